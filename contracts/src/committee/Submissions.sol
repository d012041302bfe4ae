// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {
    CommitteeRelease,
    CommitteeReleaseData,
    CommitteeSubmit,
    NOT_DRAWN,
    WRONG_ROLE,
    WRONG_ROUND
} from "../generated/CommitteeTypes.sol";
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
        Task storage t = tasks[c.id];
        Round storage r = t.round;
        (bool is_, uint256 index) = _find(t, c.sender, Role.WORKER);
        if (!is_) revert WRONG_ROLE();
        if (command.round != c.header.round) revert WRONG_ROUND();
        if (uint256(r.submitted).has(index)) revert TWICE();
        if (!uint256(r.drawn).has(index)) revert NOT_DRAWN();
        if (command.commitment == 0 || command.cid == 0) revert BAD_VALUE();
        bool early = t.rules.early;
        uint64 bit = uint64(1 << index);
        (r.submitted, r.released) = (r.submitted | bit, early ? r.released | bit : r.released);
        Worker storage w = t.workers[index];
        (w.lastSubmitted, w.commitment, w.cid) = (command.round, command.commitment, command.cid);
        _tellPart(c, index, command.commitment, command.cid, early ? command.cid : bytes32(0));
        _tellWorker(c, index, uint32(index));
    }

    /// @dev The header is written once a task: where every round wrote it, it would collide with each release.
    function _releaseData(Case memory c, CommitteeReleaseData calldata command) internal {
        _requireRequester(c);
        Round storage r = tasks[c.id].round;
        if (command.round != c.header.round) revert WRONG_ROUND();
        if (r.hasData) revert TWICE();
        if (command.grant == 0) revert BAD_VALUE();
        (r.hasData, r.dataGrant) = (true, command.grant);
        _tellRound(c, "");
        if (c.header.dataCame) return;
        c.header.dataCame = true;
        _move(c);
    }

    function _release(Case memory c, CommitteeRelease calldata command) internal {
        Task storage t = tasks[c.id];
        Round storage r = t.round;
        (bool is_, uint256 index) = _find(t, c.sender, Role.WORKER);
        if (!is_ || !uint256(r.submitted).has(index)) revert WRONG_ROLE();
        if (command.round != c.header.round) revert WRONG_ROUND();
        if (uint256(r.released).has(index)) revert TWICE();
        if (command.grant == 0) revert BAD_VALUE();
        r.released |= uint64(1 << index);
        Worker storage w = t.workers[index];
        _tellPart(c, index, w.commitment, w.cid, command.grant);
    }
}
