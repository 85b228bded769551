// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

/// @title The registry as a whole: what it is called, who may register names, and who moderates it
/// @notice Name and policy are set at birth, for ever. The registry's owner names moderators and, under the allow-list
/// policy, who may register; nothing that owner or moderators do changes a project's records, owner or maintainers.
interface IGovernance {
    /// @notice Who may register a free name: anybody, or those on the registry's list. Open is 0, allow-list 1.
    enum Policy {
        Open,
        AllowList
    }

    /// @notice The registry as a whole.
    /// @param name What it is called.
    /// @param policy Who may register a free name.
    /// @param owner Its owner, or 0.
    /// @param pendingOwner Whom it is offered to, or 0.
    /// @param metadataDigest The sha256 of the document that describes it, or 0.
    struct RegistryState {
        string name;
        Policy policy;
        address owner;
        address pendingOwner;
        bytes32 metadataDigest;
    }

    /// @notice The registry began; the first record of every registry.
    /// @param configHash The keccak256 of `abi.encode(owner, policy, name)`, which a factory's clone has as its salt.
    /// @param actor Who called: the factory, or who deployed the registry.
    event RegistryInitialized(
        bytes32 indexed configHash, address indexed owner, address indexed actor, Policy policy, string name
    );
    /// @notice The registry's description is the raw block on IPFS that has this sha256; 0 for none.
    event RegistryMetadataSet(bytes32 indexed previousDigest, bytes32 indexed digest, address indexed actor);
    /// @notice The registry was offered to an account; an earlier offer is void.
    event RegistryTransferStarted(address indexed owner, address indexed pendingOwner, address indexed actor);
    /// @notice The offer was taken back.
    event RegistryTransferCancelled(address indexed owner, address indexed pendingOwner, address indexed actor);
    /// @notice The registry has another owner; 0 is nobody, for ever.
    event RegistryOwnerChanged(address indexed previousOwner, address indexed owner, address indexed actor);
    /// @notice An account became a moderator, or is one no longer.
    event ModeratorSet(address indexed moderator, bool indexed isModerator, address indexed actor);
    /// @notice An account was put on the list of those who may register names, or taken off it.
    event RegistrantSet(address indexed registrant, bool indexed isRegistrant, address indexed actor);

    /// @notice A registry begins once.
    error AlreadyInitialized();
    /// @notice The name is not 1 to 64 bytes of printable ASCII.
    error InvalidRegistryName(string name);
    /// @notice The caller does not own the registry.
    error NotRegistryOwner(address caller);
    /// @notice The caller is not whom the registry is offered to.
    error NotPendingRegistryOwner(address caller);
    /// @notice The registry is offered to nobody.
    error NoPendingRegistryTransfer();
    /// @notice No registry is offered to the zero address; `renounceRegistryOwnership` gives it up.
    error InvalidNewRegistryOwner();
    /// @notice The caller is not a moderator.
    error NotModerator(address caller);
    /// @notice The registry has an allow-list, and the caller, or signer, is not on it.
    error NotRegistrant(address caller);

    /// @notice Begins the registry; a factory calls this in the transaction that makes the clone, and a constructor does
    /// the same for a registry deployed by hand.
    /// @param owner The registry's owner, or 0 for a registry that nobody owns, ever.
    /// @param name For people to read.
    function initializeRegistry(address owner, Policy policy, string calldata name) external;

    /// @notice Describes the registry by a document on IPFS; for the registry's owner.
    /// @param digest The sha256 of the document, which is one raw block (at most 1 MiB), so the CID follows; 0 for none.
    function setMetadata(bytes32 digest) external;
    /// @notice Makes an account a moderator, or ends that; for the registry's owner, and for a moderator who steps down.
    function setModerator(address account, bool isModerator_) external;
    /// @notice Puts an account on the list of those who may register names, or takes it off; for the registry's owner.
    function setRegistrant(address account, bool isRegistrant_) external;
    /// @notice Offers the registry to an account, in place of an earlier offer; for the registry's owner.
    function startRegistryTransfer(address newOwner) external;
    /// @notice Takes the offer back; for the registry's owner.
    function cancelRegistryTransfer() external;
    /// @notice Makes the caller the registry's owner; for whom it is offered to.
    function acceptRegistryTransfer() external;
    /// @notice Leaves the registry without an owner for ever; for its owner. Moderators stay until they step down, so an
    /// owner who wants none ends them first.
    function renounceRegistryOwnership() external;

    /// @notice The registry as a whole, as it stands.
    function registryState() external view returns (RegistryState memory);
    /// @return Whether the account may quarantine projects.
    function isModerator(address account) external view returns (bool);
    /// @return Whether the account is on the list; under the open policy it need not be.
    function isRegistrant(address account) external view returns (bool);
}
