// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {Bits} from "../Bits.sol";

/// @notice Shows its storage.
interface IStore {
    /// @param step from one word to the next
    function load(uint256 first, uint256 count, uint256 step) external view returns (uint256[] memory words);
}

/// @notice Of a task's words, what its closing depends on.
struct File {
    uint8 phase;
    uint32 round;
    uint8 attempt;
    bool dataCame;
    FileRules rules;
    FileRound current;
    FileWorker[] workers;
    FileCandidate[] candidates;
    bytes32 base;
    uint64 idleBurnt;
}

struct FileRules {
    uint256 tau;
    uint256 minSeats;
    bool equalWeights;
    uint256 minWorkers;
    uint256 workersPerRound;
    uint256 rho;
    uint256 voidBp;
    uint256 quorumBp;
    uint256 penaltyBp;
    uint256 tolerance;
    uint256 minPhi;
    int256 target;
    uint256 validatorPot;
    uint256 stakeUnit;
    uint256 workerBond;
}

struct FileRound {
    uint256 workerPot;
    uint256 units;
    uint256 manifests;
    bool hasData;
    uint256 drawn;
    uint256 submitted;
    uint256 released;
    bytes32 dataGrant;
}

struct FileWorker {
    address account;
    uint256 samples;
    uint256 lastDrawn;
    uint256 lastSubmitted;
}

struct FileCandidate {
    address account;
    uint256 units;
    bool contributed;
    /// Seats in this round.
    uint256 seats;
    uint8 first;
    uint8 second;
    uint256 manifest;
}

/// @title Reads a task's words from the law's storage
/// @dev Where `Records` keeps what: the compiler packs the fields of `Task` and of the structs in it, the first lowest.
/// The playbooks fail where one of the two is changed alone.
library Layout {
    using Bits for uint256;

    uint256 internal constant SECRET = 1;
    uint256 internal constant BUNDLE = 4;
    uint256 private constant RULES = 2;
    uint256 private constant BASE = 7;
    uint256 private constant ROUND = 10;
    uint256 private constant WORKERS = 13;
    uint256 private constant CANDIDATES = 14;
    uint256 private constant MANIFESTS = 16;
    uint256 private constant HEADS = 15;
    uint256 private constant WORKER_SIZE = 3;
    uint256 private constant CANDIDATE_SIZE = 5;

    /// @param slot of the task
    function read(IStore store, uint256 slot) internal view returns (File memory f) {
        uint256[] memory w = store.load(slot, HEADS, 1);
        f.phase = uint8(w[0]);
        f.round = uint32(w[0] >> 56);
        f.attempt = uint8(w[0] >> 88);
        f.dataCame = uint8(w[0] >> 192) == 1;
        f.rules = _rules(w);
        f.base = bytes32(w[BASE]);
        f.idleBurnt = uint64(w[BASE + 1] >> 64);
        f.current = _round(w);
        f.workers = _workers(store, slot, w[WORKERS]);
        f.candidates = _candidates(store, slot, w[CANDIDATES], f.round);
    }

    /// @notice One of the manifests that were revealed, packed.
    function manifest(IStore store, uint256 slot, uint256 number, uint256 size)
        internal
        view
        returns (bytes memory packed)
    {
        uint256 first = uint256(keccak256(abi.encode(number, slot + MANIFESTS))) + 1;
        uint256[] memory words = store.load(first, (size + 31) / 32, 1);
        assembly ("memory-safe") {
            mstore(words, size)
            packed := words
        }
    }

    function _rules(uint256[] memory w) private pure returns (FileRules memory rules) {
        uint256 one = RULES + 1;
        rules.tau = uint32(w[one] >> 160);
        rules.minSeats = uint32(w[one] >> 192);
        rules.equalWeights = uint8(w[one] >> 240) == 1;
        rules.minWorkers = uint8(w[one] >> 248);
        rules.workersPerRound = uint8(w[one + 1] >> 24);
        rules.rho = uint16(w[one + 1] >> 32);
        rules.voidBp = uint16(w[one + 1] >> 48);
        rules.quorumBp = uint16(w[one + 1] >> 64);
        rules.penaltyBp = uint16(w[one + 1] >> 80);
        rules.tolerance = uint40(w[one + 1] >> 96);
        rules.minPhi = uint40(w[one + 1] >> 136);
        rules.target = int48(uint48(w[one + 1] >> 176));
        rules.validatorPot = uint96(w[one + 2]);
        rules.stakeUnit = uint96(w[one + 3]);
        rules.workerBond = uint96(w[one + 3] >> 96);
    }

    function _round(uint256[] memory w) private pure returns (FileRound memory r) {
        r.workerPot = uint96(w[ROUND]);
        r.units = uint32(w[ROUND] >> 96);
        r.manifests = uint8(w[ROUND] >> 144);
        r.hasData = uint8(w[ROUND] >> 152) == 1;
        r.drawn = uint64(w[ROUND + 1]);
        r.submitted = uint64(w[ROUND + 1] >> 128);
        r.released = uint64(w[ROUND + 1] >> 192);
        r.dataGrant = bytes32(w[ROUND + 2]);
    }

    function _workers(IStore store, uint256 slot, uint256 count) private view returns (FileWorker[] memory list) {
        list = new FileWorker[](count);
        uint256[] memory w = store.load(_list(slot + WORKERS), count, WORKER_SIZE);
        for (uint256 i = 0; i < count; i++) {
            uint256 word = w[i];
            list[i] = FileWorker(
                address(uint160(word)), uint32(word >> 160), uint32(word >> 192), uint32(word >> 224)
            );
        }
    }

    function _candidates(IStore store, uint256 slot, uint256 count, uint256 round)
        private
        view
        returns (FileCandidate[] memory list)
    {
        list = new FileCandidate[](count);
        uint256[] memory who = ofCandidates(store, slot, count, 0);
        uint256[] memory seats = ofCandidates(store, slot, count, 2);
        for (uint256 i = 0; i < count; i++) {
            FileCandidate memory k = list[i];
            k.account = address(uint160(who[i]));
            k.units = uint8(who[i] >> 160);
            k.contributed = uint8(who[i] >> 168) == 1;
            uint256 word = seats[i];
            if (uint32(word >> 64) != round) continue;
            k.seats = uint256(uint64(word)).count();
            k.first = uint8(word >> 104);
            k.second = uint8(word >> 112);
            k.manifest = uint8(word >> 120);
        }
    }

    /// @notice One word of each candidate: `SECRET`, `BUNDLE`, or what the file has.
    function ofCandidates(IStore store, uint256 slot, uint256 count, uint256 word)
        internal
        view
        returns (uint256[] memory words)
    {
        return store.load(_list(slot + CANDIDATES) + word, count, CANDIDATE_SIZE);
    }

    function _list(uint256 slot) private pure returns (uint256) {
        return uint256(keccak256(abi.encode(slot)));
    }
}
