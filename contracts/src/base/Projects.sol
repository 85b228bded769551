// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {IProjects} from "../interfaces/IProjects.sol";
import {Hash} from "../libraries/Hash.sol";
import {ProjectName} from "../libraries/ProjectName.sol";
import {RecordLog} from "../libraries/RecordLog.sol";
import {Text} from "../libraries/Text.sol";
import {Governance} from "./Governance.sol";

/// @title Projects: who may change them, and how they are marked
abstract contract Projects is IProjects, Governance {
    uint256 private constant _MAX_QUARANTINE = 30 days;

    /// @inheritdoc IProjects
    function register(string calldata project) external {
        bytes32 projectId = Hash.ofText(project);
        if (_projects[projectId].owner != address(0)) revert ProjectAlreadyRegistered(projectId);
        _logHead = _register(_logHead, projectId, project, msg.sender);
    }

    /// @inheritdoc IProjects
    function setMaintainer(bytes32 projectId, address maintainer, uint40 expiry) external {
        _setMaintainer(msg.sender, projectId, maintainer, expiry);
    }

    /// @inheritdoc IProjects
    function startTransfer(bytes32 projectId, address newOwner) external {
        _startTransfer(msg.sender, projectId, newOwner);
    }

    /// @inheritdoc IProjects
    function cancelTransfer(bytes32 projectId) external {
        _cancelTransfer(msg.sender, projectId);
    }

    /// @inheritdoc IProjects
    function acceptTransfer(bytes32 projectId) external {
        _acceptTransfer(msg.sender, projectId);
    }

    /// @inheritdoc IProjects
    function setStatus(bytes32 projectId, ProjectStatus status, string calldata reason) external {
        _checkOwner(msg.sender, projectId);
        Text.checkReason(reason);

        _projects[projectId].status = uint8(status);
        _append(
            ProjectStatusSet.selector, projectId, bytes32(uint256(status)), msg.sender, abi.encode(reason)
        );
    }

    /// @inheritdoc IProjects
    function quarantine(bytes32 projectId, uint40 until, string calldata reason) external {
        _checkModerator();
        Project storage project = _projects[projectId];
        if (project.owner == address(0)) revert ProjectNotRegistered(projectId);
        if (_isQuarantined(project.quarantinedUntil)) revert AlreadyQuarantined(projectId, project.quarantinedUntil);
        if (until <= block.timestamp || until > block.timestamp + _MAX_QUARANTINE) revert InvalidQuarantineEnd(until);
        Text.checkReason(reason);

        project.quarantinedUntil = until;
        _append(
            ProjectQuarantined.selector, projectId, bytes32(uint256(until)), msg.sender, abi.encode(reason)
        );
    }

    /// @inheritdoc IProjects
    function liftQuarantine(bytes32 projectId, string calldata reason) external {
        _checkModerator();
        uint40 until = _projects[projectId].quarantinedUntil;
        if (!_isQuarantined(until)) revert NotQuarantined(projectId);
        Text.checkReason(reason);

        _projects[projectId].quarantinedUntil = 0;
        _append(QuarantineLifted.selector, projectId, bytes32(uint256(until)), msg.sender, abi.encode(reason));
    }

    /// @inheritdoc IProjects
    function ownerOf(bytes32 projectId) external view returns (address) {
        return _projects[projectId].owner;
    }

    /// @inheritdoc IProjects
    function projectState(bytes32 projectId) external view returns (ProjectState memory) {
        Project memory project = _projects[projectId];
        return ProjectState({
            owner: project.owner,
            pendingOwner: _pendingOwners[projectId],
            epoch: project.epoch,
            status: ProjectStatus(project.status),
            quarantinedUntil: _isQuarantined(project.quarantinedUntil) ? project.quarantinedUntil : 0
        });
    }

    /// @inheritdoc IProjects
    function expiryOf(bytes32 projectId, address account) external view returns (uint40) {
        Maintainer memory maintainer = _maintainers[projectId][account];
        return _isLive(maintainer, _projects[projectId].epoch) ? maintainer.expiry : 0;
    }

    function _register(bytes32 head, bytes32 projectId, string calldata project, address actor)
        internal
        returns (bytes32 newHead)
    {
        if (!ProjectName.isNormal(bytes(project))) revert NameNotNormalized(project);
        _checkMayRegister(actor);

        _projects[projectId].owner = actor;
        (newHead,) =
            RecordLog.append(head, ProjectRegistered.selector, projectId, _topic(actor), abi.encode(project));
    }

    function _setMaintainer(address actor, bytes32 projectId, address maintainer, uint40 expiry) internal {
        uint32 epoch = _checkOwner(actor, projectId);
        if (expiry != 0 && expiry <= block.timestamp) revert ExpiryNotInFuture(expiry);

        _maintainers[projectId][maintainer] = Maintainer(epoch, expiry);
        _append(MaintainerSet.selector, projectId, _topic(maintainer), actor, abi.encode(expiry, epoch));
    }

    function _startTransfer(address actor, bytes32 projectId, address newOwner) internal {
        uint32 epoch = _checkOwner(actor, projectId);
        if (newOwner == address(0)) revert InvalidNewOwner(projectId);

        _pendingOwners[projectId] = newOwner;
        _append(TransferStarted.selector, projectId, _topic(newOwner), actor, abi.encode(epoch));
    }

    function _cancelTransfer(address actor, bytes32 projectId) internal {
        uint32 epoch = _checkOwner(actor, projectId);
        address pendingOwner = _pendingOwners[projectId];
        if (pendingOwner == address(0)) revert NoPendingTransfer(projectId);

        delete _pendingOwners[projectId];
        _append(TransferCancelled.selector, projectId, _topic(pendingOwner), actor, abi.encode(epoch));
    }

    function _acceptTransfer(address actor, bytes32 projectId) internal {
        if (actor != _pendingOwners[projectId]) revert NotPendingOwner(projectId, actor);
        Project memory project = _projects[projectId];
        address previousOwner = project.owner;

        project.owner = actor;
        project.epoch++;
        _projects[projectId] = project;
        delete _pendingOwners[projectId];
        _append(TransferAccepted.selector, projectId, _topic(previousOwner), actor, abi.encode(project.epoch));
    }

    /// @return epoch The project's.
    function _checkOwner(address actor, bytes32 projectId) internal view returns (uint32 epoch) {
        Project storage project = _projects[projectId];
        if (actor != project.owner) revert NotProjectOwner(projectId, actor);
        epoch = project.epoch;
    }

    /// @dev That the actor is the owner or a maintainer, for publishing and yanking. No actor is 0, who owns free names.
    function _checkMember(address actor, bytes32 projectId) internal view {
        if (actor != _projects[projectId].owner) _checkMaintainer(actor, projectId);
    }

    function _checkMaintainer(address actor, bytes32 projectId) internal view {
        bool isMaintainer = _isLive(_maintainers[projectId][actor], _projects[projectId].epoch);
        if (!isMaintainer) revert NotProjectOwner(projectId, actor);
    }

    function _isLive(Maintainer memory maintainer, uint32 epoch) private view returns (bool) {
        return maintainer.epoch == epoch && maintainer.expiry > block.timestamp;
    }

    function _isQuarantined(uint40 until) private view returns (bool) {
        return until > block.timestamp;
    }
}
