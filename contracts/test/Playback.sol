// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {Artel} from "../src/Artel.sol";
import {Committee} from "../src/Committee.sol";
import {Genesis, IArtel, Limits, Signed} from "../src/IArtel.sol";
import {Settlement} from "../src/Settlement.sol";
import {Sortition} from "../src/Sortition.sol";
import {Court} from "../src/committee/Court.sol";
import {Intake} from "../src/committee/Intake.sol";
import {Reveals} from "../src/committee/Manifests.sol";
import {Terms} from "../src/committee/Terms.sol";
import {Enrol} from "../src/generated/CommonTypes.sol";
import {vm, Vm} from "./Vm.sol";

/// @notice An Artel under another ledger's domain, whose commands have the ids that they have there.
contract PlaybackArtel is Artel {
    bytes32 private immutable SEPARATOR;
    bytes32 private next;

    constructor(Genesis memory genesis, bytes32 separator_) Artel(genesis) {
        SEPARATOR = separator_;
    }

    function separator() public view override returns (bytes32) {
        return SEPARATOR;
    }

    function name(bytes32 id) external {
        next = id;
    }

    function enter(Signed calldata by, address caller, bytes32 signedType, bytes32 command)
        external
        override
        returns (bytes32)
    {
        _enter(by, caller, signedType, command);
        return next;
    }
}

/// @notice A committee on a ledger with given beacons, or with none.
contract PlaybackCommittee is Committee {
    bool private immutable HAS_BEACONS;
    mapping(uint256 height => bytes32) private beacons;

    constructor(
        IArtel artel,
        Intake intake,
        Terms terms,
        Sortition sortition,
        Reveals reveals,
        Court court,
        bool hasBeacons
    ) Committee(artel, intake, terms, sortition, reveals, court) {
        HAS_BEACONS = hasBeacons;
    }

    function keep(uint256 height, bytes32 beacon) external {
        beacons[height] = beacon;
    }

    function _hasBeacons() internal view override returns (bool) {
        return HAS_BEACONS;
    }

    function _beacon(uint256 height) internal view override returns (bytes32) {
        return beacons[height];
    }
}

