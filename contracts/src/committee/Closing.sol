// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {CommitteeRoundClosed, Phase} from "../generated/CommitteeTypes.sol";
import {Judgement, Ruling} from "./Court.sol";
import {Case, Task} from "./Records.sol";
import {Rounds} from "./Rounds.sol";

/// @title How rounds close, and what follows
/// @notice Carries out what `Court` finds: silence is burnt first, then all are paid, then the round is told.
/// @dev Source: docs/committee.md, sections 3 and 7.
abstract contract Closing is Rounds {
    /// Addresses are above their coins.
    uint256 private constant BELOW_ADDRESS = 96;

    /// @notice Ends the round or its phase, where that is due.
    function _judge(Case memory c, bool over) internal returns (bool) {
        Task storage t = _task(c);
        Judgement memory j = COURT.judge(c.id, c.slot, over);
        if (j.ruling == Ruling.REVEAL) {
            _enter(c, Phase.REVEALING, c.header.attempt);
        } else if (j.ruling == Ruling.RUN_OFF) {
            (t.round.accepted, t.round.manifests) = (uint64(j.most), 0);
            _tellRound(c, j.column);
            _enter(c, Phase.EVALUATING, 2);
        } else if (j.ruling != Ruling.WAIT) {
            _close(c, j);
            if (j.ruling == Ruling.CLOSED) {
                _next(c, j);
            } else {
                _burnRequester(c);
                _end(c);
            }
        }
        return j.ruling != Ruling.WAIT;
    }

    function _close(Case memory c, Judgement memory j) private {
        Task storage t = _task(c);
        for (uint256 n = 0; n < j.cuts.length; n++) {
            _burn(c, address(uint160(j.cuts[n] >> BELOW_ADDRESS)), uint96(j.cuts[n]));
            uint256 idle = j.idle[n];
            if (idle == 0) continue;
            t.idleBurnt |= uint64(1 << (idle - 1));
            _tellWorker(c, idle - 1, uint32(idle - 1));
        }
        for (uint256 n = 0; n < j.credits.length; n++) {
            _pay(c, address(uint160(j.credits[n] >> BELOW_ADDRESS)), uint96(j.credits[n]));
        }
        _pay(c, c.sender, t.rules.tip);
        _tell(CommitteeRoundClosed.selector, j.told);
    }

    function _next(Case memory c, Judgement memory j) private {
        Task storage t = _task(c);
        uint32 round = c.header.round;
        c.header.voids++;
        if (j.modelRound != 0) {
            (c.header.voids, c.header.modelRound) = (0, round);
            t.lastSeats = uint128(j.seats);
        }
        bool last = c.header.stopAsked || round == t.rules.rounds || j.reached != 0
            || c.header.voids == t.rules.maxVoidRounds || _begin(c).units < t.rules.minSeats;
        if (!last) c.header.round = round + 1;
        _enter(c, Phase.READY, 0);
        if (last) _end(c);
        else if (!t.rules.manual) _start(c);
    }
}
