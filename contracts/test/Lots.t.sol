// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import {Lots} from "../src/Lots.sol";
import {Sortition} from "../src/Sortition.sol";
import {Vectors} from "./Vectors.sol";
import {vm} from "./Vm.sol";

contract LotsTest is Vectors {
    Sortition private sortition = new Sortition();

    function test_base_isThatOfTheVectors() public {
        read("lots.json");
        for (uint256 i = 0; has("bases", i); i++) {
            string memory e = at("bases", i);
            bytes32[] memory nonces = vm.parseJsonBytes32Array(json, string.concat(e, ".nonces"));
            bytes32 base =
                Lots.base(separator(string.concat(e, ".domain")), word(e, "task"), word(e, "beacon"), nonces);
            vm.assertEq(base, word(e, "base"), e);
        }
    }

    function test_seed_isThatOfTheVectors() public {
        read("lots.json");
        for (uint256 i = 0; has("seeds", i); i++) {
            string memory e = at("seeds", i);
            vm.assertEq(Lots.seed(word(e, "base"), number(e, "round"), number(e, "draw")), word(e, "seed"), e);
        }
    }

    function test_workerTicket_isThatOfTheVectors() public {
        read("lots.json");
        for (uint256 i = 0; has("tickets", i); i++) {
            string memory e = at("tickets", i);
            vm.assertEq(Lots.workerTicket(word(e, "seed"), party(e, "worker")), word(e, "ticket"), e);
        }
    }

    function test_units_areThoseOfTheVectors() public {
        read("lots.json");
        for (uint256 i = 0; has("units", i); i++) {
            string memory e = at("units", i);
            uint64 bitmap = Lots.units(word(e, "output"), number(e, "n"), number(e, "tau"), number(e, "all"));
            vm.assertEq(bitmap, uint64(bytes8(octets(e, "bitmap"))), e);
        }
    }

    function test_units_areThoseOfTheWorkedExample() public pure {
        vm.assertEq(Lots.units(keccak256("artel"), 6, 5, 16), 36);
    }

    function testFuzz_units_winAllWhenAllAreWanted(bytes32 output, uint8 n, uint32 all, uint32 more) public pure {
        uint256 units = uint256(n) % 64 + 1;
        vm.assertEq(Lots.units(output, units, uint256(all) + more, all), 2 ** units - 1);
    }

    function testFuzz_units_winNoMoreThanThereAre(bytes32 output, uint8 n, uint32 tau, uint32 all) public pure {
        uint256 units = uint256(n) % 64 + 1;
        vm.assertTrue(Lots.units(output, units, tau, uint256(all) + 1) < 2 ** units);
    }

    function testFuzz_units_growWithTau(bytes32 output, uint8 n, uint32 tau, uint32 more, uint32 all) public pure {
        uint256 units = uint256(n) % 64 + 1;
        uint64 few = Lots.units(output, units, tau, uint256(all) + 1);
        vm.assertEq(few & ~Lots.units(output, units, uint256(tau) + more, uint256(all) + 1), 0);
    }

    function test_output_isThatOfTheVectors() public {
        read("vrf.json");
        for (uint256 i = 0; has("proofs", i); i++) {
            string memory e = at("proofs", i);
            (bool holds, address prover, bytes32 output) = sortition.output(word(e, "alpha"), octets(e, "proof"));
            vm.assertTrue(holds == flag(e, "holds"), e);
            if (holds) {
                vm.assertEq(prover, party(e, "prover"));
                vm.assertEq(output, word(e, "output"));
            }
        }
    }

    function testFuzz_output_isNoneOfAProofThatIsTouched(uint256 place, uint8 bit) public {
        read("vrf.json");
        bytes memory proof = octets(at("proofs", 0), "proof");
        proof[place % proof.length] ^= bytes1(uint8(1) << (bit % 8));
        (bool holds,,) = sortition.output(word(at("proofs", 0), "alpha"), proof);
        vm.assertFalse(holds);
    }

    function testFuzz_output_isNoneOfAnyBytes(bytes32 seed, bytes calldata proof) public view {
        (bool holds,,) = sortition.output(seed, proof);
        vm.assertFalse(holds);
    }
}
