// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

// Written from the Java records by SolidityTypesTest: change those, not this file.
import "./CommitteeTypes.sol";
import {Wire} from "../Wire.sol";

library CommitteeHash {
    bytes32 internal constant SIGNED_COMMITTEE_CLAIM_SEAT = keccak256(
        "Signed(address sender,uint64 nonce,CommitteeClaimSeat command)CommitteeClaimSeat(bytes32 task,uint32"
        " round,uint32 draw,bytes proof)"
    );

    bytes32 internal constant SIGNED_COMMITTEE_COLLECT = keccak256("Signed(address sender,uint64 nonce,CommitteeCollect command)CommitteeCollect(bytes32 task)");

    bytes32 internal constant SIGNED_COMMITTEE_COMMIT = keccak256(
        "Signed(address sender,uint64 nonce,CommitteeCommit command)CommitteeCommit(bytes32 task,uint32 round"
        ",uint32 attempt,bytes32 hash)"
    );

    bytes32 internal constant SIGNED_COMMITTEE_COMPLAIN = keccak256("Signed(address sender,uint64 nonce,CommitteeComplain command)CommitteeComplain(bytes32 task)");

    bytes32 internal constant SIGNED_COMMITTEE_CONTRIBUTE = keccak256(
        "Signed(address sender,uint64 nonce,CommitteeContribute command)CommitteeContribute(bytes32 task,byte"
        "s32 nonce)"
    );

    bytes32 internal constant SIGNED_COMMITTEE_DELIVER = keccak256(
        "Signed(address sender,uint64 nonce,CommitteeDeliver command)CommitteeDeliver(bytes32 task,bytes wrap"
        ")"
    );

    bytes32 internal constant SIGNED_COMMITTEE_FUND = keccak256("Signed(address sender,uint64 nonce,CommitteeFund command)CommitteeFund(bytes32 task,uint96 perRound)");

    bytes32 internal constant SIGNED_COMMITTEE_LEAVE = keccak256("Signed(address sender,uint64 nonce,CommitteeLeave command)CommitteeLeave(bytes32 task)");

    bytes32 internal constant SIGNED_COMMITTEE_OPEN = keccak256(
        "Signed(address sender,uint64 nonce,CommitteeOpen command)CommitteeOpen(bytes32 task,bytes32 model,by"
        "tes32 data)"
    );

    bytes32 internal constant SIGNED_COMMITTEE_PASS = keccak256(
        "Signed(address sender,uint64 nonce,CommitteePass command)CommitteePass(bytes32 task,uint32 round,uin"
        "t32 draw)"
    );

    bytes32 internal constant SIGNED_COMMITTEE_POST = keccak256(
        "Signed(address sender,uint64 nonce,CommitteePost command)CommitteeLengths(uint64 recruitFor,uint64 m"
        "inRecruit,uint64 openFor,uint64 drawFor,uint64 seatFor,uint64 trainFor,uint64 releaseFor,uint64 eval"
        "For,uint64 revealFor,uint64 retention)CommitteeMembers(uint32 minWorkers,uint32 maxWorkers,uint32 mi"
        "nCandidates,uint32 maxCandidates,uint32 minSeats,uint32 workersPerRound)CommitteePost(bytes32 file,C"
        "ommitteeTerms terms)CommitteePots(uint96 workerPot,uint96 validatorPot,uint96 tip,uint32 rho,uint32 "
        "voidBp)CommitteeScoring(uint64 maxSamples,uint8 weights,uint8 contribution,int64 tolerance,int64 min"
        "Phi,int64 target)CommitteeStakes(uint96 stakeUnit,uint32 tau,uint32 quorumBp,uint96 requesterBond,ui"
        "nt96 workerBond,uint32 penaltyBp)CommitteeTerms(uint32 rounds,uint32 maxVoidRounds,CommitteeMembers "
        "members,CommitteePots pots,CommitteeStakes stakes,CommitteeScoring scoring,CommitteeLengths lengths,"
        "uint8 mode,uint8 release,address[] auditors)"
    );

    bytes32 internal constant SIGNED_COMMITTEE_RECEIVED = keccak256("Signed(address sender,uint64 nonce,CommitteeReceived command)CommitteeReceived(bytes32 task)");

    bytes32 internal constant SIGNED_COMMITTEE_RECRUIT = keccak256("Signed(address sender,uint64 nonce,CommitteeRecruit command)CommitteeRecruit(bytes32 task)");

    bytes32 internal constant SIGNED_COMMITTEE_RELEASE = keccak256(
        "Signed(address sender,uint64 nonce,CommitteeRelease command)CommitteeRelease(bytes32 task,uint32 rou"
        "nd,bytes32 grant)"
    );

    bytes32 internal constant SIGNED_COMMITTEE_RELEASE_DATA = keccak256(
        "Signed(address sender,uint64 nonce,CommitteeReleaseData command)CommitteeReleaseData(bytes32 task,ui"
        "nt32 round,bytes32 grant)"
    );

    bytes32 internal constant SIGNED_COMMITTEE_REVEAL = keccak256(
        "Signed(address sender,uint64 nonce,CommitteeReveal command)CommitteeReveal(bytes32 task,uint32 round"
        ",uint32 attempt,Manifest manifest,bytes32 salt,bytes32 bundle)Manifest(uint8 kind,bytes verdicts,byt"
        "es losses,bytes phis,bytes32 aggregateHash,bytes32 aggregateCid,int64 loss,int64 metric)"
    );

    bytes32 internal constant SIGNED_COMMITTEE_SIGN_UP_VALIDATOR = keccak256(
        "Signed(address sender,uint64 nonce,CommitteeSignUpValidator command)CommitteeSignUpValidator(bytes32"
        " task,uint32 units,bytes32 nonceHash)"
    );

    bytes32 internal constant SIGNED_COMMITTEE_SIGN_UP_WORKER = keccak256(
        "Signed(address sender,uint64 nonce,CommitteeSignUpWorker command)CommitteeSignUpWorker(bytes32 task,"
        "uint64 samples)"
    );

    bytes32 internal constant SIGNED_COMMITTEE_START_ROUND = keccak256("Signed(address sender,uint64 nonce,CommitteeStartRound command)CommitteeStartRound(bytes32 task)");

    bytes32 internal constant SIGNED_COMMITTEE_STOP_TRAINING = keccak256("Signed(address sender,uint64 nonce,CommitteeStopTraining command)CommitteeStopTraining(bytes32 task)");

    bytes32 internal constant SIGNED_COMMITTEE_SUBMIT = keccak256(
        "Signed(address sender,uint64 nonce,CommitteeSubmit command)CommitteeSubmit(bytes32 task,uint32 round"
        ",bytes32 commitment,bytes32 cid)"
    );

    bytes32 internal constant SIGNED_COMMITTEE_TICK = keccak256("Signed(address sender,uint64 nonce,CommitteeTick command)CommitteeTick(bytes32 task)");

    bytes32 internal constant COMMITTEE_CLAIM_SEAT = keccak256("CommitteeClaimSeat(bytes32 task,uint32 round,uint32 draw,bytes proof)");
    function hash(CommitteeClaimSeat calldata c) internal pure returns (bytes32) {
        return keccak256(abi.encode(COMMITTEE_CLAIM_SEAT, c.task, Wire.word(0x1f, c.round), Wire.word(0x1f, c.draw), Wire.hash(c.proof, 16384)));
    }

    bytes32 internal constant COMMITTEE_COLLECT = keccak256("CommitteeCollect(bytes32 task)");
    function hash(CommitteeCollect calldata c) internal pure returns (bytes32) {
        uint256 start;
        assembly { start := c }
        return Wire.hash(COMMITTEE_COLLECT, hex"00", 1, start);
    }

    bytes32 internal constant COMMITTEE_COMMIT = keccak256("CommitteeCommit(bytes32 task,uint32 round,uint32 attempt,bytes32 hash)");
    function hash(CommitteeCommit calldata c) internal pure returns (bytes32) {
        uint256 start;
        assembly { start := c }
        return Wire.hash(COMMITTEE_COMMIT, hex"001f1f00", 4, start);
    }

    bytes32 internal constant COMMITTEE_COMPLAIN = keccak256("CommitteeComplain(bytes32 task)");
    function hash(CommitteeComplain calldata c) internal pure returns (bytes32) {
        uint256 start;
        assembly { start := c }
        return Wire.hash(COMMITTEE_COMPLAIN, hex"00", 1, start);
    }

    bytes32 internal constant COMMITTEE_CONTRIBUTE = keccak256("CommitteeContribute(bytes32 task,bytes32 nonce)");
    function hash(CommitteeContribute calldata c) internal pure returns (bytes32) {
        uint256 start;
        assembly { start := c }
        return Wire.hash(COMMITTEE_CONTRIBUTE, hex"0000", 2, start);
    }

    bytes32 internal constant COMMITTEE_DELIVER = keccak256("CommitteeDeliver(bytes32 task,bytes wrap)");
    function hash(CommitteeDeliver calldata c) internal pure returns (bytes32) {
        return keccak256(abi.encode(COMMITTEE_DELIVER, c.task, Wire.hash(c.wrap, 16384)));
    }

    bytes32 internal constant COMMITTEE_FUND = keccak256("CommitteeFund(bytes32 task,uint96 perRound)");
    function hash(CommitteeFund calldata c) internal pure returns (bytes32) {
        uint256 start;
        assembly { start := c }
        return Wire.hash(COMMITTEE_FUND, hex"0060", 2, start);
    }

    bytes32 internal constant COMMITTEE_LEAVE = keccak256("CommitteeLeave(bytes32 task)");
    function hash(CommitteeLeave calldata c) internal pure returns (bytes32) {
        uint256 start;
        assembly { start := c }
        return Wire.hash(COMMITTEE_LEAVE, hex"00", 1, start);
    }

    bytes32 internal constant COMMITTEE_LENGTHS = keccak256(
        "CommitteeLengths(uint64 recruitFor,uint64 minRecruit,uint64 openFor,uint64 drawFor,uint64 seatFor,ui"
        "nt64 trainFor,uint64 releaseFor,uint64 evalFor,uint64 revealFor,uint64 retention)"
    );
    function hash(CommitteeLengths calldata c) internal pure returns (bytes32) {
        uint256 start;
        assembly { start := c }
        return Wire.hash(COMMITTEE_LENGTHS, hex"3f3f3f3f3f3f3f3f3f3f", 10, start);
    }

    bytes32 internal constant COMMITTEE_MEMBERS = keccak256(
        "CommitteeMembers(uint32 minWorkers,uint32 maxWorkers,uint32 minCandidates,uint32 maxCandidates,uint3"
        "2 minSeats,uint32 workersPerRound)"
    );
    function hash(CommitteeMembers calldata c) internal pure returns (bytes32) {
        uint256 start;
        assembly { start := c }
        return Wire.hash(COMMITTEE_MEMBERS, hex"1f1f1f1f1f1f", 6, start);
    }

    bytes32 internal constant COMMITTEE_OPEN = keccak256("CommitteeOpen(bytes32 task,bytes32 model,bytes32 data)");
    function hash(CommitteeOpen calldata c) internal pure returns (bytes32) {
        uint256 start;
        assembly { start := c }
        return Wire.hash(COMMITTEE_OPEN, hex"000000", 3, start);
    }

    bytes32 internal constant COMMITTEE_PASS = keccak256("CommitteePass(bytes32 task,uint32 round,uint32 draw)");
    function hash(CommitteePass calldata c) internal pure returns (bytes32) {
        uint256 start;
        assembly { start := c }
        return Wire.hash(COMMITTEE_PASS, hex"001f1f", 3, start);
    }

    bytes32 internal constant COMMITTEE_POST = keccak256(
        "CommitteePost(bytes32 file,CommitteeTerms terms)CommitteeLengths(uint64 recruitFor,uint64 minRecruit"
        ",uint64 openFor,uint64 drawFor,uint64 seatFor,uint64 trainFor,uint64 releaseFor,uint64 evalFor,uint6"
        "4 revealFor,uint64 retention)CommitteeMembers(uint32 minWorkers,uint32 maxWorkers,uint32 minCandidat"
        "es,uint32 maxCandidates,uint32 minSeats,uint32 workersPerRound)CommitteePots(uint96 workerPot,uint96"
        " validatorPot,uint96 tip,uint32 rho,uint32 voidBp)CommitteeScoring(uint64 maxSamples,uint8 weights,u"
        "int8 contribution,int64 tolerance,int64 minPhi,int64 target)CommitteeStakes(uint96 stakeUnit,uint32 "
        "tau,uint32 quorumBp,uint96 requesterBond,uint96 workerBond,uint32 penaltyBp)CommitteeTerms(uint32 ro"
        "unds,uint32 maxVoidRounds,CommitteeMembers members,CommitteePots pots,CommitteeStakes stakes,Committ"
        "eeScoring scoring,CommitteeLengths lengths,uint8 mode,uint8 release,address[] auditors)"
    );
    function hash(CommitteePost calldata c) internal pure returns (bytes32) {
        return keccak256(abi.encode(COMMITTEE_POST, c.file, hash(c.terms)));
    }

    bytes32 internal constant COMMITTEE_POTS = keccak256("CommitteePots(uint96 workerPot,uint96 validatorPot,uint96 tip,uint32 rho,uint32 voidBp)");
    function hash(CommitteePots calldata c) internal pure returns (bytes32) {
        uint256 start;
        assembly { start := c }
        return Wire.hash(COMMITTEE_POTS, hex"6060601f1f", 5, start);
    }

    bytes32 internal constant COMMITTEE_RECEIVED = keccak256("CommitteeReceived(bytes32 task)");
    function hash(CommitteeReceived calldata c) internal pure returns (bytes32) {
        uint256 start;
        assembly { start := c }
        return Wire.hash(COMMITTEE_RECEIVED, hex"00", 1, start);
    }

    bytes32 internal constant COMMITTEE_RECRUIT = keccak256("CommitteeRecruit(bytes32 task)");
    function hash(CommitteeRecruit calldata c) internal pure returns (bytes32) {
        uint256 start;
        assembly { start := c }
        return Wire.hash(COMMITTEE_RECRUIT, hex"00", 1, start);
    }

    bytes32 internal constant COMMITTEE_RELEASE = keccak256("CommitteeRelease(bytes32 task,uint32 round,bytes32 grant)");
    function hash(CommitteeRelease calldata c) internal pure returns (bytes32) {
        uint256 start;
        assembly { start := c }
        return Wire.hash(COMMITTEE_RELEASE, hex"001f00", 3, start);
    }

    bytes32 internal constant COMMITTEE_RELEASE_DATA = keccak256("CommitteeReleaseData(bytes32 task,uint32 round,bytes32 grant)");
    function hash(CommitteeReleaseData calldata c) internal pure returns (bytes32) {
        uint256 start;
        assembly { start := c }
        return Wire.hash(COMMITTEE_RELEASE_DATA, hex"001f00", 3, start);
    }

    bytes32 internal constant COMMITTEE_REVEAL = keccak256(
        "CommitteeReveal(bytes32 task,uint32 round,uint32 attempt,Manifest manifest,bytes32 salt,bytes32 bund"
        "le)Manifest(uint8 kind,bytes verdicts,bytes losses,bytes phis,bytes32 aggregateHash,bytes32 aggregat"
        "eCid,int64 loss,int64 metric)"
    );
    function hash(CommitteeReveal calldata c) internal pure returns (bytes32) {
        return keccak256(bytes.concat(
            abi.encode(COMMITTEE_REVEAL, c.task, Wire.word(0x1f, c.round), Wire.word(0x1f, c.attempt), hash(c.manifest), c.salt),
            abi.encode(c.bundle)));
    }

    bytes32 internal constant COMMITTEE_SCORING = keccak256(
        "CommitteeScoring(uint64 maxSamples,uint8 weights,uint8 contribution,int64 tolerance,int64 minPhi,int"
        "64 target)"
    );
    function hash(CommitteeScoring calldata c) internal pure returns (bytes32) {
        uint256 start;
        assembly { start := c }
        return Wire.hash(COMMITTEE_SCORING, hex"3fc2c4ffffff", 6, start);
    }

    bytes32 internal constant COMMITTEE_SIGN_UP_VALIDATOR = keccak256("CommitteeSignUpValidator(bytes32 task,uint32 units,bytes32 nonceHash)");
    function hash(CommitteeSignUpValidator calldata c) internal pure returns (bytes32) {
        uint256 start;
        assembly { start := c }
        return Wire.hash(COMMITTEE_SIGN_UP_VALIDATOR, hex"001f00", 3, start);
    }

    bytes32 internal constant COMMITTEE_SIGN_UP_WORKER = keccak256("CommitteeSignUpWorker(bytes32 task,uint64 samples)");
    function hash(CommitteeSignUpWorker calldata c) internal pure returns (bytes32) {
        uint256 start;
        assembly { start := c }
        return Wire.hash(COMMITTEE_SIGN_UP_WORKER, hex"003f", 2, start);
    }

    bytes32 internal constant COMMITTEE_STAKES = keccak256(
        "CommitteeStakes(uint96 stakeUnit,uint32 tau,uint32 quorumBp,uint96 requesterBond,uint96 workerBond,u"
        "int32 penaltyBp)"
    );
    function hash(CommitteeStakes calldata c) internal pure returns (bytes32) {
        uint256 start;
        assembly { start := c }
        return Wire.hash(COMMITTEE_STAKES, hex"601f1f60601f", 6, start);
    }

    bytes32 internal constant COMMITTEE_START_ROUND = keccak256("CommitteeStartRound(bytes32 task)");
    function hash(CommitteeStartRound calldata c) internal pure returns (bytes32) {
        uint256 start;
        assembly { start := c }
        return Wire.hash(COMMITTEE_START_ROUND, hex"00", 1, start);
    }

    bytes32 internal constant COMMITTEE_STOP_TRAINING = keccak256("CommitteeStopTraining(bytes32 task)");
    function hash(CommitteeStopTraining calldata c) internal pure returns (bytes32) {
        uint256 start;
        assembly { start := c }
        return Wire.hash(COMMITTEE_STOP_TRAINING, hex"00", 1, start);
    }

    bytes32 internal constant COMMITTEE_SUBMIT = keccak256("CommitteeSubmit(bytes32 task,uint32 round,bytes32 commitment,bytes32 cid)");
    function hash(CommitteeSubmit calldata c) internal pure returns (bytes32) {
        uint256 start;
        assembly { start := c }
        return Wire.hash(COMMITTEE_SUBMIT, hex"001f0000", 4, start);
    }

    bytes32 internal constant COMMITTEE_TERMS = keccak256(
        "CommitteeTerms(uint32 rounds,uint32 maxVoidRounds,CommitteeMembers members,CommitteePots pots,Commit"
        "teeStakes stakes,CommitteeScoring scoring,CommitteeLengths lengths,uint8 mode,uint8 release,address["
        "] auditors)CommitteeLengths(uint64 recruitFor,uint64 minRecruit,uint64 openFor,uint64 drawFor,uint64"
        " seatFor,uint64 trainFor,uint64 releaseFor,uint64 evalFor,uint64 revealFor,uint64 retention)Committe"
        "eMembers(uint32 minWorkers,uint32 maxWorkers,uint32 minCandidates,uint32 maxCandidates,uint32 minSea"
        "ts,uint32 workersPerRound)CommitteePots(uint96 workerPot,uint96 validatorPot,uint96 tip,uint32 rho,u"
        "int32 voidBp)CommitteeScoring(uint64 maxSamples,uint8 weights,uint8 contribution,int64 tolerance,int"
        "64 minPhi,int64 target)CommitteeStakes(uint96 stakeUnit,uint32 tau,uint32 quorumBp,uint96 requesterB"
        "ond,uint96 workerBond,uint32 penaltyBp)"
    );
    function hash(CommitteeTerms calldata c) internal pure returns (bytes32) {
        return keccak256(bytes.concat(
            abi.encode(COMMITTEE_TERMS, Wire.word(0x1f, c.rounds), Wire.word(0x1f, c.maxVoidRounds), hash(c.members), hash(c.pots), hash(c.stakes)),
            abi.encode(hash(c.scoring), hash(c.lengths), Wire.word(0xc2, c.mode), Wire.word(0xc2, c.release), Wire.hash(c.auditors, 1024))));
    }

    bytes32 internal constant COMMITTEE_TICK = keccak256("CommitteeTick(bytes32 task)");
    function hash(CommitteeTick calldata c) internal pure returns (bytes32) {
        uint256 start;
        assembly { start := c }
        return Wire.hash(COMMITTEE_TICK, hex"00", 1, start);
    }

    bytes32 internal constant MANIFEST = keccak256(
        "Manifest(uint8 kind,bytes verdicts,bytes losses,bytes phis,bytes32 aggregateHash,bytes32 aggregateCi"
        "d,int64 loss,int64 metric)"
    );
    function hash(Manifest calldata c) internal pure returns (bytes32) {
        return keccak256(bytes.concat(
            abi.encode(MANIFEST, Wire.word(0xc3, c.kind), Wire.hash(c.verdicts, 65535), Wire.hash(c.losses, 524280), Wire.hash(c.phis, 524280), c.aggregateHash),
            abi.encode(c.aggregateCid, c.loss, c.metric)));
    }

    bytes32 internal constant UPDATE = keccak256("Update(bytes32 task,uint32 round,address sender,bytes32 weightsHash,bytes32 keyHash)");
    function hash(Update memory c) internal pure returns (bytes32) {
        return keccak256(abi.encode(UPDATE, c));
    }

    bytes32 internal constant COMMIT = keccak256("Commit(bytes32 task,uint32 round,uint32 attempt,address sender,bytes32 manifestHash,bytes32 salt)");
    function hash(Commit memory c) internal pure returns (bytes32) {
        return keccak256(abi.encode(COMMIT, c));
    }

}
