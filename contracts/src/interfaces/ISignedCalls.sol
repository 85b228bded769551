// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {IPackageRegistry} from "./IPackageRegistry.sol";
import {IProjects} from "./IProjects.sol";

/// @title Calls that one account signs and another sends
/// @notice What is done in a project has a twin, but `freeze` and `annotate`: it takes an EIP-712 signature of its arguments, so that whoever sends the transaction only
/// pays for it: the signer is the account that acts, in every check and every event.
///
/// The signed struct bears the call's name and holds its arguments in order, then an
/// `Authorization(address signer,uint32 epoch,uint256 nonce,uint256 deadline)`; `epoch` is the project's, and not sent. With
/// the domain (ERC-5267: chain and registry) this binds a signature to one chain, one registry, one project and one epoch
/// of it, and to one use.
///
/// A signature is ECDSA's, of 65 bytes (r, s, v) or 64 (ERC-2098) and with the lower s; or, where that does not name
/// the signer and the signer has code, whatever its `isValidSignature` (ERC-1271) accepts. ECDSA comes first, because
/// an account with delegated code (EIP-7702) still has its key.
interface ISignedCalls {
    /// @notice What makes a call the signer's.
    /// @param signer Who acts.
    /// @param nonce Any number that the signer has not used; nonces have no order. 256 of them that differ in the low byte
    /// only share a storage slot, so those are cheapest in sequence.
    /// @param deadline The last second, since 1970, in which the signature can be used.
    /// @param signature The signer's, of the call's typed data.
    struct Authorization {
        address signer;
        uint256 nonce;
        uint256 deadline;
        bytes signature;
    }

    /// @notice The deadline has passed.
    error SignatureExpired(uint256 deadline);
    /// @notice The signer has used the nonce, or cancelled it.
    error NonceAlreadyUsed(address signer, uint256 nonce);
    /// @notice The signature is not the signer's, of these arguments, in this registry, on this chain, in the project's
    /// present epoch.
    error InvalidSignature(address signer);

    /// @notice `publish`, by the signer.
    function publishBySig(
        string calldata project,
        string calldata version,
        IPackageRegistry.File[] calldata files,
        bool registers,
        Authorization calldata authorization
    ) external;
    /// @notice `yankFile`, by the signer.
    function yankFileBySig(
        bytes32 projectId,
        string calldata filename,
        string calldata reason,
        Authorization calldata authorization
    ) external;
    /// @notice `unyankFile`, by the signer.
    function unyankFileBySig(bytes32 projectId, string calldata filename, Authorization calldata authorization)
        external;
    /// @notice `yankRelease`, by the signer.
    function yankReleaseBySig(
        bytes32 projectId,
        string calldata version,
        string calldata reason,
        Authorization calldata authorization
    ) external;
    /// @notice `unyankRelease`, by the signer.
    function unyankReleaseBySig(bytes32 projectId, string calldata version, Authorization calldata authorization)
        external;
    /// @notice `registerFor`, by the signer; to the signer, too, it is this struct that is signed.
    function registerBySig(string calldata project, address owner, Authorization calldata authorization) external;
    /// @notice `setMaintainer`, by the signer.
    function setMaintainerBySig(
        bytes32 projectId,
        address maintainer,
        uint8 roles,
        uint40 expiry,
        Authorization calldata authorization
    ) external;
    /// @notice `renounceMaintainer`, by the signer.
    function renounceMaintainerBySig(bytes32 projectId, Authorization calldata authorization) external;
    /// @notice `setStatus`, by the signer.
    function setStatusBySig(
        bytes32 projectId,
        IProjects.ProjectStatus status,
        string calldata reason,
        Authorization calldata authorization
    ) external;
    /// @notice `startTransfer`, by the signer.
    function startTransferBySig(bytes32 projectId, address newOwner, Authorization calldata authorization) external;
    /// @notice `cancelTransfer`, by the signer.
    function cancelTransferBySig(bytes32 projectId, Authorization calldata authorization) external;
    /// @notice `acceptTransfer`, by the signer.
    function acceptTransferBySig(bytes32 projectId, Authorization calldata authorization) external;

    /// @notice Voids a signature of the caller's that bears the nonce and was not used. Nonces are no part of the log, so
    /// this is no record.
    function cancelNonce(uint256 nonce) external;
    /// @notice The same for 256 nonces at once. Those of them that were used stay so, and the call is not refused for it.
    /// @param word The nonces' number divided by 256.
    /// @param mask A bit for each nonce to cancel: 1 << i for the nonce word * 256 + i.
    function cancelNonces(uint256 word, uint256 mask) external;

    /// @return Whether the nonce of an account was used or cancelled.
    function isNonceUsed(address account, uint256 nonce) external view returns (bool);
}
