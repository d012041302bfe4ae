// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {
    CommitteeBondCollected,
    CommitteeCollected,
    CommitteeDelivered,
    CommitteeDelivery,
    CommitteeEnding,
    CommitteeEndingSet,
    NO_COMPLAINT,
    NO_MODEL,
    Phase,
    RETAINED,
    TOO_LATE,
    WRONG_ROLE
} from "../generated/CommitteeTypes.sol";
import {BAD_VALUE, TWICE} from "../generated/CommonTypes.sol";
import {Bits} from "../Bits.sol";
import {Case, Member, Records, Role, Task} from "./Records.sol";

/// @title How tasks end, and what may be claimed afterwards
/// @dev Source: docs/committee.md, sections 3, 4 and 5.
abstract contract Ends is Records {
    using Bits for uint256;

    uint256 private constant MAX_WRAP = 128;

    function _stop(Case memory c) internal {
        _requireRequester(c);
        if (c.header.stopAsked) revert TWICE();
        uint8 phase = c.header.phase;
        if (phase >= Phase.TRAINING) {
            c.header.stopAsked = true;
            _move(c);
            return;
        }
        if (c.header.round == 1 && phase != Phase.RECRUITING) _burnRequester(c);
        _end(c);
    }

    function _requireRequester(Case memory c) internal view {
        if (c.sender != tasks[c.id].requester) revert WRONG_ROLE();
    }

    /// @dev The bond is all that was ever bonded.
    function _burnRequester(Case memory c) internal {
        ARTEL.burn(c.id, tasks[c.id].requester, type(uint96).max);
    }

    /// @notice Closes the task: what is left goes to the requester; members collect their bonds themselves.
    function _end(Case memory c) internal {
        Task storage t = tasks[c.id];
        ARTEL.pay(c.id, t.requester, ARTEL.escrow(c.id));
        _releaseBond(c, t.requester);
        _enter(c, Phase.TERMINATED, c.header.attempt);
        t.until = c.time + t.rules.retention;
        _tellEnding(c);
        ARTEL.close(c.id);
    }

    function _releaseBond(Case memory c, address party) internal {
        ARTEL.release(c.id, party, ARTEL.bonded(c.id, party));
    }

    function _complain(Case memory c) internal {
        _requireRequester(c);
        Task storage t = tasks[c.id];
        if (t.complained) revert TWICE();
        if (c.header.modelRound == 0) revert NO_MODEL();
        uint256 half = c.header.since + (t.until - c.header.since) / 2;
        if (c.time >= half || t.received) revert TOO_LATE();
        t.complained = true;
        _tellEnding(c);
    }

    function _deliver(Case memory c, bytes calldata wrap) internal {
        Task storage t = tasks[c.id];
        (bool isOfGroup, uint256 index) = _ofLastGroup(t, c.sender);
        if (!isOfGroup) revert WRONG_ROLE();
        if (uint256(t.delivered).has(index)) revert TWICE();
        if (!t.complained) revert NO_COMPLAINT();
        if (c.time >= t.until) revert TOO_LATE();
        if (wrap.length == 0 || wrap.length > MAX_WRAP) revert BAD_VALUE();
        t.delivered |= uint16(1 << index);
        emit CommitteeDelivered(CommitteeDelivery(c.id, c.sender, wrap));
    }

    /// @dev Retention ends with the receipt, and no complaint outlives it.
    function _received(Case memory c) internal {
        _requireRequester(c);
        Task storage t = tasks[c.id];
        if (t.received) revert TWICE();
        if (c.time >= t.until) revert TOO_LATE();
        (t.until, t.complained, t.received) = (c.time, false, true);
        _tellEnding(c);
    }

    function _collect(Case memory c) internal {
        Task storage t = tasks[c.id];
        Member storage m = t.members[c.sender];
        if (m.role == Role.NONE) revert WRONG_ROLE();
        if (m.collected) revert TWICE();
        (bool isOfGroup, uint256 index) = _ofLastGroup(t, c.sender);
        if (isOfGroup && c.time < t.until) revert RETAINED();
        if (isOfGroup && t.complained && !uint256(t.delivered).has(index)) {
            uint256 stake = uint256(t.rules.stakeUnit) * _lastSeats(t, index);
            ARTEL.burn(c.id, c.sender, _penalty(t, stake));
        }
        _releaseBond(c, c.sender);
        m.collected = true;
        emit CommitteeBondCollected(CommitteeCollected(c.id, c.sender));
    }

    /// @notice The seats that held the last result with a model: they pinned it, and answer for it.
    function _ofLastGroup(Task storage t, address party) private view returns (bool is_, uint256 index) {
        (is_, index) = _find(t, party, Role.CANDIDATE);
        is_ = is_ && _lastSeats(t, index) > 0;
    }

    function _lastSeats(Task storage t, uint256 index) private view returns (uint256) {
        return uint8(t.lastSeats >> 8 * index);
    }

    function _tellEnding(Case memory c) private {
        Task storage t = tasks[c.id];
        emit CommitteeEndingSet(CommitteeEnding(c.id, c.header.since, t.until, t.complained, t.received));
    }
}
