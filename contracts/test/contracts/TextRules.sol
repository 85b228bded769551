// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {Filename} from "../../src/libraries/Filename.sol";
import {Hash} from "../../src/libraries/Hash.sol";
import {Version} from "../../src/libraries/Version.sol";

/// @title The registry's rules of texts alone, for thousands of them in one call
contract TextRules {
    /// @return hashes For each version the hash of its canonical form, or 0 where the registry refuses it.
    function versionHashes(bytes[] calldata versions) external pure returns (bytes32[] memory hashes) {
        hashes = new bytes32[](versions.length);
        for (uint256 i = 0; i < versions.length; i++) {
            hashes[i] = Version.hashOf(versions[i]);
        }
    }

    /// @return keys For each file name of a project its key, or 0 where the registry refuses it.
    function fileKeys(bytes32 projectId, bytes[] calldata filenames) external pure returns (bytes32[] memory keys) {
        keys = new bytes32[](filenames.length);
        for (uint256 i = 0; i < filenames.length; i++) {
            keys[i] = _fileKey(projectId, filenames[i]);
        }
    }

    function _fileKey(bytes32 projectId, bytes calldata filename) private pure returns (bytes32) {
        (uint256 nameEnd, uint256 versionEnd) = Filename.split(filename);
        bytes32 endingHash = Filename.endingHash(filename, nameEnd, versionEnd, projectId);
        if (endingHash == 0) return 0;
        bytes32 versionHash = Version.hashOf(filename[nameEnd + 1:versionEnd]);
        return versionHash == 0 ? bytes32(0) : Hash.ofPair(versionHash, endingHash);
    }
}
