// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {IArtel} from "../IArtel.sol";
import {
    CommitteeCandidateSet,
    CommitteeMoved,
    CommitteeOpeningSet,
    CommitteePartSet,
    CommitteeReasons,
    CommitteeRound,
    CommitteeRoundSet,
    CommitteeWorkerSet
} from "../generated/CommitteeTypes.sol";
import {Bits} from "../Bits.sol";
import {Lots} from "../Lots.sol";
import {IStore} from "./Layout.sol";

/// @notice What every command reads: one word of storage.
struct Header {
    uint8 phase;
    uint48 since;
    uint32 round;
    /// 0 before EVALUATING; 2: run-off.
    uint8 attempt;
    /// The seating draw under way, and since when; 0: seating is closed.
    uint8 draw;
    uint48 drawSince;
    /// Rounds in a row without a new model.
    uint32 voids;
    bool stopAsked;
    /// Whether the requester ever released data.
    bool dataCame;
    /// The last round that gave a model; 0: none.
    uint32 modelRound;
}

/// @notice What the law keeps of the terms, once `Terms` has allowed them: five words.
struct Rules {
    uint32 openFor;
    uint32 drawFor;
    uint32 seatFor;
    uint32 trainFor;
    uint32 releaseFor;
    uint32 evalFor;
    uint32 revealFor;
    uint32 retention;
    uint32 recruitFor;
    uint32 minRecruit;
    uint32 rounds;
    uint32 maxVoidRounds;
    uint32 maxSamples;
    uint32 tau;
    uint32 minSeats;
    bool manual;
    bool early;
    bool equalWeights;
    uint8 minWorkers;
    uint8 maxWorkers;
    uint8 minCandidates;
    uint8 maxCandidates;
    uint8 workersPerRound;
    uint16 rho;
    uint16 voidBp;
    uint16 quorumBp;
    uint16 penaltyBp;
    uint40 tolerance;
    uint40 minPhi;
    int48 target;
    uint96 validatorPot;
    uint96 tip;
    uint96 stakeUnit;
    uint96 workerBond;
}

/// @notice The round under way. Sets of workers and candidates are by sign-up index.
struct Round {
    uint96 workerPot;
    /// Of all eligible candidates.
    uint32 units;
    uint16 eligible;
    /// Different manifests revealed in this attempt.
    uint8 manifests;
    bool hasData;
    /// In a run-off: the workers that are to be accepted.
    uint64 accepted;
    uint64 drawn;
    uint64 active;
    uint64 submitted;
    uint64 released;
    bytes32 dataGrant;
}

struct Worker {
    address account;
    uint32 samples;
    uint32 lastDrawn;
    uint32 lastSubmitted;
    /// Of its last Submit.
    bytes32 commitment;
    bytes32 cid;
}

struct Candidate {
    address account;
    uint8 units;
    bool contributed;
    /// The nonce's hash until it has contributed, then the nonce.
    bytes32 secret;
    /// The units seated in `round`; in any other round none.
    uint64 seated;
    uint32 round;
    /// The last draw in which it claimed or passed.
    uint8 acted;
    /// Its vote in each attempt, as `Vote` has it.
    uint8 first;
    uint8 second;
    /// Which of the manifests it revealed.
    uint8 manifest;
    bytes32 commitment;
    bytes32 bundle;
}

/// @notice How far a vote has come; from RESULT on it is revealed, and is as many more as its manifest's kind.
library Vote {
    uint8 internal constant NONE = 0;
    uint8 internal constant COMMITTED = 1;
    uint8 internal constant RESULT = 2;
    uint8 internal constant DATA_BAD = 3;
    uint8 internal constant NO_RESULT = 4;
}

library Role {
    uint8 internal constant NONE = 0;
    uint8 internal constant WORKER = 1;
    uint8 internal constant CANDIDATE = 2;
}

struct Member {
    uint8 role;
    /// Its place in the list of its role.
    uint8 index;
    /// In the order of sign-up; with gaps until recruiting ends, then the index.
    uint32 number;
    bool collected;
}

