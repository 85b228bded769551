// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {IERC1271} from "../interfaces/IERC1271.sol";

/// @title Checks of signatures
library Signatures {
    // The half of secp256k1's order: s and its complement both verify, and only the lower is taken (EIP-2).
    uint256 private constant _MAX_S = 0x7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0;
    // ERC-2098 keeps the parity of v in the highest bit of s, which the lower s leaves free.
    uint256 private constant _S_BITS = type(uint256).max >> 1;

    /// @return Whether the signature of the hash is the signer's: by ECDSA, or else by ERC-1271.
    function isValid(address signer, bytes32 hash, bytes calldata signature) internal view returns (bool) {
        return _isEcdsa(signer, hash, signature) || _isAccepted(signer, hash, signature);
    }

    function _isEcdsa(address signer, bytes32 hash, bytes calldata signature) private pure returns (bool) {
        if (signature.length != 64 && signature.length != 65) return false;
        bytes32 r = bytes32(signature[:32]);
        uint256 s = uint256(bytes32(signature[32:64]));
        uint8 v;
        if (signature.length == 64) {
            v = s > _S_BITS ? 28 : 27;
            s &= _S_BITS;
        } else {
            v = uint8(signature[64]);
        }
        if (s > _MAX_S) return false;
        // `ecrecover` answers 0 where no key made the signature.
        address recovered = ecrecover(hash, v, r, bytes32(s));
        return recovered != address(0) && recovered == signer;
    }

    /// @dev Whether the signer is a contract that accepts the signature. The call can change nothing, and of its answer one
    /// word at most is copied, so a hostile contract wastes no more than the gas of who sent the transaction.
    function _isAccepted(address signer, bytes32 hash, bytes calldata signature) private view returns (bool accepted) {
        bytes memory data = abi.encodeCall(IERC1271.isValidSignature, (hash, signature));
        bytes32 magicValue = IERC1271.isValidSignature.selector;
        // solhint-disable-next-line no-inline-assembly
        assembly ("memory-safe") {
            mstore(0x00, 0)
            let succeeded := staticcall(gas(), signer, add(data, 0x20), mload(data), 0x00, 0x20)
            accepted := and(and(succeeded, gt(returndatasize(), 0x1f)), eq(mload(0x00), magicValue))
        }
    }
}
