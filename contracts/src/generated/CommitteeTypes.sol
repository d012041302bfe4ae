// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

// Written from the Java records by SolidityTypesTest: change those, not this file.
import "./CommonTypes.sol";

interface CommitteeReasons {
    error BAD_TERMS();
    error UNKNOWN_TASK();
    error WRONG_PHASE();
    error WRONG_ROLE();
    error WRONG_ROUND();
    error FULL();
    error TOO_LATE();
    error WRONG_NONCE();
    error BEACON_PENDING();
    error BAD_PROOF();
    error NOT_OWN_KEY();
    error NO_SEAT();
    error NOT_DRAWN();
    error WRONG_REVEAL();
    error BAD_MANIFEST();
    error NO_MODEL();
    error NO_COMPLAINT();
    error RETAINED();
}

library Contribution {
    uint8 internal constant LOO_CAPPED = 0;
    uint8 internal constant LOO = 1;
    uint8 internal constant SHAPLEY = 2;
    uint8 internal constant NONE = 3;
}

library Kind {
    uint8 internal constant RESULT = 0;
    uint8 internal constant DATA_BAD = 1;
    uint8 internal constant NO_RESULT = 2;
}

library Mode {
    uint8 internal constant AUTO = 0;
    uint8 internal constant MANUAL = 1;
}

library Outcome {
    uint8 internal constant SETTLED = 0;
    uint8 internal constant VOID = 1;
    uint8 internal constant DATA_DEFAULT = 2;
}

library Phase {
    uint8 internal constant PENDING = 0;
    uint8 internal constant RECRUITING = 1;
    uint8 internal constant DRAWING = 2;
    uint8 internal constant READY = 3;
    uint8 internal constant TRAINING = 4;
    uint8 internal constant RELEASING = 5;
    uint8 internal constant EVALUATING = 6;
    uint8 internal constant REVEALING = 7;
    uint8 internal constant TERMINATED = 8;
}

library Release {
    uint8 internal constant LATE = 0;
    uint8 internal constant EARLY = 1;
}

library Weighting {
    uint8 internal constant SAMPLES = 0;
    uint8 internal constant EQUAL = 1;
}

struct Commit {
    bytes32 task;
    uint32 round;
    uint32 attempt;
    address sender;
    bytes32 manifestHash;
    bytes32 salt;
}

struct CommitteeCandidate {
    bytes32 task;
    address address_;
    uint32 index;
    uint32 units;
    bytes32 nonceHash;
    bytes32 nonce;
}

struct CommitteeClaimSeat {
    bytes32 task;
    uint32 round;
    uint32 draw;
    bytes proof;
}

struct CommitteeCollect {
    bytes32 task;
}

struct CommitteeCollected {
    bytes32 task;
    address member;
}

struct CommitteeCommit {
    bytes32 task;
    uint32 round;
    uint32 attempt;
    bytes32 hash;
}

struct CommitteeComplain {
    bytes32 task;
}

struct CommitteeContribute {
    bytes32 task;
    bytes32 nonce;
}

struct CommitteeDeed {
    bytes32 task;
    address requester;
    bytes32 file;
    CommitteeTerms terms;
}

struct CommitteeDeliver {
    bytes32 task;
    bytes wrap;
}

struct CommitteeDelivery {
    bytes32 task;
    address seat;
    bytes wrap;
}

struct CommitteeDraw {
    uint32 number;
    uint64 since;
}

struct CommitteeEnding {
    bytes32 task;
    uint64 since;
    uint64 until;
    bool complained;
    bool received;
}

struct CommitteeFund {
    bytes32 task;
    uint96 perRound;
}

struct CommitteeHeader {
    bytes32 task;
    CommitteeStage stage;
    CommitteeDraw draw;
    uint32 voids;
    bool stopAsked;
    bool dataCame;
    uint32 modelRound;
}

struct CommitteeLeave {
    bytes32 task;
}

struct CommitteeLengths {
    uint64 recruitFor;
    uint64 minRecruit;
    uint64 openFor;
    uint64 drawFor;
    uint64 seatFor;
    uint64 trainFor;
    uint64 releaseFor;
    uint64 evalFor;
    uint64 revealFor;
    uint64 retention;
}

struct CommitteeMembers {
    uint32 minWorkers;
    uint32 maxWorkers;
    uint32 minCandidates;
    uint32 maxCandidates;
    uint32 minSeats;
    uint32 workersPerRound;
}

struct CommitteeOpen {
    bytes32 task;
    bytes32 model;
    bytes32 data;
}

struct CommitteeOpening {
    bytes32 task;
    uint64 beaconHeight;
    bytes32 base;
    bytes32 model;
    bytes32 data;
}

