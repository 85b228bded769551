// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

/// @title Events as records, and the log head that folds them
/// @dev The shapes are those of `IPackageRegistry`.
library RecordLog {
    /// @notice Logs an event of three topics besides its selector, and folds its record into the log head.
    /// @dev `emit` and `keccak256(abi.encode(...))` say the same, but encode the data once each; here they share it, and
    /// no event can be logged without its record. The compiler does not check the topics and `data` against the event,
    /// so the tests decode every event by the ABI.
    /// @param head The log head so far.
    /// @param topic0 The event's selector.
    /// @param data The event's data: `abi.encode` of what is not indexed.
    /// @return newHead The log head from now on.
    /// @return recordHash The hash of the record that this registry logs in this block.
    function append(bytes32 head, bytes32 topic0, bytes32 topic1, bytes32 topic2, bytes32 topic3, bytes memory data)
        internal
        returns (bytes32 newHead, bytes32 recordHash)
    {
        // solhint-disable-next-line no-inline-assembly
        assembly ("memory-safe") {
            log4(add(data, 0x20), mload(data), topic0, topic1, topic2, topic3)

            // What is beyond the free memory pointer may be written and left.
            let record := mload(0x40)
            mstore(record, topic0)
            mstore(add(record, 0x20), address())
            mstore(add(record, 0x40), topic1)
            mstore(add(record, 0x60), topic2)
            mstore(add(record, 0x80), topic3)
            mstore(add(record, 0xa0), timestamp())
            mstore(add(record, 0xc0), keccak256(add(data, 0x20), mload(data)))
            recordHash := keccak256(record, 0xe0)

            // The first two words of memory are there for hashing.
            mstore(0x00, head)
            mstore(0x20, recordHash)
            newHead := keccak256(0x00, 0x40)
        }
    }
}
