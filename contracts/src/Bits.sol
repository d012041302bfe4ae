// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

/// @title Sets of members by sign-up index, a bit each
library Bits {
    function has(uint256 set, uint256 index) internal pure returns (bool) {
        return set >> index & 1 == 1;
    }

    function count(uint256 set) internal pure returns (uint256 many) {
        for (; set != 0; set &= set - 1) many++;
    }
}
