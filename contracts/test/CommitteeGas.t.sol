// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {Committee} from "../src/Committee.sol";
import {Playback} from "./Playback.sol";
import {vm} from "./Vm.sol";

/// What whole rounds cost, each command in a transaction of its own: three rounds with eight seats, in which all do
/// their part. ContractsTest in ledger-evm writes what is played.
contract CommitteeGas is Playback {
    uint256 private constant ROUNDS = 3;

    struct Cost {
        uint256 calls;
        uint256 sum;
        uint256 most;
    }

    mapping(bytes4 selector => Cost) private costs;

    function test_gas_with5Workers() public {
        measure("5");
    }

    function test_gas_with20Workers() public {
        measure("20");
    }

    function test_gas_with50Workers() public {
        measure("50");
    }

    /// A claim by lot brings a proof that the law verifies.
    function test_gas_ofASeatByLot() public {
        measured("lot");
        told("committee-lot", "claimSeat", Committee.claimSeat.selector);
    }

    function measure(string memory workers) private {
        measured(workers);
        report(string.concat("committee-", workers));
    }

    function measured(string memory rounds) private {
        string memory path = string.concat("target/rounds/", rounds, ".bin");
        vm.skip(!vm.exists(path));
        Reader memory reader = Reader(vm.readFileBinary(path), 0);
        _begin(reader);
        uint256 lines = _take(reader, 4);
        for (uint256 i = 0; i < lines; i++) {
            _line(reader, vm.toString(i));
        }
    }

    function report(string memory group) private {
        uint256 worker =
            told(group, "submit", Committee.submit.selector) + told(group, "release", Committee.release.selector);
        uint256 seat = told(group, "claimSeat", Committee.claimSeat.selector)
            + told(group, "commit", Committee.commit.selector) + told(group, "reveal", Committee.reveal.selector);
        vm.snapshotValue(group, "a worker and round", worker);
        vm.snapshotValue(group, "a seat and round", seat);
        vm.snapshotValue(group, "a round in all", round());
        told(group, "post", Committee.post.selector);
        told(group, "signUpWorker", Committee.signUpWorker.selector);
        told(group, "signUpValidator", Committee.signUpValidator.selector);
        told(group, "contribute", Committee.contribute.selector);
        told(group, "open", Committee.open.selector);
        told(group, "releaseData", Committee.releaseData.selector);
        told(group, "tick", Committee.tick.selector);
    }

    /// All that a round costs, whoever pays.
    function round() private view returns (uint256) {
        bytes4[7] memory ofRounds = [
            Committee.claimSeat.selector,
            Committee.submit.selector,
            Committee.releaseData.selector,
            Committee.release.selector,
            Committee.commit.selector,
            Committee.reveal.selector,
            Committee.tick.selector
        ];
        uint256 sum = 0;
        for (uint256 i = 0; i < ofRounds.length; i++) {
            sum += costs[ofRounds[i]].sum;
        }
        return sum / ROUNDS;
    }

    function told(string memory group, string memory name, bytes4 selector) private returns (uint256 mean) {
        Cost memory cost = costs[selector];
        mean = cost.sum / cost.calls;
        vm.snapshotValue(group, name, mean);
        vm.snapshotValue(group, string.concat(name, ", at most"), cost.most);
    }

    function _accepted(bytes4 selector) internal override {
        uint256 gas = vm.lastCallGas().gasTotalUsed;
        Cost storage cost = costs[selector];
        cost.calls++;
        cost.sum += gas;
        if (gas > cost.most) cost.most = gas;
    }
}
