// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {IGovernance} from "../interfaces/IGovernance.sol";

/// @title All that a registry stores
/// @dev Proofs read it by slot, which is the number in front:
///    0  the log head
///    1  projectId => `Project`, one word
///    2  projectId => fileKey => hash of the file's record, or 0
///    3  projectId => fileKey => hash of the record that yanked the file, or 0
///    4  projectId => versionHash => hash of the record that yanked the release, or 0
///    5  projectId => account => `Maintainer`, one word
///    6  projectId => whom the project is offered to, or 0
///    7  the registry's owner in the low 160 bits, above it the policy
///    8  whom the registry is offered to, or 0
///    9  the sha256 of the document that describes the registry, or 0
///   10  the registry's name; empty only in a registry that has not begun
///   11  account => whether it is a moderator
///   12  account => whether it may register names under the allow-list policy
///   13  account => nonce / 256 => a bit for each of these nonces, 1 where it was used
abstract contract RegistryStorage {
    /// @dev One word, so that the owner's path reads one slot. The owner is in the low 160 bits and 0 where the name is free.
    struct Project {
        address owner;
        uint32 epoch;
        // `IProjects.ProjectStatus`; read as a number, it need not be checked to be one of them.
        uint8 status;
        uint40 quarantinedUntil;
        bool frozen;
    }

    /// @dev It holds in one epoch of the project, and before `expiry`; `roles` is bits, as `IProjects.setMaintainer` has them.
    struct Maintainer {
        uint32 epoch;
        uint40 expiry;
        uint8 roles;
    }

    /// @dev One word, as a struct so that its slot is found once where it is read and written.
    struct Commitment {
        bytes32 recordHash;
    }

    bytes32 internal _logHead;
    mapping(bytes32 projectId => Project) internal _projects;
    mapping(bytes32 projectId => mapping(bytes32 fileKey => Commitment)) internal _fileCommitments;
    mapping(bytes32 projectId => mapping(bytes32 fileKey => bytes32)) internal _fileYanks;
    mapping(bytes32 projectId => mapping(bytes32 versionHash => bytes32)) internal _releaseYanks;
    mapping(bytes32 projectId => mapping(address account => Maintainer)) internal _maintainers;
    mapping(bytes32 projectId => address) internal _pendingOwners;
    address internal _registryOwner;
    IGovernance.Policy internal _policy;
    address internal _pendingRegistryOwner;
    bytes32 internal _metadataDigest;
    string internal _name;
    mapping(address account => bool) internal _moderators;
    mapping(address account => bool) internal _registrants;
    mapping(address account => mapping(uint256 word => uint256 bits)) internal _usedNonces;
}
