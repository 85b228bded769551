// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

/// @title The projects of a registry: who may change them, and how they are marked
/// @notice A project has one owner, who may do everything. A maintainer may publish, or yank, or both, until a time that the
/// owner sets, and cannot make maintainers. Ownership passes in two steps, and each time it does the project's epoch grows
/// by one, which ends every maintainer and every signature that is still to be used. An owner ends them without losing the
/// project by a transfer to the own account. Files, yanks, annotations, status, quarantine and a freeze stay.
interface IProjects {
    /// @notice What an owner says of a project (PEP 792). Active is 0, archived 1, deprecated 2.
    enum ProjectStatus {
        Active,
        Archived,
        Deprecated
    }

    /// @notice A project as it stands.
    /// @param owner Who may do everything, or 0 where the name is free.
    /// @param pendingOwner Whom the project is offered to, or 0.
    /// @param epoch How many times the project has changed hands.
    /// @param status What the owner says of it.
    /// @param quarantinedUntil When its quarantine lapses, or 0 where there is none or no longer.
    /// @param frozen Whether nothing is published in it ever again.
    struct ProjectState {
        address owner;
        address pendingOwner;
        uint32 epoch;
        ProjectStatus status;
        uint40 quarantinedUntil;
        bool frozen;
    }

    /// @notice A free name was registered to the owner; the actor is who may register.
    event ProjectRegistered(
        bytes32 indexed projectId, address indexed owner, address indexed actor, string project
    );
    /// @notice An account has these roles, before `expiry` (seconds since 1970) and while the epoch lasts; roles 0 and
    /// expiry 0 where it has none, which the owner said, or the account itself.
    event MaintainerSet(
        bytes32 indexed projectId,
        address indexed maintainer,
        address indexed actor,
        uint8 roles,
        uint40 expiry,
        uint32 epoch
    );
    /// @notice The project was offered to an account; an earlier offer is void.
    event TransferStarted(
        bytes32 indexed projectId, address indexed pendingOwner, address indexed actor, uint32 epoch
    );
    /// @notice The offer was taken back.
    event TransferCancelled(
        bytes32 indexed projectId, address indexed pendingOwner, address indexed actor, uint32 epoch
    );
    /// @notice The actor is the owner now, and `epoch` has begun.
    event TransferAccepted(
        bytes32 indexed projectId, address indexed previousOwner, address indexed actor, uint32 epoch
    );
    /// @notice The owner marked the project.
    event ProjectStatusSet(
        bytes32 indexed projectId, ProjectStatus indexed status, address indexed actor, string reason
    );
    /// @notice Nothing is published in the project ever again.
    event ProjectFrozen(bytes32 indexed projectId, uint32 indexed epoch, address indexed actor);
    /// @notice The actor said something of a project, or of one release or file of it. Of the same actor, subject and key the
    /// later word stands.
    event ProjectAnnotated(
        bytes32 indexed projectId, bytes32 indexed subject, address indexed actor, bytes32 key, bytes32 digest
    );
    /// @notice A moderator of the registry marked the project as suspect. The mark lapses at `until` (seconds since 1970).
    event ProjectQuarantined(
        bytes32 indexed projectId, uint40 indexed until, address indexed actor, string reason
    );
    /// @notice A moderator took the mark off before `until`.
    event QuarantineLifted(bytes32 indexed projectId, uint40 indexed until, address indexed actor, string reason);

    /// @notice The name is not 1 to 64 bytes in PEP 503 normal form.
    error NameNotNormalized(string project);
    /// @notice The name is not free.
    error ProjectAlreadyRegistered(bytes32 projectId);
    /// @notice The name is free: there is nothing to publish in, to quarantine or to annotate.
    error ProjectNotRegistered(bytes32 projectId);
    /// @notice The caller, or signer, does not own the project, nor is it a maintainer with the role where that would do;
    /// or nobody owns it.
    error NotProjectOwner(bytes32 projectId, address caller);
    /// @notice The caller, or signer, is not whom the project is offered to.
    error NotPendingOwner(bytes32 projectId, address caller);
    /// @notice The project is offered to nobody.
    error NoPendingTransfer(bytes32 projectId);
    /// @notice The caller, or signer, is no maintainer of the project now, and there is nothing to renounce.
    error NotMaintainer(bytes32 projectId, address caller);
    /// @notice No project is the zero address's; `cancelTransfer` takes an offer back.
    error InvalidNewOwner(bytes32 projectId);
    /// @notice The roles are not bits of 1 and 2; or there are roles and no expiry, or an expiry and no roles.
    error InvalidRoles(uint8 roles, uint40 expiry);
    /// @notice A maintainer's expiry is neither 0 nor in the future.
    error ExpiryNotInFuture(uint40 expiry);
    /// @notice Nothing is published in an archived project.
    error ProjectArchived(bytes32 projectId);
    /// @notice Nothing is published in a frozen project, which is frozen once.
    error ProjectIsFrozen(bytes32 projectId);
    /// @notice A quarantine ends after now, and 30 days from now at the latest.
    error InvalidQuarantineEnd(uint40 until);
    /// @notice The end of a quarantine cannot be moved; lift it, or let it lapse.
    error AlreadyQuarantined(bytes32 projectId, uint40 until);
    /// @notice The project is not quarantined, or no longer.
    error NotQuarantined(bytes32 projectId);

