// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

/// @title What a measured source calls where it passes by
/// @dev Hardhat's chain notes every call to one address and hands over what was sent there, from calls, estimates and
/// transactions alike, reverted ones too. Nothing is there, so the call does nothing, and any function may make it. Memory is
/// afterwards as it was before: libraries keep their own values even beyond the free memory pointer and below it.
library Probe {
    address private constant _NOTED = 0xc0bEc0BEc0BeC0bEC0beC0bEC0bEC0beC0beC0BE;

    function pass(uint256 probe) internal pure {
        _asPure(_note)(probe);
    }

    /// @return `outcome`, of which there is one probe for false and the next one for true.
    function took(bool outcome, uint256 probe) internal pure returns (bool) {
        _asPure(_note)(outcome ? probe + 1 : probe);
        return outcome;
    }

    function _note(uint256 probe) private view {
        assembly ("memory-safe") {
            let kept := mload(0x00)
            mstore(0x00, probe)
            pop(staticcall(gas(), _NOTED, 0x00, 0x20, 0x00, 0x00))
            mstore(0x00, kept)
        }
    }

    function _asPure(function(uint256) internal view viewed) private pure returns (function(uint256) internal pure made) {
        assembly ("memory-safe") {
            made := viewed
        }
    }
}
