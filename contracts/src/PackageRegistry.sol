// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {SignedCalls} from "./base/SignedCalls.sol";
import {IERC165} from "./interfaces/IERC165.sol";
import {IERC5267} from "./interfaces/IERC5267.sol";
import {IGovernance} from "./interfaces/IGovernance.sol";
import {IPackageRegistry} from "./interfaces/IPackageRegistry.sol";
import {IProjects} from "./interfaces/IProjects.sol";
import {ISignedCalls} from "./interfaces/ISignedCalls.sol";

/// @title The registry of a Python package index
/// @dev The parts are in `base/`, one on the other: what is stored, the log, the registry as a whole, its projects, their
/// releases, and signed calls. Nothing here can be changed once deployed, and no call leads out but one that cannot write,
/// to a signer that is a contract.
contract PackageRegistry is IERC165, SignedCalls {
    /// @dev A registry deployed by hand begins in the same transaction, as a factory's clone does.
    constructor(address owner, Policy policy, string memory name) {
        _initializeRegistry(owner, policy, name);
    }

    /// @inheritdoc IERC165
    function supportsInterface(bytes4 interfaceId) external pure returns (bool) {
        return interfaceId == type(IERC165).interfaceId || interfaceId == type(IERC5267).interfaceId
            || interfaceId == type(IPackageRegistry).interfaceId || interfaceId == type(IProjects).interfaceId
            || interfaceId == type(IGovernance).interfaceId || interfaceId == type(ISignedCalls).interfaceId;
    }
}
