// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {Signed} from "../src/IArtel.sol";
import "../src/generated/CommonHash.sol";
import {Bed} from "./Bed.sol";
import {vm} from "./Vm.sol";

/// What the common law's commands cost, each in a transaction of its own.
contract CommonGas is Bed {
    function test_gas() public {
        (address a, address b) = (party(0), party(1));
        vm.prank(a);
        artel.enrol(Signed(a, 0, ""), Enrol("key"));
        vm.snapshotGasLastCall("common", "enrol");
        vm.prank(a);
        artel.transfer(Signed(a, 1, ""), Transfer(b, 1));
        vm.snapshotGasLastCall("common", "transfer");

        Signed memory by = Signed(b, 0, "");
        by.signature = sign(key(1), digest(by, CommonHash.SIGNED_TRANSFER, transferHash(a, 1)));
        vm.prank(address(this));
        artel.transfer(by, Transfer(a, 1));
        vm.snapshotGasLastCall("common", "transfer, relayed");

        vm.prank(a);
        bytes32 task = law.post(Signed(a, 2, ""), "file");
        law.lock(task, a, 10);
        law.pay(task, b, 10);
        vm.prank(b);
        artel.withdraw(Signed(b, 1, ""));
        vm.snapshotGasLastCall("common", "withdraw");
    }

    function transferHash(address to, uint96 amount) private pure returns (bytes32) {
        return keccak256(abi.encode(CommonHash.TRANSFER, to, amount));
    }
}
