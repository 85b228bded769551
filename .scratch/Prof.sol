// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;
import {Filename} from "src/libraries/Filename.sol";
import {Wheel} from "src/libraries/Wheel.sol";
import {Ascii} from "src/libraries/Ascii.sol";
import {Version} from "src/libraries/Version.sol";
contract Prof {
  function version(bytes calldata v) external view returns (uint256 g, bytes32 h) { g = gasleft(); h = Version.hashOf(v); g -= gasleft(); }
  function ending(bytes calldata f, uint256 a, uint256 b, bytes32 id) external view returns (uint256 g, bytes32 h) { g = gasleft(); h = Filename.endingHash(f, a, b, id); g -= gasleft(); }
  function wheel(bytes calldata f) external view returns (uint256 g, bytes32 h) { g = gasleft(); h = Wheel.endingHash(f); g -= gasleft(); }
  function split(bytes calldata f) external view returns (uint256 g, uint256 h, uint256 i) { g = gasleft(); (h,i) = Filename.split(f); g -= gasleft(); }
  function contains(bytes calldata f, bytes calldata v) external view returns (uint256 g, bool h) { g = gasleft(); h = Ascii.contains(f, 13, v); g -= gasleft(); }
}
