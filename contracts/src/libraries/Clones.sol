// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

/// @title Minimal clones (ERC-1167) at addresses known beforehand (EIP-1014)
library Clones {
    /// @notice Makes the clone at `addressOf`, which is free; where that fails, for want of gas, no code is there.
    function create(address implementation, bytes32 salt) internal {
        bytes memory code = _creationCode(implementation);
        // solhint-disable-next-line no-inline-assembly
        assembly ("memory-safe") {
            pop(create2(0, add(code, 0x20), mload(code), salt))
        }
    }

    /// @return The address of the clone that this contract makes with the salt.
    function addressOf(address implementation, bytes32 salt) internal view returns (address) {
        bytes32 codeHash = keccak256(_creationCode(implementation));
        return address(uint160(uint256(keccak256(abi.encodePacked(hex"ff", address(this), salt, codeHash)))));
    }

    /// @dev Ten bytes that return the rest, which is the code that ERC-1167 prescribes: it passes every call on to the
    /// implementation, to run there on the clone's storage.
    function _creationCode(address implementation) private pure returns (bytes memory) {
        return abi.encodePacked(
            hex"3d602d80600a3d3981f3", hex"363d3d373d3d3d363d73", implementation, hex"5af43d82803e903d91602b57fd5bf3"
        );
    }
}
