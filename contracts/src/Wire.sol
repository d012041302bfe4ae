// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {OVERSIZE} from "./generated/CommonTypes.sol";

/**
 * @title Hashes of what comes over the wire, by EIP-712
 * @notice Reads commands where they lie, in calldata, and refuses with `OVERSIZE` what a replica could not read
 * back: too many bytes or items, numbers beyond Java's `int` and `long`, words with stray high bits.
 */
library Wire {
    /**
     * @notice The struct hash of a struct of words alone.
     * @param forms one byte a word, from the left: 00 any word; 01 to a0 an unsigned number of that many bits;
     * c0 + n a number below n; ff a signed number of 64 bits
     * @param count how many words
     * @param start where they begin in calldata
     */
    function hash(bytes32 typeHash, bytes32 forms, uint256 count, uint256 start)
        internal
        pure
        returns (bytes32 result)
    {
        uint256 stray;
        assembly ("memory-safe") {
            let to := mload(0x40)
            mstore(to, typeHash)
            for { let i := 0 } lt(i, count) { i := add(i, 1) } {
                let value := calldataload(add(start, shl(5, i)))
                mstore(add(to, add(0x20, shl(5, i))), value)
                let form := byte(i, forms)
                switch form
                case 0 {}
                case 0xff { stray := or(stray, xor(signextend(7, value), value)) }
                default {
                    switch gt(form, 0xc0)
                    case 0 { stray := or(stray, shr(form, value)) }
                    default { stray := or(stray, iszero(lt(value, sub(form, 0xc0)))) }
                }
            }
            result := keccak256(to, add(0x20, shl(5, count)))
        }
        if (stray != 0) revert OVERSIZE();
    }

    /// @notice One word of a struct that has more than words; `form` as above, never a signed one.
    function word(uint256 form, uint256 value) internal pure returns (uint256) {
        if (form > 0xc0 ? value >= form - 0xc0 : value >> form != 0) revert OVERSIZE();
        return value;
    }

    function hash(bytes calldata data, uint256 cap) internal pure returns (bytes32) {
        if (data.length > cap) revert OVERSIZE();
        return keccak256(data);
    }

    function hash(address[] calldata list, uint256 cap) internal pure returns (bytes32) {
        if (list.length > cap) revert OVERSIZE();
        return keccak256(abi.encodePacked(list));
    }
}
