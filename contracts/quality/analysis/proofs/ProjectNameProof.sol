// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {ProjectName} from "../../../src/libraries/ProjectName.sol";

/// @title What holds of every name that the registry takes, for the SMTChecker to prove
contract ProjectNameProof {
    function prove(bytes calldata name) external pure {
        if (!ProjectName.isNormal(name)) return;
        assert(name.length >= 1);
        assert(name.length <= 64);
        assert(name[0] != "-");
        assert(name[name.length - 1] != "-");
    }
}
