// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

/// @title Hashes of what a call carries
library Hash {
    /// @return hash `keccak256(bytes(text))`, without the copy in allocated memory that the compiler makes for it.
    function ofText(string calldata text) internal pure returns (bytes32 hash) {
        // solhint-disable-next-line no-inline-assembly
        assembly ("memory-safe") {
            // What is beyond the free memory pointer may be written and left.
            let copy := mload(0x40)
            calldatacopy(copy, text.offset, text.length)
            hash := keccak256(copy, text.length)
        }
    }

    /// @return hash `keccak256(abi.encodePacked(first, second))`, in the first two words of memory, which are there for hashing.
    function ofPair(bytes32 first, bytes32 second) internal pure returns (bytes32 hash) {
        // solhint-disable-next-line no-inline-assembly
        assembly ("memory-safe") {
            mstore(0x00, first)
            mstore(0x20, second)
            hash := keccak256(0x00, 0x40)
        }
    }
}