    /// @notice Registers a free name to the caller, where the registry's policy lets the caller register.
    function register(string calldata project) external;
    /// @notice Registers a free name to another account, which owns it at once and need not agree; for whom the registry's
    /// policy lets register. So a contract on an allow-list can hold rules of its own and never owns a name.
    function registerFor(string calldata project, address owner) external;

    /// @notice Lets an account publish or yank until a time; for the owner. What the account had before is void.
    /// @param roles Bits: 1 may publish, 2 may yank and unyank; 0, with expiry 0, ends it now.
    /// @param expiry From when on it may not, in seconds since 1970.
    function setMaintainer(bytes32 projectId, address maintainer, uint8 roles, uint40 expiry) external;
    /// @notice Ends what the caller may as a maintainer; for maintainers. The owner may set it anew.
    function renounceMaintainer(bytes32 projectId) external;

    /// @notice Offers the project to an account, in place of an earlier offer; for the owner. Nothing passes before
    /// `acceptTransfer`.
    function startTransfer(bytes32 projectId, address newOwner) external;
    /// @notice Takes the offer back; for the owner.
    function cancelTransfer(bytes32 projectId) external;
    /// @notice Makes the caller the owner and begins the next epoch; for whom the project is offered to.
    function acceptTransfer(bytes32 projectId) external;

    /// @notice Marks the project for its users; for the owner.
    /// @param reason Why, for people to read; may be empty.
    function setStatus(bytes32 projectId, ProjectStatus status, string calldata reason) external;

    /// @notice Ends publishing in the project for ever, for every owner to come; for the owner. All else goes on: yanks,
    /// maintainers, status, transfers, annotations. It has no signed twin: a signature may be kept back, and this cannot be
    /// taken back.
    function freeze(bytes32 projectId) external;

    /// @notice Says something of a project; it is a record and is stored nowhere else. Under the open policy for anybody;
    /// under the allow-list policy for who may register, moderators, and the project's owner and maintainers. Readers judge
    /// it by who said it. It has no signed twin, whose nonce would cost more than the annotation.
    /// @param subject What it is said of: 0 for the project, a release's `versionHash`, or a file's `fileKey`. Whether
    /// there is such a release or file is not checked.
    /// @param key What kind of thing is said, in ASCII behind which the word is 0. Reserved: "provenance", "source", "rebuild",
    /// "advisory", "moved-to", "successor"; docs/reference/records.md says what they hold.
    /// @param digest The sha256 of a document that is one raw block on IPFS (at most 1 MiB), or what the key says instead; 0
    /// takes back what the caller said before.
    function annotate(bytes32 projectId, bytes32 subject, bytes32 key, bytes32 digest) external;

    /// @notice Marks a project as suspect, for gateways to hide; for moderators of the registry. It changes no record, and
    /// keeps nobody from publishing, yanking or passing the project on.
    /// @param until When the mark lapses by itself, in seconds since 1970; at most 30 days from now.
    /// @param reason Why, for people to read; may be empty.
    function quarantine(bytes32 projectId, uint40 until, string calldata reason) external;
    /// @notice Takes the mark off; for moderators of the registry.
    /// @param reason Why, for people to read; may be empty.
    function liftQuarantine(bytes32 projectId, string calldata reason) external;

    /// @notice Who may do everything in a project.
    /// @return The owner, or 0 where the name is free.
    function ownerOf(bytes32 projectId) external view returns (address);
    /// @notice All that is kept of a project; 0 throughout where the name is free.
    function projectState(bytes32 projectId) external view returns (ProjectState memory);
    /// @notice What an account may do as a maintainer now.
    /// @return roles As `setMaintainer` has them; 0 where it is none, or no longer.
    /// @return expiry When that ends, or 0.
    function maintainerOf(bytes32 projectId, address account) external view returns (uint8 roles, uint40 expiry);
}
