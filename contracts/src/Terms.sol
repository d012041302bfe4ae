// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {
    CommitteeLengths,
    CommitteeMembers,
    CommitteePots,
    CommitteeScoring,
    CommitteeStakes,
    CommitteeTerms
} from "./generated/CommitteeTypes.sol";

/// @title What terms must keep to
/// @dev Stateless and pure: called by the law, so that its code stays small. Source: docs/committee.md, sections 2
/// and 7; the order of the checks means nothing, since there is one reason for all.
contract Terms {
    /// The most that a contract's loops and bitmaps take, whatever the ledger allows.
    uint256 public constant MOST_WORKERS = 64;
    uint256 public constant MOST_CANDIDATES = 16;

    uint256 private constant WHOLE = 10_000;
    uint256 private constant MAX_UNITS = 64;
    uint256 private constant DRAWS = 3;
    int256 private constant MICROS_LIMIT = 10 ** 12;

    /// @param members the ledger's limit of parties of one role
    /// @param seatHolders the ledger's limit of validators that a round may seat
    /// @param minLength the ledger's shortest length of a phase
    function allow(CommitteeTerms calldata terms, uint256 members, uint256 seatHolders, uint256 minLength)
        external
        pure
        returns (bool)
    {
        return terms.rounds >= 1 && terms.maxVoidRounds >= 1
            && _allowMembers(terms.members, _min(members, MOST_WORKERS), _min(seatHolders, MOST_CANDIDATES))
            && terms.members.minSeats <= terms.stakes.tau && _allowPots(terms) && _allowStakes(terms.stakes)
            && _allowScoring(terms.scoring) && _allowLengths(terms.lengths, minLength);
    }

    function _allowMembers(CommitteeMembers calldata m, uint256 workers, uint256 candidates)
        private
        pure
        returns (bool)
    {
        uint256 drawn = m.workersPerRound;
        return m.minWorkers >= 1 && m.minWorkers <= m.maxWorkers && m.maxWorkers <= workers && m.minCandidates >= 1
            && m.minCandidates <= m.maxCandidates && m.maxCandidates <= candidates && m.minSeats >= 1
            && (drawn == 0 || (drawn >= m.minWorkers && drawn <= m.maxWorkers));
    }

    /// @dev Each sum below fits, where the whole does.
    function _allowPots(CommitteeTerms calldata terms) private pure returns (bool) {
        CommitteePots calldata pots = terms.pots;
        uint256 perRound = uint256(pots.workerPot) + pots.validatorPot + pots.tip;
        return pots.rho <= WHOLE && pots.voidBp <= WHOLE
            && perRound * terms.rounds + terms.stakes.requesterBond <= type(uint96).max;
    }

    function _allowStakes(CommitteeStakes calldata stakes) private pure returns (bool) {
        return stakes.tau >= 1 && stakes.quorumBp >= WHOLE / 2 && stakes.quorumBp < WHOLE && stakes.penaltyBp <= WHOLE
            && MAX_UNITS * stakes.stakeUnit <= type(uint96).max;
    }

    function _allowScoring(CommitteeScoring calldata s) private pure returns (bool) {
        return s.maxSamples >= 1 && s.maxSamples <= type(uint32).max && s.tolerance >= 0
            && s.tolerance <= MICROS_LIMIT && s.minPhi >= 1 && s.minPhi <= MICROS_LIMIT && s.target >= -MICROS_LIMIT
            && s.target <= MICROS_LIMIT;
    }

    function _allowLengths(CommitteeLengths calldata l, uint256 least) private pure returns (bool) {
        return l.minRecruit <= l.recruitFor && l.trainFor / DRAWS >= l.seatFor && _isLength(l.recruitFor, least)
            && _isLength(l.openFor, 2 * least) && _isLength(l.drawFor, least) && _isLength(l.seatFor, least)
            && _isLength(l.trainFor, least) && _isLength(l.releaseFor, least) && _isLength(l.evalFor, least)
            && _isLength(l.revealFor, least) && _isLength(l.retention, least);
    }

    function _isLength(uint256 length, uint256 least) private pure returns (bool) {
        return length >= 1 && length >= least && length <= type(uint32).max;
    }

    function _min(uint256 a, uint256 b) private pure returns (uint256) {
        return a < b ? a : b;
    }
}
