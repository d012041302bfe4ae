// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

/// @notice Reads content ids as people write them: CIDv0 is base 58 of 0x1220 and a SHA-256.
library Base58 {
    bytes private constant ALPHABET = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

    function cid(string memory text) internal pure returns (bytes32) {
        uint256 value;
        // The two bytes in front are above the word, and go.
        unchecked {
            for (uint256 i = 0; i < bytes(text).length; i++) value = value * 58 + _digit(bytes(text)[i]);
        }
        return bytes32(value);
    }

    function _digit(bytes1 c) private pure returns (uint256 digit) {
        while (ALPHABET[digit] != c) digit++;
    }
}
