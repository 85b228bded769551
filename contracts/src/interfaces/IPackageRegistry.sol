// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

/// @title The registry of a Python package index: releases and their files
/// @notice Projects, their releases and files, as records that nobody can change. A project is known by the keccak256 of
/// its PEP 503 normalized name, a release by the keccak256 of its PEP 440 canonical version (`versionHash`), and a file within
/// its project by `fileKey = keccak256(abi.encodePacked(versionHash, keccak256(ending)))`, where `ending` is what follows the
/// version in its name, the tags of each compressed set in order. So two names of one distribution have one key:
/// `demo-1.0-py2.py3-none-any.whl` and `Demo-1.0.0-py3.py2-none-any.whl`.
///
/// Whatever the registry accepts, readers of the log list; whatever they would not list is refused here. The rules are in
/// docs/reference/records.md.
///
/// Every event of a registry is a record. Its hash is the keccak256 of
/// `abi.encode(topic0, registry, topic1, topic2, topic3, timestamp, keccak256(data))`, read off the log, where
/// `topic0` to `topic3` are the log's and `timestamp` is the block's. The log head folds all of them in order:
/// `head = keccak256(abi.encode(head, recordHash))`, from 0. Whoever replays the logs and ends at another head has been
/// shown an incomplete index.
///
/// The last topic of every event is the account that acted: the caller, or the signer of a signed call.
interface IPackageRegistry {
    /// @notice One distribution of a release.
    /// @param filename The wheel's or sdist's file name: the project's name in a spelling of the same length, `-`, the
    /// version, and the ending of a wheel or an sdist.
    /// @param size Bytes, 1 to 2^53 - 1, which every reader of JSON can tell.
    /// @param digest The sha256 of the bytes.
    /// @param dagRoot The sha256 digest of the dag-pb root that the `unixfs-v1-2025` profile (IPIP-499) gives a file
    /// above 1 MiB; 0 for a smaller file, which is one raw block whose CID follows from `digest`.
    /// @param metadataDigest The sha256 of the core metadata file, which is one raw block on IPFS; 0 where there is none.
    /// @param requiresPython The Requires-Python of the core metadata; empty where there is none.
    struct File {
        string filename;
        uint64 size;
        bytes32 digest;
        bytes32 dagRoot;
        bytes32 metadataDigest;
        string requiresPython;
    }

    /// @notice A file was published; its record's hash is what `fileCommitment` answers for its key from now on.
    event PackagePublished(
        bytes32 indexed projectId,
        bytes32 indexed versionHash,
        address indexed publisher,
        string project,
        string version,
        string filename,
        uint64 size,
        bytes32 digest,
        bytes32 dagRoot,
        bytes32 metadataDigest,
        string requiresPython
    );

    /// @notice A file was yanked (PEP 592): installers pass over it unless it is pinned exactly. `filename` is a spelling
    /// that has the key, as the caller wrote it.
    event FileYanked(
        bytes32 indexed projectId, bytes32 indexed fileKey, address indexed actor, string filename, string reason
    );
    /// @notice A file's yank was taken back.
    event FileUnyanked(bytes32 indexed projectId, bytes32 indexed fileKey, address indexed actor, string filename);
    /// @notice A release was yanked: every file of it, also those published later.
    event ReleaseYanked(
        bytes32 indexed projectId, bytes32 indexed versionHash, address indexed actor, string version, string reason
    );
    /// @notice A release's yank was taken back; files yanked one by one stay yanked.
    event ReleaseUnyanked(
        bytes32 indexed projectId, bytes32 indexed versionHash, address indexed actor, string version
    );

    /// @notice A release is published with one file at least.
    error NoFiles();
    /// @notice The version is not 1 to 128 bytes in PEP 440 normal form.
    error InvalidVersion(string version);
    /// @notice The file name is not at most 255 bytes of the project's name, the version and an ending, as `File` says.
    error InvalidFilename(string filename);
    /// @notice The size is not 1 to 2^53 - 1.
    error InvalidFileSize(string filename, uint64 size);
    /// @notice `dagRoot` must be 0 for a file of at most 1 MiB, and must not be for a larger one.
    error DagRootMismatch(string filename, uint64 size);
    /// @notice Requires-Python is more than 255 bytes or not printable ASCII.
    error InvalidRequiresPython(string filename);
    /// @notice A file's key is taken once for ever, also by an earlier file of the same call.
    error FileAlreadyPublished(bytes32 projectId, string filename);
    /// @notice Only a published file can be yanked and unyanked.
    error FileNotPublished(bytes32 projectId, string filename);
    /// @notice The file or release is yanked already; unyank it first to give another reason.
    error AlreadyYanked(bytes32 projectId, bytes32 key);
    /// @notice The file or release is not yanked.
    error NotYanked(bytes32 projectId, bytes32 key);
    /// @notice The reason is more than 512 bytes, not UTF-8, or holds U+0000. A log that readers of decoded events see
    /// altered, as graph-node drops U+0000, could not be folded by them.
    error InvalidReason(uint256 length);

    /// @notice Publishes the files of a release, all of them or none; for the owner and maintainers who may publish.
    /// @param version The version as the file names have it.
    /// @param registers Whether the name must be free, and is registered to the caller first, where the registry's policy lets
    /// the caller register; else the name must be taken. So nobody can put a call under a project that it was not meant for.
    function publish(string calldata project, string calldata version, File[] calldata files, bool registers) external;

    /// @notice Yanks a published file; for the owner and maintainers who may yank, as are the three calls that follow.
    /// @param filename The file's name, in any spelling that has its key.
    /// @param reason Why, for people to read; may be empty.
    function yankFile(bytes32 projectId, string calldata filename, string calldata reason) external;
    /// @notice Takes a file's yank back.
    function unyankFile(bytes32 projectId, string calldata filename) external;
    /// @notice Yanks a release, which need not have files yet.
    /// @param version The version, in any spelling in normal form.
    /// @param reason Why, for people to read; may be empty.
    function yankRelease(bytes32 projectId, string calldata version, string calldata reason) external;
    /// @notice Takes a release's yank back.
    function unyankRelease(bytes32 projectId, string calldata version) external;

    /// @notice What was published under a file's key.
    /// @return The hash of the file's record, or 0 where the key is free.
    function fileCommitment(bytes32 projectId, bytes32 fileKey) external view returns (bytes32);
    /// @return The hash of the record that yanked the file, or 0 where it is not yanked by itself.
    function fileYankCommitment(bytes32 projectId, bytes32 fileKey) external view returns (bytes32);
    /// @return The hash of the record that yanked the release, or 0 where it is not yanked.
    function releaseYankCommitment(bytes32 projectId, bytes32 versionHash) external view returns (bytes32);
    /// @return The fold of all records, or 0 before the first.
    function logHead() external view returns (bytes32);
}
