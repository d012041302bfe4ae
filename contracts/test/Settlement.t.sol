// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {Bits} from "../src/Bits.sol";
import {Column} from "../src/Column.sol";
import {Kind, Manifest} from "../src/generated/CommitteeTypes.sol";
import {Ballot, Scale, Settlement, Upshot} from "../src/Settlement.sol";
import {Sorting} from "../src/Sorting.sol";
import {Base58} from "./Base58.sol";
import {Vectors} from "./Vectors.sol";
import {vm} from "./Vm.sol";

contract SettlementTest {
    using Bits for uint256;
    using Vectors for string;

    Settlement private settlement = new Settlement();

    function test_settle_isThatOfTheVectors() public {
        string[] memory cases = Vectors.list("settlement.json", "cases");
        for (uint256 i = 0; i < cases.length; i++) _check(cases[i]);
    }

    function _check(string memory e) private view {
        (Manifest[] memory manifests, Ballot[] memory ballots, address[] memory holders) = _votes(e);
        Upshot memory upshot = settlement.settle(_scale(e), manifests, ballots);

        vm.assertTrue(upshot.holds == e.flag(".upshot.holds"), e);
        _checkMost(e, upshot.most);
        if (!upshot.holds) return;
        _checkGroup(e, upshot, holders);
        _checkShares(e, upshot);
        bytes memory medians = abi.encode(_manifest(e, ".upshot.medians"));
        vm.assertEq(keccak256(abi.encode(upshot.medians)), keccak256(medians), e);
    }

    function _scale(string memory e) private view returns (Scale memory scale) {
        scale.quorumBp = e.number(".terms.stakes.quorumBp");
        scale.tolerance = int256(e.number(".terms.scoring.tolerance"));
        scale.minPhi = int256(e.number(".terms.scoring.minPhi"));
        scale.rho = e.number(".terms.pots.rho");
        scale.workerPot = 1_000_003;
        scale.weights = vm.parseJsonUintArray(e, ".samples");
        if (e.says(".terms.scoring.weights", "EQUAL")) {
            for (uint256 j = 0; j < scale.weights.length; j++) scale.weights[j] = 1;
        }
        for (uint256 i = 0; e.has(_ballot(i)); i++) scale.seated += e.number(string.concat(_ballot(i), ".seats"));
    }

    function _ballot(uint256 i) private pure returns (string memory) {
        return Vectors.item(".ballots", i);
    }

    function _reveals(string memory e, uint256 i) private pure returns (bool) {
        return e.flag(string.concat(_ballot(i), ".reveals"));
    }

    function _votes(string memory e)
        private
        view
        returns (Manifest[] memory manifests, Ballot[] memory ballots, address[] memory holders)
    {
        uint256 count;
        for (uint256 i = 0; e.has(_ballot(i)); i++) if (_reveals(e, i)) count++;
        (manifests, ballots, holders) = (new Manifest[](count), new Ballot[](count), new address[](count));
        count = 0;
        for (uint256 i = 0; e.has(_ballot(i)); i++) {
            if (!_reveals(e, i)) continue;
            manifests[count] = _manifest(e, string.concat(_ballot(i), ".manifest"));
            ballots[count] = Ballot(e.number(string.concat(_ballot(i), ".seats")), count);
            holders[count++] = e.party(string.concat(_ballot(i), ".candidate"));
        }
    }

    function _manifest(string memory e, string memory key) private pure returns (Manifest memory m) {
        m.kind = e.says(string.concat(key, ".kind"), "RESULT") ? Kind.RESULT : Kind.NO_RESULT;
        m.verdicts = e.octets(string.concat(key, ".verdicts"));
        m.losses = e.octets(string.concat(key, ".losses"));
        m.phis = e.octets(string.concat(key, ".phis"));
        m.aggregateHash = e.word(string.concat(key, ".aggregateHash"));
        m.aggregateCid = Base58.cid(vm.parseJsonString(e, string.concat(key, ".aggregateCid")));
        m.loss = int64(vm.parseJsonInt(e, string.concat(key, ".loss")));
        m.metric = int64(vm.parseJsonInt(e, string.concat(key, ".metric")));
    }

    function _checkGroup(string memory e, Upshot memory upshot, address[] memory holders) private view {
        uint256 found;
        for (uint256 i = 0; i < holders.length; i++) {
            if (!upshot.group.has(i)) continue;
            vm.assertEq(holders[i], e.party(Vectors.item(".upshot.group", found)));
            vm.assertTrue(upshot.inBand.has(i) == e.flag(Vectors.item(".upshot.inBand", found++)), e);
        }
        vm.assertFalse(e.has(Vectors.item(".upshot.group", found)));
    }

    function _checkShares(string memory e, Upshot memory upshot) private view {
        uint256 sum;
        for (uint256 j = 0; j < upshot.shares.length; j++) sum += upshot.shares[j];
        for (uint256 i = 0; e.has(Vectors.item(".upshot.shares", i)); i++) {
            string memory share = Vectors.item(".upshot.shares", i);
            uint256 coins = e.number(string.concat(share, ".coins"));
            vm.assertEq(upshot.shares[e.number(string.concat(share, ".worker"))], coins);
            sum -= coins;
        }
        vm.assertEq(sum, 0);
    }

    function _checkMost(string memory e, uint256 most) private pure {
        uint256[] memory wanted = vm.parseJsonUintArray(e, ".upshot.acceptedByMost");
        for (uint256 i = 0; i < wanted.length; i++) most ^= 1 << wanted[i];
        vm.assertEq(most, 0, e);
    }

    /// @dev By the definition, seat by seat: the lower middle of all seats' values.
    function testFuzz_settle_takesWeightedLowerMedians(uint8[5] memory losses, uint8[5] memory seats) public view {
        Manifest[] memory manifests = new Manifest[](5);
        Ballot[] memory ballots = new Ballot[](5);
        uint256[] memory all = new uint256[](5 * 4);
        uint256 count;
        for (uint256 i = 0; i < 5; i++) {
            manifests[i].loss = int64(uint64(losses[i])) - 100;
            ballots[i] = Ballot(uint256(seats[i]) % 4 + 1, i);
            for (uint256 k = 0; k < ballots[i].seats; k++) all[count++] = losses[i];
        }
        for (uint256 i = count; i < all.length; i++) all[i] = type(uint256).max;
        Sorting.sort(all);
        Scale memory scale = Scale(count, 5_000, 1_000, 1, 100, 0, new uint256[](0));
        Upshot memory upshot = settlement.settle(scale, manifests, ballots);
        vm.assertTrue(upshot.holds);
        vm.assertEq(uint256(int256(upshot.medians.loss) + 100), all[(count - 1) / 2]);
    }

    function testFuzz_settle_sharesNoMoreThanThePot(uint96 pot, uint16 rho, int40[4] memory phis, uint32[4] memory n)
        public
        view
    {
        Manifest[] memory manifests = new Manifest[](1);
        manifests[0].verdicts = new bytes(4);
        manifests[0].losses = new bytes(32);
        manifests[0].phis = new bytes(32);
        Ballot[] memory ballots = new Ballot[](1);
        ballots[0].seats = 1;
        Scale memory scale = Scale(1, 5_000, 50, 1, pot, rho % 10_001, new uint256[](4));
        for (uint256 j = 0; j < 4; j++) {
            Column.set(manifests[0].phis, j, phis[j]);
            vm.assertTrue(Column.get(manifests[0].phis, j) == phis[j]);
            scale.weights[j] = uint256(n[j]) + 1;
        }
        Upshot memory upshot = settlement.settle(scale, manifests, ballots);
        uint256 sum;
        for (uint256 j = 0; j < 4; j++) {
            sum += upshot.shares[j];
            vm.assertTrue(phis[j] > 0 || upshot.shares[j] == 0);
        }
        vm.assertTrue(sum <= pot);
    }
}
