/// @use-src 1:"src/PackageRegistry.sol", 3:"src/base/Domain.sol", 4:"src/base/Governance.sol", 5:"src/base/Projects.sol", 6:"src/base/RecordKeeper.sol", 7:"src/base/RegistryStorage.sol", 8:"src/base/Releases.sol", 9:"src/base/SignedCalls.sol", 11:"src/interfaces/IERC165.sol", 12:"src/interfaces/IERC5267.sol", 13:"src/interfaces/IGovernance.sol", 14:"src/interfaces/IPackageRegistry.sol", 16:"src/interfaces/IProjects.sol", 17:"src/interfaces/ISignedCalls.sol", 25:"src/libraries/RecordLog.sol"
object "PackageRegistry_253" {
    code {
        {
            /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
            let _1 := memoryguard(0x80)
            mstore(64, _1)
            if callvalue() { revert(0, 0) }
            let programSize := datasize("PackageRegistry_253")
            let argSize := sub(codesize(), programSize)
            finalize_allocation(_1, argSize)
            codecopy(_1, programSize, argSize)
            let _2 := add(_1, argSize)
            if slt(sub(_2, _1), 96)
            {
                revert(/** @src -1:-1:-1 */ 0, 0)
            }
            /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
            let value := mload(_1)
            let _3 := and(value, sub(shl(160, 1), 1))
            if iszero(eq(value, _3))
            {
                revert(/** @src -1:-1:-1 */ 0, 0)
            }
            /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
            let value_1 := mload(add(_1, 32))
            let _4 := iszero(lt(value_1, 2))
            if _4
            {
                revert(/** @src -1:-1:-1 */ 0, 0)
            }
            /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
            let offset := mload(add(_1, 64))
            if gt(offset, sub(shl(64, 1), 1))
            {
                revert(/** @src -1:-1:-1 */ 0, 0)
            }
            /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
            let _5 := add(_1, offset)
            if iszero(slt(add(_5, 0x1f), _2))
            {
                revert(/** @src -1:-1:-1 */ 0, 0)
            }
            /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
            let length := mload(_5)
            if gt(length, sub(shl(64, 1), 1))
            {
                mstore(/** @src -1:-1:-1 */ 0, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ shl(224, 0x4e487b71))
                mstore(4, 0x41)
                revert(/** @src -1:-1:-1 */ 0, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x24)
            }
            let memPtr := mload(64)
            finalize_allocation(memPtr, add(and(add(length, 0x1f), not(31)), 32))
            mstore(memPtr, length)
            if gt(add(add(_5, length), 32), _2)
            {
                revert(/** @src -1:-1:-1 */ 0, 0)
            }
            /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
            mcopy(add(memPtr, 32), add(_5, 32), length)
            mstore(add(add(memPtr, length), 32), /** @src -1:-1:-1 */ 0)
            /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
            let _6 := sload(/** @src 4:3423:3428  "_name" */ 0x0a)
            /// @src 4:3413:3470  "if (bytes(_name).length != 0) revert AlreadyInitialized()"
            if /** @src 4:3417:3441  "bytes(_name).length != 0" */ iszero(iszero(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ extract_byte_array_length(_6)))
            /// @src 4:3413:3470  "if (bytes(_name).length != 0) revert AlreadyInitialized()"
            {
                /// @src 4:3450:3470  "AlreadyInitialized()"
                mstore(/** @src -1:-1:-1 */ 0, /** @src 4:3450:3470  "AlreadyInitialized()" */ shl(228, 14423199))
                revert(/** @src -1:-1:-1 */ 0, /** @src 4:3450:3470  "AlreadyInitialized()" */ 4)
            }
            /// @src 4:3480:3539  "if (!_isName(bytes(name))) revert InvalidRegistryName(name)"
            if /** @src 4:3484:3505  "!_isName(bytes(name))" */ iszero(/** @src 4:3485:3505  "_isName(bytes(name))" */ fun_isName(/** @src 4:3493:3504  "bytes(name)" */ memPtr))
            /// @src 4:3480:3539  "if (!_isName(bytes(name))) revert InvalidRegistryName(name)"
            {
                /// @src 4:3514:3539  "InvalidRegistryName(name)"
                let _7 := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ mload(64)
                /// @src 4:3514:3539  "InvalidRegistryName(name)"
                mstore(_7, shl(226, 0x3063c29d))
                /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                mstore(/** @src 4:3514:3539  "InvalidRegistryName(name)" */ add(_7, 4), /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 32)
                /// @src 4:3514:3539  "InvalidRegistryName(name)"
                revert(_7, sub(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ abi_encode_string(memPtr, add(/** @src 4:3514:3539  "InvalidRegistryName(name)" */ _7, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 36)), /** @src 4:3514:3539  "InvalidRegistryName(name)" */ _7))
            }
            /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
            let _8 := sload(/** @src 4:3550:3572  "_registryOwner = owner" */ 0x07)
            /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
            _4 := /** @src -1:-1:-1 */ 0
            /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
            sstore(/** @src 4:3550:3572  "_registryOwner = owner" */ 0x07, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ or(or(and(_8, not(sub(shl(168, 1), 1))), _3), and(shl(160, value_1), shl(160, 255))))
            let newLen := mload(memPtr)
            if gt(newLen, sub(shl(64, 1), 1))
            {
                mstore(/** @src -1:-1:-1 */ 0, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ shl(224, 0x4e487b71))
                mstore(4, 0x41)
                revert(/** @src -1:-1:-1 */ 0, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x24)
            }
            let _9 := extract_byte_array_length(_6)
            if gt(_9, 0x1f)
            {
                if gt(_9, newLen)
                {
                    mstore(/** @src -1:-1:-1 */ 0, /** @src 4:3423:3428  "_name" */ 0x0a)
                    /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                    let data := keccak256(/** @src -1:-1:-1 */ 0, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 32)
                    let newSlotCount := shr(5, add(newLen, 0x1f))
                    if lt(newLen, 32)
                    {
                        newSlotCount := /** @src -1:-1:-1 */ 0
                    }
                    /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                    let deleteStart := add(data, newSlotCount)
                    let _10 := sub(shr(5, add(_9, 0x1f)), newSlotCount)
                    let i := /** @src -1:-1:-1 */ 0
                    /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                    for { } lt(i, _10) { i := add(i, 1) }
                    {
                        sstore(add(deleteStart, i), /** @src -1:-1:-1 */ 0)
                    }
                }
            }
            /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
            let srcOffset := /** @src -1:-1:-1 */ 0
            /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
            srcOffset := 32
            switch gt(newLen, 0x1f)
            case 1 {
                let loopEnd := and(newLen, not(31))
                mstore(/** @src -1:-1:-1 */ 0, /** @src 4:3423:3428  "_name" */ 0x0a)
                /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                let dstPtr := keccak256(/** @src -1:-1:-1 */ 0, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ srcOffset)
                let i_1 := /** @src -1:-1:-1 */ 0
                /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                for { } lt(i_1, loopEnd) { i_1 := add(i_1, 32) }
                {
                    sstore(dstPtr, mload(add(memPtr, srcOffset)))
                    dstPtr := add(dstPtr, 1)
                    srcOffset := add(srcOffset, 32)
                }
                if lt(loopEnd, newLen)
                {
                    let lastValue := mload(add(memPtr, srcOffset))
                    sstore(dstPtr, and(lastValue, not(shr(and(shl(3, newLen), 248), not(0)))))
                }
                sstore(/** @src 4:3423:3428  "_name" */ 0x0a, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ add(shl(1, newLen), 1))
            }
            default {
                let value_2 := /** @src -1:-1:-1 */ 0
                /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                if newLen
                {
                    value_2 := mload(add(memPtr, srcOffset))
                }
                sstore(/** @src 4:3423:3428  "_name" */ 0x0a, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ or(and(value_2, not(shr(shl(3, newLen), not(0)))), shl(1, newLen)))
            }
            /// @src 4:3703:3734  "abi.encode(owner, policy, name)"
            let expr_mpos := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ mload(64)
            /// @src 4:3703:3734  "abi.encode(owner, policy, name)"
            let _11 := add(expr_mpos, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 32)
            mstore(_11, _3)
            abi_encode_enum_Policy(value_1, add(/** @src 4:3703:3734  "abi.encode(owner, policy, name)" */ expr_mpos, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 64))
            mstore(add(/** @src 4:3703:3734  "abi.encode(owner, policy, name)" */ expr_mpos, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 96), 96)
            /// @src 4:3703:3734  "abi.encode(owner, policy, name)"
            let _12 := sub(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ abi_encode_string(memPtr, add(/** @src 4:3703:3734  "abi.encode(owner, policy, name)" */ expr_mpos, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 128)), /** @src 4:3703:3734  "abi.encode(owner, policy, name)" */ expr_mpos)
            mstore(expr_mpos, add(_12, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ not(31)))
            /// @src 4:3703:3734  "abi.encode(owner, policy, name)"
            finalize_allocation(expr_mpos, _12)
            /// @src 4:3693:3735  "keccak256(abi.encode(owner, policy, name))"
            let expr := keccak256(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ _11, mload(/** @src 4:3693:3735  "keccak256(abi.encode(owner, policy, name))" */ expr_mpos))
            /// @src 4:3800:3824  "abi.encode(policy, name)"
            let expr_mpos_1 := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ mload(64)
            /// @src 4:3800:3824  "abi.encode(policy, name)"
            let _13 := add(expr_mpos_1, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 32)
            abi_encode_enum_Policy(value_1, _13)
            mstore(add(/** @src 4:3800:3824  "abi.encode(policy, name)" */ expr_mpos_1, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 64), 64)
            /// @src 4:3800:3824  "abi.encode(policy, name)"
            let _14 := sub(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ abi_encode_string(memPtr, add(/** @src 4:3800:3824  "abi.encode(policy, name)" */ expr_mpos_1, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 96)), /** @src 4:3800:3824  "abi.encode(policy, name)" */ expr_mpos_1)
            mstore(expr_mpos_1, add(_14, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ not(31)))
            /// @src 4:3800:3824  "abi.encode(policy, name)"
            finalize_allocation(expr_mpos_1, _14)
            /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
            let _15 := sload(/** @src -1:-1:-1 */ 0)
            /// @src 25:1153:1970  "assembly (\"memory-safe\") {..."
            log4(_13, mload(expr_mpos_1), /** @src 4:3651:3679  "RegistryInitialized.selector" */ 0xc640c01168219a02ad4bb930e8c113ed2937d3d2781eacfb1d354bd8aca9e6a3, /** @src 25:1153:1970  "assembly (\"memory-safe\") {..." */ expr, _3, /** @src 4:3776:3786  "msg.sender" */ caller())
            /// @src 25:1153:1970  "assembly (\"memory-safe\") {..."
            let usr$record := mload(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 64)
            /// @src 25:1153:1970  "assembly (\"memory-safe\") {..."
            mstore(usr$record, /** @src 4:3651:3679  "RegistryInitialized.selector" */ 0xc640c01168219a02ad4bb930e8c113ed2937d3d2781eacfb1d354bd8aca9e6a3)
            /// @src 25:1153:1970  "assembly (\"memory-safe\") {..."
            mstore(add(usr$record, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 32), /** @src 25:1153:1970  "assembly (\"memory-safe\") {..." */ address())
            mstore(add(usr$record, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 64), /** @src 25:1153:1970  "assembly (\"memory-safe\") {..." */ expr)
            mstore(add(usr$record, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 96), /** @src 25:1153:1970  "assembly (\"memory-safe\") {..." */ _3)
            mstore(add(usr$record, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 128), /** @src 4:3776:3786  "msg.sender" */ caller())
            /// @src 25:1153:1970  "assembly (\"memory-safe\") {..."
            mstore(add(usr$record, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 160), /** @src 25:1153:1970  "assembly (\"memory-safe\") {..." */ timestamp())
            mstore(add(usr$record, 0xc0), keccak256(_13, mload(expr_mpos_1)))
            let var_recordHash := keccak256(usr$record, 0xe0)
            mstore(/** @src -1:-1:-1 */ 0, /** @src 25:1153:1970  "assembly (\"memory-safe\") {..." */ _15)
            mstore(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 32, /** @src 25:1153:1970  "assembly (\"memory-safe\") {..." */ var_recordHash)
            /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
            sstore(/** @src -1:-1:-1 */ 0, /** @src 25:1153:1970  "assembly (\"memory-safe\") {..." */ keccak256(/** @src -1:-1:-1 */ 0, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 64))
            let _16 := mload(64)
            let _17 := datasize("PackageRegistry_253_deployed")
            codecopy(_16, dataoffset("PackageRegistry_253_deployed"), _17)
            return(_16, _17)
        }
        function finalize_allocation(memPtr, size)
        {
            let newFreePtr := add(memPtr, and(add(size, 31), not(31)))
            if or(gt(newFreePtr, sub(shl(64, 1), 1)), lt(newFreePtr, memPtr))
            {
                mstore(/** @src -1:-1:-1 */ 0, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ shl(224, 0x4e487b71))
                mstore(4, 0x41)
                revert(/** @src -1:-1:-1 */ 0, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x24)
            }
            mstore(64, newFreePtr)
        }
        function extract_byte_array_length(data) -> length
        {
            length := shr(1, data)
            let outOfPlaceEncoding := and(data, 1)
            if iszero(outOfPlaceEncoding) { length := and(length, 0x7f) }
            if eq(outOfPlaceEncoding, lt(length, 32))
            {
                mstore(0, shl(224, 0x4e487b71))
                mstore(4, 0x22)
                revert(0, 0x24)
            }
        }
        function abi_encode_string(value, pos) -> end
        {
            let length := mload(value)
            mstore(pos, length)
            mcopy(add(pos, 0x20), add(value, 0x20), length)
            mstore(add(add(pos, length), 0x20), /** @src -1:-1:-1 */ 0)
            /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
            end := add(add(pos, and(add(length, 31), not(31))), 0x20)
        }
        function abi_encode_enum_Policy(value, pos)
        {
            if iszero(lt(value, 2))
            {
                mstore(/** @src -1:-1:-1 */ 0, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ shl(224, 0x4e487b71))
                mstore(4, 0x21)
                revert(/** @src -1:-1:-1 */ 0, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x24)
            }
            mstore(pos, value)
        }
        /// @src 4:310:312  "64"
        function memory_array_index_access_bytes(baseRef, index) -> addr
        {
            if iszero(lt(index, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ mload(/** @src 4:310:312  "64" */ baseRef)))
            {
                mstore(0, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ shl(224, 0x4e487b71))
                /// @src 4:310:312  "64"
                mstore(4, 0x32)
                revert(0, 0x24)
            }
            addr := add(add(baseRef, index), 32)
        }
        /// @ast-id 1015 @src 4:4763:5059  "function _isName(bytes memory text) private pure returns (bool) {..."
        function fun_isName(var_text_mpos) -> var
        {
            /// @src 4:4821:4825  "bool"
            var := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0
            /// @src 4:4841:4852  "text.length"
            let expr := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ mload(/** @src 4:4841:4852  "text.length" */ var_text_mpos)
            /// @src 4:4841:4891  "text.length == 0 || text.length > _MAX_NAME_LENGTH"
            let expr_1 := /** @src 4:4841:4857  "text.length == 0" */ iszero(expr)
            /// @src 4:4841:4891  "text.length == 0 || text.length > _MAX_NAME_LENGTH"
            if iszero(expr_1)
            {
                expr_1 := /** @src 4:4861:4891  "text.length > _MAX_NAME_LENGTH" */ gt(expr, /** @src 4:310:312  "64" */ 0x40)
            }
            /// @src 4:4837:4905  "if (text.length == 0 || text.length > _MAX_NAME_LENGTH) return false"
            if expr_1
            {
                /// @src 4:4893:4905  "return false"
                var := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0
                /// @src 4:4893:4905  "return false"
                leave
            }
            /// @src 4:4920:4933  "uint256 i = 0"
            let var_i := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0
            /// @src 4:4915:5032  "for (uint256 i = 0; i < text.length; i++) {..."
            for { }
            /** @src 4:310:312  "64" */ 1
            /// @src 4:4920:4933  "uint256 i = 0"
            {
                /// @src 4:4952:4955  "i++"
                var_i := /** @src 4:310:312  "64" */ add(/** @src 4:4952:4955  "i++" */ var_i, /** @src 4:310:312  "64" */ 1)
            }
            /// @src 4:4952:4955  "i++"
            {
                /// @src 4:4935:4950  "i < text.length"
                if iszero(lt(var_i, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ mload(/** @src 4:4939:4950  "text.length" */ var_text_mpos)))
                /// @src 4:4935:4950  "i < text.length"
                { break }
                /// @src 4:4975:5007  "text[i] < 0x20 || text[i] > 0x7e"
                let expr_2 := /** @src 4:4975:4989  "text[i] < 0x20" */ lt(/** @src 4:310:312  "64" */ and(mload(/** @src 4:4975:4982  "text[i]" */ memory_array_index_access_bytes(var_text_mpos, var_i)), /** @src 4:310:312  "64" */ shl(248, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 255)), /** @src 4:310:312  "64" */ shl(253, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 1))
                /// @src 4:4975:5007  "text[i] < 0x20 || text[i] > 0x7e"
                if iszero(expr_2)
                {
                    expr_2 := /** @src 4:4993:5007  "text[i] > 0x7e" */ gt(/** @src 4:310:312  "64" */ and(mload(/** @src 4:4993:5000  "text[i]" */ memory_array_index_access_bytes(var_text_mpos, var_i)), /** @src 4:310:312  "64" */ shl(248, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 255)), /** @src 4:310:312  "64" */ shl(249, 63))
                }
                /// @src 4:4971:5021  "if (text[i] < 0x20 || text[i] > 0x7e) return false"
                if expr_2
                {
                    /// @src 4:5009:5021  "return false"
                    var := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0
                    /// @src 4:5009:5021  "return false"
                    leave
                }
            }
            /// @src 4:5041:5052  "return true"
            var := /** @src 4:310:312  "64" */ 1
        }
    }
    /// @use-src 1:"src/PackageRegistry.sol", 3:"src/base/Domain.sol", 4:"src/base/Governance.sol", 5:"src/base/Projects.sol", 6:"src/base/RecordKeeper.sol", 8:"src/base/Releases.sol", 9:"src/base/SignedCalls.sol", 18:"src/libraries/Ascii.sol", 20:"src/libraries/Filename.sol", 21:"src/libraries/Hash.sol", 22:"src/libraries/Memory.sol", 23:"src/libraries/ProjectName.sol", 24:"src/libraries/PublishedData.sol", 25:"src/libraries/RecordLog.sol", 26:"src/libraries/Signatures.sol", 27:"src/libraries/Text.sol", 28:"src/libraries/TypedData.sol", 29:"src/libraries/Utf8.sol", 30:"src/libraries/Version.sol", 31:"src/libraries/Wheel.sol"
    object "PackageRegistry_253_deployed" {
        code {
            {
                /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                let _1 := memoryguard(0x0120)
                mstore(64, _1)
                if iszero(lt(calldatasize(), 4))
                {
                    switch shr(224, calldataload(0))
                    case 0x01ffc9a7 {
                        if callvalue() { revert(0, 0) }
                        if slt(add(calldatasize(), not(3)), 32) { revert(0, 0) }
                        let value := calldataload(4)
                        let _2 := and(value, 0xffffffff00000000000000000000000000000000000000000000000000000000)
                        if iszero(eq(value, _2)) { revert(0, 0) }
                        /// @src 1:1186:1271  "interfaceId == type(IERC165).interfaceId || interfaceId == type(IERC5267).interfaceId"
                        let expr := /** @src 1:1186:1226  "interfaceId == type(IERC165).interfaceId" */ eq(_2, /** @src 1:1201:1226  "type(IERC165).interfaceId" */ 0x01ffc9a700000000000000000000000000000000000000000000000000000000)
                        /// @src 1:1186:1271  "interfaceId == type(IERC165).interfaceId || interfaceId == type(IERC5267).interfaceId"
                        if iszero(expr)
                        {
                            expr := /** @src 1:1230:1271  "interfaceId == type(IERC5267).interfaceId" */ eq(_2, /** @src 1:1245:1271  "type(IERC5267).interfaceId" */ 0x84b0196e00000000000000000000000000000000000000000000000000000000)
                        }
                        /// @src 1:1186:1336  "interfaceId == type(IERC165).interfaceId || interfaceId == type(IERC5267).interfaceId..."
                        let expr_1 := expr
                        if iszero(expr)
                        {
                            expr_1 := /** @src 1:1287:1336  "interfaceId == type(IPackageRegistry).interfaceId" */ eq(_2, /** @src 1:1302:1336  "type(IPackageRegistry).interfaceId" */ 0xee5364c800000000000000000000000000000000000000000000000000000000)
                        }
                        /// @src 1:1186:1382  "interfaceId == type(IERC165).interfaceId || interfaceId == type(IERC5267).interfaceId..."
                        let expr_2 := expr_1
                        if iszero(expr_1)
                        {
                            expr_2 := /** @src 1:1340:1382  "interfaceId == type(IProjects).interfaceId" */ eq(_2, /** @src 1:1355:1382  "type(IProjects).interfaceId" */ 0x52ec675600000000000000000000000000000000000000000000000000000000)
                        }
                        /// @src 1:1186:1442  "interfaceId == type(IERC165).interfaceId || interfaceId == type(IERC5267).interfaceId..."
                        let expr_3 := expr_2
                        if iszero(expr_2)
                        {
                            expr_3 := /** @src 1:1398:1442  "interfaceId == type(IGovernance).interfaceId" */ eq(_2, /** @src 1:1413:1442  "type(IGovernance).interfaceId" */ 0xc273530800000000000000000000000000000000000000000000000000000000)
                        }
                        /// @src 1:1186:1491  "interfaceId == type(IERC165).interfaceId || interfaceId == type(IERC5267).interfaceId..."
                        let expr_4 := expr_3
                        if iszero(expr_3)
                        {
                            expr_4 := /** @src 1:1446:1491  "interfaceId == type(ISignedCalls).interfaceId" */ eq(_2, /** @src 1:1461:1491  "type(ISignedCalls).interfaceId" */ 0xea62d23e00000000000000000000000000000000000000000000000000000000)
                        }
                        /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                        mstore(_1, iszero(iszero(expr_4)))
                        return(_1, 32)
                    }
                    case 0x1bad2a3b {
                        if callvalue() { revert(0, 0) }
                        if slt(add(calldatasize(), not(3)), 32) { revert(0, 0) }
                        let value0 := abi_decode_address()
                        /// @src 4:1508:1822  "function startRegistryTransfer(address newOwner) external {..."
                        fun_checkRegistryOwner()
                        /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                        let _3 := and(/** @src 4:1611:1633  "newOwner == address(0)" */ value0, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0xffffffffffffffffffffffffffffffffffffffff)
                        /// @src 4:1607:1667  "if (newOwner == address(0)) revert InvalidNewRegistryOwner()"
                        if /** @src 4:1611:1633  "newOwner == address(0)" */ iszero(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ _3)
                        /// @src 4:1607:1667  "if (newOwner == address(0)) revert InvalidNewRegistryOwner()"
                        {
                            /// @src 4:1642:1667  "InvalidNewRegistryOwner()"
                            mstore(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0, /** @src 4:1642:1667  "InvalidNewRegistryOwner()" */ 0xd983472800000000000000000000000000000000000000000000000000000000)
                            revert(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0, 4)
                        }
                        sstore(/** @src 4:1678:1710  "_pendingRegistryOwner = newOwner" */ 0x08, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ or(and(sload(/** @src 4:1678:1710  "_pendingRegistryOwner = newOwner" */ 0x08), /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0xffffffffffffffffffffffff0000000000000000000000000000000000000000), _3))
                        let size := /** @src -1:-1:-1 */ 0
                        /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                        let length := /** @src -1:-1:-1 */ 0
                        /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                        length := /** @src -1:-1:-1 */ 0
                        /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                        size := 0x20
                        let memPtr := mload(64)
                        finalize_allocation(memPtr, 0x20)
                        mstore(memPtr, 0)
                        let _4 := sload(0)
                        /// @src 6:567:638  "RecordLog.append(_logHead, topic0, topic1, topic2, _topic(actor), data)"
                        let var_newHead := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0
                        /// @src 6:567:638  "RecordLog.append(_logHead, topic0, topic1, topic2, _topic(actor), data)"
                        let var_recordHash := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0
                        /// @src 25:1153:1970  "assembly (\"memory-safe\") {..."
                        let _5 := mload(memPtr)
                        let _6 := add(memPtr, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x20)
                        /// @src 25:1153:1970  "assembly (\"memory-safe\") {..."
                        log4(_6, _5, /** @src 4:1728:1760  "RegistryTransferStarted.selector" */ 0x6ce27e608b6a1eac5dc0bf91a65e8eba4cd7bd6eabf2b7921b8848eedd7acf3c, /** @src 4:1769:1779  "msg.sender" */ caller(), /** @src 25:1153:1970  "assembly (\"memory-safe\") {..." */ _3, /** @src 4:1769:1779  "msg.sender" */ caller())
                        /// @src 25:1153:1970  "assembly (\"memory-safe\") {..."
                        let usr$record := mload(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 64)
                        /// @src 25:1153:1970  "assembly (\"memory-safe\") {..."
                        mstore(usr$record, /** @src 4:1728:1760  "RegistryTransferStarted.selector" */ 0x6ce27e608b6a1eac5dc0bf91a65e8eba4cd7bd6eabf2b7921b8848eedd7acf3c)
                        /// @src 25:1153:1970  "assembly (\"memory-safe\") {..."
                        mstore(add(usr$record, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x20), /** @src 25:1153:1970  "assembly (\"memory-safe\") {..." */ address())
                        mstore(add(usr$record, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 64), /** @src 4:1769:1779  "msg.sender" */ caller())
                        /// @src 25:1153:1970  "assembly (\"memory-safe\") {..."
                        mstore(add(usr$record, 0x60), _3)
                        mstore(add(usr$record, 0x80), /** @src 4:1769:1779  "msg.sender" */ caller())
                        /// @src 25:1153:1970  "assembly (\"memory-safe\") {..."
                        mstore(add(usr$record, 0xa0), timestamp())
                        mstore(add(usr$record, 0xc0), keccak256(_6, mload(memPtr)))
                        var_recordHash := keccak256(usr$record, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 224)
                        /// @src 25:1153:1970  "assembly (\"memory-safe\") {..."
                        mstore(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0, /** @src 25:1153:1970  "assembly (\"memory-safe\") {..." */ _4)
                        mstore(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x20, /** @src 25:1153:1970  "assembly (\"memory-safe\") {..." */ var_recordHash)
                        var_newHead := keccak256(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0, 64)
                        sstore(0, var_newHead)
                        return(0, 0)
                    }
                    case 0x3cb81f69 {
                        if callvalue() { revert(0, 0) }
                        if slt(add(calldatasize(), not(3)), 32) { revert(0, 0) }
                        let value_1 := calldataload(4)
                        let memPtr_1 := mload(64)
                        finalize_allocation_38211(memPtr_1)
                        mstore(memPtr_1, 0)
                        mstore(add(memPtr_1, 32), 0)
                        mstore(add(memPtr_1, 64), 0)
                        mstore(add(memPtr_1, 96), 0)
                        mstore(add(memPtr_1, 128), 0)
                        mstore(add(memPtr_1, 160), 0)
                        mstore(0, value_1)
                        mstore(32, 1)
                        let dataSlot := keccak256(0, 64)
                        let memPtr_2 := mload(64)
                        finalize_allocation_38212(memPtr_2)
                        let _7 := sload(dataSlot)
                        let cleaned := and(_7, 0xffffffffffffffffffffffffffffffffffffffff)
                        mstore(memPtr_2, cleaned)
                        let _8 := add(memPtr_2, 32)
                        mstore(_8, and(shr(160, _7), 0xffffffff))
                        let _9 := add(memPtr_2, 64)
                        mstore(_9, and(shr(192, _7), 0xff))
                        let _10 := add(memPtr_2, 96)
                        mstore(_10, and(shr(200, _7), 0xffffffffff))
                        let _11 := add(memPtr_2, 128)
                        mstore(_11, iszero(iszero(and(shr(240, _7), 0xff))))
                        mstore(0, value_1)
                        mstore(32, /** @src 5:4602:4616  "_pendingOwners" */ 0x06)
                        /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                        let cleaned_1 := and(sload(keccak256(0, 64)), 0xffffffffffffffffffffffffffffffffffffffff)
                        let cleaned_2 := and(mload(/** @src 5:4648:4661  "project.epoch" */ _8), /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0xffffffff)
                        let cleaned_3 := and(mload(/** @src 5:4697:4711  "project.status" */ _9), /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0xff)
                        let _12 := iszero(lt(cleaned_3, 3))
                        if _12
                        {
                            mstore(0, 35408467139433450592217433187231851964531694900788300625387963629091585785856)
                            mstore(4, 0x21)
                            revert(0, 0x24)
                        }
                        let cleaned_4 := and(mload(/** @src 5:4759:4783  "project.quarantinedUntil" */ _10), /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0xffffffffff)
                        /// @src 5:4744:4815  "_isQuarantined(project.quarantinedUntil) ? project.quarantinedUntil : 0"
                        let expr_5 := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0
                        /// @src 5:4744:4815  "_isQuarantined(project.quarantinedUntil) ? project.quarantinedUntil : 0"
                        switch /** @src 5:9819:9842  "until > block.timestamp" */ gt(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ cleaned_4, /** @src 5:9827:9842  "block.timestamp" */ timestamp())
                        case /** @src 5:4744:4815  "_isQuarantined(project.quarantinedUntil) ? project.quarantinedUntil : 0" */ 0 {
                            expr_5 := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0
                        }
                        default /// @src 5:4744:4815  "_isQuarantined(project.quarantinedUntil) ? project.quarantinedUntil : 0"
                        { expr_5 := cleaned_4 }
                        /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                        let cleaned_5 := iszero(iszero(mload(/** @src 5:4837:4851  "project.frozen" */ _11)))
                        /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                        let memPtr_3 := mload(64)
                        finalize_allocation_38211(memPtr_3)
                        mstore(memPtr_3, cleaned)
                        /// @src 5:4527:4862  "ProjectState({..."
                        let _13 := add(memPtr_3, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 32)
                        mstore(_13, cleaned_1)
                        /// @src 5:4527:4862  "ProjectState({..."
                        let _14 := add(memPtr_3, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 64)
                        mstore(_14, cleaned_2)
                        /// @src 5:4527:4862  "ProjectState({..."
                        let _15 := add(memPtr_3, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 96)
                        _12 := 0
                        mstore(_15, cleaned_3)
                        /// @src 5:4527:4862  "ProjectState({..."
                        let _16 := add(memPtr_3, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 128)
                        mstore(_16, and(expr_5, 0xffffffffff))
                        /// @src 5:4527:4862  "ProjectState({..."
                        let _17 := add(memPtr_3, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 160)
                        mstore(_17, cleaned_5)
                        let memPos := mload(64)
                        mstore(memPos, and(mload(memPtr_3), 0xffffffffffffffffffffffffffffffffffffffff))
                        mstore(add(memPos, 32), and(mload(_13), 0xffffffffffffffffffffffffffffffffffffffff))
                        mstore(add(memPos, 64), and(mload(_14), 0xffffffff))
                        let memberValue0 := mload(_15)
                        abi_encode_enum_ProjectStatus(memberValue0, add(memPos, 96))
                        mstore(add(memPos, 128), and(mload(_16), 0xffffffffff))
                        mstore(add(memPos, 160), iszero(iszero(mload(_17))))
                        return(memPos, 192)
                    }
                    case 0x3ee2b01d {
                        if callvalue() { revert(0, 0) }
                        if slt(add(calldatasize(), not(3)), 64) { revert(0, 0) }
                        let value0_1 := abi_decode_address()
                        let value1 := abi_decode_t_bool()
                        let _18 := and(/** @src 4:923:944  "account == msg.sender" */ value0_1, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0xffffffffffffffffffffffffffffffffffffffff)
                        /// @src 4:923:961  "account == msg.sender && !isModerator_"
                        let expr_6 := /** @src 4:923:944  "account == msg.sender" */ eq(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ _18, /** @src 4:934:944  "msg.sender" */ caller())
                        /// @src 4:923:961  "account == msg.sender && !isModerator_"
                        if expr_6
                        {
                            expr_6 := /** @src 4:948:961  "!isModerator_" */ iszero(value1)
                        }
                        /// @src 4:923:985  "account == msg.sender && !isModerator_ && _moderators[account]"
                        let expr_7 := expr_6
                        if expr_6
                        {
                            /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                            mstore(0, _18)
                            mstore(32, /** @src 4:965:976  "_moderators" */ 0x0b)
                            /// @src 4:923:985  "account == msg.sender && !isModerator_ && _moderators[account]"
                            expr_7 := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ and(sload(keccak256(0, 64)), 0xff)
                        }
                        /// @src 4:995:1032  "if (!stepsDown) _checkRegistryOwner()"
                        if /** @src 4:999:1009  "!stepsDown" */ iszero(expr_7)
                        /// @src 4:995:1032  "if (!stepsDown) _checkRegistryOwner()"
                        { fun_checkRegistryOwner() }
                        /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                        mstore(0, _18)
                        mstore(32, /** @src 4:1043:1054  "_moderators" */ 0x0b)
                        /// @src 4:1043:1078  "_moderators[account] = isModerator_"
                        update_storage_value_offset_bool_to_bool(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ keccak256(0, 64), /** @src 4:1043:1078  "_moderators[account] = isModerator_" */ value1)
                        /// @src 4:1136:1156  "_topic(isModerator_)"
                        let expr_8 := fun_topic(value1)
                        /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                        let size_1 := /** @src -1:-1:-1 */ 0
                        /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                        let length_1 := /** @src -1:-1:-1 */ 0
                        /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                        length_1 := /** @src -1:-1:-1 */ 0
                        /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                        size_1 := 0x20
                        let memPtr_4 := mload(64)
                        finalize_allocation(memPtr_4, 0x20)
                        mstore(memPtr_4, 0)
                        let _19 := sload(0)
                        /// @src 6:567:638  "RecordLog.append(_logHead, topic0, topic1, topic2, _topic(actor), data)"
                        let var_newHead_1 := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0
                        /// @src 6:567:638  "RecordLog.append(_logHead, topic0, topic1, topic2, _topic(actor), data)"
                        let var_recordHash_1 := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0
                        /// @src 25:1153:1970  "assembly (\"memory-safe\") {..."
                        let _20 := mload(memPtr_4)
                        let _21 := add(memPtr_4, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x20)
                        /// @src 25:1153:1970  "assembly (\"memory-safe\") {..."
                        log4(_21, _20, /** @src 4:1096:1117  "ModeratorSet.selector" */ 0x252567ab649929d1ac1c6d88cf0292b1656949b0d09565803e4571f081d22545, /** @src 25:1153:1970  "assembly (\"memory-safe\") {..." */ _18, expr_8, /** @src 4:934:944  "msg.sender" */ caller())
                        /// @src 25:1153:1970  "assembly (\"memory-safe\") {..."
                        let usr$record_1 := mload(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 64)
                        /// @src 25:1153:1970  "assembly (\"memory-safe\") {..."
                        mstore(usr$record_1, /** @src 4:1096:1117  "ModeratorSet.selector" */ 0x252567ab649929d1ac1c6d88cf0292b1656949b0d09565803e4571f081d22545)
                        /// @src 25:1153:1970  "assembly (\"memory-safe\") {..."
                        mstore(add(usr$record_1, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x20), /** @src 25:1153:1970  "assembly (\"memory-safe\") {..." */ address())
                        mstore(add(usr$record_1, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 64), /** @src 25:1153:1970  "assembly (\"memory-safe\") {..." */ _18)
                        mstore(add(usr$record_1, 0x60), expr_8)
                        mstore(add(usr$record_1, 0x80), /** @src 4:934:944  "msg.sender" */ caller())
                        /// @src 25:1153:1970  "assembly (\"memory-safe\") {..."
                        mstore(add(usr$record_1, 0xa0), timestamp())
                        mstore(add(usr$record_1, 0xc0), keccak256(_21, mload(memPtr_4)))
                        var_recordHash_1 := keccak256(usr$record_1, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 224)
                        /// @src 25:1153:1970  "assembly (\"memory-safe\") {..."
                        mstore(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0, /** @src 25:1153:1970  "assembly (\"memory-safe\") {..." */ _19)
                        mstore(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x20, /** @src 25:1153:1970  "assembly (\"memory-safe\") {..." */ var_recordHash_1)
                        var_newHead_1 := keccak256(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0, 64)
                        sstore(0, var_newHead_1)
                        return(0, 0)
                    }
                    case 0x54ca4b10 {
                        if callvalue() { revert(0, 0) }
                        if slt(add(calldatasize(), not(3)), 0) { revert(0, 0) }
                        /// @src 4:2312:2395  "if (msg.sender != _pendingRegistryOwner) revert NotPendingRegistryOwner(msg.sender)"
                        if /** @src 4:2316:2351  "msg.sender != _pendingRegistryOwner" */ iszero(eq(/** @src 4:2316:2326  "msg.sender" */ caller(), /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ and(sload(/** @src 4:2330:2351  "_pendingRegistryOwner" */ 0x08), /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0xffffffffffffffffffffffffffffffffffffffff)))
                        /// @src 4:2312:2395  "if (msg.sender != _pendingRegistryOwner) revert NotPendingRegistryOwner(msg.sender)"
                        {
                            /// @src 4:2360:2395  "NotPendingRegistryOwner(msg.sender)"
                            mstore(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0, /** @src 4:2360:2395  "NotPendingRegistryOwner(msg.sender)" */ 0xa532500a00000000000000000000000000000000000000000000000000000000)
                            /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                            mstore(4, /** @src 4:2316:2326  "msg.sender" */ caller())
                            /// @src 4:2360:2395  "NotPendingRegistryOwner(msg.sender)"
                            revert(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0, 36)
                        }
                        let _22 := sload(/** @src 4:3934:3948  "_registryOwner" */ 0x07)
                        /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                        sstore(/** @src 4:3934:3948  "_registryOwner" */ 0x07, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ or(and(_22, 0xffffffffffffffffffffffff0000000000000000000000000000000000000000), /** @src 4:2316:2326  "msg.sender" */ caller()))
                        /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                        sstore(/** @src 4:2330:2351  "_pendingRegistryOwner" */ 0x08, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ and(sload(/** @src 4:2330:2351  "_pendingRegistryOwner" */ 0x08), /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0xffffffffffffffffffffffff0000000000000000000000000000000000000000))
                        let size_2 := /** @src -1:-1:-1 */ 0
                        /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                        let length_2 := /** @src -1:-1:-1 */ 0
                        /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                        length_2 := /** @src -1:-1:-1 */ 0
                        /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                        size_2 := 0x20
                        let memPtr_5 := mload(64)
                        finalize_allocation(memPtr_5, 0x20)
                        mstore(memPtr_5, 0)
                        /// @src 6:567:638  "RecordLog.append(_logHead, topic0, topic1, topic2, _topic(actor), data)"
                        let expr_component, expr_component_1 := fun_append(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ sload(0), and(_22, 0xffffffffffffffffffffffffffffffffffffffff), /** @src 4:2316:2326  "msg.sender" */ caller(), caller(), /** @src 6:567:638  "RecordLog.append(_logHead, topic0, topic1, topic2, _topic(actor), data)" */ memPtr_5)
                        /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                        sstore(0, expr_component)
                        return(0, 0)
                    }
                    case 0x576732c5 {
                        if callvalue() { revert(0, 0) }
                        if slt(add(calldatasize(), not(3)), 160) { revert(0, 0) }
                        let value_2 := calldataload(4)
                        let value1_1 := abi_decode_t_address()
                        let value2 := abi_decode_uint8()
                        let value3 := abi_decode_uint40()
                        let offset := calldataload(132)
                        if gt(offset, 0xffffffffffffffff) { revert(0, 0) }
                        let _23 := add(4, offset)
                        if slt(add(sub(calldatasize(), offset), not(3)), 128) { revert(0, 0) }
                        /// @src 9:3267:3298  "_hash(projectId, authorization)"
                        let _24 := fun_hash(value_2, _23)
                        /// @src 28:2490:2504  "_AUTHORIZATION"
                        let expr_mpos := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ copy_literal_to_memory_803b4faec487c7c2c6a1cb3650118e1a01e7c205f3ae9f63332bc5d1a135b159()
                        /// @src 28:2339:2514  "abi.encodePacked(..."
                        let expr_mpos_1 := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ mload(64)
                        /// @src 28:2339:2514  "abi.encodePacked(..."
                        let _25 := add(expr_mpos_1, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 32)
                        /// @src 28:427:502  "\"Authorization(address signer,uint32 epoch,uint256 nonce,uint256 deadline)\""
                        mstore(_25, "SetMaintainer(bytes32 projectId,")
                        mstore(add(/** @src 28:2339:2514  "abi.encodePacked(..." */ expr_mpos_1, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 64), /** @src 28:427:502  "\"Authorization(address signer,uint32 epoch,uint256 nonce,uint256 deadline)\"" */ "address maintainer,uint8 roles,u")
                        mstore(add(/** @src 28:2339:2514  "abi.encodePacked(..." */ expr_mpos_1, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 96), /** @src 28:427:502  "\"Authorization(address signer,uint32 epoch,uint256 nonce,uint256 deadline)\"" */ "int40 expiry,Authorization autho")
                        mstore(add(/** @src 28:2339:2514  "abi.encodePacked(..." */ expr_mpos_1, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 128), /** @src 28:427:502  "\"Authorization(address signer,uint32 epoch,uint256 nonce,uint256 deadline)\"" */ "rization)")
                        let length_3 := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ mload(/** @src 28:427:502  "\"Authorization(address signer,uint32 epoch,uint256 nonce,uint256 deadline)\"" */ expr_mpos)
                        /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                        mcopy(/** @src 28:427:502  "\"Authorization(address signer,uint32 epoch,uint256 nonce,uint256 deadline)\"" */ add(/** @src 28:2339:2514  "abi.encodePacked(..." */ expr_mpos_1, /** @src 28:427:502  "\"Authorization(address signer,uint32 epoch,uint256 nonce,uint256 deadline)\"" */ 137), add(expr_mpos, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 32), length_3)
                        let _26 := add(/** @src 28:2339:2514  "abi.encodePacked(..." */ expr_mpos_1, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ length_3)
                        mstore(add(_26, /** @src 28:427:502  "\"Authorization(address signer,uint32 epoch,uint256 nonce,uint256 deadline)\"" */ 137), /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0)
                        /// @src 28:2339:2514  "abi.encodePacked(..."
                        let _27 := add(sub(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ _26, /** @src 28:2339:2514  "abi.encodePacked(..." */ expr_mpos_1), /** @src 28:427:502  "\"Authorization(address signer,uint32 epoch,uint256 nonce,uint256 deadline)\"" */ 137)
                        /// @src 28:2339:2514  "abi.encodePacked(..."
                        mstore(expr_mpos_1, add(_27, not(31)))
                        finalize_allocation(expr_mpos_1, _27)
                        /// @src 28:2320:2520  "keccak256(..."
                        let ret := keccak256(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ _25, mload(/** @src 28:2320:2520  "keccak256(..." */ expr_mpos_1))
                        /// @src 28:5654:5733  "abi.encode(_SET_MAINTAINER_TYPE, projectId, maintainer, roles, expiry, granted)"
                        let expr_mpos_2 := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ mload(64)
                        /// @src 28:5654:5733  "abi.encode(_SET_MAINTAINER_TYPE, projectId, maintainer, roles, expiry, granted)"
                        let _28 := add(expr_mpos_2, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 32)
                        mstore(_28, ret)
                        mstore(/** @src 28:2320:2520  "keccak256(..." */ add(/** @src 28:5654:5733  "abi.encode(_SET_MAINTAINER_TYPE, projectId, maintainer, roles, expiry, granted)" */ expr_mpos_2, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 64), value_2)
                        mstore(/** @src 28:2320:2520  "keccak256(..." */ add(/** @src 28:5654:5733  "abi.encode(_SET_MAINTAINER_TYPE, projectId, maintainer, roles, expiry, granted)" */ expr_mpos_2, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 96), and(value1_1, 0xffffffffffffffffffffffffffffffffffffffff))
                        mstore(/** @src 28:2320:2520  "keccak256(..." */ add(/** @src 28:5654:5733  "abi.encode(_SET_MAINTAINER_TYPE, projectId, maintainer, roles, expiry, granted)" */ expr_mpos_2, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 128), and(value2, 0xff))
                        mstore(/** @src 28:2320:2520  "keccak256(..." */ add(/** @src 28:5654:5733  "abi.encode(_SET_MAINTAINER_TYPE, projectId, maintainer, roles, expiry, granted)" */ expr_mpos_2, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 160), and(value3, 0xffffffffff))
                        mstore(/** @src 28:2320:2520  "keccak256(..." */ add(/** @src 28:5654:5733  "abi.encode(_SET_MAINTAINER_TYPE, projectId, maintainer, roles, expiry, granted)" */ expr_mpos_2, /** @src 28:2320:2520  "keccak256(..." */ 192), /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ _24)
                        /// @src 28:5654:5733  "abi.encode(_SET_MAINTAINER_TYPE, projectId, maintainer, roles, expiry, granted)"
                        mstore(expr_mpos_2, /** @src 28:2320:2520  "keccak256(..." */ 192)
                        /// @src 28:5654:5733  "abi.encode(_SET_MAINTAINER_TYPE, projectId, maintainer, roles, expiry, granted)"
                        finalize_allocation(expr_mpos_2, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 224)
                        /// @src 9:3328:3402  "TypedData.hashSetMaintainer(projectId, maintainer, roles, expiry, granted)"
                        fun_use(_23, /** @src 28:5644:5734  "keccak256(abi.encode(_SET_MAINTAINER_TYPE, projectId, maintainer, roles, expiry, granted))" */ keccak256(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ _28, mload(/** @src 28:5644:5734  "keccak256(abi.encode(_SET_MAINTAINER_TYPE, projectId, maintainer, roles, expiry, granted))" */ expr_mpos_2)))
                        /// @src 9:3480:3486  "expiry"
                        fun_setMaintainer(/** @src 9:3428:3448  "authorization.signer" */ read_from_calldatat_address(_23), /** @src 9:3480:3486  "expiry" */ value_2, value1_1, value2, value3)
                        /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                        return(0, 0)
                    }
                    case 0x5987cc17 {
                        if callvalue() { revert(0, 0) }
                        let param, param_1, param_2, param_3, param_4 := abi_decode_bytes32t_string_calldatat_string_calldata(calldatasize())
                        /// @src 8:1721:1727  "reason"
                        fun_yankRelease(/** @src 8:1689:1699  "msg.sender" */ caller(), /** @src 8:1721:1727  "reason" */ param, param_1, param_2, param_3, param_4)
                        /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                        return(0, 0)
                    }
                    case 0x5ceeb3bd {
                        if callvalue() { revert(0, 0) }
                        if slt(add(calldatasize(), not(3)), 128) { revert(0, 0) }
                        let offset_1 := calldataload(4)
                        if gt(offset_1, 0xffffffffffffffff) { revert(0, 0) }
                        let value0_2, value1_2 := abi_decode_string_calldata(add(4, offset_1), calldatasize())
                        let offset_2 := calldataload(36)
                        if gt(offset_2, 0xffffffffffffffff) { revert(0, 0) }
                        let value2_1, value3_1 := abi_decode_string_calldata(add(4, offset_2), calldatasize())
                        let offset_3 := calldataload(68)
                        if gt(offset_3, 0xffffffffffffffff) { revert(0, 0) }
                        let value4, value5 := abi_decode_array_struct_File_calldata_dyn_calldata(add(4, offset_3), calldatasize())
                        let value6 := abi_decode_bool()
                        /// @src 21:375:632  "assembly (\"memory-safe\") {..."
                        let usr$copy := mload(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 64)
                        /// @src 21:375:632  "assembly (\"memory-safe\") {..."
                        calldatacopy(usr$copy, value0_2, value1_2)
                        /// @src 8:1124:1133  "registers"
                        fun_publish(/** @src 8:1065:1075  "msg.sender" */ caller(), /** @src 21:375:632  "assembly (\"memory-safe\") {..." */ keccak256(usr$copy, value1_2), /** @src 8:1124:1133  "registers" */ value0_2, value1_2, value2_1, value3_1, value4, value5, value6)
                        /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                        return(0, 0)
                    }
                    case 0x61492248 {
                        if callvalue() { revert(0, 0) }
                        let param_5, param_6 := abi_decode_bytes32t_struct_Authorization_calldata(calldatasize())
                        /// @src 9:3706:3737  "_hash(projectId, authorization)"
                        let _29 := fun_hash(param_5, param_6)
                        /// @src 28:2684:2698  "_AUTHORIZATION"
                        let expr_mpos_3 := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ copy_literal_to_memory_803b4faec487c7c2c6a1cb3650118e1a01e7c205f3ae9f63332bc5d1a135b159()
                        /// @src 28:2598:2699  "abi.encodePacked(\"RenounceMaintainer(bytes32 projectId,Authorization authorization)\", _AUTHORIZATION)"
                        let expr_mpos_4 := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ mload(64)
                        /// @src 28:2598:2699  "abi.encodePacked(\"RenounceMaintainer(bytes32 projectId,Authorization authorization)\", _AUTHORIZATION)"
                        let _30 := add(expr_mpos_4, 0x20)
                        /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                        mstore(_30, "RenounceMaintainer(bytes32 proje")
                        mstore(add(/** @src 28:2598:2699  "abi.encodePacked(\"RenounceMaintainer(bytes32 projectId,Authorization authorization)\", _AUTHORIZATION)" */ expr_mpos_4, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 64), "ctId,Authorization authorization")
                        mstore(add(/** @src 28:2598:2699  "abi.encodePacked(\"RenounceMaintainer(bytes32 projectId,Authorization authorization)\", _AUTHORIZATION)" */ expr_mpos_4, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 96), ")")
                        /// @src 28:427:502  "\"Authorization(address signer,uint32 epoch,uint256 nonce,uint256 deadline)\""
                        let length_4 := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ mload(/** @src 28:427:502  "\"Authorization(address signer,uint32 epoch,uint256 nonce,uint256 deadline)\"" */ expr_mpos_3)
                        /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                        mcopy(add(/** @src 28:2598:2699  "abi.encodePacked(\"RenounceMaintainer(bytes32 projectId,Authorization authorization)\", _AUTHORIZATION)" */ expr_mpos_4, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 97), /** @src 28:427:502  "\"Authorization(address signer,uint32 epoch,uint256 nonce,uint256 deadline)\"" */ add(expr_mpos_3, /** @src 28:2598:2699  "abi.encodePacked(\"RenounceMaintainer(bytes32 projectId,Authorization authorization)\", _AUTHORIZATION)" */ 0x20), /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ length_4)
                        let _31 := add(/** @src 28:2598:2699  "abi.encodePacked(\"RenounceMaintainer(bytes32 projectId,Authorization authorization)\", _AUTHORIZATION)" */ expr_mpos_4, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ length_4)
                        mstore(add(_31, 97), 0)
                        /// @src 28:2598:2699  "abi.encodePacked(\"RenounceMaintainer(bytes32 projectId,Authorization authorization)\", _AUTHORIZATION)"
                        let _32 := add(sub(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ _31, /** @src 28:2598:2699  "abi.encodePacked(\"RenounceMaintainer(bytes32 projectId,Authorization authorization)\", _AUTHORIZATION)" */ expr_mpos_4), /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 97)
                        /// @src 28:2598:2699  "abi.encodePacked(\"RenounceMaintainer(bytes32 projectId,Authorization authorization)\", _AUTHORIZATION)"
                        mstore(expr_mpos_4, add(_32, /** @src 28:2339:2514  "abi.encodePacked(..." */ not(31)))
                        /// @src 28:2598:2699  "abi.encodePacked(\"RenounceMaintainer(bytes32 projectId,Authorization authorization)\", _AUTHORIZATION)"
                        finalize_allocation(expr_mpos_4, _32)
                        /// @src 28:2579:2705  "keccak256(..."
                        let ret_1 := keccak256(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ _30, mload(/** @src 28:2579:2705  "keccak256(..." */ expr_mpos_4))
                        /// @src 28:5874:5931  "abi.encode(_RENOUNCE_MAINTAINER_TYPE, projectId, granted)"
                        let expr_mpos_5 := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ mload(64)
                        /// @src 28:5874:5931  "abi.encode(_RENOUNCE_MAINTAINER_TYPE, projectId, granted)"
                        let _33 := add(expr_mpos_5, /** @src 28:2598:2699  "abi.encodePacked(\"RenounceMaintainer(bytes32 projectId,Authorization authorization)\", _AUTHORIZATION)" */ 0x20)
                        /// @src 28:5874:5931  "abi.encode(_RENOUNCE_MAINTAINER_TYPE, projectId, granted)"
                        let _34 := sub(abi_encode_bytes32_bytes32_bytes32(_33, ret_1, param_5, _29), expr_mpos_5)
                        mstore(expr_mpos_5, add(_34, /** @src 28:2339:2514  "abi.encodePacked(..." */ not(31)))
                        /// @src 28:5874:5931  "abi.encode(_RENOUNCE_MAINTAINER_TYPE, projectId, granted)"
                        finalize_allocation(expr_mpos_5, _34)
                        /// @src 9:3662:3738  "TypedData.hashRenounceMaintainer(projectId, _hash(projectId, authorization))"
                        fun_use(param_6, /** @src 28:5864:5932  "keccak256(abi.encode(_RENOUNCE_MAINTAINER_TYPE, projectId, granted))" */ keccak256(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ _33, mload(/** @src 28:5864:5932  "keccak256(abi.encode(_RENOUNCE_MAINTAINER_TYPE, projectId, granted))" */ expr_mpos_5)))
                        /// @src 9:3791:3800  "projectId"
                        fun_renounceMaintainer(/** @src 9:3769:3789  "authorization.signer" */ read_from_calldatat_address(param_6), /** @src 9:3791:3800  "projectId" */ param_5)
                        /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                        return(0, 0)
                    }
                    case 0x68506ae5 {
                        if callvalue() { revert(0, 0) }
                        if slt(add(calldatasize(), not(3)), 0) { revert(0, 0) }
                        let _35 := sload(0)
                        let memPos_1 := mload(64)
                        mstore(memPos_1, _35)
                        return(memPos_1, 32)
                    }
                    case 0x68b1c5ba {
                        if callvalue() { revert(0, 0) }
                        if slt(add(calldatasize(), not(3)), 32) { revert(0, 0) }
                        let value_3 := calldataload(4)
                        /// @src 4:535:791  "function setMetadata(bytes32 digest) external {..."
                        fun_checkRegistryOwner()
                        /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                        let _36 := sload(/** @src 4:648:663  "_metadataDigest" */ 0x09)
                        /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                        sstore(/** @src 4:648:663  "_metadataDigest" */ 0x09, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ value_3)
                        let size_3 := /** @src -1:-1:-1 */ 0
                        /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                        let length_5 := /** @src -1:-1:-1 */ 0
                        /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                        length_5 := /** @src -1:-1:-1 */ 0
                        /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                        size_3 := 0x20
                        let memPtr_6 := mload(64)
                        finalize_allocation(memPtr_6, 0x20)
                        mstore(memPtr_6, 0)
                        let _37 := sload(0)
                        /// @src 6:567:638  "RecordLog.append(_logHead, topic0, topic1, topic2, _topic(actor), data)"
                        let var_newHead_2 := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0
                        /// @src 6:567:638  "RecordLog.append(_logHead, topic0, topic1, topic2, _topic(actor), data)"
                        let var_recordHash_2 := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0
                        /// @src 25:1153:1970  "assembly (\"memory-safe\") {..."
                        let _38 := mload(memPtr_6)
                        let _39 := add(memPtr_6, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x20)
                        /// @src 25:1153:1970  "assembly (\"memory-safe\") {..."
                        log4(_39, _38, /** @src 4:715:743  "RegistryMetadataSet.selector" */ 0xf7ff24ee5771be4b1f15438e35e5e0b1f3e213cdb3f0232fd4b815f512227e97, /** @src 25:1153:1970  "assembly (\"memory-safe\") {..." */ _36, value_3, /** @src 4:769:779  "msg.sender" */ caller())
                        /// @src 25:1153:1970  "assembly (\"memory-safe\") {..."
                        let usr$record_2 := mload(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 64)
                        /// @src 25:1153:1970  "assembly (\"memory-safe\") {..."
                        mstore(usr$record_2, /** @src 4:715:743  "RegistryMetadataSet.selector" */ 0xf7ff24ee5771be4b1f15438e35e5e0b1f3e213cdb3f0232fd4b815f512227e97)
                        /// @src 25:1153:1970  "assembly (\"memory-safe\") {..."
                        mstore(add(usr$record_2, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x20), /** @src 25:1153:1970  "assembly (\"memory-safe\") {..." */ address())
                        mstore(add(usr$record_2, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 64), /** @src 25:1153:1970  "assembly (\"memory-safe\") {..." */ _36)
                        mstore(add(usr$record_2, 0x60), value_3)
                        mstore(add(usr$record_2, 0x80), /** @src 4:769:779  "msg.sender" */ caller())
                        /// @src 25:1153:1970  "assembly (\"memory-safe\") {..."
                        mstore(add(usr$record_2, 0xa0), timestamp())
                        mstore(add(usr$record_2, 0xc0), keccak256(_39, mload(memPtr_6)))
                        var_recordHash_2 := keccak256(usr$record_2, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 224)
                        /// @src 25:1153:1970  "assembly (\"memory-safe\") {..."
                        mstore(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0, /** @src 25:1153:1970  "assembly (\"memory-safe\") {..." */ _37)
                        mstore(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x20, /** @src 25:1153:1970  "assembly (\"memory-safe\") {..." */ var_recordHash_2)
                        var_newHead_2 := keccak256(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0, 64)
                        sstore(0, var_newHead_2)
                        return(0, 0)
                    }
                    case 0x6a059a77 {
                        if callvalue() { revert(0, 0) }
                        let param_7, param_8, param_9 := abi_decode_bytes32t_string_calldata(calldatasize())
                        /// @src 8:1902:1909  "version"
                        fun_unyankRelease(/** @src 8:1879:1889  "msg.sender" */ caller(), /** @src 8:1902:1909  "version" */ param_7, param_8, param_9)
                        /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                        return(0, 0)
                    }
                    case 0x6aa1f7b6 {
                        if callvalue() { revert(0, 0) }
                        let param_10, param_11, param_12, param_13, param_14, param_15 := abi_decode_bytes32t_string_calldatat_string_calldatat_struct_Authorization_calldata(calldatasize())
                        /// @src 9:2056:2087  "_hash(projectId, authorization)"
                        let _40 := fun_hash(param_10, param_15)
                        /// @src 28:1837:1851  "_AUTHORIZATION"
                        let expr_mpos_6 := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ copy_literal_to_memory_803b4faec487c7c2c6a1cb3650118e1a01e7c205f3ae9f63332bc5d1a135b159()
                        /// @src 28:1704:1861  "abi.encodePacked(..."
                        let expr_mpos_7 := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ mload(64)
                        /// @src 28:1704:1861  "abi.encodePacked(..."
                        let _41 := add(expr_mpos_7, 0x20)
                        /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                        mstore(_41, "YankRelease(bytes32 projectId,st")
                        mstore(add(/** @src 28:1704:1861  "abi.encodePacked(..." */ expr_mpos_7, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 64), "ring version,string reason,Autho")
                        mstore(add(/** @src 28:1704:1861  "abi.encodePacked(..." */ expr_mpos_7, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 96), "rization authorization)")
                        /// @src 28:427:502  "\"Authorization(address signer,uint32 epoch,uint256 nonce,uint256 deadline)\""
                        let length_6 := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ mload(/** @src 28:427:502  "\"Authorization(address signer,uint32 epoch,uint256 nonce,uint256 deadline)\"" */ expr_mpos_6)
                        /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                        mcopy(add(/** @src 28:1704:1861  "abi.encodePacked(..." */ expr_mpos_7, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 119), /** @src 28:427:502  "\"Authorization(address signer,uint32 epoch,uint256 nonce,uint256 deadline)\"" */ add(expr_mpos_6, /** @src 28:1704:1861  "abi.encodePacked(..." */ 0x20), /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ length_6)
                        let _42 := add(/** @src 28:1704:1861  "abi.encodePacked(..." */ expr_mpos_7, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ length_6)
                        mstore(add(_42, 119), 0)
                        /// @src 28:1704:1861  "abi.encodePacked(..."
                        let _43 := add(sub(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ _42, /** @src 28:1704:1861  "abi.encodePacked(..." */ expr_mpos_7), /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 119)
                        /// @src 28:1704:1861  "abi.encodePacked(..."
                        mstore(expr_mpos_7, add(_43, /** @src 28:2339:2514  "abi.encodePacked(..." */ not(31)))
                        /// @src 28:1704:1861  "abi.encodePacked(..."
                        finalize_allocation(expr_mpos_7, _43)
                        /// @src 28:1685:1867  "keccak256(..."
                        let ret_2 := keccak256(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ _41, mload(/** @src 28:1685:1867  "keccak256(..." */ expr_mpos_7))
                        /// @src 21:375:632  "assembly (\"memory-safe\") {..."
                        let usr$copy_1 := mload(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 64)
                        /// @src 21:375:632  "assembly (\"memory-safe\") {..."
                        calldatacopy(usr$copy_1, param_11, param_12)
                        let var_hash := keccak256(usr$copy_1, param_12)
                        let usr$copy_2 := mload(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 64)
                        /// @src 21:375:632  "assembly (\"memory-safe\") {..."
                        calldatacopy(usr$copy_2, param_13, param_14)
                        let var_hash_1 := keccak256(usr$copy_2, param_14)
                        /// @src 28:4887:4980  "abi.encode(_YANK_RELEASE_TYPE, projectId, Hash.ofText(version), Hash.ofText(reason), granted)"
                        let expr_mpos_8 := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ mload(64)
                        /// @src 28:4887:4980  "abi.encode(_YANK_RELEASE_TYPE, projectId, Hash.ofText(version), Hash.ofText(reason), granted)"
                        let _44 := add(expr_mpos_8, /** @src 28:1704:1861  "abi.encodePacked(..." */ 0x20)
                        /// @src 28:4887:4980  "abi.encode(_YANK_RELEASE_TYPE, projectId, Hash.ofText(version), Hash.ofText(reason), granted)"
                        let _45 := sub(abi_encode_bytes32_bytes32_bytes32_bytes32_bytes32(_44, ret_2, param_10, var_hash, var_hash_1, _40), expr_mpos_8)
                        mstore(expr_mpos_8, add(_45, /** @src 28:2339:2514  "abi.encodePacked(..." */ not(31)))
                        /// @src 28:4887:4980  "abi.encode(_YANK_RELEASE_TYPE, projectId, Hash.ofText(version), Hash.ofText(reason), granted)"
                        finalize_allocation(expr_mpos_8, _45)
                        /// @src 9:2117:2179  "TypedData.hashYankRelease(projectId, version, reason, granted)"
                        fun_use(param_15, /** @src 28:4877:4981  "keccak256(abi.encode(_YANK_RELEASE_TYPE, projectId, Hash.ofText(version), Hash.ofText(reason), granted))" */ keccak256(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ _44, mload(/** @src 28:4877:4981  "keccak256(abi.encode(_YANK_RELEASE_TYPE, projectId, Hash.ofText(version), Hash.ofText(reason), granted))" */ expr_mpos_8)))
                        /// @src 9:2245:2251  "reason"
                        fun_yankRelease(/** @src 9:2203:2223  "authorization.signer" */ read_from_calldatat_address(param_15), /** @src 9:2245:2251  "reason" */ param_10, param_11, param_12, param_13, param_14)
                        /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                        return(0, 0)
                    }
                    case 0x77760c92 {
                        if callvalue() { revert(0, 0) }
                        if slt(add(calldatasize(), not(3)), 160) { revert(0, 0) }
                        let offset_4 := calldataload(4)
                        if gt(offset_4, 0xffffffffffffffff) { revert(0, 0) }
                        let value0_3, value1_3 := abi_decode_string_calldata(add(4, offset_4), calldatasize())
                        let offset_5 := calldataload(36)
                        if gt(offset_5, 0xffffffffffffffff) { revert(0, 0) }
                        let value2_2, value3_2 := abi_decode_string_calldata(add(4, offset_5), calldatasize())
                        let offset_6 := calldataload(68)
                        if gt(offset_6, 0xffffffffffffffff) { revert(0, 0) }
                        let value4_1, value5_1 := abi_decode_array_struct_File_calldata_dyn_calldata(add(4, offset_6), calldatasize())
                        let value6_1 := abi_decode_bool()
                        let offset_7 := calldataload(132)
                        if gt(offset_7, 0xffffffffffffffff) { revert(0, 0) }
                        let _46 := add(4, offset_7)
                        if slt(add(sub(calldatasize(), offset_7), not(3)), 128) { revert(0, 0) }
                        /// @src 21:375:632  "assembly (\"memory-safe\") {..."
                        let usr$copy_3 := mload(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 64)
                        /// @src 21:375:632  "assembly (\"memory-safe\") {..."
                        calldatacopy(usr$copy_3, value0_3, value1_3)
                        let var_hash_2 := keccak256(usr$copy_3, value1_3)
                        /// @src 9:795:826  "_hash(projectId, authorization)"
                        let _47 := fun_hash(var_hash_2, _46)
                        /// @src 3:442:445  "\"1\""
                        let _48 := array_allocation_size_array_uint256_dyn(value5_1)
                        /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                        let memPtr_7 := mload(64)
                        finalize_allocation(memPtr_7, _48)
                        /// @src 3:442:445  "\"1\""
                        mstore(memPtr_7, value5_1)
                        /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                        let dataSize := array_allocation_size_array_uint256_dyn(value5_1)
                        let dataStart := add(memPtr_7, 32)
                        /// @src 3:442:445  "\"1\""
                        calldatacopy(dataStart, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ calldatasize(), add(dataSize, /** @src 28:2339:2514  "abi.encodePacked(..." */ not(31)))
                        /// @src 28:3790:3803  "uint256 i = 0"
                        let var_i := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0
                        /// @src 28:3785:3884  "for (uint256 i = 0; i < files.length; i++) {..."
                        for { }
                        /** @src 28:3805:3821  "i < files.length" */ lt(var_i, value5_1)
                        /// @src 28:3790:3803  "uint256 i = 0"
                        {
                            /// @src 28:3823:3826  "i++"
                            var_i := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ add(/** @src 28:3823:3826  "i++" */ var_i, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 1)
                        }
                        /// @src 28:3823:3826  "i++"
                        {
                            /// @src 28:3864:3872  "files[i]"
                            let _49 := calldata_array_index_access_struct_File_calldata_dyn_calldata(value4_1, value5_1, var_i)
                            /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                            let _50 := copy_literal_to_memory_bf7d8cd70d8b3adaa217f1878af6a7638e2eeb0ca4b1a0e9b8493537fc6803cf()
                            /// @src 28:931:954  "keccak256(bytes(_FILE))"
                            let ret_3 := keccak256(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ add(/** @src 28:931:954  "keccak256(bytes(_FILE))" */ _50, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 32), mload(/** @src 28:931:954  "keccak256(bytes(_FILE))" */ _50))
                            /// @src 28:7311:7324  "file.filename"
                            let expr_offset, expr_length := access_calldata_tail_bytes_calldata(_49, _49)
                            /// @src 21:375:632  "assembly (\"memory-safe\") {..."
                            let usr$copy_4 := mload(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 64)
                            /// @src 21:375:632  "assembly (\"memory-safe\") {..."
                            calldatacopy(usr$copy_4, expr_offset, expr_length)
                            let var_hash_3 := keccak256(usr$copy_4, expr_length)
                            /// @src 28:7343:7352  "file.size"
                            let expr_9 := read_from_calldatat_uint64(add(_49, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 32))
                            /// @src 28:7478:7497  "file.requiresPython"
                            let expr_offset_1, expr_length_1 := access_calldata_tail_bytes_calldata(_49, add(_49, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 160))
                            /// @src 21:375:632  "assembly (\"memory-safe\") {..."
                            let usr$copy_5 := mload(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 64)
                            /// @src 21:375:632  "assembly (\"memory-safe\") {..."
                            calldatacopy(usr$copy_5, expr_offset_1, expr_length_1)
                            let var_hash_4 := keccak256(usr$copy_5, expr_length_1)
                            /// @src 28:7243:7512  "abi.encode(..."
                            let expr_mpos_9 := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ mload(64)
                            /// @src 28:7243:7512  "abi.encode(..."
                            let _51 := add(expr_mpos_9, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 32)
                            mstore(_51, ret_3)
                            mstore(/** @src 28:931:954  "keccak256(bytes(_FILE))" */ add(/** @src 28:7243:7512  "abi.encode(..." */ expr_mpos_9, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 64), var_hash_3)
                            /// @src 8:874:887  "(1 << 53) - 1"
                            mstore(/** @src 28:931:954  "keccak256(bytes(_FILE))" */ add(/** @src 28:7243:7512  "abi.encode(..." */ expr_mpos_9, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 96), and(/** @src 8:874:887  "(1 << 53) - 1" */ expr_9, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0xffffffffffffffff))
                            mstore(/** @src 28:931:954  "keccak256(bytes(_FILE))" */ add(/** @src 28:7243:7512  "abi.encode(..." */ expr_mpos_9, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 128), calldataload(/** @src 28:7370:7381  "file.digest" */ add(_49, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 64)))
                            mstore(/** @src 28:931:954  "keccak256(bytes(_FILE))" */ add(/** @src 28:7243:7512  "abi.encode(..." */ expr_mpos_9, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 160), calldataload(/** @src 28:7399:7411  "file.dagRoot" */ add(_49, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 96)))
                            mstore(/** @src 28:931:954  "keccak256(bytes(_FILE))" */ add(/** @src 28:7243:7512  "abi.encode(..." */ expr_mpos_9, /** @src 28:931:954  "keccak256(bytes(_FILE))" */ 192), /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ calldataload(/** @src 28:7429:7448  "file.metadataDigest" */ add(_49, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 128)))
                            mstore(/** @src 28:931:954  "keccak256(bytes(_FILE))" */ add(/** @src 28:7243:7512  "abi.encode(..." */ expr_mpos_9, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 224), var_hash_4)
                            /// @src 28:7243:7512  "abi.encode(..."
                            mstore(expr_mpos_9, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 224)
                            /// @src 28:7243:7512  "abi.encode(..."
                            finalize_allocation(expr_mpos_9, 256)
                            /// @src 28:7213:7522  "return keccak256(..."
                            let var := /** @src 28:7220:7522  "keccak256(..." */ keccak256(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ _51, mload(/** @src 28:7220:7522  "keccak256(..." */ expr_mpos_9))
                            /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                            if iszero(lt(var_i, mload(memPtr_7)))
                            {
                                mstore(0, 35408467139433450592217433187231851964531694900788300625387963629091585785856)
                                mstore(4, 0x32)
                                revert(0, 36)
                            }
                            mstore(add(add(memPtr_7, shl(5, var_i)), 32), var)
                        }
                        /// @src 28:3923:3947  "abi.encodePacked(hashes)"
                        let expr_mpos_10 := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ mload(64)
                        let pos := /** @src 28:3923:3947  "abi.encodePacked(hashes)" */ add(expr_mpos_10, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 32)
                        /// @src 28:3923:3947  "abi.encodePacked(hashes)"
                        let _52 := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ pos
                        let length_7 := mload(memPtr_7)
                        pos := pos
                        let srcPtr := dataStart
                        let i := 0
                        for { } lt(i, length_7) { i := add(i, 1) }
                        {
                            mstore(pos, mload(srcPtr))
                            pos := add(pos, 32)
                            srcPtr := add(srcPtr, 32)
                        }
                        /// @src 28:3923:3947  "abi.encodePacked(hashes)"
                        let _53 := sub(pos, expr_mpos_10)
                        mstore(expr_mpos_10, add(_53, /** @src 28:2339:2514  "abi.encodePacked(..." */ not(31)))
                        /// @src 28:3923:3947  "abi.encodePacked(hashes)"
                        finalize_allocation(expr_mpos_10, _53)
                        /// @src 28:3913:3948  "keccak256(abi.encodePacked(hashes))"
                        let expr_10 := keccak256(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ _52, mload(/** @src 28:3913:3948  "keccak256(abi.encodePacked(hashes))" */ expr_mpos_10))
                        /// @src 28:1160:1174  "_AUTHORIZATION"
                        let expr_mpos_11 := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ copy_literal_to_memory_803b4faec487c7c2c6a1cb3650118e1a01e7c205f3ae9f63332bc5d1a135b159()
                        /// @src 28:1188:1193  "_FILE"
                        let expr_mpos_12 := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ copy_literal_to_memory_bf7d8cd70d8b3adaa217f1878af6a7638e2eeb0ca4b1a0e9b8493537fc6803cf()
                        /// @src 28:1020:1203  "abi.encodePacked(..."
                        let expr_mpos_13 := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ mload(64)
                        /// @src 28:1020:1203  "abi.encodePacked(..."
                        let _54 := add(expr_mpos_13, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 32)
                        /// @src 28:548:659  "\"File(string filename,uint64 size,bytes32 digest,bytes32 dagRoot,bytes32 metadataDigest,string requiresPython)\""
                        mstore(_54, "Publish(string project,string ve")
                        mstore(add(/** @src 28:1020:1203  "abi.encodePacked(..." */ expr_mpos_13, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 64), /** @src 28:548:659  "\"File(string filename,uint64 size,bytes32 digest,bytes32 dagRoot,bytes32 metadataDigest,string requiresPython)\"" */ "rsion,File[] files,bool register")
                        mstore(add(/** @src 28:1020:1203  "abi.encodePacked(..." */ expr_mpos_13, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 96), /** @src 28:548:659  "\"File(string filename,uint64 size,bytes32 digest,bytes32 dagRoot,bytes32 metadataDigest,string requiresPython)\"" */ "s,Authorization authorization)")
                        /// @src 28:427:502  "\"Authorization(address signer,uint32 epoch,uint256 nonce,uint256 deadline)\""
                        let length_8 := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ mload(/** @src 28:427:502  "\"Authorization(address signer,uint32 epoch,uint256 nonce,uint256 deadline)\"" */ expr_mpos_11)
                        /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                        mcopy(/** @src 28:548:659  "\"File(string filename,uint64 size,bytes32 digest,bytes32 dagRoot,bytes32 metadataDigest,string requiresPython)\"" */ add(/** @src 28:1020:1203  "abi.encodePacked(..." */ expr_mpos_13, /** @src 28:548:659  "\"File(string filename,uint64 size,bytes32 digest,bytes32 dagRoot,bytes32 metadataDigest,string requiresPython)\"" */ 126), /** @src 28:427:502  "\"Authorization(address signer,uint32 epoch,uint256 nonce,uint256 deadline)\"" */ add(expr_mpos_11, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 32), length_8)
                        let _55 := add(/** @src 28:1020:1203  "abi.encodePacked(..." */ expr_mpos_13, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ length_8)
                        let _56 := add(_55, /** @src 28:548:659  "\"File(string filename,uint64 size,bytes32 digest,bytes32 dagRoot,bytes32 metadataDigest,string requiresPython)\"" */ 126)
                        /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                        mstore(_56, 0)
                        /// @src 28:427:502  "\"Authorization(address signer,uint32 epoch,uint256 nonce,uint256 deadline)\""
                        let length_9 := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ mload(/** @src 28:427:502  "\"Authorization(address signer,uint32 epoch,uint256 nonce,uint256 deadline)\"" */ expr_mpos_12)
                        /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                        mcopy(_56, /** @src 28:427:502  "\"Authorization(address signer,uint32 epoch,uint256 nonce,uint256 deadline)\"" */ add(expr_mpos_12, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 32), length_9)
                        let _57 := add(add(_55, length_9), /** @src 28:548:659  "\"File(string filename,uint64 size,bytes32 digest,bytes32 dagRoot,bytes32 metadataDigest,string requiresPython)\"" */ 126)
                        /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                        mstore(_57, 0)
                        /// @src 28:1020:1203  "abi.encodePacked(..."
                        let _58 := sub(_57, expr_mpos_13)
                        mstore(expr_mpos_13, add(_58, /** @src 28:2339:2514  "abi.encodePacked(..." */ not(31)))
                        /// @src 28:1020:1203  "abi.encodePacked(..."
                        finalize_allocation(expr_mpos_13, _58)
                        /// @src 28:1001:1209  "keccak256(..."
                        let ret_4 := keccak256(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ _54, mload(/** @src 28:1001:1209  "keccak256(..." */ expr_mpos_13))
                        /// @src 21:375:632  "assembly (\"memory-safe\") {..."
                        let usr$copy_6 := mload(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 64)
                        /// @src 21:375:632  "assembly (\"memory-safe\") {..."
                        calldatacopy(usr$copy_6, value2_2, value3_2)
                        let var_hash_5 := keccak256(usr$copy_6, value3_2)
                        /// @src 28:4028:4117  "abi.encode(_PUBLISH_TYPE, projectId, Hash.ofText(version), filesHash, registers, granted)"
                        let expr_mpos_14 := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ mload(64)
                        /// @src 28:4028:4117  "abi.encode(_PUBLISH_TYPE, projectId, Hash.ofText(version), filesHash, registers, granted)"
                        let _59 := add(expr_mpos_14, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 32)
                        mstore(_59, ret_4)
                        mstore(/** @src 28:1001:1209  "keccak256(..." */ add(/** @src 28:4028:4117  "abi.encode(_PUBLISH_TYPE, projectId, Hash.ofText(version), filesHash, registers, granted)" */ expr_mpos_14, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 64), var_hash_2)
                        mstore(/** @src 28:1001:1209  "keccak256(..." */ add(/** @src 28:4028:4117  "abi.encode(_PUBLISH_TYPE, projectId, Hash.ofText(version), filesHash, registers, granted)" */ expr_mpos_14, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 96), var_hash_5)
                        mstore(/** @src 28:1001:1209  "keccak256(..." */ add(/** @src 28:4028:4117  "abi.encode(_PUBLISH_TYPE, projectId, Hash.ofText(version), filesHash, registers, granted)" */ expr_mpos_14, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 128), expr_10)
                        mstore(/** @src 28:1001:1209  "keccak256(..." */ add(/** @src 28:4028:4117  "abi.encode(_PUBLISH_TYPE, projectId, Hash.ofText(version), filesHash, registers, granted)" */ expr_mpos_14, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 160), iszero(iszero(value6_1)))
                        mstore(/** @src 28:1001:1209  "keccak256(..." */ add(/** @src 28:4028:4117  "abi.encode(_PUBLISH_TYPE, projectId, Hash.ofText(version), filesHash, registers, granted)" */ expr_mpos_14, /** @src 28:931:954  "keccak256(bytes(_FILE))" */ 192), /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ _47)
                        /// @src 28:4028:4117  "abi.encode(_PUBLISH_TYPE, projectId, Hash.ofText(version), filesHash, registers, granted)"
                        mstore(expr_mpos_14, /** @src 28:931:954  "keccak256(bytes(_FILE))" */ 192)
                        /// @src 28:4028:4117  "abi.encode(_PUBLISH_TYPE, projectId, Hash.ofText(version), filesHash, registers, granted)"
                        finalize_allocation(expr_mpos_14, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 224)
                        /// @src 9:856:924  "TypedData.hashPublish(projectId, version, files, registers, granted)"
                        fun_use(_46, /** @src 28:4018:4118  "keccak256(abi.encode(_PUBLISH_TYPE, projectId, Hash.ofText(version), filesHash, registers, granted))" */ keccak256(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ _59, mload(/** @src 28:4018:4118  "keccak256(abi.encode(_PUBLISH_TYPE, projectId, Hash.ofText(version), filesHash, registers, granted))" */ expr_mpos_14)))
                        /// @src 9:1002:1011  "registers"
                        fun_publish(/** @src 9:944:964  "authorization.signer" */ read_from_calldatat_address(_46), /** @src 9:1002:1011  "registers" */ var_hash_2, value0_3, value1_3, value2_2, value3_2, value4_1, value5_1, value6_1)
                        /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                        return(0, 0)
                    }
                    case 0x7c52e4fa {
                        if callvalue() { revert(0, 0) }
                        if slt(add(calldatasize(), not(3)), 96) { revert(0, 0) }
                        let value_4 := calldataload(36)
                        if iszero(lt(value_4, 3)) { revert(0, 0) }
                        let offset_8 := calldataload(68)
                        if gt(offset_8, 0xffffffffffffffff) { revert(0, 0) }
                        let value2_3, value3_3 := abi_decode_string_calldata(add(4, offset_8), calldatasize())
                        /// @src 5:2019:2025  "reason"
                        fun_setStatus(/** @src 5:1988:1998  "msg.sender" */ caller(), /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ calldataload(4), /** @src 5:2019:2025  "reason" */ value_4, value2_3, value3_3)
                        /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                        return(0, 0)
                    }
                    case 0x7cf1e6cd {
                        if callvalue() { revert(0, 0) }
                        let param_16, param_17 := abi_decode_bytes32t_struct_Authorization_calldata(calldatasize())
                        /// @src 9:4787:4818  "_hash(projectId, authorization)"
                        let _60 := fun_hash(param_16, param_17)
                        /// @src 28:3291:3305  "_AUTHORIZATION"
                        let expr_mpos_15 := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ copy_literal_to_memory_803b4faec487c7c2c6a1cb3650118e1a01e7c205f3ae9f63332bc5d1a135b159()
                        /// @src 28:3209:3306  "abi.encodePacked(\"CancelTransfer(bytes32 projectId,Authorization authorization)\", _AUTHORIZATION)"
                        let expr_mpos_16 := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ mload(64)
                        /// @src 28:3209:3306  "abi.encodePacked(\"CancelTransfer(bytes32 projectId,Authorization authorization)\", _AUTHORIZATION)"
                        let _61 := add(expr_mpos_16, 0x20)
                        /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                        mstore(_61, "CancelTransfer(bytes32 projectId")
                        mstore(add(/** @src 28:3209:3306  "abi.encodePacked(\"CancelTransfer(bytes32 projectId,Authorization authorization)\", _AUTHORIZATION)" */ expr_mpos_16, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 64), ",Authorization authorization)")
                        /// @src 28:427:502  "\"Authorization(address signer,uint32 epoch,uint256 nonce,uint256 deadline)\""
                        let length_10 := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ mload(/** @src 28:427:502  "\"Authorization(address signer,uint32 epoch,uint256 nonce,uint256 deadline)\"" */ expr_mpos_15)
                        /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                        mcopy(add(/** @src 28:3209:3306  "abi.encodePacked(\"CancelTransfer(bytes32 projectId,Authorization authorization)\", _AUTHORIZATION)" */ expr_mpos_16, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 93), /** @src 28:427:502  "\"Authorization(address signer,uint32 epoch,uint256 nonce,uint256 deadline)\"" */ add(expr_mpos_15, /** @src 28:3209:3306  "abi.encodePacked(\"CancelTransfer(bytes32 projectId,Authorization authorization)\", _AUTHORIZATION)" */ 0x20), /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ length_10)
                        let _62 := add(/** @src 28:3209:3306  "abi.encodePacked(\"CancelTransfer(bytes32 projectId,Authorization authorization)\", _AUTHORIZATION)" */ expr_mpos_16, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ length_10)
                        mstore(add(_62, 93), 0)
                        /// @src 28:3209:3306  "abi.encodePacked(\"CancelTransfer(bytes32 projectId,Authorization authorization)\", _AUTHORIZATION)"
                        let _63 := add(sub(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ _62, /** @src 28:3209:3306  "abi.encodePacked(\"CancelTransfer(bytes32 projectId,Authorization authorization)\", _AUTHORIZATION)" */ expr_mpos_16), /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 93)
                        /// @src 28:3209:3306  "abi.encodePacked(\"CancelTransfer(bytes32 projectId,Authorization authorization)\", _AUTHORIZATION)"
                        mstore(expr_mpos_16, add(_63, /** @src 28:2339:2514  "abi.encodePacked(..." */ not(31)))
                        /// @src 28:3209:3306  "abi.encodePacked(\"CancelTransfer(bytes32 projectId,Authorization authorization)\", _AUTHORIZATION)"
                        finalize_allocation(expr_mpos_16, _63)
                        /// @src 28:3190:3312  "keccak256(..."
                        let ret_5 := keccak256(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ _61, mload(/** @src 28:3190:3312  "keccak256(..." */ expr_mpos_16))
                        /// @src 28:6605:6658  "abi.encode(_CANCEL_TRANSFER_TYPE, projectId, granted)"
                        let expr_mpos_17 := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ mload(64)
                        /// @src 28:6605:6658  "abi.encode(_CANCEL_TRANSFER_TYPE, projectId, granted)"
                        let _64 := add(expr_mpos_17, /** @src 28:3209:3306  "abi.encodePacked(\"CancelTransfer(bytes32 projectId,Authorization authorization)\", _AUTHORIZATION)" */ 0x20)
                        /// @src 28:6605:6658  "abi.encode(_CANCEL_TRANSFER_TYPE, projectId, granted)"
                        let _65 := sub(abi_encode_bytes32_bytes32_bytes32(_64, ret_5, param_16, _60), expr_mpos_17)
                        mstore(expr_mpos_17, add(_65, /** @src 28:2339:2514  "abi.encodePacked(..." */ not(31)))
                        /// @src 28:6605:6658  "abi.encode(_CANCEL_TRANSFER_TYPE, projectId, granted)"
                        finalize_allocation(expr_mpos_17, _65)
                        /// @src 9:4747:4819  "TypedData.hashCancelTransfer(projectId, _hash(projectId, authorization))"
                        fun_use(param_17, /** @src 28:6595:6659  "keccak256(abi.encode(_CANCEL_TRANSFER_TYPE, projectId, granted))" */ keccak256(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ _64, mload(/** @src 28:6595:6659  "keccak256(abi.encode(_CANCEL_TRANSFER_TYPE, projectId, granted))" */ expr_mpos_17)))
                        /// @src 9:4868:4877  "projectId"
                        fun_cancelTransfer(/** @src 9:4846:4866  "authorization.signer" */ read_from_calldatat_address(param_17), /** @src 9:4868:4877  "projectId" */ param_16)
                        /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                        return(0, 0)
                    }
                    case 0x7dd56411 {
                        if callvalue() { revert(0, 0) }
                        if slt(add(calldatasize(), not(3)), 32) { revert(0, 0) }
                        mstore(0, calldataload(4))
                        mstore(32, 1)
                        let cleaned_6 := and(sload(keccak256(0, 64)), 0xffffffffffffffffffffffffffffffffffffffff)
                        let memPos_2 := mload(64)
                        mstore(memPos_2, cleaned_6)
                        return(memPos_2, 32)
                    }
                    case 0x7de8b64d {
                        if callvalue() { revert(0, 0) }
                        if slt(add(calldatasize(), not(3)), 128) { revert(0, 0) }
                        let value_5 := calldataload(4)
                        let value_6 := calldataload(36)
                        if iszero(lt(value_6, 3)) { revert(0, 0) }
                        let offset_9 := calldataload(68)
                        if gt(offset_9, 0xffffffffffffffff) { revert(0, 0) }
                        let value2_4, value3_4 := abi_decode_string_calldata(add(4, offset_9), calldatasize())
                        let offset_10 := calldataload(100)
                        if gt(offset_10, 0xffffffffffffffff) { revert(0, 0) }
                        let _66 := add(4, offset_10)
                        if slt(add(sub(calldatasize(), offset_10), not(3)), 128) { revert(0, 0) }
                        /// @src 9:4049:4080  "_hash(projectId, authorization)"
                        let _67 := fun_hash(value_5, _66)
                        /// @src 28:2891:2905  "_AUTHORIZATION"
                        let expr_mpos_18 := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ copy_literal_to_memory_803b4faec487c7c2c6a1cb3650118e1a01e7c205f3ae9f63332bc5d1a135b159()
                        /// @src 28:2774:2915  "abi.encodePacked(..."
                        let expr_mpos_19 := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ mload(64)
                        /// @src 28:2774:2915  "abi.encodePacked(..."
                        let _68 := add(expr_mpos_19, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 32)
                        mstore(_68, "SetStatus(bytes32 projectId,uint")
                        mstore(add(/** @src 28:2774:2915  "abi.encodePacked(..." */ expr_mpos_19, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 64), "8 status,string reason,Authoriza")
                        mstore(add(/** @src 28:2774:2915  "abi.encodePacked(..." */ expr_mpos_19, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 96), "tion authorization)")
                        /// @src 28:427:502  "\"Authorization(address signer,uint32 epoch,uint256 nonce,uint256 deadline)\""
                        let length_11 := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ mload(/** @src 28:427:502  "\"Authorization(address signer,uint32 epoch,uint256 nonce,uint256 deadline)\"" */ expr_mpos_18)
                        /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                        mcopy(add(/** @src 28:2774:2915  "abi.encodePacked(..." */ expr_mpos_19, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 115), /** @src 28:427:502  "\"Authorization(address signer,uint32 epoch,uint256 nonce,uint256 deadline)\"" */ add(expr_mpos_18, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 32), length_11)
                        let _69 := add(/** @src 28:2774:2915  "abi.encodePacked(..." */ expr_mpos_19, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ length_11)
                        mstore(add(_69, 115), 0)
                        /// @src 28:2774:2915  "abi.encodePacked(..."
                        let _70 := add(sub(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ _69, /** @src 28:2774:2915  "abi.encodePacked(..." */ expr_mpos_19), /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 115)
                        /// @src 28:2774:2915  "abi.encodePacked(..."
                        mstore(expr_mpos_19, add(_70, /** @src 28:2339:2514  "abi.encodePacked(..." */ not(31)))
                        /// @src 28:2774:2915  "abi.encodePacked(..."
                        finalize_allocation(expr_mpos_19, _70)
                        /// @src 28:2755:2921  "keccak256(..."
                        let ret_6 := keccak256(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ _68, mload(/** @src 28:2755:2921  "keccak256(..." */ expr_mpos_19))
                        /// @src 21:375:632  "assembly (\"memory-safe\") {..."
                        let usr$copy_7 := mload(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 64)
                        /// @src 21:375:632  "assembly (\"memory-safe\") {..."
                        calldatacopy(usr$copy_7, value2_4, value3_4)
                        let var_hash_6 := keccak256(usr$copy_7, value3_4)
                        /// @src 28:6147:6224  "abi.encode(_SET_STATUS_TYPE, projectId, status, Hash.ofText(reason), granted)"
                        let expr_mpos_20 := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ mload(64)
                        /// @src 28:6147:6224  "abi.encode(_SET_STATUS_TYPE, projectId, status, Hash.ofText(reason), granted)"
                        let _71 := add(expr_mpos_20, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 32)
                        mstore(_71, ret_6)
                        mstore(/** @src 28:2755:2921  "keccak256(..." */ add(/** @src 28:6147:6224  "abi.encode(_SET_STATUS_TYPE, projectId, status, Hash.ofText(reason), granted)" */ expr_mpos_20, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 64), value_5)
                        /// @src 28:2755:2921  "keccak256(..."
                        abi_encode_enum_ProjectStatus(value_6, add(/** @src 28:6147:6224  "abi.encode(_SET_STATUS_TYPE, projectId, status, Hash.ofText(reason), granted)" */ expr_mpos_20, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 96))
                        mstore(/** @src 28:2755:2921  "keccak256(..." */ add(/** @src 28:6147:6224  "abi.encode(_SET_STATUS_TYPE, projectId, status, Hash.ofText(reason), granted)" */ expr_mpos_20, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 128), var_hash_6)
                        mstore(/** @src 28:2755:2921  "keccak256(..." */ add(/** @src 28:6147:6224  "abi.encode(_SET_STATUS_TYPE, projectId, status, Hash.ofText(reason), granted)" */ expr_mpos_20, /** @src 28:2755:2921  "keccak256(..." */ 160), /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ _67)
                        /// @src 28:6147:6224  "abi.encode(_SET_STATUS_TYPE, projectId, status, Hash.ofText(reason), granted)"
                        mstore(expr_mpos_20, /** @src 28:2755:2921  "keccak256(..." */ 160)
                        /// @src 28:6147:6224  "abi.encode(_SET_STATUS_TYPE, projectId, status, Hash.ofText(reason), granted)"
                        finalize_allocation(expr_mpos_20, 192)
                        /// @src 9:4110:4169  "TypedData.hashSetStatus(projectId, status, reason, granted)"
                        fun_use(_66, /** @src 28:6137:6225  "keccak256(abi.encode(_SET_STATUS_TYPE, projectId, status, Hash.ofText(reason), granted))" */ keccak256(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ _71, mload(/** @src 28:6137:6225  "keccak256(abi.encode(_SET_STATUS_TYPE, projectId, status, Hash.ofText(reason), granted))" */ expr_mpos_20)))
                        /// @src 9:4232:4238  "reason"
                        fun_setStatus(/** @src 9:4191:4211  "authorization.signer" */ read_from_calldatat_address(_66), /** @src 9:4232:4238  "reason" */ value_5, value_6, value2_4, value3_4)
                        /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                        return(0, 0)
                    }
                    case 0x826dc38f {
                        if callvalue() { revert(0, 0) }
                        let param_18, param_19, param_20 := abi_decode_bytes32t_string_calldata(calldatasize())
                        /// @src 8:1509:1517  "filename"
                        fun_unyankFile(/** @src 8:1486:1496  "msg.sender" */ caller(), /** @src 8:1509:1517  "filename" */ param_18, param_19, param_20)
                        /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                        return(0, 0)
                    }
                    case 0x84b0196e {
                        if callvalue() { revert(0, 0) }
                        if slt(add(calldatasize(), not(3)), 0) { revert(0, 0) }
                        /// @src 3:819:824  "_NAME"
                        let expr_mpos_21 := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ copy_literal_to_memory_9647668dfc423729270565f2a3051b97b106a64a872b4e2c95d975dc7fe301a8()
                        /// @src 3:826:834  "_VERSION"
                        let expr_mpos_22 := /** @src 3:378:401  "\"dipmp PackageRegistry\"" */ copy_literal_to_memory_c89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc6()
                        /// @src 3:442:445  "\"1\""
                        let size_4 := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0
                        /// @src 3:442:445  "\"1\""
                        let length_12 := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0
                        /// @src 3:442:445  "\"1\""
                        length_12 := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0
                        /// @src 3:442:445  "\"1\""
                        size_4 := 0x20
                        /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                        let memPtr_8 := mload(64)
                        finalize_allocation(memPtr_8, /** @src 3:442:445  "\"1\"" */ size_4)
                        mstore(memPtr_8, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0)
                        /// @src 3:442:445  "\"1\""
                        let size_5 := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0
                        /// @src 3:442:445  "\"1\""
                        let length_13 := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0
                        /// @src 3:442:445  "\"1\""
                        length_13 := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0
                        /// @src 3:442:445  "\"1\""
                        size_5 := size_4
                        calldatacopy(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0, calldatasize(), 0)
                        let memPos_3 := mload(64)
                        mstore(memPos_3, /** @src 3:442:445  "\"1\"" */ 0x0f00000000000000000000000000000000000000000000000000000000000000)
                        /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                        mstore(add(memPos_3, /** @src 3:442:445  "\"1\"" */ size_4), /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 224)
                        let tail := abi_encode_string(expr_mpos_21, add(memPos_3, 224))
                        mstore(add(memPos_3, 64), sub(tail, memPos_3))
                        let tail_1 := abi_encode_string(expr_mpos_22, tail)
                        mstore(add(memPos_3, 96), /** @src 3:836:849  "block.chainid" */ chainid())
                        /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                        mstore(add(memPos_3, 128), /** @src 3:859:863  "this" */ address())
                        /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                        mstore(add(memPos_3, 160), 0)
                        mstore(add(memPos_3, 192), sub(tail_1, memPos_3))
                        let pos_1 := tail_1
                        let length_14 := mload(memPtr_8)
                        mstore(tail_1, length_14)
                        pos_1 := add(tail_1, /** @src 3:442:445  "\"1\"" */ size_4)
                        /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                        let srcPtr_1 := /** @src 3:442:445  "\"1\"" */ add(memPtr_8, size_4)
                        /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                        let i_1 := 0
                        for { } lt(i_1, length_14) { i_1 := add(i_1, 1) }
                        {
                            mstore(pos_1, mload(srcPtr_1))
                            pos_1 := add(pos_1, /** @src 3:442:445  "\"1\"" */ size_4)
                            /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                            srcPtr_1 := add(srcPtr_1, /** @src 3:442:445  "\"1\"" */ size_4)
                        }
                        /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                        return(memPos_3, sub(pos_1, memPos_3))
                    }
                    case 0x86ad05b6 {
                        if callvalue() { revert(0, 0) }
                        if slt(add(calldatasize(), not(3)), 32) { revert(0, 0) }
                        mstore(0, and(abi_decode_address(), 0xffffffffffffffffffffffffffffffffffffffff))
                        mstore(32, /** @src 4:3214:3226  "_registrants" */ 0x0c)
                        /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                        let cleaned_7 := and(sload(keccak256(0, 64)), 0xff)
                        let memPos_4 := mload(64)
                        mstore(memPos_4, iszero(iszero(cleaned_7)))
                        return(memPos_4, 32)
                    }
                    case 0x90e225ea {
                        if callvalue() { revert(0, 0) }
                        if slt(add(calldatasize(), not(3)), 64) { revert(0, 0) }
                        let offset_11 := calldataload(4)
                        if gt(offset_11, 0xffffffffffffffff) { revert(0, 0) }
                        let value0_4, value1_4 := abi_decode_string_calldata(add(4, offset_11), calldatasize())
                        let value2_5 := abi_decode_t_address()
                        let _72 := sload(0)
                        /// @src 21:375:632  "assembly (\"memory-safe\") {..."
                        let usr$copy_8 := mload(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 64)
                        /// @src 21:375:632  "assembly (\"memory-safe\") {..."
                        calldatacopy(usr$copy_8, value0_4, value1_4)
                        let var_hash_7 := keccak256(usr$copy_8, value1_4)
                        /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                        sstore(0, /** @src 5:940:1009  "_register(_logHead, Hash.ofText(project), project, owner, msg.sender)" */ fun_register(_72, var_hash_7, value0_4, value1_4, value2_5, /** @src 5:998:1008  "msg.sender" */ caller()))
                        /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                        return(0, 0)
                    }
                    case 0xa8342bd3 {
                        if callvalue() { revert(0, 0) }
                        let param_21, param_22 := abi_decode_bytes32t_bytes32(calldatasize())
                        mstore(0, param_21)
                        mstore(0x20, /** @src 8:2069:2085  "_fileCommitments" */ 0x02)
                        /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                        let dataSlot_1 := keccak256(0, 64)
                        mstore(0, param_22)
                        mstore(0x20, dataSlot_1)
                        let _73 := sload(keccak256(0, 64))
                        let memPos_5 := mload(64)
                        mstore(memPos_5, _73)
                        return(memPos_5, 0x20)
                    }
                    case 0xb07da827 {
                        if callvalue() { revert(0, 0) }
                        if slt(add(calldatasize(), not(3)), 128) { revert(0, 0) }
                        let value_7 := calldataload(4)
                        let value_8 := calldataload(36)
                        mstore(0, value_7)
                        mstore(32, 1)
                        let cleaned_8 := and(sload(keccak256(0, 64)), 0xffffffffffffffffffffffffffffffffffffffff)
                        /// @src 5:2613:2676  "if (owner == address(0)) revert ProjectNotRegistered(projectId)"
                        if /** @src 5:2617:2636  "owner == address(0)" */ iszero(cleaned_8)
                        /// @src 5:2613:2676  "if (owner == address(0)) revert ProjectNotRegistered(projectId)"
                        {
                            /// @src 5:2645:2676  "ProjectNotRegistered(projectId)"
                            mstore(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0, /** @src 5:2645:2676  "ProjectNotRegistered(projectId)" */ 0x496c727b00000000000000000000000000000000000000000000000000000000)
                            /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                            mstore(4, value_7)
                            /// @src 5:2645:2676  "ProjectNotRegistered(projectId)"
                            revert(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0, 36)
                        }
                        /// @src 5:2752:2824  "msg.sender != owner && _liveMaintainer(projectId, msg.sender).roles == 0"
                        let expr_11 := /** @src 5:2752:2771  "msg.sender != owner" */ iszero(eq(/** @src 5:2752:2762  "msg.sender" */ caller(), /** @src 5:2752:2771  "msg.sender != owner" */ cleaned_8))
                        /// @src 5:2752:2824  "msg.sender != owner && _liveMaintainer(projectId, msg.sender).roles == 0"
                        if expr_11
                        {
                            expr_11 := /** @src 5:2775:2824  "_liveMaintainer(projectId, msg.sender).roles == 0" */ iszero(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ and(mload(/** @src 5:2775:2819  "_liveMaintainer(projectId, msg.sender).roles" */ add(/** @src 5:2775:2813  "_liveMaintainer(projectId, msg.sender)" */ fun_liveMaintainer(value_7, /** @src 5:2752:2762  "msg.sender" */ caller()), /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 64)), 0xff))
                        }
                        /// @src 5:2748:2852  "if (msg.sender != owner && _liveMaintainer(projectId, msg.sender).roles == 0) _checkMayWrite(msg.sender)"
                        if expr_11
                        {
                            /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                            mstore(0, /** @src 5:2752:2762  "msg.sender" */ caller())
                            /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                            mstore(32, /** @src 4:4445:4456  "_moderators" */ 0x0b)
                            /// @src 4:4440:4489  "if (!_moderators[actor]) _checkMayRegister(actor)"
                            if /** @src 4:4444:4463  "!_moderators[actor]" */ iszero(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ and(sload(keccak256(0, 64)), 0xff))
                            /// @src 4:4440:4489  "if (!_moderators[actor]) _checkMayRegister(actor)"
                            {
                                /// @src 4:4483:4488  "actor"
                                fun_checkMayRegister(/** @src 5:2752:2762  "msg.sender" */ caller())
                            }
                        }
                        /// @src 5:2930:2953  "abi.encode(key, digest)"
                        let expr_mpos_23 := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ mload(64)
                        /// @src 5:2930:2953  "abi.encode(key, digest)"
                        let _74 := add(expr_mpos_23, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 32)
                        mstore(_74, calldataload(68))
                        mstore(add(/** @src 5:2930:2953  "abi.encode(key, digest)" */ expr_mpos_23, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 64), calldataload(100))
                        /// @src 5:2930:2953  "abi.encode(key, digest)"
                        mstore(expr_mpos_23, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 64)
                        /// @src 5:2930:2953  "abi.encode(key, digest)"
                        finalize_allocation(expr_mpos_23, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 96)
                        let _75 := sload(0)
                        /// @src 6:567:638  "RecordLog.append(_logHead, topic0, topic1, topic2, _topic(actor), data)"
                        let var_newHead_3 := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0
                        /// @src 6:567:638  "RecordLog.append(_logHead, topic0, topic1, topic2, _topic(actor), data)"
                        let var_recordHash_3 := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0
                        /// @src 25:1153:1970  "assembly (\"memory-safe\") {..."
                        log4(_74, mload(expr_mpos_23), /** @src 5:2871:2896  "ProjectAnnotated.selector" */ 0x50a594c33dd504b437732c522afc90e15a83233e021098b6fc73538976545d33, /** @src 25:1153:1970  "assembly (\"memory-safe\") {..." */ value_7, value_8, /** @src 5:2752:2762  "msg.sender" */ caller())
                        /// @src 25:1153:1970  "assembly (\"memory-safe\") {..."
                        let usr$record_3 := mload(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 64)
                        /// @src 25:1153:1970  "assembly (\"memory-safe\") {..."
                        mstore(usr$record_3, /** @src 5:2871:2896  "ProjectAnnotated.selector" */ 0x50a594c33dd504b437732c522afc90e15a83233e021098b6fc73538976545d33)
                        /// @src 25:1153:1970  "assembly (\"memory-safe\") {..."
                        mstore(add(usr$record_3, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 32), /** @src 25:1153:1970  "assembly (\"memory-safe\") {..." */ address())
                        mstore(add(usr$record_3, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 64), /** @src 25:1153:1970  "assembly (\"memory-safe\") {..." */ value_7)
                        mstore(add(usr$record_3, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 96), /** @src 25:1153:1970  "assembly (\"memory-safe\") {..." */ value_8)
                        mstore(add(usr$record_3, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 128), /** @src 5:2752:2762  "msg.sender" */ caller())
                        /// @src 25:1153:1970  "assembly (\"memory-safe\") {..."
                        mstore(add(usr$record_3, 0xa0), timestamp())
                        mstore(add(usr$record_3, 0xc0), keccak256(_74, mload(expr_mpos_23)))
                        var_recordHash_3 := keccak256(usr$record_3, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 224)
                        /// @src 25:1153:1970  "assembly (\"memory-safe\") {..."
                        mstore(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0, /** @src 25:1153:1970  "assembly (\"memory-safe\") {..." */ _75)
                        mstore(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 32, /** @src 25:1153:1970  "assembly (\"memory-safe\") {..." */ var_recordHash_3)
                        var_newHead_3 := keccak256(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0, 64)
                        sstore(0, var_newHead_3)
                        return(0, 0)
                    }
                    case 0xb329bf5c {
                        if callvalue() { revert(0, 0) }
                        if slt(add(calldatasize(), not(3)), 32) { revert(0, 0) }
                        /// @src 5:1678:1687  "projectId"
                        fun_cancelTransfer(/** @src 5:1666:1676  "msg.sender" */ caller(), /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ calldataload(4))
                        return(0, 0)
                    }
                    case 0xb38ad576 {
                        if callvalue() { revert(0, 0) }
                        if slt(add(calldatasize(), not(3)), 96) { revert(0, 0) }
                        let value0_5 := abi_decode_address()
                        let value_9 := calldataload(36)
                        let _76 := iszero(lt(value_9, 2))
                        if _76 { revert(0, 0) }
                        let offset_12 := calldataload(68)
                        if gt(offset_12, 0xffffffffffffffff) { revert(0, 0) }
                        let value2_6, value3_5 := abi_decode_string_calldata(add(4, offset_12), calldatasize())
                        let size_6 := 0
                        if gt(value3_5, 0xffffffffffffffff)
                        {
                            mstore(0, 35408467139433450592217433187231851964531694900788300625387963629091585785856)
                            mstore(4, 0x41)
                            revert(0, 36)
                        }
                        size_6 := add(and(add(value3_5, 31), /** @src 28:2339:2514  "abi.encodePacked(..." */ not(31)), /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 32)
                        let memPtr_9 := mload(64)
                        finalize_allocation(memPtr_9, size_6)
                        mstore(memPtr_9, value3_5)
                        if gt(add(value2_6, value3_5), calldatasize()) { revert(0, 0) }
                        calldatacopy(add(memPtr_9, 32), value2_6, value3_5)
                        mstore(add(add(memPtr_9, value3_5), 32), 0)
                        let _77 := sload(/** @src 4:3423:3428  "_name" */ 0x0a)
                        /// @src 4:3413:3470  "if (bytes(_name).length != 0) revert AlreadyInitialized()"
                        if /** @src 4:3417:3441  "bytes(_name).length != 0" */ iszero(iszero(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ extract_byte_array_length(_77)))
                        /// @src 4:3413:3470  "if (bytes(_name).length != 0) revert AlreadyInitialized()"
                        {
                            /// @src 4:3450:3470  "AlreadyInitialized()"
                            mstore(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0, /** @src 4:3450:3470  "AlreadyInitialized()" */ 0x0dc149f000000000000000000000000000000000000000000000000000000000)
                            revert(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0, 4)
                        }
                        /// @src 4:3480:3539  "if (!_isName(bytes(name))) revert InvalidRegistryName(name)"
                        if /** @src 4:3484:3505  "!_isName(bytes(name))" */ iszero(/** @src 4:3485:3505  "_isName(bytes(name))" */ fun_isName(/** @src 4:3493:3504  "bytes(name)" */ memPtr_9))
                        /// @src 4:3480:3539  "if (!_isName(bytes(name))) revert InvalidRegistryName(name)"
                        {
                            /// @src 4:3514:3539  "InvalidRegistryName(name)"
                            let _78 := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ mload(64)
                            /// @src 4:3514:3539  "InvalidRegistryName(name)"
                            mstore(_78, 0xc18f0a7400000000000000000000000000000000000000000000000000000000)
                            /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                            mstore(/** @src 4:3514:3539  "InvalidRegistryName(name)" */ add(_78, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 4), 32)
                            /// @src 4:3514:3539  "InvalidRegistryName(name)"
                            revert(_78, sub(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ abi_encode_string(memPtr_9, add(/** @src 4:3514:3539  "InvalidRegistryName(name)" */ _78, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 36)), /** @src 4:3514:3539  "InvalidRegistryName(name)" */ _78))
                        }
                        /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                        let _79 := and(value0_5, 0xffffffffffffffffffffffffffffffffffffffff)
                        let _80 := sload(/** @src 4:3550:3572  "_registryOwner = owner" */ 0x07)
                        /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                        _76 := 0
                        sstore(/** @src 4:3550:3572  "_registryOwner = owner" */ 0x07, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ or(or(and(_80, 0xffffffffffffffffffffff000000000000000000000000000000000000000000), _79), and(shl(160, value_9), 0xff0000000000000000000000000000000000000000)))
                        let newLen := mload(memPtr_9)
                        if gt(newLen, 0xffffffffffffffff)
                        {
                            mstore(0, 35408467139433450592217433187231851964531694900788300625387963629091585785856)
                            mstore(4, 0x41)
                            revert(0, 36)
                        }
                        let _81 := extract_byte_array_length(_77)
                        if gt(_81, 31)
                        {
                            if gt(_81, newLen)
                            {
                                mstore(0, /** @src 4:3423:3428  "_name" */ 0x0a)
                                /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                                let newSlotCount := shr(5, add(newLen, 31))
                                if lt(newLen, 32) { newSlotCount := 0 }
                                let _82 := sub(shr(5, add(_81, 31)), newSlotCount)
                                let i_2 := 0
                                for { } lt(i_2, _82) { i_2 := add(i_2, 1) }
                                {
                                    let result := 0
                                    result := 0
                                    sstore(add(add(newSlotCount, i_2), 89717814153306320011181716697424560163256864414616650038987186496166826726056), 0)
                                }
                            }
                        }
                        let srcOffset := 0
                        srcOffset := 32
                        switch gt(newLen, 31)
                        case 1 {
                            let loopEnd := and(newLen, /** @src 28:2339:2514  "abi.encodePacked(..." */ not(31))
                            /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                            mstore(0, /** @src 4:3423:3428  "_name" */ 0x0a)
                            /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                            let dstPtr := 89717814153306320011181716697424560163256864414616650038987186496166826726056
                            let i_3 := 0
                            for { } lt(i_3, loopEnd) { i_3 := add(i_3, 32) }
                            {
                                sstore(dstPtr, mload(add(memPtr_9, srcOffset)))
                                dstPtr := add(dstPtr, 1)
                                srcOffset := add(srcOffset, 32)
                            }
                            if lt(loopEnd, newLen)
                            {
                                let lastValue := mload(add(memPtr_9, srcOffset))
                                sstore(dstPtr, and(lastValue, not(shr(and(shl(3, newLen), 248), not(0)))))
                            }
                            sstore(/** @src 4:3423:3428  "_name" */ 0x0a, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ add(shl(1, newLen), 1))
                        }
                        default {
                            let value_10 := 0
                            if newLen
                            {
                                value_10 := mload(add(memPtr_9, srcOffset))
                            }
                            sstore(/** @src 4:3423:3428  "_name" */ 0x0a, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ or(and(value_10, not(shr(shl(3, newLen), not(0)))), shl(1, newLen)))
                        }
                        /// @src 4:3703:3734  "abi.encode(owner, policy, name)"
                        let expr_mpos_24 := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ mload(64)
                        /// @src 4:3703:3734  "abi.encode(owner, policy, name)"
                        let _83 := add(expr_mpos_24, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 32)
                        mstore(_83, _79)
                        abi_encode_enum_Policy(value_9, add(/** @src 4:3703:3734  "abi.encode(owner, policy, name)" */ expr_mpos_24, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 64))
                        mstore(add(/** @src 4:3703:3734  "abi.encode(owner, policy, name)" */ expr_mpos_24, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 96), 96)
                        /// @src 4:3703:3734  "abi.encode(owner, policy, name)"
                        let _84 := sub(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ abi_encode_string(memPtr_9, add(/** @src 4:3703:3734  "abi.encode(owner, policy, name)" */ expr_mpos_24, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 128)), /** @src 4:3703:3734  "abi.encode(owner, policy, name)" */ expr_mpos_24)
                        mstore(expr_mpos_24, add(_84, /** @src 28:2339:2514  "abi.encodePacked(..." */ not(31)))
                        /// @src 4:3703:3734  "abi.encode(owner, policy, name)"
                        finalize_allocation(expr_mpos_24, _84)
                        /// @src 4:3693:3735  "keccak256(abi.encode(owner, policy, name))"
                        let expr_12 := keccak256(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ _83, mload(/** @src 4:3693:3735  "keccak256(abi.encode(owner, policy, name))" */ expr_mpos_24))
                        /// @src 4:3800:3824  "abi.encode(policy, name)"
                        let expr_mpos_25 := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ mload(64)
                        /// @src 4:3800:3824  "abi.encode(policy, name)"
                        let _85 := add(expr_mpos_25, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 32)
                        abi_encode_enum_Policy(value_9, _85)
                        mstore(add(/** @src 4:3800:3824  "abi.encode(policy, name)" */ expr_mpos_25, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 64), 64)
                        /// @src 4:3800:3824  "abi.encode(policy, name)"
                        let _86 := sub(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ abi_encode_string(memPtr_9, add(/** @src 4:3800:3824  "abi.encode(policy, name)" */ expr_mpos_25, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 96)), /** @src 4:3800:3824  "abi.encode(policy, name)" */ expr_mpos_25)
                        mstore(expr_mpos_25, add(_86, /** @src 28:2339:2514  "abi.encodePacked(..." */ not(31)))
                        /// @src 4:3800:3824  "abi.encode(policy, name)"
                        finalize_allocation(expr_mpos_25, _86)
                        /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                        let _87 := sload(0)
                        /// @src 6:567:638  "RecordLog.append(_logHead, topic0, topic1, topic2, _topic(actor), data)"
                        let var_newHead_4 := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0
                        /// @src 6:567:638  "RecordLog.append(_logHead, topic0, topic1, topic2, _topic(actor), data)"
                        let var_recordHash_4 := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0
                        /// @src 25:1153:1970  "assembly (\"memory-safe\") {..."
                        log4(_85, mload(expr_mpos_25), /** @src 4:3651:3679  "RegistryInitialized.selector" */ 0xc640c01168219a02ad4bb930e8c113ed2937d3d2781eacfb1d354bd8aca9e6a3, /** @src 25:1153:1970  "assembly (\"memory-safe\") {..." */ expr_12, _79, /** @src 4:3776:3786  "msg.sender" */ caller())
                        /// @src 25:1153:1970  "assembly (\"memory-safe\") {..."
                        let usr$record_4 := mload(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 64)
                        /// @src 25:1153:1970  "assembly (\"memory-safe\") {..."
                        mstore(usr$record_4, /** @src 4:3651:3679  "RegistryInitialized.selector" */ 0xc640c01168219a02ad4bb930e8c113ed2937d3d2781eacfb1d354bd8aca9e6a3)
                        /// @src 25:1153:1970  "assembly (\"memory-safe\") {..."
                        mstore(add(usr$record_4, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 32), /** @src 25:1153:1970  "assembly (\"memory-safe\") {..." */ address())
                        mstore(add(usr$record_4, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 64), /** @src 25:1153:1970  "assembly (\"memory-safe\") {..." */ expr_12)
                        mstore(add(usr$record_4, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 96), /** @src 25:1153:1970  "assembly (\"memory-safe\") {..." */ _79)
                        mstore(add(usr$record_4, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 128), /** @src 4:3776:3786  "msg.sender" */ caller())
                        /// @src 25:1153:1970  "assembly (\"memory-safe\") {..."
                        mstore(add(usr$record_4, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 160), /** @src 25:1153:1970  "assembly (\"memory-safe\") {..." */ timestamp())
                        mstore(add(usr$record_4, 0xc0), keccak256(_85, mload(expr_mpos_25)))
                        var_recordHash_4 := keccak256(usr$record_4, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 224)
                        /// @src 25:1153:1970  "assembly (\"memory-safe\") {..."
                        mstore(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0, /** @src 25:1153:1970  "assembly (\"memory-safe\") {..." */ _87)
                        mstore(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 32, /** @src 25:1153:1970  "assembly (\"memory-safe\") {..." */ var_recordHash_4)
                        var_newHead_4 := keccak256(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0, 64)
                        sstore(0, var_newHead_4)
                        return(0, 0)
                    }
                    case 0xb5b369a3 {
                        if callvalue() { revert(0, 0) }
                        let param_23, param_24, param_25, param_26, param_27, param_28 := abi_decode_bytes32t_string_calldatat_string_calldatat_struct_Authorization_calldata(calldatasize())
                        /// @src 9:1263:1294  "_hash(projectId, authorization)"
                        let _88 := fun_hash(param_23, param_28)
                        /// @src 28:1396:1410  "_AUTHORIZATION"
                        let expr_mpos_26 := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ copy_literal_to_memory_803b4faec487c7c2c6a1cb3650118e1a01e7c205f3ae9f63332bc5d1a135b159()
                        /// @src 28:1277:1420  "abi.encodePacked(..."
                        let expr_mpos_27 := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ mload(64)
                        /// @src 28:1277:1420  "abi.encodePacked(..."
                        let _89 := add(expr_mpos_27, 0x20)
                        /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                        mstore(_89, "YankFile(bytes32 projectId,strin")
                        mstore(add(/** @src 28:1277:1420  "abi.encodePacked(..." */ expr_mpos_27, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 64), "g filename,string reason,Authori")
                        mstore(add(/** @src 28:1277:1420  "abi.encodePacked(..." */ expr_mpos_27, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 96), "zation authorization)")
                        /// @src 28:427:502  "\"Authorization(address signer,uint32 epoch,uint256 nonce,uint256 deadline)\""
                        let length_15 := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ mload(/** @src 28:427:502  "\"Authorization(address signer,uint32 epoch,uint256 nonce,uint256 deadline)\"" */ expr_mpos_26)
                        /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                        mcopy(add(/** @src 28:1277:1420  "abi.encodePacked(..." */ expr_mpos_27, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 117), /** @src 28:427:502  "\"Authorization(address signer,uint32 epoch,uint256 nonce,uint256 deadline)\"" */ add(expr_mpos_26, /** @src 28:1277:1420  "abi.encodePacked(..." */ 0x20), /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ length_15)
                        let _90 := add(/** @src 28:1277:1420  "abi.encodePacked(..." */ expr_mpos_27, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ length_15)
                        mstore(add(_90, 117), 0)
                        /// @src 28:1277:1420  "abi.encodePacked(..."
                        let _91 := add(sub(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ _90, /** @src 28:1277:1420  "abi.encodePacked(..." */ expr_mpos_27), /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 117)
                        /// @src 28:1277:1420  "abi.encodePacked(..."
                        mstore(expr_mpos_27, add(_91, /** @src 28:2339:2514  "abi.encodePacked(..." */ not(31)))
                        /// @src 28:1277:1420  "abi.encodePacked(..."
                        finalize_allocation(expr_mpos_27, _91)
                        /// @src 28:1258:1426  "keccak256(..."
                        let ret_7 := keccak256(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ _89, mload(/** @src 28:1258:1426  "keccak256(..." */ expr_mpos_27))
                        /// @src 21:375:632  "assembly (\"memory-safe\") {..."
                        let usr$copy_9 := mload(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 64)
                        /// @src 21:375:632  "assembly (\"memory-safe\") {..."
                        calldatacopy(usr$copy_9, param_24, param_25)
                        let var_hash_8 := keccak256(usr$copy_9, param_25)
                        let usr$copy_10 := mload(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 64)
                        /// @src 21:375:632  "assembly (\"memory-safe\") {..."
                        calldatacopy(usr$copy_10, param_26, param_27)
                        let var_hash_9 := keccak256(usr$copy_10, param_27)
                        /// @src 28:4326:4417  "abi.encode(_YANK_FILE_TYPE, projectId, Hash.ofText(filename), Hash.ofText(reason), granted)"
                        let expr_mpos_28 := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ mload(64)
                        /// @src 28:4326:4417  "abi.encode(_YANK_FILE_TYPE, projectId, Hash.ofText(filename), Hash.ofText(reason), granted)"
                        let _92 := add(expr_mpos_28, /** @src 28:1277:1420  "abi.encodePacked(..." */ 0x20)
                        /// @src 28:4326:4417  "abi.encode(_YANK_FILE_TYPE, projectId, Hash.ofText(filename), Hash.ofText(reason), granted)"
                        let _93 := sub(abi_encode_bytes32_bytes32_bytes32_bytes32_bytes32(_92, ret_7, param_23, var_hash_8, var_hash_9, _88), expr_mpos_28)
                        mstore(expr_mpos_28, add(_93, /** @src 28:2339:2514  "abi.encodePacked(..." */ not(31)))
                        /// @src 28:4326:4417  "abi.encode(_YANK_FILE_TYPE, projectId, Hash.ofText(filename), Hash.ofText(reason), granted)"
                        finalize_allocation(expr_mpos_28, _93)
                        /// @src 9:1324:1384  "TypedData.hashYankFile(projectId, filename, reason, granted)"
                        fun_use(param_28, /** @src 28:4316:4418  "keccak256(abi.encode(_YANK_FILE_TYPE, projectId, Hash.ofText(filename), Hash.ofText(reason), granted))" */ keccak256(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ _92, mload(/** @src 28:4316:4418  "keccak256(abi.encode(_YANK_FILE_TYPE, projectId, Hash.ofText(filename), Hash.ofText(reason), granted))" */ expr_mpos_28)))
                        /// @src 9:1448:1454  "reason"
                        fun_yankFile(/** @src 9:1405:1425  "authorization.signer" */ read_from_calldatat_address(param_28), /** @src 9:1448:1454  "reason" */ param_23, param_24, param_25, param_26, param_27)
                        /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                        return(0, 0)
                    }
                    case 0xbbbdde20 {
                        if callvalue() { revert(0, 0) }
                        if slt(add(calldatasize(), not(3)), 96) { revert(0, 0) }
                        let value_11 := calldataload(4)
                        let value1_5 := abi_decode_t_address()
                        let offset_13 := calldataload(68)
                        if gt(offset_13, 0xffffffffffffffff) { revert(0, 0) }
                        let _94 := add(4, offset_13)
                        if slt(add(sub(calldatasize(), offset_13), not(3)), 128) { revert(0, 0) }
                        /// @src 9:4476:4507  "_hash(projectId, authorization)"
                        let _95 := fun_hash(value_11, _94)
                        /// @src 28:3105:3119  "_AUTHORIZATION"
                        let expr_mpos_29 := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ copy_literal_to_memory_803b4faec487c7c2c6a1cb3650118e1a01e7c205f3ae9f63332bc5d1a135b159()
                        /// @src 28:2994:3129  "abi.encodePacked(..."
                        let expr_mpos_30 := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ mload(64)
                        /// @src 28:2994:3129  "abi.encodePacked(..."
                        let _96 := add(expr_mpos_30, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 32)
                        mstore(_96, "StartTransfer(bytes32 projectId,")
                        mstore(add(/** @src 28:2994:3129  "abi.encodePacked(..." */ expr_mpos_30, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 64), "address newOwner,Authorization a")
                        mstore(add(/** @src 28:2994:3129  "abi.encodePacked(..." */ expr_mpos_30, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 96), "uthorization)")
                        /// @src 28:427:502  "\"Authorization(address signer,uint32 epoch,uint256 nonce,uint256 deadline)\""
                        let length_16 := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ mload(/** @src 28:427:502  "\"Authorization(address signer,uint32 epoch,uint256 nonce,uint256 deadline)\"" */ expr_mpos_29)
                        /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                        mcopy(add(/** @src 28:2994:3129  "abi.encodePacked(..." */ expr_mpos_30, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 109), /** @src 28:427:502  "\"Authorization(address signer,uint32 epoch,uint256 nonce,uint256 deadline)\"" */ add(expr_mpos_29, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 32), length_16)
                        let _97 := add(/** @src 28:2994:3129  "abi.encodePacked(..." */ expr_mpos_30, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ length_16)
                        mstore(add(_97, 109), 0)
                        /// @src 28:2994:3129  "abi.encodePacked(..."
                        let _98 := add(sub(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ _97, /** @src 28:2994:3129  "abi.encodePacked(..." */ expr_mpos_30), /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 109)
                        /// @src 28:2994:3129  "abi.encodePacked(..."
                        mstore(expr_mpos_30, add(_98, /** @src 28:2339:2514  "abi.encodePacked(..." */ not(31)))
                        /// @src 28:2994:3129  "abi.encodePacked(..."
                        finalize_allocation(expr_mpos_30, _98)
                        /// @src 28:2975:3135  "keccak256(..."
                        let ret_8 := keccak256(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ _96, mload(/** @src 28:2975:3135  "keccak256(..." */ expr_mpos_30))
                        /// @src 28:6406:6468  "abi.encode(_START_TRANSFER_TYPE, projectId, newOwner, granted)"
                        let expr_mpos_31 := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ mload(64)
                        /// @src 28:6406:6468  "abi.encode(_START_TRANSFER_TYPE, projectId, newOwner, granted)"
                        let _99 := add(expr_mpos_31, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 32)
                        /// @src 28:6406:6468  "abi.encode(_START_TRANSFER_TYPE, projectId, newOwner, granted)"
                        let _100 := sub(abi_encode_bytes32_bytes32_address_bytes32(_99, ret_8, value_11, value1_5, _95), expr_mpos_31)
                        mstore(expr_mpos_31, add(_100, /** @src 28:2339:2514  "abi.encodePacked(..." */ not(31)))
                        /// @src 28:6406:6468  "abi.encode(_START_TRANSFER_TYPE, projectId, newOwner, granted)"
                        finalize_allocation(expr_mpos_31, _100)
                        /// @src 9:4427:4508  "TypedData.hashStartTransfer(projectId, newOwner, _hash(projectId, authorization))"
                        fun_use(_94, /** @src 28:6396:6469  "keccak256(abi.encode(_START_TRANSFER_TYPE, projectId, newOwner, granted))" */ keccak256(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ _99, mload(/** @src 28:6396:6469  "keccak256(abi.encode(_START_TRANSFER_TYPE, projectId, newOwner, granted))" */ expr_mpos_31)))
                        /// @src 9:4567:4575  "newOwner"
                        fun_startTransfer(/** @src 9:4534:4554  "authorization.signer" */ read_from_calldatat_address(_94), /** @src 9:4567:4575  "newOwner" */ value_11, value1_5)
                        /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                        return(0, 0)
                    }
                    case 0xc1ba415b {
                        if callvalue() { revert(0, 0) }
                        let param_29, param_30 := abi_decode_bytes32t_bytes32(calldatasize())
                        mstore(0, param_29)
                        mstore(0x20, 4)
                        let dataSlot_2 := keccak256(0, 64)
                        mstore(0, param_30)
                        mstore(0x20, dataSlot_2)
                        let _101 := sload(keccak256(0, 64))
                        let memPos_6 := mload(64)
                        mstore(memPos_6, _101)
                        return(memPos_6, 0x20)
                    }
                    case 0xc426e63e {
                        if callvalue() { revert(0, 0) }
                        if slt(add(calldatasize(), not(3)), 128) { revert(0, 0) }
                        let value1_6 := abi_decode_t_address()
                        let value2_7 := abi_decode_uint8()
                        /// @src 5:1218:1224  "expiry"
                        fun_setMaintainer(/** @src 5:1176:1186  "msg.sender" */ caller(), /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ calldataload(4), /** @src 5:1218:1224  "expiry" */ value1_6, value2_7, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ abi_decode_uint40())
                        return(0, 0)
                    }
                    case 0xc7c15866 {
                        if callvalue() { revert(0, 0) }
                        if slt(add(calldatasize(), not(3)), 64) { revert(0, 0) }
                        /// @src 5:5055:5090  "_liveMaintainer(projectId, account)"
                        let expr_mpos_32 := fun_liveMaintainer(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ calldataload(4), abi_decode_t_address())
                        let cleaned_9 := and(mload(/** @src 5:5108:5124  "maintainer.roles" */ add(expr_mpos_32, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 64)), 0xff)
                        let cleaned_10 := and(mload(/** @src 5:5126:5143  "maintainer.expiry" */ add(expr_mpos_32, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 32)), 0xffffffffff)
                        let memPos_7 := mload(64)
                        let tail_2 := 0
                        tail_2 := add(memPos_7, 64)
                        mstore(memPos_7, cleaned_9)
                        mstore(add(memPos_7, 32), cleaned_10)
                        return(memPos_7, 64)
                    }
                    case 0xca6c63dc {
                        if callvalue() { revert(0, 0) }
                        let param_31, param_32 := abi_decode_bytes32t_struct_Authorization_calldata(calldatasize())
                        /// @src 9:5089:5120  "_hash(projectId, authorization)"
                        let _102 := fun_hash(param_31, param_32)
                        /// @src 28:3468:3482  "_AUTHORIZATION"
                        let expr_mpos_33 := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ copy_literal_to_memory_803b4faec487c7c2c6a1cb3650118e1a01e7c205f3ae9f63332bc5d1a135b159()
                        /// @src 28:3386:3483  "abi.encodePacked(\"AcceptTransfer(bytes32 projectId,Authorization authorization)\", _AUTHORIZATION)"
                        let expr_mpos_34 := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ mload(64)
                        /// @src 28:3386:3483  "abi.encodePacked(\"AcceptTransfer(bytes32 projectId,Authorization authorization)\", _AUTHORIZATION)"
                        let _103 := add(expr_mpos_34, 0x20)
                        /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                        mstore(_103, "AcceptTransfer(bytes32 projectId")
                        mstore(add(/** @src 28:3386:3483  "abi.encodePacked(\"AcceptTransfer(bytes32 projectId,Authorization authorization)\", _AUTHORIZATION)" */ expr_mpos_34, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 64), ",Authorization authorization)")
                        /// @src 28:427:502  "\"Authorization(address signer,uint32 epoch,uint256 nonce,uint256 deadline)\""
                        let length_17 := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ mload(/** @src 28:427:502  "\"Authorization(address signer,uint32 epoch,uint256 nonce,uint256 deadline)\"" */ expr_mpos_33)
                        /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                        mcopy(add(/** @src 28:3386:3483  "abi.encodePacked(\"AcceptTransfer(bytes32 projectId,Authorization authorization)\", _AUTHORIZATION)" */ expr_mpos_34, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 93), /** @src 28:427:502  "\"Authorization(address signer,uint32 epoch,uint256 nonce,uint256 deadline)\"" */ add(expr_mpos_33, /** @src 28:3386:3483  "abi.encodePacked(\"AcceptTransfer(bytes32 projectId,Authorization authorization)\", _AUTHORIZATION)" */ 0x20), /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ length_17)
                        let _104 := add(/** @src 28:3386:3483  "abi.encodePacked(\"AcceptTransfer(bytes32 projectId,Authorization authorization)\", _AUTHORIZATION)" */ expr_mpos_34, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ length_17)
                        mstore(add(_104, 93), 0)
                        /// @src 28:3386:3483  "abi.encodePacked(\"AcceptTransfer(bytes32 projectId,Authorization authorization)\", _AUTHORIZATION)"
                        let _105 := add(sub(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ _104, /** @src 28:3386:3483  "abi.encodePacked(\"AcceptTransfer(bytes32 projectId,Authorization authorization)\", _AUTHORIZATION)" */ expr_mpos_34), /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 93)
                        /// @src 28:3386:3483  "abi.encodePacked(\"AcceptTransfer(bytes32 projectId,Authorization authorization)\", _AUTHORIZATION)"
                        mstore(expr_mpos_34, add(_105, /** @src 28:2339:2514  "abi.encodePacked(..." */ not(31)))
                        /// @src 28:3386:3483  "abi.encodePacked(\"AcceptTransfer(bytes32 projectId,Authorization authorization)\", _AUTHORIZATION)"
                        finalize_allocation(expr_mpos_34, _105)
                        /// @src 28:3367:3489  "keccak256(..."
                        let ret_9 := keccak256(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ _103, mload(/** @src 28:3367:3489  "keccak256(..." */ expr_mpos_34))
                        /// @src 28:6795:6848  "abi.encode(_ACCEPT_TRANSFER_TYPE, projectId, granted)"
                        let expr_mpos_35 := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ mload(64)
                        /// @src 28:6795:6848  "abi.encode(_ACCEPT_TRANSFER_TYPE, projectId, granted)"
                        let _106 := add(expr_mpos_35, /** @src 28:3386:3483  "abi.encodePacked(\"AcceptTransfer(bytes32 projectId,Authorization authorization)\", _AUTHORIZATION)" */ 0x20)
                        /// @src 28:6795:6848  "abi.encode(_ACCEPT_TRANSFER_TYPE, projectId, granted)"
                        let _107 := sub(abi_encode_bytes32_bytes32_bytes32(_106, ret_9, param_31, _102), expr_mpos_35)
                        mstore(expr_mpos_35, add(_107, /** @src 28:2339:2514  "abi.encodePacked(..." */ not(31)))
                        /// @src 28:6795:6848  "abi.encode(_ACCEPT_TRANSFER_TYPE, projectId, granted)"
                        finalize_allocation(expr_mpos_35, _107)
                        /// @src 9:5049:5121  "TypedData.hashAcceptTransfer(projectId, _hash(projectId, authorization))"
                        fun_use(param_32, /** @src 28:6785:6849  "keccak256(abi.encode(_ACCEPT_TRANSFER_TYPE, projectId, granted))" */ keccak256(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ _106, mload(/** @src 28:6785:6849  "keccak256(abi.encode(_ACCEPT_TRANSFER_TYPE, projectId, granted))" */ expr_mpos_35)))
                        /// @src 9:5170:5179  "projectId"
                        fun_acceptTransfer(/** @src 9:5148:5168  "authorization.signer" */ read_from_calldatat_address(param_32), /** @src 9:5170:5179  "projectId" */ param_31)
                        /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                        return(0, 0)
                    }
                    case 0xcab7e8eb {
                        if callvalue() { revert(0, 0) }
                        if slt(add(calldatasize(), not(3)), 64) { revert(0, 0) }
                        let value0_6 := abi_decode_address()
                        let value_12 := calldataload(36)
                        mstore(0, and(value0_6, 0xffffffffffffffffffffffffffffffffffffffff))
                        mstore(32, /** @src 9:5606:5617  "_usedNonces" */ 0x0d)
                        /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                        let dataSlot_3 := keccak256(0, 64)
                        mstore(0, shr(/** @src 9:5636:5637  "8" */ 0x08, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ value_12))
                        mstore(32, dataSlot_3)
                        let _108 := sload(keccak256(0, 64))
                        let memPos_8 := mload(64)
                        mstore(memPos_8, /** @src 9:5606:5659  "_usedNonces[account][nonce >> 8] & _bitOf(nonce) != 0" */ iszero(iszero(/** @src 9:5606:5654  "_usedNonces[account][nonce >> 8] & _bitOf(nonce)" */ and(_108, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ shl(/** @src 9:6917:6929  "nonce & 0xff" */ and(value_12, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0xff), 1)))))
                        return(memPos_8, 32)
                    }
                    case 0xcfdd7aea {
                        if callvalue() { revert(0, 0) }
                        if slt(add(calldatasize(), not(3)), 32) { revert(0, 0) }
                        /// @src 9:5303:5308  "nonce"
                        fun_useNonce(/** @src 9:5291:5301  "msg.sender" */ caller(), /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ calldataload(4))
                        return(0, 0)
                    }
                    case 0xd3bc6e5a {
                        if callvalue() { revert(0, 0) }
                        if slt(add(calldatasize(), not(3)), 64) { revert(0, 0) }
                        mstore(0, /** @src 9:5436:5446  "msg.sender" */ caller())
                        /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                        mstore(32, /** @src 9:5424:5435  "_usedNonces" */ 0x0d)
                        /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                        let dataSlot_4 := keccak256(0, 64)
                        mstore(0, calldataload(4))
                        mstore(32, dataSlot_4)
                        let dataSlot_5 := keccak256(0, 64)
                        sstore(dataSlot_5, /** @src 9:5424:5461  "_usedNonces[msg.sender][word] |= mask" */ or(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ sload(/** @src 9:5424:5461  "_usedNonces[msg.sender][word] |= mask" */ dataSlot_5), /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ calldataload(36)))
                        return(0, 0)
                    }
                    case 0xd507e9bf {
                        if callvalue() { revert(0, 0) }
                        if slt(add(calldatasize(), not(3)), 0) { revert(0, 0) }
                        /// @src 4:2479:2602  "function renounceRegistryOwnership() external {..."
                        fun_checkRegistryOwner()
                        /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                        let _109 := sload(/** @src 4:3934:3948  "_registryOwner" */ 0x07)
                        /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                        sstore(/** @src 4:3934:3948  "_registryOwner" */ 0x07, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ and(_109, 0xffffffffffffffffffffffff0000000000000000000000000000000000000000))
                        sstore(/** @src 4:3993:4021  "delete _pendingRegistryOwner" */ 0x08, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ and(sload(/** @src 4:3993:4021  "delete _pendingRegistryOwner" */ 0x08), /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0xffffffffffffffffffffffff0000000000000000000000000000000000000000))
                        let size_7 := /** @src -1:-1:-1 */ 0
                        /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                        let length_18 := /** @src -1:-1:-1 */ 0
                        /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                        length_18 := /** @src -1:-1:-1 */ 0
                        /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                        size_7 := 0x20
                        let memPtr_10 := mload(64)
                        finalize_allocation(memPtr_10, 0x20)
                        mstore(memPtr_10, 0)
                        /// @src 6:567:638  "RecordLog.append(_logHead, topic0, topic1, topic2, _topic(actor), data)"
                        let expr_component_2, expr_component_3 := fun_append(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ sload(0), and(_109, 0xffffffffffffffffffffffffffffffffffffffff), 0, /** @src 4:4111:4121  "msg.sender" */ caller(), /** @src 6:567:638  "RecordLog.append(_logHead, topic0, topic1, topic2, _topic(actor), data)" */ memPtr_10)
                        /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                        sstore(0, expr_component_2)
                        return(0, 0)
                    }
                    case 0xd8ba9b94 {
                        if callvalue() { revert(0, 0) }
                        if slt(add(calldatasize(), not(3)), 64) { revert(0, 0) }
                        let value0_7 := abi_decode_address()
                        let value1_7 := abi_decode_t_bool()
                        /// @src 4:1218:1470  "function setRegistrant(address account, bool isRegistrant_) external {..."
                        fun_checkRegistryOwner()
                        /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                        let _110 := and(value0_7, 0xffffffffffffffffffffffffffffffffffffffff)
                        mstore(0, _110)
                        mstore(32, /** @src 4:1329:1341  "_registrants" */ 0x0c)
                        /// @src 4:1329:1366  "_registrants[account] = isRegistrant_"
                        update_storage_value_offset_bool_to_bool(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ keccak256(0, 64), /** @src 4:1329:1366  "_registrants[account] = isRegistrant_" */ value1_7)
                        /// @src 4:1425:1446  "_topic(isRegistrant_)"
                        let expr_13 := fun_topic(value1_7)
                        /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                        let size_8 := /** @src -1:-1:-1 */ 0
                        /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                        let length_19 := /** @src -1:-1:-1 */ 0
                        /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                        length_19 := /** @src -1:-1:-1 */ 0
                        /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                        size_8 := 0x20
                        let memPtr_11 := mload(64)
                        finalize_allocation(memPtr_11, 0x20)
                        mstore(memPtr_11, 0)
                        let _111 := sload(0)
                        /// @src 6:567:638  "RecordLog.append(_logHead, topic0, topic1, topic2, _topic(actor), data)"
                        let var_newHead_5 := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0
                        /// @src 6:567:638  "RecordLog.append(_logHead, topic0, topic1, topic2, _topic(actor), data)"
                        let var_recordHash_5 := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0
                        /// @src 25:1153:1970  "assembly (\"memory-safe\") {..."
                        let _112 := mload(memPtr_11)
                        let _113 := add(memPtr_11, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x20)
                        /// @src 25:1153:1970  "assembly (\"memory-safe\") {..."
                        log4(_113, _112, /** @src 4:1384:1406  "RegistrantSet.selector" */ 0x883696a9f31f28331a501ad750d6693f09d896431b9d12cad730ee4feefa3d1e, /** @src 25:1153:1970  "assembly (\"memory-safe\") {..." */ _110, expr_13, /** @src 4:1448:1458  "msg.sender" */ caller())
                        /// @src 25:1153:1970  "assembly (\"memory-safe\") {..."
                        let usr$record_5 := mload(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 64)
                        /// @src 25:1153:1970  "assembly (\"memory-safe\") {..."
                        mstore(usr$record_5, /** @src 4:1384:1406  "RegistrantSet.selector" */ 0x883696a9f31f28331a501ad750d6693f09d896431b9d12cad730ee4feefa3d1e)
                        /// @src 25:1153:1970  "assembly (\"memory-safe\") {..."
                        mstore(add(usr$record_5, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x20), /** @src 25:1153:1970  "assembly (\"memory-safe\") {..." */ address())
                        mstore(add(usr$record_5, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 64), /** @src 25:1153:1970  "assembly (\"memory-safe\") {..." */ _110)
                        mstore(add(usr$record_5, 0x60), expr_13)
                        mstore(add(usr$record_5, 0x80), /** @src 4:1448:1458  "msg.sender" */ caller())
                        /// @src 25:1153:1970  "assembly (\"memory-safe\") {..."
                        mstore(add(usr$record_5, 0xa0), timestamp())
                        mstore(add(usr$record_5, 0xc0), keccak256(_113, mload(memPtr_11)))
                        var_recordHash_5 := keccak256(usr$record_5, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 224)
                        /// @src 25:1153:1970  "assembly (\"memory-safe\") {..."
                        mstore(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0, /** @src 25:1153:1970  "assembly (\"memory-safe\") {..." */ _111)
                        mstore(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x20, /** @src 25:1153:1970  "assembly (\"memory-safe\") {..." */ var_recordHash_5)
                        var_newHead_5 := keccak256(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0, 64)
                        sstore(0, var_newHead_5)
                        return(0, 0)
                    }
                    case 0xdaa49ba1 {
                        if callvalue() { revert(0, 0) }
                        if slt(add(calldatasize(), not(3)), 96) { revert(0, 0) }
                        let offset_14 := calldataload(4)
                        if gt(offset_14, 0xffffffffffffffff) { revert(0, 0) }
                        let value0_8, value1_8 := abi_decode_string_calldata(add(4, offset_14), calldatasize())
                        let value2_8 := abi_decode_t_address()
                        let offset_15 := calldataload(68)
                        if gt(offset_15, 0xffffffffffffffff) { revert(0, 0) }
                        let _114 := add(4, offset_15)
                        if slt(add(sub(calldatasize(), offset_15), not(3)), 128) { revert(0, 0) }
                        /// @src 21:375:632  "assembly (\"memory-safe\") {..."
                        let usr$copy_11 := mload(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 64)
                        /// @src 21:375:632  "assembly (\"memory-safe\") {..."
                        calldatacopy(usr$copy_11, value0_8, value1_8)
                        let var_hash_10 := keccak256(usr$copy_11, value1_8)
                        /// @src 9:2883:2914  "_hash(projectId, authorization)"
                        let _115 := fun_hash(var_hash_10, _114)
                        /// @src 28:2245:2259  "_AUTHORIZATION"
                        let expr_mpos_36 := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ copy_literal_to_memory_803b4faec487c7c2c6a1cb3650118e1a01e7c205f3ae9f63332bc5d1a135b159()
                        /// @src 28:2158:2260  "abi.encodePacked(\"Register(string project,address owner,Authorization authorization)\", _AUTHORIZATION)"
                        let expr_mpos_37 := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ mload(64)
                        /// @src 28:2158:2260  "abi.encodePacked(\"Register(string project,address owner,Authorization authorization)\", _AUTHORIZATION)"
                        let _116 := add(expr_mpos_37, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 32)
                        mstore(_116, "Register(string project,address ")
                        mstore(add(/** @src 28:2158:2260  "abi.encodePacked(\"Register(string project,address owner,Authorization authorization)\", _AUTHORIZATION)" */ expr_mpos_37, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 64), "owner,Authorization authorizatio")
                        mstore(add(/** @src 28:2158:2260  "abi.encodePacked(\"Register(string project,address owner,Authorization authorization)\", _AUTHORIZATION)" */ expr_mpos_37, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 96), "n)")
                        /// @src 28:427:502  "\"Authorization(address signer,uint32 epoch,uint256 nonce,uint256 deadline)\""
                        let length_20 := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ mload(/** @src 28:427:502  "\"Authorization(address signer,uint32 epoch,uint256 nonce,uint256 deadline)\"" */ expr_mpos_36)
                        /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                        mcopy(add(/** @src 28:2158:2260  "abi.encodePacked(\"Register(string project,address owner,Authorization authorization)\", _AUTHORIZATION)" */ expr_mpos_37, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 98), /** @src 28:427:502  "\"Authorization(address signer,uint32 epoch,uint256 nonce,uint256 deadline)\"" */ add(expr_mpos_36, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 32), length_20)
                        let _117 := add(/** @src 28:2158:2260  "abi.encodePacked(\"Register(string project,address owner,Authorization authorization)\", _AUTHORIZATION)" */ expr_mpos_37, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ length_20)
                        mstore(add(_117, 98), 0)
                        /// @src 28:2158:2260  "abi.encodePacked(\"Register(string project,address owner,Authorization authorization)\", _AUTHORIZATION)"
                        let _118 := add(sub(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ _117, /** @src 28:2158:2260  "abi.encodePacked(\"Register(string project,address owner,Authorization authorization)\", _AUTHORIZATION)" */ expr_mpos_37), /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 98)
                        /// @src 28:2158:2260  "abi.encodePacked(\"Register(string project,address owner,Authorization authorization)\", _AUTHORIZATION)"
                        mstore(expr_mpos_37, add(_118, /** @src 28:2339:2514  "abi.encodePacked(..." */ not(31)))
                        /// @src 28:2158:2260  "abi.encodePacked(\"Register(string project,address owner,Authorization authorization)\", _AUTHORIZATION)"
                        finalize_allocation(expr_mpos_37, _118)
                        /// @src 28:2139:2266  "keccak256(..."
                        let ret_10 := keccak256(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ _116, mload(/** @src 28:2139:2266  "keccak256(..." */ expr_mpos_37))
                        /// @src 28:5389:5442  "abi.encode(_REGISTER_TYPE, projectId, owner, granted)"
                        let expr_mpos_38 := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ mload(64)
                        /// @src 28:5389:5442  "abi.encode(_REGISTER_TYPE, projectId, owner, granted)"
                        let _119 := add(expr_mpos_38, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 32)
                        /// @src 28:5389:5442  "abi.encode(_REGISTER_TYPE, projectId, owner, granted)"
                        let _120 := sub(abi_encode_bytes32_bytes32_address_bytes32(_119, ret_10, var_hash_10, value2_8, _115), expr_mpos_38)
                        mstore(expr_mpos_38, add(_120, /** @src 28:2339:2514  "abi.encodePacked(..." */ not(31)))
                        /// @src 28:5389:5442  "abi.encode(_REGISTER_TYPE, projectId, owner, granted)"
                        finalize_allocation(expr_mpos_38, _120)
                        /// @src 9:2842:2915  "TypedData.hashRegister(projectId, owner, _hash(projectId, authorization))"
                        fun_use(_114, /** @src 28:5379:5443  "keccak256(abi.encode(_REGISTER_TYPE, projectId, owner, granted))" */ keccak256(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ _119, mload(/** @src 28:5379:5443  "keccak256(abi.encode(_REGISTER_TYPE, projectId, owner, granted))" */ expr_mpos_38)))
                        /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                        let _121 := sload(0)
                        sstore(0, /** @src 9:2937:3005  "_register(_logHead, projectId, project, owner, authorization.signer)" */ fun_register(_121, var_hash_10, value0_8, value1_8, value2_8, /** @src 9:2984:3004  "authorization.signer" */ read_from_calldatat_address(_114)))
                        /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                        return(0, 0)
                    }
                    case 0xe0408b68 {
                        if callvalue() { revert(0, 0) }
                        if slt(add(calldatasize(), not(3)), 0) { revert(0, 0) }
                        /// @src 4:1860:2221  "function cancelRegistryTransfer() external {..."
                        fun_checkRegistryOwner()
                        /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                        let _122 := sload(/** @src 4:1967:1988  "_pendingRegistryOwner" */ 0x08)
                        /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                        let cleaned_11 := and(_122, 0xffffffffffffffffffffffffffffffffffffffff)
                        /// @src 4:1998:2064  "if (pendingOwner == address(0)) revert NoPendingRegistryTransfer()"
                        if /** @src 4:2002:2028  "pendingOwner == address(0)" */ iszero(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ cleaned_11)
                        /// @src 4:1998:2064  "if (pendingOwner == address(0)) revert NoPendingRegistryTransfer()"
                        {
                            /// @src 4:2037:2064  "NoPendingRegistryTransfer()"
                            mstore(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0, /** @src 4:2037:2064  "NoPendingRegistryTransfer()" */ 0x8024876c00000000000000000000000000000000000000000000000000000000)
                            revert(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0, 4)
                        }
                        sstore(/** @src 4:1967:1988  "_pendingRegistryOwner" */ 0x08, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ and(_122, 0xffffffffffffffffffffffff0000000000000000000000000000000000000000))
                        let size_9 := /** @src -1:-1:-1 */ 0
                        /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                        let length_21 := /** @src -1:-1:-1 */ 0
                        /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                        length_21 := /** @src -1:-1:-1 */ 0
                        /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                        size_9 := 0x20
                        let memPtr_12 := mload(64)
                        finalize_allocation(memPtr_12, 0x20)
                        mstore(memPtr_12, 0)
                        let _123 := sload(0)
                        /// @src 6:567:638  "RecordLog.append(_logHead, topic0, topic1, topic2, _topic(actor), data)"
                        let var_newHead_6 := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0
                        /// @src 6:567:638  "RecordLog.append(_logHead, topic0, topic1, topic2, _topic(actor), data)"
                        let var_recordHash_6 := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0
                        /// @src 25:1153:1970  "assembly (\"memory-safe\") {..."
                        let _124 := mload(memPtr_12)
                        let _125 := add(memPtr_12, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x20)
                        /// @src 25:1153:1970  "assembly (\"memory-safe\") {..."
                        log4(_125, _124, /** @src 4:2121:2155  "RegistryTransferCancelled.selector" */ 0x7743e186d32f25877191e60d0362da332270e2d0e3c4e3248a93e205a1e663f8, /** @src 4:2164:2174  "msg.sender" */ caller(), /** @src 25:1153:1970  "assembly (\"memory-safe\") {..." */ cleaned_11, /** @src 4:2164:2174  "msg.sender" */ caller())
                        /// @src 25:1153:1970  "assembly (\"memory-safe\") {..."
                        let usr$record_6 := mload(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 64)
                        /// @src 25:1153:1970  "assembly (\"memory-safe\") {..."
                        mstore(usr$record_6, /** @src 4:2121:2155  "RegistryTransferCancelled.selector" */ 0x7743e186d32f25877191e60d0362da332270e2d0e3c4e3248a93e205a1e663f8)
                        /// @src 25:1153:1970  "assembly (\"memory-safe\") {..."
                        mstore(add(usr$record_6, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x20), /** @src 25:1153:1970  "assembly (\"memory-safe\") {..." */ address())
                        mstore(add(usr$record_6, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 64), /** @src 4:2164:2174  "msg.sender" */ caller())
                        /// @src 25:1153:1970  "assembly (\"memory-safe\") {..."
                        mstore(add(usr$record_6, 0x60), cleaned_11)
                        mstore(add(usr$record_6, 0x80), /** @src 4:2164:2174  "msg.sender" */ caller())
                        /// @src 25:1153:1970  "assembly (\"memory-safe\") {..."
                        mstore(add(usr$record_6, 0xa0), timestamp())
                        mstore(add(usr$record_6, 0xc0), keccak256(_125, mload(memPtr_12)))
                        var_recordHash_6 := keccak256(usr$record_6, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 224)
                        /// @src 25:1153:1970  "assembly (\"memory-safe\") {..."
                        mstore(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0, /** @src 25:1153:1970  "assembly (\"memory-safe\") {..." */ _123)
                        mstore(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x20, /** @src 25:1153:1970  "assembly (\"memory-safe\") {..." */ var_recordHash_6)
                        var_newHead_6 := keccak256(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0, 64)
                        sstore(0, var_newHead_6)
                        return(0, 0)
                    }
                    case 0xe42f5ed8 {
                        if callvalue() { revert(0, 0) }
                        let param_33, param_34, param_35 := abi_decode_bytes32t_string_calldata(calldatasize())
                        /// @src 5:3740:4180  "function liftQuarantine(bytes32 projectId, string calldata reason) external {..."
                        fun_checkModerator()
                        /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                        mstore(0, param_33)
                        mstore(0x20, /** @src 5:3868:3877  "_projects" */ 0x01)
                        /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                        let value_13 := and(shr(200, sload(keccak256(0, 64))), 0xffffffffff)
                        /// @src 5:3915:3975  "if (!_isQuarantined(until)) revert NotQuarantined(projectId)"
                        if /** @src 5:3919:3941  "!_isQuarantined(until)" */ iszero(/** @src 5:9819:9842  "until > block.timestamp" */ gt(value_13, /** @src 5:9827:9842  "block.timestamp" */ timestamp()))
                        /// @src 5:3915:3975  "if (!_isQuarantined(until)) revert NotQuarantined(projectId)"
                        {
                            /// @src 5:3950:3975  "NotQuarantined(projectId)"
                            mstore(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0, /** @src 5:3950:3975  "NotQuarantined(projectId)" */ 0x4e52654a00000000000000000000000000000000000000000000000000000000)
                            /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                            mstore(4, param_33)
                            /// @src 5:3950:3975  "NotQuarantined(projectId)"
                            revert(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0, 36)
                        }
                        /// @src 5:4002:4008  "reason"
                        fun_checkReason(param_34, param_35)
                        /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                        mstore(0, param_33)
                        mstore(0x20, /** @src 5:3868:3877  "_projects" */ 0x01)
                        /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                        let dataSlot_6 := keccak256(0, 64)
                        sstore(dataSlot_6, and(sload(dataSlot_6), 0xffff0000000000ffffffffffffffffffffffffffffffffffffffffffffffffff))
                        /// @src 5:4154:4172  "abi.encode(reason)"
                        let expr_mpos_39 := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ mload(64)
                        /// @src 5:4154:4172  "abi.encode(reason)"
                        let _126 := add(expr_mpos_39, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x20)
                        mstore(_126, 0x20)
                        /// @src 5:4154:4172  "abi.encode(reason)"
                        let _127 := sub(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ abi_encode_string_calldata(param_34, param_35, add(/** @src 5:4154:4172  "abi.encode(reason)" */ expr_mpos_39, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 64)), /** @src 5:4154:4172  "abi.encode(reason)" */ expr_mpos_39)
                        mstore(expr_mpos_39, add(_127, /** @src 28:2339:2514  "abi.encodePacked(..." */ not(31)))
                        /// @src 5:4154:4172  "abi.encode(reason)"
                        finalize_allocation(expr_mpos_39, _127)
                        /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                        let _128 := sload(0)
                        /// @src 6:567:638  "RecordLog.append(_logHead, topic0, topic1, topic2, _topic(actor), data)"
                        let var_newHead_7 := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0
                        /// @src 6:567:638  "RecordLog.append(_logHead, topic0, topic1, topic2, _topic(actor), data)"
                        let var_recordHash_7 := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0
                        /// @src 25:1153:1970  "assembly (\"memory-safe\") {..."
                        log4(_126, mload(expr_mpos_39), /** @src 5:4079:4104  "QuarantineLifted.selector" */ 0x1bd44756a35f16699ef8c9e0e6c2cfd65b16ef32f7dc8434853a6757dcc91580, /** @src 25:1153:1970  "assembly (\"memory-safe\") {..." */ param_33, value_13, /** @src 5:4142:4152  "msg.sender" */ caller())
                        /// @src 25:1153:1970  "assembly (\"memory-safe\") {..."
                        let usr$record_7 := mload(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 64)
                        /// @src 25:1153:1970  "assembly (\"memory-safe\") {..."
                        mstore(usr$record_7, /** @src 5:4079:4104  "QuarantineLifted.selector" */ 0x1bd44756a35f16699ef8c9e0e6c2cfd65b16ef32f7dc8434853a6757dcc91580)
                        /// @src 25:1153:1970  "assembly (\"memory-safe\") {..."
                        mstore(add(usr$record_7, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x20), /** @src 25:1153:1970  "assembly (\"memory-safe\") {..." */ address())
                        mstore(add(usr$record_7, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 64), /** @src 25:1153:1970  "assembly (\"memory-safe\") {..." */ param_33)
                        mstore(add(usr$record_7, 0x60), value_13)
                        mstore(add(usr$record_7, 0x80), /** @src 5:4142:4152  "msg.sender" */ caller())
                        /// @src 25:1153:1970  "assembly (\"memory-safe\") {..."
                        mstore(add(usr$record_7, 0xa0), /** @src 5:9827:9842  "block.timestamp" */ timestamp())
                        /// @src 25:1153:1970  "assembly (\"memory-safe\") {..."
                        mstore(add(usr$record_7, 0xc0), keccak256(_126, mload(expr_mpos_39)))
                        var_recordHash_7 := keccak256(usr$record_7, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 224)
                        /// @src 25:1153:1970  "assembly (\"memory-safe\") {..."
                        mstore(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0, /** @src 25:1153:1970  "assembly (\"memory-safe\") {..." */ _128)
                        mstore(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x20, /** @src 25:1153:1970  "assembly (\"memory-safe\") {..." */ var_recordHash_7)
                        var_newHead_7 := keccak256(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0, 64)
                        sstore(0, var_newHead_7)
                        return(0, 0)
                    }
                    case 0xe9d9a343 {
                        if callvalue() { revert(0, 0) }
                        let param_36, param_37 := abi_decode_bytes32t_bytes32(calldatasize())
                        mstore(0, param_36)
                        mstore(0x20, /** @src 8:2279:2289  "_fileYanks" */ 0x03)
                        /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                        let dataSlot_7 := keccak256(0, 64)
                        mstore(0, param_37)
                        mstore(0x20, dataSlot_7)
                        let _129 := sload(keccak256(0, 64))
                        let memPos_9 := mload(64)
                        mstore(memPos_9, _129)
                        return(memPos_9, 0x20)
                    }
                    case 0xeb55e1b4 {
                        if callvalue() { revert(0, 0) }
                        let param_38, param_39, param_40, param_41, param_42 := abi_decode_bytes32t_string_calldatat_string_calldata(calldatasize())
                        /// @src 8:1333:1339  "reason"
                        fun_yankFile(/** @src 8:1300:1310  "msg.sender" */ caller(), /** @src 8:1333:1339  "reason" */ param_38, param_39, param_40, param_41, param_42)
                        /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                        return(0, 0)
                    }
                    case 0xec13cc7b {
                        if callvalue() { revert(0, 0) }
                        if slt(add(calldatasize(), not(3)), 32) { revert(0, 0) }
                        let value_14 := calldataload(4)
                        /// @src 5:2138:2172  "_checkOwner(msg.sender, projectId)"
                        let expr_14 := fun_checkOwner(/** @src 5:2150:2160  "msg.sender" */ caller(), /** @src 5:2138:2172  "_checkOwner(msg.sender, projectId)" */ value_14)
                        /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                        mstore(0, value_14)
                        mstore(32, 1)
                        let dataSlot_8 := keccak256(0, 64)
                        let _130 := sload(/** @src 5:2242:2256  "project.frozen" */ dataSlot_8)
                        /// @src 5:2238:2291  "if (project.frozen) revert ProjectIsFrozen(projectId)"
                        if /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ and(shr(240, _130), 0xff)
                        /// @src 5:2238:2291  "if (project.frozen) revert ProjectIsFrozen(projectId)"
                        {
                            /// @src 5:2265:2291  "ProjectIsFrozen(projectId)"
                            mstore(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0, /** @src 5:2265:2291  "ProjectIsFrozen(projectId)" */ 0x5174a40100000000000000000000000000000000000000000000000000000000)
                            /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                            mstore(4, value_14)
                            /// @src 5:2265:2291  "ProjectIsFrozen(projectId)"
                            revert(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0, 36)
                        }
                        sstore(dataSlot_8, or(and(_130, 0xff00ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff), 0x01000000000000000000000000000000000000000000000000000000000000))
                        /// @src 5:2376:2399  "bytes32(uint256(epoch))"
                        let expr_15 := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ and(/** @src 5:2384:2398  "uint256(epoch)" */ expr_14, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0xffffffff)
                        let size_10 := /** @src -1:-1:-1 */ 0
                        /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                        let length_22 := /** @src -1:-1:-1 */ 0
                        /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                        length_22 := /** @src -1:-1:-1 */ 0
                        /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                        size_10 := 0x20
                        let memPtr_13 := mload(64)
                        finalize_allocation(memPtr_13, 0x20)
                        mstore(memPtr_13, 0)
                        let _131 := sload(0)
                        /// @src 6:567:638  "RecordLog.append(_logHead, topic0, topic1, topic2, _topic(actor), data)"
                        let var_newHead_8 := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0
                        /// @src 6:567:638  "RecordLog.append(_logHead, topic0, topic1, topic2, _topic(actor), data)"
                        let var_recordHash_8 := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0
                        /// @src 25:1153:1970  "assembly (\"memory-safe\") {..."
                        let _132 := mload(memPtr_13)
                        let _133 := add(memPtr_13, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x20)
                        /// @src 25:1153:1970  "assembly (\"memory-safe\") {..."
                        log4(_133, _132, /** @src 5:2341:2363  "ProjectFrozen.selector" */ 0x8339e7fd099a26d8fcca07f5f90a558b0ebb384b101da28eb96614d6269a16ba, /** @src 25:1153:1970  "assembly (\"memory-safe\") {..." */ value_14, expr_15, /** @src 5:2150:2160  "msg.sender" */ caller())
                        /// @src 25:1153:1970  "assembly (\"memory-safe\") {..."
                        let usr$record_8 := mload(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 64)
                        /// @src 25:1153:1970  "assembly (\"memory-safe\") {..."
                        mstore(usr$record_8, /** @src 5:2341:2363  "ProjectFrozen.selector" */ 0x8339e7fd099a26d8fcca07f5f90a558b0ebb384b101da28eb96614d6269a16ba)
                        /// @src 25:1153:1970  "assembly (\"memory-safe\") {..."
                        mstore(add(usr$record_8, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x20), /** @src 25:1153:1970  "assembly (\"memory-safe\") {..." */ address())
                        mstore(add(usr$record_8, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 64), /** @src 25:1153:1970  "assembly (\"memory-safe\") {..." */ value_14)
                        mstore(add(usr$record_8, 0x60), expr_15)
                        mstore(add(usr$record_8, 0x80), /** @src 5:2150:2160  "msg.sender" */ caller())
                        /// @src 25:1153:1970  "assembly (\"memory-safe\") {..."
                        mstore(add(usr$record_8, 0xa0), timestamp())
                        mstore(add(usr$record_8, 0xc0), keccak256(_133, mload(memPtr_13)))
                        var_recordHash_8 := keccak256(usr$record_8, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 224)
                        /// @src 25:1153:1970  "assembly (\"memory-safe\") {..."
                        mstore(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0, /** @src 25:1153:1970  "assembly (\"memory-safe\") {..." */ _131)
                        mstore(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x20, /** @src 25:1153:1970  "assembly (\"memory-safe\") {..." */ var_recordHash_8)
                        var_newHead_8 := keccak256(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0, 64)
                        sstore(0, var_newHead_8)
                        return(0, 0)
                    }
                    case 0xf2c298be {
                        if callvalue() { revert(0, 0) }
                        if slt(add(calldatasize(), not(3)), 32) { revert(0, 0) }
                        let offset_16 := calldataload(4)
                        if gt(offset_16, 0xffffffffffffffff) { revert(0, 0) }
                        let value0_9, value1_9 := abi_decode_string_calldata(add(4, offset_16), calldatasize())
                        let _134 := sload(0)
                        /// @src 21:375:632  "assembly (\"memory-safe\") {..."
                        let usr$copy_12 := mload(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 64)
                        /// @src 21:375:632  "assembly (\"memory-safe\") {..."
                        calldatacopy(usr$copy_12, value0_9, value1_9)
                        let var_hash_11 := keccak256(usr$copy_12, value1_9)
                        /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                        sstore(0, /** @src 5:732:806  "_register(_logHead, Hash.ofText(project), project, msg.sender, msg.sender)" */ fun_register(_134, var_hash_11, value0_9, value1_9, /** @src 5:783:793  "msg.sender" */ caller(), caller()))
                        /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                        return(0, 0)
                    }
                    case 0xf613f625 {
                        if callvalue() { revert(0, 0) }
                        let param_43, param_44, param_45, param_46 := abi_decode_bytes32t_string_calldatat_struct_Authorization_calldata(calldatasize())
                        /// @src 9:1706:1737  "_hash(projectId, authorization)"
                        let _135 := fun_hash(param_43, param_46)
                        /// @src 28:1603:1617  "_AUTHORIZATION"
                        let expr_mpos_40 := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ copy_literal_to_memory_803b4faec487c7c2c6a1cb3650118e1a01e7c205f3ae9f63332bc5d1a135b159()
                        /// @src 28:1496:1627  "abi.encodePacked(..."
                        let expr_mpos_41 := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ mload(64)
                        /// @src 28:1496:1627  "abi.encodePacked(..."
                        let _136 := add(expr_mpos_41, 0x20)
                        /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                        mstore(_136, "UnyankFile(bytes32 projectId,str")
                        mstore(add(/** @src 28:1496:1627  "abi.encodePacked(..." */ expr_mpos_41, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 64), "ing filename,Authorization autho")
                        mstore(add(/** @src 28:1496:1627  "abi.encodePacked(..." */ expr_mpos_41, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 96), "rization)")
                        /// @src 28:427:502  "\"Authorization(address signer,uint32 epoch,uint256 nonce,uint256 deadline)\""
                        let length_23 := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ mload(/** @src 28:427:502  "\"Authorization(address signer,uint32 epoch,uint256 nonce,uint256 deadline)\"" */ expr_mpos_40)
                        /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                        mcopy(add(/** @src 28:1496:1627  "abi.encodePacked(..." */ expr_mpos_41, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 105), /** @src 28:427:502  "\"Authorization(address signer,uint32 epoch,uint256 nonce,uint256 deadline)\"" */ add(expr_mpos_40, /** @src 28:1496:1627  "abi.encodePacked(..." */ 0x20), /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ length_23)
                        let _137 := add(/** @src 28:1496:1627  "abi.encodePacked(..." */ expr_mpos_41, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ length_23)
                        mstore(add(_137, 105), 0)
                        /// @src 28:1496:1627  "abi.encodePacked(..."
                        let _138 := add(sub(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ _137, /** @src 28:1496:1627  "abi.encodePacked(..." */ expr_mpos_41), /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 105)
                        /// @src 28:1496:1627  "abi.encodePacked(..."
                        mstore(expr_mpos_41, add(_138, /** @src 28:2339:2514  "abi.encodePacked(..." */ not(31)))
                        /// @src 28:1496:1627  "abi.encodePacked(..."
                        finalize_allocation(expr_mpos_41, _138)
                        /// @src 28:1477:1633  "keccak256(..."
                        let ret_11 := keccak256(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ _136, mload(/** @src 28:1477:1633  "keccak256(..." */ expr_mpos_41))
                        /// @src 21:375:632  "assembly (\"memory-safe\") {..."
                        let usr$copy_13 := mload(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 64)
                        /// @src 21:375:632  "assembly (\"memory-safe\") {..."
                        calldatacopy(usr$copy_13, param_44, param_45)
                        let var_hash_12 := keccak256(usr$copy_13, param_45)
                        /// @src 28:4604:4676  "abi.encode(_UNYANK_FILE_TYPE, projectId, Hash.ofText(filename), granted)"
                        let expr_mpos_42 := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ mload(64)
                        /// @src 28:4604:4676  "abi.encode(_UNYANK_FILE_TYPE, projectId, Hash.ofText(filename), granted)"
                        let _139 := add(expr_mpos_42, /** @src 28:1496:1627  "abi.encodePacked(..." */ 0x20)
                        /// @src 28:4604:4676  "abi.encode(_UNYANK_FILE_TYPE, projectId, Hash.ofText(filename), granted)"
                        let _140 := sub(abi_encode_bytes32_bytes32_bytes32_bytes32(_139, ret_11, param_43, var_hash_12, _135), expr_mpos_42)
                        mstore(expr_mpos_42, add(_140, /** @src 28:2339:2514  "abi.encodePacked(..." */ not(31)))
                        /// @src 28:4604:4676  "abi.encode(_UNYANK_FILE_TYPE, projectId, Hash.ofText(filename), granted)"
                        finalize_allocation(expr_mpos_42, _140)
                        /// @src 9:1660:1738  "TypedData.hashUnyankFile(projectId, filename, _hash(projectId, authorization))"
                        fun_use(param_46, /** @src 28:4594:4677  "keccak256(abi.encode(_UNYANK_FILE_TYPE, projectId, Hash.ofText(filename), granted))" */ keccak256(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ _139, mload(/** @src 28:4594:4677  "keccak256(abi.encode(_UNYANK_FILE_TYPE, projectId, Hash.ofText(filename), granted))" */ expr_mpos_42)))
                        /// @src 9:1794:1802  "filename"
                        fun_unyankFile(/** @src 9:1761:1781  "authorization.signer" */ read_from_calldatat_address(param_46), /** @src 9:1794:1802  "filename" */ param_43, param_44, param_45)
                        /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                        return(0, 0)
                    }
                    case 0xf9d23985 {
                        if callvalue() { revert(0, 0) }
                        if slt(add(calldatasize(), not(3)), 96) { revert(0, 0) }
                        let value_15 := calldataload(4)
                        let value_16 := 0
                        value_16 := calldataload(36)
                        let _141 := and(value_16, 0xffffffffff)
                        if iszero(eq(value_16, _141)) { revert(0, 0) }
                        let offset_17 := calldataload(68)
                        if gt(offset_17, 0xffffffffffffffff) { revert(0, 0) }
                        let value2_9, value3_6 := abi_decode_string_calldata(add(4, offset_17), calldatasize())
                        /// @src 5:2997:3704  "function quarantine(bytes32 projectId, uint40 until, string calldata reason) external {..."
                        fun_checkModerator()
                        /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                        mstore(0, value_15)
                        mstore(32, 1)
                        let dataSlot_9 := keccak256(0, 64)
                        let _142 := sload(/** @src 5:3180:3193  "project.owner" */ dataSlot_9)
                        /// @src 5:3176:3247  "if (project.owner == address(0)) revert ProjectNotRegistered(projectId)"
                        if /** @src 5:3180:3207  "project.owner == address(0)" */ iszero(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ and(_142, 0xffffffffffffffffffffffffffffffffffffffff))
                        /// @src 5:3176:3247  "if (project.owner == address(0)) revert ProjectNotRegistered(projectId)"
                        {
                            /// @src 5:3216:3247  "ProjectNotRegistered(projectId)"
                            mstore(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0, /** @src 5:3216:3247  "ProjectNotRegistered(projectId)" */ 0x496c727b00000000000000000000000000000000000000000000000000000000)
                            /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                            mstore(4, value_15)
                            /// @src 5:3216:3247  "ProjectNotRegistered(projectId)"
                            revert(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0, 36)
                        }
                        let value_17 := and(shr(200, _142), 0xffffffffff)
                        /// @src 5:3257:3365  "if (_isQuarantined(project.quarantinedUntil)) revert AlreadyQuarantined(projectId, project.quarantinedUntil)"
                        if /** @src 5:9819:9842  "until > block.timestamp" */ gt(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ value_17, /** @src 5:9827:9842  "block.timestamp" */ timestamp())
                        /// @src 5:3257:3365  "if (_isQuarantined(project.quarantinedUntil)) revert AlreadyQuarantined(projectId, project.quarantinedUntil)"
                        {
                            /// @src 5:3310:3365  "AlreadyQuarantined(projectId, project.quarantinedUntil)"
                            mstore(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0, /** @src 5:3310:3365  "AlreadyQuarantined(projectId, project.quarantinedUntil)" */ 0x4a1b4fa800000000000000000000000000000000000000000000000000000000)
                            /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                            mstore(4, value_15)
                            mstore(36, value_17)
                            /// @src 5:3310:3365  "AlreadyQuarantined(projectId, project.quarantinedUntil)"
                            revert(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0, 68)
                        }
                        /// @src 5:3379:3403  "until <= block.timestamp"
                        let _143 := gt(_141, /** @src 5:9827:9842  "block.timestamp" */ timestamp())
                        /// @src 5:3379:3448  "until <= block.timestamp || until > block.timestamp + _MAX_QUARANTINE"
                        let expr_16 := /** @src 5:3379:3403  "until <= block.timestamp" */ iszero(_143)
                        /// @src 5:3379:3448  "until <= block.timestamp || until > block.timestamp + _MAX_QUARANTINE"
                        if _143
                        {
                            /// @src 5:615:622  "30 days"
                            let sum := add(/** @src 5:9827:9842  "block.timestamp" */ timestamp(), /** @src 5:615:622  "30 days" */ 0x278d00)
                            if gt(/** @src 5:9827:9842  "block.timestamp" */ timestamp(), /** @src 5:615:622  "30 days" */ sum)
                            {
                                mstore(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0, /** @src 5:615:622  "30 days" */ 35408467139433450592217433187231851964531694900788300625387963629091585785856)
                                mstore(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 4, /** @src 5:615:622  "30 days" */ 0x11)
                                revert(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0, 36)
                            }
                            /// @src 5:3379:3448  "until <= block.timestamp || until > block.timestamp + _MAX_QUARANTINE"
                            expr_16 := /** @src 5:3407:3448  "until > block.timestamp + _MAX_QUARANTINE" */ gt(_141, sum)
                        }
                        /// @src 5:3375:3484  "if (until <= block.timestamp || until > block.timestamp + _MAX_QUARANTINE) revert InvalidQuarantineEnd(until)"
                        if expr_16
                        {
                            /// @src 5:3457:3484  "InvalidQuarantineEnd(until)"
                            mstore(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0, /** @src 5:3457:3484  "InvalidQuarantineEnd(until)" */ 0x4148a42100000000000000000000000000000000000000000000000000000000)
                            /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                            mstore(4, _141)
                            /// @src 5:3457:3484  "InvalidQuarantineEnd(until)"
                            revert(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0, 36)
                        }
                        /// @src 5:3511:3517  "reason"
                        fun_checkReason(value2_9, value3_6)
                        /// @src 5:3529:3561  "project.quarantinedUntil = until"
                        update_storage_value_offset_uint40_to_uint40(dataSlot_9, value_16)
                        /// @src 5:3669:3687  "abi.encode(reason)"
                        let expr_mpos_43 := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ mload(64)
                        /// @src 5:3669:3687  "abi.encode(reason)"
                        let _144 := add(expr_mpos_43, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 32)
                        mstore(_144, 32)
                        /// @src 5:3669:3687  "abi.encode(reason)"
                        let _145 := sub(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ abi_encode_string_calldata(value2_9, value3_6, add(/** @src 5:3669:3687  "abi.encode(reason)" */ expr_mpos_43, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 64)), /** @src 5:3669:3687  "abi.encode(reason)" */ expr_mpos_43)
                        mstore(expr_mpos_43, add(_145, /** @src 28:2339:2514  "abi.encodePacked(..." */ not(31)))
                        /// @src 5:3669:3687  "abi.encode(reason)"
                        finalize_allocation(expr_mpos_43, _145)
                        /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                        let _146 := sload(0)
                        /// @src 6:567:638  "RecordLog.append(_logHead, topic0, topic1, topic2, _topic(actor), data)"
                        let var_newHead_9 := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0
                        /// @src 6:567:638  "RecordLog.append(_logHead, topic0, topic1, topic2, _topic(actor), data)"
                        let var_recordHash_9 := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0
                        /// @src 25:1153:1970  "assembly (\"memory-safe\") {..."
                        log4(_144, mload(expr_mpos_43), /** @src 5:3592:3619  "ProjectQuarantined.selector" */ 0x83217fd017fe55e119c03b417308f782d1d9cf99b530be13b4ef92e5823a6c73, /** @src 25:1153:1970  "assembly (\"memory-safe\") {..." */ value_15, _141, /** @src 5:3657:3667  "msg.sender" */ caller())
                        /// @src 25:1153:1970  "assembly (\"memory-safe\") {..."
                        let usr$record_9 := mload(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 64)
                        /// @src 25:1153:1970  "assembly (\"memory-safe\") {..."
                        mstore(usr$record_9, /** @src 5:3592:3619  "ProjectQuarantined.selector" */ 0x83217fd017fe55e119c03b417308f782d1d9cf99b530be13b4ef92e5823a6c73)
                        /// @src 25:1153:1970  "assembly (\"memory-safe\") {..."
                        mstore(add(usr$record_9, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 32), /** @src 25:1153:1970  "assembly (\"memory-safe\") {..." */ address())
                        mstore(add(usr$record_9, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 64), /** @src 25:1153:1970  "assembly (\"memory-safe\") {..." */ value_15)
                        mstore(add(usr$record_9, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 96), /** @src 25:1153:1970  "assembly (\"memory-safe\") {..." */ _141)
                        mstore(add(usr$record_9, 0x80), /** @src 5:3657:3667  "msg.sender" */ caller())
                        /// @src 25:1153:1970  "assembly (\"memory-safe\") {..."
                        mstore(add(usr$record_9, 0xa0), /** @src 5:9827:9842  "block.timestamp" */ timestamp())
                        /// @src 25:1153:1970  "assembly (\"memory-safe\") {..."
                        mstore(add(usr$record_9, 0xc0), keccak256(_144, mload(expr_mpos_43)))
                        var_recordHash_9 := keccak256(usr$record_9, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 224)
                        /// @src 25:1153:1970  "assembly (\"memory-safe\") {..."
                        mstore(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0, /** @src 25:1153:1970  "assembly (\"memory-safe\") {..." */ _146)
                        mstore(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 32, /** @src 25:1153:1970  "assembly (\"memory-safe\") {..." */ var_recordHash_9)
                        var_newHead_9 := keccak256(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0, 64)
                        sstore(0, var_newHead_9)
                        return(0, 0)
                    }
                    case 0xf9f25731 {
                        if callvalue() { revert(0, 0) }
                        if slt(add(calldatasize(), not(3)), 0) { revert(0, 0) }
                        let memPtr_14 := mload(64)
                        finalize_allocation_38212(memPtr_14)
                        mstore(memPtr_14, 96)
                        mstore(add(memPtr_14, 32), 0)
                        mstore(add(memPtr_14, 64), 0)
                        mstore(add(memPtr_14, 96), 0)
                        mstore(add(memPtr_14, 128), 0)
                        let _147 := sload(/** @src 4:2788:2795  "_policy" */ 0x07)
                        /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                        let value_18 := and(shr(160, _147), 0xff)
                        let cleaned_12 := and(sload(/** @src 4:2858:2879  "_pendingRegistryOwner" */ 0x08), /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0xffffffffffffffffffffffffffffffffffffffff)
                        let _148 := sload(/** @src 4:2909:2924  "_metadataDigest" */ 0x09)
                        /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                        let memPtr_15 := mload(64)
                        finalize_allocation_38212(memPtr_15)
                        let memPtr_16 := mload(64)
                        let ret_12 := 0
                        let slotValue := sload(/** @src 4:2761:2766  "_name" */ 0x0a)
                        /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                        let length_24 := extract_byte_array_length(slotValue)
                        mstore(memPtr_16, length_24)
                        switch and(slotValue, 1)
                        case 0 {
                            mstore(add(memPtr_16, 32), and(slotValue, not(255)))
                            ret_12 := add(add(memPtr_16, shl(5, iszero(iszero(length_24)))), 32)
                        }
                        case 1 {
                            mstore(0, /** @src 4:2761:2766  "_name" */ 0x0a)
                            /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                            let dataPos := 89717814153306320011181716697424560163256864414616650038987186496166826726056
                            let i_4 := 0
                            for { } lt(i_4, length_24) { i_4 := add(i_4, 32) }
                            {
                                mstore(add(add(memPtr_16, i_4), 32), sload(dataPos))
                                dataPos := add(dataPos, 1)
                            }
                            ret_12 := add(add(memPtr_16, i_4), 32)
                        }
                        finalize_allocation(memPtr_16, sub(ret_12, memPtr_16))
                        mstore(memPtr_15, memPtr_16)
                        /// @src 4:2727:2935  "RegistryState({..."
                        let _149 := add(memPtr_15, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 32)
                        if iszero(lt(value_18, 2))
                        {
                            mstore(0, 35408467139433450592217433187231851964531694900788300625387963629091585785856)
                            mstore(4, 0x21)
                            revert(0, 0x24)
                        }
                        mstore(_149, value_18)
                        /// @src 4:2727:2935  "RegistryState({..."
                        let _150 := add(memPtr_15, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 64)
                        mstore(_150, and(_147, 0xffffffffffffffffffffffffffffffffffffffff))
                        /// @src 4:2727:2935  "RegistryState({..."
                        let _151 := add(memPtr_15, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 96)
                        mstore(_151, cleaned_12)
                        /// @src 4:2727:2935  "RegistryState({..."
                        let _152 := add(memPtr_15, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 128)
                        mstore(_152, _148)
                        let memPos_10 := mload(64)
                        mstore(memPos_10, 32)
                        let memberValue0_1 := mload(memPtr_15)
                        mstore(add(memPos_10, 32), 160)
                        let tail_3 := abi_encode_string(memberValue0_1, add(memPos_10, 192))
                        let memberValue0_2 := mload(_149)
                        abi_encode_enum_Policy(memberValue0_2, add(memPos_10, 64))
                        mstore(add(memPos_10, 96), and(mload(_150), 0xffffffffffffffffffffffffffffffffffffffff))
                        mstore(add(memPos_10, 128), and(mload(_151), 0xffffffffffffffffffffffffffffffffffffffff))
                        mstore(add(memPos_10, 160), mload(_152))
                        return(memPos_10, sub(tail_3, memPos_10))
                    }
                    case 0xfa6f3936 {
                        if callvalue() { revert(0, 0) }
                        if slt(add(calldatasize(), not(3)), 32) { revert(0, 0) }
                        mstore(0, and(abi_decode_address(), 0xffffffffffffffffffffffffffffffffffffffff))
                        mstore(32, /** @src 4:3064:3075  "_moderators" */ 0x0b)
                        /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                        let cleaned_13 := and(sload(keccak256(0, 64)), 0xff)
                        let memPos_11 := mload(64)
                        mstore(memPos_11, iszero(iszero(cleaned_13)))
                        return(memPos_11, 32)
                    }
                    case 0xfd4a4c4b {
                        if callvalue() { revert(0, 0) }
                        if slt(add(calldatasize(), not(3)), 32) { revert(0, 0) }
                        /// @src 5:1366:1375  "projectId"
                        fun_renounceMaintainer(/** @src 5:1354:1364  "msg.sender" */ caller(), /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ calldataload(4))
                        return(0, 0)
                    }
                    case 0xfe567218 {
                        if callvalue() { revert(0, 0) }
                        if slt(add(calldatasize(), not(3)), 32) { revert(0, 0) }
                        /// @src 5:1821:1830  "projectId"
                        fun_acceptTransfer(/** @src 5:1809:1819  "msg.sender" */ caller(), /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ calldataload(4))
                        return(0, 0)
                    }
                    case 0xfe812c97 {
                        if callvalue() { revert(0, 0) }
                        let param_47, param_48, param_49, param_50 := abi_decode_bytes32t_string_calldatat_struct_Authorization_calldata(calldatasize())
                        /// @src 9:2507:2538  "_hash(projectId, authorization)"
                        let _153 := fun_hash(param_47, param_50)
                        /// @src 28:2061:2075  "_AUTHORIZATION"
                        let expr_mpos_44 := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ copy_literal_to_memory_803b4faec487c7c2c6a1cb3650118e1a01e7c205f3ae9f63332bc5d1a135b159()
                        /// @src 28:1940:2085  "abi.encodePacked(..."
                        let expr_mpos_45 := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ mload(64)
                        /// @src 28:1940:2085  "abi.encodePacked(..."
                        let _154 := add(expr_mpos_45, 0x20)
                        /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                        mstore(_154, "UnyankRelease(bytes32 projectId,")
                        mstore(add(/** @src 28:1940:2085  "abi.encodePacked(..." */ expr_mpos_45, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 64), "string version,Authorization aut")
                        mstore(add(/** @src 28:1940:2085  "abi.encodePacked(..." */ expr_mpos_45, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 96), "horization)")
                        /// @src 28:427:502  "\"Authorization(address signer,uint32 epoch,uint256 nonce,uint256 deadline)\""
                        let length_25 := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ mload(/** @src 28:427:502  "\"Authorization(address signer,uint32 epoch,uint256 nonce,uint256 deadline)\"" */ expr_mpos_44)
                        /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                        mcopy(add(/** @src 28:1940:2085  "abi.encodePacked(..." */ expr_mpos_45, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 107), /** @src 28:427:502  "\"Authorization(address signer,uint32 epoch,uint256 nonce,uint256 deadline)\"" */ add(expr_mpos_44, /** @src 28:1940:2085  "abi.encodePacked(..." */ 0x20), /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ length_25)
                        let _155 := add(/** @src 28:1940:2085  "abi.encodePacked(..." */ expr_mpos_45, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ length_25)
                        mstore(add(_155, 107), 0)
                        /// @src 28:1940:2085  "abi.encodePacked(..."
                        let _156 := add(sub(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ _155, /** @src 28:1940:2085  "abi.encodePacked(..." */ expr_mpos_45), /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 107)
                        /// @src 28:1940:2085  "abi.encodePacked(..."
                        mstore(expr_mpos_45, add(_156, /** @src 28:2339:2514  "abi.encodePacked(..." */ not(31)))
                        /// @src 28:1940:2085  "abi.encodePacked(..."
                        finalize_allocation(expr_mpos_45, _156)
                        /// @src 28:1921:2091  "keccak256(..."
                        let ret_13 := keccak256(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ _154, mload(/** @src 28:1921:2091  "keccak256(..." */ expr_mpos_45))
                        /// @src 21:375:632  "assembly (\"memory-safe\") {..."
                        let usr$copy_14 := mload(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 64)
                        /// @src 21:375:632  "assembly (\"memory-safe\") {..."
                        calldatacopy(usr$copy_14, param_48, param_49)
                        let var_hash_13 := keccak256(usr$copy_14, param_49)
                        /// @src 28:5169:5243  "abi.encode(_UNYANK_RELEASE_TYPE, projectId, Hash.ofText(version), granted)"
                        let expr_mpos_46 := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ mload(64)
                        /// @src 28:5169:5243  "abi.encode(_UNYANK_RELEASE_TYPE, projectId, Hash.ofText(version), granted)"
                        let _157 := add(expr_mpos_46, /** @src 28:1940:2085  "abi.encodePacked(..." */ 0x20)
                        /// @src 28:5169:5243  "abi.encode(_UNYANK_RELEASE_TYPE, projectId, Hash.ofText(version), granted)"
                        let _158 := sub(abi_encode_bytes32_bytes32_bytes32_bytes32(_157, ret_13, param_47, var_hash_13, _153), expr_mpos_46)
                        mstore(expr_mpos_46, add(_158, /** @src 28:2339:2514  "abi.encodePacked(..." */ not(31)))
                        /// @src 28:5169:5243  "abi.encode(_UNYANK_RELEASE_TYPE, projectId, Hash.ofText(version), granted)"
                        finalize_allocation(expr_mpos_46, _158)
                        /// @src 9:2459:2539  "TypedData.hashUnyankRelease(projectId, version, _hash(projectId, authorization))"
                        fun_use(param_50, /** @src 28:5159:5244  "keccak256(abi.encode(_UNYANK_RELEASE_TYPE, projectId, Hash.ofText(version), granted))" */ keccak256(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ _157, mload(/** @src 28:5159:5244  "keccak256(abi.encode(_UNYANK_RELEASE_TYPE, projectId, Hash.ofText(version), granted))" */ expr_mpos_46)))
                        /// @src 9:2598:2605  "version"
                        fun_unyankRelease(/** @src 9:2565:2585  "authorization.signer" */ read_from_calldatat_address(param_50), /** @src 9:2598:2605  "version" */ param_47, param_48, param_49)
                        /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                        return(0, 0)
                    }
                    case 0xffb279d6 {
                        if callvalue() { revert(0, 0) }
                        if slt(add(calldatasize(), not(3)), 64) { revert(0, 0) }
                        /// @src 5:1536:1544  "newOwner"
                        fun_startTransfer(/** @src 5:1513:1523  "msg.sender" */ caller(), /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ calldataload(4), abi_decode_t_address())
                        return(0, 0)
                    }
                }
                revert(0, 0)
            }
            function abi_decode_address() -> value
            {
                value := calldataload(4)
                if iszero(eq(value, and(value, 0xffffffffffffffffffffffffffffffffffffffff))) { revert(0, 0) }
            }
            function abi_decode_t_address() -> value
            {
                value := calldataload(36)
                if iszero(eq(value, and(value, 0xffffffffffffffffffffffffffffffffffffffff))) { revert(0, 0) }
            }
            function abi_encode_enum_ProjectStatus(value, pos)
            {
                if iszero(lt(value, 3))
                {
                    mstore(/** @src -1:-1:-1 */ 0, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 35408467139433450592217433187231851964531694900788300625387963629091585785856)
                    mstore(4, 0x21)
                    revert(/** @src -1:-1:-1 */ 0, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x24)
                }
                mstore(pos, value)
            }
            function abi_decode_t_bool() -> value
            {
                value := calldataload(36)
                if iszero(eq(value, iszero(iszero(value)))) { revert(0, 0) }
            }
            function abi_decode_bool() -> value
            {
                value := calldataload(100)
                if iszero(eq(value, iszero(iszero(value)))) { revert(0, 0) }
            }
            function abi_decode_uint8() -> value
            {
                value := calldataload(68)
                if iszero(eq(value, and(value, 0xff))) { revert(0, 0) }
            }
            function abi_decode_uint40() -> value
            {
                value := calldataload(100)
                if iszero(eq(value, and(value, 0xffffffffff))) { revert(0, 0) }
            }
            function abi_decode_string_calldata(offset, end) -> arrayPos, length
            {
                if iszero(slt(add(offset, 0x1f), end)) { revert(0, 0) }
                length := calldataload(offset)
                if gt(length, 0xffffffffffffffff) { revert(0, 0) }
                arrayPos := add(offset, 0x20)
                if gt(add(add(offset, length), 0x20), end) { revert(0, 0) }
            }
            function abi_decode_bytes32t_string_calldatat_string_calldata(dataEnd) -> value0, value1, value2, value3, value4
            {
                if slt(add(dataEnd, not(3)), 96) { revert(0, 0) }
                value0 := calldataload(4)
                let offset := calldataload(36)
                if gt(offset, 0xffffffffffffffff)
                {
                    revert(/** @src -1:-1:-1 */ 0, 0)
                }
                /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                let value1_1, value2_1 := abi_decode_string_calldata(add(4, offset), dataEnd)
                value1 := value1_1
                value2 := value2_1
                let offset_1 := calldataload(68)
                if gt(offset_1, 0xffffffffffffffff)
                {
                    revert(/** @src -1:-1:-1 */ 0, 0)
                }
                /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                let value3_1, value4_1 := abi_decode_string_calldata(add(4, offset_1), dataEnd)
                value3 := value3_1
                value4 := value4_1
            }
            function abi_decode_array_struct_File_calldata_dyn_calldata(offset, end) -> arrayPos, length
            {
                if iszero(slt(add(offset, 0x1f), end)) { revert(0, 0) }
                length := calldataload(offset)
                if gt(length, 0xffffffffffffffff) { revert(0, 0) }
                arrayPos := add(offset, 0x20)
                if gt(add(add(offset, shl(5, length)), 0x20), end) { revert(0, 0) }
            }
            function abi_decode_bytes32t_struct_Authorization_calldata(dataEnd) -> value0, value1
            {
                if slt(add(dataEnd, not(3)), 64) { revert(0, 0) }
                value0 := calldataload(4)
                let offset := calldataload(36)
                if gt(offset, 0xffffffffffffffff)
                {
                    revert(/** @src -1:-1:-1 */ 0, 0)
                }
                /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                if slt(add(sub(dataEnd, offset), not(3)), 128)
                {
                    revert(/** @src -1:-1:-1 */ 0, 0)
                }
                /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                value1 := add(4, offset)
            }
            function abi_decode_bytes32t_string_calldata(dataEnd) -> value0, value1, value2
            {
                if slt(add(dataEnd, not(3)), 64) { revert(0, 0) }
                value0 := calldataload(4)
                let offset := calldataload(36)
                if gt(offset, 0xffffffffffffffff)
                {
                    revert(/** @src -1:-1:-1 */ 0, 0)
                }
                /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                let value1_1, value2_1 := abi_decode_string_calldata(add(4, offset), dataEnd)
                value1 := value1_1
                value2 := value2_1
            }
            function abi_decode_bytes32t_string_calldatat_string_calldatat_struct_Authorization_calldata(dataEnd) -> value0, value1, value2, value3, value4, value5
            {
                if slt(add(dataEnd, not(3)), 128) { revert(0, 0) }
                value0 := calldataload(4)
                let offset := calldataload(36)
                if gt(offset, 0xffffffffffffffff)
                {
                    revert(/** @src -1:-1:-1 */ 0, 0)
                }
                /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                let value1_1, value2_1 := abi_decode_string_calldata(add(4, offset), dataEnd)
                value1 := value1_1
                value2 := value2_1
                let offset_1 := calldataload(68)
                if gt(offset_1, 0xffffffffffffffff)
                {
                    revert(/** @src -1:-1:-1 */ 0, 0)
                }
                /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                let value3_1, value4_1 := abi_decode_string_calldata(add(4, offset_1), dataEnd)
                value3 := value3_1
                value4 := value4_1
                let offset_2 := calldataload(100)
                if gt(offset_2, 0xffffffffffffffff)
                {
                    revert(/** @src -1:-1:-1 */ 0, 0)
                }
                /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                if slt(add(sub(dataEnd, offset_2), not(3)), 128)
                {
                    revert(/** @src -1:-1:-1 */ 0, 0)
                }
                /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                value5 := add(4, offset_2)
            }
            function abi_encode_string(value, pos) -> end
            {
                let length := mload(value)
                mstore(pos, length)
                mcopy(add(pos, 0x20), add(value, 0x20), length)
                mstore(add(add(pos, length), 0x20), /** @src -1:-1:-1 */ 0)
                /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                end := add(add(pos, and(add(length, 31), /** @src 28:2339:2514  "abi.encodePacked(..." */ not(31))), /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x20)
            }
            function abi_decode_bytes32t_bytes32(dataEnd) -> value0, value1
            {
                if slt(add(dataEnd, not(3)), 64) { revert(0, 0) }
                value0 := calldataload(4)
                value1 := calldataload(36)
            }
            function abi_decode_bytes32t_string_calldatat_struct_Authorization_calldata(dataEnd) -> value0, value1, value2, value3
            {
                if slt(add(dataEnd, not(3)), 96) { revert(0, 0) }
                value0 := calldataload(4)
                let offset := calldataload(36)
                if gt(offset, 0xffffffffffffffff)
                {
                    revert(/** @src -1:-1:-1 */ 0, 0)
                }
                /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                let value1_1, value2_1 := abi_decode_string_calldata(add(4, offset), dataEnd)
                value1 := value1_1
                value2 := value2_1
                let offset_1 := calldataload(68)
                if gt(offset_1, 0xffffffffffffffff)
                {
                    revert(/** @src -1:-1:-1 */ 0, 0)
                }
                /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                if slt(add(sub(dataEnd, offset_1), not(3)), 128)
                {
                    revert(/** @src -1:-1:-1 */ 0, 0)
                }
                /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                value3 := add(4, offset_1)
            }
            function abi_encode_enum_Policy(value, pos)
            {
                if iszero(lt(value, 2))
                {
                    mstore(/** @src -1:-1:-1 */ 0, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 35408467139433450592217433187231851964531694900788300625387963629091585785856)
                    mstore(4, 0x21)
                    revert(/** @src -1:-1:-1 */ 0, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x24)
                }
                mstore(pos, value)
            }
            function finalize_allocation_38211(memPtr)
            {
                let newFreePtr := add(memPtr, 192)
                if or(gt(newFreePtr, 0xffffffffffffffff), lt(newFreePtr, memPtr))
                {
                    mstore(/** @src -1:-1:-1 */ 0, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 35408467139433450592217433187231851964531694900788300625387963629091585785856)
                    mstore(4, 0x41)
                    revert(/** @src -1:-1:-1 */ 0, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x24)
                }
                mstore(64, newFreePtr)
            }
            function finalize_allocation_38212(memPtr)
            {
                let newFreePtr := add(memPtr, 160)
                if or(gt(newFreePtr, 0xffffffffffffffff), lt(newFreePtr, memPtr))
                {
                    mstore(/** @src -1:-1:-1 */ 0, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 35408467139433450592217433187231851964531694900788300625387963629091585785856)
                    mstore(4, 0x41)
                    revert(/** @src -1:-1:-1 */ 0, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x24)
                }
                mstore(64, newFreePtr)
            }
            function finalize_allocation_38371(memPtr)
            {
                let newFreePtr := add(memPtr, /** @src 5:565:566  "2" */ 96)
                /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                if or(gt(newFreePtr, 0xffffffffffffffff), lt(newFreePtr, memPtr))
                {
                    mstore(/** @src -1:-1:-1 */ 0, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 35408467139433450592217433187231851964531694900788300625387963629091585785856)
                    mstore(4, 0x41)
                    revert(/** @src -1:-1:-1 */ 0, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x24)
                }
                mstore(64, newFreePtr)
            }
            function finalize_allocation(memPtr, size)
            {
                let newFreePtr := add(memPtr, and(add(size, 31), /** @src 28:2339:2514  "abi.encodePacked(..." */ not(31)))
                /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                if or(gt(newFreePtr, 0xffffffffffffffff), lt(newFreePtr, memPtr))
                {
                    mstore(/** @src -1:-1:-1 */ 0, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 35408467139433450592217433187231851964531694900788300625387963629091585785856)
                    mstore(4, 0x41)
                    revert(/** @src -1:-1:-1 */ 0, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x24)
                }
                mstore(64, newFreePtr)
            }
            function update_storage_value_offset_bool_to_bool(slot, value)
            {
                let value_1 := and(sload(slot), not(255))
                sstore(slot, or(value_1, and(iszero(iszero(value)), 255)))
            }
            function read_from_calldatat_address(ptr) -> returnValue
            {
                let value := calldataload(ptr)
                if iszero(eq(value, and(value, 0xffffffffffffffffffffffffffffffffffffffff))) { revert(0, 0) }
                returnValue := value
            }
            function copy_literal_to_memory_9647668dfc423729270565f2a3051b97b106a64a872b4e2c95d975dc7fe301a8() -> memPtr
            {
                let size := /** @src -1:-1:-1 */ 0
                /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                let _1 := /** @src -1:-1:-1 */ 0
                /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                _1 := /** @src -1:-1:-1 */ 0
                /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                size := 64
                let memPtr_1 := mload(64)
                finalize_allocation(memPtr_1, 64)
                mstore(memPtr_1, 21)
                memPtr := memPtr_1
                mstore(add(memPtr_1, 32), "dipmp PackageRegistry")
            }
            /// @src 3:378:401  "\"dipmp PackageRegistry\""
            function copy_literal_to_memory_c89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc6() -> memPtr
            {
                /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                let size := /** @src -1:-1:-1 */ 0
                /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                let _1 := /** @src -1:-1:-1 */ 0
                /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                _1 := /** @src -1:-1:-1 */ 0
                /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                size := 64
                let memPtr_1 := mload(64)
                finalize_allocation(memPtr_1, 64)
                mstore(memPtr_1, /** @src 3:378:401  "\"dipmp PackageRegistry\"" */ 1)
                memPtr := memPtr_1
                mstore(add(memPtr_1, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 32), /** @src 3:378:401  "\"dipmp PackageRegistry\"" */ "1")
            }
            /// @src 3:442:445  "\"1\""
            function array_allocation_size_array_uint256_dyn(length) -> size
            {
                if gt(length, 0xffffffffffffffff)
                {
                    /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                    mstore(0, 35408467139433450592217433187231851964531694900788300625387963629091585785856)
                    mstore(4, 0x41)
                    revert(0, 0x24)
                }
                /// @src 3:442:445  "\"1\""
                size := add(shl(5, length), 0x20)
            }
            /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
            function update_storage_value_offset_uint40_to_uint40(slot, value)
            {
                let _1 := sload(slot)
                sstore(slot, or(and(_1, 0xffff0000000000ffffffffffffffffffffffffffffffffffffffffffffffffff), and(shl(200, value), 0xffffffffff00000000000000000000000000000000000000000000000000)))
            }
            function abi_encode_string_calldata(start, length, pos) -> end
            {
                mstore(pos, length)
                calldatacopy(add(pos, 0x20), start, length)
                mstore(add(add(pos, length), 0x20), /** @src -1:-1:-1 */ 0)
                /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                end := add(add(pos, and(add(length, 31), /** @src 28:2339:2514  "abi.encodePacked(..." */ not(31))), /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x20)
            }
            /// @src 5:615:622  "30 days"
            function checked_add_uint256(x, y) -> sum
            {
                sum := add(x, y)
                if gt(x, sum)
                {
                    mstore(0, 35408467139433450592217433187231851964531694900788300625387963629091585785856)
                    mstore(4, 0x11)
                    revert(0, 0x24)
                }
            }
            /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
            function extract_byte_array_length(data) -> length
            {
                length := shr(1, data)
                let outOfPlaceEncoding := and(data, 1)
                if iszero(outOfPlaceEncoding) { length := and(length, 0x7f) }
                if eq(outOfPlaceEncoding, lt(length, 32))
                {
                    mstore(0, 35408467139433450592217433187231851964531694900788300625387963629091585785856)
                    mstore(4, 0x22)
                    revert(0, 0x24)
                }
            }
            /// @ast-id 966 @src 4:4627:4757  "function _checkRegistryOwner() private view {..."
            function fun_checkRegistryOwner()
            {
                /// @src 4:4681:4750  "if (msg.sender != _registryOwner) revert NotRegistryOwner(msg.sender)"
                if /** @src 4:4685:4713  "msg.sender != _registryOwner" */ iszero(eq(/** @src 4:4685:4695  "msg.sender" */ caller(), /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ and(sload(/** @src 4:4699:4713  "_registryOwner" */ 0x07), /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0xffffffffffffffffffffffffffffffffffffffff)))
                /// @src 4:4681:4750  "if (msg.sender != _registryOwner) revert NotRegistryOwner(msg.sender)"
                {
                    /// @src 4:4722:4750  "NotRegistryOwner(msg.sender)"
                    mstore(/** @src -1:-1:-1 */ 0, /** @src 4:4722:4750  "NotRegistryOwner(msg.sender)" */ 0x40e2192f00000000000000000000000000000000000000000000000000000000)
                    /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                    mstore(/** @src 4:4722:4750  "NotRegistryOwner(msg.sender)" */ 4, /** @src 4:4685:4695  "msg.sender" */ caller())
                    /// @src 4:4722:4750  "NotRegistryOwner(msg.sender)"
                    revert(/** @src -1:-1:-1 */ 0, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 36)
                }
            }
            /// @ast-id 1034 @src 4:5065:5177  "function _topic(bool flag) private pure returns (bytes32) {..."
            function fun_topic(var_flag) -> var
            {
                /// @src 4:5156:5168  "flag ? 1 : 0"
                let expr := /** @src -1:-1:-1 */ 0
                /// @src 4:5156:5168  "flag ? 1 : 0"
                switch var_flag
                case 0 {
                    expr := /** @src -1:-1:-1 */ 0
                }
                default /// @src 4:5156:5168  "flag ? 1 : 0"
                {
                    expr := /** @src 4:5163:5164  "1" */ 0x01
                }
                /// @src 4:5133:5170  "return bytes32(uint256(flag ? 1 : 0))"
                var := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ and(/** @src 4:5148:5169  "uint256(flag ? 1 : 0)" */ expr, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0xff)
            }
            /// @ast-id 3840 @src 9:6525:6826  "function _hash(bytes32 projectId, Authorization calldata authorization) private view returns (bytes32) {..."
            function fun_hash(var_projectId, var_authorization_offset) -> var_
            {
                /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                mstore(/** @src -1:-1:-1 */ 0, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ var_projectId)
                mstore(0x20, /** @src 9:6653:6662  "_projects" */ 0x01)
                /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                let value := and(shr(160, sload(keccak256(/** @src -1:-1:-1 */ 0, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x40))), 0xffffffff)
                /// @src 9:6737:6757  "authorization.signer"
                let expr := read_from_calldatat_address(var_authorization_offset)
                /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                let _1 := copy_literal_to_memory_803b4faec487c7c2c6a1cb3650118e1a01e7c205f3ae9f63332bc5d1a135b159()
                /// @src 28:855:887  "keccak256(bytes(_AUTHORIZATION))"
                let ret := keccak256(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ add(/** @src 28:855:887  "keccak256(bytes(_AUTHORIZATION))" */ _1, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x20), mload(/** @src 28:855:887  "keccak256(bytes(_AUTHORIZATION))" */ _1))
                /// @src 28:7039:7102  "abi.encode(_AUTHORIZATION_TYPE, signer, epoch, nonce, deadline)"
                let expr_mpos := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ mload(0x40)
                /// @src 28:7039:7102  "abi.encode(_AUTHORIZATION_TYPE, signer, epoch, nonce, deadline)"
                let _2 := add(expr_mpos, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x20)
                mstore(_2, ret)
                mstore(/** @src 28:855:887  "keccak256(bytes(_AUTHORIZATION))" */ add(/** @src 28:7039:7102  "abi.encode(_AUTHORIZATION_TYPE, signer, epoch, nonce, deadline)" */ expr_mpos, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x40), and(expr, 0xffffffffffffffffffffffffffffffffffffffff))
                mstore(/** @src 28:855:887  "keccak256(bytes(_AUTHORIZATION))" */ add(/** @src 28:7039:7102  "abi.encode(_AUTHORIZATION_TYPE, signer, epoch, nonce, deadline)" */ expr_mpos, /** @src 28:855:887  "keccak256(bytes(_AUTHORIZATION))" */ 96), /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ value)
                mstore(/** @src 28:855:887  "keccak256(bytes(_AUTHORIZATION))" */ add(/** @src 28:7039:7102  "abi.encode(_AUTHORIZATION_TYPE, signer, epoch, nonce, deadline)" */ expr_mpos, /** @src 28:855:887  "keccak256(bytes(_AUTHORIZATION))" */ 128), /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ calldataload(/** @src 9:6766:6785  "authorization.nonce" */ add(var_authorization_offset, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x20)))
                mstore(/** @src 28:855:887  "keccak256(bytes(_AUTHORIZATION))" */ add(/** @src 28:7039:7102  "abi.encode(_AUTHORIZATION_TYPE, signer, epoch, nonce, deadline)" */ expr_mpos, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 160), calldataload(/** @src 9:6787:6809  "authorization.deadline" */ add(var_authorization_offset, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x40)))
                /// @src 28:7039:7102  "abi.encode(_AUTHORIZATION_TYPE, signer, epoch, nonce, deadline)"
                mstore(expr_mpos, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 160)
                /// @src 28:7039:7102  "abi.encode(_AUTHORIZATION_TYPE, signer, epoch, nonce, deadline)"
                finalize_allocation(expr_mpos, 192)
                /// @src 9:6689:6819  "return TypedData.hashAuthorization(..."
                var_ := /** @src 28:7029:7103  "keccak256(abi.encode(_AUTHORIZATION_TYPE, signer, epoch, nonce, deadline))" */ keccak256(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ _2, mload(/** @src 28:7029:7103  "keccak256(abi.encode(_AUTHORIZATION_TYPE, signer, epoch, nonce, deadline))" */ expr_mpos))
            }
            /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
            function copy_literal_to_memory_803b4faec487c7c2c6a1cb3650118e1a01e7c205f3ae9f63332bc5d1a135b159() -> memPtr
            {
                let size := /** @src -1:-1:-1 */ 0
                /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                let _1 := /** @src -1:-1:-1 */ 0
                /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                _1 := /** @src -1:-1:-1 */ 0
                /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                size := 128
                let memPtr_1 := mload(64)
                finalize_allocation(memPtr_1, 128)
                mstore(memPtr_1, 73)
                memPtr := memPtr_1
                mstore(add(memPtr_1, 0x20), "Authorization(address signer,uin")
                mstore(add(memPtr_1, 64), "t32 epoch,uint256 nonce,uint256 ")
                mstore(add(memPtr_1, 96), "deadline)")
            }
            function access_calldata_tail_bytes_calldata(base_ref, ptr_to_tail) -> addr, length
            {
                let rel_offset_of_tail := calldataload(ptr_to_tail)
                if iszero(slt(rel_offset_of_tail, add(sub(calldatasize(), base_ref), not(30)))) { revert(0, 0) }
                let addr_1 := add(base_ref, rel_offset_of_tail)
                length := calldataload(addr_1)
                if gt(length, 0xffffffffffffffff) { revert(0, 0) }
                addr := add(addr_1, 0x20)
                if sgt(addr, sub(calldatasize(), length)) { revert(0, 0) }
            }
            /// @ast-id 3760 @src 9:5751:6187  "function _use(Authorization calldata authorization, bytes32 structHash) private {..."
            function fun_use(var_authorization_3716_offset, var_structHash)
            {
                /// @src 9:5858:5878  "authorization.signer"
                let expr := read_from_calldatat_address(var_authorization_3716_offset)
                /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                let value := calldataload(/** @src 9:5910:5932  "authorization.deadline" */ add(var_authorization_3716_offset, 64))
                /// @src 9:5888:5981  "if (block.timestamp > authorization.deadline) revert SignatureExpired(authorization.deadline)"
                if /** @src 9:5892:5932  "block.timestamp > authorization.deadline" */ gt(/** @src 9:5892:5907  "block.timestamp" */ timestamp(), /** @src 9:5892:5932  "block.timestamp > authorization.deadline" */ value)
                /// @src 9:5888:5981  "if (block.timestamp > authorization.deadline) revert SignatureExpired(authorization.deadline)"
                {
                    /// @src 9:5941:5981  "SignatureExpired(authorization.deadline)"
                    mstore(/** @src -1:-1:-1 */ 0, /** @src 9:5941:5981  "SignatureExpired(authorization.deadline)" */ 0xcd21db4f00000000000000000000000000000000000000000000000000000000)
                    /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                    mstore(/** @src 9:5941:5981  "SignatureExpired(authorization.deadline)" */ 4, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ value)
                    /// @src 9:5941:5981  "SignatureExpired(authorization.deadline)"
                    revert(/** @src -1:-1:-1 */ 0, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 36)
                }
                /// @src 9:6009:6028  "authorization.nonce"
                fun_useNonce(expr, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ calldataload(/** @src 9:6009:6028  "authorization.nonce" */ add(var_authorization_3716_offset, 32)))
                /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                let _1 := copy_literal_to_memory_9647668dfc423729270565f2a3051b97b106a64a872b4e2c95d975dc7fe301a8()
                /// @src 3:1242:1265  "keccak256(bytes(_NAME))"
                let expr_1 := keccak256(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ add(/** @src 3:1242:1265  "keccak256(bytes(_NAME))" */ _1, /** @src 9:6009:6028  "authorization.nonce" */ 32), /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ mload(/** @src 3:1242:1265  "keccak256(bytes(_NAME))" */ _1))
                /// @src 3:378:401  "\"dipmp PackageRegistry\""
                let _2 := copy_literal_to_memory_c89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc6()
                /// @src 3:1267:1293  "keccak256(bytes(_VERSION))"
                let expr_2 := keccak256(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ add(/** @src 3:1267:1293  "keccak256(bytes(_VERSION))" */ _2, /** @src 9:6009:6028  "authorization.nonce" */ 32), /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ mload(/** @src 3:1267:1293  "keccak256(bytes(_VERSION))" */ _2))
                /// @src 3:1202:1337  "abi.encode(..."
                let expr_mpos := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ mload(/** @src 9:5910:5932  "authorization.deadline" */ 64)
                /// @src 3:1202:1337  "abi.encode(..."
                let _3 := add(expr_mpos, /** @src 9:6009:6028  "authorization.nonce" */ 32)
                /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                mstore(_3, /** @src 3:245:340  "keccak256(\"EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)\")" */ 0x8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f)
                /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                mstore(/** @src 3:245:340  "keccak256(\"EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)\")" */ add(/** @src 3:1202:1337  "abi.encode(..." */ expr_mpos, /** @src 9:5910:5932  "authorization.deadline" */ 64), /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ expr_1)
                mstore(/** @src 3:245:340  "keccak256(\"EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)\")" */ add(/** @src 3:1202:1337  "abi.encode(..." */ expr_mpos, /** @src 3:245:340  "keccak256(\"EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)\")" */ 96), /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ expr_2)
                mstore(/** @src 3:245:340  "keccak256(\"EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)\")" */ add(/** @src 3:1202:1337  "abi.encode(..." */ expr_mpos, /** @src 3:245:340  "keccak256(\"EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)\")" */ 128), /** @src 3:1295:1308  "block.chainid" */ chainid())
                /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                mstore(/** @src 3:245:340  "keccak256(\"EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)\")" */ add(/** @src 3:1202:1337  "abi.encode(..." */ expr_mpos, /** @src 3:245:340  "keccak256(\"EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)\")" */ 160), /** @src 3:1318:1322  "this" */ address())
                /// @src 3:1202:1337  "abi.encode(..."
                mstore(expr_mpos, /** @src 3:245:340  "keccak256(\"EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)\")" */ 160)
                /// @src 3:1202:1337  "abi.encode(..."
                finalize_allocation(expr_mpos, 192)
                /// @src 3:1179:1347  "keccak256(..."
                let expr_3 := keccak256(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ _3, mload(/** @src 3:1179:1347  "keccak256(..." */ expr_mpos))
                /// @src 3:1374:1424  "abi.encodePacked(hex\"1901\", separator, structHash)"
                let expr_mpos_1 := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ mload(/** @src 9:5910:5932  "authorization.deadline" */ 64)
                /// @src 3:1374:1424  "abi.encodePacked(hex\"1901\", separator, structHash)"
                let _4 := add(expr_mpos_1, /** @src 9:6009:6028  "authorization.nonce" */ 32)
                /// @src 3:245:340  "keccak256(\"EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)\")"
                mstore(_4, 0x1901000000000000000000000000000000000000000000000000000000000000)
                /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                mstore(/** @src 3:245:340  "keccak256(\"EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)\")" */ add(/** @src 3:1374:1424  "abi.encodePacked(hex\"1901\", separator, structHash)" */ expr_mpos_1, /** @src 3:245:340  "keccak256(\"EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)\")" */ 34), /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ expr_3)
                mstore(/** @src 3:245:340  "keccak256(\"EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)\")" */ add(/** @src 3:1374:1424  "abi.encodePacked(hex\"1901\", separator, structHash)" */ expr_mpos_1, /** @src 3:245:340  "keccak256(\"EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)\")" */ 66), /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ var_structHash)
                /// @src 3:1374:1424  "abi.encodePacked(hex\"1901\", separator, structHash)"
                mstore(expr_mpos_1, /** @src 3:245:340  "keccak256(\"EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)\")" */ 66)
                /// @src 3:1374:1424  "abi.encodePacked(hex\"1901\", separator, structHash)"
                finalize_allocation(expr_mpos_1, 98)
                /// @src 3:1357:1425  "return keccak256(abi.encodePacked(hex\"1901\", separator, structHash))"
                let var := /** @src 3:1364:1425  "keccak256(abi.encodePacked(hex\"1901\", separator, structHash))" */ keccak256(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ _4, mload(/** @src 3:1364:1425  "keccak256(abi.encodePacked(hex\"1901\", separator, structHash))" */ expr_mpos_1))
                /// @src 9:6099:6122  "authorization.signature"
                let expr_offset, expr_3750_length := access_calldata_tail_bytes_calldata(var_authorization_3716_offset, add(var_authorization_3716_offset, /** @src 3:245:340  "keccak256(\"EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)\")" */ 96))
                /// @src 26:759:832  "_isEcdsa(signer, hash, signature) || _isAccepted(signer, hash, signature)"
                let expr_4 := /** @src 26:759:792  "_isEcdsa(signer, hash, signature)" */ fun_isEcdsa(expr, var, expr_offset, expr_3750_length)
                /// @src 26:759:832  "_isEcdsa(signer, hash, signature) || _isAccepted(signer, hash, signature)"
                if iszero(expr_4)
                {
                    /// @src 26:1932:1992  "abi.encodeCall(IERC1271.isValidSignature, (hash, signature))"
                    let expr_mpos_2 := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ mload(/** @src 9:5910:5932  "authorization.deadline" */ 64)
                    /// @src 26:1932:1992  "abi.encodeCall(IERC1271.isValidSignature, (hash, signature))"
                    let _5 := add(expr_mpos_2, /** @src 9:6009:6028  "authorization.nonce" */ 32)
                    /// @src 26:1932:1992  "abi.encodeCall(IERC1271.isValidSignature, (hash, signature))"
                    mstore(_5, 0x1626ba7e00000000000000000000000000000000000000000000000000000000)
                    /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                    mstore(/** @src 26:1932:1992  "abi.encodeCall(IERC1271.isValidSignature, (hash, signature))" */ add(expr_mpos_2, 36), /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ var)
                    mstore(add(/** @src 26:1932:1992  "abi.encodeCall(IERC1271.isValidSignature, (hash, signature))" */ expr_mpos_2, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 68), /** @src 9:5910:5932  "authorization.deadline" */ 64)
                    /// @src 26:1932:1992  "abi.encodeCall(IERC1271.isValidSignature, (hash, signature))"
                    let _6 := sub(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ abi_encode_string_calldata(expr_offset, expr_3750_length, add(/** @src 26:1932:1992  "abi.encodeCall(IERC1271.isValidSignature, (hash, signature))" */ expr_mpos_2, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 100)), /** @src 26:1932:1992  "abi.encodeCall(IERC1271.isValidSignature, (hash, signature))" */ expr_mpos_2)
                    mstore(expr_mpos_2, add(_6, /** @src 28:2339:2514  "abi.encodePacked(..." */ not(31)))
                    /// @src 26:1932:1992  "abi.encodeCall(IERC1271.isValidSignature, (hash, signature))"
                    finalize_allocation(expr_mpos_2, _6)
                    /// @src 26:2123:2385  "assembly (\"memory-safe\") {..."
                    mstore(/** @src -1:-1:-1 */ 0, 0)
                    /// @src 26:2123:2385  "assembly (\"memory-safe\") {..."
                    let usr$succeeded := staticcall(gas(), expr, _5, mload(expr_mpos_2), /** @src -1:-1:-1 */ 0, /** @src 9:6009:6028  "authorization.nonce" */ 32)
                    /// @src 26:759:832  "_isEcdsa(signer, hash, signature) || _isAccepted(signer, hash, signature)"
                    expr_4 := /** @src 26:2123:2385  "assembly (\"memory-safe\") {..." */ and(and(usr$succeeded, gt(returndatasize(), 0x1f)), eq(mload(/** @src -1:-1:-1 */ 0), /** @src 26:1932:1992  "abi.encodeCall(IERC1271.isValidSignature, (hash, signature))" */ 0x1626ba7e00000000000000000000000000000000000000000000000000000000))
                }
                /// @src 9:6039:6181  "if (!Signatures.isValid(signer, _typedDataHash(structHash), authorization.signature)) {..."
                if /** @src 9:6043:6123  "!Signatures.isValid(signer, _typedDataHash(structHash), authorization.signature)" */ iszero(/** @src 9:6044:6123  "Signatures.isValid(signer, _typedDataHash(structHash), authorization.signature)" */ expr_4)
                /// @src 9:6039:6181  "if (!Signatures.isValid(signer, _typedDataHash(structHash), authorization.signature)) {..."
                {
                    /// @src 9:6146:6170  "InvalidSignature(signer)"
                    mstore(/** @src -1:-1:-1 */ 0, /** @src 9:6146:6170  "InvalidSignature(signer)" */ 0xd855c4f400000000000000000000000000000000000000000000000000000000)
                    /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                    mstore(/** @src 9:6146:6170  "InvalidSignature(signer)" */ 4, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ and(expr, 0xffffffffffffffffffffffffffffffffffffffff))
                    /// @src 9:6146:6170  "InvalidSignature(signer)"
                    revert(/** @src -1:-1:-1 */ 0, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 36)
                }
            }
            /// @ast-id 1705 @src 5:5820:6301  "function _setMaintainer(address actor, bytes32 projectId, address maintainer, uint8 roles, uint40 expiry)..."
            function fun_setMaintainer(var_actor, var_projectId, var_maintainer, var_roles, var_expiry)
            {
                /// @src 5:5972:6001  "_checkOwner(actor, projectId)"
                let expr := fun_checkOwner(var_actor, var_projectId)
                /// @src 5:6015:6047  "roles > _MAY_PUBLISH | _MAY_YANK"
                let _1 := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ and(/** @src 5:6015:6047  "roles > _MAY_PUBLISH | _MAY_YANK" */ var_roles, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0xff)
                /// @src 5:6015:6080  "roles > _MAY_PUBLISH | _MAY_YANK || (roles == 0) != (expiry == 0)"
                let expr_1 := /** @src 5:6015:6047  "roles > _MAY_PUBLISH | _MAY_YANK" */ gt(_1, /** @src 5:6023:6047  "_MAY_PUBLISH | _MAY_YANK" */ 3)
                /// @src 5:6015:6080  "roles > _MAY_PUBLISH | _MAY_YANK || (roles == 0) != (expiry == 0)"
                if iszero(expr_1)
                {
                    expr_1 := /** @src 5:6051:6080  "(roles == 0) != (expiry == 0)" */ iszero(eq(/** @src 5:6052:6062  "roles == 0" */ iszero(_1), /** @src 5:6068:6079  "expiry == 0" */ iszero(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ and(/** @src 5:6068:6079  "expiry == 0" */ var_expiry, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0xffffffffff))))
                }
                /// @src 5:6011:6116  "if (roles > _MAY_PUBLISH | _MAY_YANK || (roles == 0) != (expiry == 0)) revert InvalidRoles(roles, expiry)"
                if expr_1
                {
                    /// @src 5:6089:6116  "InvalidRoles(roles, expiry)"
                    mstore(0, 0x3cce6b8100000000000000000000000000000000000000000000000000000000)
                    /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                    mstore(/** @src 5:6089:6116  "InvalidRoles(roles, expiry)" */ 4, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ _1)
                    mstore(36, and(var_expiry, 0xffffffffff))
                    /// @src 5:6089:6116  "InvalidRoles(roles, expiry)"
                    revert(0, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 68)
                }
                let _2 := and(/** @src 5:6130:6141  "expiry != 0" */ var_expiry, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0xffffffffff)
                /// @src 5:6130:6170  "expiry != 0 && expiry <= block.timestamp"
                let expr_2 := /** @src 5:6130:6141  "expiry != 0" */ iszero(iszero(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ _2))
                /// @src 5:6130:6170  "expiry != 0 && expiry <= block.timestamp"
                if expr_2
                {
                    expr_2 := /** @src 5:6145:6170  "expiry <= block.timestamp" */ iszero(gt(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ _2, /** @src 5:6155:6170  "block.timestamp" */ timestamp()))
                }
                /// @src 5:6126:6204  "if (expiry != 0 && expiry <= block.timestamp) revert ExpiryNotInFuture(expiry)"
                if expr_2
                {
                    /// @src 5:6179:6204  "ExpiryNotInFuture(expiry)"
                    mstore(/** @src 5:6140:6141  "0" */ 0x00, /** @src 5:6179:6204  "ExpiryNotInFuture(expiry)" */ 0xfa1accb900000000000000000000000000000000000000000000000000000000)
                    /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                    mstore(/** @src 5:6179:6204  "ExpiryNotInFuture(expiry)" */ 4, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ _2)
                    /// @src 5:6179:6204  "ExpiryNotInFuture(expiry)"
                    revert(/** @src 5:6140:6141  "0" */ 0x00, /** @src 5:615:622  "30 days" */ 36)
                }
                /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                let memPtr := mload(64)
                finalize_allocation_38371(memPtr)
                mstore(memPtr, and(expr, 0xffffffff))
                mstore(/** @src 5:6261:6293  "Maintainer(epoch, expiry, roles)" */ add(memPtr, 32), /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ _2)
                mstore(/** @src 5:6261:6293  "Maintainer(epoch, expiry, roles)" */ add(memPtr, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 64), _1)
                /// @src 5:6261:6293  "Maintainer(epoch, expiry, roles)"
                fun_writeMaintainer(var_actor, var_projectId, var_maintainer, memPtr)
            }
            /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
            function abi_encode_string_calldata_string_calldata(headStart, value0, value1, value2, value3) -> tail
            {
                mstore(headStart, 64)
                let tail_1 := abi_encode_string_calldata(value0, value1, add(headStart, 64))
                mstore(add(headStart, 32), sub(tail_1, headStart))
                tail := abi_encode_string_calldata(value2, value3, tail_1)
            }
            /// @ast-id 2748 @src 8:4346:4901  "function _yankRelease(address actor, bytes32 projectId, string calldata version, string calldata reason) internal {..."
            function fun_yankRelease(var_actor, var_projectId, var_version_2688_offset, var_version_length, var_reason_2690_offset, var_reason_length)
            {
                /// @src 8:4501:4510  "_MAY_YANK"
                fun__checkMember(var_actor, var_projectId)
                /// @src 8:4543:4564  "_hashVersion(version)"
                let expr := fun_hashVersion(var_version_2688_offset, var_version_length)
                /// @src 8:4591:4597  "reason"
                fun_checkReason(var_reason_2690_offset, var_reason_length)
                /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                mstore(/** @src -1:-1:-1 */ 0, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ var_projectId)
                mstore(0x20, /** @src 8:4652:4665  "_releaseYanks" */ 0x04)
                /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                let dataSlot := keccak256(/** @src -1:-1:-1 */ 0, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x40)
                mstore(/** @src -1:-1:-1 */ 0, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ expr)
                mstore(0x20, dataSlot)
                /// @src 8:4686:4759  "if (yanks[versionHash] != 0) revert AlreadyYanked(projectId, versionHash)"
                if /** @src 8:4690:4713  "yanks[versionHash] != 0" */ iszero(iszero(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ sload(keccak256(/** @src -1:-1:-1 */ 0, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x40))))
                /// @src 8:4686:4759  "if (yanks[versionHash] != 0) revert AlreadyYanked(projectId, versionHash)"
                {
                    /// @src 8:4722:4759  "AlreadyYanked(projectId, versionHash)"
                    mstore(/** @src -1:-1:-1 */ 0, /** @src 8:4722:4759  "AlreadyYanked(projectId, versionHash)" */ 0x7890f23300000000000000000000000000000000000000000000000000000000)
                    /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                    mstore(/** @src 8:4652:4665  "_releaseYanks" */ 0x04, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ var_projectId)
                    mstore(36, expr)
                    /// @src 8:4722:4759  "AlreadyYanked(projectId, versionHash)"
                    revert(/** @src -1:-1:-1 */ 0, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 68)
                }
                /// @src 8:4866:4893  "abi.encode(version, reason)"
                let expr_2743_mpos := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ mload(0x40)
                /// @src 8:4866:4893  "abi.encode(version, reason)"
                let _1 := add(expr_2743_mpos, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x20)
                /// @src 8:4866:4893  "abi.encode(version, reason)"
                let _2 := sub(abi_encode_string_calldata_string_calldata(_1, var_version_2688_offset, var_version_length, var_reason_2690_offset, var_reason_length), expr_2743_mpos)
                mstore(expr_2743_mpos, add(_2, /** @src 28:2339:2514  "abi.encodePacked(..." */ not(31)))
                /// @src 8:4866:4893  "abi.encode(version, reason)"
                finalize_allocation(expr_2743_mpos, _2)
                /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                let _3 := sload(/** @src -1:-1:-1 */ 0)
                /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                let _4 := and(/** @src 6:618:631  "_topic(actor)" */ var_actor, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0xffffffffffffffffffffffffffffffffffffffff)
                /// @src 6:567:638  "RecordLog.append(_logHead, topic0, topic1, topic2, _topic(actor), data)"
                let var_newHead := /** @src -1:-1:-1 */ 0
                /// @src 6:567:638  "RecordLog.append(_logHead, topic0, topic1, topic2, _topic(actor), data)"
                let var_recordHash := /** @src -1:-1:-1 */ 0
                /// @src 25:1153:1970  "assembly (\"memory-safe\") {..."
                log4(_1, mload(expr_2743_mpos), /** @src 8:4811:4833  "ReleaseYanked.selector" */ 0x88be8f12c84bc88822e009fa819f580b0a35740af54697f00c6ec1e5fb28c3d6, /** @src 25:1153:1970  "assembly (\"memory-safe\") {..." */ var_projectId, expr, _4)
                let usr$record := mload(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x40)
                /// @src 25:1153:1970  "assembly (\"memory-safe\") {..."
                mstore(usr$record, /** @src 8:4811:4833  "ReleaseYanked.selector" */ 0x88be8f12c84bc88822e009fa819f580b0a35740af54697f00c6ec1e5fb28c3d6)
                /// @src 25:1153:1970  "assembly (\"memory-safe\") {..."
                mstore(add(usr$record, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x20), /** @src 25:1153:1970  "assembly (\"memory-safe\") {..." */ address())
                mstore(add(usr$record, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x40), /** @src 25:1153:1970  "assembly (\"memory-safe\") {..." */ var_projectId)
                mstore(add(usr$record, 0x60), expr)
                mstore(add(usr$record, 0x80), _4)
                mstore(add(usr$record, 0xa0), timestamp())
                mstore(add(usr$record, 0xc0), keccak256(_1, mload(expr_2743_mpos)))
                var_recordHash := keccak256(usr$record, 0xe0)
                mstore(/** @src -1:-1:-1 */ 0, /** @src 25:1153:1970  "assembly (\"memory-safe\") {..." */ _3)
                mstore(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x20, /** @src 25:1153:1970  "assembly (\"memory-safe\") {..." */ var_recordHash)
                var_newHead := keccak256(/** @src -1:-1:-1 */ 0, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x40)
                sstore(/** @src -1:-1:-1 */ 0, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ var_newHead)
                mstore(/** @src -1:-1:-1 */ 0, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ expr)
                mstore(0x20, dataSlot)
                sstore(keccak256(/** @src -1:-1:-1 */ 0, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x40), var_recordHash)
            }
            function calldata_array_index_access_struct_File_calldata_dyn_calldata(base_ref, length, index) -> addr
            {
                if iszero(lt(index, length))
                {
                    mstore(0, 35408467139433450592217433187231851964531694900788300625387963629091585785856)
                    mstore(4, 0x32)
                    revert(0, 0x24)
                }
                let rel_offset_of_tail := calldataload(add(base_ref, shl(5, index)))
                if iszero(slt(rel_offset_of_tail, add(sub(calldatasize(), base_ref), not(190))))
                {
                    revert(/** @src -1:-1:-1 */ 0, 0)
                }
                /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                addr := add(base_ref, rel_offset_of_tail)
            }
            /// @ast-id 2556 @src 8:2655:3318  "function _publish(..."
            function fun_publish(var_actor, var_projectId, var_project_2478_offset, var_project_length, var_version_offset, var_version_2480_length, var_files_offset, var_files_length, var_registers)
            {
                mstore(0xc0, var_projectId)
                mstore(0x80, var_project_length)
                mstore(0xe0, var_version_offset)
                mstore(0xa0, var_version_2480_length)
                /// @src 8:2869:2908  "if (files.length == 0) revert NoFiles()"
                if /** @src 8:2873:2890  "files.length == 0" */ iszero(var_files_length)
                /// @src 8:2869:2908  "if (files.length == 0) revert NoFiles()"
                {
                    /// @src 8:2899:2908  "NoFiles()"
                    mstore(/** @src 8:2889:2890  "0" */ 0x00, /** @src 8:2899:2908  "NoFiles()" */ 0x597cd6ec00000000000000000000000000000000000000000000000000000000)
                    revert(/** @src 8:2889:2890  "0" */ 0x00, /** @src 8:2899:2908  "NoFiles()" */ 4)
                }
                /// @src 8:2940:2961  "_hashVersion(version)"
                let expr := fun_hashVersion(mload(0xe0), mload(0xa0))
                /// @src 8:2971:2994  "bytes32 head = _logHead"
                let var_head := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ sload(/** @src 8:2889:2890  "0" */ 0x00)
                /// @src 8:3004:3124  "if (registers) head = _register(head, projectId, project, actor, actor);..."
                switch var_registers
                case 0 {
                    /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                    mstore(/** @src 8:2889:2890  "0" */ 0x00, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ mload(0xc0))
                    mstore(0x20, /** @src 8:6766:6775  "_projects" */ 0x01)
                    /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                    let _1 := sload(keccak256(/** @src 8:2889:2890  "0" */ 0x00, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x40))
                    let cleaned := and(_1, 0xffffffffffffffffffffffffffffffffffffffff)
                    /// @src 8:6898:6961  "if (owner == address(0)) revert ProjectNotRegistered(projectId)"
                    if /** @src 8:6902:6921  "owner == address(0)" */ iszero(cleaned)
                    /// @src 8:6898:6961  "if (owner == address(0)) revert ProjectNotRegistered(projectId)"
                    {
                        /// @src 8:6930:6961  "ProjectNotRegistered(projectId)"
                        mstore(/** @src 8:2889:2890  "0" */ 0x00, /** @src 8:6930:6961  "ProjectNotRegistered(projectId)" */ 0x496c727b00000000000000000000000000000000000000000000000000000000)
                        /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                        mstore(/** @src 8:6930:6961  "ProjectNotRegistered(projectId)" */ 4, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ mload(0xc0))
                        /// @src 8:6930:6961  "ProjectNotRegistered(projectId)"
                        revert(/** @src 8:2889:2890  "0" */ 0x00, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 36)
                    }
                    /// @src 8:6971:7035  "if (owner != actor) _checkMember(actor, projectId, _MAY_PUBLISH)"
                    if /** @src 8:6975:6989  "owner != actor" */ iszero(eq(cleaned, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ and(/** @src 8:6975:6989  "owner != actor" */ var_actor, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0xffffffffffffffffffffffffffffffffffffffff)))
                    /// @src 8:6971:7035  "if (owner != actor) _checkMember(actor, projectId, _MAY_PUBLISH)"
                    {
                        /// @src 8:7022:7034  "_MAY_PUBLISH"
                        fun_checkMember(var_actor, mload(0xc0))
                    }
                    /// @src 8:7045:7090  "if (frozen) revert ProjectIsFrozen(projectId)"
                    if /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ and(shr(240, _1), 0xff)
                    /// @src 8:7045:7090  "if (frozen) revert ProjectIsFrozen(projectId)"
                    {
                        /// @src 8:7064:7090  "ProjectIsFrozen(projectId)"
                        mstore(/** @src 8:2889:2890  "0" */ 0x00, /** @src 8:7064:7090  "ProjectIsFrozen(projectId)" */ 0x5174a40100000000000000000000000000000000000000000000000000000000)
                        /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                        mstore(/** @src 8:7064:7090  "ProjectIsFrozen(projectId)" */ 4, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ mload(0xc0))
                        /// @src 8:7064:7090  "ProjectIsFrozen(projectId)"
                        revert(/** @src 8:2889:2890  "0" */ 0x00, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 36)
                    }
                    /// @src 8:7100:7178  "if (status == uint8(ProjectStatus.Archived)) revert ProjectArchived(projectId)"
                    if /** @src 8:7104:7143  "status == uint8(ProjectStatus.Archived)" */ eq(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ and(shr(192, _1), 0xff), /** @src 8:6766:6775  "_projects" */ 0x01)
                    /// @src 8:7100:7178  "if (status == uint8(ProjectStatus.Archived)) revert ProjectArchived(projectId)"
                    {
                        /// @src 8:7152:7178  "ProjectArchived(projectId)"
                        mstore(/** @src 8:2889:2890  "0" */ 0x00, /** @src 8:7152:7178  "ProjectArchived(projectId)" */ 0xfc5210d000000000000000000000000000000000000000000000000000000000)
                        /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                        mstore(/** @src 8:7152:7178  "ProjectArchived(projectId)" */ 4, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ mload(0xc0))
                        /// @src 8:7152:7178  "ProjectArchived(projectId)"
                        revert(/** @src 8:2889:2890  "0" */ 0x00, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 36)
                    }
                }
                default /// @src 8:3004:3124  "if (registers) head = _register(head, projectId, project, actor, actor);..."
                {
                    /// @src 8:3019:3075  "head = _register(head, projectId, project, actor, actor)"
                    var_head := /** @src 8:3026:3075  "_register(head, projectId, project, actor, actor)" */ fun_register(var_head, mload(0xc0), var_project_2478_offset, mload(0x80), var_actor, var_actor)
                }
                /// @src 8:3140:3153  "uint256 i = 0"
                let var_i := /** @src 8:2889:2890  "0" */ 0x00
                /// @src 8:3135:3287  "for (uint256 i = 0; i < files.length; i++) {..."
                for { }
                /** @src 8:3155:3171  "i < files.length" */ lt(var_i, var_files_length)
                /// @src 8:3140:3153  "uint256 i = 0"
                {
                    /// @src 8:3173:3176  "i++"
                    var_i := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ add(/** @src 8:3173:3176  "i++" */ var_i, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 1)
                }
                /// @src 8:3173:3176  "i++"
                {
                    /// @src 8:3267:3275  "files[i]"
                    let _2 := calldata_array_index_access_struct_File_calldata_dyn_calldata(var_files_offset, var_files_length, var_i)
                    /// @src 8:5698:5711  "file.filename"
                    let expr_offset, expr_length := access_calldata_tail_bytes_calldata(_2, _2)
                    /// @src 8:5754:5773  "file.requiresPython"
                    let expr_offset_1, expr_length_1 := access_calldata_tail_bytes_calldata(_2, add(_2, 160))
                    /// @src 8:5797:5806  "file.size"
                    let expr_1 := read_from_calldatat_uint64(add(_2, 32))
                    /// @src 5:615:622  "30 days"
                    let _3 := gt(mload(0x80), add(mload(0x80), /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 1))
                    /// @src 5:615:622  "30 days"
                    if _3
                    {
                        mstore(/** @src 8:2889:2890  "0" */ 0x00, /** @src 5:615:622  "30 days" */ 35408467139433450592217433187231851964531694900788300625387963629091585785856)
                        mstore(4, 0x11)
                        revert(/** @src 8:2889:2890  "0" */ 0x00, /** @src 5:615:622  "30 days" */ 0x24)
                    }
                    /// @src 8:7621:7689  "Filename.endingHash(bytes(filename), nameEnd, versionEnd, projectId)"
                    let expr_2 := fun_endingHash_5637(expr_offset, expr_length, mload(0x80), /** @src 8:7563:7598  "nameEnd + 1 + bytes(version).length" */ checked_add_uint256(/** @src 5:615:622  "30 days" */ add(mload(0x80), /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 1), /** @src 8:7577:7598  "bytes(version).length" */ mload(0xa0)), /** @src 8:7621:7689  "Filename.endingHash(bytes(filename), nameEnd, versionEnd, projectId)" */ mload(0xc0))
                    /// @src 8:7703:7783  "endingHash == 0 || !Ascii.contains(bytes(filename), nameEnd + 1, bytes(version))"
                    let expr_3 := /** @src 8:7703:7718  "endingHash == 0" */ iszero(expr_2)
                    /// @src 8:7703:7783  "endingHash == 0 || !Ascii.contains(bytes(filename), nameEnd + 1, bytes(version))"
                    if iszero(expr_3)
                    {
                        /// @src 5:615:622  "30 days"
                        _3 := /** @src 8:2889:2890  "0" */ 0x00
                        /// @src 18:2533:2555  "uint256 difference = 0"
                        mstore(0x0100, /** @src 8:2889:2890  "0" */ 0x00)
                        /// @src 18:2574:2587  "uint256 i = 0"
                        let var_i_1 := /** @src 8:2889:2890  "0" */ 0x00
                        /// @src 18:2569:2728  "for (uint256 i = 0; i < length; i += WORD) {..."
                        for { }
                        /** @src 18:2589:2599  "i < length" */ lt(var_i_1, mload(0xa0))
                        /// @src 18:2574:2587  "uint256 i = 0"
                        {
                            /// @src 18:2601:2610  "i += WORD"
                            var_i_1 := /** @src 30:360:363  "128" */ add(/** @src 18:2601:2610  "i += WORD" */ var_i_1, /** @src 8:5797:5806  "file.size" */ 32)
                        }
                        /// @src 18:2601:2610  "i += WORD"
                        {
                            /// @src 18:2644:2685  "loadUpTo(text, start + i, start + length)"
                            let expr_4 := fun_loadUpTo(expr_offset, expr_length, /** @src 30:360:363  "128" */ add(add(/** @src 5:615:622  "30 days" */ mload(0x80), /** @src 18:2659:2668  "start + i" */ var_i_1), /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 1), /** @src 30:360:363  "128" */ add(add(/** @src 5:615:622  "30 days" */ mload(0x80), /** @src 18:2670:2684  "start + length" */ mload(0xa0)), /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 1))
                            /// @src 18:2630:2713  "difference |= loadUpTo(text, start + i, start + length) ^ loadUpTo(part, i, length)"
                            mstore(0x0100, or(mload(0x0100), /** @src 18:2644:2713  "loadUpTo(text, start + i, start + length) ^ loadUpTo(part, i, length)" */ xor(expr_4, /** @src 18:2688:2713  "loadUpTo(part, i, length)" */ fun_loadUpTo(mload(0xe0), mload(0xa0), var_i_1, mload(0xa0)))))
                        }
                        /// @src 8:7703:7783  "endingHash == 0 || !Ascii.contains(bytes(filename), nameEnd + 1, bytes(version))"
                        expr_3 := /** @src 8:7722:7783  "!Ascii.contains(bytes(filename), nameEnd + 1, bytes(version))" */ iszero(/** @src 18:2748:2763  "difference == 0" */ iszero(mload(0x0100)))
                    }
                    /// @src 8:7699:7842  "if (endingHash == 0 || !Ascii.contains(bytes(filename), nameEnd + 1, bytes(version))) {..."
                    if expr_3
                    {
                        /// @src 8:7806:7831  "InvalidFilename(filename)"
                        let _4 := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ mload(0x40)
                        /// @src 8:7806:7831  "InvalidFilename(filename)"
                        mstore(_4, 0x58cba18f00000000000000000000000000000000000000000000000000000000)
                        /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                        mstore(/** @src 8:7806:7831  "InvalidFilename(filename)" */ add(_4, 4), /** @src 8:5797:5806  "file.size" */ 32)
                        /// @src 8:7806:7831  "InvalidFilename(filename)"
                        revert(_4, sub(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ abi_encode_string_calldata(expr_offset, expr_length, add(/** @src 8:7806:7831  "InvalidFilename(filename)" */ _4, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 36)), /** @src 8:7806:7831  "InvalidFilename(filename)" */ _4))
                    }
                    /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                    let _5 := and(/** @src 8:5941:5950  "size == 0" */ expr_1, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0xffffffffffffffff)
                    /// @src 8:5941:5970  "size == 0 || size > _MAX_SIZE"
                    let expr_5 := /** @src 8:5941:5950  "size == 0" */ iszero(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ _5)
                    /// @src 8:5941:5970  "size == 0 || size > _MAX_SIZE"
                    if iszero(expr_5)
                    {
                        expr_5 := /** @src 8:5954:5970  "size > _MAX_SIZE" */ gt(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ _5, /** @src 8:874:887  "(1 << 53) - 1" */ 0x1fffffffffffff)
                    }
                    /// @src 8:5937:6010  "if (size == 0 || size > _MAX_SIZE) revert InvalidFileSize(filename, size)"
                    if expr_5
                    {
                        /// @src 8:5979:6010  "InvalidFileSize(filename, size)"
                        let _6 := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ mload(0x40)
                        /// @src 8:5979:6010  "InvalidFileSize(filename, size)"
                        mstore(_6, 0x16adb09f00000000000000000000000000000000000000000000000000000000)
                        revert(_6, sub(abi_encode_string_calldata_uint64(add(_6, 4), expr_offset, expr_length, expr_1), _6))
                    }
                    /// @src 8:6020:6103  "if ((dagRoot == 0) != (size <= _CHUNK_SIZE)) revert DagRootMismatch(filename, size)"
                    if /** @src 8:6024:6063  "(dagRoot == 0) != (size <= _CHUNK_SIZE)" */ iszero(eq(/** @src 8:6025:6037  "dagRoot == 0" */ iszero(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ calldataload(/** @src 8:5834:5846  "file.dagRoot" */ add(_2, 96))), /** @src 8:6043:6062  "size <= _CHUNK_SIZE" */ iszero(gt(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ _5, /** @src 8:753:760  "1 << 20" */ 0x100000))))
                    /// @src 8:6020:6103  "if ((dagRoot == 0) != (size <= _CHUNK_SIZE)) revert DagRootMismatch(filename, size)"
                    {
                        /// @src 8:6072:6103  "DagRootMismatch(filename, size)"
                        let _7 := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ mload(0x40)
                        /// @src 8:6072:6103  "DagRootMismatch(filename, size)"
                        mstore(_7, 0x41755c2b00000000000000000000000000000000000000000000000000000000)
                        revert(_7, sub(abi_encode_string_calldata_uint64(add(_7, 4), expr_offset, expr_length, expr_1), _7))
                    }
                    /// @src 8:6113:6195  "if (!Text.isRequiresPython(requiresPython)) revert InvalidRequiresPython(filename)"
                    if /** @src 8:6117:6155  "!Text.isRequiresPython(requiresPython)" */ iszero(/** @src 8:6118:6155  "Text.isRequiresPython(requiresPython)" */ fun_isRequiresPython(expr_offset_1, expr_length_1))
                    /// @src 8:6113:6195  "if (!Text.isRequiresPython(requiresPython)) revert InvalidRequiresPython(filename)"
                    {
                        /// @src 8:6164:6195  "InvalidRequiresPython(filename)"
                        let _8 := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ mload(0x40)
                        /// @src 8:6164:6195  "InvalidRequiresPython(filename)"
                        mstore(_8, 0x13558f7800000000000000000000000000000000000000000000000000000000)
                        /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                        mstore(/** @src 8:6164:6195  "InvalidRequiresPython(filename)" */ add(_8, 4), /** @src 8:5797:5806  "file.size" */ 32)
                        /// @src 8:6164:6195  "InvalidRequiresPython(filename)"
                        revert(_8, sub(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ abi_encode_string_calldata(expr_offset, expr_length, add(/** @src 8:6164:6195  "InvalidRequiresPython(filename)" */ _8, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 36)), /** @src 8:6164:6195  "InvalidRequiresPython(filename)" */ _8))
                    }
                    /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                    mstore(/** @src 8:2889:2890  "0" */ 0x00, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ mload(0xc0))
                    mstore(/** @src 8:5797:5806  "file.size" */ 32, /** @src 8:6237:6253  "_fileCommitments" */ 0x02)
                    /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                    let dataSlot := keccak256(/** @src 8:2889:2890  "0" */ 0x00, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x40)
                    /// @src 21:924:1067  "assembly (\"memory-safe\") {..."
                    mstore(/** @src 8:2889:2890  "0" */ 0x00, /** @src 21:924:1067  "assembly (\"memory-safe\") {..." */ expr)
                    mstore(/** @src 8:5797:5806  "file.size" */ 32, /** @src 21:924:1067  "assembly (\"memory-safe\") {..." */ expr_2)
                    /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                    mstore(/** @src 8:2889:2890  "0" */ 0x00, /** @src 21:924:1067  "assembly (\"memory-safe\") {..." */ keccak256(/** @src 8:2889:2890  "0" */ 0x00, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x40))
                    mstore(/** @src 8:5797:5806  "file.size" */ 32, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ dataSlot)
                    let dataSlot_1 := keccak256(/** @src 8:2889:2890  "0" */ 0x00, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x40)
                    /// @src 8:6312:6392  "if (commitment.recordHash != 0) revert FileAlreadyPublished(projectId, filename)"
                    if /** @src 8:6316:6342  "commitment.recordHash != 0" */ iszero(iszero(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ sload(/** @src 8:6316:6337  "commitment.recordHash" */ dataSlot_1)))
                    /// @src 8:6312:6392  "if (commitment.recordHash != 0) revert FileAlreadyPublished(projectId, filename)"
                    {
                        /// @src 8:6351:6392  "FileAlreadyPublished(projectId, filename)"
                        let _9 := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ mload(0x40)
                        /// @src 8:6351:6392  "FileAlreadyPublished(projectId, filename)"
                        mstore(_9, 0x6e1cbe1a00000000000000000000000000000000000000000000000000000000)
                        revert(_9, sub(abi_encode_bytes32_string_calldata(add(_9, 4), mload(0xc0), expr_offset, expr_length), _9))
                    }
                    /// @src 24:790:2553  "assembly (\"memory-safe\") {..."
                    let var_data_mpos := mload(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x40)
                    /// @src 24:790:2553  "assembly (\"memory-safe\") {..."
                    let usr$head := add(var_data_mpos, /** @src 8:5797:5806  "file.size" */ 32)
                    /// @src 24:790:2553  "assembly (\"memory-safe\") {..."
                    mstore(usr$head, 0x100)
                    calldatacopy(add(var_data_mpos, 0x80), /** @src 8:5797:5806  "file.size" */ add(_2, 32), /** @src 24:790:2553  "assembly (\"memory-safe\") {..." */ 0x80)
                    let _10 := add(var_data_mpos, and(add(mload(0x80), 0x3f), /** @src 28:2339:2514  "abi.encodePacked(..." */ not(31)))
                    /// @src 24:790:2553  "assembly (\"memory-safe\") {..."
                    mstore(add(_10, 0x100), /** @src 8:2889:2890  "0" */ 0x00)
                    /// @src 24:790:2553  "assembly (\"memory-safe\") {..."
                    mstore(add(var_data_mpos, 288), mload(0x80))
                    calldatacopy(add(var_data_mpos, 320), var_project_2478_offset, mload(0x80))
                    mstore(add(var_data_mpos, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x40), /** @src 24:790:2553  "assembly (\"memory-safe\") {..." */ add(sub(_10, var_data_mpos), 0x100))
                    let _11 := add(_10, and(add(mload(0xa0), 0x3f), /** @src 28:2339:2514  "abi.encodePacked(..." */ not(31)))
                    /// @src 24:790:2553  "assembly (\"memory-safe\") {..."
                    mstore(add(_11, 0x100), /** @src 8:2889:2890  "0" */ 0x00)
                    /// @src 24:790:2553  "assembly (\"memory-safe\") {..."
                    mstore(add(_10, 288), mload(0xa0))
                    calldatacopy(add(_10, 320), mload(0xe0), mload(0xa0))
                    mstore(add(var_data_mpos, /** @src 8:5834:5846  "file.dagRoot" */ 96), /** @src 24:790:2553  "assembly (\"memory-safe\") {..." */ add(add(sub(_11, var_data_mpos), 288), /** @src 28:2339:2514  "abi.encodePacked(..." */ not(31)))
                    /// @src 24:790:2553  "assembly (\"memory-safe\") {..."
                    let usr$end := add(add(_11, and(add(expr_length, 0x3f), /** @src 28:2339:2514  "abi.encodePacked(..." */ not(31))), /** @src 24:790:2553  "assembly (\"memory-safe\") {..." */ 288)
                    mstore(add(usr$end, /** @src 28:2339:2514  "abi.encodePacked(..." */ not(31)), /** @src 8:2889:2890  "0" */ 0x00)
                    /// @src 24:790:2553  "assembly (\"memory-safe\") {..."
                    mstore(add(_11, 288), expr_length)
                    calldatacopy(add(_11, 320), expr_offset, expr_length)
                    mstore(add(var_data_mpos, 0x100), add(sub(usr$end, var_data_mpos), /** @src 28:2339:2514  "abi.encodePacked(..." */ not(31)))
                    /// @src 24:790:2553  "assembly (\"memory-safe\") {..."
                    let usr$end_1 := add(usr$end, and(add(expr_length_1, 0x3f), /** @src 28:2339:2514  "abi.encodePacked(..." */ not(31)))
                    /// @src 24:790:2553  "assembly (\"memory-safe\") {..."
                    mstore(add(usr$end_1, /** @src 28:2339:2514  "abi.encodePacked(..." */ not(31)), /** @src 8:2889:2890  "0" */ 0x00)
                    /// @src 24:790:2553  "assembly (\"memory-safe\") {..."
                    mstore(usr$end, expr_length_1)
                    calldatacopy(add(usr$end, /** @src 8:5797:5806  "file.size" */ 32), /** @src 24:790:2553  "assembly (\"memory-safe\") {..." */ expr_offset_1, expr_length_1)
                    mstore(var_data_mpos, add(sub(usr$end_1, var_data_mpos), /** @src 28:2339:2514  "abi.encodePacked(..." */ not(31)))
                    /// @src 24:790:2553  "assembly (\"memory-safe\") {..."
                    mstore(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x40, /** @src 24:790:2553  "assembly (\"memory-safe\") {..." */ usr$end_1)
                    /// @src 8:6550:6644  "RecordLog.append(head, PackagePublished.selector, projectId, versionHash, _topic(actor), data)"
                    let var_newHead := /** @src 8:2889:2890  "0" */ 0x00
                    /// @src 8:6550:6644  "RecordLog.append(head, PackagePublished.selector, projectId, versionHash, _topic(actor), data)"
                    let var_recordHash := /** @src 8:2889:2890  "0" */ 0x00
                    /// @src 25:1153:1970  "assembly (\"memory-safe\") {..."
                    log4(usr$head, mload(var_data_mpos), /** @src 8:6573:6598  "PackagePublished.selector" */ 0x5abdb489156046d40cac5f2af3f4e003018eb7ad8180a4efc224de5d8d1757e8, /** @src 25:1153:1970  "assembly (\"memory-safe\") {..." */ mload(0xc0), expr, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ and(/** @src 8:6624:6637  "_topic(actor)" */ var_actor, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0xffffffffffffffffffffffffffffffffffffffff))
                    /// @src 25:1153:1970  "assembly (\"memory-safe\") {..."
                    let usr$record := mload(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x40)
                    /// @src 25:1153:1970  "assembly (\"memory-safe\") {..."
                    mstore(usr$record, /** @src 8:6573:6598  "PackagePublished.selector" */ 0x5abdb489156046d40cac5f2af3f4e003018eb7ad8180a4efc224de5d8d1757e8)
                    /// @src 25:1153:1970  "assembly (\"memory-safe\") {..."
                    mstore(add(usr$record, /** @src 8:5797:5806  "file.size" */ 32), /** @src 25:1153:1970  "assembly (\"memory-safe\") {..." */ address())
                    mstore(add(usr$record, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x40), /** @src 25:1153:1970  "assembly (\"memory-safe\") {..." */ mload(0xc0))
                    mstore(add(usr$record, /** @src 8:5834:5846  "file.dagRoot" */ 96), /** @src 25:1153:1970  "assembly (\"memory-safe\") {..." */ expr)
                    mstore(add(usr$record, /** @src 24:790:2553  "assembly (\"memory-safe\") {..." */ 0x80), /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ and(/** @src 8:6624:6637  "_topic(actor)" */ var_actor, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0xffffffffffffffffffffffffffffffffffffffff))
                    /// @src 25:1153:1970  "assembly (\"memory-safe\") {..."
                    mstore(add(usr$record, /** @src 8:5754:5773  "file.requiresPython" */ 160), /** @src 25:1153:1970  "assembly (\"memory-safe\") {..." */ timestamp())
                    mstore(add(usr$record, 0xc0), keccak256(usr$head, mload(var_data_mpos)))
                    var_recordHash := keccak256(usr$record, 0xe0)
                    mstore(/** @src 8:2889:2890  "0" */ 0x00, /** @src 25:1153:1970  "assembly (\"memory-safe\") {..." */ var_head)
                    mstore(/** @src 8:5797:5806  "file.size" */ 32, /** @src 25:1153:1970  "assembly (\"memory-safe\") {..." */ var_recordHash)
                    var_newHead := keccak256(/** @src 8:2889:2890  "0" */ 0x00, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x40)
                    sstore(dataSlot_1, var_recordHash)
                    /// @src 8:3192:3276  "head = _publishFile(head, actor, projectId, project, version, versionHash, files[i])"
                    var_head := var_newHead
                }
                /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                sstore(/** @src 8:2889:2890  "0" */ 0x00, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ var_head)
            }
            /// @src 28:2579:2705  "keccak256(..."
            function abi_encode_bytes32_bytes32_bytes32(headStart, value0, value1, value2) -> tail
            {
                tail := add(headStart, 96)
                /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                mstore(headStart, value0)
                mstore(/** @src 28:2579:2705  "keccak256(..." */ add(headStart, 32), /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ value1)
                mstore(/** @src 28:2579:2705  "keccak256(..." */ add(headStart, 64), /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ value2)
            }
            /// @ast-id 1744 @src 5:6307:6611  "function _renounceMaintainer(address actor, bytes32 projectId) internal {..."
            function fun_renounceMaintainer(var_actor, var_projectId)
            {
                /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                mstore(/** @src -1:-1:-1 */ 0, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ var_projectId)
                mstore(0x20, /** @src 5:6404:6413  "_projects" */ 0x01)
                /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                let value := and(shr(160, sload(keccak256(/** @src -1:-1:-1 */ 0, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x40))), 0xffffffff)
                /// @src 5:6440:6528  "if (_liveMaintainer(projectId, actor).roles == 0) revert NotMaintainer(projectId, actor)"
                if /** @src 5:6444:6488  "_liveMaintainer(projectId, actor).roles == 0" */ iszero(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ and(mload(/** @src 5:6444:6483  "_liveMaintainer(projectId, actor).roles" */ add(/** @src 5:6444:6477  "_liveMaintainer(projectId, actor)" */ fun_liveMaintainer(var_projectId, var_actor), /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x40)), 0xff))
                /// @src 5:6440:6528  "if (_liveMaintainer(projectId, actor).roles == 0) revert NotMaintainer(projectId, actor)"
                {
                    /// @src 5:6497:6528  "NotMaintainer(projectId, actor)"
                    mstore(/** @src -1:-1:-1 */ 0, /** @src 5:6497:6528  "NotMaintainer(projectId, actor)" */ 0x526030be00000000000000000000000000000000000000000000000000000000)
                    /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                    mstore(/** @src 5:6497:6528  "NotMaintainer(projectId, actor)" */ 4, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ var_projectId)
                    mstore(36, and(var_actor, 0xffffffffffffffffffffffffffffffffffffffff))
                    /// @src 5:6497:6528  "NotMaintainer(projectId, actor)"
                    revert(/** @src -1:-1:-1 */ 0, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 68)
                }
                let memPtr := mload(0x40)
                finalize_allocation_38371(memPtr)
                mstore(memPtr, value)
                mstore(/** @src 5:6580:6603  "Maintainer(epoch, 0, 0)" */ add(memPtr, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x20), /** @src -1:-1:-1 */ 0)
                /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                mstore(/** @src 5:6580:6603  "Maintainer(epoch, 0, 0)" */ add(memPtr, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x40), /** @src -1:-1:-1 */ 0)
                /// @src 5:6580:6603  "Maintainer(epoch, 0, 0)"
                fun_writeMaintainer(var_actor, var_projectId, var_actor, memPtr)
            }
            /// @ast-id 2806 @src 8:4907:5398  "function _unyankRelease(address actor, bytes32 projectId, string calldata version) internal {..."
            function fun_unyankRelease(var_actor, var_projectId, var_version_2754_offset, var_version_2754_length)
            {
                /// @src 8:5040:5049  "_MAY_YANK"
                fun__checkMember(var_actor, var_projectId)
                /// @src 8:5082:5103  "_hashVersion(version)"
                let expr := fun_hashVersion(var_version_2754_offset, var_version_2754_length)
                /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                mstore(/** @src -1:-1:-1 */ 0, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ var_projectId)
                mstore(0x20, /** @src 8:5157:5170  "_releaseYanks" */ 0x04)
                /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                let dataSlot := keccak256(/** @src -1:-1:-1 */ 0, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x40)
                mstore(/** @src -1:-1:-1 */ 0, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ expr)
                mstore(0x20, dataSlot)
                /// @src 8:5191:5260  "if (yanks[versionHash] == 0) revert NotYanked(projectId, versionHash)"
                if /** @src 8:5195:5218  "yanks[versionHash] == 0" */ iszero(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ sload(keccak256(/** @src -1:-1:-1 */ 0, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x40)))
                /// @src 8:5191:5260  "if (yanks[versionHash] == 0) revert NotYanked(projectId, versionHash)"
                {
                    /// @src 8:5227:5260  "NotYanked(projectId, versionHash)"
                    mstore(/** @src -1:-1:-1 */ 0, /** @src 8:5227:5260  "NotYanked(projectId, versionHash)" */ 0x918ee8ca00000000000000000000000000000000000000000000000000000000)
                    /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                    mstore(/** @src 8:5157:5170  "_releaseYanks" */ 0x04, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ var_projectId)
                    mstore(36, expr)
                    /// @src 8:5227:5260  "NotYanked(projectId, versionHash)"
                    revert(/** @src -1:-1:-1 */ 0, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 68)
                }
                mstore(/** @src -1:-1:-1 */ 0, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ expr)
                mstore(0x20, dataSlot)
                let dataSlot_1 := keccak256(/** @src -1:-1:-1 */ 0, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x40)
                let result := /** @src -1:-1:-1 */ 0
                /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                result := /** @src -1:-1:-1 */ 0
                /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                sstore(dataSlot_1, /** @src -1:-1:-1 */ 0)
                /// @src 8:5371:5390  "abi.encode(version)"
                let expr_2802_mpos := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ mload(0x40)
                /// @src 8:5371:5390  "abi.encode(version)"
                let _1 := add(expr_2802_mpos, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x20)
                mstore(_1, 0x20)
                /// @src 8:5371:5390  "abi.encode(version)"
                let _2 := sub(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ abi_encode_string_calldata(var_version_2754_offset, var_version_2754_length, add(/** @src 8:5371:5390  "abi.encode(version)" */ expr_2802_mpos, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x40)), /** @src 8:5371:5390  "abi.encode(version)" */ expr_2802_mpos)
                mstore(expr_2802_mpos, add(_2, /** @src 28:2339:2514  "abi.encodePacked(..." */ not(31)))
                /// @src 8:5371:5390  "abi.encode(version)"
                finalize_allocation(expr_2802_mpos, _2)
                /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                let _3 := sload(/** @src -1:-1:-1 */ 0)
                /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                let _4 := and(/** @src 6:618:631  "_topic(actor)" */ var_actor, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0xffffffffffffffffffffffffffffffffffffffff)
                /// @src 6:567:638  "RecordLog.append(_logHead, topic0, topic1, topic2, _topic(actor), data)"
                let var_newHead := /** @src -1:-1:-1 */ 0
                /// @src 6:567:638  "RecordLog.append(_logHead, topic0, topic1, topic2, _topic(actor), data)"
                let var_recordHash := /** @src -1:-1:-1 */ 0
                /// @src 25:1153:1970  "assembly (\"memory-safe\") {..."
                log4(_1, mload(expr_2802_mpos), /** @src 8:5314:5338  "ReleaseUnyanked.selector" */ 0x343f1ee5949a0c8ff1a2f5eb8f00032693dd5e868ff6419f7bc2e9272d86def0, /** @src 25:1153:1970  "assembly (\"memory-safe\") {..." */ var_projectId, expr, _4)
                let usr$record := mload(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x40)
                /// @src 25:1153:1970  "assembly (\"memory-safe\") {..."
                mstore(usr$record, /** @src 8:5314:5338  "ReleaseUnyanked.selector" */ 0x343f1ee5949a0c8ff1a2f5eb8f00032693dd5e868ff6419f7bc2e9272d86def0)
                /// @src 25:1153:1970  "assembly (\"memory-safe\") {..."
                mstore(add(usr$record, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x20), /** @src 25:1153:1970  "assembly (\"memory-safe\") {..." */ address())
                mstore(add(usr$record, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x40), /** @src 25:1153:1970  "assembly (\"memory-safe\") {..." */ var_projectId)
                mstore(add(usr$record, 0x60), expr)
                mstore(add(usr$record, 0x80), _4)
                mstore(add(usr$record, 0xa0), timestamp())
                mstore(add(usr$record, 0xc0), keccak256(_1, mload(expr_2802_mpos)))
                var_recordHash := keccak256(usr$record, 0xe0)
                mstore(/** @src -1:-1:-1 */ 0, /** @src 25:1153:1970  "assembly (\"memory-safe\") {..." */ _3)
                mstore(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x20, /** @src 25:1153:1970  "assembly (\"memory-safe\") {..." */ var_recordHash)
                var_newHead := keccak256(/** @src -1:-1:-1 */ 0, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x40)
                sstore(/** @src -1:-1:-1 */ 0, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ var_newHead)
            }
            /// @src 28:1685:1867  "keccak256(..."
            function abi_encode_bytes32_bytes32_bytes32_bytes32_bytes32(headStart, value0, value1, value2, value3, value4) -> tail
            {
                tail := add(headStart, 160)
                /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                mstore(headStart, value0)
                mstore(/** @src 28:1685:1867  "keccak256(..." */ add(headStart, 32), /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ value1)
                mstore(/** @src 28:1685:1867  "keccak256(..." */ add(headStart, 64), /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ value2)
                mstore(/** @src 28:1685:1867  "keccak256(..." */ add(headStart, 96), /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ value3)
                mstore(/** @src 28:1685:1867  "keccak256(..." */ add(headStart, 128), /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ value4)
            }
            function copy_literal_to_memory_bf7d8cd70d8b3adaa217f1878af6a7638e2eeb0ca4b1a0e9b8493537fc6803cf() -> memPtr
            {
                let size := /** @src -1:-1:-1 */ 0
                /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                let _1 := /** @src -1:-1:-1 */ 0
                /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                _1 := /** @src -1:-1:-1 */ 0
                /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                size := 160
                let memPtr_1 := mload(64)
                finalize_allocation(memPtr_1, 160)
                mstore(memPtr_1, 109)
                memPtr := memPtr_1
                mstore(add(memPtr_1, 0x20), "File(string filename,uint64 size")
                mstore(add(memPtr_1, 64), ",bytes32 digest,bytes32 dagRoot,")
                mstore(add(memPtr_1, 96), "bytes32 metadataDigest,string re")
                mstore(add(memPtr_1, 128), "quiresPython)")
            }
            function update_storage_value_offset_uint8_to_uint8(slot, value)
            {
                let _1 := sload(slot)
                sstore(slot, or(and(_1, 0xffffffffffffff00ffffffffffffffffffffffffffffffffffffffffffffffff), and(shl(192, value), 0xff000000000000000000000000000000000000000000000000)))
            }
            /// @ast-id 1836 @src 5:7013:7364  "function _setStatus(address actor, bytes32 projectId, ProjectStatus status, string calldata reason) internal {..."
            function fun_setStatus(var_actor, var_projectId, var_status, var_reason_offset, var_reason_1793_length)
            {
                /// @src 5:7132:7161  "_checkOwner(actor, projectId)"
                pop(fun_checkOwner(var_actor, var_projectId))
                /// @src 5:7188:7194  "reason"
                fun_checkReason(var_reason_offset, var_reason_1793_length)
                /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                let _1 := iszero(lt(var_status, 3))
                if _1
                {
                    mstore(/** @src -1:-1:-1 */ 0, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 35408467139433450592217433187231851964531694900788300625387963629091585785856)
                    mstore(4, 0x21)
                    revert(/** @src -1:-1:-1 */ 0, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x24)
                }
                mstore(/** @src -1:-1:-1 */ 0, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ var_projectId)
                mstore(0x20, /** @src 5:7206:7215  "_projects" */ 0x01)
                /// @src 5:7206:7249  "_projects[projectId].status = uint8(status)"
                update_storage_value_offset_uint8_to_uint8(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ keccak256(/** @src -1:-1:-1 */ 0, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x40), /** @src 5:7206:7249  "_projects[projectId].status = uint8(status)" */ var_status)
                /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                _1 := /** @src -1:-1:-1 */ 0
                /// @src 5:7338:7356  "abi.encode(reason)"
                let expr_1832_mpos := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ mload(0x40)
                /// @src 5:7338:7356  "abi.encode(reason)"
                let _2 := add(expr_1832_mpos, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x20)
                mstore(_2, 0x20)
                /// @src 5:7338:7356  "abi.encode(reason)"
                let _3 := sub(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ abi_encode_string_calldata(var_reason_offset, var_reason_1793_length, add(/** @src 5:7338:7356  "abi.encode(reason)" */ expr_1832_mpos, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x40)), /** @src 5:7338:7356  "abi.encode(reason)" */ expr_1832_mpos)
                mstore(expr_1832_mpos, add(_3, /** @src 28:2339:2514  "abi.encodePacked(..." */ not(31)))
                /// @src 5:7338:7356  "abi.encode(reason)"
                finalize_allocation(expr_1832_mpos, _3)
                /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                let _4 := sload(/** @src -1:-1:-1 */ 0)
                /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                let _5 := and(/** @src 6:618:631  "_topic(actor)" */ var_actor, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0xffffffffffffffffffffffffffffffffffffffff)
                /// @src 6:567:638  "RecordLog.append(_logHead, topic0, topic1, topic2, _topic(actor), data)"
                let var_newHead := /** @src -1:-1:-1 */ 0
                /// @src 6:567:638  "RecordLog.append(_logHead, topic0, topic1, topic2, _topic(actor), data)"
                let var_recordHash := /** @src -1:-1:-1 */ 0
                /// @src 25:1153:1970  "assembly (\"memory-safe\") {..."
                log4(_2, mload(expr_1832_mpos), /** @src 5:7267:7292  "ProjectStatusSet.selector" */ 0x0e71a589fe564b2479ff7ba8e58f645e9b82209305c4f67d3e75abcd42561e7e, /** @src 25:1153:1970  "assembly (\"memory-safe\") {..." */ var_projectId, var_status, _5)
                let usr$record := mload(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x40)
                /// @src 25:1153:1970  "assembly (\"memory-safe\") {..."
                mstore(usr$record, /** @src 5:7267:7292  "ProjectStatusSet.selector" */ 0x0e71a589fe564b2479ff7ba8e58f645e9b82209305c4f67d3e75abcd42561e7e)
                /// @src 25:1153:1970  "assembly (\"memory-safe\") {..."
                mstore(add(usr$record, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x20), /** @src 25:1153:1970  "assembly (\"memory-safe\") {..." */ address())
                mstore(add(usr$record, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x40), /** @src 25:1153:1970  "assembly (\"memory-safe\") {..." */ var_projectId)
                mstore(add(usr$record, 0x60), var_status)
                mstore(add(usr$record, 0x80), _5)
                mstore(add(usr$record, 0xa0), timestamp())
                mstore(add(usr$record, 0xc0), keccak256(_2, mload(expr_1832_mpos)))
                var_recordHash := keccak256(usr$record, 0xe0)
                mstore(/** @src -1:-1:-1 */ 0, /** @src 25:1153:1970  "assembly (\"memory-safe\") {..." */ _4)
                mstore(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x20, /** @src 25:1153:1970  "assembly (\"memory-safe\") {..." */ var_recordHash)
                var_newHead := keccak256(/** @src -1:-1:-1 */ 0, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x40)
                sstore(/** @src -1:-1:-1 */ 0, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ var_newHead)
            }
            /// @ast-id 1935 @src 5:7738:8149  "function _cancelTransfer(address actor, bytes32 projectId) internal {..."
            function fun_cancelTransfer(var_actor, var_projectId)
            {
                /// @src 5:7831:7860  "_checkOwner(actor, projectId)"
                let expr := fun_checkOwner(var_actor, var_projectId)
                /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                mstore(/** @src -1:-1:-1 */ 0, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ var_projectId)
                mstore(0x20, /** @src 5:7893:7907  "_pendingOwners" */ 0x06)
                /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                let cleaned := and(sload(keccak256(/** @src -1:-1:-1 */ 0, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x40)), 0xffffffffffffffffffffffffffffffffffffffff)
                /// @src 5:7928:7995  "if (pendingOwner == address(0)) revert NoPendingTransfer(projectId)"
                if /** @src 5:7932:7958  "pendingOwner == address(0)" */ iszero(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ cleaned)
                /// @src 5:7928:7995  "if (pendingOwner == address(0)) revert NoPendingTransfer(projectId)"
                {
                    /// @src 5:7967:7995  "NoPendingTransfer(projectId)"
                    mstore(/** @src -1:-1:-1 */ 0, /** @src 5:7967:7995  "NoPendingTransfer(projectId)" */ 0x29ac886800000000000000000000000000000000000000000000000000000000)
                    /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                    mstore(/** @src 5:7967:7995  "NoPendingTransfer(projectId)" */ 4, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ var_projectId)
                    /// @src 5:7967:7995  "NoPendingTransfer(projectId)"
                    revert(/** @src -1:-1:-1 */ 0, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 36)
                }
                mstore(/** @src -1:-1:-1 */ 0, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ var_projectId)
                mstore(0x20, /** @src 5:7893:7907  "_pendingOwners" */ 0x06)
                /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                let dataSlot := keccak256(/** @src -1:-1:-1 */ 0, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x40)
                sstore(dataSlot, and(sload(dataSlot), 0xffffffffffffffffffffffff0000000000000000000000000000000000000000))
                /// @src 5:8124:8141  "abi.encode(epoch)"
                let expr_1931_mpos := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ mload(0x40)
                /// @src 5:8124:8141  "abi.encode(epoch)"
                let _1 := add(expr_1931_mpos, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x20)
                mstore(_1, and(expr, 0xffffffff))
                /// @src 5:8124:8141  "abi.encode(epoch)"
                mstore(expr_1931_mpos, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x20)
                /// @src 5:8124:8141  "abi.encode(epoch)"
                finalize_allocation(expr_1931_mpos, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x40)
                let _2 := sload(/** @src -1:-1:-1 */ 0)
                /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                let _3 := and(/** @src 6:618:631  "_topic(actor)" */ var_actor, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0xffffffffffffffffffffffffffffffffffffffff)
                /// @src 6:567:638  "RecordLog.append(_logHead, topic0, topic1, topic2, _topic(actor), data)"
                let var_newHead := /** @src -1:-1:-1 */ 0
                /// @src 6:567:638  "RecordLog.append(_logHead, topic0, topic1, topic2, _topic(actor), data)"
                let var_recordHash := /** @src -1:-1:-1 */ 0
                /// @src 25:1153:1970  "assembly (\"memory-safe\") {..."
                log4(_1, mload(expr_1931_mpos), /** @src 5:8056:8082  "TransferCancelled.selector" */ 0x040d961ae3fd808fc642119ce3d2039245d416ef89871249a13667593ae956df, /** @src 25:1153:1970  "assembly (\"memory-safe\") {..." */ var_projectId, cleaned, _3)
                let usr$record := mload(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x40)
                /// @src 25:1153:1970  "assembly (\"memory-safe\") {..."
                mstore(usr$record, /** @src 5:8056:8082  "TransferCancelled.selector" */ 0x040d961ae3fd808fc642119ce3d2039245d416ef89871249a13667593ae956df)
                /// @src 25:1153:1970  "assembly (\"memory-safe\") {..."
                mstore(add(usr$record, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x20), /** @src 25:1153:1970  "assembly (\"memory-safe\") {..." */ address())
                mstore(add(usr$record, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x40), /** @src 25:1153:1970  "assembly (\"memory-safe\") {..." */ var_projectId)
                mstore(add(usr$record, 0x60), cleaned)
                mstore(add(usr$record, 0x80), _3)
                mstore(add(usr$record, 0xa0), timestamp())
                mstore(add(usr$record, 0xc0), keccak256(_1, mload(expr_1931_mpos)))
                var_recordHash := keccak256(usr$record, 0xe0)
                mstore(/** @src -1:-1:-1 */ 0, /** @src 25:1153:1970  "assembly (\"memory-safe\") {..." */ _2)
                mstore(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x20, /** @src 25:1153:1970  "assembly (\"memory-safe\") {..." */ var_recordHash)
                var_newHead := keccak256(/** @src -1:-1:-1 */ 0, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x40)
                sstore(/** @src -1:-1:-1 */ 0, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ var_newHead)
            }
            /// @ast-id 2682 @src 8:3861:4340  "function _unyankFile(address actor, bytes32 projectId, string calldata filename) internal {..."
            function fun_unyankFile(var_actor, var_projectId, var_filename_2629_offset, var_filename_length)
            {
                /// @src 8:3992:4001  "_MAY_YANK"
                fun__checkMember(var_actor, var_projectId)
                /// @src 8:4030:4066  "_checkPublished(projectId, filename)"
                let expr := fun_checkPublished(var_projectId, var_filename_2629_offset, var_filename_length)
                /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                mstore(/** @src -1:-1:-1 */ 0, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ var_projectId)
                mstore(0x20, /** @src 8:4120:4130  "_fileYanks" */ 0x03)
                /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                let dataSlot := keccak256(/** @src -1:-1:-1 */ 0, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x40)
                mstore(/** @src -1:-1:-1 */ 0, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ expr)
                mstore(0x20, dataSlot)
                /// @src 8:4151:4212  "if (yanks[fileKey] == 0) revert NotYanked(projectId, fileKey)"
                if /** @src 8:4155:4174  "yanks[fileKey] == 0" */ iszero(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ sload(keccak256(/** @src -1:-1:-1 */ 0, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x40)))
                /// @src 8:4151:4212  "if (yanks[fileKey] == 0) revert NotYanked(projectId, fileKey)"
                {
                    /// @src 8:4183:4212  "NotYanked(projectId, fileKey)"
                    mstore(/** @src -1:-1:-1 */ 0, /** @src 8:4183:4212  "NotYanked(projectId, fileKey)" */ 0x918ee8ca00000000000000000000000000000000000000000000000000000000)
                    /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                    mstore(/** @src 8:4183:4212  "NotYanked(projectId, fileKey)" */ 4, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ var_projectId)
                    mstore(36, expr)
                    /// @src 8:4183:4212  "NotYanked(projectId, fileKey)"
                    revert(/** @src -1:-1:-1 */ 0, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 68)
                }
                mstore(/** @src -1:-1:-1 */ 0, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ expr)
                mstore(0x20, dataSlot)
                let dataSlot_1 := keccak256(/** @src -1:-1:-1 */ 0, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x40)
                let result := /** @src -1:-1:-1 */ 0
                /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                result := /** @src -1:-1:-1 */ 0
                /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                sstore(dataSlot_1, /** @src -1:-1:-1 */ 0)
                /// @src 8:4312:4332  "abi.encode(filename)"
                let expr_2678_mpos := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ mload(0x40)
                /// @src 8:4312:4332  "abi.encode(filename)"
                let _1 := add(expr_2678_mpos, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x20)
                mstore(_1, 0x20)
                /// @src 8:4312:4332  "abi.encode(filename)"
                let _2 := sub(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ abi_encode_string_calldata(var_filename_2629_offset, var_filename_length, add(/** @src 8:4312:4332  "abi.encode(filename)" */ expr_2678_mpos, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x40)), /** @src 8:4312:4332  "abi.encode(filename)" */ expr_2678_mpos)
                mstore(expr_2678_mpos, add(_2, /** @src 28:2339:2514  "abi.encodePacked(..." */ not(31)))
                /// @src 8:4312:4332  "abi.encode(filename)"
                finalize_allocation(expr_2678_mpos, _2)
                /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                let _3 := sload(/** @src -1:-1:-1 */ 0)
                /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                let _4 := and(/** @src 6:618:631  "_topic(actor)" */ var_actor, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0xffffffffffffffffffffffffffffffffffffffff)
                /// @src 6:567:638  "RecordLog.append(_logHead, topic0, topic1, topic2, _topic(actor), data)"
                let var_newHead := /** @src -1:-1:-1 */ 0
                /// @src 6:567:638  "RecordLog.append(_logHead, topic0, topic1, topic2, _topic(actor), data)"
                let var_recordHash := /** @src -1:-1:-1 */ 0
                /// @src 25:1153:1970  "assembly (\"memory-safe\") {..."
                log4(_1, mload(expr_2678_mpos), /** @src 8:4262:4283  "FileUnyanked.selector" */ 0x3fcbcab43b2dab5d845880810ef2abbfcb54e5943aea6fcc022478b9c5e9dc, /** @src 25:1153:1970  "assembly (\"memory-safe\") {..." */ var_projectId, expr, _4)
                let usr$record := mload(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x40)
                /// @src 25:1153:1970  "assembly (\"memory-safe\") {..."
                mstore(usr$record, /** @src 8:4262:4283  "FileUnyanked.selector" */ 0x3fcbcab43b2dab5d845880810ef2abbfcb54e5943aea6fcc022478b9c5e9dc)
                /// @src 25:1153:1970  "assembly (\"memory-safe\") {..."
                mstore(add(usr$record, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x20), /** @src 25:1153:1970  "assembly (\"memory-safe\") {..." */ address())
                mstore(add(usr$record, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x40), /** @src 25:1153:1970  "assembly (\"memory-safe\") {..." */ var_projectId)
                mstore(add(usr$record, 0x60), expr)
                mstore(add(usr$record, 0x80), _4)
                mstore(add(usr$record, 0xa0), timestamp())
                mstore(add(usr$record, 0xc0), keccak256(_1, mload(expr_2678_mpos)))
                var_recordHash := keccak256(usr$record, 0xe0)
                mstore(/** @src -1:-1:-1 */ 0, /** @src 25:1153:1970  "assembly (\"memory-safe\") {..." */ _3)
                mstore(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x20, /** @src 25:1153:1970  "assembly (\"memory-safe\") {..." */ var_recordHash)
                var_newHead := keccak256(/** @src -1:-1:-1 */ 0, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x40)
                sstore(/** @src -1:-1:-1 */ 0, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ var_newHead)
            }
            /// @ast-id 1639 @src 5:5157:5814  "function _register(bytes32 head, bytes32 projectId, string calldata project, address owner, address actor)..."
            function fun_register(var_head, var_projectId, var_project_offset, var_project_1559_length, var_owner, var_actor) -> var_newHead
            {
                /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                mstore(/** @src -1:-1:-1 */ 0, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ var_projectId)
                mstore(0x20, /** @src 5:5333:5342  "_projects" */ 0x01)
                /// @src 5:5329:5417  "if (_projects[projectId].owner != address(0)) revert ProjectAlreadyRegistered(projectId)"
                if /** @src 5:5333:5373  "_projects[projectId].owner != address(0)" */ iszero(iszero(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ and(sload(keccak256(/** @src -1:-1:-1 */ 0, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x40)), 0xffffffffffffffffffffffffffffffffffffffff)))
                /// @src 5:5329:5417  "if (_projects[projectId].owner != address(0)) revert ProjectAlreadyRegistered(projectId)"
                {
                    /// @src 5:5382:5417  "ProjectAlreadyRegistered(projectId)"
                    mstore(/** @src -1:-1:-1 */ 0, /** @src 5:5382:5417  "ProjectAlreadyRegistered(projectId)" */ 0x70d74fff00000000000000000000000000000000000000000000000000000000)
                    /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                    mstore(/** @src 5:5382:5417  "ProjectAlreadyRegistered(projectId)" */ 4, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ var_projectId)
                    /// @src 5:5382:5417  "ProjectAlreadyRegistered(projectId)"
                    revert(/** @src -1:-1:-1 */ 0, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 36)
                }
                /// @src 5:5427:5503  "if (!ProjectName.isNormal(bytes(project))) revert NameNotNormalized(project)"
                if /** @src 5:5431:5468  "!ProjectName.isNormal(bytes(project))" */ iszero(/** @src 5:5432:5468  "ProjectName.isNormal(bytes(project))" */ fun_isNormal(var_project_offset, var_project_1559_length))
                /// @src 5:5427:5503  "if (!ProjectName.isNormal(bytes(project))) revert NameNotNormalized(project)"
                {
                    /// @src 5:5477:5503  "NameNotNormalized(project)"
                    let _1 := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ mload(0x40)
                    /// @src 5:5477:5503  "NameNotNormalized(project)"
                    mstore(_1, 0x7f18290300000000000000000000000000000000000000000000000000000000)
                    /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                    mstore(/** @src 5:5477:5503  "NameNotNormalized(project)" */ add(_1, 4), /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x20)
                    /// @src 5:5477:5503  "NameNotNormalized(project)"
                    revert(_1, sub(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ abi_encode_string_calldata(var_project_offset, var_project_1559_length, add(/** @src 5:5477:5503  "NameNotNormalized(project)" */ _1, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 36)), /** @src 5:5477:5503  "NameNotNormalized(project)" */ _1))
                }
                /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                let _2 := and(/** @src 5:5517:5536  "owner == address(0)" */ var_owner, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0xffffffffffffffffffffffffffffffffffffffff)
                /// @src 5:5513:5571  "if (owner == address(0)) revert InvalidNewOwner(projectId)"
                if /** @src 5:5517:5536  "owner == address(0)" */ iszero(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ _2)
                /// @src 5:5513:5571  "if (owner == address(0)) revert InvalidNewOwner(projectId)"
                {
                    /// @src 5:5545:5571  "InvalidNewOwner(projectId)"
                    mstore(/** @src -1:-1:-1 */ 0, /** @src 5:5545:5571  "InvalidNewOwner(projectId)" */ 0x54bdd29700000000000000000000000000000000000000000000000000000000)
                    /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                    mstore(/** @src 5:5545:5571  "InvalidNewOwner(projectId)" */ 4, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ var_projectId)
                    /// @src 5:5545:5571  "InvalidNewOwner(projectId)"
                    revert(/** @src -1:-1:-1 */ 0, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 36)
                }
                /// @src 5:5599:5604  "actor"
                fun_checkMayRegister(var_actor)
                /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                mstore(/** @src -1:-1:-1 */ 0, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ var_projectId)
                mstore(0x20, /** @src 5:5333:5342  "_projects" */ 0x01)
                /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                let dataSlot := keccak256(/** @src -1:-1:-1 */ 0, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x40)
                sstore(/** @src 5:5616:5636  "_projects[projectId]" */ dataSlot, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ or(and(sload(/** @src 5:5616:5636  "_projects[projectId]" */ dataSlot), /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0xffffffffffffffffffffffff0000000000000000000000000000000000000000), _2))
                let _3 := and(/** @src 5:5763:5776  "_topic(actor)" */ var_actor, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0xffffffffffffffffffffffffffffffffffffffff)
                /// @src 5:5778:5797  "abi.encode(project)"
                let expr_1634_mpos := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ mload(0x40)
                /// @src 5:5778:5797  "abi.encode(project)"
                let _4 := add(expr_1634_mpos, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x20)
                mstore(_4, 0x20)
                /// @src 5:5778:5797  "abi.encode(project)"
                let _5 := sub(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ abi_encode_string_calldata(var_project_offset, var_project_1559_length, add(/** @src 5:5778:5797  "abi.encode(project)" */ expr_1634_mpos, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x40)), /** @src 5:5778:5797  "abi.encode(project)" */ expr_1634_mpos)
                mstore(expr_1634_mpos, add(_5, /** @src 28:2339:2514  "abi.encodePacked(..." */ not(31)))
                /// @src 5:5778:5797  "abi.encode(project)"
                finalize_allocation(expr_1634_mpos, _5)
                /// @src 5:5673:5807  "RecordLog.append(..."
                let var_newHead_1 := /** @src -1:-1:-1 */ 0
                /// @src 5:5673:5807  "RecordLog.append(..."
                let var_recordHash := /** @src -1:-1:-1 */ 0
                /// @src 25:1153:1970  "assembly (\"memory-safe\") {..."
                log4(_4, mload(expr_1634_mpos), /** @src 5:5709:5735  "ProjectRegistered.selector" */ 0x9f25c6eab572b4d8261725ff566ae46f3161209674064d6e69a5f0655fd1bab5, /** @src 25:1153:1970  "assembly (\"memory-safe\") {..." */ var_projectId, _2, _3)
                let usr$record := mload(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x40)
                /// @src 25:1153:1970  "assembly (\"memory-safe\") {..."
                mstore(usr$record, /** @src 5:5709:5735  "ProjectRegistered.selector" */ 0x9f25c6eab572b4d8261725ff566ae46f3161209674064d6e69a5f0655fd1bab5)
                /// @src 25:1153:1970  "assembly (\"memory-safe\") {..."
                mstore(add(usr$record, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x20), /** @src 25:1153:1970  "assembly (\"memory-safe\") {..." */ address())
                mstore(add(usr$record, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x40), /** @src 25:1153:1970  "assembly (\"memory-safe\") {..." */ var_projectId)
                mstore(add(usr$record, 0x60), _2)
                mstore(add(usr$record, 0x80), _3)
                mstore(add(usr$record, 0xa0), timestamp())
                mstore(add(usr$record, 0xc0), keccak256(_4, mload(expr_1634_mpos)))
                var_recordHash := keccak256(usr$record, 0xe0)
                mstore(/** @src -1:-1:-1 */ 0, /** @src 25:1153:1970  "assembly (\"memory-safe\") {..." */ var_head)
                mstore(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x20, /** @src 25:1153:1970  "assembly (\"memory-safe\") {..." */ var_recordHash)
                var_newHead_1 := keccak256(/** @src -1:-1:-1 */ 0, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x40)
                /// @src 5:5660:5807  "(newHead,) = RecordLog.append(..."
                var_newHead := var_newHead_1
            }
            /// @ast-id 2107 @src 5:9435:9730  "function _liveMaintainer(bytes32 projectId, address account) private view returns (Maintainer memory maintainer) {..."
            function fun_liveMaintainer(var_projectId, var_account) -> var_maintainer_mpos
            {
                /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                let memPtr := mload(64)
                finalize_allocation_38371(memPtr)
                mstore(memPtr, /** @src -1:-1:-1 */ 0)
                /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                mstore(add(memPtr, 32), /** @src -1:-1:-1 */ 0)
                /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                mstore(add(memPtr, 64), /** @src -1:-1:-1 */ 0)
                /// @src 5:9518:9546  "Maintainer memory maintainer"
                var_maintainer_mpos := memPtr
                /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                mstore(/** @src -1:-1:-1 */ 0, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ var_projectId)
                mstore(32, /** @src 5:9585:9597  "_maintainers" */ 0x05)
                /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                let dataSlot := keccak256(/** @src -1:-1:-1 */ 0, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 64)
                /// @src 5:9585:9617  "_maintainers[projectId][account]"
                let dataSlot_1 := /** @src -1:-1:-1 */ 0
                /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                mstore(/** @src -1:-1:-1 */ 0, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ and(/** @src 5:9585:9617  "_maintainers[projectId][account]" */ var_account, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0xffffffffffffffffffffffffffffffffffffffff))
                mstore(0x20, /** @src 5:9585:9608  "_maintainers[projectId]" */ dataSlot)
                /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                dataSlot_1 := keccak256(/** @src -1:-1:-1 */ 0, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x40)
                let memPtr_1 := mload(64)
                finalize_allocation_38371(memPtr_1)
                let _1 := sload(/** @src 5:9585:9617  "_maintainers[projectId][account]" */ dataSlot_1)
                /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                let cleaned := and(_1, 0xffffffff)
                mstore(memPtr_1, cleaned)
                let _2 := add(memPtr_1, 32)
                mstore(_2, and(shr(32, _1), 0xffffffffff))
                mstore(add(memPtr_1, 64), and(shr(72, _1), 0xff))
                mstore(/** @src -1:-1:-1 */ 0, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ var_projectId)
                mstore(32, /** @src 5:9647:9656  "_projects" */ 0x01)
                /// @src 5:9631:9708  "stored.epoch == _projects[projectId].epoch && stored.expiry > block.timestamp"
                let expr := /** @src 5:9631:9673  "stored.epoch == _projects[projectId].epoch" */ eq(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ cleaned, and(shr(160, sload(keccak256(/** @src -1:-1:-1 */ 0, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 64))), 0xffffffff))
                /// @src 5:9631:9708  "stored.epoch == _projects[projectId].epoch && stored.expiry > block.timestamp"
                if expr
                {
                    /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                    let cleaned_1 := and(mload(/** @src 5:9677:9690  "stored.expiry" */ _2), /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0xffffffffff)
                    /// @src 5:9631:9708  "stored.epoch == _projects[projectId].epoch && stored.expiry > block.timestamp"
                    expr := /** @src 5:9677:9708  "stored.expiry > block.timestamp" */ gt(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ cleaned_1, /** @src 5:9693:9708  "block.timestamp" */ timestamp())
                }
                /// @src 5:9627:9723  "if (stored.epoch == _projects[projectId].epoch && stored.expiry > block.timestamp) return stored"
                if expr
                {
                    /// @src 5:9710:9723  "return stored"
                    var_maintainer_mpos := memPtr_1
                    leave
                }
            }
            /// @ast-id 2623 @src 8:3324:3855  "function _yankFile(address actor, bytes32 projectId, string calldata filename, string calldata reason) internal {..."
            function fun_yankFile(var_actor, var_projectId, var_filename_2562_offset, var_filename_2562_length, var_reason_2564_offset, var_reason_2564_length)
            {
                /// @src 8:3477:3486  "_MAY_YANK"
                fun__checkMember(var_actor, var_projectId)
                /// @src 8:3515:3551  "_checkPublished(projectId, filename)"
                let expr := fun_checkPublished(var_projectId, var_filename_2562_offset, var_filename_2562_length)
                /// @src 8:3578:3584  "reason"
                fun_checkReason(var_reason_2564_offset, var_reason_2564_length)
                /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                mstore(/** @src -1:-1:-1 */ 0, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ var_projectId)
                mstore(0x20, /** @src 8:3639:3649  "_fileYanks" */ 0x03)
                /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                let dataSlot := keccak256(/** @src -1:-1:-1 */ 0, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x40)
                mstore(/** @src -1:-1:-1 */ 0, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ expr)
                mstore(0x20, dataSlot)
                /// @src 8:3670:3735  "if (yanks[fileKey] != 0) revert AlreadyYanked(projectId, fileKey)"
                if /** @src 8:3674:3693  "yanks[fileKey] != 0" */ iszero(iszero(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ sload(keccak256(/** @src -1:-1:-1 */ 0, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x40))))
                /// @src 8:3670:3735  "if (yanks[fileKey] != 0) revert AlreadyYanked(projectId, fileKey)"
                {
                    /// @src 8:3702:3735  "AlreadyYanked(projectId, fileKey)"
                    mstore(/** @src -1:-1:-1 */ 0, /** @src 8:3702:3735  "AlreadyYanked(projectId, fileKey)" */ 0x7890f23300000000000000000000000000000000000000000000000000000000)
                    /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                    mstore(/** @src 8:3702:3735  "AlreadyYanked(projectId, fileKey)" */ 4, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ var_projectId)
                    mstore(36, expr)
                    /// @src 8:3702:3735  "AlreadyYanked(projectId, fileKey)"
                    revert(/** @src -1:-1:-1 */ 0, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 68)
                }
                /// @src 8:3819:3847  "abi.encode(filename, reason)"
                let expr_2618_mpos := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ mload(0x40)
                /// @src 8:3819:3847  "abi.encode(filename, reason)"
                let _1 := add(expr_2618_mpos, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x20)
                /// @src 8:3819:3847  "abi.encode(filename, reason)"
                let _2 := sub(abi_encode_string_calldata_string_calldata(_1, var_filename_2562_offset, var_filename_2562_length, var_reason_2564_offset, var_reason_2564_length), expr_2618_mpos)
                mstore(expr_2618_mpos, add(_2, /** @src 28:2339:2514  "abi.encodePacked(..." */ not(31)))
                /// @src 8:3819:3847  "abi.encode(filename, reason)"
                finalize_allocation(expr_2618_mpos, _2)
                /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                let _3 := sload(/** @src -1:-1:-1 */ 0)
                /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                let _4 := and(/** @src 6:618:631  "_topic(actor)" */ var_actor, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0xffffffffffffffffffffffffffffffffffffffff)
                /// @src 6:567:638  "RecordLog.append(_logHead, topic0, topic1, topic2, _topic(actor), data)"
                let var_newHead := /** @src -1:-1:-1 */ 0
                /// @src 6:567:638  "RecordLog.append(_logHead, topic0, topic1, topic2, _topic(actor), data)"
                let var_recordHash := /** @src -1:-1:-1 */ 0
                /// @src 25:1153:1970  "assembly (\"memory-safe\") {..."
                log4(_1, mload(expr_2618_mpos), /** @src 8:3771:3790  "FileYanked.selector" */ 0xb5c4e50fa74a291bf4247851899788dd449d699d6ef18339643d99f0861f6cf5, /** @src 25:1153:1970  "assembly (\"memory-safe\") {..." */ var_projectId, expr, _4)
                let usr$record := mload(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x40)
                /// @src 25:1153:1970  "assembly (\"memory-safe\") {..."
                mstore(usr$record, /** @src 8:3771:3790  "FileYanked.selector" */ 0xb5c4e50fa74a291bf4247851899788dd449d699d6ef18339643d99f0861f6cf5)
                /// @src 25:1153:1970  "assembly (\"memory-safe\") {..."
                mstore(add(usr$record, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x20), /** @src 25:1153:1970  "assembly (\"memory-safe\") {..." */ address())
                mstore(add(usr$record, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x40), /** @src 25:1153:1970  "assembly (\"memory-safe\") {..." */ var_projectId)
                mstore(add(usr$record, 0x60), expr)
                mstore(add(usr$record, 0x80), _4)
                mstore(add(usr$record, 0xa0), timestamp())
                mstore(add(usr$record, 0xc0), keccak256(_1, mload(expr_2618_mpos)))
                var_recordHash := keccak256(usr$record, 0xe0)
                mstore(/** @src -1:-1:-1 */ 0, /** @src 25:1153:1970  "assembly (\"memory-safe\") {..." */ _3)
                mstore(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x20, /** @src 25:1153:1970  "assembly (\"memory-safe\") {..." */ var_recordHash)
                var_newHead := keccak256(/** @src -1:-1:-1 */ 0, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x40)
                sstore(/** @src -1:-1:-1 */ 0, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ var_newHead)
                mstore(/** @src -1:-1:-1 */ 0, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ expr)
                mstore(0x20, dataSlot)
                sstore(keccak256(/** @src -1:-1:-1 */ 0, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x40), var_recordHash)
            }
            /// @src 28:2975:3135  "keccak256(..."
            function abi_encode_bytes32_bytes32_address_bytes32(headStart, value0, value1, value2, value3) -> tail
            {
                tail := add(headStart, 128)
                /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                mstore(headStart, value0)
                mstore(/** @src 28:2975:3135  "keccak256(..." */ add(headStart, 32), /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ value1)
                mstore(/** @src 28:2975:3135  "keccak256(..." */ add(headStart, 64), /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ and(value2, 0xffffffffffffffffffffffffffffffffffffffff))
                mstore(/** @src 28:2975:3135  "keccak256(..." */ add(headStart, 96), /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ value3)
            }
            /// @ast-id 1884 @src 5:7370:7732  "function _startTransfer(address actor, bytes32 projectId, address newOwner) internal {..."
            function fun_startTransfer(var_actor, var_projectId, var_newOwner)
            {
                /// @src 5:7480:7509  "_checkOwner(actor, projectId)"
                let expr := fun_checkOwner(var_actor, var_projectId)
                /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                let _1 := and(/** @src 5:7523:7545  "newOwner == address(0)" */ var_newOwner, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0xffffffffffffffffffffffffffffffffffffffff)
                /// @src 5:7519:7580  "if (newOwner == address(0)) revert InvalidNewOwner(projectId)"
                if /** @src 5:7523:7545  "newOwner == address(0)" */ iszero(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ _1)
                /// @src 5:7519:7580  "if (newOwner == address(0)) revert InvalidNewOwner(projectId)"
                {
                    /// @src 5:7554:7580  "InvalidNewOwner(projectId)"
                    mstore(/** @src 5:7543:7544  "0" */ 0x00, /** @src 5:7554:7580  "InvalidNewOwner(projectId)" */ 0x54bdd29700000000000000000000000000000000000000000000000000000000)
                    /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                    mstore(/** @src 5:7554:7580  "InvalidNewOwner(projectId)" */ 4, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ var_projectId)
                    /// @src 5:7554:7580  "InvalidNewOwner(projectId)"
                    revert(/** @src 5:7543:7544  "0" */ 0x00, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 36)
                }
                mstore(/** @src 5:7543:7544  "0" */ 0x00, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ var_projectId)
                mstore(0x20, /** @src 5:7591:7605  "_pendingOwners" */ 0x06)
                /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                let dataSlot := keccak256(/** @src 5:7543:7544  "0" */ 0x00, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x40)
                sstore(/** @src 5:7591:7616  "_pendingOwners[projectId]" */ dataSlot, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ or(and(sload(/** @src 5:7591:7616  "_pendingOwners[projectId]" */ dataSlot), /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0xffffffffffffffffffffffff0000000000000000000000000000000000000000), _1))
                /// @src 5:7707:7724  "abi.encode(epoch)"
                let expr_1880_mpos := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ mload(0x40)
                /// @src 5:7707:7724  "abi.encode(epoch)"
                let _2 := add(expr_1880_mpos, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x20)
                mstore(_2, and(expr, 0xffffffff))
                /// @src 5:7707:7724  "abi.encode(epoch)"
                mstore(expr_1880_mpos, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x20)
                /// @src 5:7707:7724  "abi.encode(epoch)"
                finalize_allocation(expr_1880_mpos, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x40)
                let _3 := sload(/** @src 5:7543:7544  "0" */ 0x00)
                /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                let _4 := and(/** @src 6:618:631  "_topic(actor)" */ var_actor, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0xffffffffffffffffffffffffffffffffffffffff)
                /// @src 6:567:638  "RecordLog.append(_logHead, topic0, topic1, topic2, _topic(actor), data)"
                let var_newHead := /** @src 5:7543:7544  "0" */ 0x00
                /// @src 6:567:638  "RecordLog.append(_logHead, topic0, topic1, topic2, _topic(actor), data)"
                let var_recordHash := /** @src 5:7543:7544  "0" */ 0x00
                /// @src 25:1153:1970  "assembly (\"memory-safe\") {..."
                log4(_2, mload(expr_1880_mpos), /** @src 5:7645:7669  "TransferStarted.selector" */ 0x25586d5acf673306e53db859d01e91233525d3bbfedd70d59245e2da94285730, /** @src 25:1153:1970  "assembly (\"memory-safe\") {..." */ var_projectId, _1, _4)
                let usr$record := mload(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x40)
                /// @src 25:1153:1970  "assembly (\"memory-safe\") {..."
                mstore(usr$record, /** @src 5:7645:7669  "TransferStarted.selector" */ 0x25586d5acf673306e53db859d01e91233525d3bbfedd70d59245e2da94285730)
                /// @src 25:1153:1970  "assembly (\"memory-safe\") {..."
                mstore(add(usr$record, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x20), /** @src 25:1153:1970  "assembly (\"memory-safe\") {..." */ address())
                mstore(add(usr$record, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x40), /** @src 25:1153:1970  "assembly (\"memory-safe\") {..." */ var_projectId)
                mstore(add(usr$record, 0x60), _1)
                mstore(add(usr$record, 0x80), _4)
                mstore(add(usr$record, 0xa0), timestamp())
                mstore(add(usr$record, 0xc0), keccak256(_2, mload(expr_1880_mpos)))
                var_recordHash := keccak256(usr$record, 0xe0)
                mstore(/** @src 5:7543:7544  "0" */ 0x00, /** @src 25:1153:1970  "assembly (\"memory-safe\") {..." */ _3)
                mstore(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x20, /** @src 25:1153:1970  "assembly (\"memory-safe\") {..." */ var_recordHash)
                var_newHead := keccak256(/** @src 5:7543:7544  "0" */ 0x00, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x40)
                sstore(/** @src 5:7543:7544  "0" */ 0x00, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ var_newHead)
            }
            /// @ast-id 2003 @src 5:8155:8673  "function _acceptTransfer(address actor, bytes32 projectId) internal {..."
            function fun_acceptTransfer(var_actor, var_projectId)
            {
                /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                mstore(/** @src -1:-1:-1 */ 0, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ var_projectId)
                mstore(0x20, /** @src 5:8246:8260  "_pendingOwners" */ 0x06)
                /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                let cleaned := and(sload(keccak256(/** @src -1:-1:-1 */ 0, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x40)), 0xffffffffffffffffffffffffffffffffffffffff)
                let _1 := and(/** @src 5:8237:8271  "actor != _pendingOwners[projectId]" */ var_actor, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0xffffffffffffffffffffffffffffffffffffffff)
                /// @src 5:8233:8313  "if (actor != _pendingOwners[projectId]) revert NotPendingOwner(projectId, actor)"
                if /** @src 5:8237:8271  "actor != _pendingOwners[projectId]" */ iszero(eq(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ _1, /** @src 5:8237:8271  "actor != _pendingOwners[projectId]" */ cleaned))
                /// @src 5:8233:8313  "if (actor != _pendingOwners[projectId]) revert NotPendingOwner(projectId, actor)"
                {
                    /// @src 5:8280:8313  "NotPendingOwner(projectId, actor)"
                    mstore(/** @src -1:-1:-1 */ 0, /** @src 5:8280:8313  "NotPendingOwner(projectId, actor)" */ 0xe0138de300000000000000000000000000000000000000000000000000000000)
                    /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                    mstore(/** @src 5:8280:8313  "NotPendingOwner(projectId, actor)" */ 4, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ var_projectId)
                    mstore(36, _1)
                    /// @src 5:8280:8313  "NotPendingOwner(projectId, actor)"
                    revert(/** @src -1:-1:-1 */ 0, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 68)
                }
                mstore(/** @src -1:-1:-1 */ 0, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ var_projectId)
                mstore(0x20, /** @src 5:8348:8357  "_projects" */ 0x01)
                /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                let dataSlot := keccak256(/** @src -1:-1:-1 */ 0, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x40)
                let memPtr := mload(0x40)
                finalize_allocation_38212(memPtr)
                let _2 := sload(dataSlot)
                let cleaned_1 := and(_2, 0xffffffffffffffffffffffffffffffffffffffff)
                let value := and(shr(160, _2), 0xffffffff)
                let _3 := add(memPtr, 0x20)
                mstore(_3, value)
                let _4 := add(memPtr, 0x40)
                mstore(_4, and(shr(192, _2), 0xff))
                let _5 := add(memPtr, 96)
                mstore(_5, and(shr(200, _2), 0xffffffffff))
                let _6 := add(memPtr, 128)
                mstore(_6, iszero(iszero(and(shr(240, _2), 0xff))))
                mstore(memPtr, _1)
                if eq(value, 0xffffffff)
                {
                    /// @src 5:615:622  "30 days"
                    mstore(/** @src -1:-1:-1 */ 0, /** @src 5:615:622  "30 days" */ 35408467139433450592217433187231851964531694900788300625387963629091585785856)
                    mstore(4, 0x11)
                    revert(/** @src -1:-1:-1 */ 0, /** @src 5:615:622  "30 days" */ 0x24)
                }
                /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                mstore(_3, and(add(value, /** @src 5:8348:8357  "_projects" */ 0x01), /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0xffffffff))
                mstore(/** @src -1:-1:-1 */ 0, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ var_projectId)
                mstore(0x20, /** @src 5:8348:8357  "_projects" */ 0x01)
                /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                let dataSlot_1 := keccak256(/** @src -1:-1:-1 */ 0, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x40)
                sstore(dataSlot_1, or(and(sload(dataSlot_1), 0xffffffffffffffffffffffff0000000000000000000000000000000000000000), and(and(mload(memPtr), 0xffffffffffffffffffffffffffffffffffffffff), 0xffffffffffffffffffffffffffffffffffffffff)))
                let _7 := mload(_3)
                let _8 := sload(dataSlot_1)
                sstore(dataSlot_1, or(and(_8, 0xffffffffffffffff00000000ffffffffffffffffffffffffffffffffffffffff), and(shl(160, _7), 0xffffffff0000000000000000000000000000000000000000)))
                update_storage_value_offset_uint8_to_uint8(dataSlot_1, and(mload(_4), 0xff))
                update_storage_value_offset_uint40_to_uint40(dataSlot_1, and(mload(_5), 0xffffffffff))
                let cleaned_2 := iszero(iszero(mload(_6)))
                let _9 := sload(dataSlot_1)
                sstore(dataSlot_1, or(and(_9, 0xff00ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff), and(shl(240, cleaned_2), 0xff000000000000000000000000000000000000000000000000000000000000)))
                mstore(/** @src -1:-1:-1 */ 0, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ var_projectId)
                mstore(0x20, /** @src 5:8246:8260  "_pendingOwners" */ 0x06)
                /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                let dataSlot_2 := keccak256(/** @src -1:-1:-1 */ 0, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x40)
                sstore(dataSlot_2, and(sload(dataSlot_2), 0xffffffffffffffffffffffff0000000000000000000000000000000000000000))
                let cleaned_3 := and(mload(/** @src 5:8651:8664  "project.epoch" */ _3), /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0xffffffff)
                /// @src 5:8640:8665  "abi.encode(project.epoch)"
                let expr_1999_mpos := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ mload(0x40)
                /// @src 5:8640:8665  "abi.encode(project.epoch)"
                let _10 := add(expr_1999_mpos, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x20)
                mstore(_10, cleaned_3)
                /// @src 5:8640:8665  "abi.encode(project.epoch)"
                mstore(expr_1999_mpos, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x20)
                /// @src 5:8640:8665  "abi.encode(project.epoch)"
                finalize_allocation(expr_1999_mpos, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x40)
                let _11 := sload(/** @src -1:-1:-1 */ 0)
                /// @src 6:567:638  "RecordLog.append(_logHead, topic0, topic1, topic2, _topic(actor), data)"
                let var_newHead := /** @src -1:-1:-1 */ 0
                /// @src 6:567:638  "RecordLog.append(_logHead, topic0, topic1, topic2, _topic(actor), data)"
                let var_recordHash := /** @src -1:-1:-1 */ 0
                /// @src 25:1153:1970  "assembly (\"memory-safe\") {..."
                log4(_10, mload(expr_1999_mpos), /** @src 5:8572:8597  "TransferAccepted.selector" */ 0xace5fdd0fc957653fb44a059dbc53949a496b9c3fdf6254081872825c007b7d2, /** @src 25:1153:1970  "assembly (\"memory-safe\") {..." */ var_projectId, cleaned_1, _1)
                let usr$record := mload(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x40)
                /// @src 25:1153:1970  "assembly (\"memory-safe\") {..."
                mstore(usr$record, /** @src 5:8572:8597  "TransferAccepted.selector" */ 0xace5fdd0fc957653fb44a059dbc53949a496b9c3fdf6254081872825c007b7d2)
                /// @src 25:1153:1970  "assembly (\"memory-safe\") {..."
                mstore(add(usr$record, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x20), /** @src 25:1153:1970  "assembly (\"memory-safe\") {..." */ address())
                mstore(add(usr$record, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x40), /** @src 25:1153:1970  "assembly (\"memory-safe\") {..." */ var_projectId)
                mstore(add(usr$record, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 96), /** @src 25:1153:1970  "assembly (\"memory-safe\") {..." */ cleaned_1)
                mstore(add(usr$record, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 128), /** @src 25:1153:1970  "assembly (\"memory-safe\") {..." */ _1)
                mstore(add(usr$record, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 160), /** @src 25:1153:1970  "assembly (\"memory-safe\") {..." */ timestamp())
                mstore(add(usr$record, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 192), /** @src 25:1153:1970  "assembly (\"memory-safe\") {..." */ keccak256(_10, mload(expr_1999_mpos)))
                var_recordHash := keccak256(usr$record, 0xe0)
                mstore(/** @src -1:-1:-1 */ 0, /** @src 25:1153:1970  "assembly (\"memory-safe\") {..." */ _11)
                mstore(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x20, /** @src 25:1153:1970  "assembly (\"memory-safe\") {..." */ var_recordHash)
                var_newHead := keccak256(/** @src -1:-1:-1 */ 0, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x40)
                sstore(/** @src -1:-1:-1 */ 0, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ var_newHead)
            }
            /// @ast-id 3811 @src 9:6193:6519  "function _useNonce(address signer, uint256 nonce) private {..."
            function fun_useNonce(var_signer, var_nonce)
            {
                /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                let _1 := and(var_signer, 0xffffffffffffffffffffffffffffffffffffffff)
                mstore(/** @src -1:-1:-1 */ 0, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ _1)
                mstore(0x20, /** @src 9:6305:6316  "_usedNonces" */ 0x0d)
                /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                let dataSlot := keccak256(/** @src -1:-1:-1 */ 0, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x40)
                let result := shr(/** @src 9:6364:6365  "8" */ 0x08, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ var_nonce)
                mstore(/** @src -1:-1:-1 */ 0, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ result)
                mstore(0x20, dataSlot)
                let _2 := sload(keccak256(/** @src -1:-1:-1 */ 0, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x40))
                let result_1 := shl(/** @src 9:6917:6929  "nonce & 0xff" */ and(var_nonce, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0xff), /** @src 9:6911:6912  "1" */ 0x01)
                /// @src 9:6413:6472  "if (used & bit != 0) revert NonceAlreadyUsed(signer, nonce)"
                if /** @src 9:6417:6432  "used & bit != 0" */ iszero(iszero(/** @src 9:6417:6427  "used & bit" */ and(_2, result_1)))
                /// @src 9:6413:6472  "if (used & bit != 0) revert NonceAlreadyUsed(signer, nonce)"
                {
                    /// @src 9:6441:6472  "NonceAlreadyUsed(signer, nonce)"
                    mstore(/** @src -1:-1:-1 */ 0, /** @src 9:6441:6472  "NonceAlreadyUsed(signer, nonce)" */ 0xe90aded400000000000000000000000000000000000000000000000000000000)
                    /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                    mstore(/** @src 9:6441:6472  "NonceAlreadyUsed(signer, nonce)" */ 4, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ _1)
                    mstore(36, var_nonce)
                    /// @src 9:6441:6472  "NonceAlreadyUsed(signer, nonce)"
                    revert(/** @src -1:-1:-1 */ 0, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 68)
                }
                mstore(/** @src -1:-1:-1 */ 0, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ result)
                mstore(0x20, dataSlot)
                sstore(keccak256(/** @src -1:-1:-1 */ 0, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x40), /** @src 9:6502:6512  "used | bit" */ or(_2, result_1))
            }
            /// @ast-id 952 @src 4:4502:4621  "function _checkModerator() internal view {..."
            function fun_checkModerator()
            {
                /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                mstore(/** @src -1:-1:-1 */ 0, /** @src 4:4570:4580  "msg.sender" */ caller())
                /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                mstore(0x20, /** @src 4:4558:4569  "_moderators" */ 0x0b)
                /// @src 4:4553:4614  "if (!_moderators[msg.sender]) revert NotModerator(msg.sender)"
                if /** @src 4:4557:4581  "!_moderators[msg.sender]" */ iszero(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ and(sload(keccak256(/** @src -1:-1:-1 */ 0, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x40)), 0xff))
                /// @src 4:4553:4614  "if (!_moderators[msg.sender]) revert NotModerator(msg.sender)"
                {
                    /// @src 4:4590:4614  "NotModerator(msg.sender)"
                    mstore(/** @src -1:-1:-1 */ 0, /** @src 4:4590:4614  "NotModerator(msg.sender)" */ 0x663750dc00000000000000000000000000000000000000000000000000000000)
                    /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                    mstore(/** @src 4:4590:4614  "NotModerator(msg.sender)" */ 4, /** @src 4:4570:4580  "msg.sender" */ caller())
                    /// @src 4:4590:4614  "NotModerator(msg.sender)"
                    revert(/** @src -1:-1:-1 */ 0, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 36)
                }
            }
            /// @ast-id 6335 @src 27:383:615  "function checkReason(string calldata reason) internal pure {..."
            function fun_checkReason(var_reason_6304_offset, var_reason_6304_length)
            {
                /// @src 27:503:561  "length > _MAX_REASON_LENGTH || !Utf8.isText(bytes(reason))"
                let expr := /** @src 27:503:530  "length > _MAX_REASON_LENGTH" */ gt(var_reason_6304_length, /** @src 27:373:376  "512" */ 0x0200)
                /// @src 27:503:561  "length > _MAX_REASON_LENGTH || !Utf8.isText(bytes(reason))"
                if iszero(expr)
                {
                    expr := /** @src 27:534:561  "!Utf8.isText(bytes(reason))" */ iszero(/** @src 27:535:561  "Utf8.isText(bytes(reason))" */ fun_isText(var_reason_6304_offset, var_reason_6304_length))
                }
                /// @src 27:499:608  "if (length > _MAX_REASON_LENGTH || !Utf8.isText(bytes(reason))) revert IPackageRegistry.InvalidReason(length)"
                if expr
                {
                    /// @src 27:570:608  "IPackageRegistry.InvalidReason(length)"
                    mstore(/** @src -1:-1:-1 */ 0, /** @src 27:570:608  "IPackageRegistry.InvalidReason(length)" */ 0x43cb798300000000000000000000000000000000000000000000000000000000)
                    /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                    mstore(/** @src 27:570:608  "IPackageRegistry.InvalidReason(length)" */ 4, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ var_reason_6304_length)
                    /// @src 27:570:608  "IPackageRegistry.InvalidReason(length)"
                    revert(/** @src -1:-1:-1 */ 0, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 36)
                }
            }
            /// @ast-id 2036 @src 5:8716:8980  "function _checkOwner(address actor, bytes32 projectId) internal view returns (uint32 epoch) {..."
            function fun_checkOwner(var_actor, var_projectId) -> var_epoch
            {
                /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                mstore(/** @src -1:-1:-1 */ 0, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ var_projectId)
                mstore(0x20, /** @src 5:8844:8853  "_projects" */ 0x01)
                /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                let _1 := sload(keccak256(/** @src -1:-1:-1 */ 0, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x40))
                let _2 := and(/** @src 5:8878:8900  "actor != project.owner" */ var_actor, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0xffffffffffffffffffffffffffffffffffffffff)
                /// @src 5:8874:8942  "if (actor != project.owner) revert NotProjectOwner(projectId, actor)"
                if /** @src 5:8878:8900  "actor != project.owner" */ iszero(eq(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ _2, and(_1, 0xffffffffffffffffffffffffffffffffffffffff)))
                /// @src 5:8874:8942  "if (actor != project.owner) revert NotProjectOwner(projectId, actor)"
                {
                    /// @src 5:8909:8942  "NotProjectOwner(projectId, actor)"
                    mstore(/** @src -1:-1:-1 */ 0, /** @src 5:8909:8942  "NotProjectOwner(projectId, actor)" */ 0x0b943ac000000000000000000000000000000000000000000000000000000000)
                    /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                    mstore(/** @src 5:8909:8942  "NotProjectOwner(projectId, actor)" */ 4, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ var_projectId)
                    mstore(36, _2)
                    /// @src 5:8909:8942  "NotProjectOwner(projectId, actor)"
                    revert(/** @src -1:-1:-1 */ 0, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 68)
                }
                /// @src 5:8952:8973  "epoch = project.epoch"
                var_epoch := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ and(shr(160, _1), 0xffffffff)
            }
            /// @src 28:1477:1633  "keccak256(..."
            function abi_encode_bytes32_bytes32_bytes32_bytes32(headStart, value0, value1, value2, value3) -> tail
            {
                tail := add(headStart, 128)
                /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                mstore(headStart, value0)
                mstore(/** @src 28:1477:1633  "keccak256(..." */ add(headStart, 32), /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ value1)
                mstore(/** @src 28:1477:1633  "keccak256(..." */ add(headStart, 64), /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ value2)
                mstore(/** @src 28:1477:1633  "keccak256(..." */ add(headStart, 96), /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ value3)
            }
            /// @ast-id 6105 @src 25:899:1976  "function append(bytes32 head, bytes32 topic0, bytes32 topic1, bytes32 topic2, bytes32 topic3, bytes memory data)..."
            function fun_append(var_head, var_topic1, var_topic2, var_topic3, var_data_mpos) -> var_newHead, var_recordHash
            {
                /// @src 25:1153:1970  "assembly (\"memory-safe\") {..."
                let _1 := mload(var_data_mpos)
                let _2 := add(var_data_mpos, 0x20)
                log4(_2, _1, /** @src 4:4039:4068  "RegistryOwnerChanged.selector" */ 0xd5833ffb8156ca9138e02b43baaeb5f6408ec0a059673c3c751ff292924299cc, /** @src 25:1153:1970  "assembly (\"memory-safe\") {..." */ var_topic1, var_topic2, var_topic3)
                let usr$record := mload(0x40)
                mstore(usr$record, /** @src 4:4039:4068  "RegistryOwnerChanged.selector" */ 0xd5833ffb8156ca9138e02b43baaeb5f6408ec0a059673c3c751ff292924299cc)
                /// @src 25:1153:1970  "assembly (\"memory-safe\") {..."
                mstore(add(usr$record, 0x20), address())
                mstore(add(usr$record, 0x40), var_topic1)
                mstore(add(usr$record, 0x60), var_topic2)
                mstore(add(usr$record, 0x80), var_topic3)
                mstore(add(usr$record, 0xa0), timestamp())
                mstore(add(usr$record, 0xc0), keccak256(_2, mload(var_data_mpos)))
                var_recordHash := keccak256(usr$record, 0xe0)
                mstore(0x00, var_head)
                mstore(0x20, var_recordHash)
                var_newHead := keccak256(0x00, 0x40)
            }
            /// @ast-id 1784 @src 5:6617:7007  "function _writeMaintainer(address actor, bytes32 projectId, address account, Maintainer memory maintainer) private {..."
            function fun_writeMaintainer(var_actor, var_projectId, var_account, var_maintainer_1753_mpos)
            {
                /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                mstore(/** @src -1:-1:-1 */ 0, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ var_projectId)
                mstore(0x20, /** @src 5:6742:6754  "_maintainers" */ 0x05)
                /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                let dataSlot := keccak256(/** @src -1:-1:-1 */ 0, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x40)
                /// @src 5:6742:6774  "_maintainers[projectId][account]"
                let dataSlot_1 := /** @src -1:-1:-1 */ 0
                /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                mstore(/** @src -1:-1:-1 */ 0, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ and(/** @src 5:6742:6774  "_maintainers[projectId][account]" */ var_account, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0xffffffffffffffffffffffffffffffffffffffff))
                mstore(0x20, /** @src 5:6742:6765  "_maintainers[projectId]" */ dataSlot)
                /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                dataSlot_1 := keccak256(/** @src -1:-1:-1 */ 0, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x40)
                let cleaned := and(mload(var_maintainer_1753_mpos), 0xffffffff)
                let _1 := sload(/** @src 5:6742:6774  "_maintainers[projectId][account]" */ dataSlot_1)
                /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                let _2 := mload(add(var_maintainer_1753_mpos, 0x20))
                let _3 := mload(add(var_maintainer_1753_mpos, 0x40))
                sstore(/** @src 5:6742:6774  "_maintainers[projectId][account]" */ dataSlot_1, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ or(or(and(shl(0x20, _2), 0xffffffffff00000000), or(and(_1, not(0xffffffffffffffffffff)), cleaned)), and(shl(72, _3), 0xff000000000000000000)))
                let _4 := and(/** @src 5:6877:6892  "_topic(account)" */ var_account, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0xffffffffffffffffffffffffffffffffffffffff)
                /// @src 5:6925:6990  "abi.encode(maintainer.roles, maintainer.expiry, maintainer.epoch)"
                let expr_1780_mpos := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ mload(0x40)
                /// @src 5:6925:6990  "abi.encode(maintainer.roles, maintainer.expiry, maintainer.epoch)"
                let _5 := add(expr_1780_mpos, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x20)
                mstore(_5, and(_3, 0xff))
                mstore(add(/** @src 5:6925:6990  "abi.encode(maintainer.roles, maintainer.expiry, maintainer.epoch)" */ expr_1780_mpos, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x40), and(_2, 0xffffffffff))
                mstore(add(/** @src 5:6925:6990  "abi.encode(maintainer.roles, maintainer.expiry, maintainer.epoch)" */ expr_1780_mpos, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 96), cleaned)
                /// @src 5:6925:6990  "abi.encode(maintainer.roles, maintainer.expiry, maintainer.epoch)"
                mstore(expr_1780_mpos, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 96)
                /// @src 5:6925:6990  "abi.encode(maintainer.roles, maintainer.expiry, maintainer.epoch)"
                finalize_allocation(expr_1780_mpos, 128)
                /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                let _6 := sload(/** @src -1:-1:-1 */ 0)
                /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                let _7 := and(/** @src 6:618:631  "_topic(actor)" */ var_actor, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0xffffffffffffffffffffffffffffffffffffffff)
                /// @src 6:567:638  "RecordLog.append(_logHead, topic0, topic1, topic2, _topic(actor), data)"
                let var_newHead := /** @src -1:-1:-1 */ 0
                /// @src 6:567:638  "RecordLog.append(_logHead, topic0, topic1, topic2, _topic(actor), data)"
                let var_recordHash := /** @src -1:-1:-1 */ 0
                /// @src 25:1153:1970  "assembly (\"memory-safe\") {..."
                log4(_5, mload(expr_1780_mpos), /** @src 5:6818:6840  "MaintainerSet.selector" */ 0x66ec171011419d035e288b78bc17aab34827028cb55576f1999172b4850b0245, /** @src 25:1153:1970  "assembly (\"memory-safe\") {..." */ var_projectId, _4, _7)
                let usr$record := mload(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x40)
                /// @src 25:1153:1970  "assembly (\"memory-safe\") {..."
                mstore(usr$record, /** @src 5:6818:6840  "MaintainerSet.selector" */ 0x66ec171011419d035e288b78bc17aab34827028cb55576f1999172b4850b0245)
                /// @src 25:1153:1970  "assembly (\"memory-safe\") {..."
                mstore(add(usr$record, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x20), /** @src 25:1153:1970  "assembly (\"memory-safe\") {..." */ address())
                mstore(add(usr$record, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x40), /** @src 25:1153:1970  "assembly (\"memory-safe\") {..." */ var_projectId)
                mstore(add(usr$record, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 96), /** @src 25:1153:1970  "assembly (\"memory-safe\") {..." */ _4)
                mstore(add(usr$record, /** @src 5:6925:6990  "abi.encode(maintainer.roles, maintainer.expiry, maintainer.epoch)" */ 128), /** @src 25:1153:1970  "assembly (\"memory-safe\") {..." */ _7)
                mstore(add(usr$record, 0xa0), timestamp())
                mstore(add(usr$record, 0xc0), keccak256(_5, mload(expr_1780_mpos)))
                var_recordHash := keccak256(usr$record, 0xe0)
                mstore(/** @src -1:-1:-1 */ 0, /** @src 25:1153:1970  "assembly (\"memory-safe\") {..." */ _6)
                mstore(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x20, /** @src 25:1153:1970  "assembly (\"memory-safe\") {..." */ var_recordHash)
                var_newHead := keccak256(/** @src -1:-1:-1 */ 0, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x40)
                sstore(/** @src -1:-1:-1 */ 0, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ var_newHead)
            }
            /// @ast-id 2070 @src 5:9095:9348  "function _checkMember(address actor, bytes32 projectId, uint8 role) internal view {..."
            function fun__checkMember(var_actor, var_projectId)
            {
                /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                mstore(/** @src -1:-1:-1 */ 0, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ var_projectId)
                mstore(0x20, /** @src 5:9200:9209  "_projects" */ 0x01)
                /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                let cleaned := and(sload(keccak256(/** @src -1:-1:-1 */ 0, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x40)), 0xffffffffffffffffffffffffffffffffffffffff)
                let _1 := and(/** @src 5:9191:9226  "actor == _projects[projectId].owner" */ var_actor, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0xffffffffffffffffffffffffffffffffffffffff)
                /// @src 5:9187:9235  "if (actor == _projects[projectId].owner) return;"
                if /** @src 5:9191:9226  "actor == _projects[projectId].owner" */ eq(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ _1, /** @src 5:9191:9226  "actor == _projects[projectId].owner" */ cleaned)
                /// @src 5:9187:9235  "if (actor == _projects[projectId].owner) return;"
                {
                    /// @src 5:9228:9235  "return;"
                    leave
                }
                /// @src 5:9244:9341  "if (_liveMaintainer(projectId, actor).roles & role == 0) revert NotProjectOwner(projectId, actor)"
                if /** @src 5:9248:9299  "_liveMaintainer(projectId, actor).roles & role == 0" */ iszero(/** @src 5:9248:9294  "_liveMaintainer(projectId, actor).roles & role" */ and(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ mload(/** @src 5:9248:9287  "_liveMaintainer(projectId, actor).roles" */ add(/** @src 5:9248:9281  "_liveMaintainer(projectId, actor)" */ fun_liveMaintainer(var_projectId, var_actor), /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x40)), 2))
                /// @src 5:9244:9341  "if (_liveMaintainer(projectId, actor).roles & role == 0) revert NotProjectOwner(projectId, actor)"
                {
                    /// @src 5:9308:9341  "NotProjectOwner(projectId, actor)"
                    mstore(/** @src -1:-1:-1 */ 0, /** @src 5:9308:9341  "NotProjectOwner(projectId, actor)" */ 0x0b943ac000000000000000000000000000000000000000000000000000000000)
                    /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                    mstore(/** @src 5:9308:9341  "NotProjectOwner(projectId, actor)" */ 4, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ var_projectId)
                    mstore(36, _1)
                    /// @src 5:9308:9341  "NotProjectOwner(projectId, actor)"
                    revert(/** @src -1:-1:-1 */ 0, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 68)
                }
            }
            /// @ast-id 2070 @src 5:9095:9348  "function _checkMember(address actor, bytes32 projectId, uint8 role) internal view {..."
            function fun_checkMember(var_actor, var_projectId)
            {
                /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                mstore(/** @src -1:-1:-1 */ 0, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ var_projectId)
                mstore(0x20, 1)
                let cleaned := and(sload(keccak256(/** @src -1:-1:-1 */ 0, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x40)), 0xffffffffffffffffffffffffffffffffffffffff)
                let _1 := and(/** @src 5:9191:9226  "actor == _projects[projectId].owner" */ var_actor, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0xffffffffffffffffffffffffffffffffffffffff)
                /// @src 5:9187:9235  "if (actor == _projects[projectId].owner) return;"
                if /** @src 5:9191:9226  "actor == _projects[projectId].owner" */ eq(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ _1, /** @src 5:9191:9226  "actor == _projects[projectId].owner" */ cleaned)
                /// @src 5:9187:9235  "if (actor == _projects[projectId].owner) return;"
                {
                    /// @src 5:9228:9235  "return;"
                    leave
                }
                /// @src 5:9244:9341  "if (_liveMaintainer(projectId, actor).roles & role == 0) revert NotProjectOwner(projectId, actor)"
                if /** @src 5:9248:9299  "_liveMaintainer(projectId, actor).roles & role == 0" */ iszero(/** @src 5:9248:9294  "_liveMaintainer(projectId, actor).roles & role" */ and(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ mload(/** @src 5:9248:9287  "_liveMaintainer(projectId, actor).roles" */ add(/** @src 5:9248:9281  "_liveMaintainer(projectId, actor)" */ fun_liveMaintainer(var_projectId, var_actor), /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x40)), 1))
                /// @src 5:9244:9341  "if (_liveMaintainer(projectId, actor).roles & role == 0) revert NotProjectOwner(projectId, actor)"
                {
                    /// @src 5:9308:9341  "NotProjectOwner(projectId, actor)"
                    mstore(/** @src -1:-1:-1 */ 0, /** @src 5:9308:9341  "NotProjectOwner(projectId, actor)" */ 0x0b943ac000000000000000000000000000000000000000000000000000000000)
                    /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                    mstore(/** @src 5:9308:9341  "NotProjectOwner(projectId, actor)" */ 4, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ var_projectId)
                    mstore(36, _1)
                    /// @src 5:9308:9341  "NotProjectOwner(projectId, actor)"
                    revert(/** @src -1:-1:-1 */ 0, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 68)
                }
            }
            /// @ast-id 3192 @src 8:8526:8739  "function _hashVersion(string calldata version) private pure returns (bytes32 versionHash) {..."
            function fun_hashVersion(var_version_3168_offset, var_version_3168_length) -> var_versionHash
            {
                /// @src 8:8626:8670  "versionHash = Version.hashOf(bytes(version))"
                var_versionHash := /** @src 8:8640:8670  "Version.hashOf(bytes(version))" */ fun_hashOf(var_version_3168_offset, var_version_3168_length)
                /// @src 8:8680:8732  "if (versionHash == 0) revert InvalidVersion(version)"
                if /** @src 8:8684:8700  "versionHash == 0" */ iszero(var_versionHash)
                /// @src 8:8680:8732  "if (versionHash == 0) revert InvalidVersion(version)"
                {
                    /// @src 8:8709:8732  "InvalidVersion(version)"
                    let _1 := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ mload(64)
                    /// @src 8:8709:8732  "InvalidVersion(version)"
                    mstore(_1, 0xa1dd70cf00000000000000000000000000000000000000000000000000000000)
                    /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                    mstore(/** @src 8:8709:8732  "InvalidVersion(version)" */ add(_1, 4), /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 32)
                    /// @src 8:8709:8732  "InvalidVersion(version)"
                    revert(_1, sub(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ abi_encode_string_calldata(var_version_3168_offset, var_version_3168_length, add(/** @src 8:8709:8732  "InvalidVersion(version)" */ _1, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 36)), /** @src 8:8709:8732  "InvalidVersion(version)" */ _1))
                }
            }
            /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
            function read_from_calldatat_uint64(ptr) -> returnValue
            {
                let value := calldataload(ptr)
                if iszero(eq(value, and(value, 0xffffffffffffffff))) { revert(0, 0) }
                returnValue := value
            }
            /// @src 8:874:887  "(1 << 53) - 1"
            function abi_encode_string_calldata_uint64(headStart, value0, value1, value2) -> tail
            {
                mstore(headStart, 64)
                tail := abi_encode_string_calldata(value0, value1, add(headStart, 64))
                mstore(add(headStart, 32), /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ and(/** @src 8:874:887  "(1 << 53) - 1" */ value2, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0xffffffffffffffff))
            }
            /// @src 8:753:760  "1 << 20"
            function abi_encode_bytes32_string_calldata(headStart, value0, value1, value2) -> tail
            {
                /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                mstore(headStart, value0)
                /// @src 8:753:760  "1 << 20"
                mstore(add(headStart, 32), 64)
                tail := abi_encode_string_calldata(value1, value2, add(headStart, 64))
            }
            /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
            function calldata_array_index_range_access_bytes_calldata(offset, length, startIndex, endIndex) -> offsetOut, lengthOut
            {
                if gt(startIndex, endIndex) { revert(0, 0) }
                if gt(endIndex, length) { revert(0, 0) }
                offsetOut := add(offset, startIndex)
                lengthOut := sub(endIndex, startIndex)
            }
            /// @ast-id 3166 @src 8:7943:8520  "function _checkPublished(bytes32 projectId, string calldata filename) private view returns (bytes32 fileKey) {..."
            function fun_checkPublished(var_projectId, var_filename_3092_offset, var_filename_3092_length) -> var_fileKey
            {
                /// @src 8:8102:8133  "Filename.split(bytes(filename))"
                let var_nameEnd := /** @src -1:-1:-1 */ 0
                /// @src 8:8102:8133  "Filename.split(bytes(filename))"
                let var_versionEnd := /** @src -1:-1:-1 */ 0
                /// @src 20:1041:1056  "uint256 nameEnd"
                var_nameEnd := /** @src -1:-1:-1 */ 0
                /// @src 20:1112:1612  "if (_isSdist(filename)) {..."
                switch /** @src 20:1116:1134  "_isSdist(filename)" */ fun_isSdist(var_filename_3092_offset, var_filename_3092_length)
                case /** @src 20:1112:1612  "if (_isSdist(filename)) {..." */ 0 {
                    /// @src 20:1498:1532  "nameEnd = _hyphenFrom(filename, 0)"
                    var_nameEnd := /** @src 20:1508:1532  "_hyphenFrom(filename, 0)" */ fun_hyphenFrom(var_filename_3092_offset, var_filename_3092_length)
                    /// @src 20:1550:1597  "versionEnd = _hyphenFrom(filename, nameEnd + 1)"
                    var_versionEnd := /** @src 20:1563:1597  "_hyphenFrom(filename, nameEnd + 1)" */ fun__hyphenFrom(var_filename_3092_offset, var_filename_3092_length, /** @src 30:360:363  "128" */ add(/** @src 20:1585:1596  "nameEnd + 1" */ var_nameEnd, /** @src 20:1595:1596  "1" */ 0x01))
                }
                default /// @src 20:1112:1612  "if (_isSdist(filename)) {..."
                {
                    /// @src 20:1154:1198  "versionEnd = filename.length - _SDIST_LENGTH"
                    var_versionEnd := /** @src 30:444:448  "0x2e" */ add(/** @src 20:1167:1198  "filename.length - _SDIST_LENGTH" */ var_filename_3092_length, /** @src 30:444:448  "0x2e" */ not(6))
                    /// @src 20:1221:1234  "uint256 i = 0"
                    let var_i := /** @src -1:-1:-1 */ 0
                    /// @src 20:1216:1460  "for (uint256 i = 0; i < versionEnd; i += Ascii.WORD) {..."
                    for { }
                    /** @src 20:1236:1250  "i < versionEnd" */ lt(var_i, var_versionEnd)
                    /// @src 20:1221:1234  "uint256 i = 0"
                    {
                        /// @src 20:1252:1267  "i += Ascii.WORD"
                        var_i := /** @src 30:360:363  "128" */ add(/** @src 20:1252:1267  "i += Ascii.WORD" */ var_i, /** @src 18:687:689  "32" */ 0x20)
                    }
                    /// @src 20:1252:1267  "i += Ascii.WORD"
                    {
                        /// @src 20:1321:1360  "Ascii.loadUpTo(filename, i, versionEnd)"
                        let _1 := fun_loadUpTo(var_filename_3092_offset, var_filename_3092_length, var_i, var_versionEnd)
                        /// @src 18:3384:3394  "EVERY_BYTE"
                        let ret := /** @src -1:-1:-1 */ 0
                        /// @src 18:834:858  "type(uint256).max / 0xff"
                        ret := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x0101010101010101010101010101010101010101010101010101010101010101
                        /// @src 18:3373:3415  "~((word ^ (EVERY_BYTE * char)) + LOW_BITS)"
                        let _2 := not(/** @src 30:360:363  "128" */ add(/** @src 18:3376:3402  "word ^ (EVERY_BYTE * char)" */ xor(_1, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d), 0x7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f))
                        /// @src 18:3365:3427  "marks = ~((word ^ (EVERY_BYTE * char)) + LOW_BITS) & HIGH_BITS"
                        let var_marks := /** @src 18:3373:3427  "~((word ^ (EVERY_BYTE * char)) + LOW_BITS) & HIGH_BITS" */ and(_2, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x8080808080808080808080808080808080808080808080808080808080808080)
                        /// @src 20:1392:1441  "if (marks != 0) nameEnd = i + Ascii.lastOf(marks)"
                        if /** @src 20:1396:1406  "marks != 0" */ iszero(iszero(var_marks))
                        /// @src 20:1392:1441  "if (marks != 0) nameEnd = i + Ascii.lastOf(marks)"
                        {
                            /// @src 20:1408:1441  "nameEnd = i + Ascii.lastOf(marks)"
                            var_nameEnd := /** @src 30:360:363  "128" */ add(var_i, /** @src 18:3926:4002  "assembly (\"memory-safe\") {..." */ shr(3, clz(/** @src 18:4257:4277  "marks & (~marks + 1)" */ and(and(/** @src 18:3373:3427  "~((word ^ (EVERY_BYTE * char)) + LOW_BITS) & HIGH_BITS" */ _2, /** @src 30:360:363  "128" */ add(/** @src 18:4266:4272  "~marks" */ not(var_marks), /** @src 18:4275:4276  "1" */ 0x01)), /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x8080808080808080808080808080808080808080808080808080808080808080))))
                        }
                    }
                }
                /// @src 8:8164:8232  "Filename.endingHash(bytes(filename), nameEnd, versionEnd, projectId)"
                let expr := fun_endingHash_5637(var_filename_3092_offset, var_filename_3092_length, var_nameEnd, var_versionEnd, var_projectId)
                /// @src 8:8242:8295  "if (endingHash == 0) revert InvalidFilename(filename)"
                if /** @src 8:8246:8261  "endingHash == 0" */ iszero(expr)
                /// @src 8:8242:8295  "if (endingHash == 0) revert InvalidFilename(filename)"
                {
                    /// @src 8:8270:8295  "InvalidFilename(filename)"
                    let _3 := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ mload(64)
                    /// @src 8:8270:8295  "InvalidFilename(filename)"
                    mstore(_3, 0x58cba18f00000000000000000000000000000000000000000000000000000000)
                    /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                    mstore(/** @src 8:8270:8295  "InvalidFilename(filename)" */ add(_3, 4), /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 32)
                    /// @src 8:8270:8295  "InvalidFilename(filename)"
                    revert(_3, sub(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ abi_encode_string_calldata(var_filename_3092_offset, var_filename_3092_length, add(/** @src 8:8270:8295  "InvalidFilename(filename)" */ _3, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 36)), /** @src 8:8270:8295  "InvalidFilename(filename)" */ _3))
                }
                /// @src 5:615:622  "30 days"
                let sum := add(var_nameEnd, /** @src 8:8373:8374  "1" */ 0x01)
                /// @src 5:615:622  "30 days"
                if gt(var_nameEnd, sum)
                {
                    mstore(/** @src -1:-1:-1 */ 0, /** @src 5:615:622  "30 days" */ 35408467139433450592217433187231851964531694900788300625387963629091585785856)
                    mstore(4, 0x11)
                    revert(/** @src -1:-1:-1 */ 0, /** @src 5:615:622  "30 days" */ 0x24)
                }
                /// @src 8:8347:8386  "bytes(filename)[nameEnd + 1:versionEnd]"
                let expr_3144_offset, expr_length := calldata_array_index_range_access_bytes_calldata(var_filename_3092_offset, var_filename_3092_length, /** @src 8:8363:8374  "nameEnd + 1" */ sum, /** @src 8:8347:8386  "bytes(filename)[nameEnd + 1:versionEnd]" */ var_versionEnd)
                /// @src 21:924:1067  "assembly (\"memory-safe\") {..."
                mstore(/** @src -1:-1:-1 */ 0, /** @src 8:8327:8388  "_hashVersion(string(bytes(filename)[nameEnd + 1:versionEnd]))" */ fun_hashVersion(expr_3144_offset, expr_length))
                /// @src 21:924:1067  "assembly (\"memory-safe\") {..."
                mstore(0x20, expr)
                /// @src 8:8305:8401  "fileKey = Hash.ofPair(_hashVersion(string(bytes(filename)[nameEnd + 1:versionEnd])), endingHash)"
                var_fileKey := /** @src 21:924:1067  "assembly (\"memory-safe\") {..." */ keccak256(/** @src -1:-1:-1 */ 0, /** @src 21:924:1067  "assembly (\"memory-safe\") {..." */ 0x40)
                /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                mstore(/** @src -1:-1:-1 */ 0, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ var_projectId)
                mstore(/** @src 21:924:1067  "assembly (\"memory-safe\") {..." */ 0x20, /** @src 8:8415:8431  "_fileCommitments" */ 0x02)
                /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                let dataSlot := keccak256(/** @src -1:-1:-1 */ 0, /** @src 21:924:1067  "assembly (\"memory-safe\") {..." */ 0x40)
                /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                mstore(/** @src -1:-1:-1 */ 0, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ var_fileKey)
                mstore(/** @src 21:924:1067  "assembly (\"memory-safe\") {..." */ 0x20, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ dataSlot)
                /// @src 8:8411:8513  "if (_fileCommitments[projectId][fileKey].recordHash == 0) revert FileNotPublished(projectId, filename)"
                if /** @src 8:8415:8467  "_fileCommitments[projectId][fileKey].recordHash == 0" */ iszero(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ sload(keccak256(/** @src -1:-1:-1 */ 0, /** @src 21:924:1067  "assembly (\"memory-safe\") {..." */ 0x40)))
                /// @src 8:8411:8513  "if (_fileCommitments[projectId][fileKey].recordHash == 0) revert FileNotPublished(projectId, filename)"
                {
                    /// @src 8:8476:8513  "FileNotPublished(projectId, filename)"
                    let _4 := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ mload(/** @src 21:924:1067  "assembly (\"memory-safe\") {..." */ 0x40)
                    /// @src 8:8476:8513  "FileNotPublished(projectId, filename)"
                    mstore(_4, 0x6901d2db00000000000000000000000000000000000000000000000000000000)
                    revert(_4, sub(abi_encode_bytes32_string_calldata(add(_4, 4), var_projectId, var_filename_3092_offset, var_filename_3092_length), _4))
                }
            }
            /// @src 23:157:159  "64"
            function calldata_array_index_access_bytes_calldata(base_ref, length, index) -> addr
            {
                if iszero(lt(index, length))
                {
                    /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                    mstore(0, 35408467139433450592217433187231851964531694900788300625387963629091585785856)
                    mstore(4, 0x32)
                    revert(0, 0x24)
                }
                /// @src 23:157:159  "64"
                addr := add(base_ref, index)
            }
            /// @ast-id 6028 @src 23:330:834  "function isNormal(bytes calldata name) internal pure returns (bool) {..."
            function fun_isNormal(var_name_offset, var_name_length) -> var
            {
                /// @src 23:392:396  "bool"
                var := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0
                /// @src 23:408:451  "if (name.length > _MAX_LENGTH) return false"
                if /** @src 23:412:437  "name.length > _MAX_LENGTH" */ gt(var_name_length, /** @src 23:157:159  "64" */ 0x40)
                /// @src 23:408:451  "if (name.length > _MAX_LENGTH) return false"
                {
                    /// @src 23:439:451  "return false"
                    var := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0
                    /// @src 23:439:451  "return false"
                    leave
                }
                /// @src 23:529:557  "bool mayHyphenFollow = false"
                let var_mayHyphenFollow := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0
                /// @src 23:572:585  "uint256 i = 0"
                let var_i := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0
                /// @src 23:567:796  "for (uint256 i = 0; i < name.length; i++) {..."
                for { }
                /** @src 23:587:602  "i < name.length" */ lt(var_i, var_name_length)
                /// @src 23:572:585  "uint256 i = 0"
                {
                    /// @src 23:604:607  "i++"
                    var_i := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ add(/** @src 23:604:607  "i++" */ var_i, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 1)
                }
                /// @src 23:604:607  "i++"
                {
                    /// @src 23:639:653  "name[i] == \"-\""
                    let expr := eq(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ and(/** @src 23:639:646  "name[i]" */ calldataload(calldata_array_index_access_bytes_calldata(var_name_offset, var_name_length, var_i)), /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0xff00000000000000000000000000000000000000000000000000000000000000), /** @src 23:157:159  "64" */ 0x2d00000000000000000000000000000000000000000000000000000000000000)
                    /// @src 23:671:730  "isHyphen ? !mayHyphenFollow : !_isLowerCaseOrDigit(name[i])"
                    let expr_1 := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0
                    /// @src 23:671:730  "isHyphen ? !mayHyphenFollow : !_isLowerCaseOrDigit(name[i])"
                    switch expr
                    case 0 {
                        /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                        let cleaned := and(/** @src 23:722:729  "name[i]" */ calldataload(calldata_array_index_access_bytes_calldata(var_name_offset, var_name_length, var_i)), /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0xff00000000000000000000000000000000000000000000000000000000000000)
                        /// @src 23:928:954  "char >= \"a\" && char <= \"z\""
                        let expr_2 := /** @src 23:928:939  "char >= \"a\"" */ iszero(lt(cleaned, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x6100000000000000000000000000000000000000000000000000000000000000))
                        /// @src 23:928:954  "char >= \"a\" && char <= \"z\""
                        if expr_2
                        {
                            expr_2 := /** @src 23:943:954  "char <= \"z\"" */ iszero(gt(cleaned, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x7a00000000000000000000000000000000000000000000000000000000000000))
                        }
                        /// @src 23:927:987  "(char >= \"a\" && char <= \"z\") || (char >= \"0\" && char <= \"9\")"
                        let expr_3 := expr_2
                        if iszero(expr_2)
                        {
                            /// @src 23:960:986  "char >= \"0\" && char <= \"9\""
                            let expr_4 := /** @src 23:960:971  "char >= \"0\"" */ iszero(lt(cleaned, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x3000000000000000000000000000000000000000000000000000000000000000))
                            /// @src 23:960:986  "char >= \"0\" && char <= \"9\""
                            if expr_4
                            {
                                expr_4 := /** @src 23:975:986  "char <= \"9\"" */ iszero(gt(cleaned, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x3900000000000000000000000000000000000000000000000000000000000000))
                            }
                            /// @src 23:927:987  "(char >= \"a\" && char <= \"z\") || (char >= \"0\" && char <= \"9\")"
                            expr_3 := expr_4
                        }
                        /// @src 23:671:730  "isHyphen ? !mayHyphenFollow : !_isLowerCaseOrDigit(name[i])"
                        expr_1 := /** @src 23:701:730  "!_isLowerCaseOrDigit(name[i])" */ iszero(/** @src 23:702:730  "_isLowerCaseOrDigit(name[i])" */ expr_3)
                    }
                    default /// @src 23:671:730  "isHyphen ? !mayHyphenFollow : !_isLowerCaseOrDigit(name[i])"
                    {
                        expr_1 := /** @src 23:682:698  "!mayHyphenFollow" */ iszero(var_mayHyphenFollow)
                    }
                    /// @src 23:667:744  "if (isHyphen ? !mayHyphenFollow : !_isLowerCaseOrDigit(name[i])) return false"
                    if expr_1
                    {
                        /// @src 23:732:744  "return false"
                        var := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0
                        /// @src 23:732:744  "return false"
                        leave
                    }
                    /// @src 23:758:785  "mayHyphenFollow = !isHyphen"
                    var_mayHyphenFollow := /** @src 23:776:785  "!isHyphen" */ iszero(expr)
                }
                /// @src 23:805:827  "return mayHyphenFollow"
                var := var_mayHyphenFollow
            }
            /// @ast-id 921 @src 4:4139:4296  "function _checkMayRegister(address actor) internal view {..."
            function fun_checkMayRegister(var_actor)
            {
                /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                let value := and(shr(160, sload(/** @src 4:4209:4216  "_policy" */ 0x07)), /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0xff)
                if iszero(lt(value, 2))
                {
                    mstore(/** @src -1:-1:-1 */ 0, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 35408467139433450592217433187231851964531694900788300625387963629091585785856)
                    mstore(4, 0x21)
                    revert(/** @src -1:-1:-1 */ 0, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x24)
                }
                /// @src 4:4209:4260  "_policy == Policy.AllowList && !_registrants[actor]"
                let expr := /** @src 4:4209:4236  "_policy == Policy.AllowList" */ eq(value, /** @src 4:4220:4236  "Policy.AllowList" */ 1)
                /// @src 4:4209:4260  "_policy == Policy.AllowList && !_registrants[actor]"
                if expr
                {
                    /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                    mstore(/** @src -1:-1:-1 */ 0, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ and(var_actor, 0xffffffffffffffffffffffffffffffffffffffff))
                    mstore(0x20, /** @src 4:4241:4253  "_registrants" */ 0x0c)
                    /// @src 4:4209:4260  "_policy == Policy.AllowList && !_registrants[actor]"
                    expr := /** @src 4:4240:4260  "!_registrants[actor]" */ iszero(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ and(sload(keccak256(/** @src -1:-1:-1 */ 0, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x40)), 0xff))
                }
                /// @src 4:4205:4289  "if (_policy == Policy.AllowList && !_registrants[actor]) revert NotRegistrant(actor)"
                if expr
                {
                    /// @src 4:4269:4289  "NotRegistrant(actor)"
                    mstore(/** @src -1:-1:-1 */ 0, /** @src 4:4269:4289  "NotRegistrant(actor)" */ 0xcbc9405300000000000000000000000000000000000000000000000000000000)
                    /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                    mstore(/** @src 4:4269:4289  "NotRegistrant(actor)" */ 4, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ and(var_actor, 0xffffffffffffffffffffffffffffffffffffffff))
                    /// @src 4:4269:4289  "NotRegistrant(actor)"
                    revert(/** @src -1:-1:-1 */ 0, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 36)
                }
            }
            /// @src 4:310:312  "64"
            function memory_array_index_access_bytes(baseRef, index) -> addr
            {
                if iszero(lt(index, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ mload(/** @src 4:310:312  "64" */ baseRef)))
                {
                    /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                    mstore(0, 35408467139433450592217433187231851964531694900788300625387963629091585785856)
                    mstore(4, 0x32)
                    revert(0, 0x24)
                }
                /// @src 4:310:312  "64"
                addr := add(add(baseRef, index), 32)
            }
            /// @ast-id 1015 @src 4:4763:5059  "function _isName(bytes memory text) private pure returns (bool) {..."
            function fun_isName(var_text_mpos) -> var
            {
                /// @src 4:4821:4825  "bool"
                var := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0
                /// @src 4:4841:4852  "text.length"
                let expr := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ mload(/** @src 4:4841:4852  "text.length" */ var_text_mpos)
                /// @src 4:4841:4891  "text.length == 0 || text.length > _MAX_NAME_LENGTH"
                let expr_1 := /** @src 4:4841:4857  "text.length == 0" */ iszero(expr)
                /// @src 4:4841:4891  "text.length == 0 || text.length > _MAX_NAME_LENGTH"
                if iszero(expr_1)
                {
                    expr_1 := /** @src 4:4861:4891  "text.length > _MAX_NAME_LENGTH" */ gt(expr, /** @src 23:157:159  "64" */ 0x40)
                }
                /// @src 4:4837:4905  "if (text.length == 0 || text.length > _MAX_NAME_LENGTH) return false"
                if expr_1
                {
                    /// @src 4:4893:4905  "return false"
                    var := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0
                    /// @src 4:4893:4905  "return false"
                    leave
                }
                /// @src 4:4920:4933  "uint256 i = 0"
                let var_i := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0
                /// @src 4:4915:5032  "for (uint256 i = 0; i < text.length; i++) {..."
                for { }
                /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 1
                /// @src 4:4920:4933  "uint256 i = 0"
                {
                    /// @src 4:4952:4955  "i++"
                    var_i := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ add(/** @src 4:4952:4955  "i++" */ var_i, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 1)
                }
                /// @src 4:4952:4955  "i++"
                {
                    /// @src 4:4935:4950  "i < text.length"
                    if iszero(lt(var_i, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ mload(/** @src 4:4939:4950  "text.length" */ var_text_mpos)))
                    /// @src 4:4935:4950  "i < text.length"
                    { break }
                    /// @src 4:4975:5007  "text[i] < 0x20 || text[i] > 0x7e"
                    let expr_2 := /** @src 4:4975:4989  "text[i] < 0x20" */ lt(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ and(/** @src 4:310:312  "64" */ mload(/** @src 4:4975:4982  "text[i]" */ memory_array_index_access_bytes(var_text_mpos, var_i)), /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0xff00000000000000000000000000000000000000000000000000000000000000), /** @src 3:442:445  "\"1\"" */ 0x2000000000000000000000000000000000000000000000000000000000000000)
                    /// @src 4:4975:5007  "text[i] < 0x20 || text[i] > 0x7e"
                    if iszero(expr_2)
                    {
                        expr_2 := /** @src 4:4993:5007  "text[i] > 0x7e" */ gt(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ and(/** @src 4:310:312  "64" */ mload(/** @src 4:4993:5000  "text[i]" */ memory_array_index_access_bytes(var_text_mpos, var_i)), /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0xff00000000000000000000000000000000000000000000000000000000000000), /** @src 3:442:445  "\"1\"" */ 0x7e00000000000000000000000000000000000000000000000000000000000000)
                    }
                    /// @src 4:4971:5021  "if (text[i] < 0x20 || text[i] > 0x7e) return false"
                    if expr_2
                    {
                        /// @src 4:5009:5021  "return false"
                        var := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0
                        /// @src 4:5009:5021  "return false"
                        leave
                    }
                }
                /// @src 4:5041:5052  "return true"
                var := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 1
            }
            /// @ast-id 7001 @src 29:384:1064  "function isText(bytes calldata text) internal pure returns (bool) {..."
            function fun_isText(var_text_offset, var_text_length) -> var
            {
                /// @src 29:444:448  "bool"
                var := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0
                /// @src 29:460:473  "uint256 i = 0"
                let var_i := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0
                /// @src 29:483:1037  "while (i < text.length) {..."
                for { }
                /** @src 29:490:505  "i < text.length" */ lt(var_i, var_text_length)
                /// @src 29:483:1037  "while (i < text.length) {..."
                { }
                {
                    /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                    let diff := sub(var_text_length, var_i)
                    if gt(diff, var_text_length)
                    {
                        /// @src 5:615:622  "30 days"
                        mstore(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0, /** @src 5:615:622  "30 days" */ 35408467139433450592217433187231851964531694900788300625387963629091585785856)
                        mstore(4, 0x11)
                        revert(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0, /** @src 5:615:622  "30 days" */ 0x24)
                    }
                    /// @src 29:583:630  "left < Ascii.WORD ? Ascii.missingBits(left) : 0"
                    let expr := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0
                    /// @src 29:583:630  "left < Ascii.WORD ? Ascii.missingBits(left) : 0"
                    switch /** @src 29:583:600  "left < Ascii.WORD" */ lt(diff, /** @src 18:687:689  "32" */ 0x20)
                    case /** @src 29:583:630  "left < Ascii.WORD ? Ascii.missingBits(left) : 0" */ 0 {
                        expr := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0
                    }
                    default /// @src 29:583:630  "left < Ascii.WORD ? Ascii.missingBits(left) : 0"
                    {
                        expr := /** @src 30:444:448  "0x2e" */ sub(/** @src 18:4779:4782  "256" */ 0x0100, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ shl(3, /** @src 18:4785:4795  "8 * length" */ diff))
                    }
                    /// @src 18:687:689  "32"
                    let result := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ shr(/** @src 18:687:689  "32" */ expr, /** @src 18:5526:5620  "assembly (\"memory-safe\") {..." */ calldataload(add(var_text_offset, var_i)))
                    /// @src 29:719:755  "Ascii.marksOutside(word, 0x01, 0x7f)"
                    let var_marks := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0
                    /// @src 18:1975:1985  "EVERY_BYTE"
                    let ret := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0
                    /// @src 18:834:858  "type(uint256).max / 0xff"
                    ret := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x0101010101010101010101010101010101010101010101010101010101010101
                    /// @src 18:2184:2239  "marks = (~reachesFirst | passesLast | word) & HIGH_BITS"
                    var_marks := /** @src 18:2192:2239  "(~reachesFirst | passesLast | word) & HIGH_BITS" */ and(/** @src 18:2193:2219  "~reachesFirst | passesLast" */ or(/** @src 18:2193:2206  "~reachesFirst" */ not(/** @src 30:360:363  "128" */ add(/** @src 18:1968:2002  "word + EVERY_BYTE * (0x80 - first)" */ result, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f)), /** @src 18:2193:2219  "~reachesFirst | passesLast" */ result), /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x8080808080808080808080808080808080808080808080808080808080808080)
                    /// @src 29:907:958  "marks == 0 ? 32 : _characterLength(word << missing)"
                    let expr_1 := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0
                    /// @src 29:907:958  "marks == 0 ? 32 : _characterLength(word << missing)"
                    switch /** @src 29:907:917  "marks == 0" */ iszero(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ shl(expr, var_marks))
                    case /** @src 29:907:958  "marks == 0 ? 32 : _characterLength(word << missing)" */ 0 {
                        expr_1 := /** @src 29:925:958  "_characterLength(word << missing)" */ fun_characterLength(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ shl(expr, result))
                    }
                    default /// @src 29:907:958  "marks == 0 ? 32 : _characterLength(word << missing)"
                    {
                        expr_1 := /** @src 18:687:689  "32" */ 0x20
                    }
                    /// @src 29:972:1001  "if (length == 0) return false"
                    if /** @src 29:976:987  "length == 0" */ iszero(expr_1)
                    /// @src 29:972:1001  "if (length == 0) return false"
                    {
                        /// @src 29:989:1001  "return false"
                        var := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0
                        /// @src 29:989:1001  "return false"
                        leave
                    }
                    /// @src 29:1015:1026  "i += length"
                    var_i := checked_add_uint256(var_i, expr_1)
                }
                /// @src 29:1046:1057  "return true"
                var := /** @src 29:744:748  "0x01" */ 0x01
            }
            /// @ast-id 6255 @src 26:845:1546  "function _isEcdsa(address signer, bytes32 hash, bytes calldata signature) private pure returns (bool) {..."
            function fun_isEcdsa(var_signer, var_hash, var_signature_offset, var_signature_length) -> var
            {
                /// @src 26:961:983  "signature.length != 64"
                let _1 := eq(var_signature_length, /** @src 26:981:983  "64" */ 0x40)
                /// @src 26:961:1009  "signature.length != 64 && signature.length != 65"
                let expr := /** @src 26:961:983  "signature.length != 64" */ iszero(_1)
                /// @src 26:961:1009  "signature.length != 64 && signature.length != 65"
                if expr
                {
                    expr := /** @src 26:987:1009  "signature.length != 65" */ iszero(eq(var_signature_length, /** @src 26:1007:1009  "65" */ 0x41))
                }
                /// @src 26:957:1023  "if (signature.length != 64 && signature.length != 65) return false"
                if expr
                {
                    /// @src 26:1011:1023  "return false"
                    var := /** @src 26:1018:1023  "false" */ 0x00
                    /// @src 26:1011:1023  "return false"
                    leave
                }
                /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                if gt(/** @src 26:1064:1066  "32" */ 0x20, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ var_signature_length)
                {
                    revert(/** @src 26:1053:1067  "signature[:32]" */ 0, 0)
                }
                /// @src 26:1045:1068  "bytes32(signature[:32])"
                let value := /** @src 26:1053:1067  "signature[:32]" */ 0
                /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                value := calldataload(var_signature_offset)
                if gt(/** @src 26:981:983  "64" */ 0x40, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ var_signature_length)
                {
                    revert(/** @src 26:1053:1067  "signature[:32]" */ 0, 0)
                }
                /// @src 26:1098:1123  "bytes32(signature[32:64])"
                let value_1 := /** @src 26:1053:1067  "signature[:32]" */ 0
                /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                value_1 := calldataload(add(var_signature_offset, /** @src 26:1064:1066  "32" */ 0x20))
                /// @src 26:1078:1124  "uint256 s = uint256(bytes32(signature[32:64]))"
                let var_s := value_1
                /// @src 26:1134:1141  "uint8 v"
                let var_v := /** @src 26:1053:1067  "signature[:32]" */ 0
                /// @src 26:1151:1310  "if (signature.length == 64) {..."
                switch _1
                case 0 {
                    /// @src 23:157:159  "64"
                    if iszero(lt(/** @src 26:981:983  "64" */ 0x40, /** @src 23:157:159  "64" */ var_signature_length))
                    {
                        /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                        mstore(/** @src 26:1053:1067  "signature[:32]" */ 0, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 35408467139433450592217433187231851964531694900788300625387963629091585785856)
                        mstore(4, 0x32)
                        revert(/** @src 26:1053:1067  "signature[:32]" */ 0, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x24)
                    }
                    /// @src 26:1275:1299  "v = uint8(signature[64])"
                    var_v := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ shr(248, /** @src 26:1285:1298  "signature[64]" */ calldataload(/** @src 23:157:159  "64" */ add(var_signature_offset, /** @src 26:981:983  "64" */ 0x40)))
                }
                default /// @src 26:1151:1310  "if (signature.length == 64) {..."
                {
                    /// @src 26:1197:1218  "s > _S_BITS ? 28 : 27"
                    let expr_1 := /** @src 26:1053:1067  "signature[:32]" */ 0
                    /// @src 26:1197:1218  "s > _S_BITS ? 28 : 27"
                    switch /** @src 26:1197:1208  "s > _S_BITS" */ gt(value_1, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff)
                    case /** @src 26:1197:1218  "s > _S_BITS ? 28 : 27" */ 0 {
                        expr_1 := /** @src 26:1216:1218  "27" */ 0x1b
                    }
                    default /// @src 26:1197:1218  "s > _S_BITS ? 28 : 27"
                    {
                        expr_1 := /** @src 26:1211:1213  "28" */ 0x1c
                    }
                    /// @src 26:1193:1218  "v = s > _S_BITS ? 28 : 27"
                    var_v := expr_1
                    /// @src 26:1232:1244  "s &= _S_BITS"
                    var_s := and(value_1, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff)
                }
                /// @src 26:1319:1347  "if (s > _MAX_S) return false"
                if /** @src 26:1323:1333  "s > _MAX_S" */ gt(var_s, /** @src 26:312:378  "0x7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0" */ 0x7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0)
                /// @src 26:1319:1347  "if (s > _MAX_S) return false"
                {
                    /// @src 26:1335:1347  "return false"
                    var := /** @src 26:1053:1067  "signature[:32]" */ 0
                    /// @src 26:1335:1347  "return false"
                    leave
                }
                /// @src 26:1443:1476  "ecrecover(hash, v, r, bytes32(s))"
                let _2 := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ mload(/** @src 26:981:983  "64" */ 0x40)
                /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                mstore(_2, var_hash)
                mstore(/** @src 26:312:378  "0x7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0" */ add(_2, /** @src 26:1064:1066  "32" */ 0x20), /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ and(var_v, 0xff))
                mstore(/** @src 26:312:378  "0x7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0" */ add(_2, /** @src 26:981:983  "64" */ 0x40), /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ value)
                mstore(/** @src 26:312:378  "0x7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0" */ add(_2, 96), /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ var_s)
                /// @src 26:1443:1476  "ecrecover(hash, v, r, bytes32(s))"
                mstore(/** @src 26:1053:1067  "signature[:32]" */ 0, 0)
                /// @src 26:1443:1476  "ecrecover(hash, v, r, bytes32(s))"
                if iszero(staticcall(gas(), 1, _2, /** @src 26:312:378  "0x7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0" */ 128, /** @src 26:1053:1067  "signature[:32]" */ 0, /** @src 26:1064:1066  "32" */ 0x20))
                /// @src 26:1443:1476  "ecrecover(hash, v, r, bytes32(s))"
                {
                    /// @src 26:312:378  "0x7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0"
                    let pos := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ mload(/** @src 26:981:983  "64" */ 0x40)
                    /// @src 26:312:378  "0x7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0"
                    returndatacopy(pos, /** @src 26:1053:1067  "signature[:32]" */ 0, /** @src 26:312:378  "0x7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0" */ returndatasize())
                    revert(pos, returndatasize())
                }
                /// @src 26:1493:1516  "recovered != address(0)"
                let _3 := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ and(/** @src 26:1443:1476  "ecrecover(hash, v, r, bytes32(s))" */ mload(/** @src 26:1053:1067  "signature[:32]" */ 0), /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0xffffffffffffffffffffffffffffffffffffffff)
                /// @src 26:1493:1539  "recovered != address(0) && recovered == signer"
                let expr_2 := /** @src 26:1493:1516  "recovered != address(0)" */ iszero(iszero(_3))
                /// @src 26:1493:1539  "recovered != address(0) && recovered == signer"
                if expr_2
                {
                    expr_2 := /** @src 26:1520:1539  "recovered == signer" */ eq(_3, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ and(/** @src 26:1520:1539  "recovered == signer" */ var_signer, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0xffffffffffffffffffffffffffffffffffffffff))
                }
                /// @src 26:1486:1539  "return recovered != address(0) && recovered == signer"
                var := expr_2
            }
            /// @ast-id 7279 @src 30:865:1952  "function hashOf(bytes calldata version) internal pure returns (bytes32) {..."
            function fun_hashOf(var_version_7135_offset, var_version_7135_length) -> var
            {
                /// @src 30:928:935  "bytes32"
                var := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0
                /// @src 30:988:1022  "if (length > _MAX_LENGTH) return 0"
                if /** @src 30:992:1012  "length > _MAX_LENGTH" */ gt(var_version_7135_length, /** @src 30:360:363  "128" */ 0x80)
                /// @src 30:988:1022  "if (length > _MAX_LENGTH) return 0"
                {
                    /// @src 30:1014:1022  "return 0"
                    var := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0
                    /// @src 30:1014:1022  "return 0"
                    leave
                }
                /// @src 30:1048:1061  "Memory.free()"
                let expr := /** @src 22:344:413  "assembly (\"memory-safe\") {..." */ mload(0x40)
                /// @src 22:1035:1176  "assembly (\"memory-safe\") {..."
                let _1 := add(expr, var_version_7135_length)
                mstore(_1, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0)
                /// @src 22:1035:1176  "assembly (\"memory-safe\") {..."
                calldatacopy(expr, var_version_7135_offset, var_version_7135_length)
                /// @src 30:1179:1214  "uint256 place = _afterNumber(start)"
                let var_place := /** @src 30:1195:1214  "_afterNumber(start)" */ fun_afterNumber(expr)
                /// @src 30:1228:1256  "if (place == start) return 0"
                if /** @src 30:1232:1246  "place == start" */ eq(var_place, expr)
                /// @src 30:1228:1256  "if (place == start) return 0"
                {
                    /// @src 30:1248:1256  "return 0"
                    var := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0
                    /// @src 30:1248:1256  "return 0"
                    leave
                }
                /// @src 30:1331:1377  "_char(place) == _BANG && _char(start) != _ZERO"
                let expr_1 := /** @src 30:1331:1352  "_char(place) == _BANG" */ eq(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ shr(/** @src 30:4617:4620  "248" */ 0xf8, /** @src 22:557:626  "assembly (\"memory-safe\") {..." */ mload(/** @src 30:4595:4613  "Memory.load(place)" */ var_place)), /** @src 30:573:577  "0x21" */ 0x21)
                /// @src 30:1331:1377  "_char(place) == _BANG && _char(start) != _ZERO"
                if expr_1
                {
                    expr_1 := /** @src 30:1356:1377  "_char(start) != _ZERO" */ iszero(eq(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ shr(/** @src 30:4617:4620  "248" */ 0xf8, /** @src 22:557:626  "assembly (\"memory-safe\") {..." */ mload(/** @src 30:4595:4613  "Memory.load(place)" */ expr)), /** @src 30:487:491  "0x30" */ 0x30))
                }
                /// @src 30:1327:1402  "if (_char(place) == _BANG && _char(start) != _ZERO) place = _skip(place, 1)"
                if expr_1
                {
                    /// @src 30:3673:3687  "place + length"
                    let expr_2 := /** @src 30:360:363  "128" */ add(/** @src 30:3673:3687  "place + length" */ var_place, /** @src 30:1400:1401  "1" */ 0x01)
                    /// @src 30:3660:3688  "_afterNumber(place + length)"
                    let expr_3 := fun_afterNumber(expr_2)
                    /// @src 30:3709:3744  "end == place + length ? place : end"
                    let expr_4 := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0
                    /// @src 30:3709:3744  "end == place + length ? place : end"
                    switch /** @src 30:3709:3730  "end == place + length" */ eq(expr_3, expr_2)
                    case /** @src 30:3709:3744  "end == place + length ? place : end" */ 0 { expr_4 := expr_3 }
                    default { expr_4 := var_place }
                    /// @src 30:1379:1402  "place = _skip(place, 1)"
                    var_place := expr_4
                }
                /// @src 30:1417:1447  "uint256 significantEnd = place"
                let var_significantEnd := var_place
                /// @src 30:1461:1695  "while (_char(place) == _DOT) {..."
                for { }
                /** @src 30:1536:1537  "1" */ 0x01
                /// @src 30:1461:1695  "while (_char(place) == _DOT) {..."
                { }
                {
                    /// @src 30:1468:1488  "_char(place) == _DOT"
                    if iszero(eq(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ shr(/** @src 30:4617:4620  "248" */ 0xf8, /** @src 22:557:626  "assembly (\"memory-safe\") {..." */ mload(/** @src 30:4595:4613  "Memory.load(place)" */ var_place)), /** @src 30:444:448  "0x2e" */ 0x2e))
                    /// @src 30:1468:1488  "_char(place) == _DOT"
                    { break }
                    /// @src 30:3673:3687  "place + length"
                    let expr_5 := /** @src 30:360:363  "128" */ add(/** @src 30:3673:3687  "place + length" */ var_place, /** @src 30:1536:1537  "1" */ 0x01)
                    /// @src 30:3660:3688  "_afterNumber(place + length)"
                    let expr_6 := fun_afterNumber(expr_5)
                    /// @src 30:3709:3744  "end == place + length ? place : end"
                    let expr_7 := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0
                    /// @src 30:3709:3744  "end == place + length ? place : end"
                    switch /** @src 30:3709:3730  "end == place + length" */ eq(expr_6, expr_5)
                    case /** @src 30:3709:3744  "end == place + length ? place : end" */ 0 { expr_7 := expr_6 }
                    default { expr_7 := var_place }
                    /// @src 30:1556:1580  "if (next == place) break"
                    if /** @src 30:1560:1573  "next == place" */ eq(expr_7, var_place)
                    /// @src 30:1556:1580  "if (next == place) break"
                    {
                        /// @src 30:1575:1580  "break"
                        break
                    }
                    /// @src 30:1598:1650  "if (_char(place + 1) != _ZERO) significantEnd = next"
                    if /** @src 30:1602:1627  "_char(place + 1) != _ZERO" */ iszero(eq(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ shr(/** @src 30:4617:4620  "248" */ 0xf8, /** @src 22:557:626  "assembly (\"memory-safe\") {..." */ mload(/** @src 30:4595:4613  "Memory.load(place)" */ expr_5)), /** @src 30:487:491  "0x30" */ 0x30))
                    /// @src 30:1598:1650  "if (_char(place + 1) != _ZERO) significantEnd = next"
                    {
                        /// @src 30:1629:1650  "significantEnd = next"
                        var_significantEnd := expr_7
                    }
                    /// @src 30:1668:1680  "place = next"
                    var_place := expr_7
                }
                /// @src 30:1748:1790  "place != end && _afterSuffix(place) != end"
                let expr_8 := /** @src 30:1748:1760  "place != end" */ iszero(eq(var_place, _1))
                /// @src 30:1748:1790  "place != end && _afterSuffix(place) != end"
                if expr_8
                {
                    /// @src 30:1764:1783  "_afterSuffix(place)"
                    let var_place_1 := var_place
                    /// @src 30:2192:2210  "Memory.load(place)"
                    let expr_9 := /** @src 22:557:626  "assembly (\"memory-safe\") {..." */ mload(/** @src 30:2192:2210  "Memory.load(place)" */ var_place)
                    /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                    let result := shr(/** @src 30:4617:4620  "248" */ 0xf8, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ expr_9)
                    /// @src 30:2228:2270  "word >> 248 == 0x61 || word >> 248 == 0x62"
                    let expr_10 := /** @src 30:2228:2247  "word >> 248 == 0x61" */ eq(result, /** @src 30:2243:2247  "0x61" */ 0x61)
                    /// @src 30:2228:2270  "word >> 248 == 0x61 || word >> 248 == 0x62"
                    if iszero(expr_10)
                    {
                        expr_10 := /** @src 30:2251:2270  "word >> 248 == 0x62" */ eq(result, /** @src 30:2266:2270  "0x62" */ 0x62)
                    }
                    /// @src 30:2224:2372  "if (word >> 248 == 0x61 || word >> 248 == 0x62) place = _skip(place, 1); // a, b..."
                    switch expr_10
                    case 0 {
                        /// @src 30:2322:2372  "if (word >> 240 == 0x7263) place = _skip(place, 2)"
                        if /** @src 30:2326:2347  "word >> 240 == 0x7263" */ eq(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ shr(/** @src 30:2334:2337  "240" */ 0xf0, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ expr_9), /** @src 30:2341:2347  "0x7263" */ 0x7263)
                        /// @src 30:2322:2372  "if (word >> 240 == 0x7263) place = _skip(place, 2)"
                        {
                            /// @src 30:3673:3687  "place + length"
                            let expr_11 := /** @src 30:360:363  "128" */ add(/** @src 30:3673:3687  "place + length" */ var_place, /** @src 30:2370:2371  "2" */ 0x02)
                            /// @src 30:3660:3688  "_afterNumber(place + length)"
                            let expr_12 := fun_afterNumber(expr_11)
                            /// @src 30:3709:3744  "end == place + length ? place : end"
                            let expr_13 := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0
                            /// @src 30:3709:3744  "end == place + length ? place : end"
                            switch /** @src 30:3709:3730  "end == place + length" */ eq(expr_12, expr_11)
                            case /** @src 30:3709:3744  "end == place + length ? place : end" */ 0 { expr_13 := expr_12 }
                            default { expr_13 := var_place }
                            /// @src 30:2349:2372  "place = _skip(place, 2)"
                            var_place_1 := expr_13
                        }
                    }
                    default /// @src 30:2224:2372  "if (word >> 248 == 0x61 || word >> 248 == 0x62) place = _skip(place, 1); // a, b..."
                    {
                        /// @src 30:3673:3687  "place + length"
                        let expr_14 := /** @src 30:360:363  "128" */ add(/** @src 30:3673:3687  "place + length" */ var_place_1, /** @src 30:1536:1537  "1" */ 0x01)
                        /// @src 30:3660:3688  "_afterNumber(place + length)"
                        let expr_15 := fun_afterNumber(expr_14)
                        /// @src 30:3709:3744  "end == place + length ? place : end"
                        let expr_16 := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0
                        /// @src 30:3709:3744  "end == place + length ? place : end"
                        switch /** @src 30:3709:3730  "end == place + length" */ eq(expr_15, expr_14)
                        case /** @src 30:3709:3744  "end == place + length ? place : end" */ 0 { expr_16 := expr_15 }
                        default { expr_16 := var_place_1 }
                        /// @src 30:2272:2295  "place = _skip(place, 1)"
                        var_place_1 := expr_16
                    }
                    /// @src 30:2392:2462  "if (Memory.load(place) >> 216 == 0x2e706f7374) place = _skip(place, 5)"
                    if /** @src 30:2396:2437  "Memory.load(place) >> 216 == 0x2e706f7374" */ eq(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ shr(/** @src 30:2418:2421  "216" */ 0xd8, /** @src 22:557:626  "assembly (\"memory-safe\") {..." */ mload(/** @src 30:2396:2414  "Memory.load(place)" */ var_place_1)), /** @src 30:2425:2437  "0x2e706f7374" */ 0x2e706f7374)
                    /// @src 30:2392:2462  "if (Memory.load(place) >> 216 == 0x2e706f7374) place = _skip(place, 5)"
                    {
                        /// @src 30:3673:3687  "place + length"
                        let expr_17 := /** @src 30:360:363  "128" */ add(/** @src 30:3673:3687  "place + length" */ var_place_1, /** @src 30:2460:2461  "5" */ 0x05)
                        /// @src 30:3660:3688  "_afterNumber(place + length)"
                        let expr_18 := fun_afterNumber(expr_17)
                        /// @src 30:3709:3744  "end == place + length ? place : end"
                        let expr_19 := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0
                        /// @src 30:3709:3744  "end == place + length ? place : end"
                        switch /** @src 30:3709:3730  "end == place + length" */ eq(expr_18, expr_17)
                        case /** @src 30:3709:3744  "end == place + length ? place : end" */ 0 { expr_19 := expr_18 }
                        default { expr_19 := var_place_1 }
                        /// @src 30:2439:2462  "place = _skip(place, 5)"
                        var_place_1 := expr_19
                    }
                    /// @src 30:2485:2553  "if (Memory.load(place) >> 224 == 0x2e646576) place = _skip(place, 4)"
                    if /** @src 30:2489:2528  "Memory.load(place) >> 224 == 0x2e646576" */ eq(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ shr(/** @src 30:2511:2514  "224" */ 0xe0, /** @src 22:557:626  "assembly (\"memory-safe\") {..." */ mload(/** @src 30:2489:2507  "Memory.load(place)" */ var_place_1)), /** @src 30:2518:2528  "0x2e646576" */ 0x2e646576)
                    /// @src 30:2485:2553  "if (Memory.load(place) >> 224 == 0x2e646576) place = _skip(place, 4)"
                    {
                        /// @src 30:3673:3687  "place + length"
                        let expr_20 := /** @src 30:360:363  "128" */ add(/** @src 30:3673:3687  "place + length" */ var_place_1, /** @src 30:2551:2552  "4" */ 0x04)
                        /// @src 30:3660:3688  "_afterNumber(place + length)"
                        let expr_21 := fun_afterNumber(expr_20)
                        /// @src 30:3709:3744  "end == place + length ? place : end"
                        let expr_22 := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0
                        /// @src 30:3709:3744  "end == place + length ? place : end"
                        switch /** @src 30:3709:3730  "end == place + length" */ eq(expr_21, expr_20)
                        case /** @src 30:3709:3744  "end == place + length ? place : end" */ 0 { expr_22 := expr_21 }
                        default { expr_22 := var_place_1 }
                        /// @src 30:2530:2553  "place = _skip(place, 4)"
                        var_place_1 := expr_22
                    }
                    /// @src 30:2582:2603  "_char(place) == _PLUS"
                    let expr_23 := eq(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ shr(/** @src 30:4617:4620  "248" */ 0xf8, /** @src 22:557:626  "assembly (\"memory-safe\") {..." */ mload(/** @src 30:4595:4613  "Memory.load(place)" */ var_place_1)), /** @src 30:402:406  "0x2b" */ 0x2b)
                    /// @src 30:2582:2632  "_char(place) == _PLUS ? _afterLocal(place) : place"
                    let expr_24 := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0
                    /// @src 30:2582:2632  "_char(place) == _PLUS ? _afterLocal(place) : place"
                    switch expr_23
                    case 0 { expr_24 := var_place_1 }
                    default {
                        expr_24 := /** @src 30:2606:2624  "_afterLocal(place)" */ fun_afterLocal(var_place_1)
                    }
                    /// @src 30:1748:1790  "place != end && _afterSuffix(place) != end"
                    expr_8 := /** @src 30:1764:1790  "_afterSuffix(place) != end" */ iszero(eq(expr_24, _1))
                }
                /// @src 30:1744:1800  "if (place != end && _afterSuffix(place) != end) return 0"
                if expr_8
                {
                    /// @src 30:1792:1800  "return 0"
                    var := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0
                    /// @src 30:1792:1800  "return 0"
                    leave
                }
                /// @src 30:1850:1862  "end - suffix"
                let expr_25 := /** @src 30:444:448  "0x2e" */ sub(/** @src 30:1850:1862  "end - suffix" */ _1, var_place)
                /// @src 22:1324:1396  "assembly (\"memory-safe\") {..."
                mcopy(var_significantEnd, var_place, expr_25)
                /// @src 30:1877:1935  "return Memory.hash(start, significantEnd + (end - suffix))"
                var := /** @src 22:1637:1729  "assembly (\"memory-safe\") {..." */ keccak256(/** @src 30:1884:1935  "Memory.hash(start, significantEnd + (end - suffix))" */ expr, /** @src 22:1637:1729  "assembly (\"memory-safe\") {..." */ sub(/** @src 30:360:363  "128" */ add(/** @src 30:1903:1934  "significantEnd + (end - suffix)" */ var_significantEnd, expr_25), /** @src 30:1884:1935  "Memory.hash(start, significantEnd + (end - suffix))" */ expr))
            }
            /// @ast-id 6363 @src 27:621:871  "function isRequiresPython(string calldata requiresPython) internal pure returns (bool) {..."
            function fun_isRequiresPython(var_requiresPython_offset, var_requiresPython_length) -> var
            {
                /// @src 27:702:706  "bool"
                var := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0
                /// @src 27:718:794  "if (bytes(requiresPython).length > _MAX_REQUIRES_PYTHON_LENGTH) return false"
                if /** @src 27:722:780  "bytes(requiresPython).length > _MAX_REQUIRES_PYTHON_LENGTH" */ gt(var_requiresPython_length, /** @src 27:318:321  "255" */ 0xff)
                /// @src 27:718:794  "if (bytes(requiresPython).length > _MAX_REQUIRES_PYTHON_LENGTH) return false"
                {
                    /// @src 27:782:794  "return false"
                    var := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0
                    /// @src 27:782:794  "return false"
                    leave
                }
                /// @src 27:804:864  "return Ascii.isPrintable(bytes(requiresPython), Ascii.SPACE)"
                var := /** @src 27:811:864  "Ascii.isPrintable(bytes(requiresPython), Ascii.SPACE)" */ fun_isPrintable(var_requiresPython_offset, var_requiresPython_length)
            }
            /// @ast-id 5637 @src 20:2059:2700  "function endingHash(bytes calldata filename, uint256 nameEnd, uint256 versionEnd, bytes32 projectId)..."
            function fun_endingHash_5637(var_filename_offset, var_filename_5561_length, var_nameEnd, var_versionEnd, var_projectId) -> var_hash
            {
                /// @src 20:2207:2219  "bytes32 hash"
                var_hash := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0
                /// @src 20:2239:2301  "filename.length > _MAX_LENGTH || filename.length <= versionEnd"
                let expr := /** @src 20:2239:2268  "filename.length > _MAX_LENGTH" */ gt(var_filename_5561_length, /** @src 27:318:321  "255" */ 0xff)
                /// @src 20:2239:2301  "filename.length > _MAX_LENGTH || filename.length <= versionEnd"
                if iszero(expr)
                {
                    expr := /** @src 20:2272:2301  "filename.length <= versionEnd" */ iszero(gt(var_filename_5561_length, var_versionEnd))
                }
                /// @src 20:2235:2311  "if (filename.length > _MAX_LENGTH || filename.length <= versionEnd) return 0"
                if expr
                {
                    /// @src 20:2303:2311  "return 0"
                    var_hash := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0
                    /// @src 20:2303:2311  "return 0"
                    leave
                }
                /// @src 20:2321:2382  "if (Ascii.load(filename, nameEnd) >> 248 != _HYPHEN) return 0"
                if /** @src 20:2325:2372  "Ascii.load(filename, nameEnd) >> 248 != _HYPHEN" */ iszero(eq(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ shr(/** @src 20:2358:2361  "248" */ 0xf8, /** @src 18:5526:5620  "assembly (\"memory-safe\") {..." */ calldataload(add(var_filename_offset, var_nameEnd))), /** @src 20:339:343  "0x2d" */ 0x2d))
                /// @src 20:2321:2382  "if (Ascii.load(filename, nameEnd) >> 248 != _HYPHEN) return 0"
                {
                    /// @src 20:2374:2382  "return 0"
                    var_hash := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0
                    /// @src 20:2374:2382  "return 0"
                    leave
                }
                /// @src 20:2408:2426  "_isSdist(filename)"
                let expr_1 := fun_isSdist(var_filename_offset, var_filename_5561_length)
                /// @src 20:3053:3066  "Memory.free()"
                let expr_2 := /** @src 22:344:413  "assembly (\"memory-safe\") {..." */ mload(0x40)
                /// @src 20:3080:3098  "uint256 faults = 0"
                let var_faults := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0
                /// @src 20:3117:3130  "uint256 i = 0"
                let var_i := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0
                /// @src 20:3283:3297  "!mayHoldHyphen"
                let _1 := iszero(expr_1)
                /// @src 20:3112:3934  "for (uint256 i = 0; i < length; i += Ascii.WORD) {..."
                for { }
                /** @src 20:3132:3142  "i < length" */ lt(var_i, var_nameEnd)
                /// @src 20:3117:3130  "uint256 i = 0"
                {
                    /// @src 20:3144:3159  "i += Ascii.WORD"
                    var_i := /** @src 30:360:363  "128" */ add(/** @src 20:3144:3159  "i += Ascii.WORD" */ var_i, /** @src 18:687:689  "32" */ 0x20)
                }
                /// @src 20:3144:3159  "i += Ascii.WORD"
                {
                    /// @src 20:3194:3229  "Ascii.loadUpTo(filename, i, length)"
                    let expr_3 := fun_loadUpTo(var_filename_offset, var_filename_5561_length, var_i, var_nameEnd)
                    /// @src 20:3247:3261  "faults |= word"
                    var_faults := or(var_faults, expr_3)
                    /// @src 20:3279:3337  "if (!mayHoldHyphen) faults |= Ascii.marksOf(word, _HYPHEN)"
                    if _1
                    {
                        /// @src 18:3384:3394  "EVERY_BYTE"
                        let ret := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0
                        /// @src 18:834:858  "type(uint256).max / 0xff"
                        ret := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x0101010101010101010101010101010101010101010101010101010101010101
                        /// @src 20:3299:3337  "faults |= Ascii.marksOf(word, _HYPHEN)"
                        var_faults := or(var_faults, /** @src 18:3373:3427  "~((word ^ (EVERY_BYTE * char)) + LOW_BITS) & HIGH_BITS" */ and(/** @src 18:3373:3415  "~((word ^ (EVERY_BYTE * char)) + LOW_BITS)" */ not(/** @src 30:360:363  "128" */ add(/** @src 18:3376:3402  "word ^ (EVERY_BYTE * char)" */ xor(expr_3, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d), 0x7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f)), 0x8080808080808080808080808080808080808080808080808080808080808080))
                    }
                    /// @src 20:3382:3398  "Ascii.EVERY_BYTE"
                    let ret_1 := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0
                    /// @src 18:834:858  "type(uint256).max / 0xff"
                    ret_1 := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x0101010101010101010101010101010101010101010101010101010101010101
                    mstore(/** @src 30:360:363  "128" */ add(/** @src 20:3903:3912  "start + i" */ expr_2, var_i), /** @src 20:3663:3872  "word ^= ((capitals & Ascii.HIGH_BITS) >> 2)..." */ xor(expr_3, /** @src 20:3671:3872  "((capitals & Ascii.HIGH_BITS) >> 2)..." */ xor(/** @src 20:3671:3796  "((capitals & Ascii.HIGH_BITS) >> 2)..." */ xor(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ and(shr(/** @src 20:3704:3705  "2" */ 0x02, /** @src 20:3374:3456  "(word + Ascii.EVERY_BYTE * (0x80 - _A)) & ~(word + Ascii.EVERY_BYTE * (0x7f - _Z))" */ and(/** @src 30:360:363  "128" */ add(expr_3, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f), /** @src 20:3416:3456  "~(word + Ascii.EVERY_BYTE * (0x7f - _Z))" */ not(/** @src 30:360:363  "128" */ add(expr_3, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x2525252525252525252525252525252525252525252525252525252525252525)))), 0x2020202020202020202020202020202020202020202020202020202020202020), mul(and(shr(/** @src 20:3767:3768  "7" */ 0x07, /** @src 18:3373:3415  "~((word ^ (EVERY_BYTE * char)) + LOW_BITS)" */ not(/** @src 30:360:363  "128" */ add(/** @src 18:3376:3402  "word ^ (EVERY_BYTE * char)" */ xor(expr_3, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f), 0x7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f))), ret_1), /** @src 20:3773:3794  "_UNDERSCORE ^ _HYPHEN" */ 114)), /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ mul(and(shr(/** @src 20:3767:3768  "7" */ 0x07, /** @src 18:3373:3415  "~((word ^ (EVERY_BYTE * char)) + LOW_BITS)" */ not(/** @src 30:360:363  "128" */ add(/** @src 18:3376:3402  "word ^ (EVERY_BYTE * char)" */ xor(expr_3, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e), 0x7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f))), ret_1), /** @src 20:3856:3870  "_DOT ^ _HYPHEN" */ 3))))
                }
                /// @src 18:902:912  "EVERY_BYTE"
                let ret_2 := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0
                /// @src 18:834:858  "type(uint256).max / 0xff"
                ret_2 := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x0101010101010101010101010101010101010101010101010101010101010101
                /// @src 20:3954:4033  "faults & Ascii.HIGH_BITS == 0 ? Memory.hash(start, start + length) : bytes32(0)"
                let expr_4 := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0
                /// @src 20:3954:4033  "faults & Ascii.HIGH_BITS == 0 ? Memory.hash(start, start + length) : bytes32(0)"
                switch /** @src 20:3954:3983  "faults & Ascii.HIGH_BITS == 0" */ iszero(/** @src 20:3954:3978  "faults & Ascii.HIGH_BITS" */ and(var_faults, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x8080808080808080808080808080808080808080808080808080808080808080))
                case /** @src 20:3954:4033  "faults & Ascii.HIGH_BITS == 0 ? Memory.hash(start, start + length) : bytes32(0)" */ 0 {
                    expr_4 := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0
                }
                default /// @src 20:3954:4033  "faults & Ascii.HIGH_BITS == 0 ? Memory.hash(start, start + length) : bytes32(0)"
                {
                    expr_4 := /** @src 22:1637:1729  "assembly (\"memory-safe\") {..." */ keccak256(/** @src 20:3986:4020  "Memory.hash(start, start + length)" */ expr_2, /** @src 22:1637:1729  "assembly (\"memory-safe\") {..." */ sub(/** @src 30:360:363  "128" */ add(/** @src 20:4005:4019  "start + length" */ expr_2, var_nameEnd), /** @src 20:3986:4020  "Memory.hash(start, start + length)" */ expr_2))
                }
                /// @src 20:2436:2500  "if (_nameHash(filename, nameEnd, isSdist) != projectId) return 0"
                if /** @src 20:2440:2490  "_nameHash(filename, nameEnd, isSdist) != projectId" */ iszero(eq(expr_4, var_projectId))
                /// @src 20:2436:2500  "if (_nameHash(filename, nameEnd, isSdist) != projectId) return 0"
                {
                    /// @src 20:2492:2500  "return 0"
                    var_hash := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0
                    /// @src 20:2492:2500  "return 0"
                    leave
                }
                /// @src 20:2510:2570  "if (!isSdist) return Wheel.endingHash(filename[versionEnd:])"
                if /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ _1
                /// @src 20:2510:2570  "if (!isSdist) return Wheel.endingHash(filename[versionEnd:])"
                {
                    /// @src 20:2548:2569  "filename[versionEnd:]"
                    let expr_5618_offset, expr_5618_length := calldata_array_index_range_access_bytes_calldata(var_filename_offset, var_filename_5561_length, var_versionEnd, var_filename_5561_length)
                    /// @src 20:2524:2570  "return Wheel.endingHash(filename[versionEnd:])"
                    var_hash := /** @src 20:2531:2570  "Wheel.endingHash(filename[versionEnd:])" */ fun_endingHash(expr_5618_offset, expr_5618_length)
                    /// @src 20:2524:2570  "return Wheel.endingHash(filename[versionEnd:])"
                    leave
                }
                /// @src 20:2611:2683  "filename.length - versionEnd == _SDIST_LENGTH ? _SDIST_HASH : bytes32(0)"
                let expr_5 := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0
                /// @src 20:2611:2683  "filename.length - versionEnd == _SDIST_LENGTH ? _SDIST_HASH : bytes32(0)"
                switch /** @src 20:2611:2656  "filename.length - versionEnd == _SDIST_LENGTH" */ eq(/** @src 30:444:448  "0x2e" */ sub(/** @src 20:2611:2639  "filename.length - versionEnd" */ var_filename_5561_length, var_versionEnd), /** @src 20:3767:3768  "7" */ 0x07)
                case /** @src 20:2611:2683  "filename.length - versionEnd == _SDIST_LENGTH ? _SDIST_HASH : bytes32(0)" */ 0 {
                    expr_5 := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0
                }
                default /// @src 20:2611:2683  "filename.length - versionEnd == _SDIST_LENGTH ? _SDIST_HASH : bytes32(0)"
                {
                    expr_5 := /** @src 20:674:694  "keccak256(\".tar.gz\")" */ 0x42ffb87413331a35a8a87e398e3d2af474b9143310806c935d0ea3ec3929e49c
                }
                /// @src 20:2604:2683  "return filename.length - versionEnd == _SDIST_LENGTH ? _SDIST_HASH : bytes32(0)"
                var_hash := expr_5
            }
            /// @ast-id 7106 @src 29:1304:1966  "function _characterLength(uint256 word) private pure returns (uint256) {..."
            function fun_characterLength(var_word) -> var
            {
                /// @src 29:1366:1373  "uint256"
                var := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0
                let result := shr(/** @src 29:1409:1412  "248" */ 0xf8, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ var_word)
                /// @src 29:1422:1465  "if (first < 0x80) return first == 0 ? 0 : 1"
                if /** @src 29:1426:1438  "first < 0x80" */ lt(result, /** @src 29:1434:1438  "0x80" */ 0x80)
                /// @src 29:1422:1465  "if (first < 0x80) return first == 0 ? 0 : 1"
                {
                    /// @src 29:1447:1465  "first == 0 ? 0 : 1"
                    let expr := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0
                    /// @src 29:1447:1465  "first == 0 ? 0 : 1"
                    switch /** @src 29:1447:1457  "first == 0" */ iszero(result)
                    case /** @src 29:1447:1465  "first == 0 ? 0 : 1" */ 0 {
                        expr := /** @src 29:1464:1465  "1" */ 0x01
                    }
                    default /// @src 29:1447:1465  "first == 0 ? 0 : 1"
                    {
                        expr := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0
                    }
                    /// @src 29:1440:1465  "return first == 0 ? 0 : 1"
                    var := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ and(/** @src 29:1440:1465  "return first == 0 ? 0 : 1" */ expr, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0xff)
                    /// @src 29:1440:1465  "return first == 0 ? 0 : 1"
                    leave
                }
                /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                let result_1 := shr(/** @src 29:1498:1501  "240" */ 0xf0, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ var_word)
                /// @src 29:1511:1567  "if (two & 0xe0c0 == 0xc080) return two >= 0xc280 ? 2 : 0"
                if /** @src 29:1515:1537  "two & 0xe0c0 == 0xc080" */ eq(/** @src 29:1515:1527  "two & 0xe0c0" */ and(result_1, /** @src 29:1521:1527  "0xe0c0" */ 0xe0c0), /** @src 29:1531:1537  "0xc080" */ 0xc080)
                /// @src 29:1511:1567  "if (two & 0xe0c0 == 0xc080) return two >= 0xc280 ? 2 : 0"
                {
                    /// @src 29:1546:1567  "two >= 0xc280 ? 2 : 0"
                    let expr_1 := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0
                    /// @src 29:1546:1567  "two >= 0xc280 ? 2 : 0"
                    switch /** @src 29:1546:1559  "two >= 0xc280" */ iszero(lt(result_1, /** @src 29:1553:1559  "0xc280" */ 0xc280))
                    case /** @src 29:1546:1567  "two >= 0xc280 ? 2 : 0" */ 0 {
                        expr_1 := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0
                    }
                    default /// @src 29:1546:1567  "two >= 0xc280 ? 2 : 0"
                    {
                        expr_1 := /** @src 29:1562:1563  "2" */ 0x02
                    }
                    /// @src 29:1539:1567  "return two >= 0xc280 ? 2 : 0"
                    var := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ and(/** @src 29:1539:1567  "return two >= 0xc280 ? 2 : 0" */ expr_1, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0xff)
                    /// @src 29:1539:1567  "return two >= 0xc280 ? 2 : 0"
                    leave
                }
                /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                let result_2 := shr(/** @src 29:1602:1605  "232" */ 0xe8, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ var_word)
                /// @src 29:1615:1793  "if (three & 0xf0c0c0 == 0xe08080) {..."
                if /** @src 29:1619:1647  "three & 0xf0c0c0 == 0xe08080" */ eq(/** @src 29:1619:1635  "three & 0xf0c0c0" */ and(result_2, /** @src 29:1627:1635  "0xf0c0c0" */ 0xf0c0c0), /** @src 29:1639:1647  "0xe08080" */ 0xe08080)
                /// @src 29:1615:1793  "if (three & 0xf0c0c0 == 0xe08080) {..."
                {
                    /// @src 29:1682:1720  "three >= 0xeda080 && three <= 0xedbfbf"
                    let expr_2 := /** @src 29:1682:1699  "three >= 0xeda080" */ iszero(lt(result_2, /** @src 29:1691:1699  "0xeda080" */ 0xeda080))
                    /// @src 29:1682:1720  "three >= 0xeda080 && three <= 0xedbfbf"
                    if expr_2
                    {
                        expr_2 := /** @src 29:1703:1720  "three <= 0xedbfbf" */ iszero(gt(result_2, /** @src 29:1712:1720  "0xedbfbf" */ 0xedbfbf))
                    }
                    /// @src 29:1741:1774  "three >= 0xe0a080 && !isSurrogate"
                    let expr_3 := /** @src 29:1741:1758  "three >= 0xe0a080" */ iszero(lt(result_2, /** @src 29:1750:1758  "0xe0a080" */ 0xe0a080))
                    /// @src 29:1741:1774  "three >= 0xe0a080 && !isSurrogate"
                    if expr_3
                    {
                        expr_3 := /** @src 29:1762:1774  "!isSurrogate" */ iszero(expr_2)
                    }
                    /// @src 29:1741:1782  "three >= 0xe0a080 && !isSurrogate ? 3 : 0"
                    let expr_4 := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0
                    /// @src 29:1741:1782  "three >= 0xe0a080 && !isSurrogate ? 3 : 0"
                    switch expr_3
                    case 0 {
                        expr_4 := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0
                    }
                    default /// @src 29:1741:1782  "three >= 0xe0a080 && !isSurrogate ? 3 : 0"
                    {
                        expr_4 := /** @src 29:1777:1778  "3" */ 0x03
                    }
                    /// @src 29:1734:1782  "return three >= 0xe0a080 && !isSurrogate ? 3 : 0"
                    var := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ and(/** @src 29:1734:1782  "return three >= 0xe0a080 && !isSurrogate ? 3 : 0" */ expr_4, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0xff)
                    /// @src 29:1734:1782  "return three >= 0xe0a080 && !isSurrogate ? 3 : 0"
                    leave
                }
                /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                let result_3 := shr(/** @src 29:1826:1829  "224" */ 0xe0, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ var_word)
                /// @src 29:1853:1906  "four & 0xf8c0c0c0 == 0xf0808080 && four >= 0xf0908080"
                let expr_5 := /** @src 29:1853:1884  "four & 0xf8c0c0c0 == 0xf0808080" */ eq(/** @src 29:1853:1870  "four & 0xf8c0c0c0" */ and(result_3, /** @src 29:1860:1870  "0xf8c0c0c0" */ 0xf8c0c0c0), /** @src 29:1874:1884  "0xf0808080" */ 0xf0808080)
                /// @src 29:1853:1906  "four & 0xf8c0c0c0 == 0xf0808080 && four >= 0xf0908080"
                if expr_5
                {
                    expr_5 := /** @src 29:1888:1906  "four >= 0xf0908080" */ iszero(lt(result_3, /** @src 29:1896:1906  "0xf0908080" */ 0xf0908080))
                }
                /// @src 29:1853:1928  "four & 0xf8c0c0c0 == 0xf0808080 && four >= 0xf0908080 && four <= 0xf48fbfbf"
                let expr_6 := expr_5
                if expr_5
                {
                    expr_6 := /** @src 29:1910:1928  "four <= 0xf48fbfbf" */ iszero(gt(result_3, /** @src 29:1918:1928  "0xf48fbfbf" */ 0xf48fbfbf))
                }
                /// @src 29:1945:1959  "isFour ? 4 : 0"
                let expr_7 := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0
                /// @src 29:1945:1959  "isFour ? 4 : 0"
                switch expr_6
                case 0 {
                    expr_7 := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0
                }
                default /// @src 29:1945:1959  "isFour ? 4 : 0"
                {
                    expr_7 := /** @src 29:1954:1955  "4" */ 0x04
                }
                /// @src 29:1938:1959  "return isFour ? 4 : 0"
                var := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ and(/** @src 29:1938:1959  "return isFour ? 4 : 0" */ expr_7, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0xff)
            }
            /// @ast-id 7545 @src 30:3874:4370  "function _afterNumber(uint256 place) private pure returns (uint256) {..."
            function fun_afterNumber(var_place) -> var
            {
                /// @src 30:3933:3940  "uint256"
                var := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0
                /// @src 30:3976:4009  "uint256 word = Memory.load(place)"
                let var_word := /** @src 22:557:626  "assembly (\"memory-safe\") {..." */ mload(/** @src 30:3991:4009  "Memory.load(place)" */ var_place)
                /// @src 30:4023:4065  "if (word >> 248 == _ZERO) return place + 1"
                if /** @src 30:4027:4047  "word >> 248 == _ZERO" */ eq(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ shr(/** @src 30:4035:4038  "248" */ 0xf8, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ var_word), /** @src 30:487:491  "0x30" */ 0x30)
                /// @src 30:4023:4065  "if (word >> 248 == _ZERO) return place + 1"
                {
                    /// @src 30:4049:4065  "return place + 1"
                    var := /** @src 30:360:363  "128" */ add(/** @src 30:4056:4065  "place + 1" */ var_place, /** @src 30:4064:4065  "1" */ 0x01)
                    /// @src 30:4049:4065  "return place + 1"
                    leave
                }
                /// @src 30:4079:4328  "while (true) {..."
                for { }
                /** @src 30:4086:4090  "true" */ 0x01
                /// @src 30:4079:4328  "while (true) {..."
                { }
                {
                    /// @src 30:4126:4164  "Ascii.marksOutside(word, _ZERO, _NINE)"
                    let var_marks := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0
                    /// @src 18:1975:1985  "EVERY_BYTE"
                    let ret := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0
                    /// @src 18:834:858  "type(uint256).max / 0xff"
                    ret := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x0101010101010101010101010101010101010101010101010101010101010101
                    /// @src 18:2184:2239  "marks = (~reachesFirst | passesLast | word) & HIGH_BITS"
                    var_marks := /** @src 18:2192:2239  "(~reachesFirst | passesLast | word) & HIGH_BITS" */ and(/** @src 18:2193:2226  "~reachesFirst | passesLast | word" */ or(/** @src 18:2193:2219  "~reachesFirst | passesLast" */ or(/** @src 18:2193:2206  "~reachesFirst" */ not(/** @src 30:360:363  "128" */ add(/** @src 18:1968:2002  "word + EVERY_BYTE * (0x80 - first)" */ var_word, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x5050505050505050505050505050505050505050505050505050505050505050)), /** @src 30:360:363  "128" */ add(/** @src 18:2037:2070  "word + EVERY_BYTE * (0x7f - last)" */ var_word, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x4646464646464646464646464646464646464646464646464646464646464646)), /** @src 18:2193:2226  "~reachesFirst | passesLast | word" */ var_word), /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x8080808080808080808080808080808080808080808080808080808080808080)
                    /// @src 30:4182:4233  "if (marks != 0) return place + Ascii.firstOf(marks)"
                    if /** @src 30:4186:4196  "marks != 0" */ iszero(iszero(var_marks))
                    /// @src 30:4182:4233  "if (marks != 0) return place + Ascii.firstOf(marks)"
                    {
                        /// @src 30:4198:4233  "return place + Ascii.firstOf(marks)"
                        var := /** @src 30:360:363  "128" */ add(/** @src 30:4205:4233  "place + Ascii.firstOf(marks)" */ var_place, /** @src 18:3926:4002  "assembly (\"memory-safe\") {..." */ shr(3, clz(/** @src 30:4213:4233  "Ascii.firstOf(marks)" */ var_marks)))
                        /// @src 30:4198:4233  "return place + Ascii.firstOf(marks)"
                        leave
                    }
                    /// @src 30:4251:4270  "place += Ascii.WORD"
                    var_place := /** @src 30:360:363  "128" */ add(/** @src 30:4251:4270  "place += Ascii.WORD" */ var_place, /** @src 18:687:689  "32" */ 0x20)
                    /// @src 30:4288:4313  "word = Memory.load(place)"
                    var_word := /** @src 22:557:626  "assembly (\"memory-safe\") {..." */ mload(/** @src 30:4295:4313  "Memory.load(place)" */ var_place)
                }
                /// @src 30:4341:4353  "return place"
                var := var_place
            }
            /// @ast-id 5065 @src 18:1084:1657  "function isPrintable(bytes calldata text, uint256 first) internal pure returns (bool) {..."
            function fun_isPrintable(var_text_offset, var_text_length) -> var
            {
                /// @src 18:1164:1168  "bool"
                var := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0
                /// @src 18:1180:1315  "if (text.length < WORD) {..."
                if /** @src 18:1184:1202  "text.length < WORD" */ lt(var_text_length, /** @src 18:687:689  "32" */ 0x20)
                /// @src 18:1180:1315  "if (text.length < WORD) {..."
                {
                    /// @src 18:4772:4795  "return 256 - 8 * length"
                    let var_1 := /** @src 30:444:448  "0x2e" */ sub(/** @src 18:4779:4782  "256" */ 0x0100, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ shl(3, /** @src 18:4785:4795  "8 * length" */ var_text_length))
                    /// @src 18:1225:1271  "marksOutside(short(text), first, LAST_VISIBLE)"
                    let var_word := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ shr(/** @src 18:687:689  "32" */ var_1, /** @src 18:5526:5620  "assembly (\"memory-safe\") {..." */ calldataload(var_text_offset))
                    /// @src 18:1225:1271  "marksOutside(short(text), first, LAST_VISIBLE)"
                    let var_marks := /** @src -1:-1:-1 */ 0
                    /// @src 18:1975:1985  "EVERY_BYTE"
                    let ret := /** @src -1:-1:-1 */ 0
                    /// @src 18:834:858  "type(uint256).max / 0xff"
                    ret := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x0101010101010101010101010101010101010101010101010101010101010101
                    /// @src 18:2184:2239  "marks = (~reachesFirst | passesLast | word) & HIGH_BITS"
                    var_marks := /** @src 18:2192:2239  "(~reachesFirst | passesLast | word) & HIGH_BITS" */ and(/** @src 18:2193:2226  "~reachesFirst | passesLast | word" */ or(/** @src 18:2193:2219  "~reachesFirst | passesLast" */ or(/** @src 18:2193:2206  "~reachesFirst" */ not(/** @src 30:360:363  "128" */ add(/** @src 18:1968:2002  "word + EVERY_BYTE * (0x80 - first)" */ var_word, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ mul(ret, /** @src 30:444:448  "0x2e" */ sub(/** @src 18:1989:1993  "0x80" */ 0x80, /** @src 18:687:689  "32" */ 0x20)))), /** @src 30:360:363  "128" */ add(/** @src 18:2037:2070  "word + EVERY_BYTE * (0x7f - last)" */ var_word, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ ret)), /** @src 18:2193:2226  "~reachesFirst | passesLast | word" */ var_word), /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x8080808080808080808080808080808080808080808080808080808080808080)
                    /// @src 18:1218:1304  "return marksOutside(short(text), first, LAST_VISIBLE) << missingBits(text.length) == 0"
                    var := /** @src 18:1225:1304  "marksOutside(short(text), first, LAST_VISIBLE) << missingBits(text.length) == 0" */ iszero(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ shl(var_1, /** @src 18:1225:1271  "marksOutside(short(text), first, LAST_VISIBLE)" */ var_marks))
                    /// @src 18:1218:1304  "return marksOutside(short(text), first, LAST_VISIBLE) << missingBits(text.length) == 0"
                    leave
                }
                /// @src 18:1363:1381  "text.length - WORD"
                let expr := /** @src 30:444:448  "0x2e" */ add(/** @src 18:1363:1381  "text.length - WORD" */ var_text_length, /** @src 28:2339:2514  "abi.encodePacked(..." */ not(31))
                /// @src 18:1412:1463  "marksOutside(load(text, last), first, LAST_VISIBLE)"
                let var_word_1 := /** @src 18:5526:5620  "assembly (\"memory-safe\") {..." */ calldataload(add(add(/** @src 18:1425:1441  "load(text, last)" */ var_text_offset, /** @src 18:1363:1381  "text.length - WORD" */ var_text_length), /** @src 28:2339:2514  "abi.encodePacked(..." */ not(31)))
                /// @src 18:1412:1463  "marksOutside(load(text, last), first, LAST_VISIBLE)"
                let var_marks_1 := /** @src -1:-1:-1 */ 0
                /// @src 18:1975:1985  "EVERY_BYTE"
                let ret_1 := /** @src -1:-1:-1 */ 0
                /// @src 18:834:858  "type(uint256).max / 0xff"
                ret_1 := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x0101010101010101010101010101010101010101010101010101010101010101
                /// @src 18:2184:2239  "marks = (~reachesFirst | passesLast | word) & HIGH_BITS"
                var_marks_1 := /** @src 18:2192:2239  "(~reachesFirst | passesLast | word) & HIGH_BITS" */ and(/** @src 18:2193:2226  "~reachesFirst | passesLast | word" */ or(/** @src 18:2193:2219  "~reachesFirst | passesLast" */ or(/** @src 18:2193:2206  "~reachesFirst" */ not(/** @src 30:360:363  "128" */ add(/** @src 18:1968:2002  "word + EVERY_BYTE * (0x80 - first)" */ var_word_1, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ mul(ret_1, /** @src 30:444:448  "0x2e" */ sub(/** @src 18:1989:1993  "0x80" */ 0x80, /** @src 18:687:689  "32" */ 0x20)))), /** @src 30:360:363  "128" */ add(/** @src 18:2037:2070  "word + EVERY_BYTE * (0x7f - last)" */ var_word_1, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ ret_1)), /** @src 18:2193:2226  "~reachesFirst | passesLast | word" */ var_word_1), /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x8080808080808080808080808080808080808080808080808080808080808080)
                /// @src 18:1395:1463  "uint256 faults = marksOutside(load(text, last), first, LAST_VISIBLE)"
                let var_faults := var_marks_1
                /// @src 18:1482:1495  "uint256 i = 0"
                let var_i := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0
                let _1 := mul(ret_1, /** @src 30:444:448  "0x2e" */ sub(/** @src 18:1989:1993  "0x80" */ 0x80, /** @src 18:687:689  "32" */ 0x20))
                /// @src 18:1477:1609  "for (uint256 i = 0; i < last; i += WORD) {..."
                for { }
                /** @src 18:1497:1505  "i < last" */ lt(var_i, expr)
                /// @src 18:1482:1495  "uint256 i = 0"
                {
                    /// @src 18:1507:1516  "i += WORD"
                    var_i := /** @src 30:360:363  "128" */ add(/** @src 18:1507:1516  "i += WORD" */ var_i, /** @src 18:687:689  "32" */ 0x20)
                }
                /// @src 18:1507:1516  "i += WORD"
                {
                    /// @src 18:1546:1594  "marksOutside(load(text, i), first, LAST_VISIBLE)"
                    let var_word_2 := /** @src 18:5526:5620  "assembly (\"memory-safe\") {..." */ calldataload(add(/** @src 18:1559:1572  "load(text, i)" */ var_text_offset, var_i))
                    /// @src 18:1546:1594  "marksOutside(load(text, i), first, LAST_VISIBLE)"
                    let var_marks_2 := /** @src -1:-1:-1 */ 0
                    /// @src 18:1975:1985  "EVERY_BYTE"
                    let ret_2 := /** @src -1:-1:-1 */ 0
                    /// @src 18:834:858  "type(uint256).max / 0xff"
                    ret_2 := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ ret_1
                    /// @src 18:2184:2239  "marks = (~reachesFirst | passesLast | word) & HIGH_BITS"
                    var_marks_2 := /** @src 18:2192:2239  "(~reachesFirst | passesLast | word) & HIGH_BITS" */ and(/** @src 18:2193:2226  "~reachesFirst | passesLast | word" */ or(/** @src 18:2193:2219  "~reachesFirst | passesLast" */ or(/** @src 18:2193:2206  "~reachesFirst" */ not(/** @src 30:360:363  "128" */ add(/** @src 18:1968:2002  "word + EVERY_BYTE * (0x80 - first)" */ var_word_2, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ _1)), /** @src 30:360:363  "128" */ add(/** @src 18:2037:2070  "word + EVERY_BYTE * (0x7f - last)" */ var_word_2, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ ret_1)), /** @src 18:2193:2226  "~reachesFirst | passesLast | word" */ var_word_2), /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x8080808080808080808080808080808080808080808080808080808080808080)
                    /// @src 18:1536:1594  "faults |= marksOutside(load(text, i), first, LAST_VISIBLE)"
                    var_faults := or(var_faults, /** @src 18:1546:1594  "marksOutside(load(text, i), first, LAST_VISIBLE)" */ var_marks_2)
                }
                /// @src 18:1622:1640  "return faults == 0"
                var := /** @src 18:1629:1640  "faults == 0" */ iszero(var_faults)
            }
            /// @ast-id 5823 @src 20:4056:4318  "function _isSdist(bytes calldata filename) private pure returns (bool) {..."
            function fun_isSdist(var_filename_5795_offset, var_filename_5795_length) -> var
            {
                /// @src 20:4214:4301  "length > _SDIST_LENGTH && Ascii.load(filename, length - _SDIST_LENGTH) >> 200 == _SDIST"
                let expr := /** @src 20:4214:4236  "length > _SDIST_LENGTH" */ gt(var_filename_5795_length, /** @src 20:561:562  "7" */ 0x07)
                /// @src 20:4214:4301  "length > _SDIST_LENGTH && Ascii.load(filename, length - _SDIST_LENGTH) >> 200 == _SDIST"
                if expr
                {
                    expr := /** @src 20:4240:4301  "Ascii.load(filename, length - _SDIST_LENGTH) >> 200 == _SDIST" */ eq(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ shr(/** @src 20:4288:4291  "200" */ 0xc8, /** @src 18:5526:5620  "assembly (\"memory-safe\") {..." */ calldataload(add(add(/** @src 20:4240:4284  "Ascii.load(filename, length - _SDIST_LENGTH)" */ var_filename_5795_offset, /** @src 20:4261:4283  "length - _SDIST_LENGTH" */ var_filename_5795_length), /** @src 30:444:448  "0x2e" */ not(6)))), /** @src 20:602:618  "0x2e7461722e677a" */ 0x2e7461722e677a)
                }
                /// @src 20:4207:4301  "return length > _SDIST_LENGTH && Ascii.load(filename, length - _SDIST_LENGTH) >> 200 == _SDIST"
                var := expr
            }
            /// @ast-id 5872 @src 20:4324:4735  "function _hyphenFrom(bytes calldata filename, uint256 place) private pure returns (uint256) {..."
            function fun_hyphenFrom(var_filename_offset, var_filename_length) -> var
            {
                /// @ast-id 5872
                let /// @ast-id 5872
                var_place := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0
                /// @src 20:4407:4414  "uint256"
                var := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0
                /// @src 20:4450:4693  "for (; place < filename.length; place += Ascii.WORD) {..."
                for { }
                /** @src 20:4457:4480  "place < filename.length" */ lt(var_place, var_filename_length)
                /// @src 20:4450:4693  "for (; place < filename.length; place += Ascii.WORD) {..."
                {
                    /// @src 20:4482:4501  "place += Ascii.WORD"
                    var_place := /** @src 30:360:363  "128" */ add(/** @src 20:4482:4501  "place += Ascii.WORD" */ var_place, /** @src 18:687:689  "32" */ 0x20)
                }
                /// @src 20:4482:4501  "place += Ascii.WORD"
                {
                    /// @src 20:4551:4599  "Ascii.loadUpTo(filename, place, filename.length)"
                    let _1 := fun_loadUpTo(var_filename_offset, var_filename_length, var_place, var_filename_length)
                    /// @src 18:3384:3394  "EVERY_BYTE"
                    let ret := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0
                    /// @src 18:834:858  "type(uint256).max / 0xff"
                    ret := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x0101010101010101010101010101010101010101010101010101010101010101
                    /// @src 18:3365:3427  "marks = ~((word ^ (EVERY_BYTE * char)) + LOW_BITS) & HIGH_BITS"
                    let var_marks := /** @src 18:3373:3427  "~((word ^ (EVERY_BYTE * char)) + LOW_BITS) & HIGH_BITS" */ and(/** @src 18:3373:3415  "~((word ^ (EVERY_BYTE * char)) + LOW_BITS)" */ not(/** @src 30:360:363  "128" */ add(/** @src 18:3376:3402  "word ^ (EVERY_BYTE * char)" */ xor(_1, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d), 0x7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f)), 0x8080808080808080808080808080808080808080808080808080808080808080)
                    /// @src 20:4627:4678  "if (marks != 0) return place + Ascii.firstOf(marks)"
                    if /** @src 20:4631:4641  "marks != 0" */ iszero(iszero(var_marks))
                    /// @src 20:4627:4678  "if (marks != 0) return place + Ascii.firstOf(marks)"
                    {
                        /// @src 20:4643:4678  "return place + Ascii.firstOf(marks)"
                        var := /** @src 30:360:363  "128" */ add(/** @src 20:4650:4678  "place + Ascii.firstOf(marks)" */ var_place, /** @src 18:3926:4002  "assembly (\"memory-safe\") {..." */ shr(3, clz(/** @src 20:4658:4678  "Ascii.firstOf(marks)" */ var_marks)))
                        /// @src 20:4643:4678  "return place + Ascii.firstOf(marks)"
                        leave
                    }
                }
                /// @src 20:4706:4718  "return place"
                var := var_place
            }
            /// @ast-id 5872 @src 20:4324:4735  "function _hyphenFrom(bytes calldata filename, uint256 place) private pure returns (uint256) {..."
            function fun__hyphenFrom(var_filename_5825_offset, var_filename_5825_length, var_place) -> var
            {
                /// @src 20:4407:4414  "uint256"
                var := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0
                /// @src 20:4450:4693  "for (; place < filename.length; place += Ascii.WORD) {..."
                for { }
                /** @src 20:4457:4480  "place < filename.length" */ lt(var_place, var_filename_5825_length)
                /// @src 20:4450:4693  "for (; place < filename.length; place += Ascii.WORD) {..."
                {
                    /// @src 20:4482:4501  "place += Ascii.WORD"
                    var_place := /** @src 30:360:363  "128" */ add(/** @src 20:4482:4501  "place += Ascii.WORD" */ var_place, /** @src 18:687:689  "32" */ 0x20)
                }
                /// @src 20:4482:4501  "place += Ascii.WORD"
                {
                    /// @src 20:4551:4599  "Ascii.loadUpTo(filename, place, filename.length)"
                    let _1 := fun_loadUpTo(var_filename_5825_offset, var_filename_5825_length, var_place, var_filename_5825_length)
                    /// @src 18:3384:3394  "EVERY_BYTE"
                    let ret := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0
                    /// @src 18:834:858  "type(uint256).max / 0xff"
                    ret := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x0101010101010101010101010101010101010101010101010101010101010101
                    /// @src 18:3365:3427  "marks = ~((word ^ (EVERY_BYTE * char)) + LOW_BITS) & HIGH_BITS"
                    let var_marks := /** @src 18:3373:3427  "~((word ^ (EVERY_BYTE * char)) + LOW_BITS) & HIGH_BITS" */ and(/** @src 18:3373:3415  "~((word ^ (EVERY_BYTE * char)) + LOW_BITS)" */ not(/** @src 30:360:363  "128" */ add(/** @src 18:3376:3402  "word ^ (EVERY_BYTE * char)" */ xor(_1, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d), 0x7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f)), 0x8080808080808080808080808080808080808080808080808080808080808080)
                    /// @src 20:4627:4678  "if (marks != 0) return place + Ascii.firstOf(marks)"
                    if /** @src 20:4631:4641  "marks != 0" */ iszero(iszero(var_marks))
                    /// @src 20:4627:4678  "if (marks != 0) return place + Ascii.firstOf(marks)"
                    {
                        /// @src 20:4643:4678  "return place + Ascii.firstOf(marks)"
                        var := /** @src 30:360:363  "128" */ add(/** @src 20:4650:4678  "place + Ascii.firstOf(marks)" */ var_place, /** @src 18:3926:4002  "assembly (\"memory-safe\") {..." */ shr(3, clz(/** @src 20:4658:4678  "Ascii.firstOf(marks)" */ var_marks)))
                        /// @src 20:4643:4678  "return place + Ascii.firstOf(marks)"
                        leave
                    }
                }
                /// @src 20:4706:4718  "return place"
                var := var_place
            }
            /// @ast-id 5348 @src 18:4895:5198  "function loadUpTo(bytes calldata text, uint256 start, uint256 end) internal pure returns (uint256 word) {..."
            function fun_loadUpTo(var_text_5308_offset, var_text_5308_length, var_start, var_end) -> var_word
            {
                /// @src 18:5033:5057  "word = load(text, start)"
                var_word := /** @src 18:5526:5620  "assembly (\"memory-safe\") {..." */ calldataload(add(/** @src 18:5040:5057  "load(text, start)" */ var_text_5308_offset, var_start))
                /// @src 18:5086:5097  "end - start"
                let expr := /** @src 30:444:448  "0x2e" */ sub(/** @src 18:5086:5097  "end - start" */ var_end, var_start)
                /// @src 18:5111:5181  "if (left < WORD) word = word >> missingBits(left) << missingBits(left)"
                if /** @src 18:5115:5126  "left < WORD" */ lt(expr, /** @src 18:687:689  "32" */ 0x20)
                /// @src 18:5111:5181  "if (left < WORD) word = word >> missingBits(left) << missingBits(left)"
                {
                    /// @src 18:4772:4795  "return 256 - 8 * length"
                    let var := /** @src 30:444:448  "0x2e" */ sub(/** @src 18:4779:4782  "256" */ 0x0100, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ shl(3, /** @src 18:4785:4795  "8 * length" */ expr))
                    /// @src 18:5128:5181  "word = word >> missingBits(left) << missingBits(left)"
                    var_word := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ shl(var, shr(/** @src 18:687:689  "32" */ var, var_word))
                }
            }
            /// @ast-id 7734 @src 31:1247:2065  "function endingHash(bytes calldata ending) internal pure returns (bytes32) {..."
            function fun_endingHash(var_ending_offset, var_ending_length) -> var
            {
                /// @src 31:1313:1320  "bytes32"
                var := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0
                /// @src 31:1400:1437  "if (length < _SUFFIX_LENGTH) return 0"
                if /** @src 31:1404:1427  "length < _SUFFIX_LENGTH" */ lt(var_ending_length, /** @src 31:868:869  "4" */ 0x04)
                /// @src 31:1400:1437  "if (length < _SUFFIX_LENGTH) return 0"
                {
                    /// @src 31:1429:1437  "return 0"
                    var := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0
                    /// @src 31:1429:1437  "return 0"
                    leave
                }
                /// @src 31:1451:1526  "if (Ascii.load(ending, length - _SUFFIX_LENGTH) >> 224 != _SUFFIX) return 0"
                if /** @src 31:1455:1516  "Ascii.load(ending, length - _SUFFIX_LENGTH) >> 224 != _SUFFIX" */ iszero(eq(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ shr(/** @src 31:1502:1505  "224" */ 0xe0, /** @src 18:5526:5620  "assembly (\"memory-safe\") {..." */ calldataload(add(add(/** @src 31:1455:1498  "Ascii.load(ending, length - _SUFFIX_LENGTH)" */ var_ending_offset, /** @src 31:1474:1497  "length - _SUFFIX_LENGTH" */ var_ending_length), /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ not(3)))), /** @src 31:802:812  "0x2e77686c" */ 0x2e77686c))
                /// @src 31:1451:1526  "if (Ascii.load(ending, length - _SUFFIX_LENGTH) >> 224 != _SUFFIX) return 0"
                {
                    /// @src 31:1518:1526  "return 0"
                    var := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0
                    /// @src 31:1518:1526  "return 0"
                    leave
                }
                /// @src 31:1590:1603  "_scan(ending)"
                let var_faults := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0
                /// @src 31:1590:1603  "_scan(ending)"
                let var_hyphens := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0
                /// @src 31:1590:1603  "_scan(ending)"
                let var_dots := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0
                /// @src 31:2232:2246  "uint256 faults"
                var_faults := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0
                /// @src 31:2248:2263  "uint256 hyphens"
                var_hyphens := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0
                /// @src 31:2265:2277  "uint256 dots"
                var_dots := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0
                /// @src 31:2313:2333  "uint256 previous = 0"
                let var_previous := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0
                /// @src 31:2352:2365  "uint256 i = 0"
                let var_i := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0
                /// @src 31:2347:3706  "for (uint256 i = 0; i < ending.length; i += Ascii.WORD) {..."
                for { }
                /** @src 31:2367:2384  "i < ending.length" */ lt(var_i, var_ending_length)
                /// @src 31:2352:2365  "uint256 i = 0"
                {
                    /// @src 31:2386:2401  "i += Ascii.WORD"
                    var_i := /** @src 30:360:363  "128" */ add(/** @src 31:2386:2401  "i += Ascii.WORD" */ var_i, /** @src 18:687:689  "32" */ 0x20)
                }
                /// @src 31:2386:2401  "i += Ascii.WORD"
                {
                    /// @src 31:2495:2535  "Ascii.loadUpTo(ending, i, ending.length)"
                    let expr := fun_loadUpTo(var_ending_offset, var_ending_length, var_i, var_ending_length)
                    /// @src 31:2539:2555  "Ascii.EVERY_BYTE"
                    let ret := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0
                    /// @src 18:834:858  "type(uint256).max / 0xff"
                    ret := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x0101010101010101010101010101010101010101010101010101010101010101
                    /// @src 31:2495:2593  "Ascii.loadUpTo(ending, i, ending.length) | (Ascii.EVERY_BYTE * _ZERO) >> (8 * (ending.length - i))"
                    let expr_1 := or(expr, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ shr(shl(3, /** @src 30:444:448  "0x2e" */ sub(/** @src 31:2574:2591  "ending.length - i" */ var_ending_length, var_i)), /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x3030303030303030303030303030303030303030303030303030303030303030))
                    /// @src 30:360:363  "128"
                    let sum := add(expr_1, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x5252525252525252525252525252525252525252525252525252525252525252)
                    /// @src 31:2889:2944  "fromHyphen & ~(word + Ascii.EVERY_BYTE * (0x7f - _DOT))"
                    let expr_2 := and(/** @src 30:360:363  "128" */ add(expr_1, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x5353535353535353535353535353535353535353535353535353535353535353), /** @src 31:2902:2944  "~(word + Ascii.EVERY_BYTE * (0x7f - _DOT))" */ not(/** @src 30:360:363  "128" */ add(expr_1, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x5151515151515151515151515151515151515151515151515151515151515151)))
                    /// @src 31:3432:3523  "faults |= (~taken | word) & Ascii.HIGH_BITS | (separators & ((separators >> 8) | previous))"
                    var_faults := or(var_faults, /** @src 31:3442:3523  "(~taken | word) & Ascii.HIGH_BITS | (separators & ((separators >> 8) | previous))" */ or(/** @src 31:3442:3475  "(~taken | word) & Ascii.HIGH_BITS" */ and(/** @src 31:3443:3456  "~taken | word" */ or(/** @src 31:3443:3449  "~taken" */ not(/** @src 31:2996:3310  "separators..." */ or(/** @src 31:2996:3226  "separators..." */ or(/** @src 31:2996:3119  "separators..." */ or(/** @src 31:2889:2962  "fromHyphen & ~(word + Ascii.EVERY_BYTE * (0x7f - _DOT)) & Ascii.HIGH_BITS" */ and(expr_2, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x8080808080808080808080808080808080808080808080808080808080808080), /** @src 31:3030:3118  "(word + Ascii.EVERY_BYTE * (0x80 - _ZERO)) & ~(word + Ascii.EVERY_BYTE * (0x7f - _NINE))" */ and(/** @src 30:360:363  "128" */ add(expr_1, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x5050505050505050505050505050505050505050505050505050505050505050), /** @src 31:3075:3118  "~(word + Ascii.EVERY_BYTE * (0x7f - _NINE))" */ not(/** @src 30:360:363  "128" */ add(expr_1, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x4646464646464646464646464646464646464646464646464646464646464646)))), /** @src 31:3143:3225  "(word + Ascii.EVERY_BYTE * (0x80 - _A)) & ~(word + Ascii.EVERY_BYTE * (0x7f - _Z))" */ and(/** @src 30:360:363  "128" */ add(expr_1, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f), /** @src 31:3185:3225  "~(word + Ascii.EVERY_BYTE * (0x7f - _Z))" */ not(/** @src 30:360:363  "128" */ add(expr_1, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x0505050505050505050505050505050505050505050505050505050505050505)))), /** @src 31:3249:3310  "~((word ^ (Ascii.EVERY_BYTE * _UNDERSCORE)) + Ascii.LOW_BITS)" */ not(/** @src 30:360:363  "128" */ add(/** @src 31:3252:3291  "word ^ (Ascii.EVERY_BYTE * _UNDERSCORE)" */ xor(expr_1, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f), 0x7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f)))), /** @src 31:3443:3456  "~taken | word" */ expr_1), /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x8080808080808080808080808080808080808080808080808080808080808080), /** @src 31:3479:3522  "separators & ((separators >> 8) | previous)" */ and(and(/** @src 31:2889:2962  "fromHyphen & ~(word + Ascii.EVERY_BYTE * (0x7f - _DOT)) & Ascii.HIGH_BITS" */ expr_2, /** @src 31:3493:3521  "(separators >> 8) | previous" */ or(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ and(shr(/** @src 31:2569:2570  "8" */ 0x08, /** @src 31:2889:2962  "fromHyphen & ~(word + Ascii.EVERY_BYTE * (0x7f - _DOT)) & Ascii.HIGH_BITS" */ expr_2), /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x80808080808080808080808080808080808080808080808080808080808080), /** @src 31:3493:3521  "(separators >> 8) | previous" */ var_previous)), /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x8080808080808080808080808080808080808080808080808080808080808080)))
                    /// @src 31:3541:3569  "previous = separators << 248"
                    var_previous := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ and(shl(/** @src 31:3566:3569  "248" */ 0xf8, /** @src 31:2889:2962  "fromHyphen & ~(word + Ascii.EVERY_BYTE * (0x7f - _DOT)) & Ascii.HIGH_BITS" */ expr_2), /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x8000000000000000000000000000000000000000000000000000000000000000)
                    /// @src 31:3598:3632  "Ascii.count(separators & ~fromDot)"
                    let var_1 := /** @src -1:-1:-1 */ 0
                    /// @src 18:3679:3689  "EVERY_BYTE"
                    let ret_1 := /** @src -1:-1:-1 */ 0
                    /// @src 18:834:858  "type(uint256).max / 0xff"
                    ret_1 := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ ret
                    /// @src 18:3656:3697  "return ((marks >> 7) * EVERY_BYTE) >> 248"
                    var_1 := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ shr(/** @src 18:3694:3697  "248" */ 0xf8, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ mul(shr(/** @src 18:3674:3675  "7" */ 0x07, /** @src 31:3610:3631  "separators & ~fromDot" */ and(and(/** @src 31:2889:2962  "fromHyphen & ~(word + Ascii.EVERY_BYTE * (0x7f - _DOT)) & Ascii.HIGH_BITS" */ expr_2, /** @src 31:3623:3631  "~fromDot" */ not(sum)), /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x8080808080808080808080808080808080808080808080808080808080808080)), ret))
                    /// @src 31:3587:3632  "hyphens += Ascii.count(separators & ~fromDot)"
                    var_hyphens := /** @src 30:360:363  "128" */ add(var_hyphens, /** @src 31:3598:3632  "Ascii.count(separators & ~fromDot)" */ var_1)
                    /// @src 31:3658:3691  "Ascii.count(separators & fromDot)"
                    let var_2 := /** @src -1:-1:-1 */ 0
                    /// @src 18:3679:3689  "EVERY_BYTE"
                    let ret_2 := /** @src -1:-1:-1 */ 0
                    /// @src 18:834:858  "type(uint256).max / 0xff"
                    ret_2 := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ ret
                    /// @src 18:3656:3697  "return ((marks >> 7) * EVERY_BYTE) >> 248"
                    var_2 := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ shr(/** @src 18:3694:3697  "248" */ 0xf8, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ mul(shr(/** @src 18:3674:3675  "7" */ 0x07, /** @src 31:3670:3690  "separators & fromDot" */ and(and(/** @src 31:2889:2962  "fromHyphen & ~(word + Ascii.EVERY_BYTE * (0x7f - _DOT)) & Ascii.HIGH_BITS" */ expr_2, /** @src 31:3670:3690  "separators & fromDot" */ sum), /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x8080808080808080808080808080808080808080808080808080808080808080)), ret))
                    /// @src 31:3650:3691  "dots += Ascii.count(separators & fromDot)"
                    var_dots := /** @src 30:360:363  "128" */ add(var_dots, /** @src 31:3658:3691  "Ascii.count(separators & fromDot)" */ var_2)
                }
                /// @src 31:1637:1658  "Ascii.load(ending, 0)"
                let expr_3 := /** @src 18:5526:5620  "assembly (\"memory-safe\") {..." */ calldataload(var_ending_offset)
                /// @src 31:1683:1694  "faults != 0"
                let _1 := iszero(var_faults)
                /// @src 31:1683:1723  "faults != 0 || beginning >> 8 != _HYPHEN"
                let expr_4 := /** @src 31:1683:1694  "faults != 0" */ iszero(_1)
                /// @src 31:1683:1723  "faults != 0 || beginning >> 8 != _HYPHEN"
                if _1
                {
                    expr_4 := /** @src 31:1698:1723  "beginning >> 8 != _HYPHEN" */ iszero(eq(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ shr(/** @src 31:3566:3569  "248" */ 0xf8, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ expr_3), /** @src 20:339:343  "0x2d" */ 0x2d))
                }
                /// @src 31:1683:1738  "faults != 0 || beginning >> 8 != _HYPHEN || hyphens < 3"
                let expr_5 := expr_4
                if iszero(expr_4)
                {
                    expr_5 := /** @src 31:1727:1738  "hyphens < 3" */ lt(var_hyphens, /** @src 31:1737:1738  "3" */ 0x03)
                }
                /// @src 31:1683:1753  "faults != 0 || beginning >> 8 != _HYPHEN || hyphens < 3 || hyphens > 4"
                let expr_6 := expr_5
                if iszero(expr_5)
                {
                    expr_6 := /** @src 31:1742:1753  "hyphens > 4" */ gt(var_hyphens, /** @src 31:868:869  "4" */ 0x04)
                }
                /// @src 31:1679:1763  "if (faults != 0 || beginning >> 8 != _HYPHEN || hyphens < 3 || hyphens > 4) return 0"
                if expr_6
                {
                    /// @src 31:1755:1763  "return 0"
                    var := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0
                    /// @src 31:1755:1763  "return 0"
                    leave
                }
                /// @src 31:1794:1807  "Memory.free()"
                let expr_7 := /** @src 22:344:413  "assembly (\"memory-safe\") {..." */ mload(0x40)
                /// @src 22:1035:1176  "assembly (\"memory-safe\") {..."
                let _2 := add(expr_7, var_ending_length)
                mstore(_2, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0)
                /// @src 22:1035:1176  "assembly (\"memory-safe\") {..."
                calldatacopy(expr_7, var_ending_offset, var_ending_length)
                /// @src 31:1870:1894  "hyphens == 4 || dots > 1"
                let expr_8 := /** @src 31:1870:1882  "hyphens == 4" */ eq(var_hyphens, /** @src 31:868:869  "4" */ 0x04)
                /// @src 31:1870:1882  "hyphens == 4"
                let expr_9 := /** @src 31:1870:1894  "hyphens == 4 || dots > 1" */ expr_8
                if iszero(expr_8)
                {
                    expr_8 := /** @src 31:1886:1894  "dots > 1" */ gt(var_dots, /** @src 31:1893:1894  "1" */ 0x01)
                }
                /// @src 31:1866:1951  "if (hyphens == 4 || dots > 1) return _sortedHash(start, start + length, hyphens == 4)"
                if expr_8
                {
                    /// @src 31:1896:1951  "return _sortedHash(start, start + length, hyphens == 4)"
                    var := /** @src 31:1903:1951  "_sortedHash(start, start + length, hyphens == 4)" */ fun_sortedHash(expr_7, /** @src 30:360:363  "128" */ _2, /** @src 31:1903:1951  "_sortedHash(start, start + length, hyphens == 4)" */ expr_9)
                    /// @src 31:1896:1951  "return _sortedHash(start, start + length, hyphens == 4)"
                    leave
                }
                /// @src 31:1972:1998  "_isDigit(beginning & 0xff)"
                let expr_10 := fun_isDigit(/** @src 31:1981:1997  "beginning & 0xff" */ and(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ shr(/** @src 31:1662:1665  "240" */ 0xf0, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ expr_3), 0xff))
                /// @src 31:1972:2048  "_isDigit(beginning & 0xff) ? bytes32(0) : Memory.hash(start, start + length)"
                let expr_11 := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0
                /// @src 31:1972:2048  "_isDigit(beginning & 0xff) ? bytes32(0) : Memory.hash(start, start + length)"
                switch expr_10
                case 0 {
                    expr_11 := /** @src 22:1637:1729  "assembly (\"memory-safe\") {..." */ keccak256(/** @src 31:2014:2048  "Memory.hash(start, start + length)" */ expr_7, /** @src 22:1637:1729  "assembly (\"memory-safe\") {..." */ sub(/** @src 30:360:363  "128" */ _2, /** @src 31:2014:2048  "Memory.hash(start, start + length)" */ expr_7))
                }
                default /// @src 31:1972:2048  "_isDigit(beginning & 0xff) ? bytes32(0) : Memory.hash(start, start + length)"
                {
                    expr_11 := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0
                }
                /// @src 31:1965:2048  "return _isDigit(beginning & 0xff) ? bytes32(0) : Memory.hash(start, start + length)"
                var := expr_11
            }
            /// @ast-id 7452 @src 30:2746:3436  "function _afterLocal(uint256 place) private pure returns (uint256) {..."
            function fun_afterLocal(var_place) -> var
            {
                /// @src 30:2804:2811  "uint256"
                var := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0
                /// @src 30:2847:3394  "do {..."
                let _1 := 1
                for { } 1 { }
                {
                    if iszero(_1)
                    {
                        /// @src 30:3372:3392  "_char(place) == _DOT"
                        if iszero(eq(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ shr(/** @src 30:4617:4620  "248" */ 0xf8, /** @src 22:557:626  "assembly (\"memory-safe\") {..." */ mload(/** @src 30:4595:4613  "Memory.load(place)" */ var_place)), /** @src 30:444:448  "0x2e" */ 0x2e))
                        /// @src 30:3372:3392  "_char(place) == _DOT"
                        { break }
                    }
                    _1 := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0
                    /// @src 30:2884:2893  "place + 1"
                    let expr := /** @src 30:360:363  "128" */ add(/** @src 30:2884:2893  "place + 1" */ var_place, /** @src 30:2847:3394  "do {..." */ 1)
                    /// @src 30:2968:2985  "place = numberEnd"
                    var_place := /** @src 30:2931:2950  "_afterNumber(start)" */ fun_afterNumber(expr)
                    let expr_1 := /** @src 30:2968:2985  "place = numberEnd" */ var_place
                    /// @src 30:3003:3025  "bool hasLetter = false"
                    let var_hasLetter := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0
                    /// @src 30:3043:3266  "while (true) {..."
                    for { }
                    /** @src 30:2847:3394  "do {..." */ 1
                    /// @src 30:3043:3266  "while (true) {..."
                    { }
                    {
                        /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                        let result := shr(/** @src 30:4617:4620  "248" */ 0xf8, /** @src 22:557:626  "assembly (\"memory-safe\") {..." */ mload(/** @src 30:4595:4613  "Memory.load(place)" */ var_place))
                        /// @src 30:3127:3218  "if (char - 0x61 < 26) hasLetter = true;..."
                        switch /** @src 30:3131:3147  "char - 0x61 < 26" */ lt(/** @src 30:444:448  "0x2e" */ add(/** @src 30:3131:3142  "char - 0x61" */ result, /** @src 30:444:448  "0x2e" */ not(96)), /** @src 30:3145:3147  "26" */ 0x1a)
                        case /** @src 30:3127:3218  "if (char - 0x61 < 26) hasLetter = true;..." */ 0 {
                            /// @src 30:3192:3218  "if (!_isDigit(char)) break"
                            if /** @src 30:3196:3211  "!_isDigit(char)" */ iszero(/** @src 30:4477:4494  "char - _ZERO < 10" */ lt(/** @src 30:444:448  "0x2e" */ add(/** @src 30:4477:4489  "char - _ZERO" */ result, /** @src 30:444:448  "0x2e" */ not(47)), /** @src 30:4492:4494  "10" */ 0x0a))
                            /// @src 30:3192:3218  "if (!_isDigit(char)) break"
                            {
                                /// @src 30:3213:3218  "break"
                                break
                            }
                        }
                        default /// @src 30:3127:3218  "if (char - 0x61 < 26) hasLetter = true;..."
                        {
                            /// @src 30:3149:3165  "hasLetter = true"
                            var_hasLetter := /** @src 30:2847:3394  "do {..." */ 1
                        }
                        /// @src 30:3240:3247  "place++"
                        var_place := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ add(/** @src 30:3240:3247  "place++" */ var_place, /** @src 30:2847:3394  "do {..." */ 1)
                    }
                    /// @src 30:3287:3339  "place == start || (place != numberEnd && !hasLetter)"
                    let expr_2 := /** @src 30:3287:3301  "place == start" */ eq(var_place, expr)
                    /// @src 30:3287:3339  "place == start || (place != numberEnd && !hasLetter)"
                    if iszero(expr_2)
                    {
                        /// @src 30:3306:3338  "place != numberEnd && !hasLetter"
                        let expr_3 := /** @src 30:3306:3324  "place != numberEnd" */ iszero(eq(var_place, expr_1))
                        /// @src 30:3306:3338  "place != numberEnd && !hasLetter"
                        if expr_3
                        {
                            expr_3 := /** @src 30:3328:3338  "!hasLetter" */ iszero(var_hasLetter)
                        }
                        /// @src 30:3287:3339  "place == start || (place != numberEnd && !hasLetter)"
                        expr_2 := expr_3
                    }
                    /// @src 30:3283:3349  "if (place == start || (place != numberEnd && !hasLetter)) return 0"
                    if expr_2
                    {
                        /// @src 30:3341:3349  "return 0"
                        var := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0
                        /// @src 30:3341:3349  "return 0"
                        leave
                    }
                }
                /// @src 30:3407:3419  "return place"
                var := var_place
            }
            /// @ast-id 8148 @src 31:3803:5135  "function _sortedHash(uint256 start, uint256 end, bool hasBuild) private pure returns (bytes32) {..."
            function fun_sortedHash(var_start, var_end, var_hasBuild) -> var
            {
                /// @src 31:3889:3896  "bytes32"
                var := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0
                /// @src 31:3949:3965  "end + Ascii.WORD"
                let expr := /** @src 30:360:363  "128" */ add(/** @src 31:3949:3965  "end + Ascii.WORD" */ var_end, /** @src 18:687:689  "32" */ 0x20)
                /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                mstore(/** @src 30:444:448  "0x2e" */ add(/** @src 31:4045:4065  "end - _SUFFIX_LENGTH" */ var_end, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ not(3)), 0x2d00000000000000000000000000000000000000000000000000000000000000)
                /// @src 31:4096:4120  "uint256 from = start + 1"
                let var_from := /** @src 30:360:363  "128" */ add(/** @src 31:4111:4120  "start + 1" */ var_start, /** @src 31:4119:4120  "1" */ 0x01)
                /// @src 31:4134:4365  "if (hasBuild) {..."
                if var_hasBuild
                {
                    /// @src 31:4180:4197  "Memory.load(from)"
                    let expr_1 := /** @src 22:557:626  "assembly (\"memory-safe\") {..." */ mload(/** @src 31:4180:4197  "Memory.load(from)" */ var_from)
                    /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                    let result := shr(/** @src 31:4078:4081  "248" */ 0xf8, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ expr_1)
                    /// @src 31:4226:4292  "!_isDigit(two >> 8) || (two >> 8 == _ZERO && _isDigit(two & 0xff))"
                    let expr_2 := /** @src 31:4226:4245  "!_isDigit(two >> 8)" */ iszero(/** @src 31:4227:4245  "_isDigit(two >> 8)" */ fun_isDigit(result))
                    /// @src 31:4226:4292  "!_isDigit(two >> 8) || (two >> 8 == _ZERO && _isDigit(two & 0xff))"
                    if /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ iszero(expr_2)
                    /// @src 31:4226:4292  "!_isDigit(two >> 8) || (two >> 8 == _ZERO && _isDigit(two & 0xff))"
                    {
                        /// @src 31:4250:4291  "two >> 8 == _ZERO && _isDigit(two & 0xff)"
                        let expr_3 := /** @src 31:4250:4267  "two >> 8 == _ZERO" */ eq(result, /** @src 30:487:491  "0x30" */ 0x30)
                        /// @src 31:4250:4291  "two >> 8 == _ZERO && _isDigit(two & 0xff)"
                        if expr_3
                        {
                            expr_3 := /** @src 31:4271:4291  "_isDigit(two & 0xff)" */ fun_isDigit(/** @src 31:4280:4290  "two & 0xff" */ and(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ shr(/** @src 31:4201:4204  "240" */ 0xf0, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ expr_1), 0xff))
                        }
                        /// @src 31:4226:4292  "!_isDigit(two >> 8) || (two >> 8 == _ZERO && _isDigit(two & 0xff))"
                        expr_2 := expr_3
                    }
                    /// @src 31:4222:4302  "if (!_isDigit(two >> 8) || (two >> 8 == _ZERO && _isDigit(two & 0xff))) return 0"
                    if expr_2
                    {
                        /// @src 31:4294:4302  "return 0"
                        var := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0
                        /// @src 31:4294:4302  "return 0"
                        leave
                    }
                    /// @src 31:4320:4350  "from = _after(from, false) + 1"
                    var_from := /** @src 30:360:363  "128" */ add(/** @src 31:4327:4346  "_after(from, false)" */ fun_after(var_from), /** @src 31:4119:4120  "1" */ 0x01)
                }
                /// @src 31:4401:4413  "from - start"
                let expr_4 := /** @src 30:444:448  "0x2e" */ sub(/** @src 31:4401:4413  "from - start" */ var_from, var_start)
                /// @src 31:4378:4414  "uint256 to = sorted + (from - start)"
                let var_to := /** @src 30:360:363  "128" */ add(add(/** @src 31:3949:3965  "end + Ascii.WORD" */ var_end, /** @src 31:4391:4414  "sorted + (from - start)" */ expr_4), /** @src 18:687:689  "32" */ 0x20)
                /// @src 22:1324:1396  "assembly (\"memory-safe\") {..."
                mcopy(expr, var_start, expr_4)
                /// @src 31:4488:4503  "uint256 set = 0"
                let var_set := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0
                /// @src 31:4483:5054  "for (uint256 set = 0; set < 3; set++) {..."
                for { }
                /** @src 31:4505:4512  "set < 3" */ lt(var_set, /** @src 31:4511:4512  "3" */ 0x03)
                /// @src 31:4488:4503  "uint256 set = 0"
                {
                    /// @src 31:4514:4519  "set++"
                    var_set := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ add(/** @src 31:4514:4519  "set++" */ var_set, /** @src 31:4119:4120  "1" */ 0x01)
                }
                /// @src 31:4514:4519  "set++"
                {
                    /// @src 31:4556:4575  "_after(from, false)"
                    let expr_5 := fun_after(var_from)
                    /// @src 31:4593:4724  "if (_after(from, true) == setEnd) Memory.copy(to, from, setEnd - from);..."
                    switch /** @src 31:4597:4625  "_after(from, true) == setEnd" */ eq(/** @src 31:4597:4615  "_after(from, true)" */ fun__after(var_from), /** @src 31:4597:4625  "_after(from, true) == setEnd" */ expr_5)
                    case /** @src 31:4593:4724  "if (_after(from, true) == setEnd) Memory.copy(to, from, setEnd - from);..." */ 0 {
                        /// @src 31:4686:4724  "if (!_sort(from, setEnd, to)) return 0"
                        if /** @src 31:4690:4714  "!_sort(from, setEnd, to)" */ iszero(/** @src 31:4691:4714  "_sort(from, setEnd, to)" */ fun_sort(var_from, expr_5, var_to))
                        /// @src 31:4686:4724  "if (!_sort(from, setEnd, to)) return 0"
                        {
                            /// @src 31:4716:4724  "return 0"
                            var := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0
                            /// @src 31:4716:4724  "return 0"
                            leave
                        }
                    }
                    default /// @src 31:4593:4724  "if (_after(from, true) == setEnd) Memory.copy(to, from, setEnd - from);..."
                    {
                        /// @src 22:1324:1396  "assembly (\"memory-safe\") {..."
                        mcopy(var_to, var_from, /** @src 30:444:448  "0x2e" */ sub(/** @src 31:4649:4662  "setEnd - from" */ expr_5, var_from))
                    }
                    /// @src 31:4832:4876  "set == 0 && _isDigit(Memory.load(to) >> 248)"
                    let expr_6 := /** @src 31:4832:4840  "set == 0" */ iszero(var_set)
                    /// @src 31:4832:4876  "set == 0 && _isDigit(Memory.load(to) >> 248)"
                    if expr_6
                    {
                        expr_6 := /** @src 31:4844:4876  "_isDigit(Memory.load(to) >> 248)" */ fun_isDigit(/** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ shr(/** @src 31:4078:4081  "248" */ 0xf8, /** @src 22:557:626  "assembly (\"memory-safe\") {..." */ mload(/** @src 31:4853:4868  "Memory.load(to)" */ var_to)))
                    }
                    /// @src 31:4828:4886  "if (set == 0 && _isDigit(Memory.load(to) >> 248)) return 0"
                    if expr_6
                    {
                        /// @src 31:4878:4886  "return 0"
                        var := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0
                        /// @src 31:4878:4886  "return 0"
                        leave
                    }
                    /// @src 31:4904:4923  "to += setEnd - from"
                    let expr_7 := /** @src 30:360:363  "128" */ add(/** @src 31:4904:4923  "to += setEnd - from" */ var_to, /** @src 30:444:448  "0x2e" */ sub(/** @src 31:4910:4923  "setEnd - from" */ expr_5, var_from))
                    /// @src 31:4954:4958  "to++"
                    var_to := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ add(/** @src 31:4954:4958  "to++" */ expr_7, /** @src 31:4119:4120  "1" */ 0x01)
                    /// @src 31:4961:4995  "set == 2 ? _SUFFIX : _HYPHEN << 24"
                    let expr_8 := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0
                    /// @src 31:4961:4995  "set == 2 ? _SUFFIX : _HYPHEN << 24"
                    switch /** @src 31:4961:4969  "set == 2" */ eq(var_set, /** @src 31:4968:4969  "2" */ 0x02)
                    case /** @src 31:4961:4995  "set == 2 ? _SUFFIX : _HYPHEN << 24" */ 0 {
                        expr_8 := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x2d000000
                    }
                    default /// @src 31:4961:4995  "set == 2 ? _SUFFIX : _HYPHEN << 24"
                    {
                        expr_8 := /** @src 31:802:812  "0x2e77686c" */ 0x2e77686c
                    }
                    /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                    mstore(expr_7, shl(/** @src 31:5000:5003  "224" */ 0xe0, /** @src 31:677:681  "0x5f" */ expr_8))
                    /// @src 31:5022:5039  "from = setEnd + 1"
                    var_from := /** @src 30:360:363  "128" */ add(/** @src 31:5029:5039  "setEnd + 1" */ expr_5, /** @src 31:4119:4120  "1" */ 0x01)
                }
                /// @src 31:5067:5118  "return Memory.hash(sorted, to + _SUFFIX_LENGTH - 1)"
                var := /** @src 22:1637:1729  "assembly (\"memory-safe\") {..." */ keccak256(/** @src 31:5074:5118  "Memory.hash(sorted, to + _SUFFIX_LENGTH - 1)" */ expr, /** @src 22:1637:1729  "assembly (\"memory-safe\") {..." */ add(sub(/** @src 31:5094:5113  "to + _SUFFIX_LENGTH" */ var_to, /** @src 31:3949:3965  "end + Ascii.WORD" */ var_end), /** @src 22:1637:1729  "assembly (\"memory-safe\") {..." */ not(28)))
            }
            /// @ast-id 8368 @src 31:6944:7058  "function _isDigit(uint256 char) private pure returns (bool) {..."
            function fun_isDigit(var_char) -> var
            {
                /// @src 31:7021:7051  "char >= _ZERO && char <= _NINE"
                let expr := /** @src 31:7021:7034  "char >= _ZERO" */ iszero(lt(var_char, /** @src 30:487:491  "0x30" */ 0x30))
                /// @src 31:7021:7051  "char >= _ZERO && char <= _NINE"
                if expr
                {
                    expr := /** @src 31:7038:7051  "char <= _NINE" */ iszero(gt(var_char, /** @src 30:530:534  "0x39" */ 0x39))
                }
                /// @src 31:7014:7051  "return char >= _ZERO && char <= _NINE"
                var := expr
            }
            /// @ast-id 8352 @src 31:6478:6938  "function _after(uint256 place, bool orDot) private pure returns (uint256) {..."
            function fun_after(var_place) -> var
            {
                /// @src 31:6543:6550  "uint256"
                var := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0
                /// @src 31:6586:6896  "while (true) {..."
                for { }
                /** @src 31:6593:6597  "true" */ 0x01
                /// @src 31:6586:6896  "while (true) {..."
                { }
                {
                    /// @src 31:6632:6650  "Memory.load(place)"
                    let expr := /** @src 22:557:626  "assembly (\"memory-safe\") {..." */ mload(/** @src 31:6632:6650  "Memory.load(place)" */ var_place)
                    /// @src 18:3384:3394  "EVERY_BYTE"
                    let ret := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0
                    /// @src 18:834:858  "type(uint256).max / 0xff"
                    ret := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x0101010101010101010101010101010101010101010101010101010101010101
                    /// @src 18:3365:3427  "marks = ~((word ^ (EVERY_BYTE * char)) + LOW_BITS) & HIGH_BITS"
                    let var_marks := /** @src 18:3373:3427  "~((word ^ (EVERY_BYTE * char)) + LOW_BITS) & HIGH_BITS" */ and(/** @src 18:3373:3415  "~((word ^ (EVERY_BYTE * char)) + LOW_BITS)" */ not(/** @src 30:360:363  "128" */ add(/** @src 18:3376:3402  "word ^ (EVERY_BYTE * char)" */ xor(expr, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d), 0x7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f)), 0x8080808080808080808080808080808080808080808080808080808080808080)
                    /// @src 31:6793:6844  "if (marks != 0) return place + Ascii.firstOf(marks)"
                    if /** @src 31:6797:6807  "marks != 0" */ iszero(iszero(var_marks))
                    /// @src 31:6793:6844  "if (marks != 0) return place + Ascii.firstOf(marks)"
                    {
                        /// @src 31:6809:6844  "return place + Ascii.firstOf(marks)"
                        var := /** @src 30:360:363  "128" */ add(/** @src 31:6816:6844  "place + Ascii.firstOf(marks)" */ var_place, /** @src 18:3926:4002  "assembly (\"memory-safe\") {..." */ shr(3, clz(/** @src 31:6824:6844  "Ascii.firstOf(marks)" */ var_marks)))
                        /// @src 31:6809:6844  "return place + Ascii.firstOf(marks)"
                        leave
                    }
                    /// @src 31:6862:6881  "place += Ascii.WORD"
                    var_place := /** @src 30:360:363  "128" */ add(/** @src 31:6862:6881  "place += Ascii.WORD" */ var_place, /** @src 18:687:689  "32" */ 0x20)
                }
                /// @src 31:6909:6921  "return place"
                var := var_place
            }
            /// @ast-id 8352 @src 31:6478:6938  "function _after(uint256 place, bool orDot) private pure returns (uint256) {..."
            function fun__after(var_place) -> var
            {
                /// @src 31:6543:6550  "uint256"
                var := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0
                /// @src 31:6586:6896  "while (true) {..."
                for { }
                /** @src 31:4119:4120  "1" */ 0x01
                /// @src 31:6586:6896  "while (true) {..."
                { }
                {
                    /// @src 31:6632:6650  "Memory.load(place)"
                    let expr := /** @src 22:557:626  "assembly (\"memory-safe\") {..." */ mload(/** @src 31:6632:6650  "Memory.load(place)" */ var_place)
                    /// @src 18:3384:3394  "EVERY_BYTE"
                    let ret := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0
                    /// @src 18:834:858  "type(uint256).max / 0xff"
                    ret := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x0101010101010101010101010101010101010101010101010101010101010101
                    /// @src 31:6668:6712  "uint256 marks = Ascii.marksOf(word, _HYPHEN)"
                    let var_marks := /** @src 18:3373:3427  "~((word ^ (EVERY_BYTE * char)) + LOW_BITS) & HIGH_BITS" */ and(/** @src 18:3373:3415  "~((word ^ (EVERY_BYTE * char)) + LOW_BITS)" */ not(/** @src 30:360:363  "128" */ add(/** @src 18:3376:3402  "word ^ (EVERY_BYTE * char)" */ xor(expr, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d), 0x7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f)), 0x8080808080808080808080808080808080808080808080808080808080808080)
                    /// @src 31:6741:6775  "marks |= Ascii.marksOf(word, _DOT)"
                    var_marks := or(var_marks, /** @src 18:3373:3427  "~((word ^ (EVERY_BYTE * char)) + LOW_BITS) & HIGH_BITS" */ and(/** @src 18:3373:3415  "~((word ^ (EVERY_BYTE * char)) + LOW_BITS)" */ not(/** @src 30:360:363  "128" */ add(/** @src 18:3376:3402  "word ^ (EVERY_BYTE * char)" */ xor(expr, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0x2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e), 0x7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f)), 0x8080808080808080808080808080808080808080808080808080808080808080))
                    /// @src 31:6793:6844  "if (marks != 0) return place + Ascii.firstOf(marks)"
                    if /** @src 31:6797:6807  "marks != 0" */ iszero(iszero(var_marks))
                    /// @src 31:6793:6844  "if (marks != 0) return place + Ascii.firstOf(marks)"
                    {
                        /// @src 31:6809:6844  "return place + Ascii.firstOf(marks)"
                        var := /** @src 30:360:363  "128" */ add(/** @src 31:6816:6844  "place + Ascii.firstOf(marks)" */ var_place, /** @src 18:3926:4002  "assembly (\"memory-safe\") {..." */ shr(3, clz(/** @src 31:6824:6844  "Ascii.firstOf(marks)" */ var_marks)))
                        /// @src 31:6809:6844  "return place + Ascii.firstOf(marks)"
                        leave
                    }
                    /// @src 31:6862:6881  "place += Ascii.WORD"
                    var_place := /** @src 30:360:363  "128" */ add(/** @src 31:6862:6881  "place += Ascii.WORD" */ var_place, /** @src 18:687:689  "32" */ 0x20)
                }
                /// @src 31:6909:6921  "return place"
                var := var_place
            }
            /// @ast-id 8294 @src 31:5335:6403  "function _sort(uint256 from, uint256 end, uint256 to) private pure returns (bool) {..."
            function fun_sort(var_from, var_end, var_to) -> var
            {
                /// @src 31:5411:5415  "bool"
                var := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0
                /// @src 31:5467:5484  "to + (end - from)"
                let expr := /** @src 30:360:363  "128" */ add(/** @src 31:5467:5484  "to + (end - from)" */ var_to, /** @src 30:444:448  "0x2e" */ sub(/** @src 31:5473:5483  "end - from" */ var_end, var_from))
                /// @src 31:5498:5514  "uint256 last = 0"
                let var_last := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0
                /// @src 31:5528:6361  "while (true) {..."
                for { }
                /** @src 31:5535:5539  "true" */ 0x01
                /// @src 31:5528:6361  "while (true) {..."
                { }
                {
                    /// @src 31:5559:5620  "(uint256 least, uint256 leastLength) = (type(uint256).max, 0)"
                    let var_least := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ not(0)
                    /// @src 31:5559:5620  "(uint256 least, uint256 leastLength) = (type(uint256).max, 0)"
                    let var_leastLength := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0
                    /// @src 31:5643:5663  "uint256 place = from"
                    let var_place := var_from
                    /// @src 31:5638:6094  "for (uint256 place = from; place < end;) {..."
                    for { }
                    /** @src 31:5665:5676  "place < end" */ lt(var_place, var_end)
                    /// @src 31:5643:5663  "uint256 place = from"
                    { }
                    {
                        /// @src 30:444:448  "0x2e"
                        let diff := sub(/** @src 31:5718:5737  "_after(place, true)" */ fun__after(var_place), /** @src 30:444:448  "0x2e" */ var_place)
                        /// @src 31:5767:5804  "if (length > Ascii.WORD) return false"
                        if /** @src 31:5771:5790  "length > Ascii.WORD" */ gt(diff, /** @src 18:687:689  "32" */ 0x20)
                        /// @src 31:5767:5804  "if (length > Ascii.WORD) return false"
                        {
                            /// @src 31:5792:5804  "return false"
                            var := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0
                            /// @src 31:5792:5804  "return false"
                            leave
                        }
                        /// @src 18:4772:4795  "return 256 - 8 * length"
                        let var_1 := /** @src 30:444:448  "0x2e" */ sub(/** @src 18:4779:4782  "256" */ 0x0100, /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ shl(3, /** @src 18:4785:4795  "8 * length" */ diff))
                        /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                        let result := shl(var_1, shr(/** @src 18:687:689  "32" */ var_1, /** @src 22:557:626  "assembly (\"memory-safe\") {..." */ mload(/** @src 31:5905:5923  "Memory.load(place)" */ var_place)))
                        /// @src 31:5971:5996  "tag > last && tag < least"
                        let expr_1 := /** @src 31:5971:5981  "tag > last" */ gt(result, var_last)
                        /// @src 31:5971:5996  "tag > last && tag < least"
                        if expr_1
                        {
                            expr_1 := /** @src 31:5985:5996  "tag < least" */ lt(result, var_least)
                        }
                        /// @src 31:5967:6034  "if (tag > last && tag < least) (least, leastLength) = (tag, length)"
                        if expr_1
                        {
                            /// @src 31:5998:6034  "(least, leastLength) = (tag, length)"
                            var_leastLength := diff
                            var_least := result
                        }
                        /// @src 31:6056:6075  "place += length + 1"
                        var_place := /** @src 30:360:363  "128" */ add(add(/** @src 31:6056:6075  "place += length + 1" */ var_place, /** @src 31:6065:6075  "length + 1" */ diff), /** @src 31:5535:5539  "true" */ 0x01)
                    }
                    /// @src 31:6111:6145  "if (leastLength == 0) return false"
                    if /** @src 31:6115:6131  "leastLength == 0" */ iszero(var_leastLength)
                    /// @src 31:6111:6145  "if (leastLength == 0) return false"
                    {
                        /// @src 31:6133:6145  "return false"
                        var := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0
                        /// @src 31:6133:6145  "return false"
                        leave
                    }
                    /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                    mstore(var_to, var_least)
                    /// @src 31:6204:6221  "to += leastLength"
                    let expr_2 := /** @src 30:360:363  "128" */ add(/** @src 31:6204:6221  "to += leastLength" */ var_to, var_leastLength)
                    /// @src 31:6239:6267  "if (to == toEnd) return true"
                    if /** @src 31:6243:6254  "to == toEnd" */ eq(expr_2, expr)
                    /// @src 31:6239:6267  "if (to == toEnd) return true"
                    {
                        /// @src 31:6256:6267  "return true"
                        var := /** @src 31:5535:5539  "true" */ 0x01
                        /// @src 31:6256:6267  "return true"
                        leave
                    }
                    /// @src 31:6298:6302  "to++"
                    var_to := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ add(/** @src 31:6298:6302  "to++" */ expr_2, /** @src 31:5535:5539  "true" */ 0x01)
                    /// @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..."
                    mstore(expr_2, 0x2e00000000000000000000000000000000000000000000000000000000000000)
                    /// @src 31:6334:6346  "last = least"
                    var_last := var_least
                }
                /// @src 31:6374:6386  "return false"
                var := /** @src 1:785:1500  "contract PackageRegistry is IERC165, SignedCalls {..." */ 0
            }
        }
        data ".metadata" hex"a2646970667358221220d0c153d968a757f4929d565ce56f7dc622399321fa0e6c229c7d912cf74b7ad764736f6c63430008250033"
    }
}
