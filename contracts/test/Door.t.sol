// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {IArtel, Signed} from "../src/IArtel.sol";
import "../src/generated/CommonHash.sol";
import {Bed} from "./Bed.sol";
import {vm} from "./Vm.sol";

/// What a command passes before any law sees it.
contract DoorTest is Bed {
    uint256 private constant ORDER = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141;

    function test_separator_isThatOfTheVectors() public {
        string memory vectors = vm.readFile("../vectors/signatures.json");
        address there = vm.parseJsonAddress(vectors, ".domains[1].domain.contract");

        vm.etch(there, address(artel).code);
        vm.chainId(vm.parseJsonUint(vectors, ".domains[1].domain.chainId"));

        vm.assertEq(IArtel(there).separator(), vm.parseJsonBytes32(vectors, ".domains[1].separator"));
    }

    function enrolment(uint256 i, uint64 nonce, bytes32 sealingKey) private view returns (Signed memory by) {
        by = Signed(party(i), nonce, "");
        bytes32 id = digest(by, CommonHash.SIGNED_ENROL, keccak256(abi.encode(CommonHash.ENROL, sealingKey)));
        by.signature = sign(key(i), id);
    }

    function testFuzz_enrol_isAccepted_fromAnybodyWhoBringsItSigned(address relay, uint64 nonce, bytes32 k) public {
        nonce %= 1 << 63;
        vm.assume(nonce < (1 << 63) - 1);
        Signed memory by = enrolment(0, nonce, k);

        vm.prank(relay);
        artel.enrol(by, Enrol(k));

        vm.assertTrue(artel.isEnrolled(party(0)));
        vm.assertEq(artel.nonceOf(party(0)), nonce + 1);
    }

    function test_enrol_tellsItsId_whichIsTheDigestThatWasSigned() public {
        Signed memory by = Signed(party(0), 0, "");
        bytes32 id = digest(by, CommonHash.SIGNED_ENROL, keccak256(abi.encode(CommonHash.ENROL, bytes32("key"))));

        vm.expectEmit(address(artel));
        emit IArtel.Acted(id, party(0));
        vm.expectEmit(address(artel));
        emit Enrolled(party(0), "key");
        vm.prank(party(0));
        artel.enrol(by, Enrol("key"));
    }

    function testFuzz_enrol_revertsWith_BAD_SIGNATURE_whenAByteOfItIsAnother(uint8 at, uint8 flip) public {
        vm.assume(flip != 0);
        Signed memory by = enrolment(0, 0, "key");
        by.signature[at % 65] ^= bytes1(flip);

        vm.expectRevert(BAD_SIGNATURE.selector);
        artel.enrol(by, Enrol("key"));
    }

    function testFuzz_enrol_revertsWith_BAD_SIGNATURE_whenTheCommandIsAnother(bytes32 k) public {
        vm.assume(k != "key");
        Signed memory by = enrolment(0, 0, "key");

        vm.expectRevert(BAD_SIGNATURE.selector);
        artel.enrol(by, Enrol(k));
    }

    function testFuzz_enrol_revertsWith_BAD_SIGNATURE_whenAStrangerCalls(address stranger) public {
        vm.assume(stranger != party(0));

        vm.expectRevert(BAD_SIGNATURE.selector);
        vm.prank(stranger);
        artel.enrol(Signed(party(0), 0, ""), Enrol("key"));
    }

    function testFuzz_enrol_revertsWith_BAD_SIGNATURE_whenItHasAnotherLength(bytes memory signature) public {
        vm.assume(signature.length != 65 && signature.length != 0);

        vm.expectRevert(BAD_SIGNATURE.selector);
        vm.prank(party(0));
        artel.enrol(Signed(party(0), 0, signature), Enrol("key"));
    }

    function test_enrol_revertsWith_BAD_SIGNATURE_whenSIsHigh() public {
        Signed memory by = Signed(party(0), 0, "");
        bytes32 id = digest(by, CommonHash.SIGNED_ENROL, keccak256(abi.encode(CommonHash.ENROL, bytes32("key"))));
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(key(0), id);
        by.signature = abi.encodePacked(r, bytes32(ORDER - uint256(s)), v == 27 ? 28 : 27);

        vm.expectRevert(BAD_SIGNATURE.selector);
        artel.enrol(by, Enrol("key"));
    }

    function test_enrol_revertsWith_BAD_SIGNATURE_whenSignedForAnotherChain() public {
        Signed memory by = enrolment(0, 0, "key");

        vm.chainId(999);
        vm.expectRevert(BAD_SIGNATURE.selector);
        artel.enrol(by, Enrol("key"));
    }

    function testFuzz_transfer_revertsWith_OLD_NONCE_whenNotAboveTheLast(uint64 last, uint64 nonce) public {
        last %= (1 << 63) - 1;
        nonce %= last + 1;
        vm.startPrank(party(0));
        artel.transfer(Signed(party(0), last, ""), Transfer(party(1), 1));

        vm.expectRevert(OLD_NONCE.selector);
        artel.transfer(Signed(party(0), nonce, ""), Transfer(party(1), 1));
    }

    function testFuzz_transfer_revertsWith_OLD_NONCE_whenJavaHasNoSuccessorOfIt(uint64 nonce) public {
        nonce |= 1 << 63;

        vm.expectRevert(OLD_NONCE.selector);
        artel.transfer(Signed(party(0), nonce, ""), Transfer(party(1), 1));
        vm.expectRevert(OLD_NONCE.selector);
        artel.transfer(Signed(party(0), (1 << 63) - 1, ""), Transfer(party(1), 1));
    }

    function test_transfer_keepsTheNonce_whenRefused() public {
        vm.startPrank(party(0));
        vm.expectRevert(POOR.selector);
        artel.transfer(Signed(party(0), 7, ""), Transfer(party(1), WEALTH + 1));

        vm.assertEq(artel.nonceOf(party(0)), 0);
    }

    function test_enrol_revertsWith_TWICE_whenRepeated() public {
        vm.startPrank(party(0));
        artel.enrol(Signed(party(0), 0, ""), Enrol(0));

        vm.expectRevert(TWICE.selector);
        artel.enrol(Signed(party(0), 1, ""), Enrol("key"));
    }

    function testFuzz_enter_revertsWith_NotItsLaw_whenNoLawCalls(address stranger) public {
        vm.assume(stranger != address(law) && stranger != address(other));

        vm.expectRevert(abi.encodeWithSelector(IArtel.NotItsLaw.selector, stranger));
        vm.prank(stranger);
        artel.enter(Signed(stranger, 0, ""), stranger, 0, 0);
    }

    function test_enter_opensTheDoor_toASignedCommandOfALaw() public {
        bytes32 signedType = keccak256("Signed(address sender,uint64 nonce,Toy command)Toy(bytes32 seed)");
        Signed memory by = Signed(party(0), 5, "");
        bytes32 id = digest(by, signedType, keccak256(abi.encode(keccak256("Toy(bytes32 seed)"), bytes32("seed"))));
        by.signature = sign(key(0), id);

        vm.assertEq(law.toy(by, "seed"), id);
        vm.expectRevert(OLD_NONCE.selector);
        other.toy(by, "seed");
    }
}
