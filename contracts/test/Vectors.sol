// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {vm} from "./Vm.sol";

/// @notice Reads the vectors that the Java law is held to as well. Their files have an entry a line.
library Vectors {
    /// @notice The entries of one list of a file, as JSON.
    function list(string memory file, string memory name) internal returns (string[] memory entries) {
        string memory path = string.concat("../vectors/", file);
        vm.closeFile(path);
        while (!_is(vm.readLine(path), string.concat("  \"", name, "\": ["))) {}
        entries = new string[](100);
        uint256 count;
        for (string memory line = vm.readLine(path); bytes(line).length > 4; line = vm.readLine(path)) {
            entries[count++] = _withoutComma(line);
        }
        assembly ("memory-safe") {
            mstore(entries, count)
        }
    }

    function word(string memory entry, string memory key) internal pure returns (bytes32) {
        return vm.parseJsonBytes32(entry, key);
    }

    function number(string memory entry, string memory key) internal pure returns (uint256) {
        return vm.parseJsonUint(entry, key);
    }

    function octets(string memory entry, string memory key) internal pure returns (bytes memory) {
        return vm.parseJsonBytes(entry, key);
    }

    function party(string memory entry, string memory key) internal pure returns (address) {
        return vm.parseJsonAddress(entry, key);
    }

    function flag(string memory entry, string memory key) internal pure returns (bool) {
        return vm.parseJsonBool(entry, key);
    }

    /// @notice Whether there is text of this value.
    function says(string memory entry, string memory key, string memory value) internal pure returns (bool) {
        return _is(vm.parseJsonString(entry, key), value);
    }

    function has(string memory entry, string memory key) internal view returns (bool) {
        return vm.keyExistsJson(entry, key);
    }

    /// @notice The key of a place in a list.
    function item(string memory key, uint256 i) internal pure returns (string memory) {
        return string.concat(key, "[", vm.toString(i), "]");
    }

    /// @notice The separator of a domain off Ethereum: its salt is the genesis.
    function separator(bytes32 genesis) internal pure returns (bytes32) {
        return keccak256(
            abi.encode(
                keccak256("EIP712Domain(string name,string version,uint256 chainId,bytes32 salt)"),
                keccak256("Artel"),
                keccak256("1"),
                0,
                genesis
            )
        );
    }

    function _withoutComma(string memory line) private pure returns (string memory) {
        uint256 length = bytes(line).length;
        if (bytes(line)[length - 1] == ",") {
            assembly ("memory-safe") {
                mstore(line, sub(length, 1))
            }
        }
        return line;
    }

    function _is(string memory a, string memory b) private pure returns (bool) {
        return keccak256(bytes(a)) == keccak256(bytes(b));
    }
}
