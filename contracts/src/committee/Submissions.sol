// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {CommitteeRelease, CommitteeReleaseData, CommitteeSubmit} from "../generated/CommitteeTypes.sol";
import {BAD_VALUE, TWICE} from "../generated/CommonTypes.sol";
import {Bits} from "../Bits.sol";
import {Ends} from "./Ends.sol";
import {Case, Role, Round, Task, Worker} from "./Records.sol";

/// @title Updates and their keys
/// @notice A key is released when all updates are committed, so that nobody can copy.
/// @dev Source: docs/committee.md, sections 4 and 5.
abstract contract Submissions is Ends {
    using Bits for uint256;

    function _submit(Case memory c, CommitteeSubmit calldata command) internal {
        Task storage t = _task(c);
        Round storage r = t.round;
        (bool is_, uint256 index) = _find(t, c.sender, Role.WORKER);
        _refuseIf(!is_, WRONG_ROLE.selector);
        _refuseIf(command.round != c.header.round, WRONG_ROUND.selector);
        _refuseIf(uint256(r.submitted).has(index), TWICE.selector);
        _refuseIf(!uint256(r.drawn).has(index), NOT_DRAWN.selector);
        _refuseIf(command.commitment == 0 || command.cid == 0, BAD_VALUE.selector);
        bool early = t.rules.early;
        uint64 bit = uint64(1 << index);
        (r.submitted, r.released) = (r.submitted | bit, early ? r.released | bit : r.released);
        Worker storage w = _worker(t, index);
        (w.lastSubmitted, w.commitment, w.cid) = (command.round, command.commitment, command.cid);
        _tellPart(c, index, command.commitment, command.cid, early ? command.cid : bytes32(0));
        _tellWorker(c, index, uint32(index));
    }

    /// @dev The header is written once a task: where every round wrote it, it would collide with each release.
    function _releaseData(Case memory c, CommitteeReleaseData calldata command) internal {
        _requireRequester(c);
        Round storage r = _task(c).round;
        _refuseIf(command.round != c.header.round, WRONG_ROUND.selector);
        _refuseIf(r.hasData, TWICE.selector);
        _refuseIf(command.grant == 0, BAD_VALUE.selector);
        (r.hasData, r.dataGrant) = (true, command.grant);
        _tellRound(c, "");
        if (c.header.dataCame) return;
        c.header.dataCame = true;
        _move(c);
    }

    function _release(Case memory c, CommitteeRelease calldata command) internal {
        Task storage t = _task(c);
        Round storage r = t.round;
        (bool is_, uint256 index) = _find(t, c.sender, Role.WORKER);
        _refuseIf(!is_ || !uint256(r.submitted).has(index), WRONG_ROLE.selector);
        _refuseIf(command.round != c.header.round, WRONG_ROUND.selector);
        _refuseIf(uint256(r.released).has(index), TWICE.selector);
        _refuseIf(command.grant == 0, BAD_VALUE.selector);
        r.released |= uint64(1 << index);
        Worker storage w = _worker(t, index);
        _tellPart(c, index, w.commitment, w.cid, command.grant);
    }
}
