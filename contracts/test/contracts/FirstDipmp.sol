// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @title What the first dipmp's contract did, written anew from its description
/// @dev For comparison only: benchmarks measure it, and attacks show what it let happen. Its faults are meant: no owner, no
/// digest, no event, a scan over all versions, and at most 255 of them.
contract FirstDipmp {
    struct PackageIdentity {
        string ipfsHash;
        string idata;
        address by;
        uint24 version;
    }

    error VersionExists(string name, uint24 version);

    mapping(string name => mapping(uint8 index => PackageIdentity)) private _packages;
    mapping(string name => uint8) private _versionCounts;

    /// @notice Adds a version to a name; anybody may, to any name. `version` is major << 16 | minor << 8 | patch.
    function createIdentity(string calldata name, uint24 version, string calldata ipfsHash, string calldata idata)
        external
        returns (bool)
    {
        // It called itself from outside.
        if (this.checkExists(name, version)) revert VersionExists(name, version);
        _packages[name][_versionCounts[name]] = PackageIdentity(ipfsHash, idata, msg.sender, version);
        _versionCounts[name]++;
        return true;
    }

    /// @return Whether the name has the version.
    function checkExists(string calldata name, uint24 version) external view returns (bool) {
        uint8 count = _versionCounts[name];
        for (uint8 i = 0; i < count; i++) {
            if (_packages[name][i].version == version) return true;
        }
        return false;
    }

    /// @return identities All versions of a name, none where nobody knows it: what its server made links of.
    function getAllIdentities(string calldata name) external view returns (PackageIdentity[] memory identities) {
        uint8 count = _versionCounts[name];
        identities = new PackageIdentity[](count);
        for (uint8 i = 0; i < count; i++) {
            identities[i] = _packages[name][i];
        }
    }
}
