// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {IArtel} from "../IArtel.sol";
import {
    CommitteeCandidate,
    CommitteeCandidateSet,
    CommitteeDraw,
    CommitteeHeader,
    CommitteeMoved,
    CommitteeOpening,
    CommitteeOpeningSet,
    CommitteePart,
    CommitteePartSet,
    CommitteeRound,
    CommitteeRoundSet,
    CommitteeStage,
    CommitteeWorker,
    CommitteeWorkerSet,
    Manifest,
    UNKNOWN_TASK
} from "../generated/CommitteeTypes.sol";
import {Bits} from "../Bits.sol";
import {Lots} from "../Lots.sol";

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
    /// Hashes of the manifests revealed in this attempt, and the manifests; each is kept once.
    mapping(uint256 number => bytes32) manifestHashes;
    mapping(uint256 number => Manifest) manifests;
}

/// @notice One task as one command finds it: who asks, the clock, and the header, which `_move` writes back.
struct Case {
    bytes32 id;
    address sender;
    uint48 time;
    Header header;
}

/// @title The rows of a committee's tasks, and the pen
/// @notice Rows are kept packed, and those of a round are written over by the next: what was is in the events, each of
/// which carries its whole row as the Java law's does. Members are found by sign-up index.
/// @dev Reentrancy: nothing here calls anything but `Artel`, which calls no one, and stateless helpers by staticcall.
abstract contract Records {
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

    /// @notice The task as this command finds it. Time never goes back for a task.
    function _case(bytes32 id, address sender) internal view returns (Case memory c) {
        c.id = id;
        c.sender = sender;
        c.header = tasks[id].header;
        if (c.header.round == 0) revert UNKNOWN_TASK();
        c.time = uint48(block.timestamp);
        if (c.time < c.header.since) c.time = c.header.since;
        if (c.time < c.header.drawSince) c.time = c.header.drawSince;
    }

    /// @notice Writes the header back, and tells it.
    function _move(Case memory c) internal {
        Header memory h = c.header;
        tasks[c.id].header = h;
        emit CommitteeMoved(
            CommitteeHeader(
                c.id,
                CommitteeStage(h.phase, h.since, h.round, h.attempt),
                CommitteeDraw(h.draw, h.drawSince),
                h.voids,
                h.stopAsked,
                h.dataCame,
                h.modelRound
            )
        );
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
        Task storage t = tasks[c.id];
        Worker storage w = t.workers[index];
        emit CommitteeWorkerSet(
            CommitteeWorker(
                c.id,
                w.account,
                number,
                w.samples,
                w.lastDrawn,
                w.lastSubmitted,
                uint256(t.idleBurnt).has(index)
            )
        );
    }

    function _tellCandidate(Case memory c, uint256 index, uint32 number) internal {
        Candidate storage k = tasks[c.id].candidates[index];
        (bytes32 hash, bytes32 nonce) = k.contributed ? (Lots.nonceHash(k.secret), k.secret) : (k.secret, bytes32(0));
        emit CommitteeCandidateSet(CommitteeCandidate(c.id, k.account, number, k.units, hash, nonce));
    }

    /// @param accepted a run-off's column
    function _tellRound(Case memory c, bytes memory accepted) internal {
        Round storage r = tasks[c.id].round;
        bytes32 grant = r.hasData ? r.dataGrant : bytes32(0);
        emit CommitteeRoundSet(CommitteeRound(c.id, c.header.round, r.workerPot, r.units, grant, accepted));
    }

    function _tellPart(Case memory c, uint256 index, bytes32 commitment, bytes32 cid, bytes32 grant) internal {
        Task storage t = tasks[c.id];
        bool active = uint256(t.round.active).has(index);
        emit CommitteePartSet(
            CommitteePart(c.id, c.header.round, t.workers[index].account, active, commitment, cid, grant)
        );
    }

    function _tellOpening(Case memory c, bytes32 model, bytes32 data) internal {
        Task storage t = tasks[c.id];
        emit CommitteeOpeningSet(CommitteeOpening(c.id, t.beaconHeight, t.base, model, data));
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
