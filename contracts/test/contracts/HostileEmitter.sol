// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @title A contract that logs whatever it is told
/// @dev For tests of readers: any contract on a chain can log what looks like a registry's event.
contract HostileEmitter {
    error TooManyTopics(uint8 count);

    /// @notice Logs `data` under the first `count` of `topics`.
    function emitRaw(bytes32[4] calldata topics, uint8 count, bytes calldata data) external {
        if (count > 4) revert TooManyTopics(count);
        (bytes32 a, bytes32 b, bytes32 c, bytes32 d) = (topics[0], topics[1], topics[2], topics[3]);
        bytes memory copy = data;
        assembly ("memory-safe") {
            let start := add(copy, 0x20)
            let length := mload(copy)
            switch count
            case 0 { log0(start, length) }
            case 1 { log1(start, length, a) }
            case 2 { log2(start, length, a, b) }
            case 3 { log3(start, length, a, b, c) }
            case 4 { log4(start, length, a, b, c, d) }
        }
    }
}
