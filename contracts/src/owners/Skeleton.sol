// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

/// @title What names look like
/// @dev PyPI's `ultranormalize_name`, for names in PEP 503 normal form, which have no separators but hyphens.
library Skeleton {
    /// @return skeleton The name without hyphens, `1` and `i` as `l`, `0` as `o`. Two names look alike where it is the same.
    function ofName(bytes memory name) internal pure returns (bytes memory skeleton) {
        bytes memory kept = new bytes(name.length);
        uint256 length = 0;
        for (uint256 i = 0; i < name.length; i++) {
            if (name[i] == "-") continue;
            kept[length] = _lookOf(name[i]);
            length++;
        }
        skeleton = new bytes(length);
        for (uint256 i = 0; i < length; i++) {
            skeleton[i] = kept[i];
        }
    }

    function _lookOf(bytes1 char) private pure returns (bytes1) {
        if (char == "1" || char == "i") return "l";
        return char == "0" ? bytes1("o") : char;
    }
}
