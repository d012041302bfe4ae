// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {
    CommitteeFund,
    CommitteeFunded,
    CommitteeLeft,
    CommitteePot,
    CommitteeSignUpValidator,
    CommitteeSignUpWorker,
    FULL,
    Phase,
    TOO_LATE,
    WRONG_ROLE
} from "../generated/CommitteeTypes.sol";
import {BAD_VALUE, TWICE} from "../generated/CommonTypes.sol";
import {Ends} from "./Ends.sol";
import {Candidate, Case, Member, Role, Task, Worker} from "./Records.sol";

/// @title Funding, signing up and leaving
/// @notice Lists of members are always in the order of sign-up: who leaves is closed up over, so that they stay as
/// short as the terms say however often parties come and go.
/// @dev Source: docs/committee.md, sections 3, 4 and 5.1.
abstract contract Recruiting is Ends {
    uint256 private constant MAX_UNITS = 64;

    function _fund(Case memory c, uint256 perRound) internal {
        Task storage t = tasks[c.id];
        bool started = c.header.phase >= Phase.TRAINING;
        uint256 rounds = t.rules.rounds - c.header.round + (started ? 0 : 1);
        if (rounds == 0) revert TOO_LATE();
        uint256 raised = t.workerPot + perRound;
        uint256 added = perRound * rounds;
        if (perRound == 0 || raised > type(uint96).max || ARTEL.escrow(c.id) + added > type(uint96).max) {
            revert BAD_VALUE();
        }
        ARTEL.lock(c.id, c.sender, uint96(added));
        t.workerPot = uint96(raised);
        emit CommitteeFunded(CommitteePot(c.id, uint96(raised)));
    }

    function _recruit(Case memory c) internal {
        _requireRequester(c);
        _enter(c, Phase.RECRUITING, 0);
    }

    function _signUp(Case memory c, CommitteeSignUpWorker calldata command) internal {
        Task storage t = tasks[c.id];
        _requireNewcomer(c, Role.WORKER);
        if (command.samples < 1 || command.samples > t.rules.maxSamples) revert BAD_VALUE();
        uint256 count = t.workers.length;
        if (count >= t.rules.maxWorkers) revert FULL();
        uint32 number = count == 0 ? 0 : t.members[t.workers[count - 1].account].number + 1;
        ARTEL.bond(c.id, c.sender, t.rules.workerBond);
        Worker storage w = t.workers.push();
        (w.account, w.samples) = (c.sender, uint32(command.samples));
        t.members[c.sender] = Member(Role.WORKER, uint8(count), number, false);
        _tellWorker(c, count, number);
    }

    function _signUp(Case memory c, CommitteeSignUpValidator calldata command) internal {
        Task storage t = tasks[c.id];
        _requireNewcomer(c, Role.CANDIDATE);
        if (command.units < 1 || command.units > MAX_UNITS) revert BAD_VALUE();
        uint256 count = t.candidates.length;
        uint32 number = count == 0 ? 0 : t.members[t.candidates[count - 1].account].number + 1;
        if (count >= t.rules.maxCandidates) {
            _displace(c, command.units);
            count--;
        }
        ARTEL.bond(c.id, c.sender, uint96(uint256(t.rules.stakeUnit) * command.units));
        Candidate storage k = t.candidates.push();
        (k.account, k.units, k.secret) = (c.sender, uint8(command.units), command.nonceHash);
        t.members[c.sender] = Member(Role.CANDIDATE, uint8(count), number, false);
        _tellCandidate(c, count, number);
    }

    function _requireNewcomer(Case memory c, uint8 role) private view {
        Task storage t = tasks[c.id];
        uint8 has = t.members[c.sender].role;
        if (c.sender == t.requester || (has != Role.NONE && has != role)) revert WRONG_ROLE();
        if (has == role) revert TWICE();
    }

    /// @dev The smallest makes room, of equals the latest, so that small names cannot fill the places.
    function _displace(Case memory c, uint256 units) private {
        Candidate[] storage list = tasks[c.id].candidates;
        uint256 smallest;
        for (uint256 i = 1; i < list.length; i++) if (list[i].units <= list[smallest].units) smallest = i;
        if (list[smallest].units >= units) revert FULL();
        _goes(c, list[smallest].account);
    }

    function _leave(Case memory c) internal {
        if (tasks[c.id].members[c.sender].role == Role.NONE) revert WRONG_ROLE();
        _goes(c, c.sender);
    }

    function _goes(Case memory c, address party) private {
        Task storage t = tasks[c.id];
        _releaseBond(c, party);
        Member memory gone = t.members[party];
        delete t.members[party];
        if (gone.role == Role.WORKER) _closeUp(t, t.workers, gone.index);
        else _closeUp(t, t.candidates, gone.index);
        emit CommitteeLeft(c.id, party);
    }

    function _closeUp(Task storage t, Worker[] storage list, uint256 index) private {
        for (; index + 1 < list.length; index++) {
            list[index] = list[index + 1];
            t.members[list[index].account].index = uint8(index);
        }
        list.pop();
    }

    function _closeUp(Task storage t, Candidate[] storage list, uint256 index) private {
        for (; index + 1 < list.length; index++) {
            list[index] = list[index + 1];
            t.members[list[index].account].index = uint8(index);
        }
        list.pop();
    }

    /// @notice At the end of RECRUITING numbers become those of the members that are left.
    function _number(Case memory c) internal {
        Task storage t = tasks[c.id];
        for (uint32 i = 0; i < t.workers.length; i++) {
            Member storage m = t.members[t.workers[i].account];
            if (m.number == i) continue;
            m.number = i;
            _tellWorker(c, i, i);
        }
        for (uint32 i = 0; i < t.candidates.length; i++) {
            Member storage m = t.members[t.candidates[i].account];
            if (m.number == i) continue;
            m.number = i;
            _tellCandidate(c, i, i);
        }
    }
}
