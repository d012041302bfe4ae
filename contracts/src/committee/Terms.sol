// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {Signed} from "../IArtel.sol";
import {ILaw} from "../ILaw.sol";
import {
    CommitteeLengths,
    CommitteeMembers,
    CommitteePost,
    CommitteePots,
    CommitteeScoring,
    CommitteeStakes,
    CommitteeTerms,
    Mode,
    Release,
    Weighting
} from "../generated/CommitteeTypes.sol";

/// @notice What the law has to know of terms.
struct Offer {
    /// 1: allowed; else the rest is empty.
    uint256 allowed;
    /// Of all rounds, without the requester's bond.
    uint256 escrow;
    uint256 requesterBond;
    uint256 workerPot;
    /// As the law keeps them: the words of its `Rules`.
    uint256[5] rules;
    /// As the ABI has the terms behind their offset: the end of an event's data.
    bytes told;
}

/// @title Reads and checks a task's terms for the law
/// @dev Stateless: called by the law, so that its code stays small. Source: docs/committee.md, sections 2 and 7; the
/// order of the checks means nothing, since there is one reason for all.
contract Terms {
    /// The most that a contract's loops and bitmaps take, whatever the ledger allows.
    uint256 public constant MOST_WORKERS = 64;
    uint256 public constant MOST_CANDIDATES = 16;

    uint256 private constant WHOLE = 10_000;
    uint256 private constant MAX_UNITS = 64;
    uint256 private constant DRAWS = 3;
    int256 private constant MICROS_LIMIT = 10 ** 12;

    /// @notice Called by the law with the very call that it was called with.
    function post(Signed calldata, CommitteePost calldata command) external view returns (Offer memory offer) {
        CommitteeTerms calldata terms = command.terms;
        (uint256 members, uint256 seatHolders, uint256 minLength) = ILaw(msg.sender).artel().limits();
        if (!allow(terms, members, seatHolders, minLength)) return offer;
        offer.allowed = 1;
        CommitteePots calldata pots = terms.pots;
        offer.escrow = (uint256(pots.workerPot) + pots.validatorPot + pots.tip) * terms.rounds;
        offer.requesterBond = terms.stakes.requesterBond;
        offer.workerPot = pots.workerPot;
        offer.rules = _rules(terms);
        offer.told = abi.encode(terms);
        bytes memory told = offer.told;
        assembly ("memory-safe") {
            let size := sub(mload(told), 32)
            told := add(told, 32)
            mstore(told, size)
        }
        offer.told = told;
    }

    /// @dev Fields as the compiler packs them: the first is lowest.
    function _rules(CommitteeTerms calldata terms) private pure returns (uint256[5] memory rules) {
        CommitteeLengths calldata l = terms.lengths;
        rules[0] = l.openFor | l.drawFor << 32 | uint256(l.seatFor) << 64 | uint256(l.trainFor) << 96
            | uint256(l.releaseFor) << 128 | uint256(l.evalFor) << 160 | uint256(l.revealFor) << 192
            | uint256(l.retention) << 224;
        rules[1] = l.recruitFor | l.minRecruit << 32 | uint256(terms.rounds) << 64
            | uint256(terms.maxVoidRounds) << 96 | uint256(terms.scoring.maxSamples) << 128
            | uint256(terms.stakes.tau) << 160 | uint256(terms.members.minSeats) << 192
            | _bit(terms.mode == Mode.MANUAL) << 224 | _bit(terms.release == Release.EARLY) << 232
            | _bit(terms.scoring.weights == Weighting.EQUAL) << 240 | uint256(terms.members.minWorkers) << 248;
        CommitteeMembers calldata m = terms.members;
        CommitteeStakes calldata s = terms.stakes;
        rules[2] = m.maxWorkers | m.minCandidates << 8 | m.maxCandidates << 16 | uint256(m.workersPerRound) << 24
            | uint256(terms.pots.rho) << 32 | uint256(terms.pots.voidBp) << 48 | uint256(s.quorumBp) << 64
            | uint256(s.penaltyBp) << 80 | _scoring(terms.scoring) << 96;
        rules[3] = terms.pots.validatorPot | uint256(terms.pots.tip) << 96;
        rules[4] = s.stakeUnit | uint256(s.workerBond) << 96;
    }

    function _scoring(CommitteeScoring calldata s) private pure returns (uint256) {
        uint256 target = uint48(int48(s.target));
        return uint64(s.tolerance) | uint256(uint64(s.minPhi)) << 40 | target << 80;
    }

    function _bit(bool flag) private pure returns (uint256) {
        return flag ? 1 : 0;
    }

    /// @param members the ledger's limit of parties of one role
    /// @param seatHolders the ledger's limit of validators that a round may seat
    /// @param minLength the ledger's shortest length of a phase
    function allow(CommitteeTerms calldata terms, uint256 members, uint256 seatHolders, uint256 minLength)
        public
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
