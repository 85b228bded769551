// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

/// @title Signatures of contracts (ERC-1271)
interface IERC1271 {
    /// @return magicValue This function's own selector, 0x1626ba7e, where the signature is one of the contract's.
    function isValidSignature(bytes32 hash, bytes calldata signature) external view returns (bytes4 magicValue);
}