/// @notice Plays what the Java law was asked, and wants what it answered: each refusal's reason, and every log.
/// @dev A playbook is the domain's separator (32 bytes), the limits (4, 4, 8), whether there are beacons (1), their
/// number (2) and each one's height and value (8, 32), the number (2) of events to begin with, each 0 for minted or 1
/// for enrolled (1), a party (20) and its coins or key (32), the number of commands (4), and of each: time and height
/// (8, 8), id (32), sender (20), whether it is for the common law (1), the reason's selector or 0 (4), the logs' hash
/// (32), and the call with its length in front (4).
abstract contract Playback {
    string private constant FOLDER = "target/playback/";
    bytes32 private constant ACTED = keccak256("Acted(bytes32,address)");

    Intake private intake = new Intake();
    Terms private terms = new Terms();
    Sortition private sortition = new Sortition();
    Reveals private reveals = new Reveals();
    Court private court = new Court(new Settlement());

    PlaybackArtel private artel;
    PlaybackCommittee private committee;

    function has(uint256 number) internal view returns (bool) {
        return vm.exists(_file(number));
    }

    function play(uint256 number) internal {
        Reader memory reader = Reader(vm.readFileBinary(_file(number)), 0);
        _begin(reader);
        uint256 lines = _take(reader, 4);
        for (uint256 i = 0; i < lines; i++) {
            _line(reader, string.concat("playbook ", vm.toString(number), ", command ", vm.toString(i)));
        }
    }

    function _file(uint256 number) private pure returns (string memory) {
        return string.concat(FOLDER, vm.toString(number), ".bin");
    }

    struct Reader {
        bytes book;
        uint256 place;
    }

    struct Line {
        uint256 time;
        uint256 height;
        bytes32 id;
        address sender;
        address target;
        bytes4 refused;
        bytes32 logs;
        bytes call;
    }

    function _begin(Reader memory reader) internal {
        bytes32 separator = bytes32(_take(reader, 32));
        Genesis memory genesis;
        genesis.limits = Limits(uint32(_take(reader, 4)), uint32(_take(reader, 4)), uint64(_take(reader, 8)));
        bool hasBeacons = _take(reader, 1) == 1;
        address predicted = vm.computeCreateAddress(address(this), vm.getNonce(address(this)) + 1);
        committee =
            new PlaybackCommittee(IArtel(predicted), intake, terms, sortition, reveals, court, hasBeacons);
        uint256 beacons = _take(reader, 2);
        for (uint256 i = 0; i < beacons; i++) committee.keep(_take(reader, 8), bytes32(_take(reader, 32)));
        genesis.laws = new address[](1);
        genesis.laws[0] = address(committee);
        uint256 place = reader.place;
        _readMinted(reader, genesis);
        artel = new PlaybackArtel(genesis, separator);
        reader.place = place;
        _enrol(reader);
    }

    function _readMinted(Reader memory reader, Genesis memory genesis) private pure {
        uint256 events = _take(reader, 2);
        genesis.parties = new address[](events);
        genesis.amounts = new uint96[](events);
        for (uint256 i = 0; i < events; i++) {
            bool minted = _take(reader, 1) == 0;
            genesis.parties[i] = address(uint160(_take(reader, 20)));
            uint256 amount = _take(reader, 32);
            if (minted) genesis.amounts[i] = uint96(amount);
        }
    }

    function _enrol(Reader memory reader) private {
        uint256 events = _take(reader, 2);
        for (uint256 i = 0; i < events; i++) {
            bool enrolled = _take(reader, 1) == 1;
            address party = address(uint160(_take(reader, 20)));
            bytes32 key = bytes32(_take(reader, 32));
            if (!enrolled) continue;
            vm.prank(party);
            artel.enrol(Signed(party, 0, ""), Enrol(key));
        }
    }

    function _line(Reader memory reader, string memory where) internal {
        Line memory line = _readLine(reader);
        vm.warp(line.time);
        vm.roll(line.height);
        artel.name(line.id);
        vm.recordLogs();
        vm.prank(line.sender);
        (bool accepted, bytes memory answer) = line.target.call(line.call);
        if (accepted) _accepted(bytes4(line.call));
        bytes32 logs = _hash(vm.getRecordedLogs());
        if (line.refused != 0) {
            vm.assertFalse(accepted, string.concat(where, " was not refused"));
            vm.assertEq(bytes32(answer), bytes32(line.refused), string.concat(where, " was refused otherwise"));
        } else {
            if (!accepted) vm.assertEq(answer, "", string.concat(where, " was refused"));
            vm.assertEq(logs, line.logs, string.concat(where, " left other logs"));
        }
    }

    /// @dev After each call that was not refused, with its function.
    function _accepted(bytes4 selector) internal virtual {}

    function _readLine(Reader memory reader) private view returns (Line memory line) {
        line.time = _take(reader, 8);
        line.height = _take(reader, 8);
        line.id = bytes32(_take(reader, 32));
        line.sender = address(uint160(_take(reader, 20)));
        line.target = _take(reader, 1) == 1 ? address(artel) : address(committee);
        line.refused = bytes4(uint32(_take(reader, 4)));
        line.logs = bytes32(_take(reader, 32));
        line.call = new bytes(_take(reader, 4));
        bytes memory data = line.call;
        for (uint256 i = 0; i < data.length; i += 32) {
            uint256 word = _peek(reader, reader.place + i);
            assembly ("memory-safe") {
                mstore(add(add(data, 32), i), word)
            }
        }
        reader.place += line.call.length;
    }

    function _hash(Vm.Log[] memory logs) private pure returns (bytes32 hash) {
        for (uint256 i = 0; i < logs.length; i++) {
            if (logs[i].topics[0] == ACTED) continue;
            hash = keccak256(abi.encodePacked(hash, logs[i].topics[0], keccak256(logs[i].data)));
        }
    }

    function _take(Reader memory reader, uint256 size) internal pure returns (uint256 value) {
        value = _peek(reader, reader.place) >> 8 * (32 - size);
        reader.place += size;
    }

    function _peek(Reader memory reader, uint256 place) private pure returns (uint256 word) {
        bytes memory all = reader.book;
        assembly ("memory-safe") {
            word := mload(add(add(all, 32), place))
        }
    }
}
