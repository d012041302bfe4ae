// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {Lots} from "../src/Lots.sol";
import {Sortition} from "../src/Sortition.sol";
import {Vectors} from "./Vectors.sol";
import {vm} from "./Vm.sol";

contract LotsTest {
    using Vectors for string;

    Sortition private sortition = new Sortition();

    function test_base_isThatOfTheVectors() public {
        string[] memory entries = Vectors.list("lots.json", "bases");
        for (uint256 i = 0; i < entries.length; i++) {
            string memory e = entries[i];
            bytes32[] memory nonces = vm.parseJsonBytes32Array(e, ".nonces");
            bytes32 base =
                Lots.base(Vectors.separator(e.word(".domain.genesis")), e.word(".task"), e.word(".beacon"), nonces);
            vm.assertEq(base, e.word(".base"), e);
        }
    }

    function test_seed_isThatOfTheVectors() public {
        string[] memory entries = Vectors.list("lots.json", "seeds");
        for (uint256 i = 0; i < entries.length; i++) {
            string memory e = entries[i];
            vm.assertEq(Lots.seed(e.word(".base"), e.number(".round"), e.number(".draw")), e.word(".seed"), e);
        }
    }

    function test_workerTicket_isThatOfTheVectors() public {
        string[] memory entries = Vectors.list("lots.json", "tickets");
        for (uint256 i = 0; i < entries.length; i++) {
            string memory e = entries[i];
            vm.assertEq(Lots.workerTicket(e.word(".seed"), e.party(".worker")), e.word(".ticket"), e);
        }
    }

    function test_units_areThoseOfTheVectors() public {
        string[] memory entries = Vectors.list("lots.json", "units");
        for (uint256 i = 0; i < entries.length; i++) {
            string memory e = entries[i];
            uint64 bitmap = Lots.units(e.word(".output"), e.number(".n"), e.number(".tau"), e.number(".all"));
            vm.assertEq(bitmap, uint64(bytes8(e.octets(".bitmap"))), e);
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
        string[] memory entries = Vectors.list("vrf.json", "proofs");
        for (uint256 i = 0; i < entries.length; i++) {
            string memory e = entries[i];
            (bool holds, address prover, bytes32 output) = sortition.output(e.word(".alpha"), e.octets(".proof"));
            vm.assertTrue(holds == e.flag(".holds"), e);
            if (holds) {
                vm.assertEq(prover, e.party(".prover"));
                vm.assertEq(output, e.word(".output"));
            }
        }
    }

    function testFuzz_output_isNoneOfAProofThatIsTouched(uint256 place, uint8 bit) public {
        string memory e = Vectors.list("vrf.json", "proofs")[0];
        bytes memory proof = e.octets(".proof");
        proof[place % proof.length] ^= bytes1(uint8(1) << (bit % 8));
        (bool holds,,) = sortition.output(e.word(".alpha"), proof);
        vm.assertFalse(holds);
    }

    function testFuzz_output_isNoneOfAnyBytes(bytes32 seed, bytes calldata proof) public view {
        (bool holds,,) = sortition.output(seed, proof);
        vm.assertFalse(holds);
    }
}
