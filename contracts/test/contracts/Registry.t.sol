// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {RegistryHandler} from "./RegistryHandler.sol";

/// @title What holds after any calls in any order
contract RegistryInvariants {
    RegistryHandler private _handler;

    function setUp() external {
        _handler = new RegistryHandler();
    }

    /// @dev The runner calls these, and no others.
    function targetContracts() external view returns (address[] memory targets) {
        targets = new address[](1);
        targets[0] = address(_handler);
    }

    /// @notice Only who may write writes, and who may is not refused: owner, live maintainer of this epoch, moderator.
    function invariant_onlyThoseWhoMayWrite() external view {
        _check(_handler.fault());
    }

    /// @notice A commitment never changes.
    function invariant_commitmentsStay() external view {
        require(_handler.keepsCommitments(), "a commitment changed");
    }

    /// @notice The log head is the fold of every event, from the first.
    function invariant_headFoldsAllEvents() external view {
        require(_handler.foldedHead() == _handler.REGISTRY().logHead(), "the head is not the fold of the events");
    }

    /// @notice No maintainer outlives an epoch or its expiry; owners, epochs and marks are what the calls made them.
    function invariant_noRoleOutlivesItsEpoch() external view {
        require(_handler.keepsRoles(), "the registry and the books differ");
    }

    /// @notice A quarantine, made or lifted, changes no record, owner, epoch or status.
    function invariant_quarantineWritesNoRecord() external view {
        _check(_handler.quarantineFault());
    }

    /// @notice Every name that is registered is normal.
    function invariant_namesAreNormal() external view {
        _check(_handler.nameFault());
        require(_handler.keepsNames(), "a name that is not normal has an owner");
    }

    function _check(string memory fault) private pure {
        require(bytes(fault).length == 0, fault);
    }
}
