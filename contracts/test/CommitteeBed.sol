// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {Artel} from "../src/Artel.sol";
import {Committee} from "../src/Committee.sol";
import {Genesis, IArtel, Limits, Signed} from "../src/IArtel.sol";
import {Settlement} from "../src/Settlement.sol";
import {Sortition} from "../src/Sortition.sol";
import {Court} from "../src/committee/Court.sol";
import {Intake} from "../src/committee/Intake.sol";
import {Reveals} from "../src/committee/Manifests.sol";
import {Terms} from "../src/committee/Terms.sol";
import {CommitteeHash} from "../src/generated/CommitteeHash.sol";
import "../src/generated/CommitteeTypes.sol";
import {Enrol} from "../src/generated/CommonTypes.sol";
import {Vm, vm} from "./Vm.sol";

/// @notice A ledger of committees, deployed as a real one is, and parties who act on it. Party 0 is the requester.
abstract contract CommitteeBed {
    uint96 internal constant WEALTH = 1_000_000_000;
    uint256 internal constant PARTIES = 1 + 64 + 17;
    bytes32 private constant ACTED = keccak256("Acted(bytes32,address)");

    Artel internal artel;
    Committee internal committee;
    bytes32 internal task;
    uint64 private nonce;

    function setUp() public virtual {
        Intake intake = new Intake();
        Terms terms = new Terms();
        Sortition sortition = new Sortition();
        Reveals reveals = new Reveals();
        Court court = new Court(new Settlement());
        address predicted = vm.computeCreateAddress(address(this), vm.getNonce(address(this)) + 1);
        committee = new Committee(IArtel(predicted), intake, terms, sortition, reveals, court);
        artel = new Artel(genesis());
        vm.warp(1_000);
        vm.roll(10);
        for (uint256 i = 0; i < PARTIES; i++) artel.enrol(by(i), Enrol(bytes32(i + 1)));
    }

    function genesis() private view returns (Genesis memory g) {
        g.limits = Limits(64, 16, 2);
        g.laws = new address[](1);
        g.laws[0] = address(committee);
        g.parties = new address[](PARTIES);
        g.amounts = new uint96[](PARTIES);
        for (uint256 i = 0; i < PARTIES; i++) (g.parties[i], g.amounts[i]) = (party(i), WEALTH);
    }

    function party(uint256 i) internal pure returns (address) {
        return address(uint160(uint256(keccak256(abi.encode("party", i)))));
    }

    /// @notice As the first argument of a call by this party itself.
    function by(uint256 i) internal returns (Signed memory) {
        vm.prank(party(i));
        return Signed(party(i), nonce++, "");
    }

    /// @notice Everyone is seated, and a round costs 1,500,004 and 7 for its tip.
    function terms(uint32 workers, uint32 candidates) internal pure returns (CommitteeTerms memory t) {
        t.rounds = 3;
        t.maxVoidRounds = 2;
        t.members = CommitteeMembers(1, workers, 1, candidates, 1, 0);
        t.pots = CommitteePots(1_000_003, 500_001, 7, 5_000, 2_000);
        t.stakes = CommitteeStakes(10_000, 2_000, 5_000, 50_000, 10_000, 1_000);
        t.scoring = CommitteeScoring(1_000, Weighting.SAMPLES, Contribution.LOO_CAPPED, 50, 1, 0);
        t.lengths = CommitteeLengths(100, 0, 100, 100, 30, 100, 100, 100, 100, 1_000);
        t.auditors = new address[](0);
    }

    function post(CommitteeTerms memory t) internal {
        vm.recordLogs();
        committee.post(by(0), CommitteePost("file", t));
        Vm.Log[] memory logs = vm.getRecordedLogs();
        require(logs[0].topics[0] == ACTED, "no door");
        task = logs[0].topics[1];
    }

    function signUp(uint256 workers, uint256 candidates) internal {
        for (uint256 i = 0; i < workers; i++) committee.signUpWorker(by(1 + i), CommitteeSignUpWorker(task, 100 + uint64(i)));
        for (uint256 i = 0; i < candidates; i++) {
            committee.signUpValidator(by(65 + i), CommitteeSignUpValidator(task, 1 + uint32(i % 3), nonceHash(i)));
        }
    }

    function nonceHash(uint256 i) internal pure returns (bytes32) {
        return keccak256(abi.encode(secret(i)));
    }

    function secret(uint256 i) internal pure returns (bytes32) {
        return keccak256(abi.encode("nonce", i));
    }

    function tick() internal {
        committee.tick(by(0), CommitteeTick(task));
    }

    /// @notice From full lists of members to the first round's training.
    function open(uint256 candidates) internal {
        for (uint256 i = 0; i < candidates; i++) committee.contribute(by(65 + i), CommitteeContribute(task, secret(i)));
        tick();
        vm.roll(block.number + 3);
        vm.setBlockhash(block.number - 1, keccak256("beacon"));
        tick();
        committee.open(by(0), CommitteeOpen(task, "model", "data"));
    }

    /// @notice All claim, submit and release.
    function train(uint32 round, uint256 workers, uint256 candidates) internal {
        for (uint256 i = 0; i < candidates; i++) committee.claimSeat(by(65 + i), CommitteeClaimSeat(task, round, 1, ""));
        for (uint256 i = 0; i < workers; i++) {
            committee.submit(by(1 + i), CommitteeSubmit(task, round, keccak256(abi.encode(round, i)), bytes32(i + 1)));
        }
        tick();
        committee.releaseData(by(0), CommitteeReleaseData(task, round, "grant"));
        for (uint256 i = 0; i < workers; i++) committee.release(by(1 + i), CommitteeRelease(task, round, bytes32(i + 1)));
        tick();
    }

    /// @notice All accepted, each worker with a contribution of its own, and what differs from seat to seat.
    function result(uint256 workers, int64 off) internal pure returns (Manifest memory m) {
        m.verdicts = new bytes(workers);
        for (uint256 j = 0; j < workers; j++) {
            m.losses = bytes.concat(m.losses, bytes8(uint64(300_000 + off)));
            m.phis = bytes.concat(m.phis, bytes8(uint64(int64(uint64(10 * j + 10)) + off)));
        }
        (m.aggregateHash, m.aggregateCid) = ("aggregate", "cid");
        (m.loss, m.metric) = (250_000 + off, 900_000 - off);
    }

    function commit(uint256 i, uint32 round, uint32 attempt, Manifest memory m) internal {
        bytes32 digest = keccak256(
            abi.encodePacked(
                hex"1901",
                artel.separator(),
                CommitteeHash.hash(Commit(task, round, attempt, party(65 + i), this.hashOf(m), "salt"))
            )
        );
        committee.commit(by(65 + i), CommitteeCommit(task, round, attempt, digest));
    }

    function reveal(uint256 i, uint32 round, uint32 attempt, Manifest memory m) internal {
        committee.reveal(by(65 + i), CommitteeReveal(task, round, attempt, m, "salt", bytes32(i + 1)));
    }

    function hashOf(Manifest calldata m) external pure returns (bytes32) {
        return CommitteeHash.hash(m);
    }

    /// @notice Balances, credits, this task's escrow and bonds: what is not here was burnt.
    function coins() internal view returns (uint256 sum) {
        sum = artel.escrow(task);
        for (uint256 i = 0; i < PARTIES; i++) {
            address p = party(i);
            sum += artel.balanceOf(p) + artel.creditOf(p) + artel.bonded(task, p);
        }
    }
}
