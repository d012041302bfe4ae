// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {Phase} from "../generated/CommitteeTypes.sol";
import {Bits} from "../Bits.sol";
import {Closing} from "./Closing.sol";
import {Beginning} from "./Court.sol";
import {Case, Round, Rules, Task} from "./Records.sol";
import {Recruiting} from "./Recruiting.sol";

/// @title Moves a task on as far as deadlines and what was submitted carry it
/// @notice The only thing that sets a phase, but for the four commands that say so themselves. Each phase gets its
/// full length, even after an outage, since `since` is the moment of the move.
/// @dev Bounded: a round closes at most once, since the next one has just begun. Source: docs/committee.md, section 3.
abstract contract Advance is Closing, Recruiting {
    using Bits for uint256;

    /// @notice To a fixpoint; true where anything moved. The sender is due the tip of a round that this closes.
    function _advance(Case memory c) internal returns (bool moved) {
        while (_step(c)) moved = true;
    }

    /// @notice Whether the stored phase has lasted its full length.
    function _isOver(Case memory c) internal view returns (bool) {
        uint8 phase = c.header.phase;
        return phase != Phase.TERMINATED && c.time >= c.header.since + _length(_task(c).rules, phase);
    }

    function _length(Rules storage rules, uint8 phase) private view returns (uint32) {
        if (phase == Phase.RECRUITING) return rules.recruitFor;
        if (phase == Phase.DRAWING) return rules.drawFor;
        if (phase == Phase.TRAINING) return rules.trainFor;
        if (phase == Phase.RELEASING) return rules.releaseFor;
        if (phase == Phase.EVALUATING) return rules.evalFor;
        if (phase == Phase.REVEALING) return rules.revealFor;
        return rules.openFor;
    }

    function _step(Case memory c) private returns (bool) {
        uint8 phase = c.header.phase;
        if (phase == Phase.TERMINATED) return false;
        bool over = _isOver(c);
        if (phase == Phase.RECRUITING) return _recruiting(c, over);
        if (phase == Phase.DRAWING) return _drawing(c, over);
        if (phase == Phase.READY) return _ready(c, over);
        if (phase == Phase.TRAINING) return _training(c, over);
        if (phase == Phase.RELEASING) return _releasing(c, over);
        if (phase != Phase.PENDING) return _judge(c, over);
        if (over) _end(c);
        return over;
    }

    function _recruiting(Case memory c, bool over) private returns (bool) {
        Task storage t = _task(c);
        (uint256 workers, uint256 candidates) = (t.workers.length, t.candidates.length);
        bool full = workers == t.rules.maxWorkers && candidates == t.rules.maxCandidates;
        if (!over && !(full && c.time >= c.header.since + t.rules.minRecruit)) return false;
        if (workers < t.rules.minWorkers || candidates < t.rules.minCandidates) {
            _end(c);
        } else {
            _number(c);
            _enter(c, Phase.DRAWING, 0);
        }
        return true;
    }

    function _drawing(Case memory c, bool over) private returns (bool) {
        Task storage t = _task(c);
        // Nobody's bond was cut yet: who contributed is eligible.
        Beginning memory b = _begin(c);
        uint256 count = b.eligible.count();
        if (!over && count < t.candidates.length) return false;
        if (count < t.rules.minCandidates || b.units < t.rules.minSeats) {
            _end(c);
        } else {
            _enter(c, Phase.READY, 0);
            _arm(c);
        }
        return true;
    }

    function _training(Case memory c, bool over) private returns (bool) {
        if (_moveSeating(c, over)) return true;
        Round storage r = _task(c).round;
        bool all = c.header.draw == 0 && r.active & ~r.submitted == 0;
        if (!over && !all) return false;
        if (r.submitted != 0) _enter(c, Phase.RELEASING, 0);
        else return _judge(c, over);
        return true;
    }

    function _releasing(Case memory c, bool over) private returns (bool) {
        Round storage r = _task(c).round;
        bool all = r.hasData && r.submitted & ~r.released == 0;
        if (!over && !all) return false;
        if (!c.header.dataCame || r.released == 0) return _judge(c, over);
        _enter(c, Phase.EVALUATING, 1);
        return true;
    }
}
