// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IGuardedOwner} from "../interfaces/IGuardedOwner.sol";
import {IProjects} from "../interfaces/IProjects.sol";
import {ISignedCalls} from "../interfaces/ISignedCalls.sol";
import {CallKinds} from "./CallKinds.sol";
import {GuardMembers} from "./GuardMembers.sol";

/// @title An owner of projects whose publishes and changes wait, and can be stopped meanwhile
/// @dev It calls its registry and nothing else, and forgets a proposal before it executes it, so nothing that it calls can
/// execute one twice. Numbers make every proposal another one: what was approved once counts for no later proposal of the
/// same call.
contract GuardedOwner is GuardMembers {
    uint256 private constant _MIN_DELAY = 1 hours;
    uint256 private constant _MAX_DELAY = 30 days;
    uint256 private constant _MIN_LONG_DELAY = 1 days;
    uint256 private constant _MAX_LONG_DELAY = 365 days;
    uint256 private constant _MIN_WINDOW = 1 days;
    uint256 private constant _MAX_WINDOW = 90 days;

    mapping(bytes32 id => Proposal) private _proposals;
    /// @dev The change of members that was approved last, by kind; it may be over.
    mapping(Kind => bytes32 id) private _approvedChanges;

    /// @dev What clones take their code from is nobody's, and cannot begin.
    constructor() {
        _guard.epoch = 1;
    }

    /// @inheritdoc IGuardedOwner
    function initializeGuard(Config calldata config) external {
        if (_guard.epoch != 0) revert GuardAlreadyInitialized();
        // A call of an address without code would succeed.
        if (config.registry.code.length == 0) revert InvalidGuardRegistry(config.registry);
        _checkDelays(config.delay, config.longDelay, config.window);

        _guard.registry = config.registry;
        _rules = Rules(config.delay, config.longDelay, config.window, 0, 0);
        _setMembers(config.members);
    }

    /// @inheritdoc IGuardedOwner
    function acceptTransfer(bytes32 projectId) external {
        _checkSide(Side.Proposer);
        IProjects(_guard.registry).acceptTransfer(projectId);
    }

    /// @inheritdoc IGuardedOwner
    function takeProject(bytes32 projectId, ISignedCalls.Authorization calldata authorization) external {
        _checkSide(Side.Proposer);
        address registry = _guard.registry;
        ISignedCalls(registry).startTransferBySig(projectId, address(this), authorization);
        IProjects(registry).acceptTransfer(projectId);
    }

    /// @inheritdoc IGuardedOwner
    function propose(bytes calldata call) external returns (bytes32 id) {
        Kind kind = _kindFor(sideOf(msg.sender), bytes4(call));
        uint32 number = _guard.count + 1;
        _guard.count = number;
        id = proposalId(number, call);
        uint40 lapsesAt = uint40(block.timestamp) + _rules.window;
        _proposals[id] = Proposal(0, lapsesAt, _guard.epoch, number, kind, 0, 0);
        emit Proposed(id, msg.sender, number, kind, call);
        approve(id);
    }

    /// @inheritdoc IGuardedOwner
    function withdraw(bytes32 id) external {
        Proposal storage proposal = _liveProposal(id);
        Side side = _approvers(proposal.kind);
        uint32 bit = _checkSide(side);
        if (proposal.approvals & bit == 0) revert NotApproved(id, msg.sender);

        proposal.approvals ^= bit;
        if (_count(proposal.approvals) < _thresholdOf(side)) proposal.readyAt = 0;
        emit Withdrawn(id, msg.sender, proposal.readyAt);
    }

    /// @inheritdoc IGuardedOwner
    function veto(bytes32 id) external {
        Proposal storage proposal = _liveProposal(id);
        bool isRecovery = proposal.kind == Kind.Recovery;
        Side side = isRecovery ? Side.Proposer : Side.Guardian;
        uint32 bit = _checkSide(side);
        if (proposal.vetoes & bit != 0) revert AlreadyCounted(id, msg.sender);

        uint32 vetoes = proposal.vetoes | bit;
        uint256 needed = _changesMembers(proposal.kind) ? _thresholdOf(side) : 1;
        bool isFinal = _count(vetoes) >= needed;
        if (isFinal) delete _proposals[id];
        else proposal.vetoes = vetoes;
        emit Vetoed(id, msg.sender, isFinal);
    }

    /// @inheritdoc IGuardedOwner
    function vetoThrough(uint32 number) external {
        _checkSide(Side.Guardian);
        if (number <= _guard.vetoedThrough || number > _guard.count) revert InvalidVetoNumber(number);

        _guard.vetoedThrough = number;
        emit VetoedThrough(number, msg.sender);
    }

    /// @inheritdoc IGuardedOwner
    function execute(uint32 number, bytes calldata call) external {
        bytes32 id = proposalId(number, call);
        Proposal storage proposal = _liveProposal(id);
        (uint40 readyAt, Kind kind) = (proposal.readyAt, proposal.kind);
        if (readyAt == 0 || block.timestamp < readyAt) revert ProposalNotReady(id, readyAt);

        delete _proposals[id];
        emit Executed(id);
        if (_changesMembers(kind)) _setMembers(abi.decode(call[4:], (Members)));
        else _callRegistry(call);
    }

    /// @inheritdoc IGuardedOwner
    function stop(bytes calldata call) external {
        _checkSide(Side.Guardian);
        if (CallKinds.kindOf(bytes4(call)) != Kind.Stop) revert CallNotAllowed(bytes4(call));
        emit Stopped(msg.sender, call);
        _callRegistry(call);
    }

    /// @inheritdoc IGuardedOwner
    function proposalState(bytes32 id) external view returns (Proposal memory proposal) {
        Proposal storage stored = _proposals[id];
        if (!_isLive(stored)) return proposal;
        return Proposal({
            readyAt: stored.readyAt,
            lapsesAt: stored.lapsesAt,
            epoch: stored.epoch,
            number: stored.number,
            kind: stored.kind,
            approvals: stored.approvals,
            vetoes: stored.vetoes
        });
    }

    /// @inheritdoc IGuardedOwner
    function approve(bytes32 id) public {
        Proposal storage proposal = _liveProposal(id);
        Side side = _approvers(proposal.kind);
        uint32 bit = _checkSide(side);
        if (proposal.approvals & bit != 0) revert AlreadyCounted(id, msg.sender);

        proposal.approvals |= bit;
        if (proposal.readyAt == 0 && _count(proposal.approvals) >= _thresholdOf(side)) {
            if (_changesMembers(proposal.kind)) _claimChange(proposal.kind, id);
            proposal.readyAt = uint40(block.timestamp) + _delayOf(proposal.kind);
            proposal.lapsesAt = proposal.readyAt + _rules.window;
        }
        emit Approved(id, msg.sender, proposal.readyAt);
    }

    /// @inheritdoc IGuardedOwner
    /// @dev Chain and guard are in it, so that what names a proposal on one chain names none on another.
    function proposalId(uint32 number, bytes calldata call) public view returns (bytes32) {
        return keccak256(abi.encode(block.chainid, address(this), number, call));
    }

    /// @dev Makes the proposal the one change of members of its kind that waits.
    function _claimChange(Kind kind, bytes32 id) private {
        bytes32 other = _approvedChanges[kind];
        Proposal storage change = _proposals[other];
        if (_isLive(change) && change.readyAt != 0) revert ChangePending(other);
        _approvedChanges[kind] = id;
    }

    /// @dev Ends as the registry's call does, with its error where it is refused.
    function _callRegistry(bytes calldata call) private {
        // slither-disable-next-line low-level-calls
        (bool succeeded, bytes memory answer) = _guard.registry.call(call);
        if (!succeeded) {
            // solhint-disable-next-line no-inline-assembly
            assembly ("memory-safe") {
                revert(add(answer, 0x20), mload(answer))
            }
        }
    }

    function _liveProposal(bytes32 id) private view returns (Proposal storage proposal) {
        proposal = _proposals[id];
        if (!_isLive(proposal)) revert NoSuchProposal(id);
    }

    /// @dev No proposal lapses at 0, so one that is not there is not live.
    function _isLive(Proposal storage proposal) private view returns (bool) {
        Guard memory guard = _guard;
        if (block.timestamp > proposal.lapsesAt || proposal.epoch != guard.epoch) return false;
        return _changesMembers(proposal.kind) || proposal.number > guard.vetoedThrough;
    }

    function _delayOf(Kind kind) private view returns (uint32) {
        if (kind == Kind.Stop) return 0;
        return kind == Kind.Change ? _rules.delay : _rules.longDelay;
    }

    function _kindFor(Side side, bytes4 selector) private view returns (Kind kind) {
        if (side == Side.Nobody) revert WrongSide(msg.sender);
        kind = CallKinds.kindOf(selector);
        if (side == Side.Guardian) kind = kind == Kind.Members ? Kind.Recovery : Kind.Refused;
        if (kind == Kind.Refused) revert CallNotAllowed(selector);
    }

    function _approvers(Kind kind) private pure returns (Side) {
        return kind == Kind.Recovery ? Side.Guardian : Side.Proposer;
    }

    function _changesMembers(Kind kind) private pure returns (bool) {
        return kind == Kind.Members || kind == Kind.Recovery;
    }

    function _checkDelays(uint32 delay, uint32 longDelay, uint32 window) private pure {
        bool isValid = delay >= _MIN_DELAY && delay <= _MAX_DELAY && longDelay >= _MIN_LONG_DELAY
            && longDelay <= _MAX_LONG_DELAY && longDelay >= delay && window >= _MIN_WINDOW && window <= _MAX_WINDOW;
        if (!isValid) revert InvalidDelays(delay, longDelay, window);
    }

    /// @return count How many bits are set.
    function _count(uint32 bits) private pure returns (uint256 count) {
        for (uint32 rest = bits; rest != 0; rest &= rest - 1) {
            count++;
        }
    }
}
