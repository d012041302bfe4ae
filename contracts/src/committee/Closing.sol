// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {
    CommitteeResult,
    CommitteeRoundClosed,
    Kind,
    Manifest,
    Outcome,
    Phase
} from "../generated/CommitteeTypes.sol";
import {Bits} from "../Bits.sol";
import {Column} from "../Column.sol";
import {Sorting} from "../Sorting.sol";
import {Ballot, Scale, Settlement, Upshot} from "../Settlement.sol";
import {Candidate, Case, Round, Task, Vote, Worker} from "./Records.sol";
import {Rounds} from "./Rounds.sol";
import {Voting} from "./Voting.sol";

/// @notice A round's seat holders as it closes.
struct Tally {
    /// In ascending order of address, each with its index below.
    uint256[] keys;
    /// Seats of each, and of all.
    uint256[] seats;
    uint256 seated;
}

/// @notice What is to be paid and told when a round closes. Lists are longer than what is in them.
struct Books {
    /// An address above its coins.
    uint256[] credits;
    uint256 credited;
    address[] silent;
    uint256 silenced;
}

/// @title How rounds close, and what follows
/// @notice Credits and penalties are gathered, then written once with the result. A member has one role, so is
/// credited once.
/// @dev Source: docs/committee.md, sections 3 and 7.
abstract contract Closing is Rounds, Voting {
    using Bits for uint256;
    using Sorting for uint256[];

    uint256 private constant WHOLE = 10_000;

    Settlement private immutable SETTLEMENT;

    constructor(Settlement settlement) {
        SETTLEMENT = settlement;
    }

    /// @notice The end of REVEALING: bad data, a result, a run-off, or nothing, in this order.
    function _revealed(Case memory c) internal {
        Task storage t = tasks[c.id];
        Tally memory tally = _tally(c);
        if (_isQuorum(t, tally, _badSeats(t, tally))) {
            _dataDefault(c, tally);
            return;
        }
        (Ballot[] memory ballots, uint256[] memory holders, uint256 results) = _ballots(c, tally);
        Upshot memory upshot = SETTLEMENT.settle(_scale(t, tally), _manifests(t), ballots);
        if (upshot.holds) {
            _settle(c, tally, upshot, holders);
        } else if (c.header.attempt == 1 && upshot.most != 0 && _isQuorum(t, tally, results)) {
            t.round.accepted = uint64(upshot.most);
            t.round.manifests = 0;
            _tellRound(c, Column.ofFlags(upshot.most, t.workers.length));
            _enter(c, Phase.EVALUATING, 2);
        } else {
            _voided(c, tally);
        }
    }

    function _tally(Case memory c) internal view returns (Tally memory tally) {
        Task storage t = tasks[c.id];
        uint256 holders;
        for (uint256 i = 0; i < t.candidates.length; i++) {
            if (_seated(t.candidates[i], c.header.round) != 0) holders |= 1 << i;
        }
        tally.keys = _byAddress(t, holders);
        tally.seats = new uint256[](tally.keys.length);
        for (uint256 n = 0; n < tally.keys.length; n++) {
            tally.seats[n] = uint256(_holder(t, tally, n).seated).count();
            tally.seated += tally.seats[n];
        }
    }

    function _holder(Task storage t, Tally memory tally, uint256 n) internal view returns (Candidate storage) {
        return t.candidates[uint96(tally.keys[n])];
    }

    /// @notice Seats whose vote in this attempt has come as far as this.
    function _seatsFrom(Case memory c, Tally memory tally, uint8 vote) internal view returns (uint256 seats) {
        for (uint256 n = 0; n < tally.keys.length; n++) {
            if (_vote(_holder(tasks[c.id], tally, n), c.header.attempt) >= vote) seats += tally.seats[n];
        }
    }

    /// @notice Never a tie: the quorum is at least half, and is to be exceeded.
    function _isQuorum(Task storage t, Tally memory tally, uint256 some) internal view returns (bool) {
        return some * WHOLE > tally.seated * t.rules.quorumBp;
    }

    function _isWitness(Candidate storage k) private view returns (bool) {
        return k.first == Vote.DATA_BAD || k.second == Vote.DATA_BAD;
    }

    /// @dev Seats that said in either attempt that the fragment is bad.
    function _badSeats(Task storage t, Tally memory tally) private view returns (uint256 seats) {
        for (uint256 n = 0; n < tally.keys.length; n++) {
            if (_isWitness(_holder(t, tally, n))) seats += tally.seats[n];
        }
    }

    /// @dev The results of this attempt, who gave each by place in the tally, and their seats.
    function _ballots(Case memory c, Tally memory tally)
        private
        view
        returns (Ballot[] memory ballots, uint256[] memory holders, uint256 seats)
    {
        Task storage t = tasks[c.id];
        ballots = new Ballot[](tally.keys.length);
        holders = new uint256[](tally.keys.length);
        uint256 count;
        for (uint256 n = 0; n < tally.keys.length; n++) {
            Candidate storage k = _holder(t, tally, n);
            if (_vote(k, c.header.attempt) != Vote.RESULT) continue;
            ballots[count] = Ballot(tally.seats[n], k.manifest);
            holders[count++] = n;
            seats += tally.seats[n];
        }
        assembly ("memory-safe") {
            mstore(ballots, count)
        }
    }

    function _scale(Task storage t, Tally memory tally) private view returns (Scale memory scale) {
        scale = Scale(
            tally.seated,
            t.rules.quorumBp,
            int256(uint256(t.rules.tolerance)),
            int256(uint256(t.rules.minPhi)),
            t.round.workerPot,
            t.rules.rho,
            new uint256[](t.workers.length)
        );
        for (uint256 j = 0; j < scale.weights.length; j++) {
            scale.weights[j] = t.rules.equalWeights ? 1 : t.workers[j].samples;
        }
    }

    function _manifests(Task storage t) private view returns (Manifest[] memory manifests) {
        manifests = new Manifest[](t.round.manifests);
        for (uint256 i = 0; i < manifests.length; i++) manifests[i] = t.manifests[i];
    }

    function _settle(Case memory c, Tally memory tally, Upshot memory upshot, uint256[] memory holders) private {
        Task storage t = tasks[c.id];
        Books memory books = _books(t, tally);
        CommitteeResult memory result;
        (result.outcome, result.medians) = (Outcome.SETTLED, upshot.medians);
        uint128 lastSeats = _payGroup(t, tally, upshot, holders, books, result);
        bool hasModel = upshot.accepted != 0;
        if (hasModel) {
            t.lastSeats = lastSeats;
            for (uint256 j = 0; j < upshot.shares.length; j++) {
                _credit(books, t.workers[j].account, upshot.shares[j]);
            }
        } else {
            _payVoid(t, books, t.round.released);
        }
        _close(c, tally, books, result);
        int256 target = t.rules.target;
        _next(c, hasModel, hasModel && target != 0 && upshot.medians.metric >= target);
    }

    /// @dev Credits who is in band, and tells of the group.
    function _payGroup(
        Task storage t,
        Tally memory tally,
        Upshot memory upshot,
        uint256[] memory holders,
        Books memory books,
        CommitteeResult memory result
    ) private view returns (uint128 lastSeats) {
        uint256 size = upshot.group.count();
        result.group = new address[](size);
        result.bundles = new bytes32[](size);
        result.inBand = new bool[](size);
        uint256 perSeat = _perSeat(t, tally);
        uint256 count;
        for (uint256 i = 0; upshot.group >> i != 0; i++) {
            if (!upshot.group.has(i)) continue;
            uint256 n = holders[i];
            Candidate storage k = _holder(t, tally, n);
            lastSeats |= uint128(tally.seats[n] << 8 * uint96(tally.keys[n]));
            (result.group[count], result.bundles[count]) = (k.account, k.bundle);
            if (upshot.inBand.has(i)) {
                result.inBand[count] = true;
                _credit(books, k.account, perSeat * tally.seats[n]);
            }
            count++;
        }
    }

    function _perSeat(Task storage t, Tally memory tally) private view returns (uint256) {
        uint256 expected = t.rules.tau < t.round.units ? t.rules.tau : t.round.units;
        return t.rules.validatorPot / (expected < tally.seated ? tally.seated : expected);
    }

    function _voided(Case memory c, Tally memory tally) internal {
        Task storage t = tasks[c.id];
        Books memory books = _books(t, tally);
        _payVoid(t, books, t.round.released);
        _close(c, tally, books, _nothing(Outcome.VOID));
        _next(c, false, false);
    }

    /// @notice The data never came, or the seats say that it is bad.
    function _dataDefault(Case memory c, Tally memory tally) internal {
        Task storage t = tasks[c.id];
        Books memory books = _books(t, tally);
        for (uint256 n = 0; n < tally.keys.length; n++) {
            Candidate storage k = _holder(t, tally, n);
            if (_isWitness(k)) _credit(books, k.account, _perSeat(t, tally) * tally.seats[n]);
        }
        _payVoid(t, books, c.header.dataCame ? t.round.released : t.round.submitted);
        _close(c, tally, books, _nothing(Outcome.DATA_DEFAULT));
        _burnRequester(c);
        _end(c);
    }

    function _nothing(uint8 outcome) private pure returns (CommitteeResult memory result) {
        result.outcome = outcome;
        result.medians.kind = Kind.NO_RESULT;
    }

    function _next(Case memory c, bool hasModel, bool targetReached) private {
        Task storage t = tasks[c.id];
        uint32 round = c.header.round;
        if (hasModel) (c.header.voids, c.header.modelRound) = (0, round);
        else c.header.voids++;
        (, uint256 units) = _eligible(c);
        bool last = c.header.stopAsked || round == t.rules.rounds || targetReached
            || c.header.voids == t.rules.maxVoidRounds || units < t.rules.minSeats;
        if (!last) c.header.round = round + 1;
        _enter(c, Phase.READY, 0);
        if (last) _end(c);
        else if (!t.rules.manual) _start(c);
    }

    function _books(Task storage t, Tally memory tally) private view returns (Books memory books) {
        uint256 most = tally.keys.length + t.workers.length;
        books.credits = new uint256[](most);
        books.silent = new address[](most);
    }

    function _credit(Books memory books, address party, uint256 coins) private pure {
        if (coins != 0) books.credits[books.credited++] = uint256(uint160(party)) << BELOW_ADDRESS | coins;
    }

    /// @dev What a round without a model pays those who did their part.
    function _payVoid(Task storage t, Books memory books, uint256 workers) private view {
        uint256 count = workers.count();
        if (count < t.rules.minWorkers) count = t.rules.minWorkers;
        uint256 each = uint256(t.round.workerPot) * t.rules.voidBp / WHOLE / count;
        for (uint256 i = 0; workers >> i != 0; i++) if (workers.has(i)) _credit(books, t.workers[i].account, each);
    }

    /// @dev Pays, burns what silence costs, and records how the round ended.
    function _close(Case memory c, Tally memory tally, Books memory books, CommitteeResult memory result) private {
        Task storage t = tasks[c.id];
        _burnSilentSeats(c, tally, books);
        _burnSilentWorkers(c, books);
        _pay(c, books, result);
        ARTEL.pay(c.id, c.sender, t.rules.tip);
        (result.task, result.round, result.seated) = (c.id, c.header.round, uint32(tally.seated));
        result.silent = _ascending(books);
        emit CommitteeRoundClosed(result);
    }

    function _pay(Case memory c, Books memory books, CommitteeResult memory result) private {
        uint256[] memory credits = books.credits;
        uint256 count = books.credited;
        assembly ("memory-safe") {
            mstore(credits, count)
        }
        credits.sort();
        result.paid = new address[](count);
        result.pay = new uint96[](count);
        for (uint256 i = 0; i < count; i++) {
            result.paid[i] = address(uint160(credits[i] >> BELOW_ADDRESS));
            result.pay[i] = uint96(credits[i]);
            ARTEL.pay(c.id, result.paid[i], result.pay[i]);
        }
    }

    function _ascending(Books memory books) private pure returns (address[] memory silent) {
        silent = books.silent;
        uint256 count = books.silenced;
        uint256[] memory words;
        assembly ("memory-safe") {
            mstore(silent, count)
            words := silent
        }
        words.sort();
    }

    /// @dev Seated without commitment when an attempt's EVALUATING ended, or without reveal at its end.
    function _burnSilentSeats(Case memory c, Tally memory tally, Books memory books) private {
        Task storage t = tasks[c.id];
        for (uint256 n = 0; n < tally.keys.length; n++) {
            Candidate storage k = _holder(t, tally, n);
            if (!_isSilent(c, k)) continue;
            books.silent[books.silenced++] = k.account;
            ARTEL.burn(c.id, k.account, _penalty(t, uint256(t.rules.stakeUnit) * tally.seats[n]));
        }
    }

    function _isSilent(Case memory c, Candidate storage k) private view returns (bool) {
        uint8 attempt = c.header.attempt;
        if (attempt == 0) return false;
        if (attempt == 2 && k.first <= Vote.COMMITTED) return true;
        uint8 last = _vote(k, attempt);
        return last == Vote.NONE || (c.header.phase == Phase.REVEALING && last == Vote.COMMITTED);
    }

    function _burnSilentWorkers(Case memory c, Books memory books) private {
        Task storage t = tasks[c.id];
        Round storage r = t.round;
        uint256 kept = r.hasData ? r.submitted & ~r.released : 0;
        uint256 idle;
        if (2 * uint256(r.submitted).count() >= uint256(r.drawn).count()) {
            for (uint256 i = 0; r.drawn >> i != 0; i++) {
                if (uint256(r.drawn & ~t.idleBurnt).has(i) && t.workers[i].lastSubmitted == 0) idle |= 1 << i;
            }
        }
        uint256[] memory keys = _workersByAddress(t, kept | idle);
        uint96 cut = _penalty(t, t.rules.workerBond);
        for (uint256 n = 0; n < keys.length; n++) {
            uint256 index = uint96(keys[n]);
            address party = t.workers[index].account;
            books.silent[books.silenced++] = party;
            ARTEL.burn(c.id, party, cut);
            if (idle.has(index)) {
                t.idleBurnt |= uint64(1 << index);
                _tellWorker(c, index, uint32(index));
            }
        }
    }

    function _workersByAddress(Task storage t, uint256 set) private view returns (uint256[] memory keys) {
        keys = new uint256[](set.count());
        uint256 count;
        for (uint256 i = 0; set >> i != 0; i++) {
            if (set.has(i)) keys[count++] = uint256(uint160(t.workers[i].account)) << BELOW_ADDRESS | i;
        }
        keys.sort();
    }
}
