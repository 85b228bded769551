// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

/// @title An account that makes whatever call it is told to
contract Member {
    function forward(address target, bytes calldata data) external returns (bool went) {
        (went,) = target.call(data);
    }
}

/// @title Some accounts that make many calls of a registry in one transaction
contract Crowd {
    Member[] private _members;

    event Went(bool[] went);

    constructor(uint256 count) {
        for (uint256 i = 0; i < count; i++) {
            _members.push(new Member());
        }
    }

    function members() external view returns (Member[] memory) {
        return _members;
    }

    /// @dev Logs of each call whether it went through; the registry's own logs stand before.
    function run(address target, uint8[] calldata who, bytes[] calldata calls) external {
        bool[] memory went = new bool[](calls.length);
        for (uint256 i = 0; i < calls.length; i++) {
            went[i] = _members[who[i]].forward(target, calls[i]);
        }
        emit Went(went);
    }
}
