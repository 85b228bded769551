// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

/// @title Rules of project names
library ProjectName {
    uint256 private constant _MAX_LENGTH = 64;

    /// @return Whether `name` is 1 to 64 bytes in PEP 503 normal form: lower-case letters, digits and single hyphens,
    /// with a letter or digit at both ends.
    function isNormal(bytes calldata name) internal pure returns (bool) {
        if (name.length > _MAX_LENGTH) return false;
        // A hyphen at the start is as wrong as one behind another.
        bool mayHyphenFollow = false;
        for (uint256 i = 0; i < name.length; i++) {
            bool isHyphen = name[i] == "-";
            if (isHyphen ? !mayHyphenFollow : !_isLowerCaseOrDigit(name[i])) return false;
            mayHyphenFollow = !isHyphen;
        }
        return mayHyphenFollow;
    }

    function _isLowerCaseOrDigit(bytes1 char) private pure returns (bool) {
        return (char >= "a" && char <= "z") || (char >= "0" && char <= "9");
    }
}
