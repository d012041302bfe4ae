// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

/// @title Short lists in memory, ascending
/// @notice By insertion: lists here have at most a few dozen entries, most of them in order already.
/// @dev OpenZeppelin's `Arrays.sort` is in a file that needs an opcode of a later fork than London.
library Sorting {
    function sort(uint256[] memory list) internal pure {
        unchecked {
            for (uint256 i = 1; i < list.length; i++) {
                uint256 value = list[i];
                uint256 to = i;
                for (; to > 0 && list[to - 1] > value; to--) list[to] = list[to - 1];
                list[to] = value;
            }
        }
    }
}
