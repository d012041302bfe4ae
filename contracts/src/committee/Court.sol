// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {Bits} from "../Bits.sol";
import {Column} from "../Column.sol";
import {IArtel} from "../IArtel.sol";
import {Lots} from "../Lots.sol";
import {Ballot, Scale, Settlement, Upshot} from "../Settlement.sol";
import {Sorting} from "../Sorting.sol";
import {CommitteeResult, Kind, Manifest, Outcome, Phase} from "../generated/CommitteeTypes.sol";
import {File, FileCandidate, FileRules, FileWorker, IStore, Layout} from "./Layout.sol";
import {Manifests} from "./Manifests.sol";
import {Vote} from "./Records.sol";

/// @notice What follows for a round.
library Ruling {
    /// Not all votes are in, and there is time.
    uint256 internal constant WAIT = 0;
    uint256 internal constant REVEAL = 1;
    uint256 internal constant RUN_OFF = 2;
    /// Settled or void: the next round, or the end.
    uint256 internal constant CLOSED = 3;
    uint256 internal constant DATA_DEFAULT = 4;
}

/// @notice A round's end, for the law to carry out in this order. Members and coins are a word: an address above 96
/// bits of coins. All in words and bytes, since any other type costs the law code to read.
struct Judgement {
    uint256 ruling;
    /// Of a run-off: workers that are to be accepted, and the column that says so.
    uint256 most;
    bytes column;
    /// Whose bonds are cut and by how much; seats first, then workers.
    uint256[] cuts;
    /// Beside them: one more than the index of a worker that is cut for never submitting; else 0.
    uint256[] idle;
    uint256[] credits;
    /// The data of the event that tells of it.
    bytes told;
    /// The round if it gave a model, else 0, and whether the target is reached.
    uint256 modelRound;
    uint256 reached;
    /// Seats of those who hold the result, a byte each.
    uint256 seats;
}

/// @notice What holds for a round from its start on.
struct Beginning {
    uint256 eligible;
    uint256 units;
    /// Indices of the workers that are called up, in this order, and those of them that the round waits for.
    uint256[] called;
    uint256 active;
    /// All candidates by ascending address.
    uint256[] order;
}

/// @notice A round's seat holders as it closes, by ascending address.
struct Tally {
    /// Indices, and the seats of each.
    uint256[] holders;
    uint256[] seats;
    uint256 seated;
    uint256 committed;
    uint256 revealed;
    /// Said in either attempt that the fragment is bad.
    uint256 bad;
    /// What each seat in band is paid.
    uint256 perSeat;
    /// Of all candidates by index, where the round may be settled.
    uint256[] bundles;
}

/// @notice Who is paid and who was silent, as far as is known. Lists are longer than what is in them.
struct Books {
    /// An address above its coins.
    uint256[] credits;
    uint256 credited;
    uint256 silenced;
}

