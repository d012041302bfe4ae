// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import "../src/generated/CommitteeHash.sol";
import {Vectors} from "./Vectors.sol";
import {vm} from "./Vm.sol";

/// What a worker and a seat commit to has the digest that the vectors say.
contract PreimagesTest is Vectors {
    function setUp() public {
        read("preimages.json");
    }

    function test_hash_isThatOfTheVectors_forUpdate() public view {
        for (uint256 i = 0; has("updates", i); i++) {
            (string memory e, string memory v) = entry("updates", i);
            Update memory update =
                Update(word(v, "task"), round(v), party(v, "sender"), word(v, "weightsHash"), word(v, "keyHash"));
            vm.assertEq(digest(e, CommitteeHash.hash(update)), word(e, "digest"));
        }
    }

    function test_hash_isThatOfTheVectors_forCommit() public view {
        for (uint256 i = 0; has("commits", i); i++) {
            (string memory e, string memory v) = entry("commits", i);
            Commit memory commit =
                Commit(word(v, "task"), round(v), 1, party(v, "sender"), word(v, "manifestHash"), word(v, "salt"));
            vm.assertEq(digest(e, CommitteeHash.hash(commit)), word(e, "digest"));
        }
    }

    function entry(string memory list, uint256 i) private pure returns (string memory e, string memory v) {
        e = at(list, i);
        v = string.concat(e, ".value");
    }

    function round(string memory v) private view returns (uint32) {
        return uint32(number(v, "round"));
    }

    /// The first of each is under a domain off Ethereum, the second under a contract's.
    function digest(string memory e, bytes32 hash) private view returns (bytes32) {
        string memory domain = string.concat(e, ".domain");
        uint256 chainId = number(domain, "chainId");
        bytes32 under = chainId == 0 ? separator(domain) : separator(chainId, party(domain, "contract"));
        return keccak256(abi.encodePacked(hex"1901", under, hash));
    }

    function separator(uint256 chainId, address artel) private pure returns (bytes32) {
        bytes32 domain = keccak256("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)");
        return keccak256(abi.encode(domain, keccak256("Artel"), keccak256("1"), chainId, artel));
    }
}
