// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {IGovernance} from "./IGovernance.sol";

/// @title A maker of registries whose addresses commit to their configuration
/// @notice A registry made here is an ERC-1167 clone with immutable code, at the CREATE2 address whose salt is the keccak256
/// of `abi.encode(owner, policy, name)`: who knows the factory and these three knows the address, on every chain that has
/// the factory at the same address. Nobody can take an address with another configuration, so anyone may create a registry
/// for anyone.
interface IPackageRegistryFactory {
    /// @notice A registry was made and begun.
    event RegistryCreated(
        address indexed registry,
        bytes32 indexed configHash,
        address indexed owner,
        IGovernance.Policy policy,
        string name
    );

    /// @notice A registry with this configuration is there.
    error RegistryAlreadyCreated(address registry);

    /// @notice Makes a registry.
    /// @param owner The registry's owner, or 0 for a registry that nobody owns, ever.
    /// @return registry Its address, which is the predicted one.
    function createRegistry(address owner, IGovernance.Policy policy, string calldata name)
        external
        returns (address registry);

    /// @return The address that a registry with this configuration has or will have.
    function registryAddress(address owner, IGovernance.Policy policy, string calldata name)
        external
        view
        returns (address);
    /// @return The registry that clones take their code from; it is begun, without an owner and closed to all.
    function implementation() external view returns (address);
}
