// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {Playback} from "./Playback.sol";
import {vm} from "./Vm.sol";

/// @notice All playbooks, or `ARTEL_PLAYBOOK=7` alone. PlaybackTest in ledger-evm makes them.
contract PlaybackTest is Playback {
    uint256 private constant SHARES = 4;

    function test_law_answersAsTheJavaLawDoes_1() public {
        share(0);
    }

    function test_law_answersAsTheJavaLawDoes_2() public {
        share(1);
    }

    function test_law_answersAsTheJavaLawDoes_3() public {
        share(2);
    }

    function test_law_answersAsTheJavaLawDoes_4() public {
        share(3);
    }

    /// @dev Called from without, so that a book's memory is given back at its end.
    function one(uint256 number) external {
        play(number);
    }

    function share(uint256 first) private {
        uint256 alone = vm.envOr("ARTEL_PLAYBOOK", type(uint256).max);
        vm.skip(!has(first));
        for (uint256 i = first; has(i); i += SHARES) {
            if (alone == i || alone == type(uint256).max) this.one(i);
        }
    }
}
