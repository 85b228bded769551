// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {ISignedCalls} from "./ISignedCalls.sol";

/// @title The call by which a guard is given other members
/// @notice It is proposed and executed as calls of a registry are, but no contract has it: the guard acts on it itself.
interface IGuardMembership {
    /// @notice Sets other members.
    function setMembers(IGuardedOwner.Members calldata members) external;
}

/// @title An owner of projects whose publishes and changes wait, and can be stopped meanwhile
/// @notice Proposers propose a call of the registry; once enough of them approve it, it waits, and then anybody may execute
/// it, until it lapses. Any one guardian may veto it before. So a stolen key publishes nothing unseen.
///
/// What a call waits for follows from what it could do:
/// a stop (yanks, `cancelTransfer`) waits for nothing, because it takes away and can be taken back, and a guardian alone may
/// make it at once; a change (`publish`, `register`, unyanks, `setStatus`, `annotate`) waits for the delay; what cannot be taken
/// back (`startTransfer`, `freeze`), and other members, wait for the long delay.
///
/// Nothing else is ever called. A maintainer would publish without delay, so there is none: `setMaintainer` is no call that
/// can be proposed, those of an earlier owner end with the epoch when the project is taken over, and a guard signs nothing
/// (it has no key and no `isValidSignature`), so no signed call is its own.
///
/// Other members come by a proposal of the proposers, which as many guardians as a recovery takes can veto; or by a recovery,
/// a proposal of the guardians, which as many proposers as a proposal takes can veto. One key of one side stops neither.
interface IGuardedOwner {
    /// @notice What an account is to a guard. Nobody is 0, proposer 1, guardian 2; no account is both.
    enum Side {
        Nobody,
        Proposer,
        Guardian
    }

    /// @notice What a proposal does, and so how long it waits. Refused is 0, stop 1, change 2, departure 3, members 4,
    /// recovery 5.
    enum Kind {
        Refused,
        Stop,
        Change,
        Departure,
        Members,
        Recovery
    }

    /// @notice Who acts for a guard.
    /// @param proposers 1 to 32 accounts.
    /// @param proposerThreshold How many of them approve a proposal, or veto a recovery.
    /// @param guardians 1 to 32 other accounts.
    /// @param guardianThreshold How many of them approve a recovery, or veto other members.
    struct Members {
        address[] proposers;
        uint8 proposerThreshold;
        address[] guardians;
        uint8 guardianThreshold;
    }

    /// @notice What a guard is made with. All but the members is for ever.
    /// @param registry The one contract that it calls.
    /// @param delay Seconds that a change waits: an hour to 30 days.
    /// @param longDelay Seconds that a departure, other members and a recovery wait: a day to a year, and not below `delay`.
    /// @param window Seconds in which a proposal is approved, and again in which it is executed: a day to 90 days.
    struct Config {
        address registry;
        uint32 delay;
        uint32 longDelay;
        uint32 window;
        Members members;
    }

    /// @notice A guard as it stands.
    /// @param epoch How many times members were set; a proposal of an earlier epoch is void.
    /// @param count The number of the latest proposal.
    /// @param vetoedThrough Stops, changes and departures up to this number are vetoed.
    struct GuardState {
        address registry;
        uint32 epoch;
        uint32 count;
        uint32 vetoedThrough;
        uint32 delay;
        uint32 longDelay;
        uint32 window;
        uint8 proposerThreshold;
        uint8 guardianThreshold;
    }

    /// @notice A proposal as it stands; 0 throughout where there is none, or none any longer.
    /// @param readyAt From when on it can be executed, or 0 where it lacks approvals.
    /// @param lapsesAt The last second in which it can be approved or executed.
    /// @param approvals A bit for each who approved, by place in the list of members.
    /// @param vetoes A bit for each who vetoed.
    struct Proposal {
        uint40 readyAt;
        uint40 lapsesAt;
        uint32 epoch;
        uint32 number;
        Kind kind;
        uint32 approvals;
        uint32 vetoes;
    }

