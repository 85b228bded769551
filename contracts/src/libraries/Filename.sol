// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {Ascii} from "./Ascii.sol";

/// @title Rules of distributions' file names, as far as a chain can hold them
library Filename {
    uint256 private constant _MAX_LENGTH = 255;
    uint256 private constant _HYPHEN = 0x2d;
    uint256 private constant _SLASH = 0x2f;
    uint256 private constant _BACKSLASH = 0x5c;
    uint256 private constant _UNDERSCORE = 0x5f;

    /// @param normalName A project's name, which is at most 64 bytes of ASCII.
    /// @return Whether `filename` is at most 255 visible ASCII characters without slashes, of which the first are the
    /// project's name, `-` written as `_` (which the wheel and sdist specifications call escaped), then `-`.
    function isValid(bytes calldata filename, bytes calldata normalName) internal pure returns (bool) {
        if (filename.length <= normalName.length) return false;
        if (filename.length > _MAX_LENGTH) return false;
        if (Ascii.load(filename, normalName.length) >> 248 != _HYPHEN) return false;
        if (!_beginsEscaped(filename, normalName)) return false;
        return _isPlain(filename);
    }

    /// @dev Whether the shorter `normalName`, with `-` written as `_`, is what `filename` begins with.
    function _beginsEscaped(bytes calldata filename, bytes calldata normalName) private pure returns (bool) {
        uint256 length = normalName.length;
        if (length < Ascii.WORD) {
            return Ascii.load(filename, 0) >> Ascii.missingBits(length) == _escape(Ascii.short(normalName));
        }
        unchecked {
            uint256 last = length - Ascii.WORD;
            return Ascii.load(filename, 0) == _escape(Ascii.load(normalName, 0))
                && Ascii.load(filename, last) == _escape(Ascii.load(normalName, last));
        }
    }

    function _escape(uint256 word) private pure returns (uint256) {
        // Every mark is 0x80, so shifted by 7 it is 1, and its product flips `-` into `_`.
        unchecked {
            return word ^ ((Ascii.marksOf(word, _HYPHEN) >> 7) * (_HYPHEN ^ _UNDERSCORE));
        }
    }

    function _isPlain(bytes calldata filename) private pure returns (bool) {
        uint256 length = filename.length;
        if (length < Ascii.WORD) return _faults(Ascii.short(filename)) << Ascii.missingBits(length) == 0;
        unchecked {
            uint256 last = length - Ascii.WORD;
            uint256 faults = _faults(Ascii.load(filename, last));
            for (uint256 i = 0; i < last; i += Ascii.WORD) {
                faults |= _faults(Ascii.load(filename, i));
            }
            return faults == 0;
        }
    }

    function _faults(uint256 word) private pure returns (uint256) {
        return Ascii.marksOutside(word, Ascii.FIRST_VISIBLE, Ascii.LAST_VISIBLE) | Ascii.marksOf(word, _SLASH)
            | Ascii.marksOf(word, _BACKSLASH);
    }
}
