// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {IGuardedOwner} from "./IGuardedOwner.sol";

/// @title A maker of guards whose addresses commit to their configuration
/// @notice A guard made here is an ERC-1167 clone at the CREATE2 address whose salt is the keccak256 of `abi.encode(config)`.
/// So its address is known, and can be signed for, before it is made; and anyone may make it.
interface IGuardedOwnerFactory {
    /// @notice A guard was made and begun.
    event GuardCreated(address indexed guard, bytes32 indexed configHash, IGuardedOwner.Config config);

    /// @notice A guard with this configuration is there.
    error GuardAlreadyCreated(address guard);

    /// @notice Makes a guard.
    /// @return guard Its address, which is the predicted one.
    function createGuard(IGuardedOwner.Config calldata config) external returns (address guard);

    /// @return The address that a guard with this configuration has or will have.
    function guardAddress(IGuardedOwner.Config calldata config) external view returns (address);
    /// @return The guard that clones take their code from; nobody can begin it.
    function implementation() external view returns (address);
}
