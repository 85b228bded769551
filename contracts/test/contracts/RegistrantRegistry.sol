// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {PackageRegistry} from "../../src/PackageRegistry.sol";
import {Hash} from "../../src/libraries/Hash.sol";
import {ProjectName} from "../../src/libraries/ProjectName.sol";

/// @title A registry whose registrants register for others
contract RegistrantRegistry is PackageRegistry {
    constructor(address owner, Policy policy, string memory name) PackageRegistry(owner, policy, name) {}

    function registerFor(string calldata project, address owner) external {
        bytes32 projectId = Hash.ofText(project);
        if (_projects[projectId].owner != address(0)) revert ProjectAlreadyRegistered(projectId);
        if (!ProjectName.isNormal(bytes(project))) revert NameNotNormalized(project);
        _checkMayRegister(msg.sender);
        if (owner == address(0)) revert InvalidNewOwner(projectId);

        _projects[projectId].owner = owner;
        _append(ProjectRegistered.selector, projectId, _topic(owner), msg.sender, abi.encode(project));
    }
}
