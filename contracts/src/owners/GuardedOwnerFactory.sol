// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IGuardedOwner} from "../interfaces/IGuardedOwner.sol";
import {IGuardedOwnerFactory} from "../interfaces/IGuardedOwnerFactory.sol";
import {Clones} from "../libraries/Clones.sol";
import {GuardedOwner} from "./GuardedOwner.sol";

/// @title A maker of guards whose addresses commit to their configuration
contract GuardedOwnerFactory is IGuardedOwnerFactory {
    /// @inheritdoc IGuardedOwnerFactory
    address public immutable implementation;

    constructor() {
        implementation = address(new GuardedOwner());
    }

    /// @inheritdoc IGuardedOwnerFactory
    function createGuard(IGuardedOwner.Config calldata config) external returns (address guard) {
        bytes32 configHash = keccak256(abi.encode(config));
        guard = Clones.addressOf(implementation, configHash);
        if (guard.code.length != 0) revert GuardAlreadyCreated(guard);

        Clones.create(implementation, configHash);
        IGuardedOwner(guard).initializeGuard(config);
        emit GuardCreated(guard, configHash, config);
    }

    /// @inheritdoc IGuardedOwnerFactory
    function guardAddress(IGuardedOwner.Config calldata config) external view returns (address) {
        return Clones.addressOf(implementation, keccak256(abi.encode(config)));
    }
}
