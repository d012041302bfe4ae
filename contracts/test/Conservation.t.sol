// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {Artel} from "../src/Artel.sol";
import {Signed} from "../src/IArtel.sol";
import "../src/generated/CommonTypes.sol";
import {Bed} from "./Bed.sol";
import {ToyLaw} from "./ToyLaw.sol";
import {vm} from "./Vm.sol";

/// Plays random commands of parties and random wishes of a law; what is refused changes nothing.
contract Crowd {
    Artel private immutable ARTEL;
    ToyLaw private immutable LAW;
    address[] public parties;
    bytes32[] public tasks;
    uint256 public burnt;

    constructor(Artel artel, ToyLaw law, address[] memory parties_) {
        ARTEL = artel;
        LAW = law;
        parties = parties_;
        for (uint256 i = 0; i < parties_.length; i++) {
            vm.prank(parties_[i]);
            tasks.push(LAW.post(Signed(parties_[i], 0, ""), bytes32(i)));
        }
    }

    /// All coins that there are.
    function sum() external view returns (uint256 all) {
        for (uint256 i = 0; i < parties.length; i++) {
            all += ARTEL.balanceOf(parties[i]) + ARTEL.creditOf(parties[i]) + ARTEL.escrow(tasks[i]);
            for (uint256 j = 0; j < tasks.length; j++) {
                all += ARTEL.bonded(tasks[j], parties[i]);
            }
        }
    }

    function transfer(uint256 from, uint256 to, uint96 amount) external {
        (Signed memory by, address sender) = next(from);
        vm.prank(sender);
        try ARTEL.transfer(by, Transfer(some(to), amount)) {} catch {}
    }

    function withdraw(uint256 who) external {
        (Signed memory by, address sender) = next(who);
        vm.prank(sender);
        try ARTEL.withdraw(by) {} catch {}
    }

    function enrol(uint256 who, bytes32 key) external {
        (Signed memory by, address sender) = next(who);
        vm.prank(sender);
        try ARTEL.enrol(by, Enrol(key)) {} catch {}
    }

    function lock(uint256 task, uint256 from, uint96 amount) external {
        try LAW.lock(one(task), some(from), sized(amount)) {} catch {}
    }

    function bond(uint256 task, uint256 from, uint96 amount) external {
        try LAW.bond(one(task), some(from), sized(amount)) {} catch {}
    }

    function pay(uint256 task, uint256 to, uint96 amount) external {
        try LAW.pay(one(task), some(to), sized(amount)) {} catch {}
    }

    function payAll(uint256 task, uint256 to, uint96[3] calldata amounts) external {
        address[] memory payees = new address[](3);
        uint96[] memory coins = new uint96[](3);
        for (uint256 i = 0; i < 3; i++) {
            (payees[i], coins[i]) = (some(to % 7 + i), sized(amounts[i]));
        }
        try LAW.payAll(one(task), payees, coins) {} catch {}
    }

    function release(uint256 task, uint256 who, uint96 amount) external {
        try LAW.release(one(task), some(who), sized(amount)) {} catch {}
    }

    function burn(uint256 task, uint256 who, uint96 amount) external {
        uint256 before = ARTEL.bonded(one(task), some(who));
        LAW.burn(one(task), some(who), sized(amount));
        burnt += before - ARTEL.bonded(one(task), some(who));
    }

    function next(uint256 who) private view returns (Signed memory by, address sender) {
        sender = some(who);
        by = Signed(sender, ARTEL.nonceOf(sender), "");
    }

    function some(uint256 who) private view returns (address) {
        return parties[who % parties.length];
    }

    function one(uint256 task) private view returns (bytes32) {
        return tasks[task % tasks.length];
    }

    /// Mostly amounts that can be had.
    function sized(uint96 amount) private pure returns (uint96) {
        return amount % 7 == 0 ? amount : amount % 300_000;
    }
}

/// No command makes a coin or loses one.
contract ConservationTest is Bed {
    Crowd private crowd;

    function setUp() public override {
        super.setUp();
        address[] memory parties = new address[](PARTIES);
        for (uint256 i = 0; i < PARTIES; i++) {
            parties[i] = party(i);
        }
        crowd = new Crowd(artel, law, parties);
    }

    function targetContracts() external view returns (address[] memory targets) {
        targets = new address[](1);
        targets[0] = address(crowd);
    }

    function invariant_whatWasMinted_isWhatIsThereAndWhatWasBurnt() public view {
        vm.assertEq(crowd.sum() + crowd.burnt(), PARTIES * WEALTH);
    }
}
