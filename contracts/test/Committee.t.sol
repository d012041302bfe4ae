// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import "../src/generated/CommitteeTypes.sol";
import {CommitteeBed} from "./CommitteeBed.sol";
import {vm} from "./Vm.sol";

/// @notice Whole tasks on a ledger that is deployed as a real one is.
contract CommitteeTest is CommitteeBed {
    function test_task_paysAsTheProtocolSays_whenAllAgree() public {
        post(terms(3, 4));
        signUp(3, 4);
        tick();
        open(4);
        train(1, 3, 4);
        vote(1, 3, 4, 0);

        // Data half: 100, 101 and 102 of 303 samples; other half: contributions 10, 20 and 30 of 60.
        vm.assertEq(artel.creditOf(party(1)), uint256(500_001) * 100 / 303 + uint256(500_002) * 10 / 60);
        vm.assertEq(artel.creditOf(party(3)), uint256(500_001) * 102 / 303 + uint256(500_002) * 30 / 60);
        // Units 1, 2, 3, 1: seven seats share the pot.
        vm.assertEq(artel.creditOf(party(67)), uint256(500_001) / 7 * 3);
        vm.assertEq(coins(), uint256(WEALTH) * PARTIES);
    }

    function test_task_endsAndPaysOut_afterItsLastRound() public {
        CommitteeTerms memory t = terms(3, 4);
        t.rounds = 2;
        post(t);
        signUp(3, 4);
        tick();
        open(4);
        for (uint32 round = 1; round <= 2; round++) {
            train(round, 3, 4);
            vote(round, 3, 4, 0);
        }
        committee.complain(by(0), CommitteeComplain(task));
        committee.deliver(by(65), CommitteeDeliver(task, "wrap"));
        committee.collect(by(1), CommitteeCollect(task));
        vm.expectRevert(CommitteeReasons.RETAINED.selector);
        committee.collect(by(65), CommitteeCollect(task));
        vm.warp(block.timestamp + 1_000);
        for (uint256 i = 0; i < 4; i++) committee.collect(by(65 + i), CommitteeCollect(task));
        committee.collect(by(2), CommitteeCollect(task));
        committee.collect(by(3), CommitteeCollect(task));

        // All but the first seat holder kept the model back: a tenth of each one's stake is burnt.
        vm.assertEq(coins(), uint256(WEALTH) * PARTIES - 2_000 - 3_000 - 1_000);
        vm.assertEq(artel.escrow(task), 0);
        for (uint256 i = 0; i < PARTIES; i++) vm.assertEq(artel.bonded(task, party(i)), 0);
    }

    /// @dev The most members that there can be, no two seats with the same manifest: the dearest round to close.
    function test_tick_closesTheDearestRound_withinABlock() public {
        post(terms(64, 16));
        signUp(64, 16);
        tick();
        open(16);
        train(1, 64, 16);
        for (uint256 i = 0; i < 16; i++) commit(i, 1, 1, result(64, int64(uint64(i))));
        tick();
        for (uint256 i = 0; i < 16; i++) reveal(i, 1, 1, result(64, int64(uint64(i))));
        uint256 before = gasleft();
        tick();
        vm.assertTrue(before - gasleft() < 15_000_000, "a round is too dear to close");
        vm.assertTrue(artel.creditOf(party(64)) > 0);
    }

    function test_collect_revertsWith_UNKNOWN_TASK_whenThereIsNone() public {
        vm.expectRevert(CommitteeReasons.UNKNOWN_TASK.selector);
        committee.collect(by(1), CommitteeCollect("none"));
    }

    function testFuzz_claimSeat_revertsWith_BAD_PROOF_whenItIsNone(bytes calldata proof) public {
        CommitteeTerms memory t = terms(3, 4);
        t.stakes.tau = 2;
        post(t);
        signUp(3, 4);
        tick();
        open(4);
        vm.expectRevert(CommitteeReasons.BAD_PROOF.selector);
        committee.claimSeat(by(65), CommitteeClaimSeat(task, 1, 1, proof));
    }

    function vote(uint32 round, uint256 workers, uint256 candidates, int64 off) private {
        Manifest memory m = result(workers, off);
        for (uint256 i = 0; i < candidates; i++) commit(i, round, 1, m);
        tick();
        for (uint256 i = 0; i < candidates; i++) reveal(i, round, 1, m);
        tick();
    }
}
