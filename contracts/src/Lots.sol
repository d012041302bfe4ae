// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

/// @title All that is drawn by lot
/// @notice The base of the seeds, a round's workers, and seats by sortition over units: each unit wins by itself, so
/// that units split over names have the same joint law.
/// @dev `H(TAG, x..)` is Keccak-256 over 32 byte words, the tag's own hash first. Source: docs/committee.md, sections
/// 5.1 and 6.
library Lots {
    uint256 private constant LANES = 4;
    uint256 private constant LANE_BITS = 64;

    /// @notice The base of all seeds: fixed once the nonces are in and the beacon is known, so that after it nothing
    /// can be ground.
    /// @param nonces of those who contributed, in the order of sign-up
    function base(bytes32 separator, bytes32 task, bytes32 beacon, bytes32[] memory nonces)
        internal
        pure
        returns (bytes32)
    {
        return keccak256(abi.encode(keccak256("BASE"), separator, task, beacon, keccak256(abi.encodePacked(nonces))));
    }

    /// @param draw 0 for the workers, 1 to 3 for seats
    function seed(bytes32 base_, uint256 round, uint256 draw) internal pure returns (bytes32) {
        return keccak256(abi.encode(keccak256("SEED"), base_, round, draw));
    }

    /// @notice Where a worker stands in the order of a round's draw: the smallest are drawn.
    function workerTicket(bytes32 seed_, address worker) internal pure returns (bytes32) {
        return keccak256(abi.encode(keccak256("WORKER"), seed_, worker));
    }

    function nonceHash(bytes32 nonce) internal pure returns (bytes32) {
        return keccak256(abi.encode(nonce));
    }

    /// @notice Which of n units win a seat, each with probability tau / all.
    /// @param n 1 to 64
    /// @return bitmap of the winners, the first unit lowest
    function units(bytes32 output, uint256 n, uint256 tau, uint256 all) internal pure returns (uint64 bitmap) {
        if (tau >= all) return everyUnit(n);
        uint256 threshold = (tau << LANE_BITS) / all;
        bytes32 block_;
        for (uint256 unit = 0; unit < n; unit++) {
            uint256 lane = unit % LANES;
            if (lane == 0) block_ = keccak256(abi.encode(output, unit / LANES));
            if (uint64(uint256(block_) >> (LANE_BITS * lane)) < threshold) bitmap |= uint64(1) << uint64(unit);
        }
    }

    /// @param n 1 to 64
    function everyUnit(uint256 n) internal pure returns (uint64) {
        return type(uint64).max >> uint64(LANE_BITS - n);
    }
}
