// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IGovernance} from "../interfaces/IGovernance.sol";
import {IProjects} from "../interfaces/IProjects.sol";
import {IRegistrar} from "../interfaces/IRegistrar.sol";
import {Hash} from "../libraries/Hash.sol";
import {Skeleton} from "./Skeleton.sol";

/// @title A registrant that registers names for others, by rules
/// @dev It never owns a name in between, and holds nothing but fees. Who governs is asked of the registry, which passes
/// on in two steps; so where the registry is given up, the terms stand for ever.
contract Registrar is IRegistrar {
    uint256 private constant _MAX_MIN_AGE = 1 hours;
    uint256 private constant _MAX_AGE = 1 days;
    uint256 private constant _NOTICE = 7 days;

    /// @inheritdoc IRegistrar
    address public immutable registry;
    /// @inheritdoc IRegistrar
    address payable public immutable treasury;
    /// @inheritdoc IRegistrar
    uint96 public immutable maxFee;
    /// @inheritdoc IRegistrar
    uint32 public immutable minAge;

    /// @dev What was in force before `_latest`, and is until that begins.
    Terms private _earlier;
    Terms private _latest;
    mapping(bytes32 skeletonHash => bytes32 projectId) private _holders;
    mapping(bytes32 commitment => uint40) private _commitments;

    /// @param registry_ A registry with an allow-list, whose owner puts the registrar on it.
    /// @param minAge_ Seconds that a commitment waits, an hour at most; 0 where none is wanted.
    constructor(
        address registry_,
        address payable treasury_,
        uint96 maxFee_,
        uint32 minAge_,
        bytes32 reservedRoot,
        uint96 fee
    ) {
        if (registry_.code.length == 0 || minAge_ > _MAX_MIN_AGE || (treasury_ == address(0) && maxFee_ != 0)) {
            revert InvalidRegistrar();
        }
        if (fee > maxFee_) revert FeeTooHigh(fee, maxFee_);

        (registry, treasury, maxFee, minAge) = (registry_, treasury_, maxFee_, minAge_);
        _latest = Terms(reservedRoot, fee, uint40(block.timestamp));
        emit TermsSet(reservedRoot, fee, uint40(block.timestamp));
    }

    /// @inheritdoc IRegistrar
    function commit(bytes32 commitment) external {
        // Else a stranger who repeats a commitment would make it young again.
        if (block.timestamp <= _commitments[commitment] + _MAX_AGE) revert AlreadyCommitted(commitment);

        _commitments[commitment] = uint40(block.timestamp);
        emit Committed(commitment);
    }

    /// @inheritdoc IRegistrar
    function register(
        string calldata name,
        address owner,
        bytes32 secret,
        Leaf calldata leaf,
        bytes32[] calldata proof
    ) external payable {
        Terms memory current = terms();
        if (msg.value != current.fee) revert WrongFee(msg.value, current.fee);
        if (minAge != 0) _useCommitment(commitmentOf(name, owner, secret));
        bytes32 skeletonHash = _hashSkeleton(name);
        if (current.reservedRoot != 0) {
            _checkLeaf(current.reservedRoot, leaf, proof);
            if (uint256(skeletonHash) == leaf.key) revert NameReserved(name);
            if (uint256(skeletonHash) < leaf.key || uint256(skeletonHash) >= leaf.next) revert InvalidProof();
        }
        _register(name, owner, skeletonHash);
    }

    /// @inheritdoc IRegistrar
    function claim(string calldata name, address owner, Leaf calldata leaf, bytes32[] calldata proof) external {
        bytes32 skeletonHash = _hashSkeleton(name);
        _checkLeaf(terms().reservedRoot, leaf, proof);
        if (uint256(skeletonHash) != leaf.key) revert InvalidProof();
        if (msg.sender != leaf.claimant) revert NameReserved(name);
        _register(name, owner, skeletonHash);
    }

    /// @inheritdoc IRegistrar
    function note(string[] calldata names) external {
        for (uint256 i = 0; i < names.length; i++) {
            string calldata name = names[i];
            bytes32 projectId = Hash.ofText(name);
            if (IProjects(registry).ownerOf(projectId) == address(0)) revert NameNotTaken(name);
            bytes32 skeletonHash = _hashSkeleton(name);
            if (_holders[skeletonHash] != 0) continue;

            _holders[skeletonHash] = projectId;
            emit NameNoted(projectId, skeletonHash, name);
        }
    }

    /// @inheritdoc IRegistrar
    function setTerms(bytes32 reservedRoot, uint96 fee) external {
        if (msg.sender != IGovernance(registry).registryState().owner) revert NotGovernor(msg.sender);
        if (fee > maxFee) revert FeeTooHigh(fee, maxFee);

        _earlier = terms();
        _latest = Terms(reservedRoot, fee, uint40(block.timestamp + _NOTICE));
        emit TermsSet(reservedRoot, fee, uint40(block.timestamp + _NOTICE));
    }

    /// @inheritdoc IRegistrar
    function withdraw() external {
        uint256 amount = address(this).balance;
        emit Withdrawn(amount);
        (bool succeeded,) = treasury.call{value: amount}("");
        if (!succeeded) revert WithdrawalRefused();
    }

    /// @inheritdoc IRegistrar
    function latestTerms() external view returns (Terms memory) {
        return _latest;
    }

    /// @inheritdoc IRegistrar
    function holderOf(string calldata name) external view returns (bytes32) {
        return _holders[_hashSkeleton(name)];
    }

    /// @inheritdoc IRegistrar
    function committedAt(bytes32 commitment) external view returns (uint40) {
        return _commitments[commitment];
    }

    /// @inheritdoc IRegistrar
    function skeletonOf(string calldata name) external pure returns (string memory) {
        return string(Skeleton.ofName(bytes(name)));
    }

    /// @inheritdoc IRegistrar
    function terms() public view returns (Terms memory) {
        return block.timestamp < _latest.since ? _earlier : _latest;
    }

    /// @inheritdoc IRegistrar
    function commitmentOf(string calldata name, address owner, bytes32 secret) public view returns (bytes32) {
        return keccak256(abi.encode(block.chainid, address(this), name, owner, secret));
    }

    function _useCommitment(bytes32 commitment) private {
        uint40 since = _commitments[commitment];
        if (block.timestamp < since + minAge || block.timestamp > since + _MAX_AGE) {
            revert CommitmentNotReady(commitment, since);
        }
        delete _commitments[commitment];
    }

    function _register(string calldata name, address owner, bytes32 skeletonHash) private {
        bytes32 holder = _holders[skeletonHash];
        if (holder != 0) revert LooksTaken(name, holder);

        bytes32 projectId = Hash.ofText(name);
        _holders[skeletonHash] = projectId;
        emit NameRegistered(projectId, skeletonHash, owner, name);
        IProjects(registry).registerFor(name, owner);
    }

    /// @dev A leaf is 96 bytes and an inner node 64 before they are hashed, so none passes for the other.
    function _checkLeaf(bytes32 root, Leaf calldata leaf, bytes32[] calldata proof) private pure {
        bytes32 node = keccak256(abi.encode(leaf));
        for (uint256 i = 0; i < proof.length; i++) {
            bytes32 sibling = proof[i];
            (bytes32 left, bytes32 right) = node < sibling ? (node, sibling) : (sibling, node);
            node = keccak256(abi.encodePacked(left, right));
        }
        if (node != root) revert InvalidProof();
    }

    function _hashSkeleton(string calldata name) private pure returns (bytes32) {
        return keccak256(Skeleton.ofName(bytes(name)));
    }
}
