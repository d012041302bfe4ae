// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import {vm} from "./Vm.sol";

/// @notice Reads the vectors that the Java law is held to as well.
abstract contract Vectors {
    string internal json;

    function read(string memory file) internal {
        json = vm.readFile(string.concat("../vectors/", file));
    }

    /// @notice Whether the list has an entry of this number.
    function has(string memory list, uint256 i) internal view returns (bool) {
        return vm.keyExistsJson(json, at(list, i));
    }

    function at(string memory list, uint256 i) internal pure returns (string memory) {
        return string.concat(".", list, "[", vm.toString(i), "]");
    }

    function word(string memory entry, string memory key) internal view returns (bytes32) {
        return vm.parseJsonBytes32(json, string.concat(entry, ".", key));
    }

    function number(string memory entry, string memory key) internal view returns (uint256) {
        return vm.parseJsonUint(json, string.concat(entry, ".", key));
    }

    function octets(string memory entry, string memory key) internal view returns (bytes memory) {
        return vm.parseJsonBytes(json, string.concat(entry, ".", key));
    }

    function party(string memory entry, string memory key) internal view returns (address) {
        return vm.parseJsonAddress(json, string.concat(entry, ".", key));
    }

    function flag(string memory entry, string memory key) internal view returns (bool) {
        return vm.parseJsonBool(json, string.concat(entry, ".", key));
    }

    /// @notice The separator of a domain off Ethereum: its salt is the genesis.
    function separator(string memory entry) internal view returns (bytes32) {
        return keccak256(
            abi.encode(
                keccak256("EIP712Domain(string name,string version,uint256 chainId,bytes32 salt)"),
                keccak256("Artel"),
                keccak256("1"),
                0,
                word(entry, "genesis")
            )
        );
    }
}
