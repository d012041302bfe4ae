// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import "../src/generated/CommitteeHash.sol";
import {Vectors} from "./Vectors.sol";
import {vm} from "./Vm.sol";

/// What a worker and a seat commit to has the digest that the vectors say.
contract PreimagesTest {
    using Vectors for string;

    function test_hash_isThatOfTheVectors_forUpdate() public {
        string[] memory entries = Vectors.list("preimages.json", "updates");
        for (uint256 i = 0; i < entries.length; i++) {
            string memory e = entries[i];
            Update memory update = Update(
                e.word(".value.task"),
                uint32(e.number(".value.round")),
                e.party(".value.sender"),
                e.word(".value.weightsHash"),
                e.word(".value.keyHash")
            );
            vm.assertEq(digest(e, CommitteeHash.hash(update)), e.word(".digest"));
        }
    }

    function test_hash_isThatOfTheVectors_forCommit() public {
        string[] memory entries = Vectors.list("preimages.json", "commits");
        for (uint256 i = 0; i < entries.length; i++) {
            string memory e = entries[i];
            Commit memory commit = Commit(
                e.word(".value.task"),
                uint32(e.number(".value.round")),
                uint32(e.number(".value.attempt")),
                e.party(".value.sender"),
                e.word(".value.manifestHash"),
                e.word(".value.salt")
            );
            vm.assertEq(digest(e, CommitteeHash.hash(commit)), e.word(".digest"));
        }
    }

    /// The first of each is under a domain off Ethereum, the second under a contract's.
    function digest(string memory e, bytes32 hash) private pure returns (bytes32) {
        uint256 chainId = e.number(".domain.chainId");
        bytes32 under = chainId == 0
            ? Vectors.separator(e.word(".domain.genesis"))
            : separator(chainId, e.party(".domain.contract"));
        return keccak256(abi.encodePacked(hex"1901", under, hash));
    }

    function separator(uint256 chainId, address artel) private pure returns (bytes32) {
        bytes32 domain = keccak256("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)");
        return keccak256(abi.encode(domain, keccak256("Artel"), keccak256("1"), chainId, artel));
    }
}
