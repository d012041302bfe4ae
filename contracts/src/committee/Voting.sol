// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {CommitteeCommit, CommitteeReveal, CommitteeVoteSet, Kind} from "../generated/CommitteeTypes.sol";
import {CommitteeHash} from "../generated/CommitteeHash.sol";
import {TWICE} from "../generated/CommonTypes.sol";
import {Reveals, Sheet} from "./Manifests.sol";
import {Candidate, Case, Kept, Role, Task, Vote} from "./Records.sol";
import {Seating} from "./Seating.sol";

/// @title Commitments and reveals
/// @notice The sender is inside what is hashed, so a copied commitment is worth nothing.
/// @dev Equal manifests are kept once, so that seats that agree pay for little more than saying so. Source:
/// docs/committee.md, sections 4 and 5.
abstract contract Voting is Seating {
    Reveals private immutable REVEALS;

    constructor(Reveals reveals) {
        REVEALS = reveals;
    }

    function _commit(Case memory c, CommitteeCommit calldata command) internal {
        Candidate storage k = _holder(c);
        _requireHere(c, command.round, command.attempt);
        _refuseIf(_vote(k, c.header.attempt) != Vote.NONE, TWICE.selector);
        _setVote(k, c.header.attempt, Vote.COMMITTED);
        k.commitment = command.hash;
        // A manifest that says nothing: its kind, where its three columns begin, and zeros.
        bytes memory none = bytes.concat(abi.encode(Kind.NO_RESULT, 256, 288, 320), new bytes(224));
        _tellVote(c, command.hash, false, 0, none);
    }

    function _reveal(Case memory c, CommitteeReveal calldata command) internal {
        Candidate storage k = _holder(c);
        uint8 vote = _vote(k, c.header.attempt);
        _refuseIf(vote == Vote.NONE, WRONG_ROLE.selector);
        _requireHere(c, command.round, command.attempt);
        _refuseIf(vote != Vote.COMMITTED, TWICE.selector);
        Sheet memory sheet = abi.decode(_ask(address(REVEALS)), (Sheet));
        bytes32 digest = _digest(c, sheet.hash, command.salt);
        _refuseIf(digest != k.commitment, WRONG_REVEAL.selector);
        uint8 kind = command.manifest.kind;
        _requireFair(c, sheet, kind);
        _setVote(k, c.header.attempt, Vote.RESULT + kind);
        if (kind == Kind.RESULT) k.manifest = _keep(_task(c), sheet);
        k.bundle = command.bundle;
        _tellVote(c, digest, true, command.bundle, sheet.told);
    }

    /// @dev The sender's row, where it has seats in this round.
    function _holder(Case memory c) private view returns (Candidate storage k) {
        Task storage t = _task(c);
        (bool is_, uint256 index) = _find(t, c.sender, Role.CANDIDATE);
        _refuseIf(!is_, WRONG_ROLE.selector);
        k = _candidate(t, index);
        _refuseIf(_seated(k, c.header.round) == 0, WRONG_ROLE.selector);
    }

    function _digest(Case memory c, bytes32 manifestHash, bytes32 salt) private view returns (bytes32) {
        bytes32 hash = keccak256(
            abi.encode(
                CommitteeHash.COMMIT, c.id, c.header.round, c.header.attempt, c.sender, manifestHash, salt
            )
        );
        return keccak256(abi.encodePacked(hex"1901", _separator(), hash));
    }

    function _requireHere(Case memory c, uint256 round, uint256 attempt) private pure {
        _refuseIf(round != c.header.round || attempt != c.header.attempt, WRONG_ROUND.selector);
    }

    function _vote(Candidate storage k, uint256 attempt) private view returns (uint8) {
        return attempt == 1 ? k.first : k.second;
    }

    function _setVote(Candidate storage k, uint256 attempt, uint8 vote) private {
        if (attempt == 1) k.first = vote;
        else k.second = vote;
    }

    function _tellVote(Case memory c, bytes32 hash, bool revealed, bytes32 bundle, bytes memory manifest) private {
        bytes memory heads =
            abi.encode(32, c.id, c.header.round, c.header.attempt, c.sender, hash, revealed, 256, bundle);
        _tell(CommitteeVoteSet.selector, bytes.concat(heads, manifest));
    }

    /// @dev The number under which the manifest is kept.
    function _keep(Task storage t, Sheet memory sheet) private returns (uint8 number) {
        uint8 count = t.round.manifests;
        while (number < count && t.manifests[number].hash != sheet.hash) number++;
        if (number < count) return number;
        Kept storage kept = t.manifests[number];
        kept.hash = sheet.hash;
        bytes memory packed = sheet.kept;
        assembly ("memory-safe") {
            let to := add(kept.slot, 1)
            for { let i := 0 } lt(i, mload(packed)) { i := add(i, 32) } {
                sstore(to, mload(add(add(packed, 32), i)))
                to := add(to, 1)
            }
        }
        t.round.manifests = number + 1;
    }

    /// @dev Only released updates accepted; in a run-off exactly those that are to be.
    function _requireFair(Case memory c, Sheet memory sheet, uint8 kind) private view {
        Task storage t = _task(c);
        bool fair = sheet.wellFormed == 1;
        if (kind == Kind.RESULT) {
            fair = fair && sheet.workers == t.workers.length && sheet.accepted & ~uint256(t.round.released) == 0
                && (c.header.attempt != 2 || sheet.accepted == t.round.accepted);
        }
        _refuseIf(!fair, BAD_MANIFEST.selector);
    }
}
