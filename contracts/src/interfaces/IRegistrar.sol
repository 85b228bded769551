// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

/// @title A registrant that registers names for others, by rules
/// @notice For a registry with an allow-list on which it stands alone: whoever else is on the list passes the rules by.
///
/// A name is refused whose skeleton is that of a name known to be taken. The skeleton is PyPI's: hyphens dropped, `1` and `i`
/// read as `l`, `0` as `o`. What was registered past the registrar becomes known by `note`, which anybody may call.
///
/// Names may be reserved. The reserved ones are a list, ordered by the keccak256 of the skeleton, and kept as a Merkle root;
/// every leaf also names the key that follows, so one proof shows either that a name is reserved, and for whom, or
/// that it is not. Only whom it is reserved for may claim such a name.
///
/// A registration may have to be committed to first, so that nobody who sees it waiting can come before it. It may take a
/// fee, paid exactly, so there is nothing to give back. What the fee and the reserved names are is for the registry's owner to
/// say, within `maxFee` and a week ahead; a commitment lasts a day, so neither changes between commitment and registration unseen.
interface IRegistrar {
    /// @notice What a registration is subject to.
    /// @param reservedRoot The Merkle root of the reserved names, or 0 where none is.
    /// @param fee Wei.
    /// @param since From when on, in seconds since 1970.
    struct Terms {
        bytes32 reservedRoot;
        uint96 fee;
        uint40 since;
    }

    /// @notice A leaf of the reserved names: `keccak256(abi.encode(key, claimant, next))`. The first leaf has key 0, and the
    /// last next 2^256 - 1. An inner node is the keccak256 of its two children, the smaller first.
    /// @param key The keccak256 of a name's skeleton.
    /// @param claimant Who may claim the name; 0 for nobody.
    /// @param next The key that follows; none in between is reserved.
    struct Leaf {
        uint256 key;
        address claimant;
        uint256 next;
    }

    /// @notice A name was registered to an owner, and its skeleton is taken.
    event NameRegistered(bytes32 indexed projectId, bytes32 indexed skeletonHash, address indexed owner, string name);
    /// @notice A name that the registry has was made known here.
    event NameNoted(bytes32 indexed projectId, bytes32 indexed skeletonHash, string name);
    /// @notice A registration was committed to.
    event Committed(bytes32 indexed commitment);
    /// @notice From `since` on there are other terms, in place of others that were to come.
    event TermsSet(bytes32 reservedRoot, uint96 fee, uint40 since);
    /// @notice The fees were paid out.
    event Withdrawn(uint256 amount);

    /// @notice A registrar's fee is bounded by 0 where there is nobody to pay it to, and a commitment waits an hour at most.
    error InvalidRegistrar();
    /// @notice The fee is above `maxFee`.
    error FeeTooHigh(uint96 fee, uint96 maxFee);
    /// @notice The caller does not own the registry.
    error NotGovernor(address caller);
    /// @notice The value is not the fee.
    error WrongFee(uint256 value, uint96 fee);
    /// @notice The name looks like one that is taken; `projectId` is the other's.
    error LooksTaken(string name, bytes32 projectId);
    /// @notice The name is reserved, and not for the caller.
    error NameReserved(string name);
    /// @notice The leaf is not of the reserved names, or says nothing of this name.
    error InvalidProof();
    /// @notice The registry does not have the name.
    error NameNotTaken(string name);
    /// @notice There is such a commitment, which has not lapsed.
    error AlreadyCommitted(bytes32 commitment);
    /// @notice There is no such commitment, or it is younger than `minAge`, or older than a day; `since` is when it was made.
    error CommitmentNotReady(bytes32 commitment, uint40 since);
    /// @notice The treasury did not take the fees.
    error WithdrawalRefused();

    /// @notice Commits to a registration. A commitment binds name and owner, so it does not matter who sends it.
    /// @param commitment `commitmentOf` what will be registered.
    function commit(bytes32 commitment) external;
    /// @notice Registers a free name that is not reserved, and looks like none that is known to be taken; for anybody.
    /// @param owner Whom the project is registered to.
    /// @param secret What the commitment was made with; any where the registrar wants none.
    /// @param leaf The leaf whose key is below that of the name, and its next above; any where nothing is reserved.
    /// @param proof The leaf's siblings, from its own up.
    function register(
        string calldata name,
        address owner,
        bytes32 secret,
        Leaf calldata leaf,
        bytes32[] calldata proof
    ) external payable;
    /// @notice Registers a free name that is reserved for the caller; without commitment, since nobody else can, and without fee.
    /// @param owner Whom the project is registered to.
    /// @param leaf The leaf with the name's key.
    function claim(string calldata name, address owner, Leaf calldata leaf, bytes32[] calldata proof) external;
    /// @notice Makes names known that the registry has; for anybody. One whose skeleton is known already changes nothing.
    function note(string[] calldata names) external;

    /// @notice Sets the terms from a week from now on; for the registry's owner.
    function setTerms(bytes32 reservedRoot, uint96 fee) external;
    /// @notice Pays all fees to the treasury; for anybody.
    function withdraw() external;

    /// @notice The terms as they are now.
    function terms() external view returns (Terms memory);
    /// @notice The terms that were set last, whether in force or to come.
    function latestTerms() external view returns (Terms memory);
    /// @return The project whose name is known to be taken with the skeleton of this name, or 0.
    function holderOf(string calldata name) external view returns (bytes32);
    /// @return When the commitment was made, in seconds since 1970, or 0.
    function committedAt(bytes32 commitment) external view returns (uint40);
    /// @return What a registration is committed to by: the keccak256 of `abi.encode(chainid, registrar, name, owner, secret)`.
    function commitmentOf(string calldata name, address owner, bytes32 secret) external view returns (bytes32);
    /// @return The name's skeleton.
    function skeletonOf(string calldata name) external pure returns (string memory);
    /// @return The registry whose names are registered.
    function registry() external view returns (address);
    /// @return Whom fees are paid to.
    function treasury() external view returns (address payable);
    /// @return What a fee can be at most, in wei.
    function maxFee() external view returns (uint96);
    /// @return How many seconds a commitment waits, or 0 where none is wanted.
    function minAge() external view returns (uint32);
}
