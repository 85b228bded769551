// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {Ascii} from "./Ascii.sol";

/// @title Check of UTF-8 (RFC 3629)
library Utf8 {
    /// @return Whether `text` is UTF-8 without U+0000. Over-long forms, surrogates, and code points above U+10FFFF are not
    /// UTF-8; U+0000 is, but readers that keep text in PostgreSQL, as graph-node does, have no place for it.
    function isText(bytes calldata text) internal pure returns (bool) {
        uint256 i = 0;
        while (i < text.length) {
            uint256 left = text.length - i;
            uint256 missing = left < Ascii.WORD ? Ascii.missingBits(left) : 0;
            uint256 word = Ascii.load(text, i) >> missing;
            uint256 marks = Ascii.marksOutside(word, 0x01, 0x7f) << missing;
            // 0 follows the end of the text: it is no character, and completes none that is cut short there.
            uint256 length = marks == 0 ? 32 : _characterLength(word << missing);
            if (length == 0) return false;
            i += length;
        }
        return true;
    }

    /// @dev The bytes of the character that `word` begins with, or 0 where it begins with none. The masks hold the bits
    /// that tell lead and continuation bytes; the limits are encoded code points, which sort as code points do.
    function _characterLength(uint256 word) private pure returns (uint256) {
        uint256 first = word >> 248;
        if (first < 0x80) return first == 0 ? 0 : 1;

        uint256 two = word >> 240;
        if (two & 0xe0c0 == 0xc080) return two >= 0xc280 ? 2 : 0;

        uint256 three = word >> 232;
        if (three & 0xf0c0c0 == 0xe08080) {
            bool isSurrogate = three >= 0xeda080 && three <= 0xedbfbf;
            return three >= 0xe0a080 && !isSurrogate ? 3 : 0;
        }

        uint256 four = word >> 224;
        bool isFour = four & 0xf8c0c0c0 == 0xf0808080 && four >= 0xf0908080 && four <= 0xf48fbfbf;
        return isFour ? 4 : 0;
    }
}
