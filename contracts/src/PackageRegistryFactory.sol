// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {PackageRegistry} from "./PackageRegistry.sol";
import {IGovernance} from "./interfaces/IGovernance.sol";
import {IPackageRegistryFactory} from "./interfaces/IPackageRegistryFactory.sol";
import {Clones} from "./libraries/Clones.sol";

/// @title A maker of registries whose addresses commit to their configuration
contract PackageRegistryFactory is IPackageRegistryFactory {
    /// @inheritdoc IPackageRegistryFactory
    address public immutable implementation;

    constructor() {
        implementation = address(new PackageRegistry(address(0), IGovernance.Policy.AllowList, "implementation"));
    }

    /// @inheritdoc IPackageRegistryFactory
    function createRegistry(address owner, IGovernance.Policy policy, string calldata name)
        external
        returns (address registry)
    {
        bytes32 configHash = _hash(owner, policy, name);
        registry = Clones.addressOf(implementation, configHash);
        if (registry.code.length != 0) revert RegistryAlreadyCreated(registry);

        Clones.create(implementation, configHash);
        PackageRegistry(registry).initializeRegistry(owner, policy, name);
        emit RegistryCreated(registry, configHash, owner, policy, name);
    }

    /// @inheritdoc IPackageRegistryFactory
    function registryAddress(address owner, IGovernance.Policy policy, string calldata name)
        external
        view
        returns (address)
    {
        return Clones.addressOf(implementation, _hash(owner, policy, name));
    }

    function _hash(address owner, IGovernance.Policy policy, string calldata name) private pure returns (bytes32) {
        return keccak256(abi.encode(owner, policy, name));
    }
}
