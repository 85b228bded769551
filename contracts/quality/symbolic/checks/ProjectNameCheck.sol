// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {ProjectName} from "../../../src/libraries/ProjectName.sol";

/// @title The rule as a call, since it reads calldata
contract ProjectNameRule {
    function isNormal(bytes calldata text) external pure returns (bool) {
        return ProjectName.isNormal(text);
    }
}

/// @title Whatever the text: a name is normal by PEP 503 as it is written there, byte by byte
contract ProjectNameCheck {
    ProjectNameRule private _rule = new ProjectNameRule();

    function check_isNormal(bytes memory text) external view {
        bool expected = text.length > 0 && text.length <= 64;
        for (uint256 i = 0; i < text.length; i++) {
            bytes1 char = text[i];
            bool isWord = (char >= 0x61 && char <= 0x7a) || (char >= 0x30 && char <= 0x39);
            bool isJoint = char == 0x2d && i > 0 && i + 1 < text.length && text[i - 1] != 0x2d && text[i + 1] != 0x2d;
            if (!isWord && !isJoint) expected = false;
        }
        assert(_rule.isNormal(text) == expected);
    }
}
