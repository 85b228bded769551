// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {Ascii} from "../../../src/libraries/Ascii.sol";

/// @title The rule as a call, since it reads calldata
contract AsciiRule {
    function isPrintable(bytes calldata text) external pure returns (bool) {
        return Ascii.isPrintable(text, Ascii.SPACE);
    }
}

/// @title Whatever the text: printable is what has 0x20 to 0x7e in every byte
contract AsciiCheck {
    AsciiRule private _rule = new AsciiRule();

    function check_isPrintable(bytes memory text) external view {
        uint256 faults = 0;
        for (uint256 i = 0; i < text.length; i++) {
            uint256 char = uint8(text[i]);
            // Without a branch, so that all texts take one path.
            assembly ("memory-safe") {
                faults := or(faults, or(lt(char, 0x20), gt(char, 0x7e)))
            }
        }
        assert(_rule.isPrintable(text) == (faults == 0));
    }
}
