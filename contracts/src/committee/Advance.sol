// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {Phase} from "../generated/CommitteeTypes.sol";
import {Bits} from "../Bits.sol";
import {Closing, Tally} from "./Closing.sol";
import {Case, Round, Rules, Task, Vote} from "./Records.sol";
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
        return phase != Phase.TERMINATED && c.time >= c.header.since + _length(tasks[c.id].rules, phase);
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
        if (phase == Phase.EVALUATING) return _evaluating(c, over);
        if (phase == Phase.REVEALING) return _revealing(c, over);
        if (over) _end(c);
        return over;
    }

    function _recruiting(Case memory c, bool over) private returns (bool) {
        Task storage t = tasks[c.id];
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
        Task storage t = tasks[c.id];
        (uint256 count, uint256 units) = _contributed(t);
        if (!over && count < t.candidates.length) return false;
        if (count < t.rules.minCandidates || units < t.rules.minSeats) {
            _end(c);
        } else {
            _enter(c, Phase.READY, 0);
            _arm(c);
        }
        return true;
    }

    function _training(Case memory c, bool over) private returns (bool) {
        if (_moveSeating(c, over)) return true;
        Round storage r = tasks[c.id].round;
        bool all = c.header.draw == 0 && r.active & ~r.submitted == 0;
        if (!over && !all) return false;
        if (r.submitted != 0) _enter(c, Phase.RELEASING, 0);
        else _voided(c, _tally(c));
        return true;
    }

    function _releasing(Case memory c, bool over) private returns (bool) {
        Round storage r = tasks[c.id].round;
        bool all = r.hasData && r.submitted & ~r.released == 0;
        if (!over && !all) return false;
        if (!c.header.dataCame) _dataDefault(c, _tally(c));
        else if (r.released != 0) _enter(c, Phase.EVALUATING, 1);
        else _voided(c, _tally(c));
        return true;
    }

    function _evaluating(Case memory c, bool over) private returns (bool) {
        Tally memory tally = _tally(c);
        uint256 committed = _seatsFrom(c, tally, Vote.COMMITTED);
        if (!over && committed < tally.seated) return false;
        if (_isQuorum(tasks[c.id], tally, committed)) _enter(c, Phase.REVEALING, c.header.attempt);
        else _voided(c, tally);
        return true;
    }

    function _revealing(Case memory c, bool over) private returns (bool) {
        Tally memory tally = _tally(c);
        uint256 revealed = _seatsFrom(c, tally, Vote.RESULT);
        if (!over && revealed < _seatsFrom(c, tally, Vote.COMMITTED)) return false;
        _revealed(c);
        return true;
    }
}
