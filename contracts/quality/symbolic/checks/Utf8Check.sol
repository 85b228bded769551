// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {Utf8} from "../../../src/libraries/Utf8.sol";

/// @title The rule as a call, since it reads calldata
contract Utf8Rule {
    function isText(bytes calldata text) external pure returns (bool) {
        return Utf8.isText(text);
    }
}

/// @title Whatever the text: UTF-8 is what RFC 3629 says by code points, but U+0000
/// @dev Each check is of one length, and goes through the ways to cut it into characters. Without branches, so that all texts
/// take one path.
contract Utf8Check {
    Utf8Rule private _rule = new Utf8Rule();

    function check_isText1(bytes memory text) external view {
        assert(_rule.isText(text) == (_one(_at(text, 0)) == 1));
    }

    function check_isText2(bytes memory text) external view {
        (uint256 a, uint256 b) = (_at(text, 0), _at(text, 1));
        assert(_rule.isText(text) == ((_one(a) & _one(b)) | _two(a, b) == 1));
    }

    function check_isText3(bytes memory text) external view {
        (uint256 a, uint256 b, uint256 c) = (_at(text, 0), _at(text, 1), _at(text, 2));
        uint256 expected = (_one(a) & ((_one(b) & _one(c)) | _two(b, c))) | (_two(a, b) & _one(c)) | _three(a, b, c);
        assert(_rule.isText(text) == (expected == 1));
    }

    function check_isText4(bytes memory text) external view {
        (uint256 a, uint256 b, uint256 c, uint256 d) = (_at(text, 0), _at(text, 1), _at(text, 2), _at(text, 3));
        uint256 last = (_one(c) & _one(d)) | _two(c, d);
        uint256 expected = (_one(a) & ((_one(b) & last) | (_two(b, c) & _one(d)) | _three(b, c, d)))
            | (_two(a, b) & last) | (_three(a, b, c) & _one(d)) | _four(a, b, c, d);
        assert(_rule.isText(text) == (expected == 1));
    }

    function _at(bytes memory text, uint256 place) private pure returns (uint256) {
        return uint8(text[place]);
    }

    function _one(uint256 a) private pure returns (uint256 isOne) {
        assembly ("memory-safe") {
            isOne := lt(sub(a, 1), 0x7f)
        }
    }

    function _next(uint256 a) private pure returns (uint256 isNext) {
        assembly ("memory-safe") {
            isNext := lt(sub(a, 0x80), 0x40)
        }
    }

    function _two(uint256 a, uint256 b) private pure returns (uint256 isTwo) {
        uint256 next = _next(b);
        assembly ("memory-safe") {
            let point := or(shl(6, and(a, 0x1f)), and(b, 0x3f))
            isTwo := and(and(eq(shr(5, a), 0x6), next), gt(point, 0x7f))
        }
    }

    function _three(uint256 a, uint256 b, uint256 c) private pure returns (uint256 isThree) {
        uint256 next = _next(b) & _next(c);
        assembly ("memory-safe") {
            let point := or(or(shl(12, and(a, 0xf)), shl(6, and(b, 0x3f))), and(c, 0x3f))
            // U+D800 to U+DFFF are halves of pairs, and no characters.
            let isHalf := eq(shr(11, point), 0x1b)
            isThree := and(and(eq(shr(4, a), 0xe), next), and(gt(point, 0x7ff), iszero(isHalf)))
        }
    }

    function _four(uint256 a, uint256 b, uint256 c, uint256 d) private pure returns (uint256 isFour) {
        uint256 next = _next(b) & _next(c) & _next(d);
        assembly ("memory-safe") {
            let point := or(or(shl(18, and(a, 0x7)), shl(12, and(b, 0x3f))), or(shl(6, and(c, 0x3f)), and(d, 0x3f)))
            isFour := and(and(eq(shr(3, a), 0x1e), next), and(gt(point, 0xffff), lt(point, 0x110000)))
        }
    }
}
