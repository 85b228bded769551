// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {Ascii} from "./Ascii.sol";
import {Memory} from "./Memory.sol";

/// @title What follows the version in a wheel's file name: `[-<build>]-<python>-<abi>-<platform>.whl`
/// @dev Binary distribution format (PEP 427) and platform compatibility tags (PEP 425). Two endings that installers read alike
/// have one hash, which is that of the ending with the tags of each set in order.
library Wheel {
    uint256 private constant _HYPHEN = 0x2d;
    uint256 private constant _DOT = 0x2e;
    uint256 private constant _ZERO = 0x30;
    uint256 private constant _NINE = 0x39;
    uint256 private constant _UNDERSCORE = 0x5f;
    uint256 private constant _A = 0x61;
    uint256 private constant _Z = 0x7a;
    uint256 private constant _SUFFIX = 0x2e77686c; // .whl
    uint256 private constant _SUFFIX_LENGTH = 4;

    /// @return The hash; 0 where `ending`, of at most 255 bytes, is none of a wheel: `-` and `.` between runs of a-z, 0-9 and
    /// `_`; three sets of tags joined by `.`, none with a tag twice, no python tag with a digit in front, in a set of several
    /// no tag of more than 32 bytes; before them perhaps a build, which begins with a number without leading zeros.
    function endingHash(bytes calldata ending) internal pure returns (bytes32) {
        unchecked {
            uint256 length = ending.length;
            if (length < _SUFFIX_LENGTH) return 0;
            if (Ascii.load(ending, length - _SUFFIX_LENGTH) >> 224 != _SUFFIX) return 0;
            (uint256 faults, uint256 hyphens, uint256 dots) = _scan(ending);
            uint256 beginning = Ascii.load(ending, 0) >> 240;
            if (faults != 0 || beginning >> 8 != _HYPHEN || hyphens < 3 || hyphens > 4) return 0;

            uint256 start = Memory.free();
            Memory.storeText(start, ending);
            if (hyphens == 4 || dots > 1) return _sortedHash(start, start + length, hyphens == 4);
            return _isDigit(beginning & 0xff) ? bytes32(0) : Memory.hash(start, start + length);
        }
    }

    /// @return faults 0 where every character is one that an ending has and no two separators meet.
    function _scan(bytes calldata ending) private pure returns (uint256 faults, uint256 hyphens, uint256 dots) {
        unchecked {
            uint256 previous = 0;
            for (uint256 i = 0; i < ending.length; i += Ascii.WORD) {
                // The last word is filled up with digits.
                uint256 word = Ascii.loadUpTo(ending, i, ending.length) | (Ascii.EVERY_BYTE * _ZERO) >> (8 * (ending.length - i));
                // The characters stand in these ranges, and every sum says from where on a byte is.
                uint256 fromHyphen = word + Ascii.EVERY_BYTE * (0x80 - _HYPHEN);
                uint256 fromDot = word + Ascii.EVERY_BYTE * (0x80 - _DOT);
                uint256 separators = fromHyphen & ~(word + Ascii.EVERY_BYTE * (0x7f - _DOT)) & Ascii.HIGH_BITS;
                uint256 taken = separators
                    | ((word + Ascii.EVERY_BYTE * (0x80 - _ZERO)) & ~(word + Ascii.EVERY_BYTE * (0x7f - _NINE)))
                    | ((word + Ascii.EVERY_BYTE * (0x80 - _A)) & ~(word + Ascii.EVERY_BYTE * (0x7f - _Z)))
                    | ~((word ^ (Ascii.EVERY_BYTE * _UNDERSCORE)) + Ascii.LOW_BITS);
                // Where a byte is above 0x7f the sums are worth nothing, and its own high bit decides.
                faults |= (~taken | word) & Ascii.HIGH_BITS | (separators & ((separators >> 8) | previous));
                previous = separators << 248;
                hyphens += Ascii.count(separators & ~fromDot);
                dots += Ascii.count(separators & fromDot);
            }
        }
    }

    /// @dev Writes the ending again behind `end`, with its sets in order.
    function _sortedHash(uint256 start, uint256 end, bool hasBuild) private pure returns (bytes32) {
        unchecked {
            uint256 sorted = end + Ascii.WORD;
            // So that every set ends with a hyphen.
            Memory.store(end - _SUFFIX_LENGTH, _HYPHEN << 248);
            uint256 from = start + 1;
            if (hasBuild) {
                uint256 two = Memory.load(from) >> 240;
                if (!_isDigit(two >> 8) || (two >> 8 == _ZERO && _isDigit(two & 0xff))) return 0;
                from = _after(from, false) + 1;
            }
            uint256 to = sorted + (from - start);
            Memory.copy(sorted, start, from - start);

            for (uint256 set = 0; set < 3; set++) {
                uint256 setEnd = _after(from, false);
                if (_after(from, true) == setEnd) Memory.copy(to, from, setEnd - from);
                else if (!_sort(from, setEnd, to)) return 0;
                // Digits come before letters and `_`, so the first tag tells of all.
                if (set == 0 && _isDigit(Memory.load(to) >> 248)) return 0;
                to += setEnd - from;
                Memory.store(to++, (set == 2 ? _SUFFIX : _HYPHEN << 24) << 224);
                from = setEnd + 1;
            }
            return Memory.hash(sorted, to + _SUFFIX_LENGTH - 1);
        }
    }

    /// @dev Writes the tags of a set in order: again and again the least of those above the last.
    /// @return Whether they are all there: none is longer than a word, and none stands twice.
    function _sort(uint256 from, uint256 end, uint256 to) private pure returns (bool) {
        unchecked {
            uint256 toEnd = to + (end - from);
            uint256 last = 0;
            while (true) {
                (uint256 least, uint256 leastLength) = (type(uint256).max, 0);
                for (uint256 place = from; place < end;) {
                    uint256 length = _after(place, true) - place;
                    if (length > Ascii.WORD) return false;
                    uint256 missing = Ascii.missingBits(length);
                    uint256 tag = Memory.load(place) >> missing << missing;
                    if (tag > last && tag < least) (least, leastLength) = (tag, length);
                    place += length + 1;
                }
                if (leastLength == 0) return false;
                Memory.store(to, least);
                to += leastLength;
                if (to == toEnd) return true;
                Memory.store(to++, _DOT << 248);
                last = least;
            }
            return false;
        }
    }

    /// @return Where the next hyphen stands, or the next separator.
    function _after(uint256 place, bool orDot) private pure returns (uint256) {
        unchecked {
            while (true) {
                uint256 word = Memory.load(place);
                uint256 marks = Ascii.marksOf(word, _HYPHEN);
                if (orDot) marks |= Ascii.marksOf(word, _DOT);
                if (marks != 0) return place + Ascii.firstOf(marks);
                place += Ascii.WORD;
            }
            return place;
        }
    }

    function _isDigit(uint256 char) private pure returns (bool) {
        return char >= _ZERO && char <= _NINE;
    }
}
