// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {CommitteeOpen, Phase} from "../generated/CommitteeTypes.sol";
import {TWICE} from "../generated/CommonTypes.sol";
import {Bits} from "../Bits.sol";
import {Lots} from "../Lots.sol";
import {Beginning} from "./Court.sol";
import {Ends} from "./Ends.sol";
import {Candidate, Case, Role, Round, Task} from "./Records.sol";
import {Seating} from "./Seating.sol";

/// @title What comes before a round's training: nonces, the base of all seeds, the opening, the start
/// @dev Source: docs/committee.md, sections 3 and 5.1.
abstract contract Rounds is Ends, Seating {
    using Bits for uint256;

    uint64 private constant BEACON_AHEAD = 2;
    uint64 private constant BEACON_KEPT = 256;

    function _contribute(Case memory c, bytes32 nonce) internal {
        Task storage t = _task(c);
        (bool is_, uint256 index) = _find(t, c.sender, Role.CANDIDATE);
        _refuseIf(!is_, WRONG_ROLE.selector);
        Candidate storage k = _candidate(t, index);
        _refuseIf(k.contributed, TWICE.selector);
        _refuseIf(nonce == 0 || Lots.nonceHash(nonce) != k.secret, WRONG_NONCE.selector);
        (k.contributed, k.secret) = (true, nonce);
        _tellCandidate(c, index, uint32(index));
    }

    /// @notice Chooses the beacon's height, or where there are no beacons sets the base at once.
    function _arm(Case memory c) internal {
        if (_hasBeacons()) {
            _task(c).beaconHeight = uint64(block.number) + BEACON_AHEAD;
            _tellOpening(c, 0, 0);
        } else {
            _setBase(c, 0);
        }
    }

    function _setBase(Case memory c, bytes32 beacon) private {
        _task(c).base = COURT.base(c.id, c.slot, _separator(), beacon);
        _tellOpening(c, 0, 0);
    }

    /// @notice READY: the deadline is judged before the base, which re-arming never delays.
    function _ready(Case memory c, bool over) internal returns (bool) {
        Task storage t = _task(c);
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
        _refuseIf(_task(c).base == 0, BEACON_PENDING.selector);
        _tellOpening(c, command.model, command.data);
        _start(c);
    }

    function _startRound(Case memory c) internal {
        _refuseIf(!_task(c).rules.manual, WRONG_ROLE.selector);
        _requireRequester(c);
        _start(c);
    }

    /// @notice Enters TRAINING; what holds for the round is fixed here.
    function _start(Case memory c) internal {
        Round storage r = _task(c).round;
        Beginning memory b = _begin(c);
        (r.workerPot, r.units, r.eligible) = (_task(c).workerPot, uint32(b.units), uint16(b.eligible));
        (r.manifests, r.hasData, r.accepted) = (0, false, 0);
        _tellRound(c, "");
        for (uint256 i = 0; b.eligible >> i != 0; i++) if (b.eligible.has(i)) _tellSeat(c, i, 0, 0);
        _call(c, b);
        c.header.phase = Phase.TRAINING;
        c.header.attempt = 0;
        c.header.draw = 1;
        (c.header.since, c.header.drawSince) = (c.time, c.time);
        _move(c);
    }

    /// @dev Calls the drawn workers up. The round waits for those who came when they were last drawn.
    function _call(Case memory c, Beginning memory b) private {
        Task storage t = _task(c);
        uint256 drawn;
        for (uint256 n = 0; n < b.called.length; n++) drawn |= 1 << b.called[n];
        Round storage r = t.round;
        (r.drawn, r.active, r.submitted, r.released) = (uint64(drawn), uint64(b.active), 0, 0);
        for (uint256 n = 0; n < b.called.length; n++) {
            uint256 index = b.called[n];
            _tellPart(c, index, 0, 0, 0);
            _worker(t, index).lastDrawn = c.header.round;
            _tellWorker(c, index, uint32(index));
        }
    }
}
