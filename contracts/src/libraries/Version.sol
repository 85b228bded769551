// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {Ascii} from "./Ascii.sol";
import {Memory} from "./Memory.sol";

/// @title PEP 440 versions in normal form
/// @dev A version is read from memory, where a byte of 0 follows it. No rule takes that byte, so every reading stops there.
library Version {
    uint256 private constant _MAX_LENGTH = 128;
    uint256 private constant _PLUS = 0x2b;
    uint256 private constant _DOT = 0x2e;
    uint256 private constant _ZERO = 0x30;
    uint256 private constant _NINE = 0x39;
    uint256 private constant _BANG = 0x21;

    /// @return The keccak256 of the version's canonical form, which is the version without the release's trailing
    /// zeros; 0 where it is not 1 to 128 bytes in normal form:
    /// `[N!]N(.N)*[{a|b|rc}N][.postN][.devN][+local]`, no number with a leading zero and no epoch 0.
    function hashOf(bytes calldata version) internal pure returns (bytes32) {
        uint256 length = version.length;
        if (length > _MAX_LENGTH) return 0;
        uint256 start = Memory.free();
        Memory.storeText(start, version);
        unchecked {
            uint256 end = start + length;
            uint256 place = _afterNumber(start);
            if (place == start) return 0;
            // The normal form of epoch 0 leaves it out.
            if (_char(place) == _BANG && _char(start) != _ZERO) place = _skip(place, 1);

            uint256 significantEnd = place;
            while (_char(place) == _DOT) {
                uint256 next = _skip(place, 1);
                if (next == place) break;
                if (_char(place + 1) != _ZERO) significantEnd = next;
                place = next;
            }
            uint256 suffix = place;
            if (place != end && _afterSuffix(place) != end) return 0;
            Memory.copy(significantEnd, suffix, end - suffix);
            return Memory.hash(start, significantEnd + (end - suffix));
        }
    }

    /// @dev What follows the release. Where a number is missing nothing is taken, and something is left at the end.
    function _afterSuffix(uint256 place) private pure returns (uint256) {
        unchecked {
            uint256 word = Memory.load(place);
            if (word >> 248 == 0x61 || word >> 248 == 0x62) place = _skip(place, 1); // a, b
            else if (word >> 240 == 0x7263) place = _skip(place, 2); // rc
            if (Memory.load(place) >> 216 == 0x2e706f7374) place = _skip(place, 5); // .post
            if (Memory.load(place) >> 224 == 0x2e646576) place = _skip(place, 4); // .dev
            return _char(place) == _PLUS ? _afterLocal(place) : place;
        }
    }

    /// @dev Segments of a-z and 0-9 joined by `.`; a segment of digits alone is a number.
    function _afterLocal(uint256 place) private pure returns (uint256) {
        unchecked {
            do {
                uint256 start = place + 1;
                uint256 numberEnd = _afterNumber(start);
                place = numberEnd;
                bool hasLetter = false;
                while (true) {
                    uint256 char = _char(place);
                    if (char - 0x61 < 26) hasLetter = true;
                    else if (!_isDigit(char)) break;
                    place++;
                }
                if (place == start || (place != numberEnd && !hasLetter)) return 0;
            } while (_char(place) == _DOT);
            return place;
        }
    }

    /// @return Where the number behind `length` bytes ends, or `place` where there is none.
    function _skip(uint256 place, uint256 length) private pure returns (uint256) {
        unchecked {
            uint256 end = _afterNumber(place + length);
            return end == place + length ? place : end;
        }
    }

    /// @return Where the number that starts here ends. Of one with leading zeros that is after the first.
    function _afterNumber(uint256 place) private pure returns (uint256) {
        unchecked {
            uint256 word = Memory.load(place);
            if (word >> 248 == _ZERO) return place + 1;
            while (true) {
                uint256 marks = Ascii.marksOutside(word, _ZERO, _NINE);
                if (marks != 0) return place + Ascii.firstOf(marks);
                place += Ascii.WORD;
                word = Memory.load(place);
            }
            return place;
        }
    }

    function _isDigit(uint256 char) private pure returns (bool) {
        unchecked {
            return char - _ZERO < 10;
        }
    }

    function _char(uint256 place) private pure returns (uint256) {
        return Memory.load(place) >> 248;
    }
}
