// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {Artel} from "../src/Artel.sol";
import {Genesis, IArtel, Limits, Signed} from "../src/IArtel.sol";
import {ToyLaw} from "./ToyLaw.sol";
import {vm} from "./Vm.sol";

/// An Artel with two toy laws, and some parties with coins and keys.
abstract contract Bed {
    uint96 internal constant WEALTH = 1_000_000;
    uint256 internal constant PARTIES = 4;

    Artel internal artel;
    ToyLaw internal law;
    ToyLaw internal other;

    function setUp() public virtual {
        address predicted = vm.computeCreateAddress(address(this), vm.getNonce(address(this)) + 2);
        law = new ToyLaw(IArtel(predicted), "toy");
        other = new ToyLaw(IArtel(predicted), "other");
        artel = new Artel(genesis(law, other));
    }

    function genesis(ToyLaw a, ToyLaw b) internal pure returns (Genesis memory g) {
        g.catalogue = keccak256("catalogue");
        g.limits = Limits(64, 16, 2);
        g.laws = new address[](2);
        g.laws[0] = address(a);
        g.laws[1] = address(b);
        g.parties = new address[](PARTIES);
        g.amounts = new uint96[](PARTIES);
        for (uint256 i = 0; i < PARTIES; i++) {
            g.parties[i] = party(i);
            g.amounts[i] = WEALTH;
        }
    }

    function key(uint256 i) internal pure returns (uint256) {
        return uint256(keccak256(abi.encode("key", i)));
    }

    function party(uint256 i) internal pure returns (address) {
        return vm.addr(key(i));
    }

    /// The first command of a party that calls by itself.
    function first(uint256 i) internal returns (Signed memory) {
        vm.prank(party(i));
        return Signed(party(i), 0, "");
    }

    function digest(Signed memory by, bytes32 signedType, bytes32 command) internal view returns (bytes32) {
        bytes32 signed = keccak256(abi.encode(signedType, by.sender, by.nonce, command));
        return keccak256(abi.encodePacked(hex"1901", artel.separator(), signed));
    }

    function sign(uint256 secret, bytes32 id) internal pure returns (bytes memory) {
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(secret, id);
        return abi.encodePacked(r, s, v);
    }
}
