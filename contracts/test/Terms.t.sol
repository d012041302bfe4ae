// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {Rules} from "../src/committee/Records.sol";
import {Terms} from "../src/committee/Terms.sol";
import "../src/generated/CommitteeTypes.sol";
import {CommitteeBed} from "./CommitteeBed.sol";
import {vm} from "./Vm.sol";

contract TermsTest is CommitteeBed {
    Terms private check = new Terms();
    Rules private kept;

    function test_allow_isTrue_forSoundTerms() public view {
        vm.assertTrue(check.allow(terms(64, 16), 64, 16, 2));
    }

    function test_allow_isFalse_beyondTheLedgersLimits_orTheContracts() public view {
        vm.assertFalse(check.allow(terms(64, 16), 63, 16, 2));
        vm.assertFalse(check.allow(terms(64, 16), 64, 15, 2));
        vm.assertFalse(check.allow(terms(64, 16), 64, 16, 51));
        vm.assertFalse(check.allow(terms(65, 16), 1_000, 1_000, 2));
        vm.assertFalse(check.allow(terms(64, 17), 1_000, 1_000, 2));
    }

    function testFuzz_allow_wantsNoMoreCoinsThanThereCanBe(uint96 pot, uint96 bond, uint96 unit, uint32 rounds) public view {
        CommitteeTerms memory t = terms(3, 4);
        t.rounds = rounds;
        t.pots = CommitteePots(pot, pot, pot, 0, 0);
        (t.stakes.requesterBond, t.stakes.stakeUnit) = (bond, unit);
        bool fits = uint256(pot) * 3 * rounds + bond < 2 ** 96 && uint256(unit) * 64 < 2 ** 96;
        vm.assertTrue(check.allow(t, 64, 16, 2) == (rounds > 0 && fits));
    }

    function testFuzz_allow_wantsLengthsInTheirBounds(uint64[10] memory l, uint8 least) public view {
        CommitteeTerms memory t = terms(3, 4);
        for (uint256 i = 0; i < 10; i++) l[i] %= i % 3 == 0 ? 600 : 2 ** 33;
        t.lengths = CommitteeLengths(l[0], l[1], l[2], l[3], l[4], l[5], l[6], l[7], l[8], l[9]);
        bool sound = l[1] <= l[0] && uint256(l[4]) * 3 <= l[5] && l[2] >= 2 * uint256(least);
        for (uint256 i = 0; i < 10; i++) if (i != 1) sound = sound && l[i] >= 1 && l[i] >= least && l[i] < 2 ** 32;
        vm.assertTrue(check.allow(t, 64, 16, least) == sound);
    }

    /// @dev The words that the terms are packed into are read back as the compiler reads them.
    function testFuzz_post_keepsTheTerms(uint32[3] memory lengths, uint96 pot, uint96 bond, int64 target, bool[3] memory flags)
        public
    {
        CommitteeTerms memory t = terms(7, 5);
        (t.pots.validatorPot, t.stakes.workerBond) = (pot % 1_000_000, bond);
        t.scoring.target = target % 10 ** 12;
        (t.mode, t.release, t.scoring.weights) = (_bit(flags[0]), _bit(flags[1]), _bit(flags[2]));
        t.lengths.recruitFor = uint64(lengths[0]) | 2;
        t.lengths.retention = uint64(lengths[1]) | 2;
        t.lengths.evalFor = uint64(lengths[2]) | 2;
        post(t);
        _read();
        vm.assertEq(kept.recruitFor, t.lengths.recruitFor);
        vm.assertEq(kept.retention, t.lengths.retention);
        vm.assertEq(kept.evalFor, t.lengths.evalFor);
        vm.assertEq(kept.seatFor, 30);
        vm.assertEq(kept.tau, 2_000);
        vm.assertEq(kept.minWorkers, 1);
        vm.assertEq(kept.maxWorkers, 7);
        vm.assertEq(kept.maxCandidates, 5);
        vm.assertEq(kept.rho, 5_000);
        vm.assertEq(kept.voidBp, 2_000);
        vm.assertEq(kept.quorumBp, 5_000);
        vm.assertEq(kept.penaltyBp, 1_000);
        vm.assertEq(kept.tolerance, 50);
        vm.assertTrue(kept.target == t.scoring.target);
        vm.assertEq(kept.validatorPot, pot % 1_000_000);
        vm.assertEq(kept.tip, 7);
        vm.assertEq(kept.stakeUnit, 10_000);
        vm.assertEq(kept.workerBond, bond);
        vm.assertTrue(kept.manual == flags[0] && kept.early == flags[1] && kept.equalWeights == flags[2]);
    }

    function test_post_revertsWith_BAD_TERMS() public {
        CommitteeTerms memory t = terms(3, 4);
        t.stakes.quorumBp = 4_999;
        vm.expectRevert(CommitteeReasons.BAD_TERMS.selector);
        committee.post(by(0), CommitteePost("file", t));
    }

    /// @dev Into a `Rules` of this contract's own, word by word.
    function _read() private {
        uint256[] memory words = committee.load(uint256(keccak256(abi.encode(task, 0))) + 2, 5, 1);
        assembly ("memory-safe") {
            for { let i := 0 } lt(i, 5) { i := add(i, 1) } {
                sstore(add(kept.slot, i), mload(add(words, shl(5, add(i, 1)))))
            }
        }
    }

    function _bit(bool flag) private pure returns (uint8) {
        return flag ? 1 : 0;
    }
}
