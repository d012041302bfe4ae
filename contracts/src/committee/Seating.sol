// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {
    BAD_PROOF,
    CommitteeClaimSeat,
    CommitteePass,
    CommitteeSeat,
    CommitteeSeatSet,
    NOT_OWN_KEY,
    NO_SEAT,
    WRONG_ROLE,
    WRONG_ROUND
} from "../generated/CommitteeTypes.sol";
import {TWICE} from "../generated/CommonTypes.sol";
import {Bits} from "../Bits.sol";
import {Lots} from "../Lots.sol";
import {Sorting} from "../Sorting.sol";
import {Sortition} from "../Sortition.sol";
import {Candidate, Case, Records, Role, Task, Vote} from "./Records.sol";

/// @title Fills the committee's seats while workers train
/// @notice Up to three draws by sortition, then everybody. Later draws add seats to those that are held.
/// @dev A candidate's seats are of the round that it names, so that a new round need not write any. Source:
/// docs/committee.md, sections 3, 5 and 6.
abstract contract Seating is Records {
    using Bits for uint256;
    using Sorting for uint256[];

    uint256 private constant LAST_DRAW = 3;
    /// Addresses sort above what is kept below them.
    uint256 internal constant BELOW_ADDRESS = 96;

    Sortition private immutable SORTITION;

    constructor(Sortition sortition) {
        SORTITION = sortition;
    }

    /// @notice Whether this draw is under way.
    function _isOpen(Case memory c, uint256 draw) internal view returns (bool) {
        return c.header.draw == draw && c.time < c.header.drawSince + tasks[c.id].rules.seatFor;
    }

    function _claim(Case memory c, CommitteeClaimSeat calldata claim) internal {
        uint256 index = _place(c, claim.round, claim.draw);
        Task storage t = tasks[c.id];
        uint256 units = t.candidates[index].units;
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
        if (!holds) revert BAD_PROOF();
        if (prover != sender) revert NOT_OWN_KEY();
        if (won == 0) revert NO_SEAT();
    }

    function _passDraw(Case memory c, CommitteePass calldata pass) internal {
        _sit(c, _place(c, pass.round, pass.draw), 0, uint8(pass.draw));
    }

    /// @dev The sender's place among the candidates, where it may act in this draw.
    function _place(Case memory c, uint256 round, uint256 draw) private view returns (uint256) {
        Task storage t = tasks[c.id];
        (bool is_, uint256 index) = _find(t, c.sender, Role.CANDIDATE);
        if (!is_ || !uint256(t.round.eligible).has(index)) revert WRONG_ROLE();
        if (round != c.header.round || draw == 0 || draw != c.header.draw) revert WRONG_ROUND();
        if (_acted(t.candidates[index], c.header.round) == draw) revert TWICE();
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
        Candidate storage k = tasks[c.id].candidates[index];
        uint64 seated = _seated(k, c.header.round) | won;
        (k.seated, k.round, k.acted, k.first, k.second) = (seated, c.header.round, draw, Vote.NONE, Vote.NONE);
        _tellSeat(c, index, seated, draw);
    }

    function _tellSeat(Case memory c, uint256 index, uint64 seated, uint8 acted) internal {
        Candidate storage k = tasks[c.id].candidates[index];
        bytes memory bitmap = abi.encodePacked(seated);
        emit CommitteeSeatSet(CommitteeSeat(c.id, c.header.round, k.account, k.units, bitmap, acted));
    }

    /// @notice Ends the draw under way where it is over.
    /// @param forced the training is over: as the end of the last draw
    function _moveSeating(Case memory c, bool forced) internal returns (bool) {
        uint8 draw = c.header.draw;
        if (draw == 0) return false;
        Task storage t = tasks[c.id];
        (bool allActed, uint256 filled) = (true, 0);
        for (uint256 i = 0; i < t.candidates.length; i++) {
            if (!uint256(t.round.eligible).has(i)) continue;
            Candidate storage k = t.candidates[i];
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
        Task storage t = tasks[c.id];
        uint256[] memory keys = _byAddress(t, t.round.eligible);
        for (uint256 i = 0; i < keys.length; i++) {
            uint256 index = uint96(keys[i]);
            Candidate storage k = t.candidates[index];
            _sit(c, index, Lots.everyUnit(k.units), _acted(k, c.header.round));
        }
    }

    function _nextDraw(Case memory c, uint8 draw) private returns (bool) {
        c.header.draw = draw;
        c.header.drawSince = c.time;
        _move(c);
        return true;
    }

    /// @notice Some candidates in ascending order of address, each with its index below.
    function _byAddress(Task storage t, uint256 set) internal view returns (uint256[] memory keys) {
        keys = new uint256[](set.count());
        uint256 count;
        for (uint256 i = 0; set >> i != 0; i++) {
            if (set.has(i)) keys[count++] = uint256(uint160(t.candidates[i].account)) << BELOW_ADDRESS | i;
        }
        keys.sort();
    }
}
