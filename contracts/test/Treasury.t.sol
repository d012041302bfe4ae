// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {IArtel, Signed} from "../src/IArtel.sol";
import "../src/generated/CommonTypes.sol";
import {Bed} from "./Bed.sol";
import {vm} from "./Vm.sol";

/// Coins: how they move, and who may move them.
contract TreasuryTest is Bed {
    bytes32 private task;

    function setUp() public override {
        super.setUp();
        task = law.post(first(0), "file");
    }

    /// The poster's second command.
    function second() private returns (Signed memory) {
        vm.prank(party(0));
        return Signed(party(0), 1, "");
    }

    function testFuzz_transfer_movesBalance(uint96 amount) public {
        amount = 1 + amount % WEALTH;

        artel.transfer(second(), Transfer(party(1), amount));

        vm.assertEq(artel.balanceOf(party(0)), WEALTH - amount);
        vm.assertEq(artel.balanceOf(party(1)), WEALTH + amount);
    }

    function test_transfer_changesNothing_whenToOneself() public {
        artel.transfer(second(), Transfer(party(0), WEALTH));

        vm.assertEq(artel.balanceOf(party(0)), WEALTH);
    }

    function test_transfer_revertsWith_BAD_VALUE_whenNothingOrToNobody() public {
        Signed memory by = Signed(party(0), 1, "");
        vm.startPrank(party(0));

        vm.expectRevert(BAD_VALUE.selector);
        artel.transfer(by, Transfer(party(1), 0));
        vm.expectRevert(BAD_VALUE.selector);
        artel.transfer(by, Transfer(address(0), WEALTH + 1));
    }

    function testFuzz_transfer_revertsWith_POOR_whenBeyondTheBalance(uint96 amount) public {
        vm.assume(amount > WEALTH);
        Signed memory by = Signed(party(0), 1, "");
        vm.startPrank(party(0));

        vm.expectRevert(POOR.selector);
        artel.transfer(by, Transfer(party(1), amount));
    }

    function testFuzz_task_movesCoins_fromBalanceToEscrowToCreditToBalance(uint96 locked, uint96 paid) public {
        locked = 1 + locked % WEALTH;
        paid = 1 + paid % locked;

        law.lock(task, party(0), locked);
        law.pay(task, party(1), paid);

        vm.assertEq(artel.balanceOf(party(0)), WEALTH - locked);
        vm.assertEq(artel.escrow(task), locked - paid);
        vm.assertEq(artel.creditOf(party(1)), paid);
        artel.withdraw(first(1));
        vm.assertEq(artel.balanceOf(party(1)), WEALTH + paid);
        vm.assertEq(artel.creditOf(party(1)), 0);
    }

    function testFuzz_task_movesCoins_fromBalanceToBondToCreditOrNobody(uint96 bonded, uint96 burnt) public {
        bonded = 1 + bonded % WEALTH;

        law.bond(task, party(1), bonded);
        law.burn(task, party(1), burnt);

        uint96 rest = burnt < bonded ? bonded - burnt : 0;
        vm.assertEq(artel.bonded(task, party(1)), rest);
        law.release(task, party(1), rest);
        vm.assertEq(artel.bonded(task, party(1)), 0);
        vm.assertEq(artel.creditOf(party(1)), rest);
        vm.assertEq(artel.balanceOf(party(1)), WEALTH - bonded);
    }

    function test_payAll_paysEachInOrder_andNobodyForNothing() public {
        law.lock(task, party(0), 30);
        address[] memory to = new address[](3);
        uint96[] memory amounts = new uint96[](3);
        (to[0], to[1], to[2]) = (party(2), party(1), party(2));
        (amounts[0], amounts[1], amounts[2]) = (10, 0, 20);

        vm.recordLogs();
        law.payAll(task, to, amounts);

        vm.assertEq(vm.getRecordedLogs().length, 2);
        vm.assertEq(artel.creditOf(party(2)), 30);
        vm.assertEq(artel.escrow(task), 0);
    }

    function test_withdraw_revertsWith_NOTHING_DUE_whenThereIsNoCredit() public {
        Signed memory by = first(1);
        vm.expectRevert(NOTHING_DUE.selector);
        artel.withdraw(by);
    }

    function testFuzz_lockAndBond_revertWith_POOR_whenBeyondTheBalance(uint96 amount) public {
        vm.assume(amount > WEALTH);

        vm.expectRevert(POOR.selector);
        law.lock(task, party(1), amount);
        vm.expectRevert(POOR.selector);
        law.bond(task, party(1), amount);
    }

    function test_task_leavesNoEvent_whenCoinsAreZero() public {
        vm.recordLogs();
        law.lock(task, party(0), 0);
        law.bond(task, party(0), 0);
        law.pay(task, party(0), 0);
        law.release(task, party(0), 0);
        law.burn(task, party(0), 5);

        vm.assertEq(vm.getRecordedLogs().length, 0);
    }

    function testFuzz_payAndRelease_revert_whenBeyondWhatIsThere(uint96 held, uint96 more) public {
        held = held % WEALTH;
        vm.assume(more > held);
        law.lock(task, party(0), held);
        law.bond(task, party(1), held);

        vm.expectRevert();
        law.pay(task, party(1), more);
        vm.expectRevert();
        law.release(task, party(1), more);
    }

    function test_task_isReachedByItsOwnLawAlone() public {
        law.lock(task, party(0), 10);
        bytes memory refused = abi.encodeWithSelector(IArtel.NotItsLaw.selector, address(other));

        vm.expectRevert(refused);
        other.lock(task, party(0), 0);
        vm.expectRevert(refused);
        other.bond(task, party(1), 1);
        vm.expectRevert(refused);
        other.pay(task, party(1), 1);
        vm.expectRevert(refused);
        other.payAll(task, new address[](0), new uint96[](0));
        vm.expectRevert(refused);
        other.release(task, party(1), 0);
        vm.expectRevert(refused);
        other.burn(task, party(1), 0);
        vm.expectRevert(refused);
        other.close(task);
        vm.expectRevert(refused);
        other.open(task, "other");
    }

    function testFuzz_task_isReachedByNoStranger(address stranger) public {
        vm.assume(stranger != address(law) && stranger != address(other));
        bytes memory refused = abi.encodeWithSelector(IArtel.NotItsLaw.selector, stranger);
        vm.startPrank(stranger);

        vm.expectRevert(refused);
        artel.open("new", "", stranger, 0);
        vm.expectRevert(refused);
        artel.open("new", "toy", stranger, 0);
        vm.expectRevert(refused);
        artel.lock(task, party(0), 1);
        vm.expectRevert(refused);
        artel.pay("no such task", stranger, 1);
    }

    function test_open_revertsWith_NotItsLaw_whenUnderAnothersName() public {
        vm.expectRevert(abi.encodeWithSelector(IArtel.NotItsLaw.selector, address(law)));
        law.open("new", "other");
    }

    function test_close_saysSo() public {
        vm.expectEmit(address(artel));
        emit TaskClosed(task);
        law.close(task);
    }
}
