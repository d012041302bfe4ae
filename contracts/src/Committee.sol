// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {IArtel, Signed} from "./IArtel.sol";
import {ILaw} from "./ILaw.sol";
import {Sortition} from "./Sortition.sol";
import {Advance} from "./committee/Advance.sol";
import {Court} from "./committee/Court.sol";
import {Intake} from "./committee/Intake.sol";
import {Reveals} from "./committee/Manifests.sol";
import {Posting} from "./committee/Posting.sol";
import {Case, Records} from "./committee/Records.sol";
import {Seating} from "./committee/Seating.sol";
import {Submissions} from "./committee/Submissions.sol";
import {Terms} from "./committee/Terms.sol";
import {Voting} from "./committee/Voting.sol";
import {
    CommitteeClaimSeat,
    CommitteeCollect,
    CommitteeCommit,
    CommitteeComplain,
    CommitteeContribute,
    CommitteeDeliver,
    CommitteeFund,
    CommitteeLeave,
    CommitteeOpen,
    CommitteePass,
    CommitteePost,
    CommitteeReceived,
    CommitteeRecruit,
    CommitteeRelease,
    CommitteeReleaseData,
    CommitteeReveal,
    CommitteeSignUpValidator,
    CommitteeSignUpWorker,
    CommitteeStartRound,
    CommitteeStopTraining,
    CommitteeSubmit,
    CommitteeTick,
    Phase
} from "./generated/CommitteeTypes.sol";
import {NOTHING_DUE, NOT_ENROLLED} from "./generated/CommonTypes.sol";

