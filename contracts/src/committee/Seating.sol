// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {CommitteeClaimSeat, CommitteePass, CommitteeSeatSet} from "../generated/CommitteeTypes.sol";
import {TWICE} from "../generated/CommonTypes.sol";
import {Bits} from "../Bits.sol";
import {Lots} from "../Lots.sol";
import {Sortition} from "../Sortition.sol";
import {Beginning, Court} from "./Court.sol";
import {Candidate, Case, Records, Role, Task, Vote} from "./Records.sol";

/// @title Fills the committee's seats while workers train
/// @notice Up to three draws by sortition, then everybody. Later draws add seats to those that are held.
/// @dev A candidate's seats are of the round that it names, so that a new round need not write any. Source:
/// docs/committee.md, sections 3, 5 and 6.
abstract contract Seating is Records {
    using Bits for uint256;

    uint256 private constant LAST_DRAW = 3;

    Court internal immutable COURT;
    Sortition private immutable SORTITION;

    constructor(Court court, Sortition sortition) {
        (COURT, SORTITION) = (court, sortition);
    }

    /// @notice Whether this draw is under way.
    function _isOpen(Case memory c, uint256 draw) internal view returns (bool) {
        return c.header.draw == draw && c.time < c.header.drawSince + _task(c).rules.seatFor;
    }

    function _claim(Case memory c, CommitteeClaimSeat calldata claim) internal {
        uint256 index = _place(c, claim.round, claim.draw);
        Task storage t = _task(c);
        uint256 units = _candidate(t, index).units;
        uint64 won = t.rules.tau >= t.round.units ? Lots.everyUnit(units) : _won(t, claim, c.sender, units);
        _sit(c, index, won, uint8(claim.draw));
    }

    function _won(Task storage t, CommitteeClaimSeat calldata claim, address sender, uint256 units)
        private
        view
        returns (uint64 won)
    {
        bool holds;
        address prover;
        bytes32 seed = Lots.seed(t.base, claim.round, claim.draw);
        (holds, prover, won) = SORTITION.claim(seed, claim.proof, units, t.rules.tau, t.round.units);
        _refuseIf(!holds, BAD_PROOF.selector);
        _refuseIf(prover != sender, NOT_OWN_KEY.selector);
        _refuseIf(won == 0, NO_SEAT.selector);
    }

    function _passDraw(Case memory c, CommitteePass calldata pass) internal {
        _sit(c, _place(c, pass.round, pass.draw), 0, uint8(pass.draw));
    }

    /// @dev The sender's place among the candidates, where it may act in this draw.
    function _place(Case memory c, uint256 round, uint256 draw) private view returns (uint256) {
        Task storage t = _task(c);
        (bool is_, uint256 index) = _find(t, c.sender, Role.CANDIDATE);
        _refuseIf(!is_ || !uint256(t.round.eligible).has(index), WRONG_ROLE.selector);
        _refuseIf(round != c.header.round || draw == 0 || draw != c.header.draw, WRONG_ROUND.selector);
        _refuseIf(_acted(_candidate(t, index), c.header.round) == draw, TWICE.selector);
        return index;
    }

    function _acted(Candidate storage k, uint256 round) private view returns (uint8) {
        return k.round == round ? k.acted : 0;
    }

    /// @notice The units that hold seats in this round.
    function _seated(Candidate storage k, uint256 round) internal view returns (uint64) {
        return k.round == round ? k.seated : 0;
    }

    function _sit(Case memory c, uint256 index, uint64 won, uint8 draw) private {
        Candidate storage k = _candidate(_task(c), index);
        uint64 seated = _seated(k, c.header.round) | won;
        (k.seated, k.round, k.acted, k.first, k.second) = (seated, c.header.round, draw, Vote.NONE, Vote.NONE);
        _tellSeat(c, index, seated, draw);
    }

    function _tellSeat(Case memory c, uint256 index, uint64 seated, uint8 acted) internal {
        Candidate storage k = _candidate(_task(c), index);
        bytes32 bitmap = bytes8(seated);
        _tell(
            CommitteeSeatSet.selector,
            abi.encode(32, c.id, c.header.round, k.account, k.units, 192, acted, 8, bitmap)
        );
    }

    /// @notice Ends the draw under way where it is over.
    /// @param forced the training is over: as the end of the last draw
    function _moveSeating(Case memory c, bool forced) internal returns (bool) {
        uint8 draw = c.header.draw;
        if (draw == 0) return false;
        Task storage t = _task(c);
        (bool allActed, uint256 filled) = (true, 0);
        for (uint256 i = 0; i < t.candidates.length; i++) {
            if (!uint256(t.round.eligible).has(i)) continue;
            Candidate storage k = _candidate(t, i);
            allActed = allActed && _acted(k, c.header.round) == draw;
            filled += uint256(_seated(k, c.header.round)).count();
        }
        if (!forced && _isOpen(c, draw) && !allActed) return false;
        if (filled < t.rules.minSeats) {
            if (draw < LAST_DRAW && !forced) return _nextDraw(c, draw + 1);
            _seatAll(c);
        }
        return _nextDraw(c, 0);
    }

    function _seatAll(Case memory c) private {
        Task storage t = _task(c);
        uint256[] memory order = _begin(c).order;
        for (uint256 i = 0; i < order.length; i++) {
            if (!uint256(t.round.eligible).has(order[i])) continue;
            Candidate storage k = _candidate(t, order[i]);
            _sit(c, order[i], Lots.everyUnit(k.units), _acted(k, c.header.round));
        }
    }

    function _nextDraw(Case memory c, uint8 draw) private returns (bool) {
        c.header.draw = draw;
        c.header.drawSince = c.time;
        _move(c);
        return true;
    }

    /// @notice What holds for a round that starts now.
    function _begin(Case memory c) internal view returns (Beginning memory) {
        return COURT.begin(c.id, c.slot, ARTEL);
    }
}
