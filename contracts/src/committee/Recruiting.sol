// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {
    CommitteeFunded,
    CommitteeLeft,
    CommitteeSignUpValidator,
    CommitteeSignUpWorker,
    Phase
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
    /// Words of a `Worker` and of a `Candidate`.
    uint256 private constant WORKER_SIZE = 3;
    uint256 private constant CANDIDATE_SIZE = 5;

    function _fund(Case memory c, uint256 perRound) internal {
        Task storage t = _task(c);
        bool started = c.header.phase >= Phase.TRAINING;
        uint256 rounds = t.rules.rounds - c.header.round + (started ? 0 : 1);
        _refuseIf(rounds == 0, TOO_LATE.selector);
        uint256 raised = t.workerPot + perRound;
        uint256 added = perRound * rounds;
        if (perRound == 0 || raised > type(uint96).max || _escrow(c.id) + added > type(uint96).max) {
            revert BAD_VALUE();
        }
        _lock(c.id, c.sender, added);
        t.workerPot = uint96(raised);
        _tell(CommitteeFunded.selector, abi.encode(c.id, raised));
    }

    function _recruit(Case memory c) internal {
        _requireRequester(c);
        _enter(c, Phase.RECRUITING, 0);
    }

    function _signUp(Case memory c, CommitteeSignUpWorker calldata command) internal {
        Task storage t = _task(c);
        _requireNewcomer(c, Role.WORKER);
        _refuseIf(command.samples < 1 || command.samples > t.rules.maxSamples, BAD_VALUE.selector);
        uint256 count = t.workers.length;
        _refuseIf(count >= t.rules.maxWorkers, FULL.selector);
        uint32 number = count == 0 ? 0 : _after(t, _worker(t, count - 1).account);
        _bond(c.id, c.sender, t.rules.workerBond);
        Worker storage w = t.workers.push();
        (w.account, w.samples) = (c.sender, uint32(command.samples));
        _join(c, Role.WORKER, count, number);
        _tellWorker(c, count, number);
    }

    function _signUp(Case memory c, CommitteeSignUpValidator calldata command) internal {
        Task storage t = _task(c);
        _requireNewcomer(c, Role.CANDIDATE);
        _refuseIf(command.units < 1 || command.units > MAX_UNITS, BAD_VALUE.selector);
        uint256 count = t.candidates.length;
        uint32 number = count == 0 ? 0 : _after(t, _candidate(t, count - 1).account);
        if (count >= t.rules.maxCandidates) {
            _displace(c, command.units);
            count--;
        }
        _bond(c.id, c.sender, uint256(t.rules.stakeUnit) * command.units);
        Candidate storage k = t.candidates.push();
        (k.account, k.units, k.secret) = (c.sender, uint8(command.units), command.nonceHash);
        _join(c, Role.CANDIDATE, count, number);
        _tellCandidate(c, count, number);
    }

    /// @dev The number of who signs up after this member.
    function _after(Task storage t, address last) private view returns (uint32) {
        return t.members[last].number + 1;
    }

    function _join(Case memory c, uint8 role, uint256 index, uint32 number) private {
        Member storage m = _task(c).members[c.sender];
        (m.role, m.index, m.number) = (role, uint8(index), number);
    }

    function _requireNewcomer(Case memory c, uint8 role) private view {
        Task storage t = _task(c);
        uint8 has = t.members[c.sender].role;
        _refuseIf(c.sender == t.requester || (has != Role.NONE && has != role), WRONG_ROLE.selector);
        _refuseIf(has == role, TWICE.selector);
    }

    /// @dev The smallest makes room, of equals the latest, so that small names cannot fill the places.
    function _displace(Case memory c, uint256 units) private {
        Candidate[] storage list = _task(c).candidates;
        uint256 smallest;
        for (uint256 i = 1; i < list.length; i++) if (list[i].units <= list[smallest].units) smallest = i;
        _refuseIf(list[smallest].units >= units, FULL.selector);
        _goes(c, list[smallest].account);
    }

    function _leave(Case memory c) internal {
        _refuseIf(_task(c).members[c.sender].role == Role.NONE, WRONG_ROLE.selector);
        _goes(c, c.sender);
    }

    function _goes(Case memory c, address party) private {
        Task storage t = _task(c);
        _releaseBond(c, party);
        Member memory gone = t.members[party];
        delete t.members[party];
        bool isWorker = gone.role == Role.WORKER;
        uint256 list;
        if (isWorker) {
            Worker[] storage workers = t.workers;
            assembly ("memory-safe") {
                list := workers.slot
            }
        } else {
            Candidate[] storage candidates = t.candidates;
            assembly ("memory-safe") {
                list := candidates.slot
            }
        }
        _closeUp(t, list, isWorker ? WORKER_SIZE : CANDIDATE_SIZE, gone.index);
        _tell(CommitteeLeft.selector, abi.encode(c.id, party));
    }

    /// @dev Moves those behind a place in a list one place forward, word by word.
    function _closeUp(Task storage t, uint256 list, uint256 size, uint256 index) private {
        (uint256 to, uint256 end) = (0, 0);
        assembly ("memory-safe") {
            mstore(0, list)
            let first := keccak256(0, 32)
            to := add(first, mul(index, size))
            let count := sub(sload(list), 1)
            end := add(first, mul(count, size))
            sstore(list, count)
        }
        for (; to < end; index++) {
            uint256 head;
            assembly ("memory-safe") {
                head := sload(add(to, size))
                for { let next := add(to, size) } lt(to, next) { to := add(to, 1) } { sstore(to, sload(add(to, size))) }
            }
            t.members[address(uint160(head))].index = uint8(index);
        }
        assembly ("memory-safe") {
            for { let next := add(to, size) } lt(to, next) { to := add(to, 1) } { sstore(to, 0) }
        }
    }

    /// @notice At the end of RECRUITING numbers become those of the members that are left.
    function _number(Case memory c) internal {
        Task storage t = _task(c);
        for (uint32 i = 0; i < t.workers.length; i++) {
            if (_renumber(t, _worker(t, i).account, i)) _tellWorker(c, i, i);
        }
        for (uint32 i = 0; i < t.candidates.length; i++) {
            if (_renumber(t, _candidate(t, i).account, i)) _tellCandidate(c, i, i);
        }
    }

    function _renumber(Task storage t, address party, uint32 number) private returns (bool changed) {
        Member storage m = t.members[party];
        changed = m.number != number;
        if (changed) m.number = number;
    }
}
