// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {
    BAD_TERMS,
    CommitteeDeed,
    CommitteeFunded,
    CommitteeLengths,
    CommitteeMembers,
    CommitteePost,
    CommitteePosted,
    CommitteePot,
    CommitteePots,
    CommitteeScoring,
    CommitteeStakes,
    CommitteeTerms,
    Mode,
    Phase,
    Release,
    Weighting
} from "../generated/CommitteeTypes.sol";
import {Terms} from "../Terms.sol";
import {Case, Header, Records, Rules, Task} from "./Records.sol";

/// @title Posting a task with its whole escrow
/// @dev Source: docs/committee.md, sections 2 and 4.
abstract contract Posting is Records {
    string internal constant NAME = "committee";

    Terms private immutable TERMS;

    constructor(Terms terms) {
        TERMS = terms;
    }

    /// @param id of the command, which is the task's
    function _post(bytes32 id, address sender, CommitteePost calldata command) internal {
        CommitteeTerms calldata terms = command.terms;
        (uint256 members, uint256 seatHolders, uint256 minLength) = ARTEL.limits();
        if (!TERMS.allow(terms, members, seatHolders, minLength)) revert BAD_TERMS();
        ARTEL.open(id, NAME, sender, command.file);
        ARTEL.lock(id, sender, _escrow(terms.pots, terms.rounds));
        ARTEL.bond(id, sender, terms.stakes.requesterBond);
        emit CommitteePosted(CommitteeDeed(id, sender, command.file, terms));
        emit CommitteeFunded(CommitteePot(id, terms.pots.workerPot));
        Task storage t = tasks[id];
        (t.requester, t.workerPot) = (sender, terms.pots.workerPot);
        _keep(t.rules, terms);
        _begin(id, sender);
    }

    /// @dev What all rounds cost, without the requester's bond.
    function _escrow(CommitteePots calldata pots, uint256 rounds) private pure returns (uint96) {
        return uint96((uint256(pots.workerPot) + pots.validatorPot + pots.tip) * rounds);
    }

    function _begin(bytes32 id, address sender) private {
        Case memory c;
        (c.id, c.sender, c.time) = (id, sender, uint48(block.timestamp));
        _tellOpening(c, 0, 0);
        c.header.round = 1;
        _enter(c, tasks[id].rules.manual ? Phase.PENDING : Phase.RECRUITING, 0);
    }

    function _keep(Rules storage rules, CommitteeTerms calldata terms) private {
        (rules.rounds, rules.maxVoidRounds) = (terms.rounds, terms.maxVoidRounds);
        rules.manual = terms.mode == Mode.MANUAL;
        rules.early = terms.release == Release.EARLY;
        _keep(rules, terms.lengths);
        _keep(rules, terms.members);
        _keep(rules, terms.scoring);
        _keep(rules, terms.stakes);
        rules.rho = uint16(terms.pots.rho);
        rules.voidBp = uint16(terms.pots.voidBp);
        (rules.validatorPot, rules.tip) = (terms.pots.validatorPot, terms.pots.tip);
    }

    function _keep(Rules storage rules, CommitteeLengths calldata l) private {
        rules.openFor = uint32(l.openFor);
        rules.drawFor = uint32(l.drawFor);
        rules.seatFor = uint32(l.seatFor);
        rules.trainFor = uint32(l.trainFor);
        rules.releaseFor = uint32(l.releaseFor);
        rules.evalFor = uint32(l.evalFor);
        rules.revealFor = uint32(l.revealFor);
        rules.retention = uint32(l.retention);
        rules.recruitFor = uint32(l.recruitFor);
        rules.minRecruit = uint32(l.minRecruit);
    }

    function _keep(Rules storage rules, CommitteeMembers calldata m) private {
        rules.minSeats = m.minSeats;
        rules.minWorkers = uint8(m.minWorkers);
        rules.maxWorkers = uint8(m.maxWorkers);
        rules.minCandidates = uint8(m.minCandidates);
        rules.maxCandidates = uint8(m.maxCandidates);
        rules.workersPerRound = uint8(m.workersPerRound);
    }

    function _keep(Rules storage rules, CommitteeScoring calldata s) private {
        rules.maxSamples = uint32(s.maxSamples);
        rules.equalWeights = s.weights == Weighting.EQUAL;
        rules.tolerance = uint40(uint64(s.tolerance));
        rules.minPhi = uint40(uint64(s.minPhi));
        rules.target = int48(s.target);
    }

    function _keep(Rules storage rules, CommitteeStakes calldata s) private {
        rules.tau = s.tau;
        rules.quorumBp = uint16(s.quorumBp);
        rules.penaltyBp = uint16(s.penaltyBp);
        (rules.stakeUnit, rules.workerBond) = (s.stakeUnit, s.workerBond);
    }
}
