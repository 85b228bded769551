// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {IGovernance} from "../interfaces/IGovernance.sol";
import {RecordKeeper} from "./RecordKeeper.sol";

/// @title The registry as a whole
abstract contract Governance is IGovernance, RecordKeeper {
    uint256 private constant _MAX_NAME_LENGTH = 64;

    /// @inheritdoc IGovernance
    function initializeRegistry(address owner, Policy policy, string calldata name) external {
        _initializeRegistry(owner, policy, name);
    }

    /// @inheritdoc IGovernance
    function setMetadata(bytes32 digest) external {
        _checkRegistryOwner();

        bytes32 previousDigest = _metadataDigest;
        _metadataDigest = digest;
        _append(RegistryMetadataSet.selector, previousDigest, digest, msg.sender, "");
    }

    /// @inheritdoc IGovernance
    function setModerator(address account, bool isModerator_) external {
        bool stepsDown = account == msg.sender && !isModerator_ && _moderators[account];
        if (!stepsDown) _checkRegistryOwner();

        _moderators[account] = isModerator_;
        _append(ModeratorSet.selector, _topic(account), _topic(isModerator_), msg.sender, "");
    }

    /// @inheritdoc IGovernance
    function setRegistrant(address account, bool isRegistrant_) external {
        _checkRegistryOwner();

        _registrants[account] = isRegistrant_;
        _append(RegistrantSet.selector, _topic(account), _topic(isRegistrant_), msg.sender, "");
    }

    /// @inheritdoc IGovernance
    function startRegistryTransfer(address newOwner) external {
        _checkRegistryOwner();
        if (newOwner == address(0)) revert InvalidNewRegistryOwner();

        _pendingRegistryOwner = newOwner;
        _append(RegistryTransferStarted.selector, _topic(msg.sender), _topic(newOwner), msg.sender, "");
    }

    /// @inheritdoc IGovernance
    function cancelRegistryTransfer() external {
        _checkRegistryOwner();
        address pendingOwner = _pendingRegistryOwner;
        if (pendingOwner == address(0)) revert NoPendingRegistryTransfer();

        delete _pendingRegistryOwner;
        _append(RegistryTransferCancelled.selector, _topic(msg.sender), _topic(pendingOwner), msg.sender, "");
    }

    /// @inheritdoc IGovernance
    function acceptRegistryTransfer() external {
        if (msg.sender != _pendingRegistryOwner) revert NotPendingRegistryOwner(msg.sender);
        _setRegistryOwner(msg.sender);
    }

    /// @inheritdoc IGovernance
    function renounceRegistryOwnership() external {
        _checkRegistryOwner();
        _setRegistryOwner(address(0));
    }

    /// @inheritdoc IGovernance
    function registryState() external view returns (RegistryState memory) {
        return RegistryState({
            name: _name,
            policy: _policy,
            owner: _registryOwner,
            pendingOwner: _pendingRegistryOwner,
            metadataDigest: _metadataDigest
        });
    }

    /// @inheritdoc IGovernance
    function isModerator(address account) external view returns (bool) {
        return _moderators[account];
    }

    /// @inheritdoc IGovernance
    function isRegistrant(address account) external view returns (bool) {
        return _registrants[account];
    }

    /// @dev For a constructor too, whose arguments are in memory.
    function _initializeRegistry(address owner, Policy policy, string memory name) internal {
        if (bytes(_name).length != 0) revert AlreadyInitialized();
        if (!_isName(bytes(name))) revert InvalidRegistryName(name);

        _registryOwner = owner;
        _policy = policy;
        _name = name;
        _append(
            RegistryInitialized.selector,
            keccak256(abi.encode(owner, policy, name)),
            _topic(owner),
            msg.sender,
            abi.encode(policy, name)
        );
    }

    function _setRegistryOwner(address newOwner) private {
        address previousOwner = _registryOwner;
        _registryOwner = newOwner;
        delete _pendingRegistryOwner;
        _append(RegistryOwnerChanged.selector, _topic(previousOwner), _topic(newOwner), msg.sender, "");
    }

    function _checkMayRegister(address actor) internal view {
        if (_policy == Policy.AllowList && !_registrants[actor]) revert NotRegistrant(actor);
    }

    /// @dev That the actor may annotate projects in which it has no part.
    function _checkMayWrite(address actor) internal view {
        if (!_moderators[actor]) _checkMayRegister(actor);
    }

    function _checkModerator() internal view {
        if (!_moderators[msg.sender]) revert NotModerator(msg.sender);
    }

    function _checkRegistryOwner() private view {
        if (msg.sender != _registryOwner) revert NotRegistryOwner(msg.sender);
    }

    function _isName(bytes memory text) private pure returns (bool) {
        if (text.length == 0 || text.length > _MAX_NAME_LENGTH) return false;
        for (uint256 i = 0; i < text.length; i++) {
            if (text[i] < 0x20 || text[i] > 0x7e) return false;
        }
        return true;
    }

    function _topic(bool flag) private pure returns (bytes32) {
        return bytes32(uint256(flag ? 1 : 0));
    }
}
