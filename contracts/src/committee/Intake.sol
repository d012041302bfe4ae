// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {Signed} from "../IArtel.sol";
import {CommitteeHash} from "../generated/CommitteeHash.sol";
import {
    CommitteeClaimSeat,
    CommitteeCollect,
    CommitteeCommit,
    CommitteeComplain,
    CommitteeContribute,
    CommitteeDeliver,
    CommitteeFund,
    CommitteeLeave,
    CommitteeOpen,
    CommitteePass,
    CommitteePost,
    CommitteeReceived,
    CommitteeRecruit,
    CommitteeRelease,
    CommitteeReleaseData,
    CommitteeReveal,
    CommitteeSignUpValidator,
    CommitteeSignUpWorker,
    CommitteeStartRound,
    CommitteeStopTraining,
    CommitteeSubmit,
    CommitteeTick
} from "../generated/CommitteeTypes.sol";

/// @title What each command is hashed to
/// @notice Called by the law with the very call that it was called with: so each function here has the name and the
/// arguments of the law's, and gives the hash of the type that its sender signs and the command's struct hash.
/// OVERSIZE: what a replica could not read back.
/// @dev Stateless and pure: the hashing of 22 commands is too large to be in the law's own code.
contract Intake {
    function claimSeat(Signed calldata, CommitteeClaimSeat calldata c) external pure returns (bytes32, bytes32) {
        return (CommitteeHash.SIGNED_COMMITTEE_CLAIM_SEAT, CommitteeHash.hash(c));
    }

    function collect(Signed calldata, CommitteeCollect calldata c) external pure returns (bytes32, bytes32) {
        return (CommitteeHash.SIGNED_COMMITTEE_COLLECT, CommitteeHash.hash(c));
    }

    function commit(Signed calldata, CommitteeCommit calldata c) external pure returns (bytes32, bytes32) {
        return (CommitteeHash.SIGNED_COMMITTEE_COMMIT, CommitteeHash.hash(c));
    }

    function complain(Signed calldata, CommitteeComplain calldata c) external pure returns (bytes32, bytes32) {
        return (CommitteeHash.SIGNED_COMMITTEE_COMPLAIN, CommitteeHash.hash(c));
    }

    function contribute(Signed calldata, CommitteeContribute calldata c) external pure returns (bytes32, bytes32) {
        return (CommitteeHash.SIGNED_COMMITTEE_CONTRIBUTE, CommitteeHash.hash(c));
    }

    function deliver(Signed calldata, CommitteeDeliver calldata c) external pure returns (bytes32, bytes32) {
        return (CommitteeHash.SIGNED_COMMITTEE_DELIVER, CommitteeHash.hash(c));
    }

    function fund(Signed calldata, CommitteeFund calldata c) external pure returns (bytes32, bytes32) {
        return (CommitteeHash.SIGNED_COMMITTEE_FUND, CommitteeHash.hash(c));
    }

    function leave(Signed calldata, CommitteeLeave calldata c) external pure returns (bytes32, bytes32) {
        return (CommitteeHash.SIGNED_COMMITTEE_LEAVE, CommitteeHash.hash(c));
    }

    function open(Signed calldata, CommitteeOpen calldata c) external pure returns (bytes32, bytes32) {
        return (CommitteeHash.SIGNED_COMMITTEE_OPEN, CommitteeHash.hash(c));
    }

    function pass(Signed calldata, CommitteePass calldata c) external pure returns (bytes32, bytes32) {
        return (CommitteeHash.SIGNED_COMMITTEE_PASS, CommitteeHash.hash(c));
    }

    function post(Signed calldata, CommitteePost calldata c) external pure returns (bytes32, bytes32) {
        return (CommitteeHash.SIGNED_COMMITTEE_POST, CommitteeHash.hash(c));
    }

    function received(Signed calldata, CommitteeReceived calldata c) external pure returns (bytes32, bytes32) {
        return (CommitteeHash.SIGNED_COMMITTEE_RECEIVED, CommitteeHash.hash(c));
    }

    function recruit(Signed calldata, CommitteeRecruit calldata c) external pure returns (bytes32, bytes32) {
        return (CommitteeHash.SIGNED_COMMITTEE_RECRUIT, CommitteeHash.hash(c));
    }

    function release(Signed calldata, CommitteeRelease calldata c) external pure returns (bytes32, bytes32) {
        return (CommitteeHash.SIGNED_COMMITTEE_RELEASE, CommitteeHash.hash(c));
    }

    function releaseData(Signed calldata, CommitteeReleaseData calldata c) external pure returns (bytes32, bytes32) {
        return (CommitteeHash.SIGNED_COMMITTEE_RELEASE_DATA, CommitteeHash.hash(c));
    }

    function reveal(Signed calldata, CommitteeReveal calldata c) external pure returns (bytes32, bytes32) {
        return (CommitteeHash.SIGNED_COMMITTEE_REVEAL, CommitteeHash.hash(c));
    }

    function signUpValidator(Signed calldata, CommitteeSignUpValidator calldata c) external pure returns (bytes32, bytes32) {
        return (CommitteeHash.SIGNED_COMMITTEE_SIGN_UP_VALIDATOR, CommitteeHash.hash(c));
    }

    function signUpWorker(Signed calldata, CommitteeSignUpWorker calldata c) external pure returns (bytes32, bytes32) {
        return (CommitteeHash.SIGNED_COMMITTEE_SIGN_UP_WORKER, CommitteeHash.hash(c));
    }

    function startRound(Signed calldata, CommitteeStartRound calldata c) external pure returns (bytes32, bytes32) {
        return (CommitteeHash.SIGNED_COMMITTEE_START_ROUND, CommitteeHash.hash(c));
    }

    function stopTraining(Signed calldata, CommitteeStopTraining calldata c) external pure returns (bytes32, bytes32) {
        return (CommitteeHash.SIGNED_COMMITTEE_STOP_TRAINING, CommitteeHash.hash(c));
    }

    function submit(Signed calldata, CommitteeSubmit calldata c) external pure returns (bytes32, bytes32) {
        return (CommitteeHash.SIGNED_COMMITTEE_SUBMIT, CommitteeHash.hash(c));
    }

    function tick(Signed calldata, CommitteeTick calldata c) external pure returns (bytes32, bytes32) {
        return (CommitteeHash.SIGNED_COMMITTEE_TICK, CommitteeHash.hash(c));
    }
}
