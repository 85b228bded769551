// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

/// @title Checks of ASCII text, 32 bytes at a time
/// @dev A word is treated as 32 numbers side by side. While each of them is at most 0x7f, adding at most 0x80 to each
/// cannot carry into its neighbour, so one addition compares all 32: a sum reaches 0x80, which is the byte's high bit,
/// exactly where the byte was large enough.
///
/// A text of less than a word is read as the last bytes of a word that 0 leads, `short`; a longer one as words from its
/// start and at last the word that ends with it, `load`, so that some bytes may be read twice and none beyond it.
library Ascii {
    uint256 internal constant WORD = 32;
    uint256 internal constant SPACE = 0x20;
    uint256 internal constant LAST_VISIBLE = 0x7e;

    uint256 internal constant EVERY_BYTE = type(uint256).max / 0xff;
    uint256 internal constant HIGH_BITS = EVERY_BYTE * 0x80;
    uint256 internal constant LOW_BITS = EVERY_BYTE * 0x7f;

    /// @return Whether every byte of `text` is one of `first` to 0x7e, where 1 <= first <= 0x7e.
    function isPrintable(bytes calldata text, uint256 first) internal pure returns (bool) {
        if (text.length < WORD) {
            return marksOutside(short(text), first, LAST_VISIBLE) << missingBits(text.length) == 0;
        }
        unchecked {
            uint256 last = text.length - WORD;
            uint256 faults = marksOutside(load(text, last), first, LAST_VISIBLE);
            for (uint256 i = 0; i < last; i += WORD) {
                faults |= marksOutside(load(text, i), first, LAST_VISIBLE);
            }
            return faults == 0;
        }
    }

    /// @return marks 0x80 where the byte is not one of `first` to `last`, where
    /// 1 <= first <= last <= 0x7f; 0 throughout where all are.
    function marksOutside(uint256 word, uint256 first, uint256 last) internal pure returns (uint256 marks) {
        unchecked {
            uint256 reachesFirst = word + EVERY_BYTE * (0x80 - first);
            uint256 passesLast = word + EVERY_BYTE * (0x7f - last);
            // Where a byte is above 0x7f the sums are worth nothing, and its own high bit decides.
            marks = (~reachesFirst | passesLast | word) & HIGH_BITS;
        }
    }

    /// @return Whether `part` stands in `text` at `start`, where the text is long enough.
    function contains(bytes calldata text, uint256 start, bytes calldata part) internal pure returns (bool) {
        unchecked {
            uint256 length = part.length;
            uint256 difference = 0;
            for (uint256 i = 0; i < length; i += WORD) {
                difference |= loadUpTo(text, start + i, start + length) ^ loadUpTo(part, i, length);
            }
            return difference == 0;
        }
    }

    /// @return marks 0x80 where the byte is `char`, 0 elsewhere. All bytes must be ASCII.
    function marksOf(uint256 word, uint256 char) internal pure returns (uint256 marks) {
        unchecked {
            // The difference is 0 where the byte is `char`, and only there its sum stays below 0x80.
            marks = ~((word ^ (EVERY_BYTE * char)) + LOW_BITS) & HIGH_BITS;
        }
    }

    /// @return How many bytes are marked.
    function count(uint256 marks) internal pure returns (uint256) {
        unchecked {
            // The product's highest byte is the sum of all bytes.
            return ((marks >> 7) * EVERY_BYTE) >> 248;
        }
    }

    /// @return index Which byte is the first that is marked; one is.
    function firstOf(uint256 marks) internal pure returns (uint256 index) {
        // solhint-disable-next-line no-inline-assembly
        assembly ("memory-safe") {
            index := shr(3, clz(marks))
        }
    }

    /// @return Which byte is the last that is marked; one is.
    function lastOf(uint256 marks) internal pure returns (uint256) {
        unchecked {
            // What is left of the marks by this is the lowest bit.
            return firstOf(marks & (~marks + 1));
        }
    }

    /// @return The whole of a text of less than 32 bytes, behind as many bytes of 0 as it lacks. Marks of these are shifted
    /// out by `missingBits`.
    function short(bytes calldata text) internal pure returns (uint256) {
        return load(text, 0) >> missingBits(text.length);
    }

    /// @return How many bits a text of at most 32 bytes lacks of a word.
    function missingBits(uint256 length) internal pure returns (uint256) {
        unchecked {
            return 256 - 8 * length;
        }
    }

    /// @return word The 32 bytes from `start`, those from `end` on being 0.
    function loadUpTo(bytes calldata text, uint256 start, uint256 end) internal pure returns (uint256 word) {
        unchecked {
            word = load(text, start);
            uint256 left = end - start;
            if (left < WORD) word = word >> missingBits(left) << missingBits(left);
        }
    }

    /// @return word The 32 bytes from `start`; those beyond the text, if any, are whatever stands there.
    function load(bytes calldata text, uint256 start) internal pure returns (uint256 word) {
        // `bytes32(text[start:])` says the same for more gas.
        // solhint-disable-next-line no-inline-assembly
        assembly ("memory-safe") {
            word := calldataload(add(text.offset, start))
        }
    }
}
