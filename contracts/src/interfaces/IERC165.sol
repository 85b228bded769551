// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

/// @title Standard interface detection (ERC-165)
interface IERC165 {
    /// @return Whether this contract implements the interface; false for 0xffffffff.
    function supportsInterface(bytes4 interfaceId) external view returns (bool);
}
