// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {IPackageRegistry} from "../interfaces/IPackageRegistry.sol";
import {Ascii} from "../libraries/Ascii.sol";
import {Filename} from "../libraries/Filename.sol";
import {Hash} from "../libraries/Hash.sol";
import {PublishedData} from "../libraries/PublishedData.sol";
import {RecordLog} from "../libraries/RecordLog.sol";
import {Text} from "../libraries/Text.sol";
import {Version} from "../libraries/Version.sol";
import {Projects} from "./Projects.sol";

/// @title Releases and their files
abstract contract Releases is IPackageRegistry, Projects {
    // unixfs-v1-2025 (IPIP-499): a file of one chunk is one raw block, and a chunk is 1 MiB.
    uint256 private constant _CHUNK_SIZE = 1 << 20;
    // RFC 8259, 6: readers of JSON agree on whole numbers up to here.
    uint256 private constant _MAX_SIZE = (1 << 53) - 1;

    /// @inheritdoc IPackageRegistry
    function publish(string calldata project, string calldata version, File[] calldata files, bool registers) external {
        _publish(msg.sender, Hash.ofText(project), project, version, files, registers);
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
    function yankRelease(bytes32 projectId, string calldata version, string calldata reason) external {
        _yankRelease(msg.sender, projectId, version, reason);
    }

    /// @inheritdoc IPackageRegistry
    function unyankRelease(bytes32 projectId, string calldata version) external {
        _unyankRelease(msg.sender, projectId, version);
    }

    /// @inheritdoc IPackageRegistry
    function fileCommitment(bytes32 projectId, bytes32 fileKey) external view returns (bytes32) {
        return _fileCommitments[projectId][fileKey].recordHash;
    }

    /// @inheritdoc IPackageRegistry
    function fileYankCommitment(bytes32 projectId, bytes32 fileKey) external view returns (bytes32) {
        return _fileYanks[projectId][fileKey];
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
        bytes32 projectId,
        string calldata project,
        string calldata version,
        File[] calldata files,
        bool registers
    ) internal {
        if (files.length == 0) revert NoFiles();
        bytes32 versionHash = _hashVersion(version);
        bytes32 head = _logHead;
        if (registers) head = _register(head, projectId, project, actor, actor);
        else _checkMayPublish(actor, projectId);

        for (uint256 i = 0; i < files.length; i++) {
            head = _publishFile(head, actor, projectId, project, version, versionHash, files[i]);
        }
        _logHead = head;
    }

    function _yankFile(address actor, bytes32 projectId, string calldata filename, string calldata reason) internal {
        _checkMember(actor, projectId, _MAY_YANK);
        bytes32 fileKey = _checkPublished(projectId, filename);
        Text.checkReason(reason);
        mapping(bytes32 => bytes32) storage yanks = _fileYanks[projectId];
        if (yanks[fileKey] != 0) revert AlreadyYanked(projectId, fileKey);

        yanks[fileKey] = _append(FileYanked.selector, projectId, fileKey, actor, abi.encode(filename, reason));
    }

    function _unyankFile(address actor, bytes32 projectId, string calldata filename) internal {
        _checkMember(actor, projectId, _MAY_YANK);
        bytes32 fileKey = _checkPublished(projectId, filename);
        mapping(bytes32 => bytes32) storage yanks = _fileYanks[projectId];
        if (yanks[fileKey] == 0) revert NotYanked(projectId, fileKey);

        delete yanks[fileKey];
        _append(FileUnyanked.selector, projectId, fileKey, actor, abi.encode(filename));
    }

    function _yankRelease(address actor, bytes32 projectId, string calldata version, string calldata reason) internal {
        _checkMember(actor, projectId, _MAY_YANK);
        bytes32 versionHash = _hashVersion(version);
        Text.checkReason(reason);
        mapping(bytes32 => bytes32) storage yanks = _releaseYanks[projectId];
        if (yanks[versionHash] != 0) revert AlreadyYanked(projectId, versionHash);

        yanks[versionHash] =
            _append(ReleaseYanked.selector, projectId, versionHash, actor, abi.encode(version, reason));
    }

    function _unyankRelease(address actor, bytes32 projectId, string calldata version) internal {
        _checkMember(actor, projectId, _MAY_YANK);
        bytes32 versionHash = _hashVersion(version);
        mapping(bytes32 => bytes32) storage yanks = _releaseYanks[projectId];
        if (yanks[versionHash] == 0) revert NotYanked(projectId, versionHash);

        delete yanks[versionHash];
        _append(ReleaseUnyanked.selector, projectId, versionHash, actor, abi.encode(version));
    }

    function _publishFile(
        bytes32 head,
        address actor,
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
        bytes32 endingHash = _endingHash(projectId, project, version, filename);
        if (size == 0 || size > _MAX_SIZE) revert InvalidFileSize(filename, size);
        if ((dagRoot == 0) != (size <= _CHUNK_SIZE)) revert DagRootMismatch(filename, size);
        if (!Text.isRequiresPython(requiresPython)) revert InvalidRequiresPython(filename);
        Commitment storage commitment = _fileCommitments[projectId][Hash.ofPair(versionHash, endingHash)];
        if (commitment.recordHash != 0) revert FileAlreadyPublished(projectId, filename);

        bytes memory data = PublishedData.encode(project, version, filename, file, requiresPython);
        (newHead, commitment.recordHash) =
            RecordLog.append(head, PackagePublished.selector, projectId, versionHash, _topic(actor), data);
    }

    function _checkMayPublish(address actor, bytes32 projectId) private view {
        Project storage project = _projects[projectId];
        (address owner, uint8 status, bool frozen) = (project.owner, project.status, project.frozen);
        if (owner == address(0)) revert ProjectNotRegistered(projectId);
        if (owner != actor) _checkMember(actor, projectId, _MAY_PUBLISH);
        if (frozen) revert ProjectIsFrozen(projectId);
        if (status == uint8(ProjectStatus.Archived)) revert ProjectArchived(projectId);
    }

    /// @return endingHash Of a file name that has the version between the name and the ending.
    function _endingHash(
        bytes32 projectId,
        string calldata project,
        string calldata version,
        string calldata filename
    ) private pure returns (bytes32 endingHash) {
        uint256 nameEnd = bytes(project).length;
        uint256 versionEnd = nameEnd + 1 + bytes(version).length;
        endingHash = Filename.endingHash(bytes(filename), nameEnd, versionEnd, projectId);
        if (endingHash == 0 || !Ascii.contains(bytes(filename), nameEnd + 1, bytes(version))) {
            revert InvalidFilename(filename);
        }
    }

    /// @return fileKey Of a file name that a published file has, or could as well have.
    function _checkPublished(bytes32 projectId, string calldata filename) private view returns (bytes32 fileKey) {
        (uint256 nameEnd, uint256 versionEnd) = Filename.split(bytes(filename));
        bytes32 endingHash = Filename.endingHash(bytes(filename), nameEnd, versionEnd, projectId);
        if (endingHash == 0) revert InvalidFilename(filename);
        fileKey = Hash.ofPair(_hashVersion(string(bytes(filename)[nameEnd + 1:versionEnd])), endingHash);
        if (_fileCommitments[projectId][fileKey].recordHash == 0) revert FileNotPublished(projectId, filename);
    }

    function _hashVersion(string calldata version) private pure returns (bytes32 versionHash) {
        versionHash = Version.hashOf(bytes(version));
        if (versionHash == 0) revert InvalidVersion(version);
    }
}
