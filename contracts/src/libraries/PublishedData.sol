// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {IPackageRegistry} from "../interfaces/IPackageRegistry.sol";

/// @title The data of `PackagePublished`
library PublishedData {
    /// @return data `abi.encode(project, version, file.filename, file.size, file.digest, file.dagRoot, file.metadataDigest,
    /// file.requiresPython)`. This is the one encoding that a batch repeats for each file, and written out it costs a
    /// third of the compiler's.
    function encode(
        string calldata project,
        string calldata version,
        string calldata filename,
        IPackageRegistry.File calldata file,
        string calldata requiresPython
    ) internal pure returns (bytes memory data) {
        // solhint-disable-next-line no-inline-assembly
        assembly ("memory-safe") {
            data := mload(0x40)
            let head := add(data, 0x20)
            // Eight words stand first: for a text, its offset from here; size, digests and DAG root, as in the call.
            mstore(head, 0x100)
            calldatacopy(add(head, 0x60), add(file, 0x20), 0x80)

            // A text is its length and its bytes in whole words, of which the last is cleared first, for 0 to follow the
            // bytes. Where there are none, that word is the length.
            let at := add(head, 0x100)
            let end := add(at, and(add(project.length, 0x3f), not(0x1f)))
            mstore(sub(end, 0x20), 0)
            mstore(at, project.length)
            calldatacopy(add(at, 0x20), project.offset, project.length)
            mstore(add(head, 0x20), sub(end, head))
            at := end

            end := add(at, and(add(version.length, 0x3f), not(0x1f)))
            mstore(sub(end, 0x20), 0)
            mstore(at, version.length)
            calldatacopy(add(at, 0x20), version.offset, version.length)
            mstore(add(head, 0x40), sub(end, head))
            at := end

            end := add(at, and(add(filename.length, 0x3f), not(0x1f)))
            mstore(sub(end, 0x20), 0)
            mstore(at, filename.length)
            calldatacopy(add(at, 0x20), filename.offset, filename.length)
            mstore(add(head, 0xe0), sub(end, head))
            at := end

            end := add(at, and(add(requiresPython.length, 0x3f), not(0x1f)))
            mstore(sub(end, 0x20), 0)
            mstore(at, requiresPython.length)
            calldatacopy(add(at, 0x20), requiresPython.offset, requiresPython.length)

            mstore(data, sub(end, head))
            mstore(0x40, end)
        }
    }
}
