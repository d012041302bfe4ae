// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

/// @title Packed columns: one entry for each sign-up index, 8 bytes two's complement big endian, or 1 byte
/// @dev Entries are not checked against the column's length: that is for who accepted it. Source:
/// docs/committee.md, section 5.
library Column {
    uint256 internal constant SIZE = 8;

    function get(bytes memory column, uint256 index) internal pure returns (int64 value) {
        assembly ("memory-safe") {
            // The 32 bytes that end with the entry's 8: at the first they begin within the length.
            value := signextend(7, mload(add(add(column, 8), shl(3, index))))
        }
    }

    function set(bytes memory column, uint256 index, int64 value) internal pure {
        assembly ("memory-safe") {
            let to := add(add(column, 32), shl(3, index))
            mstore(to, or(shl(192, value), and(mload(to), shr(64, not(0)))))
        }
    }

    /// @notice The flags as bytes, 1 where a bit is set.
    function ofFlags(uint256 flags, uint256 count) internal pure returns (bytes memory column) {
        column = new bytes(count);
        for (uint256 i = 0; i < count; i++) {
            if (flags >> i & 1 == 1) column[i] = 0x01;
        }
    }

    /// @notice The places where a column of bytes has zero.
    function zeros(bytes memory column) internal pure returns (uint256 flags) {
        for (uint256 i = 0; i < column.length; i++) {
            if (column[i] == 0) flags |= 1 << i;
        }
    }
}
