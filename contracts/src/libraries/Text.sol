// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {IPackageRegistry} from "../interfaces/IPackageRegistry.sol";
import {Ascii} from "./Ascii.sol";
import {Utf8} from "./Utf8.sol";

/// @title Checks of the texts that calls carry
library Text {
    uint256 private constant _MAX_VERSION_LENGTH = 128;
    uint256 private constant _MAX_REQUIRES_PYTHON_LENGTH = 255;
    uint256 private constant _MAX_REASON_LENGTH = 512;

    function checkVersion(string calldata version) internal pure {
        if (!_isVersion(version)) revert IPackageRegistry.InvalidVersion(version);
    }

    function checkReason(string calldata reason) internal pure {
        uint256 length = bytes(reason).length;
        if (length > _MAX_REASON_LENGTH || !Utf8.isText(bytes(reason))) revert IPackageRegistry.InvalidReason(length);
    }

    function isRequiresPython(string calldata requiresPython) internal pure returns (bool) {
        if (bytes(requiresPython).length > _MAX_REQUIRES_PYTHON_LENGTH) return false;
        return Ascii.isPrintable(bytes(requiresPython), Ascii.SPACE);
    }

    function _isVersion(string calldata version) private pure returns (bool) {
        uint256 length = bytes(version).length;
        if (length == 0) return false;
        if (length > _MAX_VERSION_LENGTH) return false;
        return Ascii.isPrintable(bytes(version), Ascii.FIRST_VISIBLE);
    }
}
