// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import "../src/generated/CommitteeTypes.sol";
import {CommitteeBed} from "./CommitteeBed.sol";
import {Vm, vm} from "./Vm.sol";

/// @notice Plays tasks of few members by random commands, most of them those that the phase is for.
contract CommitteeCrowd is CommitteeBed {
    uint256 private constant WORKERS = 3;
    uint256 private constant CANDIDATES = 4;
    bytes32 private constant BURNT = keccak256("Burnt(bytes32,address,uint96)");
    uint96 private constant VALIDATOR_POT = 500_001;
    uint96 private constant TIP = 7;

    bytes32[] private tasks;
    uint256 public burnt;

    struct Place {
        uint256 phase;
        uint32 round;
        uint32 attempt;
        uint32 draw;
    }

    constructor() {
        setUp();
        postNext(0);
    }

    /// @dev A refused command's logs were recorded as well: only an accepted one's count.
    function act(uint256[8] calldata seeds) external {
        for (uint256 i = 0; i < seeds.length; i++) {
            vm.recordLogs();
            try this.one(seeds[i]) {
                count(vm.getRecordedLogs());
            } catch {}
        }
    }

    function count(Vm.Log[] memory logs) private {
        for (uint256 i = 0; i < logs.length; i++) {
            if (logs[i].topics[0] != BURNT) continue;
            (,, uint96 amount) = abi.decode(logs[i].data, (bytes32, address, uint96));
            burnt += amount;
        }
    }

    function sum() external view returns (uint256 all) {
        for (uint256 i = 0; i < PARTIES; i++) {
            all += artel.balanceOf(party(i)) + artel.creditOf(party(i));
            for (uint256 n = 0; n < tasks.length; n++) all += artel.bonded(tasks[n], party(i));
        }
        for (uint256 n = 0; n < tasks.length; n++) all += artel.escrow(tasks[n]);
    }

    function minted() external pure returns (uint256) {
        return uint256(WEALTH) * PARTIES;
    }

    /// @notice What the rounds that are not closed yet may cost, and what there is for it.
    function due() external view returns (uint256 due_, uint256 escrow) {
        Place memory p = place();
        if (p.phase == Phase.TERMINATED) return (0, artel.escrow(task));
        bool started = p.phase >= Phase.TRAINING;
        uint256 toCome = 3 - p.round + (started ? 0 : 1);
        due_ = toCome * ((word(1) >> 160) + VALIDATOR_POT + TIP);
        if (started) due_ += uint96(word(10)) + uint256(VALIDATOR_POT) + TIP;
        escrow = artel.escrow(task);
    }

    function one(uint256 seed) external {
        Place memory p = place();
        uint256 way = seed % 16;
        uint256 who = seed >> 8;
        if (way == 0) vm.warp(block.timestamp + who % 40);
        else if (way == 1) vm.roll(block.number + who % 4);
        else if (way <= 4) committee.tick(by(who % PARTIES), CommitteeTick(task));
        else if (way == 5) rare(who);
        else if (p.phase <= Phase.RECRUITING) recruiting(who);
        else if (p.phase <= Phase.READY) ready(who);
        else if (p.phase == Phase.TRAINING) training(p, who);
        else if (p.phase == Phase.RELEASING) releasing(p, who);
        else if (p.phase <= Phase.REVEALING) voting(p, who);
        else ending(who);
    }

    function rare(uint256 who) private {
        uint256 way = who % 8;
        if (way == 0) committee.stopTraining(by(0), CommitteeStopTraining(task));
        else if (way < 4) committee.fund(by(who % PARTIES), CommitteeFund(task, uint96(who % 1_000)));
        else committee.leave(by(member(who)), CommitteeLeave(task));
    }

    function recruiting(uint256 who) private {
        uint256 i = member(who);
        if (i < 65) committee.signUpWorker(by(i), CommitteeSignUpWorker(task, 1 + uint64(who % 500)));
        else committee.signUpValidator(
            by(i), CommitteeSignUpValidator(task, 1 + uint32(who % 5), nonceHash(i - 65))
        );
    }

    function ready(uint256 who) private {
        uint256 i = 65 + who % (CANDIDATES + 1);
        vm.roll(block.number + who % 3);
        if (who >> 8 & 3 != 0) committee.contribute(by(i), CommitteeContribute(task, secret(i - 65)));
        else committee.open(by(0), CommitteeOpen(task, "model", "data"));
    }

    function training(Place memory p, uint256 who) private {
        uint256 i = 65 + who % (CANDIDATES + 1);
        uint256 w = 1 + who % (WORKERS + 1);
        if (who >> 8 & 1 == 0) committee.claimSeat(by(i), CommitteeClaimSeat(task, p.round, p.draw, ""));
        else committee.submit(by(w), CommitteeSubmit(task, p.round, "update", "cid"));
    }

    function releasing(Place memory p, uint256 who) private {
        uint256 w = 1 + who % (WORKERS + 1);
        if (who >> 8 & 3 != 0) committee.release(by(w), CommitteeRelease(task, p.round, "grant"));
        else committee.releaseData(by(0), CommitteeReleaseData(task, p.round, "grant"));
    }

    function voting(Place memory p, uint256 who) private {
        uint256 i = who % (CANDIDATES + 1);
        Manifest memory m = result(word(13), 0);
        uint256 released = word(11) >> 192;
        for (uint256 j = 0; j < m.verdicts.length; j++) if (released >> j & 1 == 0) m.verdicts[j] = 0x09;
        if (who % 11 == 0) m = none(Kind.DATA_BAD);
        if (p.phase == Phase.EVALUATING) commit(i, p.round, p.attempt, m);
        else reveal(i, p.round, p.attempt, m);
    }

    function ending(uint256 who) private {
        uint256 way = who % 8;
        if (way == 0) committee.complain(by(0), CommitteeComplain(task));
        else if (way == 1) committee.received(by(0), CommitteeReceived(task));
        else if (way == 2) committee.deliver(by(member(who >> 8)), CommitteeDeliver(task, "wrap"));
        else if (way == 3) postNext(who);
        else committee.collect(by(member(who >> 8)), CommitteeCollect(task));
    }

    /// @dev The logs of the Post are read by themselves: it burns nothing.
    function postNext(uint256 who) private {
        CommitteeTerms memory t = terms(uint32(WORKERS), uint32(CANDIDATES));
        t.stakes.penaltyBp = uint32(who % 3) * 5_000;
        post(t);
        tasks.push(task);
        if (who & 1 == 0) begin();
        vm.recordLogs();
    }

    /// @dev Half of the tasks begin with their first round.
    function begin() private {
        signUp(WORKERS, CANDIDATES);
        tick();
        open(CANDIDATES);
    }

    function none(uint8 kind) private pure returns (Manifest memory m) {
        m.kind = kind;
    }

    /// @dev One more of each role than there are places.
    function member(uint256 who) private pure returns (uint256) {
        uint256 i = who % (WORKERS + CANDIDATES + 2);
        return i <= WORKERS ? 1 + i : 65 + i - WORKERS - 1;
    }

    function place() private view returns (Place memory p) {
        uint256 header = word(0);
        (p.phase, p.round) = (uint8(header), uint32(header >> 56));
        (p.attempt, p.draw) = (uint8(header >> 88), uint8(header >> 96));
    }

    /// @dev Of the task's storage; see `Layout`.
    function word(uint256 offset) private view returns (uint256) {
        return committee.load(uint256(keccak256(abi.encode(task, 0))) + offset, 1, 1)[0];
    }
}

contract CommitteeConservationTest {
    struct FuzzSelector {
        address addr;
        bytes4[] selectors;
    }

    CommitteeCrowd private crowd;

    function setUp() public {
        crowd = new CommitteeCrowd();
    }

    function targetContracts() external view returns (address[] memory targets) {
        targets = new address[](1);
        targets[0] = address(crowd);
    }

    function targetSelectors() public view returns (FuzzSelector[] memory targets) {
        targets = new FuzzSelector[](1);
        targets[0].addr = address(crowd);
        targets[0].selectors = new bytes4[](1);
        targets[0].selectors[0] = CommitteeCrowd.act.selector;
    }

    /// forge-config: default.invariant.runs = 16
    function invariant_whatWasMinted_isWhatIsThereAndWhatWasBurnt() public view {
        vm.assertEq(crowd.sum() + crowd.burnt(), crowd.minted());
    }

    /// forge-config: default.invariant.runs = 16
    function invariant_escrow_coversTheRoundsToCome() public view {
        (uint256 due, uint256 escrow) = crowd.due();
        vm.assertTrue(escrow >= due, "the escrow does not cover the rounds to come");
    }
}
