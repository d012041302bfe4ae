// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {CommitteeFunded, CommitteePosted, Phase} from "../generated/CommitteeTypes.sol";
import {Case, Records, Rules, Task} from "./Records.sol";
import {Offer, Terms} from "./Terms.sol";

/// @title Posting a task with its whole escrow
/// @dev Source: docs/committee.md, sections 2 and 4.
abstract contract Posting is Records {
    string internal constant NAME = "committee";

    Terms private immutable TERMS;

    constructor(Terms terms) {
        TERMS = terms;
    }

    /// @param id of the command, which is the task's
    function _post(bytes32 id, address sender, bytes32 file) internal {
        Offer memory offer = abi.decode(_ask(address(TERMS)), (Offer));
        _refuseIf(offer.allowed == 0, BAD_TERMS.selector);
        ARTEL.open(id, NAME, sender, file);
        _lock(id, sender, offer.escrow);
        _bond(id, sender, offer.requesterBond);
        _tell(
            CommitteePosted.selector,
            bytes.concat(abi.encode(uint256(32), id, sender, file, uint256(128)), offer.told)
        );
        _tell(CommitteeFunded.selector, abi.encode(id, offer.workerPot));
        Case memory c = _caseOf(id, sender);
        Task storage t = _task(c);
        (t.requester, t.workerPot) = (sender, uint96(offer.workerPot));
        _keep(t.rules, offer.rules);
        _tellOpening(c, 0, 0);
        c.header.round = 1;
        _enter(c, t.rules.manual ? Phase.PENDING : Phase.RECRUITING, 0);
    }

    function _keep(Rules storage rules, uint256[5] memory words) private {
        assembly ("memory-safe") {
            for { let i := 0 } lt(i, 5) { i := add(i, 1) } { sstore(add(rules.slot, i), mload(add(words, shl(5, i)))) }
        }
    }
}