struct CommitteePart {
    bytes32 task;
    uint32 round;
    address worker;
    bool active;
    bytes32 commitment;
    bytes32 cid;
    bytes32 grant;
}

struct CommitteePass {
    bytes32 task;
    uint32 round;
    uint32 draw;
}

struct CommitteePost {
    bytes32 file;
    CommitteeTerms terms;
}

struct CommitteePot {
    bytes32 task;
    uint96 workerPot;
}

struct CommitteePots {
    uint96 workerPot;
    uint96 validatorPot;
    uint96 tip;
    uint32 rho;
    uint32 voidBp;
}

struct CommitteeReceived {
    bytes32 task;
}

struct CommitteeRecruit {
    bytes32 task;
}

struct CommitteeRelease {
    bytes32 task;
    uint32 round;
    bytes32 grant;
}

struct CommitteeReleaseData {
    bytes32 task;
    uint32 round;
    bytes32 grant;
}

struct CommitteeResult {
    bytes32 task;
    uint32 round;
    uint8 outcome;
    Manifest medians;
    uint32 seated;
    address[] group;
    bytes32[] bundles;
    bool[] inBand;
    address[] paid;
    uint96[] pay;
    address[] silent;
}

struct CommitteeReveal {
    bytes32 task;
    uint32 round;
    uint32 attempt;
    Manifest manifest;
    bytes32 salt;
    bytes32 bundle;
}

struct CommitteeRound {
    bytes32 task;
    uint32 round;
    uint96 workerPot;
    uint32 units;
    bytes32 dataGrant;
    bytes accepted;
}

struct CommitteeScoring {
    uint64 maxSamples;
    uint8 weights;
    uint8 contribution;
    int64 tolerance;
    int64 minPhi;
    int64 target;
}

struct CommitteeSeat {
    bytes32 task;
    uint32 round;
    address candidate;
    uint32 units;
    bytes bitmap;
    uint32 acted;
}

struct CommitteeSignUpValidator {
    bytes32 task;
    uint32 units;
    bytes32 nonceHash;
}

struct CommitteeSignUpWorker {
    bytes32 task;
    uint64 samples;
}

struct CommitteeStage {
    uint8 phase;
    uint64 since;
    uint32 round;
    uint32 attempt;
}

struct CommitteeStakes {
    uint96 stakeUnit;
    uint32 tau;
    uint32 quorumBp;
    uint96 requesterBond;
    uint96 workerBond;
    uint32 penaltyBp;
}

struct CommitteeStartRound {
    bytes32 task;
}

struct CommitteeStopTraining {
    bytes32 task;
}

struct CommitteeSubmit {
    bytes32 task;
    uint32 round;
    bytes32 commitment;
    bytes32 cid;
}

struct CommitteeTerms {
    uint32 rounds;
    uint32 maxVoidRounds;
    CommitteeMembers members;
    CommitteePots pots;
    CommitteeStakes stakes;
    CommitteeScoring scoring;
    CommitteeLengths lengths;
    uint8 mode;
    uint8 release;
    address[] auditors;
}

struct CommitteeTick {
    bytes32 task;
}

struct CommitteeVote {
    bytes32 task;
    uint32 round;
    uint32 attempt;
    address seat;
    bytes32 hash;
    bool revealed;
    Manifest manifest;
    bytes32 bundle;
}

struct CommitteeWorker {
    bytes32 task;
    address address_;
    uint32 index;
    uint64 samples;
    uint32 lastDrawn;
    uint32 lastSubmitted;
    bool idleBurnt;
}

struct Manifest {
    uint8 kind;
    bytes verdicts;
    bytes losses;
    bytes phis;
    bytes32 aggregateHash;
    bytes32 aggregateCid;
    int64 loss;
    int64 metric;
}

struct Update {
    bytes32 task;
    uint32 round;
    address sender;
    bytes32 weightsHash;
    bytes32 keyHash;
}

event CommitteeBondCollected(CommitteeCollected collected);
event CommitteeCandidateSet(CommitteeCandidate candidate);
event CommitteeDelivered(CommitteeDelivery delivery);
event CommitteeEndingSet(CommitteeEnding ending);
event CommitteeFunded(CommitteePot pot);
event CommitteeLeft(bytes32 task, address member);
event CommitteeMoved(CommitteeHeader header);
event CommitteeOpeningSet(CommitteeOpening opening);
event CommitteePartSet(CommitteePart part);
event CommitteePosted(CommitteeDeed deed);
event CommitteeRoundClosed(CommitteeResult result);
event CommitteeRoundSet(CommitteeRound round);
event CommitteeSeatSet(CommitteeSeat seat);
event CommitteeVoteSet(CommitteeVote vote);
event CommitteeWorkerSet(CommitteeWorker worker);
