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
    uint8 internal constant _MAY_PUBLISH = 1;
    uint8 internal constant _MAY_YANK = 2;
    uint256 private constant _MAX_QUARANTINE = 30 days;

    /// @inheritdoc IProjects
    function register(string calldata project) external {
        _logHead = _register(_logHead, Hash.ofText(project), project, msg.sender, msg.sender);
    }

    /// @inheritdoc IProjects
    function registerFor(string calldata project, address owner) external {
        _logHead = _register(_logHead, Hash.ofText(project), project, owner, msg.sender);
    }

    /// @inheritdoc IProjects
    function setMaintainer(bytes32 projectId, address maintainer, uint8 roles, uint40 expiry) external {
        _setMaintainer(msg.sender, projectId, maintainer, roles, expiry);
    }

    /// @inheritdoc IProjects
    function renounceMaintainer(bytes32 projectId) external {
        _renounceMaintainer(msg.sender, projectId);
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
        _setStatus(msg.sender, projectId, status, reason);
    }

    /// @inheritdoc IProjects
    function freeze(bytes32 projectId) external {
        uint32 epoch = _checkOwner(msg.sender, projectId);
        Project storage project = _projects[projectId];
        if (project.frozen) revert ProjectIsFrozen(projectId);

        project.frozen = true;
        _append(ProjectFrozen.selector, projectId, bytes32(uint256(epoch)), msg.sender, "");
    }

    /// @inheritdoc IProjects
    function annotate(bytes32 projectId, bytes32 subject, bytes32 key, bytes32 digest) external {
        address owner = _projects[projectId].owner;
        if (owner == address(0)) revert ProjectNotRegistered(projectId);
        // Who has a part in the project writes there anyway.
        if (msg.sender != owner && _liveMaintainer(projectId, msg.sender).roles == 0) _checkMayWrite(msg.sender);

        _append(ProjectAnnotated.selector, projectId, subject, msg.sender, abi.encode(key, digest));
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
            quarantinedUntil: _isQuarantined(project.quarantinedUntil) ? project.quarantinedUntil : 0,
            frozen: project.frozen
        });
    }

    /// @inheritdoc IProjects
    function maintainerOf(bytes32 projectId, address account) external view returns (uint8 roles, uint40 expiry) {
        Maintainer memory maintainer = _liveMaintainer(projectId, account);
        return (maintainer.roles, maintainer.expiry);
    }

    function _register(bytes32 head, bytes32 projectId, string calldata project, address owner, address actor)
        internal
        returns (bytes32 newHead)
    {
        if (_projects[projectId].owner != address(0)) revert ProjectAlreadyRegistered(projectId);
        if (!ProjectName.isNormal(bytes(project))) revert NameNotNormalized(project);
        if (owner == address(0)) revert InvalidNewOwner(projectId);
        _checkMayRegister(actor);

        _projects[projectId].owner = owner;
        (newHead,) = RecordLog.append(
            head, ProjectRegistered.selector, projectId, _topic(owner), _topic(actor), abi.encode(project)
        );
    }

    function _setMaintainer(address actor, bytes32 projectId, address maintainer, uint8 roles, uint40 expiry)
        internal
    {
        uint32 epoch = _checkOwner(actor, projectId);
        if (roles > _MAY_PUBLISH | _MAY_YANK || (roles == 0) != (expiry == 0)) revert InvalidRoles(roles, expiry);
        if (expiry != 0 && expiry <= block.timestamp) revert ExpiryNotInFuture(expiry);
        _writeMaintainer(actor, projectId, maintainer, Maintainer(epoch, expiry, roles));
    }

    function _renounceMaintainer(address actor, bytes32 projectId) internal {
        uint32 epoch = _projects[projectId].epoch;
        if (_liveMaintainer(projectId, actor).roles == 0) revert NotMaintainer(projectId, actor);
        _writeMaintainer(actor, projectId, actor, Maintainer(epoch, 0, 0));
    }

    function _writeMaintainer(address actor, bytes32 projectId, address account, Maintainer memory maintainer) private {
        _maintainers[projectId][account] = maintainer;
        _append(
            MaintainerSet.selector,
            projectId,
            _topic(account),
            actor,
            abi.encode(maintainer.roles, maintainer.expiry, maintainer.epoch)
        );
    }

    function _setStatus(address actor, bytes32 projectId, ProjectStatus status, string calldata reason) internal {
        _checkOwner(actor, projectId);
        Text.checkReason(reason);

        _projects[projectId].status = uint8(status);
        _append(ProjectStatusSet.selector, projectId, bytes32(uint256(status)), actor, abi.encode(reason));
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

    /// @dev That the actor is the owner, or a maintainer with the role. No actor is 0, who owns free names.
    function _checkMember(address actor, bytes32 projectId, uint8 role) internal view {
        if (actor == _projects[projectId].owner) return;
        if (_liveMaintainer(projectId, actor).roles & role == 0) revert NotProjectOwner(projectId, actor);
    }

    /// @dev All 0 where the account is no maintainer now; a live one has roles.
    function _liveMaintainer(bytes32 projectId, address account) private view returns (Maintainer memory maintainer) {
        Maintainer memory stored = _maintainers[projectId][account];
        if (stored.epoch == _projects[projectId].epoch && stored.expiry > block.timestamp) return stored;
    }

    function _isQuarantined(uint40 until) private view returns (bool) {
        return until > block.timestamp;
    }
}
