// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import "../src/generated/CommitteeHash.sol";
import {vm} from "./Vm.sol";

/// What is refused before it is hashed, so that every event can be read by a program whose numbers are Java's.
contract WireTest {
    function post(CommitteePost calldata c) external pure returns (bytes32) {
        return CommitteeHash.hash(c);
    }

    function submit(CommitteeSubmit calldata c) external pure returns (bytes32) {
        return CommitteeHash.hash(c);
    }

    function worker(CommitteeSignUpWorker calldata c) external pure returns (bytes32) {
        return CommitteeHash.hash(c);
    }

    function fund(CommitteeFund calldata c) external pure returns (bytes32) {
        return CommitteeHash.hash(c);
    }

    function deliver(CommitteeDeliver calldata c) external pure returns (bytes32) {
        return CommitteeHash.hash(c);
    }

    function scoring(CommitteeScoring calldata c) external pure returns (bytes32) {
        return CommitteeHash.hash(c);
    }

    function refuses(bytes4 selector, bytes memory arguments) private view returns (bool) {
        (bool accepted, bytes memory reply) = address(this).staticcall(abi.encodePacked(selector, arguments));
        return !accepted && bytes4(reply) == OVERSIZE.selector;
    }

    function testFuzz_hash_isSoliditysOwn_whenFlat(bytes32 task, uint32 round, bytes32 a, bytes32 b) public view {
        CommitteeSubmit memory c = CommitteeSubmit(task, round >> 1, a, b);

        vm.assertEq(this.submit(c), keccak256(abi.encode(CommitteeHash.COMMITTEE_SUBMIT, c)));
    }

    function testFuzz_hash_isSoliditysOwn_whenSigned(uint64 most, uint8 a, uint8 b, int64[3] memory micros)
        public
        view
    {
        CommitteeScoring memory c = CommitteeScoring(most >> 1, a % 2, b % 4, micros[0], micros[1], micros[2]);

        vm.assertEq(this.scoring(c), keccak256(abi.encode(CommitteeHash.COMMITTEE_SCORING, c)));
    }

    function testFuzz_hash_revertsWith_OVERSIZE_whenAnIntIsBeyondJavas(bytes32 task, uint256 round) public view {
        vm.assume(round > uint32(type(int32).max));

        vm.assertTrue(refuses(this.submit.selector, abi.encode(task, round, task, task)));
    }

    function testFuzz_hash_revertsWith_OVERSIZE_whenALongIsBeyondJavas(bytes32 task, uint256 samples) public view {
        vm.assume(samples > uint64(type(int64).max));

        vm.assertTrue(refuses(this.worker.selector, abi.encode(task, samples)));
    }

    function testFuzz_hash_revertsWith_OVERSIZE_whenCoinsAreBeyond96Bits(bytes32 task, uint256 coins) public view {
        vm.assume(coins > type(uint96).max);

        vm.assertTrue(refuses(this.fund.selector, abi.encode(task, coins)));
    }

    function testFuzz_hash_revertsWith_OVERSIZE_whenMillionthsAreBeyondALong(int256 micros) public view {
        vm.assume(micros > type(int64).max || micros < type(int64).min);

        vm.assertTrue(refuses(this.scoring.selector, abi.encode(1, 0, 0, micros, 0, 0)));
    }

    function testFuzz_hash_revertsWith_OVERSIZE_whenAConstantIsUnknown(uint256 weights, uint256 measure) public view {
        vm.assume(weights > 1 && measure > 3);

        vm.assertTrue(refuses(this.scoring.selector, abi.encode(1, weights, 0, 0, 0, 0)));
        vm.assertTrue(refuses(this.scoring.selector, abi.encode(1, 0, measure, 0, 0, 0)));
    }

    function test_hash_revertsWith_OVERSIZE_whenBytesAreTooMany() public {
        this.deliver(CommitteeDeliver("task", new bytes(16_384)));

        vm.expectRevert(OVERSIZE.selector);
        this.deliver(CommitteeDeliver("task", new bytes(16_385)));
    }

    function test_hash_revertsWith_OVERSIZE_whenItemsAreTooMany() public {
        CommitteePost memory c;
        c.terms.auditors = new address[](1024);
        this.post(c);

        c.terms.auditors = new address[](1025);
        vm.expectRevert(OVERSIZE.selector);
        this.post(c);
    }

    function test_hash_revertsWith_OVERSIZE_whenANumberDeepInsideIsBeyond() public {
        CommitteePost memory c;
        c.terms.lengths.retention = 1 << 63;

        vm.expectRevert(OVERSIZE.selector);
        this.post(c);
    }

    function testFuzz_hash_reverts_whenAnAddressInAListHasStrayBits(uint256 word) public view {
        vm.assume(word > type(uint160).max);
        CommitteePost memory c;
        c.terms.auditors = new address[](2);
        bytes memory message = abi.encodeCall(this.post, (c));
        assembly { mstore(add(message, mload(message)), word) }

        (bool accepted,) = address(this).staticcall(message);

        vm.assertFalse(accepted);
    }
}
