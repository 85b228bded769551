// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {Ascii} from "./Ascii.sol";
import {Memory} from "./Memory.sol";
import {Wheel} from "./Wheel.sol";

/// @title File names of distributions: `<name>-<version><ending>`
library Filename {
    uint256 private constant _MAX_LENGTH = 255;
    uint256 private constant _HYPHEN = 0x2d;
    uint256 private constant _DOT = 0x2e;
    uint256 private constant _UNDERSCORE = 0x5f;
    uint256 private constant _A = 0x41;
    uint256 private constant _Z = 0x5a;
    uint256 private constant _SDIST_LENGTH = 7;
    uint256 private constant _SDIST = 0x2e7461722e677a; // .tar.gz
    bytes32 private constant _SDIST_HASH = keccak256(".tar.gz");

    /// @notice Where the parts of a file name are, told from it alone: no version holds a `-`, and no wheel's name does.
    /// @return nameEnd Where the name ends.
    /// @return versionEnd Where the version ends. Where there are no such parts, `endingHash` is 0 of these.
    function split(bytes calldata filename) internal pure returns (uint256 nameEnd, uint256 versionEnd) {
        unchecked {
            if (_isSdist(filename)) {
                versionEnd = filename.length - _SDIST_LENGTH;
                for (uint256 i = 0; i < versionEnd; i += Ascii.WORD) {
                    uint256 marks = Ascii.marksOf(Ascii.loadUpTo(filename, i, versionEnd), _HYPHEN);
                    if (marks != 0) nameEnd = i + Ascii.lastOf(marks);
                }
            } else {
                nameEnd = _hyphenFrom(filename, 0);
                versionEnd = _hyphenFrom(filename, nameEnd + 1);
            }
        }
    }

    /// @param nameEnd Less than `versionEnd`.
    /// @param projectId The keccak256 of the project's name.
    /// @return hash The keccak256 of the file name's ending, its compressed tag sets sorted; 0 where the file name is longer
    /// than 255 bytes, where what stands before `nameEnd` is not a spelling of the project's name followed by `-`, or where
    /// no ending of a wheel or an sdist begins at `versionEnd`.
    function endingHash(bytes calldata filename, uint256 nameEnd, uint256 versionEnd, bytes32 projectId)
        internal
        pure
        returns (bytes32 hash)
    {
        if (filename.length > _MAX_LENGTH || filename.length <= versionEnd) return 0;
        if (Ascii.load(filename, nameEnd) >> 248 != _HYPHEN) return 0;

        bool isSdist = _isSdist(filename);
        if (_nameHash(filename, nameEnd, isSdist) != projectId) return 0;
        if (!isSdist) return Wheel.endingHash(filename[versionEnd:]);
        unchecked {
            return filename.length - versionEnd == _SDIST_LENGTH ? _SDIST_HASH : bytes32(0);
        }
    }

    /// @dev The keccak256 of the name that `filename` begins with, in lower case, each `_` and `.` written as `-`; 0 where
    /// it is not ASCII, or holds a `-` where none may stand.
    function _nameHash(bytes calldata filename, uint256 length, bool mayHoldHyphen) private pure returns (bytes32) {
        unchecked {
            uint256 start = Memory.free();
            uint256 faults = 0;
            for (uint256 i = 0; i < length; i += Ascii.WORD) {
                uint256 word = Ascii.loadUpTo(filename, i, length);
                faults |= word;
                if (!mayHoldHyphen) faults |= Ascii.marksOf(word, _HYPHEN);
                uint256 capitals = (word + Ascii.EVERY_BYTE * (0x80 - _A)) & ~(word + Ascii.EVERY_BYTE * (0x7f - _Z));
                // Every mark is 0x80: shifted by 2 it is the bit that makes a letter lower-case, shifted by 7 it is 1, and
                // its product flips one character into another.
                word ^= ((capitals & Ascii.HIGH_BITS) >> 2)
                    ^ ((Ascii.marksOf(word, _UNDERSCORE) >> 7) * (_UNDERSCORE ^ _HYPHEN))
                    ^ ((Ascii.marksOf(word, _DOT) >> 7) * (_DOT ^ _HYPHEN));
                Memory.store(start + i, word);
            }
            return faults & Ascii.HIGH_BITS == 0 ? Memory.hash(start, start + length) : bytes32(0);
        }
    }

    function _isSdist(bytes calldata filename) private pure returns (bool) {
        unchecked {
            uint256 length = filename.length;
            return length > _SDIST_LENGTH && Ascii.load(filename, length - _SDIST_LENGTH) >> 200 == _SDIST;
        }
    }

    function _hyphenFrom(bytes calldata filename, uint256 place) private pure returns (uint256) {
        unchecked {
            for (; place < filename.length; place += Ascii.WORD) {
                uint256 marks = Ascii.marksOf(Ascii.loadUpTo(filename, place, filename.length), _HYPHEN);
                if (marks != 0) return place + Ascii.firstOf(marks);
            }
            return place;
        }
    }
}
