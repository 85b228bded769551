// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {PackageRegistry} from "../../src/PackageRegistry.sol";
import {IGovernance} from "../../src/interfaces/IGovernance.sol";
import {IPackageRegistry} from "../../src/interfaces/IPackageRegistry.sol";
import {IProjects} from "../../src/interfaces/IProjects.sol";
import {ISignedCalls} from "../../src/interfaces/ISignedCalls.sol";
import {VM, Vm} from "./Vm.sol";

/// @title Makes calls of a registry at random, and knows what each may do
/// @dev It keeps its own, simpler books: who owns, who maintains until when, what was published. Whatever goes through
/// against them is a fault, told by `fault`; what the registry should have let through is one too. Two more faults, which
/// would be among these, are told apart: what a quarantine changed, and a name that is not normal.
contract RegistryHandler {
    struct Books {
        address owner;
        address pending;
        uint256 epoch;
        uint256 status;
        uint256 quarantinedUntil;
        bool frozen;
    }

    struct Grant {
        uint256 expiry;
        uint256 roles;
    }

    uint256 private constant _ACTORS = 5;
    uint256 private constant _FILES = 4;
    uint256 private constant _FIRST_KEY = 0xa11ce;

    PackageRegistry public immutable REGISTRY;
    string public fault;
    string public quarantineFault;
    string public nameFault;
    bytes32 public foldedHead;
    uint256 public calls;
    uint256 public done;

    // The last is not normal, so nothing must ever stand under it.
    string[4] private _names = ["a", "demo", "zope-interface", "Demo"];
    string[4] private _stems = ["a", "demo", "zope_interface", "Demo"];
    // Kept, since an address is dear to make of a key, and is asked for some forty times a call.
    address[_ACTORS] private _actors;
    mapping(bytes32 projectId => Books) private _books;
    mapping(bytes32 projectId => mapping(uint256 epoch => mapping(address => Grant))) private _grants;
    mapping(bytes32 projectId => bytes32[_FILES]) private _commitments;
    mapping(bytes32 projectId => bool[_FILES]) private _yanks;
    mapping(address => bool) private _moderators;
    mapping(address => mapping(uint256 => bool)) private _nonces;
    uint256 private _now = 1_000_000;

    /// @dev Runs a call with its books, then folds what was logged.
    modifier logged() {
        calls++;
        VM.warp(_now);
        VM.recordLogs();
        _;
        Vm.Log[] memory logs = VM.getRecordedLogs();
        for (uint256 i = 0; i < logs.length; i++) {
            if (logs[i].emitter == address(REGISTRY)) _fold(logs[i]);
        }
    }

    constructor() {
        for (uint256 who = 0; who < _ACTORS; who++) {
            _actors[who] = VM.addr(_FIRST_KEY + who);
        }
        VM.warp(_now);
        VM.recordLogs();
        REGISTRY = new PackageRegistry(address(this), IGovernance.Policy.Open, "invariants");
        Vm.Log[] memory logs = VM.getRecordedLogs();
        for (uint256 i = 0; i < logs.length; i++) {
            _fold(logs[i]);
        }
    }

    function wait(uint32 time) external {
        _now += time % 20 days;
        VM.warp(_now);
    }

    function publish(uint256 who, uint256 which, uint256 file, bool signed, uint256 nonce) external logged {
        // A spelling more or less is the same file, and a name that is none of a file must not go through.
        uint256 spelling = nonce % 4;
        (address actor, bytes32 id) = (_actor(who), _id(which));
        Books storage books = _books[id];
        file %= _FILES;
        bool isFree = books.owner == address(0);
        // Nine of ten say rightly whether they register.
        bool registers = (nonce % 10 == 0) != isFree;
        bool isTakable = isFree && registers && _isNormal(bytes(_name(which)));
        bool isWritable = !isFree && !registers && _may(id, actor, 1) && books.status != 1 && !books.frozen;
        bool isAllowed = (isTakable || isWritable) && _commitments[id][file] == 0 && spelling != 3;
        IPackageRegistry.File[] memory files = new IPackageRegistry.File[](1);
        string memory filename = _spelledFilename(which, file, spelling);
        files[0] = IPackageRegistry.File(filename, 1, keccak256(abi.encode(file, _now)), 0, 0, "");
        bool went = signed
            ? _publishBySig(who, which, files, registers, nonce % 512, isAllowed)
            : _went(actor, abi.encodeCall(IPackageRegistry.publish, (_name(which), "1.0", files, registers)), isAllowed);
        if (!went) return;

        if (isFree) books.owner = actor;
        if (!_isNormal(bytes(_name(which)))) nameFault = "a file was published under a name that is not normal";
        // The first is the one that must stay, also where a second went through against the books.
        if (_commitments[id][file] != 0) return;
        _commitments[id][file] = REGISTRY.fileCommitment(id, _fileKey(file));
        if (_commitments[id][file] == 0) fault = "a file was published without a commitment";
    }

    function yank(uint256 who, uint256 which, uint256 file, bool isYank) external logged {
        (address actor, bytes32 id) = (_actor(who), _id(which));
        file %= _FILES;
        bool isAllowed = _may(id, actor, 2) && _commitments[id][file] != 0 && _yanks[id][file] != isYank;
        string memory filename = _spelledFilename(which, file, who % 3);
        bytes memory call = isYank
            ? abi.encodeCall(IPackageRegistry.yankFile, (id, filename, "why"))
            : abi.encodeCall(IPackageRegistry.unyankFile, (id, filename));
        if (_went(actor, call, isAllowed)) _yanks[id][file] = isYank;
    }

    function setMaintainer(uint256 who, uint256 which, uint256 whom, uint32 time) external logged {
        (address actor, bytes32 id) = (_actor(who), _id(which));
        uint256 expiry = time % 3 == 0 ? 0 : _now + time % 60 days;
        uint8 roles = uint8((time >> 8) % 5);
        bool isAllowed = _isOwner(id, actor) && roles < 4
            && (expiry == 0 ? roles == 0 : roles != 0 && expiry > _now);
        bytes memory call = abi.encodeCall(IProjects.setMaintainer, (id, _actor(whom), roles, uint40(expiry)));
        if (_went(actor, call, isAllowed)) _grants[id][_books[id].epoch][_actor(whom)] = Grant(expiry, roles);
    }

    function renounceMaintainer(uint256 who, uint256 which) external logged {
        (address actor, bytes32 id) = (_actor(who), _id(which));
        bytes memory call = abi.encodeCall(IProjects.renounceMaintainer, (id));
        if (_went(actor, call, _roles(id, actor) != 0)) delete _grants[id][_books[id].epoch][actor];
    }

    function freeze(uint256 who, uint256 which, uint256 chance) external logged {
        // Seldom, or nothing were published in the end.
        if (chance % 8 != 0) return;
        (address actor, bytes32 id) = (_actor(who), _id(which));
        bool isAllowed = _isOwner(id, actor) && !_books[id].frozen;
        if (_went(actor, abi.encodeCall(IProjects.freeze, (id)), isAllowed)) _books[id].frozen = true;
    }

    function annotate(uint256 who, uint256 which, bytes32 subject, bytes32 key, bytes32 digest) external logged {
        bytes32 id = _id(which);
        bytes memory call = abi.encodeCall(IProjects.annotate, (id, subject, key, digest));
        _went(_actor(who), call, _books[id].owner != address(0));
    }

    function startTransfer(uint256 who, uint256 which, uint256 whom) external logged {
        (address actor, bytes32 id) = (_actor(who), _id(which));
        bytes memory call = abi.encodeCall(IProjects.startTransfer, (id, _actor(whom)));
        if (_went(actor, call, _isOwner(id, actor))) _books[id].pending = _actor(whom);
    }

    function cancelTransfer(uint256 who, uint256 which) external logged {
        (address actor, bytes32 id) = (_actor(who), _id(which));
        bool isAllowed = _isOwner(id, actor) && _books[id].pending != address(0);
        if (_went(actor, abi.encodeCall(IProjects.cancelTransfer, (id)), isAllowed)) delete _books[id].pending;
    }

    function acceptTransfer(uint256 who, uint256 which) external logged {
        (address actor, bytes32 id) = (_actor(who), _id(which));
        if (!_went(actor, abi.encodeCall(IProjects.acceptTransfer, (id)), _books[id].pending == actor)) return;
        Books storage books = _books[id];
        (books.owner, books.pending, books.epoch) = (actor, address(0), books.epoch + 1);
    }

    function setStatus(uint256 who, uint256 which, uint256 status) external logged {
        (address actor, bytes32 id) = (_actor(who), _id(which));
        bytes memory call = abi.encodeCall(IProjects.setStatus, (id, IProjects.ProjectStatus(status % 3), ""));
        if (_went(actor, call, _isOwner(id, actor))) _books[id].status = status % 3;
    }

    function setModerator(uint256 who, bool isModerator) external logged {
        REGISTRY.setModerator(_actor(who), isModerator);
        _moderators[_actor(who)] = isModerator;
    }

    function quarantine(uint256 who, uint256 which, uint32 time) external logged {
        (address actor, bytes32 id) = (_actor(who), _id(which));
        Books storage books = _books[id];
        uint256 until = _now + time % 40 days;
        bool isAllowed = _moderators[actor] && books.owner != address(0) && books.quarantinedUntil <= _now
            && until > _now && until <= _now + 30 days;
        bytes32 before = _projectHash(which);
        if (!_went(actor, abi.encodeCall(IProjects.quarantine, (id, uint40(until), "why")), isAllowed)) return;
        books.quarantinedUntil = until;
        if (_projectHash(which) != before) quarantineFault = "a quarantine changed a project";
    }

    function liftQuarantine(uint256 who, uint256 which) external logged {
        (address actor, bytes32 id) = (_actor(who), _id(which));
        bool isAllowed = _moderators[actor] && _books[id].quarantinedUntil > _now;
        bytes32 before = _projectHash(which);
        if (!_went(actor, abi.encodeCall(IProjects.liftQuarantine, (id, "")), isAllowed)) return;
        _books[id].quarantinedUntil = 0;
        if (_projectHash(which) != before) quarantineFault = "the end of a quarantine changed a project";
    }

    function register(uint256 who, uint256 whom, bytes calldata name, uint256 length) external logged {
        (address actor, address owner) = (_actor(who), _actor(whom));
        // Most bytes are in no normal name, so some of the names are made of those that are.
        bytes memory text = length % 2 == 0 ? name : _nearlyNormal(name, length % 70);
        bytes32 id = keccak256(text);
        bool isAllowed = _isNormal(text) && REGISTRY.ownerOf(id) == address(0);
        bytes memory call = actor == owner
            ? abi.encodeCall(IProjects.register, (string(text)))
            : abi.encodeCall(IProjects.registerFor, (string(text), owner));
        bool went = _went(actor, call, isAllowed);
        if (went) _books[id].owner = owner;
        if (went && !_isNormal(text)) nameFault = "a name that is not normal was registered";
    }

    /// @notice Whether owners, offers, epochs, maintainers, statuses and quarantines are what the calls made them.
    function keepsRoles() external view returns (bool) {
        for (uint256 which = 0; which < _names.length; which++) {
            bytes32 id = _id(which);
            Books storage books = _books[id];
            IProjects.ProjectState memory state = REGISTRY.projectState(id);
            if (state.owner != books.owner || state.pendingOwner != books.pending || state.epoch != books.epoch) return false;
            if (uint256(state.status) != books.status || state.frozen != books.frozen) return false;
            if (state.quarantinedUntil != (books.quarantinedUntil > _now ? books.quarantinedUntil : 0)) return false;
            for (uint256 who = 0; who < _ACTORS; who++) {
                (uint8 roles, uint40 expiry) = REGISTRY.maintainerOf(id, _actor(who));
                if (roles != _roles(id, _actor(who))) return false;
                if (expiry != (roles == 0 ? 0 : _grants[id][books.epoch][_actor(who)].expiry)) return false;
            }
        }
        return true;
    }

    /// @notice Whether every commitment is still the one that its publishing made, and the yanks are as the calls left them.
    function keepsCommitments() external view returns (bool) {
        for (uint256 which = 0; which < _names.length; which++) {
            bytes32 id = _id(which);
            for (uint256 file = 0; file < _FILES; file++) {
                bytes32 key = _fileKey(file);
                if (REGISTRY.fileCommitment(id, key) != _commitments[id][file]) return false;
                if ((REGISTRY.fileYankCommitment(id, key) != 0) != _yanks[id][file]) return false;
            }
        }
        return true;
    }

    /// @notice Whether nobody owns the name that is not normal.
    function keepsNames() external view returns (bool) {
        return REGISTRY.ownerOf(_id(_names.length - 1)) == address(0);
    }

    function _publishBySig(
        uint256 who,
        uint256 which,
        IPackageRegistry.File[] memory files,
        bool registers,
        uint256 nonce,
        bool isAllowed
    ) private returns (bool went) {
        address signer = _actor(who);
        ISignedCalls.Authorization memory authorization = ISignedCalls.Authorization(signer, nonce, _now, "");
        bytes32 digest = _digest(which, files, registers, authorization);
        (uint8 v, bytes32 r, bytes32 s) = VM.sign(_FIRST_KEY + who % _ACTORS, digest);
        authorization.signature = abi.encodePacked(r, s, v);
        went = _went(
            address(0xbeef),
            abi.encodeCall(ISignedCalls.publishBySig, (_name(which), "1.0", files, registers, authorization)),
            isAllowed && !_nonces[signer][nonce]
        );
        if (went) _nonces[signer][nonce] = true;
    }

    function _digest(
        uint256 which,
        IPackageRegistry.File[] memory files,
        bool registers,
        ISignedCalls.Authorization memory authorization
    ) private view returns (bytes32) {
        string memory own = "Authorization(address signer,uint32 epoch,uint256 nonce,uint256 deadline)";
        string memory file =
            "File(string filename,uint64 size,bytes32 digest,bytes32 dagRoot,bytes32 metadataDigest,string requiresPython)";
        bytes32 granted = keccak256(
            abi.encode(
                keccak256(bytes(own)),
                authorization.signer,
                _books[_id(which)].epoch,
                authorization.nonce,
                authorization.deadline
            )
        );
        bytes32 fileHash = keccak256(
            abi.encode(
                keccak256(bytes(file)),
                keccak256(bytes(files[0].filename)),
                files[0].size,
                files[0].digest,
                bytes32(0),
                bytes32(0),
                keccak256("")
            )
        );
        bytes32 structHash = keccak256(
            abi.encode(
                keccak256(
                    abi.encodePacked(
                        "Publish(string project,string version,File[] files,bool registers,Authorization authorization)",
                        own,
                        file
                    )
                ),
                keccak256(bytes(_name(which))),
                keccak256("1.0"),
                keccak256(abi.encode(fileHash)),
                registers,
                granted
            )
        );
        bytes32 domain = keccak256(
            abi.encode(
                keccak256("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)"),
                keccak256("dipmp PackageRegistry"),
                keccak256("1"),
                block.chainid,
                address(REGISTRY)
            )
        );
        return keccak256(abi.encodePacked(hex"1901", domain, structHash));
    }

    function _went(address sender, bytes memory call, bool isAllowed) private returns (bool went) {
        VM.prank(sender);
        (went,) = address(REGISTRY).call(call);
        if (went) done++;
        // What a refused call logged first is taken back with it, and the runner tells of it all the same.
        else VM.getRecordedLogs();
        if (went && !isAllowed) fault = string.concat("went through against the books: ", _selector(call));
        if (!went && isAllowed) fault = string.concat("was refused against the books: ", _selector(call));
    }

    function _selector(bytes memory call) private pure returns (string memory) {
        bytes memory digits = "0123456789abcdef";
        bytes memory text = new bytes(8);
        for (uint256 i = 0; i < 8; i++) {
            uint8 two = uint8(call[i / 2]);
            text[i] = digits[i % 2 == 0 ? two >> 4 : two & 0xf];
        }
        return string(text);
    }

    function _fold(Vm.Log memory entry) private {
        bytes32[4] memory topics;
        for (uint256 i = 0; i < entry.topics.length; i++) {
            topics[i] = entry.topics[i];
        }
        bytes32 recordHash = keccak256(
            abi.encode(
                topics[0], entry.emitter, topics[1], topics[2], topics[3], block.timestamp, keccak256(entry.data)
            )
        );
        foldedHead = keccak256(abi.encode(foldedHead, recordHash));
    }

    /// @dev All that a quarantine must leave as it is.
    function _projectHash(uint256 which) private view returns (bytes32 hash) {
        bytes32 id = _id(which);
        IProjects.ProjectState memory state = REGISTRY.projectState(id);
        hash = keccak256(abi.encode(state.owner, state.pendingOwner, state.epoch, state.status));
        for (uint256 file = 0; file < _FILES; file++) {
            bytes32 key = _fileKey(file);
            hash = keccak256(abi.encode(hash, REGISTRY.fileCommitment(id, key), REGISTRY.fileYankCommitment(id, key)));
        }
    }

    function _isOwner(bytes32 id, address actor) private view returns (bool) {
        return _books[id].owner == actor;
    }

    function _may(bytes32 id, address actor, uint256 role) private view returns (bool) {
        return _isOwner(id, actor) || _roles(id, actor) & role != 0;
    }

    function _roles(bytes32 id, address actor) private view returns (uint256) {
        Grant storage grant = _grants[id][_books[id].epoch][actor];
        return grant.expiry > _now ? grant.roles : 0;
    }

    function _actor(uint256 who) private view returns (address) {
        return _actors[who % _ACTORS];
    }

    function _name(uint256 which) private view returns (string memory) {
        return _names[which % _names.length];
    }

    function _id(uint256 which) private view returns (bytes32) {
        return keccak256(bytes(_name(which)));
    }

    /// @dev A file's name, with the project's name as it is, in capitals where the last letter is, or with tags in another
    /// order; 3 is a name that no file has.
    function _spelledFilename(uint256 which, uint256 file, uint256 spelling) private view returns (string memory) {
        bytes memory stem = bytes(string.concat(_stems[which % _stems.length], "-1.0"));
        if (spelling == 1) stem[0] = stem[0] == "D" ? stem[0] : bytes1(uint8(stem[0]) - 0x20);
        string memory set = spelling == 2 ? "py3.py2" : "py2.py3";
        if (spelling == 3) return string.concat(string(stem), "-", set, "-none-any.zip");
        return string.concat(string(stem), "-", _build(file), set, "-none-any.whl");
    }

    /// @dev The key, in other words than the registry's: of release 1, whose versions are 1.0 here.
    function _fileKey(uint256 file) private pure returns (bytes32) {
        bytes32 ending = keccak256(bytes(string.concat("-", _build(file), "py2.py3-none-any.whl")));
        return keccak256(bytes.concat(keccak256("1"), ending));
    }

    function _build(uint256 file) private pure returns (string memory) {
        return file == 0 ? "" : file == 1 ? "1-" : file == 2 ? "2_a-" : "20260101.b-";
    }

    function _nearlyNormal(bytes calldata seed, uint256 length) private pure returns (bytes memory text) {
        bytes memory alphabet = "az09-AZ_";
        text = new bytes(length);
        for (uint256 i = 0; i < length; i++) {
            uint256 pick = uint8(keccak256(abi.encode(seed, i))[0]);
            // Mostly letters and digits, or no name of any length were normal.
            text[i] = pick < 240 ? alphabet[pick % 4] : alphabet[4 + pick % 4];
        }
    }

    /// @dev The rule once more, in other words: no byte but a-z, 0-9 and hyphens between two of these.
    function _isNormal(bytes memory text) private pure returns (bool) {
        if (text.length == 0 || text.length > 64) return false;
        for (uint256 i = 0; i < text.length; i++) {
            bool isWord = _isWord(text[i]);
            bool isJoint = text[i] == 0x2d && i > 0 && i + 1 < text.length && _isWord(text[i - 1]) && _isWord(text[i + 1]);
            if (!isWord && !isJoint) return false;
        }
        return true;
    }

    function _isWord(bytes1 char) private pure returns (bool) {
        return (char >= 0x61 && char <= 0x7a) || (char >= 0x30 && char <= 0x39);
    }
}
