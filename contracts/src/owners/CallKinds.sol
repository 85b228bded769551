// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {IGuardMembership, IGuardedOwner} from "../interfaces/IGuardedOwner.sol";
import {IPackageRegistry} from "../interfaces/IPackageRegistry.sol";
import {IProjects} from "../interfaces/IProjects.sol";

/// @title Which calls of a registry a guard makes
/// @dev What is not named here is refused, so a call that a later registry has cannot slip past.
library CallKinds {
    /// @return What a call does, by its selector; `Refused` where no guard makes it.
    function kindOf(bytes4 selector) internal pure returns (IGuardedOwner.Kind) {
        if (_isChange(selector)) return IGuardedOwner.Kind.Change;
        if (_isStop(selector)) return IGuardedOwner.Kind.Stop;
        if (_isDeparture(selector)) return IGuardedOwner.Kind.Departure;
        if (selector == IGuardMembership.setMembers.selector) return IGuardedOwner.Kind.Members;
        return IGuardedOwner.Kind.Refused;
    }

    function _isChange(bytes4 selector) private pure returns (bool) {
        return selector == IPackageRegistry.publish.selector || selector == IPackageRegistry.unyankFile.selector
            || selector == IPackageRegistry.unyankRelease.selector || selector == IProjects.annotate.selector
            || selector == IProjects.register.selector || selector == IProjects.setStatus.selector;
    }

    function _isStop(bytes4 selector) private pure returns (bool) {
        return selector == IPackageRegistry.yankFile.selector || selector == IPackageRegistry.yankRelease.selector
            || selector == IProjects.cancelTransfer.selector;
    }

    function _isDeparture(bytes4 selector) private pure returns (bool) {
        return selector == IProjects.startTransfer.selector || selector == IProjects.freeze.selector;
    }
}
