// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

/// @title Texts in memory, read and written by place
/// @dev Places are addresses in memory.
library Memory {
    /// @return start Where as many bytes may be written, and the word behind them.
    function allocate(uint256 size) internal pure returns (uint256 start) {
        // solhint-disable-next-line no-inline-assembly
        assembly ("memory-safe") {
            start := mload(0x40)
            mstore(0x40, add(start, and(add(size, 0x3f), not(0x1f))))
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
