// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";
import {vm} from "./Vm.sol";

/// What the generated test of the vectors compares.
abstract contract VectorCheck {
    struct Digest {
        bytes32 signedType;
        bytes32 structHash;
        address sender;
        uint64 nonce;
        bytes32 separator;
    }

    function check(bytes32 actual, bytes32 expected) internal pure {
        vm.assertEq(actual, expected);
    }

    function check(Digest memory d, bytes32 expected, bytes memory signature) internal pure {
        bytes32 signed = keccak256(abi.encode(d.signedType, d.sender, d.nonce, d.structHash));
        vm.assertEq(keccak256(abi.encodePacked("\x19\x01", d.separator, signed)), expected);
        vm.assertEq(ECDSA.recover(expected, signature), d.sender);
    }
}
