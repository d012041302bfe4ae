// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {CommitteeHash} from "../generated/CommitteeHash.sol";
import {
    BAD_MANIFEST,
    Commit,
    CommitteeCommit,
    CommitteeReveal,
    CommitteeVote,
    CommitteeVoteSet,
    Kind,
    Manifest,
    WRONG_REVEAL,
    WRONG_ROLE,
    WRONG_ROUND
} from "../generated/CommitteeTypes.sol";
import {TWICE} from "../generated/CommonTypes.sol";
import {Column} from "../Column.sol";
import {Candidate, Case, Role, Task, Vote} from "./Records.sol";
import {Seating} from "./Seating.sol";

/// @title Commitments and reveals
/// @notice The sender is inside what is hashed, so a copied commitment is worth nothing.
/// @dev Equal manifests are kept once, so that seats that agree pay for little more than saying so. Source:
/// docs/committee.md, sections 4 and 5.
abstract contract Voting is Seating {
    using Column for bytes;

    uint256 private constant WORST_VERDICT = 9;
    int256 private constant MICROS_LIMIT = 10 ** 12;

    function _commit(Case memory c, CommitteeCommit calldata command) internal {
        Task storage t = tasks[c.id];
        (bool is_, uint256 index) = _find(t, c.sender, Role.CANDIDATE);
        if (!is_ || _seated(t.candidates[index], c.header.round) == 0) revert WRONG_ROLE();
        _requireHere(c, command.round, command.attempt);
        Candidate storage k = t.candidates[index];
        if (_vote(k, c.header.attempt) != Vote.NONE) revert TWICE();
        _setVote(k, c.header.attempt, Vote.COMMITTED);
        k.commitment = command.hash;
        CommitteeVote memory vote;
        vote.hash = command.hash;
        vote.manifest.kind = Kind.NO_RESULT;
        _tellVote(c, vote);
    }

    function _reveal(Case memory c, CommitteeReveal calldata command) internal {
        Task storage t = tasks[c.id];
        (bool is_, uint256 index) = _find(t, c.sender, Role.CANDIDATE);
        if (!is_ || _seated(t.candidates[index], c.header.round) == 0) revert WRONG_ROLE();
        Candidate storage k = t.candidates[index];
        uint8 vote = _vote(k, c.header.attempt);
        if (vote == Vote.NONE) revert WRONG_ROLE();
        _requireHere(c, command.round, command.attempt);
        if (vote != Vote.COMMITTED) revert TWICE();
        bytes32 manifestHash = CommitteeHash.hash(command.manifest);
        bytes32 digest = _digest(c, manifestHash, command.salt);
        if (digest != k.commitment) revert WRONG_REVEAL();
        _requireFair(c, command.manifest);
        _setVote(k, c.header.attempt, Vote.RESULT + command.manifest.kind);
        if (command.manifest.kind == Kind.RESULT) k.manifest = _keep(t, manifestHash, command.manifest);
        k.bundle = command.bundle;
        CommitteeVote memory told;
        (told.hash, told.revealed, told.bundle) = (digest, true, command.bundle);
        told.manifest = command.manifest;
        _tellVote(c, told);
    }

    function _digest(Case memory c, bytes32 manifestHash, bytes32 salt) private view returns (bytes32) {
        Commit memory commit = Commit(c.id, c.header.round, c.header.attempt, c.sender, manifestHash, salt);
        return keccak256(abi.encodePacked(hex"1901", ARTEL.separator(), CommitteeHash.hash(commit)));
    }

    function _requireHere(Case memory c, uint256 round, uint256 attempt) private pure {
        if (round != c.header.round || attempt != c.header.attempt) revert WRONG_ROUND();
    }

    /// @notice A candidate's vote in an attempt, where it has seats in this round.
    function _vote(Candidate storage k, uint256 attempt) internal view returns (uint8) {
        return attempt == 1 ? k.first : k.second;
    }

    function _setVote(Candidate storage k, uint256 attempt, uint8 vote) private {
        if (attempt == 1) k.first = vote;
        else k.second = vote;
    }

    function _tellVote(Case memory c, CommitteeVote memory vote) private {
        (vote.task, vote.round, vote.attempt) = (c.id, c.header.round, c.header.attempt);
        vote.seat = c.sender;
        emit CommitteeVoteSet(vote);
    }

    /// @dev The number under which the manifest is kept.
    function _keep(Task storage t, bytes32 hash, Manifest calldata manifest) private returns (uint8 number) {
        uint8 count = t.round.manifests;
        while (number < count && t.manifestHashes[number] != hash) number++;
        if (number < count) return number;
        t.manifestHashes[number] = hash;
        t.manifests[number] = manifest;
        t.round.manifests = number + 1;
    }

    /// @dev Lengths, ranges, and only released updates accepted; in a run-off exactly those that are to be.
    function _requireFair(Case memory c, Manifest calldata m) private view {
        if (m.kind != Kind.RESULT) {
            if (!_isEmpty(m)) revert BAD_MANIFEST();
            return;
        }
        Task storage t = tasks[c.id];
        if (!_isWellFormed(m, t.workers.length)) revert BAD_MANIFEST();
        uint256 accepted = m.verdicts.zeros();
        if (accepted & ~uint256(t.round.released) != 0) revert BAD_MANIFEST();
        if (c.header.attempt == 2 && accepted != t.round.accepted) revert BAD_MANIFEST();
    }

    function _isEmpty(Manifest calldata m) private pure returns (bool) {
        return m.verdicts.length == 0 && m.losses.length == 0 && m.phis.length == 0 && m.aggregateHash == 0
            && m.aggregateCid == 0 && m.loss == 0 && m.metric == 0;
    }

    function _isWellFormed(Manifest calldata m, uint256 workers) private pure returns (bool) {
        if (m.verdicts.length != workers) return false;
        for (uint256 i = 0; i < workers; i++) if (uint8(m.verdicts[i]) > WORST_VERDICT) return false;
        return _inRange(m.losses, workers) && _inRange(m.phis, workers) && _inRange(m.loss) && _inRange(m.metric);
    }

    function _inRange(bytes calldata column, uint256 workers) private pure returns (bool) {
        if (column.length != workers * Column.SIZE) return false;
        for (uint256 i = 0; i < column.length; i += Column.SIZE) {
            if (!_inRange(int64(uint64(bytes8(column[i:i + Column.SIZE]))))) return false;
        }
        return true;
    }

    function _inRange(int256 value) private pure returns (bool) {
        return value >= -MICROS_LIMIT && value <= MICROS_LIMIT;
    }
}
