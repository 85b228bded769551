// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {IPackageRegistry} from "../interfaces/IPackageRegistry.sol";
import {Ascii} from "./Ascii.sol";
import {Utf8} from "./Utf8.sol";

/// @title Checks of the texts that calls carry
library Text {
    uint256 private constant _MAX_REQUIRES_PYTHON_LENGTH = 255;
    uint256 private constant _MAX_REASON_LENGTH = 512;

    function checkReason(string calldata reason) internal pure {
        uint256 length = bytes(reason).length;
        if (length > _MAX_REASON_LENGTH || !Utf8.isText(bytes(reason))) revert IPackageRegistry.InvalidReason(length);
    }

    function isRequiresPython(string calldata requiresPython) internal pure returns (bool) {
        if (bytes(requiresPython).length > _MAX_REQUIRES_PYTHON_LENGTH) return false;
        return Ascii.isPrintable(bytes(requiresPython), Ascii.SPACE);
    }
}
