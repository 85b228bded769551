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
        string memory fault = _handler.fault();
        require(bytes(fault).length == 0, fault);
    }

    /// @notice The log head is the fold of every event, from the first.
    function invariant_headFoldsAllEvents() external view {
        require(_handler.foldedHead() == _handler.REGISTRY().logHead(), "the head is not the fold of the events");
    }

    /// @notice A commitment never changes; owners, epochs, maintainers, marks and quarantines are what the calls made them.
    function invariant_stateIsWhatTheCallsMadeIt() external view {
        require(_handler.agrees(), "the registry and the books differ");
    }
}
