// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {Bits} from "./Bits.sol";
import {Column} from "./Column.sol";
import {Sorting} from "./Sorting.sol";
import {Manifest} from "./generated/CommitteeTypes.sol";

/// @notice What a round's votes are settled by.
struct Scale {
    uint256 seated;
    uint256 quorumBp;
    int256 tolerance;
    int256 minPhi;
    uint256 workerPot;
    uint256 rho;
    /// What each worker counts in the data part of the pot.
    uint256[] weights;
}

/// @notice A seat holder's reveal: how many seats, and which of the manifests.
struct Ballot {
    uint256 seats;
    uint256 manifest;
}

/// @notice What the votes come to.
struct Upshot {
    /// Whether a group holds the result; else only `most` means something.
    bool holds;
    /// Of ballots by their places: who holds the result, and who of these is in band.
    uint256 group;
    uint256 inBand;
    /// The group's common result, with medians where its seats differ.
    Manifest medians;
    /// Of workers: whom the result accepts, and what each is due.
    uint256 accepted;
    uint256[] shares;
    /// Workers that more than half of the seats accept, each voted on by itself.
    uint256 most;
}

/// @title The arithmetic of a round's settlement
/// @notice Groups of equal results, weighted lower medians, who is in band, and shares of the pot. Integers only, all
/// divisions round down. At most 16 ballots and 64 workers; equal manifests are given once, so that medians of many
/// seats that agree cost no more than those of one.
/// @dev Stateless and pure: called by the law, so that its code stays small. Source: docs/committee.md, section 7.
contract Settlement {
    using Bits for uint256;
    using Column for bytes;

    using Sorting for uint256[];

    uint256 private constant WHOLE = 10_000;
    uint256 private constant SEATS_BITS = 64;

    /// @dev Ballots that agree: the first one's manifest, the ballots' places, seats by manifest, and of all.
    struct Group {
        uint256 leader;
        uint256 ballots;
        uint256[] seats;
        uint256 all;
    }

    /// @dev A group's manifests by number, and entries to sort.
    struct Weighted {
        uint256[] members;
        Group group;
        uint256[] entries;
    }

    /// @param ballots of results alone, in the order in which their groups are looked at
    function settle(Scale calldata scale, Manifest[] calldata manifests, Ballot[] calldata ballots)
        external
        pure
        returns (Upshot memory upshot)
    {
        Manifest[] memory results = manifests;
        uint256[] memory accepted = new uint256[](results.length);
        for (uint256 i = 0; i < results.length; i++) accepted[i] = results[i].verdicts.zeros();
        upshot.most = _most(scale.weights.length, accepted, ballots);
        for (uint256 first = 0; first < ballots.length && !upshot.holds; first++) {
            _try(upshot, scale, results, accepted, ballots, first);
        }
        if (upshot.holds) upshot.shares = _shares(scale, upshot);
    }

    /// @dev Whether the first ballot's group holds the result. At most one does: the quorum is at least half.
    function _try(
        Upshot memory upshot,
        Scale calldata scale,
        Manifest[] memory results,
        uint256[] memory accepted,
        Ballot[] calldata ballots,
        uint256 first
    ) private pure {
        Group memory group = _group(results, accepted, ballots, first);
        if (!_isQuorum(scale, group.all)) return;
        upshot.accepted = accepted[ballots[first].manifest];
        upshot.medians = _medians(results, group, scale.weights.length);
        upshot.group = group.ballots;
        upshot.inBand = 0;
        uint256 seats;
        for (uint256 i = first; i < ballots.length; i++) {
            if (group.ballots.has(i) && _isInBand(scale, results[ballots[i].manifest], upshot)) {
                upshot.inBand |= 1 << i;
                seats += ballots[i].seats;
            }
        }
        upshot.holds = _isQuorum(scale, seats);
    }

    /// @dev Those from the first on that say the same as it.
    function _group(
        Manifest[] memory results,
        uint256[] memory accepted,
        Ballot[] calldata ballots,
        uint256 first
    ) private pure returns (Group memory group) {
        group.leader = ballots[first].manifest;
        group.seats = new uint256[](results.length);
        for (uint256 i = first; i < ballots.length; i++) {
            uint256 m = ballots[i].manifest;
            if (accepted[m] == accepted[group.leader] && _isSame(results[m], results[group.leader])) {
                group.ballots |= 1 << i;
                group.seats[m] += ballots[i].seats;
                group.all += ballots[i].seats;
            }
        }
    }

    function _isSame(Manifest memory a, Manifest memory b) private pure returns (bool) {
        return a.aggregateHash == b.aggregateHash && a.aggregateCid == b.aggregateCid;
    }

    /// @dev Never a tie: the quorum is at least half, and is to be exceeded.
    function _isQuorum(Scale calldata scale, uint256 some) private pure returns (bool) {
        return some * WHOLE > scale.seated * scale.quorumBp;
    }

    function _medians(Manifest[] memory results, Group memory group, uint256 workers)
        private
        pure
        returns (Manifest memory medians)
    {
        Manifest memory first = results[group.leader];
        medians.kind = first.kind;
        medians.verdicts = first.verdicts;
        medians.aggregateHash = first.aggregateHash;
        medians.aggregateCid = first.aggregateCid;
        medians.losses = new bytes(workers * Column.SIZE);
        medians.phis = new bytes(workers * Column.SIZE);
        Weighted memory w = _weighted(group);
        for (uint256 j = 0; j < workers; j++) {
            for (uint256 k = 0; k < w.members.length; k++) _put(w, k, results[w.members[k]].losses.get(j));
            medians.losses.set(j, _median(w));
            for (uint256 k = 0; k < w.members.length; k++) _put(w, k, results[w.members[k]].phis.get(j));
            medians.phis.set(j, _median(w));
        }
        for (uint256 k = 0; k < w.members.length; k++) _put(w, k, results[w.members[k]].loss);
        medians.loss = _median(w);
        for (uint256 k = 0; k < w.members.length; k++) _put(w, k, results[w.members[k]].metric);
        medians.metric = _median(w);
    }

    /// @dev A group's manifests, and room for a value of each.
    function _weighted(Group memory group) private pure returns (Weighted memory w) {
        uint256 count;
        for (uint256 m = 0; m < group.seats.length; m++) if (group.seats[m] > 0) count++;
        w = Weighted(new uint256[](count), group, new uint256[](count));
        for (uint256 m = group.seats.length; m > 0; m--) if (group.seats[m - 1] > 0) w.members[--count] = m - 1;
    }

    /// @dev The value, so that words sort as values do, with its seats below.
    function _put(Weighted memory w, uint256 k, int256 value) private pure {
        w.entries[k] = uint256(value - type(int64).min) << SEATS_BITS | w.group.seats[w.members[k]];
    }

    /// @dev The weighted lower median: the first value with twice the seats so far at least all of them.
    function _median(Weighted memory w) private pure returns (int64) {
        w.entries.sort();
        uint256 k;
        uint256 upTo = w.entries[0] & type(uint64).max;
        while (2 * upTo < w.group.all) upTo += w.entries[++k] & type(uint64).max;
        return int64(int256(w.entries[k] >> SEATS_BITS) + type(int64).min);
    }

    /// @dev Within tolerance of every median: loss, metric and each accepted worker's contribution.
    function _isInBand(Scale calldata scale, Manifest memory m, Upshot memory upshot) private pure returns (bool) {
        int256 tolerance = scale.tolerance;
        Manifest memory medians = upshot.medians;
        if (!_isNear(m.loss, medians.loss, tolerance) || !_isNear(m.metric, medians.metric, tolerance)) return false;
        for (uint256 j = 0; j < scale.weights.length; j++) {
            if (upshot.accepted.has(j) && !_isNear(m.phis.get(j), medians.phis.get(j), tolerance)) return false;
        }
        return true;
    }

    function _isNear(int256 value, int256 median, int256 tolerance) private pure returns (bool) {
        return value - median <= tolerance && median - value <= tolerance;
    }

    function _shares(Scale calldata scale, Upshot memory upshot) private pure returns (uint256[] memory shares) {
        shares = new uint256[](scale.weights.length);
        uint256 byData = scale.workerPot * scale.rho / WHOLE;
        (uint256 allPhi, uint256 allWeight) = (0, 0);
        for (uint256 j = 0; j < shares.length; j++) {
            uint256 phi = _paidPhi(scale, upshot, j);
            if (phi == 0) continue;
            allPhi += phi;
            allWeight += scale.weights[j];
        }
        for (uint256 j = 0; j < shares.length; j++) {
            uint256 phi = _paidPhi(scale, upshot, j);
            if (phi == 0) continue;
            shares[j] = byData * scale.weights[j] / allWeight + (scale.workerPot - byData) * phi / allPhi;
        }
    }

    /// @dev The contribution of an accepted worker that is large enough to be paid, else 0; the least is above 0.
    function _paidPhi(Scale calldata scale, Upshot memory upshot, uint256 worker) private pure returns (uint256) {
        int256 phi = upshot.medians.phis.get(worker);
        return upshot.accepted.has(worker) && phi >= scale.minPhi ? uint256(phi) : 0;
    }

    function _most(uint256 workers, uint256[] memory accepted, Ballot[] calldata ballots)
        private
        pure
        returns (uint256 most)
    {
        uint256 all;
        for (uint256 i = 0; i < ballots.length; i++) all += ballots[i].seats;
        for (uint256 j = 0; j < workers; j++) {
            uint256 some;
            for (uint256 i = 0; i < ballots.length; i++) {
                if (accepted[ballots[i].manifest].has(j)) some += ballots[i].seats;
            }
            if (2 * some > all) most |= 1 << j;
        }
    }
}
