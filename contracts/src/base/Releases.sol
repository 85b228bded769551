// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {IPackageRegistry} from "../interfaces/IPackageRegistry.sol";
import {Filename} from "../libraries/Filename.sol";
import {Hash} from "../libraries/Hash.sol";
import {PublishedData} from "../libraries/PublishedData.sol";
import {RecordLog} from "../libraries/RecordLog.sol";
import {Text} from "../libraries/Text.sol";
import {Projects} from "./Projects.sol";

/// @title Releases and their files
abstract contract Releases is IPackageRegistry, Projects {
    // unixfs-v1-2025 (IPIP-499): a file of one chunk is one raw block, and a chunk is 1 MiB.
    uint256 private constant _CHUNK_SIZE = 1 << 20;

    /// @inheritdoc IPackageRegistry
    function publish(string calldata project, string calldata version, bytes32 versionHash, File[] calldata files)
        external
    {
        _publish(msg.sender, project, version, versionHash, files);
    }

    /// @inheritdoc IPackageRegistry
    function yankFile(bytes32 projectId, string calldata filename, string calldata reason) external {
        _yankFile(msg.sender, projectId, filename, reason);
    }

    /// @inheritdoc IPackageRegistry
    function unyankFile(bytes32 projectId, string calldata filename) external {
        _unyankFile(msg.sender, projectId, filename);
    }

    /// @inheritdoc IPackageRegistry
    function yankRelease(bytes32 projectId, string calldata version, bytes32 versionHash, string calldata reason)
        external
    {
        _yankRelease(msg.sender, projectId, version, versionHash, reason);
    }

    /// @inheritdoc IPackageRegistry
    function unyankRelease(bytes32 projectId, string calldata version, bytes32 versionHash) external {
        _unyankRelease(msg.sender, projectId, version, versionHash);
    }

    /// @inheritdoc IPackageRegistry
    function fileCommitment(bytes32 projectId, bytes32 filenameHash) external view returns (bytes32) {
        return _fileCommitments[projectId][filenameHash].recordHash;
    }

    /// @inheritdoc IPackageRegistry
    function fileYankCommitment(bytes32 projectId, bytes32 filenameHash) external view returns (bytes32) {
        return _fileYanks[projectId][filenameHash];
    }

    /// @inheritdoc IPackageRegistry
    function releaseYankCommitment(bytes32 projectId, bytes32 versionHash) external view returns (bytes32) {
        return _releaseYanks[projectId][versionHash];
    }

    /// @inheritdoc IPackageRegistry
    function logHead() external view returns (bytes32) {
        return _logHead;
    }

    function _publish(
        address actor,
        string calldata project,
        string calldata version,
        bytes32 versionHash,
        File[] calldata files
    ) internal {
        if (files.length == 0) revert NoFiles();
        Text.checkVersion(version);
        bytes32 projectId = Hash.ofText(project);
        bytes32 head = _logHead;

        Project storage current = _projects[projectId];
        (address owner, uint8 status) = (current.owner, current.status);
        if (owner == address(0)) {
            head = _register(head, projectId, project, actor);
        } else {
            if (owner != actor) _checkMaintainer(actor, projectId);
            if (status == uint8(ProjectStatus.Archived)) revert ProjectArchived(projectId);
        }
        bytes32 publisher = _topic(actor);
        for (uint256 i = 0; i < files.length; i++) {
            head = _publishFile(head, publisher, projectId, project, version, versionHash, files[i]);
        }
        _logHead = head;
    }

    function _yankFile(address actor, bytes32 projectId, string calldata filename, string calldata reason) internal {
        _checkMember(actor, projectId);
        bytes32 filenameHash = _checkPublished(projectId, filename);
        Text.checkReason(reason);
        mapping(bytes32 => bytes32) storage yanks = _fileYanks[projectId];
        if (yanks[filenameHash] != 0) revert AlreadyYanked(projectId, filenameHash);

        yanks[filenameHash] =
            _append(FileYanked.selector, projectId, filenameHash, actor, abi.encode(filename, reason));
    }

    function _unyankFile(address actor, bytes32 projectId, string calldata filename) internal {
        _checkMember(actor, projectId);
        bytes32 filenameHash = _checkPublished(projectId, filename);
        mapping(bytes32 => bytes32) storage yanks = _fileYanks[projectId];
        if (yanks[filenameHash] == 0) revert NotYanked(projectId, filenameHash);

        delete yanks[filenameHash];
        _append(FileUnyanked.selector, projectId, filenameHash, actor, abi.encode(filename));
    }

    function _yankRelease(
        address actor,
        bytes32 projectId,
        string calldata version,
        bytes32 versionHash,
        string calldata reason
    ) internal {
        _checkMember(actor, projectId);
        Text.checkVersion(version);
        Text.checkReason(reason);
        mapping(bytes32 => bytes32) storage yanks = _releaseYanks[projectId];
        if (yanks[versionHash] != 0) revert AlreadyYanked(projectId, versionHash);

        yanks[versionHash] =
            _append(ReleaseYanked.selector, projectId, versionHash, actor, abi.encode(version, reason));
    }

    function _unyankRelease(address actor, bytes32 projectId, string calldata version, bytes32 versionHash) internal {
        _checkMember(actor, projectId);
        Text.checkVersion(version);
        mapping(bytes32 => bytes32) storage yanks = _releaseYanks[projectId];
        if (yanks[versionHash] == 0) revert NotYanked(projectId, versionHash);

        delete yanks[versionHash];
        _append(ReleaseUnyanked.selector, projectId, versionHash, actor, abi.encode(version));
    }

    function _publishFile(
        bytes32 head,
        bytes32 publisher,
        bytes32 projectId,
        string calldata project,
        string calldata version,
        bytes32 versionHash,
        File calldata file
    ) private returns (bytes32 newHead) {
        string calldata filename = file.filename;
        string calldata requiresPython = file.requiresPython;
        uint64 size = file.size;
        bytes32 dagRoot = file.dagRoot;
        if (!Filename.isValid(bytes(filename), bytes(project))) revert InvalidFilename(filename);
        if (size == 0) revert EmptyFile(filename);
        if ((dagRoot == 0) != (size <= _CHUNK_SIZE)) revert DagRootMismatch(filename, size);
        if (!Text.isRequiresPython(requiresPython)) revert InvalidRequiresPython(filename);
        Commitment storage commitment = _fileCommitments[projectId][Hash.ofText(filename)];
        if (commitment.recordHash != 0) revert FileAlreadyPublished(projectId, filename);

        bytes memory data = PublishedData.encode(project, version, filename, file, requiresPython);
        (newHead, commitment.recordHash) =
            RecordLog.append(head, PackagePublished.selector, projectId, versionHash, publisher, data);
    }

    function _checkPublished(bytes32 projectId, string calldata filename) private view returns (bytes32 filenameHash) {
        filenameHash = Hash.ofText(filename);
        if (_fileCommitments[projectId][filenameHash].recordHash == 0) revert FileNotPublished(projectId, filename);
    }
}