    /// @notice Other members, from now on; every proposal before is void.
    event MembersSet(
        uint32 indexed epoch,
        address[] proposers,
        uint8 proposerThreshold,
        address[] guardians,
        uint8 guardianThreshold
    );
    /// @notice A call was proposed; `call` is what will be executed, to the byte.
    event Proposed(bytes32 indexed id, address indexed account, uint32 number, Kind kind, bytes call);
    /// @notice A member approved; `readyAt` is from when on the proposal can be executed, or 0 where it lacks approvals.
    event Approved(bytes32 indexed id, address indexed account, uint40 readyAt);
    /// @notice A member took the own approval back; `readyAt` as in `Approved`.
    event Withdrawn(bytes32 indexed id, address indexed account, uint40 readyAt);
    /// @notice A member vetoed; `isFinal` tells whether the proposal is void, or others must veto too.
    event Vetoed(bytes32 indexed id, address indexed account, bool isFinal);
    /// @notice A guardian vetoed all stops, changes and departures up to a number.
    event VetoedThrough(uint32 indexed number, address indexed account);
    /// @notice A proposal was executed.
    event Executed(bytes32 indexed id);
    /// @notice A guardian made a stop at once.
    event Stopped(address indexed account, bytes call);

    /// @notice A guard begins once.
    error GuardAlreadyInitialized();
    /// @notice A guard is for a registry that stands.
    error InvalidGuardRegistry(address registry);
    /// @notice A delay or the window is not within its bounds.
    error InvalidDelays(uint32 delay, uint32 longDelay, uint32 window);
    /// @notice A side has no member, more than 32, or not as many as its threshold; or the threshold is 0.
    error InvalidThreshold(uint256 members, uint8 threshold);
    /// @notice The member is the zero address, or is named twice.
    error InvalidMember(address account);
    /// @notice The caller is not of the side that may do this.
    error WrongSide(address caller);
    /// @notice No such call is ever made for the caller's side.
    error CallNotAllowed(bytes4 selector);
    /// @notice There is no such proposal: it was never made, or was executed, vetoed, or lapsed, or members changed since.
    error NoSuchProposal(bytes32 id);
    /// @notice The proposal lacks approvals (`readyAt` is 0), or has not waited long enough.
    error ProposalNotReady(bytes32 id, uint40 readyAt);
    /// @notice The caller has approved, or vetoed, the proposal already.
    error AlreadyCounted(bytes32 id, address caller);
    /// @notice The caller has not approved the proposal.
    error NotApproved(bytes32 id, address caller);
    /// @notice Another change of members of the same side waits already; only one does at a time, so that no side can bury
    /// the other in changes to veto.
    error ChangePending(bytes32 id);
    /// @notice There is no proposal of this number to veto that is not vetoed yet.
    error InvalidVetoNumber(uint32 number);

    /// @notice Begins the guard; the factory calls this in the transaction that makes the clone.
    function initializeGuard(Config calldata config) external;

    /// @notice Makes a project the guard's own that is offered to it; for a proposer.
    function acceptTransfer(bytes32 projectId) external;
    /// @notice Offers a project to the guard by its owner's signature, and accepts it, in one transaction; for a proposer.
    /// @param authorization The owner's, of `startTransfer` to the guard.
    function takeProject(bytes32 projectId, ISignedCalls.Authorization calldata authorization) external;

    /// @notice Proposes a call and approves it; for a proposer, and of `setMembers` also for a guardian, whose proposal is
    /// a recovery.
    /// @param call A call of the registry, encoded with its selector; or one of `setMembers`.
    /// @return id What the proposal is known by: the keccak256 of `abi.encode(chainid, guard, number, call)`.
    function propose(bytes calldata call) external returns (bytes32 id);
    /// @notice Approves a proposal of the own side.
    function approve(bytes32 id) external;
    /// @notice Takes the own approval back; the wait begins anew when there are enough again.
    function withdraw(bytes32 id) external;
    /// @notice Vetoes a proposal that is not executed: for a guardian, or of a recovery for a proposer.
    function veto(bytes32 id) external;
    /// @notice Vetoes all stops, changes and departures up to a number, at the cost of one; for a guardian.
    function vetoThrough(uint32 number) external;
    /// @notice Executes a proposal that has waited; for anybody.
    function execute(uint32 number, bytes calldata call) external;
    /// @notice Yanks a file or a release, or takes an offer back, at once; for a guardian.
    function stop(bytes calldata call) external;

    /// @notice The guard as it stands.
    function guardState() external view returns (GuardState memory);
    /// @return What the account is to the guard.
    function sideOf(address account) external view returns (Side);
    /// @notice A proposal as it stands.
    function proposalState(bytes32 id) external view returns (Proposal memory);
    /// @return What a proposal is known by.
    function proposalId(uint32 number, bytes calldata call) external view returns (bytes32);
}
