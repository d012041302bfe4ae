// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {BEACON_PENDING, CommitteeOpen, Phase, WRONG_NONCE, WRONG_ROLE} from "../generated/CommitteeTypes.sol";
import {TWICE} from "../generated/CommonTypes.sol";
import {Bits} from "../Bits.sol";
import {Lots} from "../Lots.sol";
import {Sorting} from "../Sorting.sol";
import {Ends} from "./Ends.sol";
import {Candidate, Case, Role, Round, Task, Worker} from "./Records.sol";
import {Seating} from "./Seating.sol";

/// @title What comes before a round's training: nonces, the base of all seeds, the opening, the start
/// @dev Source: docs/committee.md, sections 3 and 5.1.
abstract contract Rounds is Ends, Seating {
    using Bits for uint256;
    using Sorting for uint256[];

    uint64 private constant BEACON_AHEAD = 2;
    uint64 private constant BEACON_KEPT = 256;
    /// An index fits below a ticket's upper bits, of which two never agree.
    uint256 private constant INDEX = 0xff;

    function _contribute(Case memory c, bytes32 nonce) internal {
        Task storage t = tasks[c.id];
        (bool is_, uint256 index) = _find(t, c.sender, Role.CANDIDATE);
        if (!is_) revert WRONG_ROLE();
        Candidate storage k = t.candidates[index];
        if (k.contributed) revert TWICE();
        if (nonce == 0 || Lots.nonceHash(nonce) != k.secret) revert WRONG_NONCE();
        (k.contributed, k.secret) = (true, nonce);
        _tellCandidate(c, index, uint32(index));
    }

    /// @notice Chooses the beacon's height, or where there are no beacons sets the base at once.
    function _arm(Case memory c) internal {
        if (_hasBeacons()) {
            tasks[c.id].beaconHeight = uint64(block.number) + BEACON_AHEAD;
            _tellOpening(c, 0, 0);
        } else {
            _setBase(c, 0);
        }
    }

    function _setBase(Case memory c, bytes32 beacon) private {
        Task storage t = tasks[c.id];
        (uint256 count,) = _contributed(t);
        bytes32[] memory nonces = new bytes32[](count);
        for (uint256 i = t.candidates.length; i > 0; i--) {
            Candidate storage k = t.candidates[i - 1];
            if (k.contributed) nonces[--count] = k.secret;
        }
        t.base = Lots.base(ARTEL.separator(), c.id, beacon, nonces);
        _tellOpening(c, 0, 0);
    }

    /// @notice How many contributed, and their units.
    function _contributed(Task storage t) internal view returns (uint256 count, uint256 units) {
        for (uint256 i = 0; i < t.candidates.length; i++) {
            Candidate storage k = t.candidates[i];
            if (!k.contributed) continue;
            count++;
            units += k.units;
        }
    }

    /// @notice READY: the deadline is judged before the base, which re-arming never delays.
    function _ready(Case memory c, bool over) internal returns (bool) {
        Task storage t = tasks[c.id];
        if (over) {
            if (c.header.round == 1 && t.base != 0) _burnRequester(c);
            _end(c);
            return true;
        }
        uint64 chosen = t.beaconHeight;
        if (t.base != 0 || block.number <= chosen) return false;
        if (block.number > chosen + BEACON_KEPT) _arm(c);
        else _setBase(c, _beacon(chosen));
        return true;
    }

    function _open(Case memory c, CommitteeOpen calldata command) internal {
        _requireRequester(c);
        if (tasks[c.id].base == 0) revert BEACON_PENDING();
        _tellOpening(c, command.model, command.data);
        _start(c);
    }

    function _startRound(Case memory c) internal {
        if (!tasks[c.id].rules.manual) revert WRONG_ROLE();
        _requireRequester(c);
        _start(c);
    }

    /// @notice Those who may win seats: contributed, and with enough of their bond left for one penalty.
    function _eligible(Case memory c) internal view returns (uint256 set, uint256 units) {
        Task storage t = tasks[c.id];
        for (uint256 i = 0; i < t.candidates.length; i++) {
            Candidate storage k = t.candidates[i];
            if (!k.contributed) continue;
            uint256 penalty = _penalty(t, uint256(t.rules.stakeUnit) * k.units);
            if (ARTEL.bonded(c.id, k.account) < penalty) continue;
            set |= 1 << i;
            units += k.units;
        }
    }

    /// @notice Enters TRAINING; what holds for the round is fixed here.
    function _start(Case memory c) internal {
        Task storage t = tasks[c.id];
        Round storage r = t.round;
        (uint256 eligible, uint256 units) = _eligible(c);
        (r.workerPot, r.units, r.eligible) = (t.workerPot, uint32(units), uint16(eligible));
        (r.manifests, r.hasData, r.accepted) = (0, false, 0);
        _tellRound(c, "");
        for (uint256 i = 0; eligible >> i != 0; i++) if (eligible.has(i)) _tellSeat(c, i, 0, 0);
        _call(c);
        c.header.phase = Phase.TRAINING;
        c.header.attempt = 0;
        c.header.draw = 1;
        (c.header.since, c.header.drawSince) = (c.time, c.time);
        _move(c);
    }

    /// @dev Calls the drawn workers up. The round waits for those who came when they were last drawn.
    function _call(Case memory c) private {
        Task storage t = tasks[c.id];
        uint256[] memory called = _drawn(c);
        (uint256 drawn, uint256 active) = (0, 0);
        for (uint256 n = 0; n < called.length; n++) {
            Worker storage w = t.workers[called[n]];
            drawn |= 1 << called[n];
            if (w.lastSubmitted == w.lastDrawn) active |= 1 << called[n];
        }
        Round storage r = t.round;
        (r.drawn, r.active) = (uint64(drawn), uint64(active == 0 ? drawn : active));
        (r.submitted, r.released) = (0, 0);
        for (uint256 n = 0; n < called.length; n++) {
            _tellPart(c, called[n], 0, 0, 0);
            t.workers[called[n]].lastDrawn = c.header.round;
            _tellWorker(c, called[n], uint32(called[n]));
        }
    }

    /// @dev Indices of the round's workers, in the order in which they are called.
    function _drawn(Case memory c) private view returns (uint256[] memory called) {
        Task storage t = tasks[c.id];
        uint256 wanted = t.rules.workersPerRound;
        called = new uint256[](t.workers.length);
        bytes32 seed = Lots.seed(t.base, c.header.round, 0);
        for (uint256 i = 0; i < called.length; i++) {
            uint256 ticket = wanted == 0 ? 0 : uint256(Lots.workerTicket(seed, t.workers[i].account));
            called[i] = ticket & ~INDEX | i;
        }
        called.sort();
        for (uint256 i = 0; i < called.length; i++) called[i] &= INDEX;
        if (wanted != 0 && wanted < called.length) {
            assembly ("memory-safe") {
                mstore(called, wanted)
            }
        }
    }
}