/// @title The committee's law
/// @notice One function for each command. A command of the stored phase, in time, is judged at once; any other first
/// moves the task on as far as it is due, and is judged in the phase so reached; a refusal drops both.
/// @dev Restates the Java law: the same refusals in the same order, the same events with the same values. What is too
/// large for one contract is in stateless helpers, called by staticcall. Source: docs/committee.md.
contract Committee is ILaw, Posting, Advance, Submissions, Voting {
    /// @dev Places in a task's life, a bit each by phase; READY before a later round has one of its own.
    uint256 private constant PENDING = 1 << Phase.PENDING;
    uint256 private constant RECRUITING = 1 << Phase.RECRUITING;
    uint256 private constant DRAWING = 1 << Phase.DRAWING;
    uint256 private constant READY = 1 << Phase.READY;
    uint256 private constant TRAINING = 1 << Phase.TRAINING;
    uint256 private constant RELEASING = 1 << Phase.RELEASING;
    uint256 private constant EVALUATING = 1 << Phase.EVALUATING;
    uint256 private constant REVEALING = 1 << Phase.REVEALING;
    uint256 private constant TERMINATED = 1 << Phase.TERMINATED;
    uint256 private constant READY_AGAIN = TERMINATED << 1;
    uint256 private constant STOPPABLE =
        RECRUITING | DRAWING | READY | READY_AGAIN | TRAINING | RELEASING | EVALUATING | REVEALING;

    Intake private immutable INTAKE;

    /// @param artel_ the common law, as it will be deployed: it asks for `artel()` and `paradigm()`
    constructor(IArtel artel_, Intake intake, Terms terms, Sortition sortition, Reveals reveals, Court court)
        Records(artel_)
        Posting(terms)
        Seating(court, sortition)
        Voting(reveals)
    {
        INTAKE = intake;
    }

    /// @inheritdoc ILaw
    function artel() external view returns (IArtel) {
        return ARTEL;
    }

    /// @inheritdoc ILaw
    function paradigm() external pure returns (string memory) {
        return NAME;
    }

    function post(Signed calldata by, CommitteePost calldata command) external {
        bytes32 id = _pass(by);
        _requireEnrolled(by.sender);
        _post(id, by.sender, command.file);
    }

    function fund(Signed calldata by, CommitteeFund calldata command) external {
        _pass(by);
        Case memory c = _case(command.task, by.sender);
        _reach(c, PENDING | STOPPABLE, true);
        _fund(c, command.perRound);
    }

    function recruit(Signed calldata by, CommitteeRecruit calldata command) external {
        _pass(by);
        _recruit(_judged(by, command.task, PENDING));
    }

    function signUpWorker(Signed calldata by, CommitteeSignUpWorker calldata command) external {
        _pass(by);
        _signUp(_judged(by, command.task, RECRUITING), command);
    }

    function signUpValidator(Signed calldata by, CommitteeSignUpValidator calldata command) external {
        _pass(by);
        _signUp(_judged(by, command.task, RECRUITING), command);
    }

    function leave(Signed calldata by, CommitteeLeave calldata command) external {
        _pass(by);
        _leave(_judged(by, command.task, RECRUITING));
    }

    function contribute(Signed calldata by, CommitteeContribute calldata command) external {
        _pass(by);
        _contribute(_judged(by, command.task, DRAWING), command.nonce);
    }

    function open(Signed calldata by, CommitteeOpen calldata command) external {
        _pass(by);
        Case memory c = _case(command.task, by.sender);
        _reach(c, READY, _task(c).base != 0);
        _requireEnrolled(c.sender);
        _open(c, command);
    }

    function startRound(Signed calldata by, CommitteeStartRound calldata command) external {
        _pass(by);
        _startRound(_judged(by, command.task, READY_AGAIN));
    }

    function claimSeat(Signed calldata by, CommitteeClaimSeat calldata command) external {
        _pass(by);
        _claim(_judgedInDraw(by, command.task, command.draw), command);
    }

    function pass(Signed calldata by, CommitteePass calldata command) external {
        _pass(by);
        _passDraw(_judgedInDraw(by, command.task, command.draw), command);
    }

    function submit(Signed calldata by, CommitteeSubmit calldata command) external {
        _pass(by);
        _submit(_judged(by, command.task, TRAINING), command);
    }

    function releaseData(Signed calldata by, CommitteeReleaseData calldata command) external {
        _pass(by);
        _releaseData(_judged(by, command.task, RELEASING), command);
    }

    function release(Signed calldata by, CommitteeRelease calldata command) external {
        _pass(by);
        _release(_judged(by, command.task, RELEASING), command);
    }

    function commit(Signed calldata by, CommitteeCommit calldata command) external {
        _pass(by);
        _commit(_judged(by, command.task, EVALUATING), command);
    }

    function reveal(Signed calldata by, CommitteeReveal calldata command) external {
        _pass(by);
        _reveal(_judged(by, command.task, REVEALING), command);
    }

    function stopTraining(Signed calldata by, CommitteeStopTraining calldata command) external {
        _pass(by);
        _stop(_judged(by, command.task, STOPPABLE));
    }

    function tick(Signed calldata by, CommitteeTick calldata command) external {
        _pass(by);
        Case memory c = _case(command.task, by.sender);
        _refuseIf(c.header.phase == Phase.TERMINATED, WRONG_PHASE.selector);
        _refuseIf(!_advance(c), NOTHING_DUE.selector);
    }

    function complain(Signed calldata by, CommitteeComplain calldata command) external {
        _pass(by);
        _complain(_judged(by, command.task, TERMINATED));
    }

    function deliver(Signed calldata by, CommitteeDeliver calldata command) external {
        _pass(by);
        _deliver(_judged(by, command.task, TERMINATED), command.wrap);
    }

    function received(Signed calldata by, CommitteeReceived calldata command) external {
        _pass(by);
        _received(_judged(by, command.task, TERMINATED));
    }

    function collect(Signed calldata by, CommitteeCollect calldata command) external {
        _pass(by);
        _collect(_judged(by, command.task, TERMINATED));
    }

    /// @dev Through the door: signature and nonce.
    function _pass(Signed calldata by) private returns (bytes32 id) {
        (bytes32 signedType, bytes32 command) = abi.decode(_ask(address(INTAKE)), (bytes32, bytes32));
        return ARTEL.enter(by, msg.sender, signedType, command);
    }

    function _judged(Signed calldata by, bytes32 task, uint256 places) private returns (Case memory c) {
        c = _case(task, by.sender);
        _reach(c, places, true);
        _requireEnrolled(by.sender);
    }

    /// @dev A claim for a draw that is not the stored one, or is over, is not judged at once.
    function _judgedInDraw(Signed calldata by, bytes32 task, uint256 draw) private returns (Case memory c) {
        c = _case(task, by.sender);
        _reach(c, TRAINING, _isOpen(c, draw));
        _requireEnrolled(by.sender);
    }

    /// @param atOnce whether the command may be judged at once, as far as it itself decides that
    function _reach(Case memory c, uint256 places, bool atOnce) private {
        if (!atOnce || !_isIn(c, places) || _isOver(c)) _advance(c);
        _refuseIf(!_isIn(c, places), WRONG_PHASE.selector);
    }

    function _isIn(Case memory c, uint256 places) private pure returns (bool) {
        bool again = c.header.phase == Phase.READY && c.header.round > 1;
        return places & (again ? READY_AGAIN : 1 << c.header.phase) != 0;
    }

    function _requireEnrolled(address party) private view {
        if (!ARTEL.isEnrolled(party)) revert NOT_ENROLLED();
    }
}
