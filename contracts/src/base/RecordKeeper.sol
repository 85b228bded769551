// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {RecordLog} from "../libraries/RecordLog.sol";
import {RegistryStorage} from "./RegistryStorage.sol";

/// @title The keeper of the log head
abstract contract RecordKeeper is RegistryStorage {
    /// @dev Logs an event of three topics besides its selector, the last being who acted, and folds its record.
    function _append(bytes32 topic0, bytes32 topic1, bytes32 topic2, address actor, bytes memory data)
        internal
        returns (bytes32 recordHash)
    {
        (_logHead, recordHash) = RecordLog.append(_logHead, topic0, topic1, topic2, _topic(actor), data);
    }

    function _topic(address account) internal pure returns (bytes32) {
        return bytes32(uint256(uint160(account)));
    }
}
