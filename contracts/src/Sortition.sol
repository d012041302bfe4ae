// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {VRF} from "@chainlink/contracts/src/v0.8/vrf/VRF.sol";
import {Lots} from "./Lots.sol";

/// @title Who wins seats, by a proof that only the key's owner can make
/// @notice A claim's proof is checked by Chainlink's verifier of the secp256k1 VRF; its output decides which of the
/// claimant's units win. The proof's own seed, which the verifier leaves to its caller, must be the draw's.
/// @dev Stateless: called by laws, so that their code stays small. Source: docs/committee.md, sections 5.1 and 6.
contract Sortition is VRF {
    /// 13 words, the eighth of them an address.
    uint256 private constant PROOF_SIZE = 13 * 32;
    uint256 private constant ADDRESS_AT = 7 * 32;
    uint256 private constant UNUSED = 12;

    /// @notice Who proved which output for a draw's seed.
    /// @return holds false for what is no proof over this seed; then the rest is zero
    function output(bytes32 seed, bytes calldata proof)
        public
        view
        returns (bool holds, address prover, bytes32 value)
    {
        if (!_isShaped(proof)) return (false, address(0), 0);
        Proof memory parts = abi.decode(proof, (Proof));
        if (parts.seed != uint256(seed)) return (false, address(0), 0);
        // The verifier reverts with a text for each way to be wrong: to the law they are all one reason.
        try this.verified(parts) returns (uint256 random) {
            return (true, address(uint160(uint256(keccak256(abi.encode(parts.pk))))), bytes32(random));
        } catch {
            return (false, address(0), 0);
        }
    }

    /// @notice The output of a proof that holds; reverts for any other.
    function verified(Proof calldata proof) external view returns (uint256) {
        return _randomValueFromVRFProof(proof, proof.seed);
    }

    /// @notice The units that a claim wins.
    /// @param units of the claimant, 1 to 64
    /// @param all units of the eligible
    /// @return holds whether the proof does
    function claim(bytes32 seed, bytes calldata proof, uint256 units, uint256 tau, uint256 all)
        external
        view
        returns (bool holds, address prover, uint64 won)
    {
        bytes32 value;
        (holds, prover, value) = output(seed, proof);
        if (holds) won = Lots.units(value, units, tau, all);
    }

    function _isShaped(bytes calldata proof) private pure returns (bool) {
        return proof.length == PROOF_SIZE && bytes12(proof[ADDRESS_AT:ADDRESS_AT + UNUSED]) == 0;
    }
}
