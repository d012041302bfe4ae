// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {CommitteeBondCollected, CommitteeDelivered, CommitteeEndingSet, Phase} from "../generated/CommitteeTypes.sol";
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
        _refuseIf(c.header.stopAsked, TWICE.selector);
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
        _refuseIf(c.sender != _task(c).requester, WRONG_ROLE.selector);
    }

    /// @dev The bond is all that was ever bonded.
    function _burnRequester(Case memory c) internal {
        _burn(c, _task(c).requester, type(uint96).max);
    }

    /// @notice Closes the task: what is left goes to the requester; members collect their bonds themselves.
    function _end(Case memory c) internal {
        Task storage t = _task(c);
        _pay(c, t.requester, uint96(_escrow(c.id)));
        _releaseBond(c, t.requester);
        _enter(c, Phase.TERMINATED, c.header.attempt);
        t.until = c.time + t.rules.retention;
        _tellEnding(c);
        ARTEL.close(c.id);
    }

    function _pay(Case memory c, address party, uint96 coins) internal {
        ARTEL.pay(c.id, party, coins);
    }

    function _burn(Case memory c, address party, uint96 coins) internal {
        ARTEL.burn(c.id, party, coins);
    }

    function _releaseBond(Case memory c, address party) internal {
        ARTEL.release(c.id, party, ARTEL.bonded(c.id, party));
    }

    function _complain(Case memory c) internal {
        _requireRequester(c);
        Task storage t = _task(c);
        _refuseIf(t.complained, TWICE.selector);
        _refuseIf(c.header.modelRound == 0, NO_MODEL.selector);
        uint256 half = c.header.since + (t.until - c.header.since) / 2;
        _refuseIf(c.time >= half || t.received, TOO_LATE.selector);
        t.complained = true;
        _tellEnding(c);
    }

    function _deliver(Case memory c, bytes calldata wrap) internal {
        Task storage t = _task(c);
        (bool isOfGroup, uint256 index) = _ofLastGroup(t, c.sender);
        _refuseIf(!isOfGroup, WRONG_ROLE.selector);
        _refuseIf(uint256(t.delivered).has(index), TWICE.selector);
        _refuseIf(!t.complained, NO_COMPLAINT.selector);
        _refuseIf(c.time >= t.until, TOO_LATE.selector);
        _refuseIf(wrap.length == 0 || wrap.length > MAX_WRAP, BAD_VALUE.selector);
        t.delivered |= uint16(1 << index);
        _tell(CommitteeDelivered.selector, bytes.concat(abi.encode(32), abi.encode(c.id, c.sender, wrap)));
    }

    /// @dev Retention ends with the receipt, and no complaint outlives it.
    function _received(Case memory c) internal {
        _requireRequester(c);
        Task storage t = _task(c);
        _refuseIf(t.received, TWICE.selector);
        _refuseIf(c.time >= t.until, TOO_LATE.selector);
        (t.until, t.complained, t.received) = (c.time, false, true);
        _tellEnding(c);
    }

    function _collect(Case memory c) internal {
        Task storage t = _task(c);
        Member storage m = t.members[c.sender];
        _refuseIf(m.role == Role.NONE, WRONG_ROLE.selector);
        _refuseIf(m.collected, TWICE.selector);
        (bool isOfGroup, uint256 index) = _ofLastGroup(t, c.sender);
        _refuseIf(isOfGroup && c.time < t.until, RETAINED.selector);
        if (isOfGroup && t.complained && !uint256(t.delivered).has(index)) {
            uint256 stake = uint256(t.rules.stakeUnit) * _lastSeats(t, index);
            _burn(c, c.sender, _penalty(t, stake));
        }
        _releaseBond(c, c.sender);
        m.collected = true;
        _tell(CommitteeBondCollected.selector, abi.encode(c.id, c.sender));
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
        Task storage t = _task(c);
        _tell(CommitteeEndingSet.selector, abi.encode(c.id, c.header.since, t.until, t.complained, t.received));
    }
}
