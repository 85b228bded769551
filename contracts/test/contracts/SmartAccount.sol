// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @title A contract account whose `isValidSignature` does as told
/// @dev For tests of signed calls. It keeps nothing, so that it also serves as the code of a delegated account (EIP-7702).
contract SmartAccount {
    enum Answer {
        Accept,
        Refuse,
        Revert,
        BurnGas,
        ReturnTooLittle,
        ReturnMuch,
        AcceptDirty,
        AcceptOwnHash
    }

    Answer public immutable answer;

    error Refused();

    constructor(Answer answer_) {
        answer = answer_;
    }

    /// @dev Accepts, where it does, whatever the hash and signature; `AcceptOwnHash` wants the hash as the signature.
    function isValidSignature(bytes32 hash, bytes calldata signature) external view returns (bytes4) {
        if (answer == Answer.Revert) revert Refused();
        if (answer == Answer.AcceptOwnHash) return bytes32(signature) == hash ? this.isValidSignature.selector : bytes4(0);
        bytes4 magic = this.isValidSignature.selector;
        Answer kind = answer;
        assembly ("memory-safe") {
            mstore(0x00, magic)
            switch kind
            case 0 { return(0x00, 0x20) }
            case 3 { invalid() }
            case 4 { return(0x00, 0x04) }
            case 5 {
                mstore(0x00, 0)
                return(0x00, 0x100000)
            }
            case 6 {
                mstore8(0x1f, 1)
                return(0x00, 0x20)
            }
        }
        return 0xffffffff;
    }
}
