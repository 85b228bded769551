// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {ISignedCalls} from "../interfaces/ISignedCalls.sol";
import {Hash} from "../libraries/Hash.sol";
import {Signatures} from "../libraries/Signatures.sol";
import {TypedData} from "../libraries/TypedData.sol";
import {Domain} from "./Domain.sol";
import {Releases} from "./Releases.sol";

/// @title Calls that one account signs and another sends
abstract contract SignedCalls is ISignedCalls, Domain, Releases {
    /// @inheritdoc ISignedCalls
    function publishBySig(
        string calldata project,
        string calldata version,
        File[] calldata files,
        bool registers,
        Authorization calldata authorization
    ) external {
        bytes32 projectId = Hash.ofText(project);
        bytes32 granted = _hash(projectId, authorization);
        _use(authorization, TypedData.hashPublish(projectId, version, files, registers, granted));
        _publish(authorization.signer, projectId, project, version, files, registers);
    }

    /// @inheritdoc ISignedCalls
    function yankFileBySig(
        bytes32 projectId,
        string calldata filename,
        string calldata reason,
        Authorization calldata authorization
    ) external {
        bytes32 granted = _hash(projectId, authorization);
        _use(authorization, TypedData.hashYankFile(projectId, filename, reason, granted));
        _yankFile(authorization.signer, projectId, filename, reason);
    }

    /// @inheritdoc ISignedCalls
    function unyankFileBySig(bytes32 projectId, string calldata filename, Authorization calldata authorization)
        external
    {
        _use(authorization, TypedData.hashUnyankFile(projectId, filename, _hash(projectId, authorization)));
        _unyankFile(authorization.signer, projectId, filename);
    }

    /// @inheritdoc ISignedCalls
    function yankReleaseBySig(
        bytes32 projectId,
        string calldata version,
        string calldata reason,
        Authorization calldata authorization
    ) external {
        bytes32 granted = _hash(projectId, authorization);
        _use(authorization, TypedData.hashYankRelease(projectId, version, reason, granted));
        _yankRelease(authorization.signer, projectId, version, reason);
    }

    /// @inheritdoc ISignedCalls
    function unyankReleaseBySig(bytes32 projectId, string calldata version, Authorization calldata authorization)
        external
    {
        _use(authorization, TypedData.hashUnyankRelease(projectId, version, _hash(projectId, authorization)));
        _unyankRelease(authorization.signer, projectId, version);
    }

    /// @inheritdoc ISignedCalls
    function registerBySig(string calldata project, address owner, Authorization calldata authorization) external {
        bytes32 projectId = Hash.ofText(project);
        _use(authorization, TypedData.hashRegister(projectId, owner, _hash(projectId, authorization)));
        _logHead = _register(_logHead, projectId, project, owner, authorization.signer);
    }

    /// @inheritdoc ISignedCalls
    function setMaintainerBySig(
        bytes32 projectId,
        address maintainer,
        uint8 roles,
        uint40 expiry,
        Authorization calldata authorization
    ) external {
        bytes32 granted = _hash(projectId, authorization);
        _use(authorization, TypedData.hashSetMaintainer(projectId, maintainer, roles, expiry, granted));
        _setMaintainer(authorization.signer, projectId, maintainer, roles, expiry);
    }

    /// @inheritdoc ISignedCalls
    function renounceMaintainerBySig(bytes32 projectId, Authorization calldata authorization) external {
        _use(authorization, TypedData.hashRenounceMaintainer(projectId, _hash(projectId, authorization)));
        _renounceMaintainer(authorization.signer, projectId);
    }

    /// @inheritdoc ISignedCalls
    function setStatusBySig(
        bytes32 projectId,
        ProjectStatus status,
        string calldata reason,
        Authorization calldata authorization
    ) external {
        bytes32 granted = _hash(projectId, authorization);
        _use(authorization, TypedData.hashSetStatus(projectId, status, reason, granted));
        _setStatus(authorization.signer, projectId, status, reason);
    }

    /// @inheritdoc ISignedCalls
    function startTransferBySig(bytes32 projectId, address newOwner, Authorization calldata authorization) external {
        _use(authorization, TypedData.hashStartTransfer(projectId, newOwner, _hash(projectId, authorization)));
        _startTransfer(authorization.signer, projectId, newOwner);
    }

    /// @inheritdoc ISignedCalls
    function cancelTransferBySig(bytes32 projectId, Authorization calldata authorization) external {
        _use(authorization, TypedData.hashCancelTransfer(projectId, _hash(projectId, authorization)));
        _cancelTransfer(authorization.signer, projectId);
    }

    /// @inheritdoc ISignedCalls
    function acceptTransferBySig(bytes32 projectId, Authorization calldata authorization) external {
        _use(authorization, TypedData.hashAcceptTransfer(projectId, _hash(projectId, authorization)));
        _acceptTransfer(authorization.signer, projectId);
    }

    /// @inheritdoc ISignedCalls
    function cancelNonce(uint256 nonce) external {
        _useNonce(msg.sender, nonce);
    }

    /// @inheritdoc ISignedCalls
    function cancelNonces(uint256 word, uint256 mask) external {
        _usedNonces[msg.sender][word] |= mask;
    }

    /// @inheritdoc ISignedCalls
    function isNonceUsed(address account, uint256 nonce) external view returns (bool) {
        return _usedNonces[account][nonce >> 8] & _bitOf(nonce) != 0;
    }

    /// @dev Makes sure that the signer signed the struct, and can do so once.
    function _use(Authorization calldata authorization, bytes32 structHash) private {
        address signer = authorization.signer;
        if (block.timestamp > authorization.deadline) revert SignatureExpired(authorization.deadline);
        _useNonce(signer, authorization.nonce);
        if (!Signatures.isValid(signer, _typedDataHash(structHash), authorization.signature)) {
            revert InvalidSignature(signer);
        }
    }

    function _useNonce(address signer, uint256 nonce) private {
        mapping(uint256 => uint256) storage words = _usedNonces[signer];
        uint256 used = words[nonce >> 8];
        uint256 bit = _bitOf(nonce);
        if (used & bit != 0) revert NonceAlreadyUsed(signer, nonce);
        words[nonce >> 8] = used | bit;
    }

    function _hash(bytes32 projectId, Authorization calldata authorization) private view returns (bytes32) {
        uint32 epoch = _projects[projectId].epoch;
        return TypedData.hashAuthorization(
            authorization.signer, epoch, authorization.nonce, authorization.deadline
        );
    }

    function _bitOf(uint256 nonce) private pure returns (uint256) {
        return 1 << (nonce & 0xff);
    }
}
