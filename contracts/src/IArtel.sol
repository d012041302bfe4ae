// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {Enrol, Transfer} from "./generated/CommonTypes.sol";

/**
 * @notice Who asks, by which nonce, and how that is shown.
 * @param nonce above that of the sender's last accepted command, though not by one
 * @param signature empty: the sender calls the contract itself; else r, s (low) and v (27 or 28) over the EIP-712
 * digest of `Signed(address sender,uint64 nonce,X command)`, whoever brings it
 */
struct Signed {
    address sender;
    uint64 nonce;
    bytes signature;
}

/**
 * @notice What this ledger can bear; a task's terms are checked against it.
 * @param members most parties of one role in one task
 * @param seatHolders most validators that one round may seat
 * @param minLength shortest length of a phase in seconds: two block intervals
 */
struct Limits {
    uint32 members;
    uint32 seatHolders;
    uint64 minLength;
}

/**
 * @notice What an Artel is born with and keeps for ever.
 * @param catalogue hash of all types of the wire: a program with other types refuses the ledger
 * @param laws the contracts that may move coins; each names this Artel and its own paradigm
 * @param parties who is given coins, each with the amount of the same place in `amounts`
 */
struct Genesis {
    bytes32 catalogue;
    Limits limits;
    address[] laws;
    address[] parties;
    uint96[] amounts;
}

/**
 * @title The common law: one door for commands, enrolment, accounts, and the books of every task
 * @notice A command is a function `name(Signed by, X command)` on the contract whose law it is, or `name(Signed by)`
 * where X has no members; what it does is told by logs alone. A refusal reverts with the reason's error.
 */
interface IArtel {
    /**
     * @notice A command was let in. Every log of the transaction from here to the next `Acted` is its doing.
     * @param id the digest that its sender signs; a task's id is the id of the command that posted it
     */
    event Acted(bytes32 indexed id, address indexed sender);

    /// @notice A stranger called what only a bound law may, or a law reached for another law's task.
    error NotItsLaw(address caller);

    /// @notice At birth: a law that is bound to another Artel, or has no name, or one that another law has.
    error WrongLaw(address law);

    /// @notice At birth: as many amounts as parties are needed, and a total below 2^96.
    error WrongGenesis();

    // Commands

    /// @notice Joins the ledger for good, publishing the X25519 key that others seal to. TWICE.
    function enrol(Signed calldata by, Enrol calldata command) external;

    /// @notice Balance to another's balance. BAD_VALUE: nothing, or to nobody. POOR.
    function transfer(Signed calldata by, Transfer calldata command) external;

    /// @notice All of the sender's credit to its balance. NOTHING_DUE.
    function withdraw(Signed calldata by) external;

    // For bound laws

    /**
     * @notice The door: every command of a law passes it first. BAD_SIGNATURE, OLD_NONCE. Sizes are checked by
     * hashing the command (see `Wire`).
     * @param caller who called the law
     * @param signedType the hash of `Signed` over the command's type
     * @param command the command's struct hash
     * @return id of the command
     */
    function enter(Signed calldata by, address caller, bytes32 signedType, bytes32 command)
        external
        returns (bytes32 id);

    /// @notice Enters a task in the registry, as the calling law's for ever; `paradigm` is that law's own name.
    function open(bytes32 task, string calldata paradigm, address requester, bytes32 file) external;

    /// @notice Takes the task off the board; credits and bonds stay where they are.
    function close(bytes32 task) external;

    /// @notice From a party's balance to the task's escrow. POOR. As below, zero coins leave no event.
    function lock(bytes32 task, address from, uint96 amount) external;

    /// @notice From a party's balance to its bond in the task. POOR.
    function bond(bytes32 task, address party, uint96 amount) external;

    /// @notice From the task's escrow to a party's credit.
    function pay(bytes32 task, address to, uint96 amount) external;

    /// @notice The same for many, in their order.
    function payAll(bytes32 task, address[] calldata to, uint96[] calldata amounts) external;

    /// @notice From a party's bond to its credit.
    function release(bytes32 task, address party, uint96 amount) external;

    /// @notice From a party's bond to nobody, as far as the bond goes.
    function burn(bytes32 task, address party, uint96 amount) external;

    // Views

    /// @notice What is in a task's escrow.
    function escrow(bytes32 task) external view returns (uint96);

    /// @notice What a party has bonded in a task.
    function bonded(bytes32 task, address party) external view returns (uint96);

    /// @notice A party's spendable balance.
    function balanceOf(address party) external view returns (uint96);

    /// @notice What a party has earned and not withdrawn.
    function creditOf(address party) external view returns (uint96);

    function isEnrolled(address party) external view returns (bool);

    /// @notice The lowest nonce that the party's next command may bear.
    function nonceOf(address party) external view returns (uint64);

    /// @notice Under which all is signed and committed to here (EIP-712).
    function separator() external view returns (bytes32);

    /// @notice See `Limits`.
    function limits() external view returns (uint32 members, uint32 seatHolders, uint64 minLength);

    /// @notice What this ledger fixes for ever; each law tells its own paradigm.
    function charter()
        external
        view
        returns (string memory version, bytes32 catalogue, Limits memory limits_, address[] memory laws);
}
