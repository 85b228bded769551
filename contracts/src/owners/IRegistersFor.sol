// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

interface IRegistersFor {
    function registerFor(string calldata project, address owner) external;
}
