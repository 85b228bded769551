// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {IPackageRegistry} from "../interfaces/IPackageRegistry.sol";
import {IProjects} from "../interfaces/IProjects.sol";
import {Hash} from "./Hash.sol";

/// @title Hashes of the structs that are signed (EIP-712)
/// @dev Each struct ends in the hash of its `Authorization`, `granted` below.
library TypedData {
    // A referenced type's text follows that of the types that refer to it. Each text is one literal, because only literals are
    // hashed at compile time.
    bytes32 private constant _AUTHORIZATION_TYPE =
        keccak256("Authorization(address signer,uint32 epoch,uint256 nonce,uint256 deadline)");
    bytes32 private constant _FILE_TYPE = keccak256(
        "File(string filename,uint64 size,bytes32 digest,bytes32 dagRoot,bytes32 metadataDigest,string requiresPython)"
    );
    bytes32 private constant _PUBLISH_TYPE = keccak256(
        "Publish(string project,string version,File[] files,bool registers,Authorization authorization)"
        "Authorization(address signer,uint32 epoch,uint256 nonce,uint256 deadline)"
        "File(string filename,uint64 size,bytes32 digest,bytes32 dagRoot,bytes32 metadataDigest,string requiresPython)"
    );
    bytes32 private constant _YANK_FILE_TYPE = keccak256(
        "YankFile(bytes32 projectId,string filename,string reason,Authorization authorization)"
        "Authorization(address signer,uint32 epoch,uint256 nonce,uint256 deadline)"
    );
    bytes32 private constant _UNYANK_FILE_TYPE = keccak256(
        "UnyankFile(bytes32 projectId,string filename,Authorization authorization)"
        "Authorization(address signer,uint32 epoch,uint256 nonce,uint256 deadline)"
    );
    bytes32 private constant _YANK_RELEASE_TYPE = keccak256(
        "YankRelease(bytes32 projectId,string version,string reason,Authorization authorization)"
        "Authorization(address signer,uint32 epoch,uint256 nonce,uint256 deadline)"
    );
    bytes32 private constant _UNYANK_RELEASE_TYPE = keccak256(
        "UnyankRelease(bytes32 projectId,string version,Authorization authorization)"
        "Authorization(address signer,uint32 epoch,uint256 nonce,uint256 deadline)"
    );
    bytes32 private constant _REGISTER_TYPE = keccak256(
        "Register(string project,address owner,Authorization authorization)"
        "Authorization(address signer,uint32 epoch,uint256 nonce,uint256 deadline)"
    );
    bytes32 private constant _SET_MAINTAINER_TYPE = keccak256(
        "SetMaintainer(bytes32 projectId,address maintainer,uint8 roles,uint40 expiry,Authorization authorization)"
        "Authorization(address signer,uint32 epoch,uint256 nonce,uint256 deadline)"
    );
    bytes32 private constant _RENOUNCE_MAINTAINER_TYPE = keccak256(
        "RenounceMaintainer(bytes32 projectId,Authorization authorization)"
        "Authorization(address signer,uint32 epoch,uint256 nonce,uint256 deadline)"
    );
    bytes32 private constant _SET_STATUS_TYPE = keccak256(
        "SetStatus(bytes32 projectId,uint8 status,string reason,Authorization authorization)"
        "Authorization(address signer,uint32 epoch,uint256 nonce,uint256 deadline)"
    );
    bytes32 private constant _START_TRANSFER_TYPE = keccak256(
        "StartTransfer(bytes32 projectId,address newOwner,Authorization authorization)"
        "Authorization(address signer,uint32 epoch,uint256 nonce,uint256 deadline)"
    );
    bytes32 private constant _CANCEL_TRANSFER_TYPE = keccak256(
        "CancelTransfer(bytes32 projectId,Authorization authorization)"
        "Authorization(address signer,uint32 epoch,uint256 nonce,uint256 deadline)"
    );
    bytes32 private constant _ACCEPT_TRANSFER_TYPE = keccak256(
        "AcceptTransfer(bytes32 projectId,Authorization authorization)"
        "Authorization(address signer,uint32 epoch,uint256 nonce,uint256 deadline)"
    );

    function hashPublish(
        bytes32 projectId,
        string calldata version,
        IPackageRegistry.File[] calldata files,
        bool registers,
        bytes32 granted
    ) internal pure returns (bytes32) {
        bytes32[] memory hashes = new bytes32[](files.length);
        for (uint256 i = 0; i < files.length; i++) {
            hashes[i] = _hashFile(files[i]);
        }
        bytes32 filesHash = keccak256(abi.encodePacked(hashes));
        // The project's id is the hash of its name.
        return keccak256(abi.encode(_PUBLISH_TYPE, projectId, Hash.ofText(version), filesHash, registers, granted));
    }

    function hashYankFile(bytes32 projectId, string calldata filename, string calldata reason, bytes32 granted)
        internal
        pure
        returns (bytes32)
    {
        return keccak256(abi.encode(_YANK_FILE_TYPE, projectId, Hash.ofText(filename), Hash.ofText(reason), granted));
    }

    function hashUnyankFile(bytes32 projectId, string calldata filename, bytes32 granted)
        internal
        pure
        returns (bytes32)
    {
        return keccak256(abi.encode(_UNYANK_FILE_TYPE, projectId, Hash.ofText(filename), granted));
    }

    function hashYankRelease(bytes32 projectId, string calldata version, string calldata reason, bytes32 granted)
        internal
        pure
        returns (bytes32)
    {
        return keccak256(abi.encode(_YANK_RELEASE_TYPE, projectId, Hash.ofText(version), Hash.ofText(reason), granted));
    }

    function hashUnyankRelease(bytes32 projectId, string calldata version, bytes32 granted)
        internal
        pure
        returns (bytes32)
    {
        return keccak256(abi.encode(_UNYANK_RELEASE_TYPE, projectId, Hash.ofText(version), granted));
    }

    function hashRegister(bytes32 projectId, address owner, bytes32 granted) internal pure returns (bytes32) {
        return keccak256(abi.encode(_REGISTER_TYPE, projectId, owner, granted));
    }

    function hashSetMaintainer(bytes32 projectId, address maintainer, uint8 roles, uint40 expiry, bytes32 granted)
        internal
        pure
        returns (bytes32)
    {
        return keccak256(abi.encode(_SET_MAINTAINER_TYPE, projectId, maintainer, roles, expiry, granted));
    }

    function hashRenounceMaintainer(bytes32 projectId, bytes32 granted) internal pure returns (bytes32) {
        return keccak256(abi.encode(_RENOUNCE_MAINTAINER_TYPE, projectId, granted));
    }

    function hashSetStatus(bytes32 projectId, IProjects.ProjectStatus status, string calldata reason, bytes32 granted)
        internal
        pure
        returns (bytes32)
    {
        return keccak256(abi.encode(_SET_STATUS_TYPE, projectId, status, Hash.ofText(reason), granted));
    }

    function hashStartTransfer(bytes32 projectId, address newOwner, bytes32 granted)
        internal
        pure
        returns (bytes32)
    {
        return keccak256(abi.encode(_START_TRANSFER_TYPE, projectId, newOwner, granted));
    }

    function hashCancelTransfer(bytes32 projectId, bytes32 granted) internal pure returns (bytes32) {
        return keccak256(abi.encode(_CANCEL_TRANSFER_TYPE, projectId, granted));
    }

    function hashAcceptTransfer(bytes32 projectId, bytes32 granted) internal pure returns (bytes32) {
        return keccak256(abi.encode(_ACCEPT_TRANSFER_TYPE, projectId, granted));
    }

    function hashAuthorization(address signer, uint32 epoch, uint256 nonce, uint256 deadline)
        internal
        pure
        returns (bytes32)
    {
        return keccak256(abi.encode(_AUTHORIZATION_TYPE, signer, epoch, nonce, deadline));
    }

    function _hashFile(IPackageRegistry.File calldata file) private pure returns (bytes32) {
        return keccak256(
            abi.encode(
                _FILE_TYPE,
                Hash.ofText(file.filename),
                file.size,
                file.digest,
                file.dagRoot,
                file.metadataDigest,
                Hash.ofText(file.requiresPython)
            )
        );
    }
}
