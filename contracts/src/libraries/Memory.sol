// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

/// @title Memory that is not allocated: what is beyond the free memory pointer may be written and left
/// @dev Places are addresses in memory.
library Memory {
    function free() internal pure returns (uint256 place) {
        // solhint-disable-next-line no-inline-assembly
        assembly ("memory-safe") {
            place := mload(0x40)
        }
    }

    function load(uint256 place) internal pure returns (uint256 word) {
        // solhint-disable-next-line no-inline-assembly
        assembly ("memory-safe") {
            word := mload(place)
        }
    }

    function store(uint256 place, uint256 word) internal pure {
        // solhint-disable-next-line no-inline-assembly
        assembly ("memory-safe") {
            mstore(place, word)
        }
    }

    /// @notice Writes a text, and a word of 0 behind it.
    function storeText(uint256 place, bytes calldata text) internal pure {
        // solhint-disable-next-line no-inline-assembly
        assembly ("memory-safe") {
            mstore(add(place, text.length), 0)
            calldatacopy(place, text.offset, text.length)
        }
    }

    function copy(uint256 to, uint256 from, uint256 length) internal pure {
        // solhint-disable-next-line no-inline-assembly
        assembly ("memory-safe") {
            mcopy(to, from, length)
        }
    }

    /// @return result The keccak256 of what stands from `start` to before `end`.
    function hash(uint256 start, uint256 end) internal pure returns (bytes32 result) {
        // solhint-disable-next-line no-inline-assembly
        assembly ("memory-safe") {
            result := keccak256(start, sub(end, start))
        }
    }
}
