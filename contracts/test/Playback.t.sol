// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {Playback} from "./Playback.sol";
import {vm} from "./Vm.sol";

contract PlaybackTest is Playback {
    /// @notice All of them, or those from one on: `ARTEL_PLAYBOOK=7`. PlaybackTest in ledger-evm makes them.
    function test_law_answersAsTheJavaLawDoes() public {
        uint256 first = vm.envOr("ARTEL_PLAYBOOK", uint256(0));
        vm.skip(!has(first));
        for (uint256 i = first; has(i); i++) play(i);
    }
}
