// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

/// @title What a contract's EIP-712 signatures are bound to (ERC-5267)
interface IERC5267 {
    /// @return fields 0x0f: name, version, chainId and verifyingContract are the ones in use.
    /// @return name The domain's name, the same for every registry.
    /// @return version The version of the signed types.
    /// @return chainId The chain's.
    /// @return verifyingContract The registry's address; every clone has its own.
    /// @return salt Not in use.
    /// @return extensions None.
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
        );
}
