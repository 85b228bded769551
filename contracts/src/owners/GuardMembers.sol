// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {IGuardedOwner} from "../interfaces/IGuardedOwner.sol";

/// @title Who acts for a guard, and by which rules
abstract contract GuardMembers is IGuardedOwner {
    /// @dev One word, so that executing a proposal reads one slot besides the proposal's.
    struct Guard {
        address registry;
        uint32 epoch;
        uint32 count;
        uint32 vetoedThrough;
    }

    struct Rules {
        uint32 delay;
        uint32 longDelay;
        uint32 window;
        uint8 proposerThreshold;
        uint8 guardianThreshold;
    }

    /// @dev It holds in one epoch of the guard.
    struct Member {
        uint32 epoch;
        Side side;
        uint8 index;
    }

    // As many as there are bits for approvals.
    uint256 private constant _MAX_MEMBERS = 32;

    Guard internal _guard;
    Rules internal _rules;
    mapping(address account => Member) private _members;

    /// @inheritdoc IGuardedOwner
    function guardState() external view returns (GuardState memory) {
        (Guard memory guard, Rules memory rules) = (_guard, _rules);
        return GuardState({
            registry: guard.registry,
            epoch: guard.epoch,
            count: guard.count,
            vetoedThrough: guard.vetoedThrough,
            delay: rules.delay,
            longDelay: rules.longDelay,
            window: rules.window,
            proposerThreshold: rules.proposerThreshold,
            guardianThreshold: rules.guardianThreshold
        });
    }

    /// @inheritdoc IGuardedOwner
    function sideOf(address account) public view returns (Side) {
        Member memory member = _members[account];
        return member.epoch == _guard.epoch ? member.side : Side.Nobody;
    }

    /// @dev Begins the next epoch, which ends every membership and proposal before.
    function _setMembers(Members memory members) internal {
        uint32 epoch = _guard.epoch + 1;
        _guard.epoch = epoch;
        _rules.proposerThreshold = members.proposerThreshold;
        _rules.guardianThreshold = members.guardianThreshold;
        _enrol(epoch, Side.Proposer, members.proposers, members.proposerThreshold);
        _enrol(epoch, Side.Guardian, members.guardians, members.guardianThreshold);
        emit MembersSet(
            epoch, members.proposers, members.proposerThreshold, members.guardians, members.guardianThreshold
        );
    }

    /// @return bit The caller's among the votes of the side.
    function _checkSide(Side side) internal view returns (uint32 bit) {
        Member memory member = _members[msg.sender];
        if (member.epoch != _guard.epoch || member.side != side) revert WrongSide(msg.sender);
        return uint32(1) << member.index;
    }

    function _thresholdOf(Side side) internal view returns (uint256) {
        return side == Side.Proposer ? _rules.proposerThreshold : _rules.guardianThreshold;
    }

    function _enrol(uint32 epoch, Side side, address[] memory accounts, uint8 threshold) private {
        uint256 count = accounts.length;
        if (threshold == 0 || count < threshold || count > _MAX_MEMBERS) revert InvalidThreshold(count, threshold);
        for (uint256 i = 0; i < count; i++) {
            address account = accounts[i];
            if (account == address(0) || _members[account].epoch == epoch) revert InvalidMember(account);
            _members[account] = Member(epoch, side, uint8(i));
        }
    }
}
