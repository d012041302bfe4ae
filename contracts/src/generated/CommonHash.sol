// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

// Written from the Java records by SolidityTypesTest: change those, not this file.
import "./CommonTypes.sol";
import {Wire} from "../Wire.sol";

library CommonHash {
    bytes32 internal constant SIGNED_ENROL = keccak256("Signed(address sender,uint64 nonce,Enrol command)Enrol(bytes32 sealingKey)");

    bytes32 internal constant SIGNED_TRANSFER = keccak256("Signed(address sender,uint64 nonce,Transfer command)Transfer(address to,uint96 amount)");

    bytes32 internal constant SIGNED_WITHDRAW = keccak256("Signed(address sender,uint64 nonce,Withdraw command)Withdraw()");

    bytes32 internal constant ENROL = keccak256("Enrol(bytes32 sealingKey)");
    function hash(Enrol calldata c) internal pure returns (bytes32) {
        uint256 start;
        assembly { start := c }
        return Wire.hash(ENROL, hex"00", 1, start);
    }

    bytes32 internal constant TRANSFER = keccak256("Transfer(address to,uint96 amount)");
    function hash(Transfer calldata c) internal pure returns (bytes32) {
        uint256 start;
        assembly { start := c }
        return Wire.hash(TRANSFER, hex"a060", 2, start);
    }

    bytes32 internal constant WITHDRAW = keccak256("Withdraw()");
    function hashWithdraw() internal pure returns (bytes32) {
        return keccak256(abi.encode(WITHDRAW));
    }

}
