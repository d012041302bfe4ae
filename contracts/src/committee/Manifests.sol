// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {Column} from "../Column.sol";
import {Signed} from "../IArtel.sol";
import {CommitteeHash} from "../generated/CommitteeHash.sol";
import {CommitteeReveal, Kind, Manifest} from "../generated/CommitteeTypes.sol";

/// @notice What the law has to know of a revealed manifest.
struct Sheet {
    bytes32 hash;
    /// 1: lengths and ranges are as they must be, for this many workers.
    uint256 wellFormed;
    uint256 workers;
    uint256 accepted;
    /// Packed, as the law keeps it.
    bytes kept;
    /// As the ABI has it behind its offset: the end of an event's data.
    bytes told;
}

/// @title Reads and packs manifests
/// @dev Stateless and pure: called by the law, so that its code stays small. Packed are the columns, one behind the
/// other, then hash and content id of the aggregate, its loss and its metric. Source: docs/committee.md, section 5.
library Manifests {
    using Column for bytes;

    uint256 internal constant MOST_WORKERS = 64;
    uint256 internal constant SIZE_OF_REST = 80;
    uint256 internal constant SIZE_OF_ENTRY = 17;
    uint256 private constant WORST_VERDICT = 9;
    int256 private constant MICROS_LIMIT = 10 ** 12;

    function sheet(Manifest calldata m) internal pure returns (Sheet memory s) {
        s.hash = CommitteeHash.hash(m);
        s.told = tail(m);
        if (m.kind != Kind.RESULT) {
            if (_isEmpty(m)) s.wellFormed = 1;
            return s;
        }
        s.workers = m.verdicts.length;
        if (s.workers > MOST_WORKERS || !_isWellFormed(m, s.workers)) return s;
        s.wellFormed = 1;
        s.accepted = m.verdicts.zeros();
        s.kept = abi.encodePacked(
            m.verdicts, m.losses, m.phis, m.aggregateHash, m.aggregateCid, uint64(m.loss), uint64(m.metric)
        );
    }

    /// @notice Its encoding without the offset in front.
    function tail(Manifest memory m) internal pure returns (bytes memory encoded) {
        encoded = abi.encode(m);
        assembly ("memory-safe") {
            let size := sub(mload(encoded), 32)
            encoded := add(encoded, 32)
            mstore(encoded, size)
        }
    }

    function unpack(bytes memory kept, uint256 workers) internal pure returns (Manifest memory m) {
        uint256 size = workers * Column.SIZE;
        m.kind = Kind.RESULT;
        m.verdicts = _slice(kept, 0, workers);
        m.losses = _slice(kept, workers, size);
        m.phis = _slice(kept, workers + size, size);
        bytes memory rest = _slice(kept, workers + 2 * size, SIZE_OF_REST);
        (bytes32 hash, bytes32 cid) = (0, 0);
        assembly ("memory-safe") {
            hash := mload(add(rest, 32))
            cid := mload(add(rest, 64))
        }
        (m.aggregateHash, m.aggregateCid) = (hash, cid);
        (m.loss, m.metric) = (rest.get(8), rest.get(9));
    }

    function _slice(bytes memory whole, uint256 from, uint256 size) private pure returns (bytes memory part) {
        part = new bytes(size);
        for (uint256 i = 0; i < size; i++) part[i] = whole[from + i];
    }

    function _isEmpty(Manifest calldata m) private pure returns (bool) {
        return m.verdicts.length == 0 && m.losses.length == 0 && m.phis.length == 0 && m.aggregateHash == 0
            && m.aggregateCid == 0 && m.loss == 0 && m.metric == 0;
    }

    function _isWellFormed(Manifest calldata m, uint256 workers) private pure returns (bool) {
        for (uint256 i = 0; i < workers; i++) if (uint8(m.verdicts[i]) > WORST_VERDICT) return false;
        return _inRange(m.losses, workers) && _inRange(m.phis, workers) && _inRange(m.loss) && _inRange(m.metric);
    }

    function _inRange(bytes calldata column, uint256 workers) private pure returns (bool) {
        if (column.length != workers * Column.SIZE) return false;
        for (uint256 i = 0; i < column.length; i += Column.SIZE) {
            if (!_inRange(int64(uint64(bytes8(column[i:i + Column.SIZE]))))) return false;
        }
        return true;
    }

    function _inRange(int256 value) private pure returns (bool) {
        return value >= -MICROS_LIMIT && value <= MICROS_LIMIT;
    }
}

/// @title Reads reveals for the law
contract Reveals {
    /// @notice Called by the law with the very call that it was called with.
    function reveal(Signed calldata, CommitteeReveal calldata command) external pure returns (Sheet memory) {
        return Manifests.sheet(command.manifest);
    }
}