/// @notice A manifest, packed as `Manifests` says, in as many words as it needs.
struct Kept {
    bytes32 hash;
    uint256[37] words;
}

struct Task {
    Header header;
    address requester;
    /// Of rounds not yet started.
    uint96 workerPot;
    Rules rules;
    bytes32 base;
    uint64 beaconHeight;
    /// Workers whose bond was cut for never submitting.
    uint64 idleBurnt;
    /// When retention ends.
    uint48 until;
    bool complained;
    bool received;
    /// Candidates who delivered.
    uint16 delivered;
    /// Seats of those who hold the last result with a model, a byte each; 0: not of them.
    uint128 lastSeats;
    Round round;
    Worker[] workers;
    Candidate[] candidates;
    mapping(address party => Member) members;
    /// Those revealed in this attempt, each kept once.
    mapping(uint256 number => Kept) manifests;
}

/// @notice One task as one command finds it: who asks, the clock, and the header, which `_move` writes back.
struct Case {
    bytes32 id;
    /// Where the task is kept.
    uint256 slot;
    address sender;
    uint48 time;
    Header header;
}

/// @title The rows of a committee's tasks, and the pen
/// @notice Rows are kept packed, and those of a round are written over by the next: what was is in the events, each of
/// which carries its whole row as the Java law's does. Members are found by sign-up index.
/// @dev Reentrancy: nothing here calls anything but `Artel`, which calls no one, and stateless helpers by staticcall.
abstract contract Records is IStore, CommitteeReasons {
    using Bits for uint256;

    IArtel internal immutable ARTEL;

    mapping(bytes32 id => Task) internal tasks;

    constructor(IArtel artel) {
        ARTEL = artel;
    }

    /// @notice Past public randomness.
    function _beacon(uint256 height) internal view virtual returns (bytes32) {
        return blockhash(height);
    }

    /// @notice Whether the ledger has any.
    function _hasBeacons() internal view virtual returns (bool) {
        return true;
    }

    /// @inheritdoc IStore
    function load(uint256 first, uint256 count, uint256 step) external view returns (uint256[] memory words) {
        words = new uint256[](count);
        assembly ("memory-safe") {
            for { let i := 0 } lt(i, count) { i := add(i, 1) } {
                mstore(add(words, shl(5, add(i, 1))), sload(first))
                first := add(first, step)
            }
        }
    }

    /// @notice What a helper answers to the very call that this contract was called with; its refusal is passed on.
    function _ask(address helper) internal view returns (bytes memory) {
        (bool ok, bytes memory answer) = helper.staticcall(msg.data);
        if (ok) return answer;
        assembly ("memory-safe") {
            revert(add(answer, 32), mload(answer))
        }
    }

    /// @notice Reverts with an error that has no more than its name.
    /// @dev In one place, since there are some eighty refusals, and code for each would be a tenth of the law.
    function _refuseIf(bool holds, bytes4 reason) internal pure {
        if (!holds) return;
        assembly ("memory-safe") {
            mstore(0, reason)
            revert(0, 4)
        }
    }

    /// @notice Emits an event whose data is encoded already.
    function _tell(bytes32 topic, bytes memory data) internal {
        assembly ("memory-safe") {
            log1(add(data, 32), mload(data), topic)
        }
    }

    function _task(Case memory c) internal pure returns (Task storage t) {
        uint256 slot = c.slot;
        assembly ("memory-safe") {
            t.slot := slot
        }
    }

    /// @notice A task that may be there or not, for a command of this sender's.
    function _caseOf(bytes32 id, address sender) internal view returns (Case memory c) {
        Task storage t = tasks[id];
        uint256 slot;
        assembly ("memory-safe") {
            slot := t.slot
        }
        (c.id, c.slot, c.sender, c.time) = (id, slot, sender, uint48(block.timestamp));
    }

    /// @notice The task as this command finds it. Time never goes back for a task.
    function _case(bytes32 id, address sender) internal view returns (Case memory c) {
        c = _caseOf(id, sender);
        c.header = _task(c).header;
        _refuseIf(c.header.round == 0, UNKNOWN_TASK.selector);
        if (c.time < c.header.since) c.time = c.header.since;
        if (c.time < c.header.drawSince) c.time = c.header.drawSince;
    }

    /// @notice Writes the header back, and tells it.
    function _move(Case memory c) internal {
        _task(c).header = c.header;
        _tell(CommitteeMoved.selector, abi.encode(c.id, c.header));
    }

    /// @notice Into a phase of the same round.
    function _enter(Case memory c, uint8 phase, uint8 attempt) internal {
        c.header.phase = phase;
        c.header.since = c.time;
        c.header.attempt = attempt;
        c.header.draw = 0;
        c.header.drawSince = 0;
        _move(c);
    }

    function _tellWorker(Case memory c, uint256 index, uint32 number) internal {
        Task storage t = _task(c);
        Worker storage w = _worker(t, index);
        bool idle = uint256(t.idleBurnt).has(index);
        bytes memory row = abi.encode(c.id, w.account, number, w.samples, w.lastDrawn, w.lastSubmitted, idle);
        _tell(CommitteeWorkerSet.selector, row);
    }

    function _tellCandidate(Case memory c, uint256 index, uint32 number) internal {
        Candidate storage k = _candidate(_task(c), index);
        (bytes32 hash, bytes32 nonce) = k.contributed ? (Lots.nonceHash(k.secret), k.secret) : (k.secret, bytes32(0));
        _tell(CommitteeCandidateSet.selector, abi.encode(c.id, k.account, number, k.units, hash, nonce));
    }

    /// @param accepted a run-off's column
    function _tellRound(Case memory c, bytes memory accepted) internal {
        Round storage r = _task(c).round;
        bytes32 grant = r.hasData ? r.dataGrant : bytes32(0);
        emit CommitteeRoundSet(CommitteeRound(c.id, c.header.round, r.workerPot, r.units, grant, accepted));
    }

    function _tellPart(Case memory c, uint256 index, bytes32 commitment, bytes32 cid, bytes32 grant) internal {
        Task storage t = _task(c);
        bool active = uint256(t.round.active).has(index);
        address party = _worker(t, index).account;
        _tell(CommitteePartSet.selector, abi.encode(c.id, c.header.round, party, active, commitment, cid, grant));
    }

    function _tellOpening(Case memory c, bytes32 model, bytes32 data) internal {
        Task storage t = _task(c);
        _tell(CommitteeOpeningSet.selector, abi.encode(c.id, t.beaconHeight, t.base, model, data));
    }

    function _separator() internal view returns (bytes32) {
        return ARTEL.separator();
    }

    function _escrow(bytes32 id) internal view returns (uint256) {
        return ARTEL.escrow(id);
    }

    function _lock(bytes32 id, address from, uint256 coins) internal {
        ARTEL.lock(id, from, uint96(coins));
    }

    function _bond(bytes32 id, address party, uint256 coins) internal {
        ARTEL.bond(id, party, uint96(coins));
    }

    function _worker(Task storage t, uint256 index) internal view returns (Worker storage) {
        return t.workers[index];
    }

    function _candidate(Task storage t, uint256 index) internal view returns (Candidate storage) {
        return t.candidates[index];
    }

    /// @notice The place of a member of this role; reverts with no reason of its own, so ask first.
    function _find(Task storage t, address party, uint8 role) internal view returns (bool is_, uint256 index) {
        Member storage m = t.members[party];
        return (m.role == role, m.index);
    }

    /// @notice Coins of a bond that one act of silence burns, before what is left of the bond limits it.
    function _penalty(Task storage t, uint256 bond) internal view returns (uint96) {
        return uint96(bond * t.rules.penaltyBp / 10_000);
    }
}
