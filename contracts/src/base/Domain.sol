// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {IERC5267} from "../interfaces/IERC5267.sol";

/// @title The EIP-712 domain of a registry
abstract contract Domain is IERC5267 {
    bytes32 private constant _TYPE_HASH =
        keccak256("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)");
    string private constant _NAME = "dipmp PackageRegistry";
    string private constant _VERSION = "1";
    // Only literals are hashed at compile time.
    bytes32 private constant _NAME_HASH = keccak256("dipmp PackageRegistry");
    bytes32 private constant _VERSION_HASH = keccak256("1");

    /// @inheritdoc IERC5267
    function eip712Domain()
        external
        view
        returns (
            bytes1 fields,
            string memory name,
            string memory version,
            uint256 chainId,
            address verifyingContract,
            bytes32 salt,
            uint256[] memory extensions
        )
    {
        return (0x0f, _NAME, _VERSION, block.chainid, address(this), 0, new uint256[](0));
    }

    /// @return The hash that is signed for a struct. The domain is made anew each time, because a clone shares its code with
    /// others, and a chain may split into two.
    function _typedDataHash(bytes32 structHash) internal view returns (bytes32) {
        bytes32 separator = keccak256(
            abi.encode(
                _TYPE_HASH, _NAME_HASH, _VERSION_HASH, block.chainid, address(this)
            )
        );
        return keccak256(abi.encodePacked(hex"1901", separator, structHash));
    }
}
