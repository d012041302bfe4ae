// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {IArtel, Signed} from "../src/IArtel.sol";
import {ILaw} from "../src/ILaw.sol";

/// The smallest paradigm there is: it does with its tasks' money whatever it is told.
contract ToyLaw is ILaw {
    bytes32 internal constant SIGNED = keccak256("Signed(address sender,uint64 nonce,Toy command)Toy(bytes32 seed)");
    bytes32 internal constant TOY = keccak256("Toy(bytes32 seed)");

    IArtel public immutable artel;
    string public paradigm;

    constructor(IArtel artel_, string memory name) {
        artel = artel_;
        paradigm = name;
    }

    function toy(Signed calldata by, bytes32 seed) public returns (bytes32 id) {
        return artel.enter(by, msg.sender, SIGNED, keccak256(abi.encode(TOY, seed)));
    }

    function post(Signed calldata by, bytes32 seed) external returns (bytes32 id) {
        id = toy(by, seed);
        artel.open(id, paradigm, by.sender, seed);
    }

    function open(bytes32 task, string calldata name) external {
        artel.open(task, name, msg.sender, 0);
    }

    function lock(bytes32 task, address from, uint96 amount) external {
        artel.lock(task, from, amount);
    }

    function bond(bytes32 task, address party, uint96 amount) external {
        artel.bond(task, party, amount);
    }

    function pay(bytes32 task, address to, uint96 amount) external {
        artel.pay(task, to, amount);
    }

    function payAll(bytes32 task, address[] calldata to, uint96[] calldata amounts) external {
        artel.payAll(task, to, amounts);
    }

    function release(bytes32 task, address party, uint96 amount) external {
        artel.release(task, party, amount);
    }

    function burn(bytes32 task, address party, uint96 amount) external {
        artel.burn(task, party, amount);
    }

    function close(bytes32 task) external {
        artel.close(task);
    }
}
