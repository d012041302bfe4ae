// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

// Written from the Java records by SolidityTypesTest: change those, not this file.

error UNKNOWN_COMMAND();
error NOT_ENROLLED();
error TWICE();
error BAD_VALUE();
error POOR();
error NOTHING_DUE();
error BAD_SIGNATURE();
error OLD_NONCE();
error OVERSIZE();

struct Enrol {
    bytes32 sealingKey;
}

struct Transfer {
    address to;
    uint96 amount;
}

event Bonded(bytes32 task, address party, uint96 amount);
event Burnt(bytes32 task, address party, uint96 amount);
event Enrolled(address party, bytes32 sealingKey);
event Locked(bytes32 task, address from, uint96 amount);
event Minted(address party, uint96 amount);
event Paid(bytes32 task, address to, uint96 amount);
event Released(bytes32 task, address party, uint96 amount);
event TaskClosed(bytes32 task);
event TaskOpened(bytes32 task, string paradigm, address requester, bytes32 file);
event Transferred(address from, address to, uint96 amount);
event Withdrawn(address party, uint96 amount);
