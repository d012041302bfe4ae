// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";
import {IArtel, Genesis, Limits, Signed} from "./IArtel.sol";
import {ILaw} from "./ILaw.sol";
import "./generated/CommonHash.sol";

/**
 * @title The common law on Ethereum
 * @notice Restates the Java `Door`, `CommonLaw` and `Treasury`. Coins are made in the constructor and nowhere else;
 * what was minted is always the sum of balances, credits, escrows, bonds and what was burnt. Nobody owns this
 * contract, nothing in it can be changed, and after its birth it calls nobody: so nothing can re-enter it.
 * @dev Rows of the law are rebuilt from events. Storage holds only what a later decision needs.
 */
contract Artel is IArtel {
    /// A party, in one slot: every command reads and writes its sender's.
    struct Account {
        uint96 balance;
        uint96 credit;
        // The lowest nonce of the next command; over it, one bit for whether the party is enrolled.
        uint64 state;
    }

    /// A task's purse and the law that may open it, in one slot.
    struct Purse {
        address law;
        uint96 escrow;
    }

    uint64 private constant ENROLLED = 1 << 63;
    string private constant VERSION = "1";
    bytes32 private constant DOMAIN =
        keccak256("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)");

    bytes32 private immutable CATALOGUE;
    uint32 private immutable MEMBERS;
    uint32 private immutable SEAT_HOLDERS;
    uint64 private immutable MIN_LENGTH;

    address[] private laws;
    // By the hash of its paradigm's name; 0: no law of this ledger.
    mapping(address law => bytes32) private names;
    mapping(address party => Account) private accounts;
    mapping(bytes32 task => Purse) private purses;
    mapping(bytes32 task => mapping(address party => uint96)) private bonds;

    modifier onlyLaw() {
        if (names[msg.sender] == 0) revert NotItsLaw(msg.sender);
        _;
    }

    modifier onlyLawOf(bytes32 task) {
        if (purses[task].law != msg.sender) revert NotItsLaw(msg.sender);
        _;
    }

    constructor(Genesis memory genesis) {
        CATALOGUE = genesis.catalogue;
        MEMBERS = genesis.limits.members;
        SEAT_HOLDERS = genesis.limits.seatHolders;
        MIN_LENGTH = genesis.limits.minLength;
        for (uint256 i = 0; i < genesis.laws.length; i++) {
            _bind(ILaw(genesis.laws[i]));
        }
        _mint(genesis.parties, genesis.amounts);
    }

    function _bind(ILaw law) private {
        bytes memory paradigm = bytes(law.paradigm());
        bytes32 name = keccak256(paradigm);
        bool wrong = address(law.artel()) != address(this) || paradigm.length == 0;
        for (uint256 i = 0; i < laws.length; i++) {
            wrong = wrong || names[laws[i]] == name;
        }
        if (wrong) revert WrongLaw(address(law));
        laws.push(address(law));
        names[address(law)] = name;
    }

    function _mint(address[] memory parties, uint96[] memory amounts) private {
        if (parties.length != amounts.length) revert WrongGenesis();
        uint256 total = 0;
        for (uint256 i = 0; i < parties.length; i++) {
            total += amounts[i];
            // No sum of coins can leave 96 bits after this.
            if (total > type(uint96).max) revert WrongGenesis();
            accounts[parties[i]].balance += amounts[i];
            emit Minted(parties[i], amounts[i]);
        }
    }

    // Commands

    /// @inheritdoc IArtel
    function enrol(Signed calldata by, Enrol calldata command) external {
        _enter(by, msg.sender, CommonHash.SIGNED_ENROL, CommonHash.hash(command));
        if (isEnrolled(by.sender)) revert TWICE();
        accounts[by.sender].state |= ENROLLED;
        emit Enrolled(by.sender, command.sealingKey);
    }

    /// @inheritdoc IArtel
    function transfer(Signed calldata by, Transfer calldata command) external {
        _enter(by, msg.sender, CommonHash.SIGNED_TRANSFER, CommonHash.hash(command));
        if (command.amount == 0 || command.to == address(0)) revert BAD_VALUE();
        _spend(by.sender, command.amount);
        accounts[command.to].balance += command.amount;
        emit Transferred(by.sender, command.to, command.amount);
    }

    /// @inheritdoc IArtel
    function withdraw(Signed calldata by) external {
        _enter(by, msg.sender, CommonHash.SIGNED_WITHDRAW, CommonHash.hashWithdraw());
        Account storage account = accounts[by.sender];
        uint96 amount = account.credit;
        if (amount == 0) revert NOTHING_DUE();
        account.credit = 0;
        account.balance += amount;
        emit Withdrawn(by.sender, amount);
    }

    // For bound laws

    /// @inheritdoc IArtel
    function enter(Signed calldata by, address caller, bytes32 signedType, bytes32 command)
        external
        virtual
        onlyLaw
        returns (bytes32 id)
    {
        return _enter(by, caller, signedType, command);
    }

    /// @inheritdoc IArtel
    function open(bytes32 task, string calldata paradigm, address requester, bytes32 file) external {
        bool own = keccak256(bytes(paradigm)) == names[msg.sender];
        if (!own || purses[task].law != address(0)) revert NotItsLaw(msg.sender);
        purses[task].law = msg.sender;
        emit TaskOpened(task, paradigm, requester, file);
    }

    /// @inheritdoc IArtel
    function close(bytes32 task) external onlyLawOf(task) {
        emit TaskClosed(task);
    }

    /// @inheritdoc IArtel
    function lock(bytes32 task, address from, uint96 amount) external onlyLawOf(task) {
        _spend(from, amount);
        if (amount == 0) return;
        purses[task].escrow += amount;
        emit Locked(task, from, amount);
    }

    /// @inheritdoc IArtel
    function bond(bytes32 task, address party, uint96 amount) external onlyLawOf(task) {
        _spend(party, amount);
        if (amount == 0) return;
        bonds[task][party] += amount;
        emit Bonded(task, party, amount);
    }

    /// @inheritdoc IArtel
    function pay(bytes32 task, address to, uint96 amount) external onlyLawOf(task) {
        purses[task].escrow -= amount;
        _credit(task, to, amount);
    }

    /// @inheritdoc IArtel
    function payAll(bytes32 task, address[] calldata to, uint96[] calldata amounts) external onlyLawOf(task) {
        uint96 total = 0;
        for (uint256 i = 0; i < to.length; i++) {
            total += amounts[i];
            _credit(task, to[i], amounts[i]);
        }
        purses[task].escrow -= total;
    }

    /// @inheritdoc IArtel
    function release(bytes32 task, address party, uint96 amount) external onlyLawOf(task) {
        if (amount == 0) return;
        bonds[task][party] -= amount;
        accounts[party].credit += amount;
        emit Released(task, party, amount);
    }

    /// @inheritdoc IArtel
    function burn(bytes32 task, address party, uint96 amount) external onlyLawOf(task) {
        uint96 whole = bonds[task][party];
        uint96 burnt = amount < whole ? amount : whole;
        if (burnt == 0) return;
        bonds[task][party] = whole - burnt;
        emit Burnt(task, party, burnt);
    }

    // Views

    /// @inheritdoc IArtel
    function escrow(bytes32 task) external view returns (uint96) {
        return purses[task].escrow;
    }

    /// @inheritdoc IArtel
    function bonded(bytes32 task, address party) external view returns (uint96) {
        return bonds[task][party];
    }

    /// @inheritdoc IArtel
    function balanceOf(address party) external view returns (uint96) {
        return accounts[party].balance;
    }

    /// @inheritdoc IArtel
    function creditOf(address party) external view returns (uint96) {
        return accounts[party].credit;
    }

    /// @inheritdoc IArtel
    function isEnrolled(address party) public view returns (bool) {
        return accounts[party].state & ENROLLED != 0;
    }

    /// @inheritdoc IArtel
    function nonceOf(address party) external view returns (uint64) {
        return accounts[party].state & ~ENROLLED;
    }

    /// @inheritdoc IArtel
    function separator() public view virtual returns (bytes32) {
        return
            keccak256(abi.encode(DOMAIN, keccak256("Artel"), keccak256(bytes(VERSION)), block.chainid, address(this)));
    }

    /// @inheritdoc IArtel
    function limits() external view returns (uint32, uint32, uint64) {
        return (MEMBERS, SEAT_HOLDERS, MIN_LENGTH);
    }

    /// @inheritdoc IArtel
    function charter() external view returns (string memory, bytes32, Limits memory, address[] memory) {
        return (VERSION, CATALOGUE, Limits(MEMBERS, SEAT_HOLDERS, MIN_LENGTH), laws);
    }

    /// Refuses in the order of the Java door: a nonce that is none, the signature, the nonce in its turn.
    function _enter(Signed calldata by, address caller, bytes32 signedType, bytes32 command)
        internal
        returns (bytes32 id)
    {
        // The highest nonce of Java's cannot be followed; without it, the next one fits below the bit for enrolment.
        if (by.nonce >= ENROLLED - 1) revert OLD_NONCE();
        bytes32 signed = keccak256(abi.encode(signedType, by.sender, by.nonce, command));
        id = keccak256(abi.encodePacked(hex"1901", separator(), signed));
        if (!_isSigned(by, caller, id)) revert BAD_SIGNATURE();
        uint64 state = accounts[by.sender].state;
        if (by.nonce < state & ~ENROLLED) revert OLD_NONCE();
        accounts[by.sender].state = (state & ENROLLED) | (by.nonce + 1);
        emit Acted(id, by.sender);
    }

    function _isSigned(Signed calldata by, address caller, bytes32 id) private pure returns (bool) {
        if (by.signature.length == 0) return caller == by.sender;
        (address signer, ECDSA.RecoverError fault,) = ECDSA.tryRecoverCalldata(id, by.signature);
        return fault == ECDSA.RecoverError.NoError && signer == by.sender;
    }

    function _spend(address from, uint96 amount) private {
        uint96 balance = accounts[from].balance;
        if (balance < amount) revert POOR();
        accounts[from].balance = balance - amount;
    }

    function _credit(bytes32 task, address to, uint96 amount) private {
        if (amount == 0) return;
        accounts[to].credit += amount;
        emit Paid(task, to, amount);
    }
}