/// @title Judges rounds: who may take part in one, and how it ends
/// @notice Reads a task's file from the law that asks, and says what is to be done; the law does it.
/// @dev Stateless. It calls only views of the law and of its `Artel`, and the arithmetic in `Settlement`. Source:
/// docs/committee.md, sections 3, 5 and 7.
contract Court {
    using Bits for uint256;
    using Sorting for uint256[];

    uint256 private constant WHOLE = 10_000;
    /// Addresses sort above what is kept below them.
    uint256 private constant BELOW_ADDRESS = 96;
    /// An index fits below a ticket's upper bits, of which two never agree.
    uint256 private constant INDEX = 0xff;

    Settlement private immutable SETTLEMENT;

    constructor(Settlement settlement) {
        SETTLEMENT = settlement;
    }

    /// @param slot of the task in the law's storage
    function begin(bytes32 id, uint256 slot, IArtel artel) external view returns (Beginning memory b) {
        File memory f = Layout.read(IStore(msg.sender), slot);
        for (uint256 i = 0; i < f.candidates.length; i++) {
            FileCandidate memory k = f.candidates[i];
            if (!k.contributed) continue;
            // With enough of its bond left for one penalty.
            if (artel.bonded(id, k.account) < _penalty(f, f.rules.stakeUnit * k.units)) continue;
            b.eligible |= 1 << i;
            b.units += k.units;
        }
        b.called = _drawn(f);
        uint256 all;
        for (uint256 n = 0; n < b.called.length; n++) {
            FileWorker memory w = f.workers[b.called[n]];
            all |= 1 << b.called[n];
            if (w.lastSubmitted == w.lastDrawn) b.active |= 1 << b.called[n];
        }
        if (b.active == 0) b.active = all;
        b.order = _byAddress(f, type(uint16).max);
    }

    /// @notice The base of all seeds, of the nonces of those who contributed.
    /// @param slot of the task in the law's storage
    function base(bytes32 id, uint256 slot, bytes32 separator, bytes32 beacon) external view returns (bytes32) {
        File memory f = Layout.read(IStore(msg.sender), slot);
        uint256 count = f.candidates.length;
        uint256[] memory secrets = Layout.ofCandidates(IStore(msg.sender), slot, count, Layout.SECRET);
        bytes32[] memory nonces = new bytes32[](count);
        count = 0;
        for (uint256 i = 0; i < nonces.length; i++) {
            if (f.candidates[i].contributed) nonces[count++] = bytes32(secrets[i]);
        }
        assembly ("memory-safe") {
            mstore(nonces, count)
        }
        return Lots.base(separator, id, beacon, nonces);
    }

    function _drawn(File memory f) private pure returns (uint256[] memory called) {
        uint256 wanted = f.rules.workersPerRound;
        called = new uint256[](f.workers.length);
        bytes32 seed = Lots.seed(f.base, f.round, 0);
        for (uint256 i = 0; i < called.length; i++) {
            uint256 ticket = wanted == 0 ? 0 : uint256(Lots.workerTicket(seed, f.workers[i].account));
            called[i] = ticket & ~INDEX | i;
        }
        called.sort();
        for (uint256 i = 0; i < called.length; i++) called[i] &= INDEX;
        if (wanted != 0 && wanted < called.length) _cut(called, wanted);
    }

    /// @notice How the phase under way ends, if it does.
    /// @param slot of the task in the law's storage
    /// @param over whether the phase has lasted its full length
    function judge(bytes32 id, uint256 slot, bool over) external view returns (Judgement memory j) {
        File memory f = Layout.read(IStore(msg.sender), slot);
        Tally memory tally = _tally(f);
        if (f.phase == Phase.EVALUATING) {
            if (!over && tally.committed < tally.seated) return j;
            if (_isQuorum(f, tally, tally.committed)) j.ruling = Ruling.REVEAL;
            else _void(id, f, tally, j);
        } else if (f.phase == Phase.REVEALING) {
            if (over || tally.revealed >= tally.committed) _revealed(id, slot, f, tally, j);
        } else if (f.dataCame || f.phase == Phase.TRAINING) {
            _void(id, f, tally, j);
        } else {
            _default(id, f, tally, j);
        }
    }

    function _tally(File memory f) private pure returns (Tally memory tally) {
        uint256 set;
        for (uint256 i = 0; i < f.candidates.length; i++) if (f.candidates[i].seats > 0) set |= 1 << i;
        tally.holders = _byAddress(f, set);
        tally.seats = new uint256[](tally.holders.length);
        for (uint256 n = 0; n < tally.holders.length; n++) {
            FileCandidate memory k = f.candidates[tally.holders[n]];
            tally.seats[n] = k.seats;
            tally.seated += k.seats;
            uint8 vote = f.attempt == 1 ? k.first : k.second;
            if (vote >= Vote.COMMITTED) tally.committed += k.seats;
            if (vote >= Vote.RESULT) tally.revealed += k.seats;
            if (_isWitness(k)) tally.bad += k.seats;
        }
        uint256 expected = f.rules.tau < f.current.units ? f.rules.tau : f.current.units;
        if (expected < tally.seated) expected = tally.seated;
        if (expected > 0) tally.perSeat = f.rules.validatorPot / expected;
    }

    /// @dev Indices of some candidates.
    function _byAddress(File memory f, uint256 set) private pure returns (uint256[] memory indices) {
        indices = new uint256[](f.candidates.length);
        uint256 count;
        for (uint256 i = 0; i < indices.length; i++) {
            if (set.has(i)) indices[count++] = _key(f.candidates[i].account, i);
        }
        _cut(indices, count);
        indices.sort();
        for (uint256 n = 0; n < count; n++) indices[n] &= INDEX;
    }

    function _key(address account, uint256 below) private pure returns (uint256) {
        return uint256(uint160(account)) << BELOW_ADDRESS | below;
    }

    function _isWitness(FileCandidate memory k) private pure returns (bool) {
        return k.first == Vote.DATA_BAD || k.second == Vote.DATA_BAD;
    }

    /// @dev Never a tie: the quorum is at least half, and is to be exceeded.
    function _isQuorum(File memory f, Tally memory tally, uint256 some) private pure returns (bool) {
        return some * WHOLE > tally.seated * f.rules.quorumBp;
    }

    /// @dev The end of REVEALING: bad data, a result, a run-off, or nothing, in this order.
    function _revealed(bytes32 id, uint256 slot, File memory f, Tally memory tally, Judgement memory j) private view {
        if (_isQuorum(f, tally, tally.bad)) {
            _default(id, f, tally, j);
            return;
        }
        (Ballot[] memory ballots, uint256[] memory places, uint256 seats) = _ballots(f, tally);
        Upshot memory upshot = SETTLEMENT.settle(_scale(f, tally), _manifests(f, slot), ballots);
        if (upshot.holds) {
            tally.bundles = Layout.ofCandidates(IStore(msg.sender), slot, f.candidates.length, Layout.BUNDLE);
            _settle(id, f, tally, j, upshot, places);
        } else if (f.attempt == 1 && upshot.most != 0 && _isQuorum(f, tally, seats)) {
            j.ruling = Ruling.RUN_OFF;
            j.most = upshot.most;
            j.column = Column.ofFlags(upshot.most, f.workers.length);
        } else {
            _void(id, f, tally, j);
        }
    }

    /// @dev The results of this attempt, who gave each by place in the tally, and their seats.
    function _ballots(File memory f, Tally memory tally)
        private
        pure
        returns (Ballot[] memory ballots, uint256[] memory places, uint256 seats)
    {
        ballots = new Ballot[](tally.holders.length);
        places = new uint256[](tally.holders.length);
        uint256 count;
        for (uint256 n = 0; n < places.length; n++) {
            FileCandidate memory k = f.candidates[tally.holders[n]];
            if ((f.attempt == 1 ? k.first : k.second) != Vote.RESULT) continue;
            ballots[count] = Ballot(k.seats, k.manifest);
            places[count++] = n;
            seats += k.seats;
        }
        assembly ("memory-safe") {
            mstore(ballots, count)
        }
    }

    function _scale(File memory f, Tally memory tally) private pure returns (Scale memory scale) {
        FileRules memory rules = f.rules;
        scale.seated = tally.seated;
        scale.quorumBp = rules.quorumBp;
        scale.tolerance = int256(rules.tolerance);
        scale.minPhi = int256(rules.minPhi);
        scale.workerPot = f.current.workerPot;
        scale.rho = rules.rho;
        scale.weights = new uint256[](f.workers.length);
        for (uint256 i = 0; i < f.workers.length; i++) {
            scale.weights[i] = rules.equalWeights ? 1 : f.workers[i].samples;
        }
    }

    function _manifests(File memory f, uint256 slot) private view returns (Manifest[] memory manifests) {
        manifests = new Manifest[](f.current.manifests);
        uint256 workers = f.workers.length;
        uint256 size = workers * Manifests.SIZE_OF_ENTRY + Manifests.SIZE_OF_REST;
        for (uint256 i = 0; i < manifests.length; i++) {
            manifests[i] = Manifests.unpack(Layout.manifest(IStore(msg.sender), slot, i, size), workers);
        }
    }

    function _settle(
        bytes32 id,
        File memory f,
        Tally memory tally,
        Judgement memory j,
        Upshot memory upshot,
        uint256[] memory places
    ) private pure {
        Books memory books = _books(f, tally);
        CommitteeResult memory result;
        (result.outcome, result.medians) = (Outcome.SETTLED, upshot.medians);
        _creditGroup(f, tally, upshot, places, books, result, j);
        bool hasModel = upshot.accepted != 0;
        if (hasModel) {
            j.modelRound = f.round;
            for (uint256 i = 0; i < upshot.shares.length; i++) _credit(books, f.workers[i].account, upshot.shares[i]);
        } else {
            _creditVoid(f, books, f.current.released);
        }
        if (hasModel && f.rules.target != 0 && upshot.medians.metric >= f.rules.target) j.reached = 1;
        j.ruling = Ruling.CLOSED;
        _close(id, f, tally, j, books, result);
    }

    /// @dev Credits who is in band, and tells of the group.
    function _creditGroup(
        File memory f,
        Tally memory tally,
        Upshot memory upshot,
        uint256[] memory places,
        Books memory books,
        CommitteeResult memory result,
        Judgement memory j
    ) private pure {
        uint256 size = upshot.group.count();
        result.group = new address[](size);
        result.bundles = new bytes32[](size);
        result.inBand = new bool[](size);
        size = 0;
        for (uint256 i = 0; i < places.length; i++) {
            if (!upshot.group.has(i)) continue;
            FileCandidate memory k = f.candidates[tally.holders[places[i]]];
            j.seats |= k.seats << 8 * tally.holders[places[i]];
            (result.group[size], result.bundles[size]) = (k.account, bytes32(tally.bundles[tally.holders[places[i]]]));
            result.inBand[size] = upshot.inBand.has(i);
            if (result.inBand[size++]) _credit(books, k.account, tally.perSeat * k.seats);
        }
    }

    function _void(bytes32 id, File memory f, Tally memory tally, Judgement memory j) private pure {
        Books memory books = _books(f, tally);
        _creditVoid(f, books, f.current.released);
        j.ruling = Ruling.CLOSED;
        _close(id, f, tally, j, books, _nothing(Outcome.VOID));
    }

    /// @dev The data never came, or the seats say that it is bad.
    function _default(bytes32 id, File memory f, Tally memory tally, Judgement memory j) private pure {
        Books memory books = _books(f, tally);
        for (uint256 n = 0; n < tally.holders.length; n++) {
            FileCandidate memory k = f.candidates[tally.holders[n]];
            if (_isWitness(k)) _credit(books, k.account, tally.perSeat * k.seats);
        }
        _creditVoid(f, books, f.dataCame ? f.current.released : f.current.submitted);
        j.ruling = Ruling.DATA_DEFAULT;
        _close(id, f, tally, j, books, _nothing(Outcome.DATA_DEFAULT));
    }

    function _nothing(uint8 outcome) private pure returns (CommitteeResult memory result) {
        result.outcome = outcome;
        result.medians.kind = Kind.NO_RESULT;
    }

    function _books(File memory f, Tally memory tally) private pure returns (Books memory books) {
        books.credits = new uint256[](tally.holders.length + f.workers.length);
    }

    function _credit(Books memory books, address party, uint256 coins) private pure {
        if (coins != 0) books.credits[books.credited++] = _key(party, coins);
    }

    /// @dev What a round without a model pays those who did their part.
    function _creditVoid(File memory f, Books memory books, uint256 workers) private pure {
        uint256 count = workers.count();
        if (count < f.rules.minWorkers) count = f.rules.minWorkers;
        uint256 each = f.current.workerPot * f.rules.voidBp / WHOLE / count;
        for (uint256 i = 0; i < f.workers.length; i++) if (workers.has(i)) _credit(books, f.workers[i].account, each);
    }

    /// @dev Whom silence costs, who is paid, and how the round ended.
    function _close(
        bytes32 id,
        File memory f,
        Tally memory tally,
        Judgement memory j,
        Books memory books,
        CommitteeResult memory result
    ) private pure {
        uint256 most = tally.holders.length + f.workers.length;
        (j.cuts, j.idle) = (new uint256[](most), new uint256[](most));
        _silenceSeats(f, tally, j, books);
        _silenceWorkers(f, j, books);
        _cut(j.cuts, books.silenced);
        _cut(j.idle, books.silenced);
        _cut(books.credits, books.credited);
        j.credits = books.credits;
        j.credits.sort();
        (result.task, result.round, result.seated) = (id, f.round, uint32(tally.seated));
        (result.paid, result.pay) = (_parties(j.credits), new uint96[](books.credited));
        for (uint256 i = 0; i < books.credited; i++) result.pay[i] = uint96(j.credits[i]);
        uint256[] memory silent = new uint256[](books.silenced);
        for (uint256 i = 0; i < silent.length; i++) silent[i] = j.cuts[i];
        silent.sort();
        result.silent = _parties(silent);
        j.told = abi.encode(result);
    }

    function _parties(uint256[] memory words) private pure returns (address[] memory parties) {
        parties = new address[](words.length);
        for (uint256 i = 0; i < words.length; i++) parties[i] = address(uint160(words[i] >> BELOW_ADDRESS));
    }

    function _penalty(File memory f, uint256 bond) private pure returns (uint96) {
        return uint96(bond * f.rules.penaltyBp / WHOLE);
    }

    function _silence(Judgement memory j, Books memory books, address party, uint96 cut, uint256 idle) private pure {
        uint256 n = books.silenced++;
        (j.cuts[n], j.idle[n]) = (_key(party, cut), idle);
    }

    /// @dev Seated without commitment when an attempt's EVALUATING ended, or without reveal at its end.
    function _silenceSeats(File memory f, Tally memory tally, Judgement memory j, Books memory books) private pure {
        for (uint256 n = 0; n < tally.holders.length; n++) {
            FileCandidate memory k = f.candidates[tally.holders[n]];
            if (_isSilent(f, k)) _silence(j, books, k.account, _penalty(f, f.rules.stakeUnit * k.seats), 0);
        }
    }

    function _isSilent(File memory f, FileCandidate memory k) private pure returns (bool) {
        if (f.attempt == 0) return false;
        if (f.attempt == 2 && k.first <= Vote.COMMITTED) return true;
        uint8 last = f.attempt == 1 ? k.first : k.second;
        return last == Vote.NONE || (f.phase == Phase.REVEALING && last == Vote.COMMITTED);
    }

    /// @dev Who kept a key though the data came; and once who never submitted though most of the drawn did.
    function _silenceWorkers(File memory f, Judgement memory j, Books memory books) private pure {
        uint256 kept = f.current.hasData ? f.current.submitted & ~f.current.released : 0;
        bool mostCame = 2 * f.current.submitted.count() >= f.current.drawn.count();
        uint256 idle = mostCame ? f.current.drawn & ~uint256(f.idleBurnt) : 0;
        for (uint256 i = 0; i < f.workers.length; i++) if (f.workers[i].lastSubmitted != 0) idle &= ~(1 << i);
        uint256[] memory keys = new uint256[]((kept | idle).count());
        uint256 count;
        for (uint256 i = 0; i < f.workers.length; i++) {
            if ((kept | idle).has(i)) keys[count++] = _key(f.workers[i].account, i);
        }
        keys.sort();
        uint96 cut = _penalty(f, f.rules.workerBond);
        for (uint256 n = 0; n < count; n++) {
            uint256 index = keys[n] & INDEX;
            _silence(j, books, f.workers[index].account, cut, idle.has(index) ? index + 1 : 0);
        }
    }

    function _cut(uint256[] memory list, uint256 length) private pure {
        assembly ("memory-safe") {
            mstore(list, length)
        }
    }
}
