// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {Artel} from "../src/Artel.sol";
import {Genesis, IArtel, Limits} from "../src/IArtel.sol";
import "../src/generated/CommonTypes.sol";
import {Bed} from "./Bed.sol";
import {ToyLaw} from "./ToyLaw.sol";
import {vm} from "./Vm.sol";

/// A law that does more than answer when it is asked for its name.
contract GreedyLaw {
    address public artel;
    uint256 private calls;

    constructor(address artel_) {
        artel = artel_;
    }

    function paradigm() external returns (string memory) {
        calls++;
        return "greedy";
    }
}

/// How an Artel comes into being, and what it refuses to be born with.
contract BirthTest is Bed {
    /// By how much the first law was mistaken about Artel's address; two laws are deployed before it.
    function bear(uint256 mistake, string memory first, string memory second) private {
        address predicted = vm.computeCreateAddress(address(this), vm.getNonce(address(this)) + 2);
        address wrong = vm.computeCreateAddress(address(this), vm.getNonce(address(this)) + 2 + mistake);
        ToyLaw a = new ToyLaw(IArtel(predicted), first);
        ToyLaw b = new ToyLaw(IArtel(wrong), second);
        Genesis memory g = genesis(a, b);
        if (mistake != 0 || bytes(second).length == 0 || keccak256(bytes(first)) == keccak256(bytes(second))) {
            vm.expectRevert(abi.encodeWithSelector(IArtel.WrongLaw.selector, address(b)));
        }
        new Artel(g);
    }

    function test_constructor_accepts_lawsThatNameItAndThemselves() public {
        bear(0, "one", "two");
    }

    function test_constructor_revertsWith_WrongLaw_whenItsPredictionWasWrong() public {
        bear(1, "one", "two");
    }

    function test_constructor_revertsWith_WrongLaw_whenTwoHaveOneName() public {
        bear(0, "one", "one");
    }

    function test_constructor_revertsWith_WrongLaw_whenOneHasNoName() public {
        bear(0, "one", "");
    }

    function test_constructor_reverts_whenALawActsInsteadOfAnswering() public {
        Genesis memory g = genesis(law, other);
        g.laws = new address[](1);
        g.laws[0] = address(new GreedyLaw(vm.computeCreateAddress(address(this), vm.getNonce(address(this)) + 1)));

        vm.expectRevert();
        new Artel(g);
    }

    function test_constructor_reverts_whenALawIsNoContract() public {
        Genesis memory g = genesis(law, other);
        g.laws[0] = party(0);

        vm.expectRevert();
        new Artel(g);
    }

    function test_constructor_revertsWith_WrongGenesis_whenAmountsAreMissing() public {
        Genesis memory g = genesis(law, other);
        g.laws = new address[](0);
        g.amounts = new uint96[](PARTIES - 1);

        vm.expectRevert(IArtel.WrongGenesis.selector);
        new Artel(g);
    }

    function test_constructor_revertsWith_WrongGenesis_whenCoinsAreTooMany() public {
        Genesis memory g = genesis(law, other);
        g.laws = new address[](0);
        g.amounts[0] = type(uint96).max;

        vm.expectRevert(IArtel.WrongGenesis.selector);
        new Artel(g);
    }

    function test_constructor_mintsAndTells() public {
        Genesis memory g = genesis(law, other);
        g.laws = new address[](0);

        vm.recordLogs();
        new Artel(g);

        vm.assertEq(vm.getRecordedLogs().length, PARTIES);
    }

    function test_charter_isThatOfTheGenesis() public view {
        (string memory version, bytes32 catalogue, Limits memory limits, address[] memory laws) = artel.charter();

        vm.assertEq(version, "1");
        vm.assertEq(catalogue, keccak256("catalogue"));
        vm.assertEq(abi.encode(limits), abi.encode(uint32(64), uint32(16), uint64(2)));
        vm.assertEq(laws.length, 2);
        vm.assertEq(laws[1], address(other));
    }
}
