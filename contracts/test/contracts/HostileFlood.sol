// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @title A contract that logs as much as a block's gas lets it
/// @dev For tests of readers. All logs have four topics, or three where the last is 0 and `count` is 3.
contract HostileFlood {
    /// @notice Logs `head` and `size` bytes of `fill` behind it.
    function emitHuge(bytes32[4] calldata topics, uint8 count, bytes calldata head, uint256 size, bytes1 fill) external {
        uint256 start;
        assembly ("memory-safe") {
            start := mload(0x40)
            calldatacopy(start, head.offset, head.length)
            let first := add(start, head.length)
            // Each copy doubles what is there; the last may reach beyond the size.
            mstore(first, mul(shr(248, fill), div(not(0), 0xff)))
            for { let done := 32 } lt(done, size) { done := mul(done, 2) } {
                let left := sub(size, done)
                mcopy(add(first, done), first, xor(left, mul(xor(left, done), lt(done, left))))
            }
        }
        _log(topics, count, start, head.length + size);
    }

    /// @notice Logs `data` so many times; the five characters at each of `places` are the log's number, from `from` on.
    function emitMany(bytes32[4] calldata topics, uint8 count, bytes memory data, uint256[] calldata places, uint256 from, uint256 times)
        external
    {
        for (uint256 number = from; number < from + times; number++) {
            bytes5 digits = places.length == 0 ? bytes5(0) : _digits(number);
            for (uint256 i = 0; i < places.length; i++) {
                for (uint256 j = 0; j < 5; j++) data[places[i] + j] = digits[j];
            }
            uint256 start;
            assembly ("memory-safe") { start := add(data, 0x20) }
            _log(topics, count, start, data.length);
        }
    }

    function _digits(uint256 number) private pure returns (bytes5 digits) {
        for (uint256 i = 0; i < 5; i++) {
            digits = bytes5(bytes1(uint8(0x30 + (number % 10)))) | (digits >> 8);
            number /= 10;
        }
    }

    function _log(bytes32[4] calldata topics, uint8 count, uint256 start, uint256 length) private {
        (bytes32 a, bytes32 b, bytes32 c, bytes32 d) = (topics[0], topics[1], topics[2], topics[3]);
        assembly ("memory-safe") {
            switch count
            case 3 { log3(start, length, a, b, c) }
            default { log4(start, length, a, b, c, d) }
        }
    }
}
