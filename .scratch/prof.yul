/// @use-src 0:"Prof.sol"
object "Prof_162" {
    code {
        {
            /// @src 0:255:1056  "contract Prof {..."
            let _1 := memoryguard(0x80)
            mstore(64, _1)
            if callvalue() { revert(0, 0) }
            let _2 := datasize("Prof_162_deployed")
            codecopy(_1, dataoffset("Prof_162_deployed"), _2)
            return(_1, _2)
        }
    }
    /// @use-src 0:"Prof.sol", 18:"src/libraries/Ascii.sol", 20:"src/libraries/Filename.sol", 22:"src/libraries/Memory.sol", 30:"src/libraries/Version.sol", 31:"src/libraries/Wheel.sol"
    object "Prof_162_deployed" {
        code {
            {
                /// @src 0:255:1056  "contract Prof {..."
                mstore(64, memoryguard(0x80))
                if iszero(lt(calldatasize(), 4))
                {
                    switch shr(224, calldataload(0))
                    case 0x65d894e9 {
                        if callvalue() { revert(0, 0) }
                        if slt(add(calldatasize(), not(3)), 32) { revert(0, 0) }
                        let offset := calldataload(4)
                        if gt(offset, 0xffffffffffffffff) { revert(0, 0) }
                        let value0, value1 := abi_decode_bytes_calldata(add(4, offset), calldatasize())
                        /// @src 0:836:845  "gasleft()"
                        let expr := gas()
                        /// @src 0:855:872  "Filename.split(f)"
                        let var_nameEnd := /** @src 0:255:1056  "contract Prof {..." */ 0
                        /// @src 0:855:872  "Filename.split(f)"
                        let var_versionEnd := /** @src 0:255:1056  "contract Prof {..." */ 0
                        /// @src 20:1041:1056  "uint256 nameEnd"
                        var_nameEnd := /** @src 0:255:1056  "contract Prof {..." */ 0
                        /// @src 20:1112:1612  "if (_isSdist(filename)) {..."
                        switch /** @src 20:1116:1134  "_isSdist(filename)" */ fun_isSdist(value0, value1)
                        case /** @src 20:1112:1612  "if (_isSdist(filename)) {..." */ 0 {
                            /// @src 20:1498:1532  "nameEnd = _hyphenFrom(filename, 0)"
                            var_nameEnd := /** @src 20:1508:1532  "_hyphenFrom(filename, 0)" */ fun_hyphenFrom(value0, value1)
                            /// @src 20:1550:1597  "versionEnd = _hyphenFrom(filename, nameEnd + 1)"
                            var_versionEnd := /** @src 20:1563:1597  "_hyphenFrom(filename, nameEnd + 1)" */ fun__hyphenFrom(value0, value1, /** @src 0:255:1056  "contract Prof {..." */ add(/** @src 20:1585:1596  "nameEnd + 1" */ var_nameEnd, /** @src 20:1595:1596  "1" */ 0x01))
                        }
                        default /// @src 20:1112:1612  "if (_isSdist(filename)) {..."
                        {
                            /// @src 20:1154:1198  "versionEnd = filename.length - _SDIST_LENGTH"
                            var_versionEnd := /** @src 20:561:562  "7" */ add(/** @src 20:1167:1198  "filename.length - _SDIST_LENGTH" */ value1, /** @src 20:561:562  "7" */ not(6))
                            /// @src 20:1221:1234  "uint256 i = 0"
                            let var_i := /** @src 0:255:1056  "contract Prof {..." */ 0
                            /// @src 20:1216:1460  "for (uint256 i = 0; i < versionEnd; i += Ascii.WORD) {..."
                            for { }
                            /** @src 20:1236:1250  "i < versionEnd" */ lt(var_i, var_versionEnd)
                            /// @src 20:1221:1234  "uint256 i = 0"
                            {
                                /// @src 20:1252:1267  "i += Ascii.WORD"
                                var_i := /** @src 0:255:1056  "contract Prof {..." */ add(/** @src 20:1252:1267  "i += Ascii.WORD" */ var_i, /** @src 0:255:1056  "contract Prof {..." */ 32)
                            }
                            /// @src 20:1252:1267  "i += Ascii.WORD"
                            {
                                /// @src 20:1321:1360  "Ascii.loadUpTo(filename, i, versionEnd)"
                                let _1 := fun_loadUpTo(value0, value1, var_i, var_versionEnd)
                                /// @src 18:3384:3394  "EVERY_BYTE"
                                let ret := /** @src 0:255:1056  "contract Prof {..." */ 0
                                /// @src 18:834:858  "type(uint256).max / 0xff"
                                ret := /** @src 0:255:1056  "contract Prof {..." */ 0x0101010101010101010101010101010101010101010101010101010101010101
                                /// @src 18:3373:3415  "~((word ^ (EVERY_BYTE * char)) + LOW_BITS)"
                                let _2 := not(/** @src 0:255:1056  "contract Prof {..." */ add(/** @src 18:3376:3402  "word ^ (EVERY_BYTE * char)" */ xor(_1, /** @src 18:834:858  "type(uint256).max / 0xff" */ 0x2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d), 0x7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f))
                                /// @src 18:3365:3427  "marks = ~((word ^ (EVERY_BYTE * char)) + LOW_BITS) & HIGH_BITS"
                                let var_marks := /** @src 18:3373:3427  "~((word ^ (EVERY_BYTE * char)) + LOW_BITS) & HIGH_BITS" */ and(_2, /** @src 18:834:858  "type(uint256).max / 0xff" */ 0x8080808080808080808080808080808080808080808080808080808080808080)
                                /// @src 20:1392:1441  "if (marks != 0) nameEnd = i + Ascii.lastOf(marks)"
                                if /** @src 20:1396:1406  "marks != 0" */ iszero(iszero(var_marks))
                                /// @src 20:1392:1441  "if (marks != 0) nameEnd = i + Ascii.lastOf(marks)"
                                {
                                    /// @src 20:1408:1441  "nameEnd = i + Ascii.lastOf(marks)"
                                    var_nameEnd := /** @src 0:255:1056  "contract Prof {..." */ add(var_i, /** @src 18:3926:4002  "assembly (\"memory-safe\") {..." */ shr(3, clz(/** @src 18:4257:4277  "marks & (~marks + 1)" */ and(and(/** @src 18:3373:3427  "~((word ^ (EVERY_BYTE * char)) + LOW_BITS) & HIGH_BITS" */ _2, /** @src 0:255:1056  "contract Prof {..." */ add(/** @src 18:4266:4272  "~marks" */ not(var_marks), /** @src 18:4275:4276  "1" */ 0x01)), /** @src 18:834:858  "type(uint256).max / 0xff" */ 0x8080808080808080808080808080808080808080808080808080808080808080))))
                                }
                            }
                        }
                        /// @src 0:874:888  "g -= gasleft()"
                        let var_g := checked_sub_uint256(expr, /** @src 0:879:888  "gasleft()" */ gas())
                        /// @src 0:255:1056  "contract Prof {..."
                        let memPos := mload(64)
                        mstore(memPos, var_g)
                        mstore(add(memPos, 32), var_nameEnd)
                        mstore(add(memPos, 64), var_versionEnd)
                        return(memPos, 96)
                    }
                    case 0x6dd92f93 {
                        if callvalue() { revert(0, 0) }
                        if slt(add(calldatasize(), not(3)), 32) { revert(0, 0) }
                        let offset_1 := calldataload(4)
                        if gt(offset_1, 0xffffffffffffffff) { revert(0, 0) }
                        let value0_1, value1_1 := abi_decode_bytes_calldata(add(4, offset_1), calldatasize())
                        /// @src 0:685:694  "gasleft()"
                        let expr_1 := gas()
                        /// @src 0:696:719  "h = Wheel.endingHash(f)"
                        let var_h := /** @src 0:700:719  "Wheel.endingHash(f)" */ fun_endingHash(value0_1, value1_1)
                        /// @src 0:721:735  "g -= gasleft()"
                        let var_g_1 := checked_sub_uint256(expr_1, /** @src 0:726:735  "gasleft()" */ gas())
                        /// @src 0:255:1056  "contract Prof {..."
                        let memPos_1 := mload(64)
                        mstore(memPos_1, var_g_1)
                        mstore(add(memPos_1, 32), var_h)
                        return(memPos_1, 64)
                    }
                    case 0x7d67c5a7 {
                        if callvalue() { revert(0, 0) }
                        if slt(add(calldatasize(), not(3)), 32) { revert(0, 0) }
                        let offset_2 := calldataload(4)
                        if gt(offset_2, 0xffffffffffffffff) { revert(0, 0) }
                        let value0_2, value1_2 := abi_decode_bytes_calldata(add(4, offset_2), calldatasize())
                        /// @src 0:359:368  "gasleft()"
                        let expr_2 := gas()
                        /// @src 0:370:391  "h = Version.hashOf(v)"
                        let var_h_1 := /** @src 0:374:391  "Version.hashOf(v)" */ fun_hashOf(value0_2, value1_2)
                        /// @src 0:393:407  "g -= gasleft()"
                        let var_g_2 := checked_sub_uint256(expr_2, /** @src 0:398:407  "gasleft()" */ gas())
                        /// @src 0:255:1056  "contract Prof {..."
                        let memPos_2 := mload(64)
                        mstore(memPos_2, var_g_2)
                        mstore(add(memPos_2, 32), var_h_1)
                        return(memPos_2, 64)
                    }
                    case 0x9a32ab77 {
                        if callvalue() { revert(0, 0) }
                        if slt(add(calldatasize(), not(3)), 64) { revert(0, 0) }
                        let offset_3 := calldataload(4)
                        if gt(offset_3, 0xffffffffffffffff) { revert(0, 0) }
                        let value0_3, value1_3 := abi_decode_bytes_calldata(add(4, offset_3), calldatasize())
                        let offset_4 := calldataload(36)
                        if gt(offset_4, 0xffffffffffffffff) { revert(0, 0) }
                        let value2, value3 := abi_decode_bytes_calldata(add(4, offset_4), calldatasize())
                        /// @src 0:996:1005  "gasleft()"
                        let expr_3 := gas()
                        /// @src 18:2533:2555  "uint256 difference = 0"
                        let var_difference := /** @src 0:255:1056  "contract Prof {..." */ 0
                        /// @src 18:2574:2587  "uint256 i = 0"
                        let var_i_1 := /** @src 0:255:1056  "contract Prof {..." */ 0
                        /// @src 18:2670:2684  "start + length"
                        let expr_4 := /** @src 0:255:1056  "contract Prof {..." */ add(/** @src 0:1029:1031  "13" */ 0x0d, /** @src 18:2670:2684  "start + length" */ value3)
                        /// @src 18:2569:2728  "for (uint256 i = 0; i < length; i += WORD) {..."
                        for { }
                        /** @src 18:2589:2599  "i < length" */ lt(var_i_1, value3)
                        /// @src 18:2574:2587  "uint256 i = 0"
                        {
                            /// @src 18:2601:2610  "i += WORD"
                            var_i_1 := /** @src 0:255:1056  "contract Prof {..." */ add(/** @src 18:2601:2610  "i += WORD" */ var_i_1, /** @src 0:255:1056  "contract Prof {..." */ 32)
                        }
                        /// @src 18:2601:2610  "i += WORD"
                        {
                            /// @src 18:2644:2685  "loadUpTo(text, start + i, start + length)"
                            let expr_5 := fun_loadUpTo(value0_3, value1_3, /** @src 0:255:1056  "contract Prof {..." */ add(/** @src 0:1029:1031  "13" */ 0x0d, /** @src 18:2659:2668  "start + i" */ var_i_1), /** @src 18:2644:2685  "loadUpTo(text, start + i, start + length)" */ expr_4)
                            /// @src 18:2630:2713  "difference |= loadUpTo(text, start + i, start + length) ^ loadUpTo(part, i, length)"
                            var_difference := or(var_difference, /** @src 18:2644:2713  "loadUpTo(text, start + i, start + length) ^ loadUpTo(part, i, length)" */ xor(expr_5, /** @src 18:2688:2713  "loadUpTo(part, i, length)" */ fun_loadUpTo(value2, value3, var_i_1, value3)))
                        }
                        /// @src 0:1037:1051  "g -= gasleft()"
                        let var_g_3 := checked_sub_uint256(expr_3, /** @src 0:1042:1051  "gasleft()" */ gas())
                        /// @src 0:255:1056  "contract Prof {..."
                        let memPos_3 := mload(64)
                        mstore(memPos_3, var_g_3)
                        mstore(add(memPos_3, 32), /** @src 18:2748:2763  "difference == 0" */ iszero(var_difference))
                        /// @src 0:255:1056  "contract Prof {..."
                        return(memPos_3, 64)
                    }
                    case 0x9a8622a6 {
                        if callvalue() { revert(0, 0) }
                        if slt(add(calldatasize(), not(3)), 128) { revert(0, 0) }
                        let offset_5 := calldataload(4)
                        if gt(offset_5, 0xffffffffffffffff) { revert(0, 0) }
                        let value0_4, value1_4 := abi_decode_bytes_calldata(add(4, offset_5), calldatasize())
                        /// @src 0:532:541  "gasleft()"
                        let expr_6 := gas()
                        /// @src 0:543:579  "h = Filename.endingHash(f, a, b, id)"
                        let var_h_2 := /** @src 0:547:579  "Filename.endingHash(f, a, b, id)" */ fun_endingHash_5637(value0_4, value1_4, /** @src 0:255:1056  "contract Prof {..." */ calldataload(36), calldataload(68), calldataload(100))
                        /// @src 0:581:595  "g -= gasleft()"
                        let var_g_4 := checked_sub_uint256(expr_6, /** @src 0:586:595  "gasleft()" */ gas())
                        /// @src 0:255:1056  "contract Prof {..."
                        let memPos_4 := mload(64)
                        mstore(memPos_4, var_g_4)
                        mstore(add(memPos_4, 32), var_h_2)
                        return(memPos_4, 64)
                    }
                }
                revert(0, 0)
            }
            function abi_decode_bytes_calldata(offset, end) -> arrayPos, length
            {
                if iszero(slt(add(offset, 0x1f), end)) { revert(0, 0) }
                length := calldataload(offset)
                if gt(length, 0xffffffffffffffff) { revert(0, 0) }
                arrayPos := add(offset, 0x20)
                if gt(add(add(offset, length), 0x20), end) { revert(0, 0) }
            }
            function checked_sub_uint256(x, y) -> diff
            {
                diff := sub(x, y)
                if gt(diff, x)
                {
                    mstore(0, 35408467139433450592217433187231851964531694900788300625387963629091585785856)
                    mstore(4, 0x11)
                    revert(0, 0x24)
                }
            }
            /// @ast-id 7734 @src 31:1247:2065  "function endingHash(bytes calldata ending) internal pure returns (bytes32) {..."
            function fun_endingHash(var_ending_offset, var_ending_length) -> var
            {
                /// @src 31:1313:1320  "bytes32"
                var := /** @src 0:255:1056  "contract Prof {..." */ 0
                /// @src 31:1400:1437  "if (length < _SUFFIX_LENGTH) return 0"
                if /** @src 31:1404:1427  "length < _SUFFIX_LENGTH" */ lt(var_ending_length, /** @src 31:868:869  "4" */ 0x04)
                /// @src 31:1400:1437  "if (length < _SUFFIX_LENGTH) return 0"
                {
                    /// @src 31:1429:1437  "return 0"
                    var := /** @src 0:255:1056  "contract Prof {..." */ 0
                    /// @src 31:1429:1437  "return 0"
                    leave
                }
                /// @src 31:1451:1526  "if (Ascii.load(ending, length - _SUFFIX_LENGTH) >> 224 != _SUFFIX) return 0"
                if /** @src 31:1455:1516  "Ascii.load(ending, length - _SUFFIX_LENGTH) >> 224 != _SUFFIX" */ iszero(eq(/** @src 31:868:869  "4" */ shr(/** @src 31:1502:1505  "224" */ 0xe0, /** @src 18:5526:5620  "assembly (\"memory-safe\") {..." */ calldataload(add(add(var_ending_offset, /** @src 31:1474:1497  "length - _SUFFIX_LENGTH" */ var_ending_length), /** @src 0:255:1056  "contract Prof {..." */ not(3)))), /** @src 31:802:812  "0x2e77686c" */ 0x2e77686c))
                /// @src 31:1451:1526  "if (Ascii.load(ending, length - _SUFFIX_LENGTH) >> 224 != _SUFFIX) return 0"
                {
                    /// @src 31:1518:1526  "return 0"
                    var := /** @src 0:255:1056  "contract Prof {..." */ 0
                    /// @src 31:1518:1526  "return 0"
                    leave
                }
                /// @src 31:1590:1603  "_scan(ending)"
                let var_faults := /** @src 0:255:1056  "contract Prof {..." */ 0
                /// @src 31:1590:1603  "_scan(ending)"
                let var_hyphens := /** @src 0:255:1056  "contract Prof {..." */ 0
                /// @src 31:1590:1603  "_scan(ending)"
                let var_dots := /** @src 0:255:1056  "contract Prof {..." */ 0
                /// @src 31:2232:2246  "uint256 faults"
                var_faults := /** @src 0:255:1056  "contract Prof {..." */ 0
                /// @src 31:2248:2263  "uint256 hyphens"
                var_hyphens := /** @src 0:255:1056  "contract Prof {..." */ 0
                /// @src 31:2265:2277  "uint256 dots"
                var_dots := /** @src 0:255:1056  "contract Prof {..." */ 0
                /// @src 31:2313:2333  "uint256 previous = 0"
                let var_previous := /** @src 0:255:1056  "contract Prof {..." */ 0
                /// @src 31:2352:2365  "uint256 i = 0"
                let var_i := /** @src 0:255:1056  "contract Prof {..." */ 0
                /// @src 31:2347:3706  "for (uint256 i = 0; i < ending.length; i += Ascii.WORD) {..."
                for { }
                /** @src 31:2367:2384  "i < ending.length" */ lt(var_i, var_ending_length)
                /// @src 31:2352:2365  "uint256 i = 0"
                {
                    /// @src 31:2386:2401  "i += Ascii.WORD"
                    var_i := /** @src 0:255:1056  "contract Prof {..." */ add(/** @src 31:2386:2401  "i += Ascii.WORD" */ var_i, /** @src 18:687:689  "32" */ 0x20)
                }
                /// @src 31:2386:2401  "i += Ascii.WORD"
                {
                    /// @src 31:2495:2535  "Ascii.loadUpTo(ending, i, ending.length)"
                    let expr := fun_loadUpTo(var_ending_offset, var_ending_length, var_i, var_ending_length)
                    /// @src 31:2539:2555  "Ascii.EVERY_BYTE"
                    let ret := /** @src 0:255:1056  "contract Prof {..." */ 0
                    /// @src 18:834:858  "type(uint256).max / 0xff"
                    ret := /** @src 0:255:1056  "contract Prof {..." */ 0x0101010101010101010101010101010101010101010101010101010101010101
                    /// @src 31:2495:2593  "Ascii.loadUpTo(ending, i, ending.length) | (Ascii.EVERY_BYTE * _ZERO) >> (8 * (ending.length - i))"
                    let expr_1 := or(expr, /** @src 31:868:869  "4" */ shr(/** @src 18:834:858  "type(uint256).max / 0xff" */ shl(3, /** @src 20:561:562  "7" */ sub(/** @src 31:2574:2591  "ending.length - i" */ var_ending_length, var_i)), /** @src 18:834:858  "type(uint256).max / 0xff" */ 0x3030303030303030303030303030303030303030303030303030303030303030))
                    /// @src 0:255:1056  "contract Prof {..."
                    let sum := add(expr_1, /** @src 18:834:858  "type(uint256).max / 0xff" */ 0x5252525252525252525252525252525252525252525252525252525252525252)
                    /// @src 31:2889:2944  "fromHyphen & ~(word + Ascii.EVERY_BYTE * (0x7f - _DOT))"
                    let expr_2 := and(/** @src 0:255:1056  "contract Prof {..." */ add(expr_1, /** @src 18:834:858  "type(uint256).max / 0xff" */ 0x5353535353535353535353535353535353535353535353535353535353535353), /** @src 31:2902:2944  "~(word + Ascii.EVERY_BYTE * (0x7f - _DOT))" */ not(/** @src 0:255:1056  "contract Prof {..." */ add(expr_1, /** @src 18:834:858  "type(uint256).max / 0xff" */ 0x5151515151515151515151515151515151515151515151515151515151515151)))
                    /// @src 31:3432:3523  "faults |= (~taken | word) & Ascii.HIGH_BITS | (separators & ((separators >> 8) | previous))"
                    var_faults := or(var_faults, /** @src 31:3442:3523  "(~taken | word) & Ascii.HIGH_BITS | (separators & ((separators >> 8) | previous))" */ or(/** @src 31:3442:3475  "(~taken | word) & Ascii.HIGH_BITS" */ and(/** @src 31:3443:3456  "~taken | word" */ or(/** @src 31:3443:3449  "~taken" */ not(/** @src 31:2996:3310  "separators..." */ or(/** @src 31:2996:3226  "separators..." */ or(/** @src 31:2996:3119  "separators..." */ or(/** @src 31:2889:2962  "fromHyphen & ~(word + Ascii.EVERY_BYTE * (0x7f - _DOT)) & Ascii.HIGH_BITS" */ and(expr_2, /** @src 18:834:858  "type(uint256).max / 0xff" */ 0x8080808080808080808080808080808080808080808080808080808080808080), /** @src 31:3030:3118  "(word + Ascii.EVERY_BYTE * (0x80 - _ZERO)) & ~(word + Ascii.EVERY_BYTE * (0x7f - _NINE))" */ and(/** @src 0:255:1056  "contract Prof {..." */ add(expr_1, /** @src 18:834:858  "type(uint256).max / 0xff" */ 0x5050505050505050505050505050505050505050505050505050505050505050), /** @src 31:3075:3118  "~(word + Ascii.EVERY_BYTE * (0x7f - _NINE))" */ not(/** @src 0:255:1056  "contract Prof {..." */ add(expr_1, /** @src 18:834:858  "type(uint256).max / 0xff" */ 0x4646464646464646464646464646464646464646464646464646464646464646)))), /** @src 31:3143:3225  "(word + Ascii.EVERY_BYTE * (0x80 - _A)) & ~(word + Ascii.EVERY_BYTE * (0x7f - _Z))" */ and(/** @src 0:255:1056  "contract Prof {..." */ add(expr_1, /** @src 18:834:858  "type(uint256).max / 0xff" */ 0x1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f), /** @src 31:3185:3225  "~(word + Ascii.EVERY_BYTE * (0x7f - _Z))" */ not(/** @src 0:255:1056  "contract Prof {..." */ add(expr_1, /** @src 18:834:858  "type(uint256).max / 0xff" */ 0x0505050505050505050505050505050505050505050505050505050505050505)))), /** @src 31:3249:3310  "~((word ^ (Ascii.EVERY_BYTE * _UNDERSCORE)) + Ascii.LOW_BITS)" */ not(/** @src 0:255:1056  "contract Prof {..." */ add(/** @src 31:3252:3291  "word ^ (Ascii.EVERY_BYTE * _UNDERSCORE)" */ xor(expr_1, /** @src 18:834:858  "type(uint256).max / 0xff" */ 0x5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f), 0x7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f)))), /** @src 31:3443:3456  "~taken | word" */ expr_1), /** @src 18:834:858  "type(uint256).max / 0xff" */ 0x8080808080808080808080808080808080808080808080808080808080808080), /** @src 31:3479:3522  "separators & ((separators >> 8) | previous)" */ and(and(/** @src 31:2889:2962  "fromHyphen & ~(word + Ascii.EVERY_BYTE * (0x7f - _DOT)) & Ascii.HIGH_BITS" */ expr_2, /** @src 31:3493:3521  "(separators >> 8) | previous" */ or(/** @src 31:868:869  "4" */ and(shr(/** @src 31:2569:2570  "8" */ 0x08, /** @src 31:2889:2962  "fromHyphen & ~(word + Ascii.EVERY_BYTE * (0x7f - _DOT)) & Ascii.HIGH_BITS" */ expr_2), /** @src 31:868:869  "4" */ 0x80808080808080808080808080808080808080808080808080808080808080), /** @src 31:3493:3521  "(separators >> 8) | previous" */ var_previous)), /** @src 18:834:858  "type(uint256).max / 0xff" */ 0x8080808080808080808080808080808080808080808080808080808080808080)))
                    /// @src 31:3541:3569  "previous = separators << 248"
                    var_previous := /** @src 0:255:1056  "contract Prof {..." */ and(shl(/** @src 31:3566:3569  "248" */ 0xf8, /** @src 31:2889:2962  "fromHyphen & ~(word + Ascii.EVERY_BYTE * (0x7f - _DOT)) & Ascii.HIGH_BITS" */ expr_2), /** @src 0:255:1056  "contract Prof {..." */ 0x8000000000000000000000000000000000000000000000000000000000000000)
                    /// @src 31:3598:3632  "Ascii.count(separators & ~fromDot)"
                    let var_1 := /** @src -1:-1:-1 */ 0
                    /// @src 18:3679:3689  "EVERY_BYTE"
                    let ret_1 := /** @src -1:-1:-1 */ 0
                    /// @src 18:834:858  "type(uint256).max / 0xff"
                    ret_1 := /** @src 0:255:1056  "contract Prof {..." */ ret
                    /// @src 18:3656:3697  "return ((marks >> 7) * EVERY_BYTE) >> 248"
                    var_1 := /** @src 31:868:869  "4" */ shr(/** @src 18:3694:3697  "248" */ 0xf8, /** @src 18:834:858  "type(uint256).max / 0xff" */ mul(/** @src 31:868:869  "4" */ shr(/** @src 18:3674:3675  "7" */ 0x07, /** @src 31:3610:3631  "separators & ~fromDot" */ and(and(/** @src 31:2889:2962  "fromHyphen & ~(word + Ascii.EVERY_BYTE * (0x7f - _DOT)) & Ascii.HIGH_BITS" */ expr_2, /** @src 31:3623:3631  "~fromDot" */ not(sum)), /** @src 18:834:858  "type(uint256).max / 0xff" */ 0x8080808080808080808080808080808080808080808080808080808080808080)), /** @src 0:255:1056  "contract Prof {..." */ ret))
                    /// @src 31:3587:3632  "hyphens += Ascii.count(separators & ~fromDot)"
                    var_hyphens := /** @src 0:255:1056  "contract Prof {..." */ add(var_hyphens, /** @src 31:3598:3632  "Ascii.count(separators & ~fromDot)" */ var_1)
                    /// @src 31:3658:3691  "Ascii.count(separators & fromDot)"
                    let var_2 := /** @src -1:-1:-1 */ 0
                    /// @src 18:3679:3689  "EVERY_BYTE"
                    let ret_2 := /** @src -1:-1:-1 */ 0
                    /// @src 18:834:858  "type(uint256).max / 0xff"
                    ret_2 := /** @src 0:255:1056  "contract Prof {..." */ ret
                    /// @src 18:3656:3697  "return ((marks >> 7) * EVERY_BYTE) >> 248"
                    var_2 := /** @src 31:868:869  "4" */ shr(/** @src 18:3694:3697  "248" */ 0xf8, /** @src 18:834:858  "type(uint256).max / 0xff" */ mul(/** @src 31:868:869  "4" */ shr(/** @src 18:3674:3675  "7" */ 0x07, /** @src 31:3670:3690  "separators & fromDot" */ and(and(/** @src 31:2889:2962  "fromHyphen & ~(word + Ascii.EVERY_BYTE * (0x7f - _DOT)) & Ascii.HIGH_BITS" */ expr_2, /** @src 31:3670:3690  "separators & fromDot" */ sum), /** @src 18:834:858  "type(uint256).max / 0xff" */ 0x8080808080808080808080808080808080808080808080808080808080808080)), /** @src 0:255:1056  "contract Prof {..." */ ret))
                    /// @src 31:3650:3691  "dots += Ascii.count(separators & fromDot)"
                    var_dots := /** @src 0:255:1056  "contract Prof {..." */ add(var_dots, /** @src 31:3658:3691  "Ascii.count(separators & fromDot)" */ var_2)
                }
                /// @src 18:5526:5620  "assembly (\"memory-safe\") {..."
                let var_word := calldataload(var_ending_offset)
                /// @src 31:1683:1694  "faults != 0"
                let _1 := iszero(var_faults)
                /// @src 31:1683:1723  "faults != 0 || beginning >> 8 != _HYPHEN"
                let expr_3 := /** @src 31:1683:1694  "faults != 0" */ iszero(_1)
                /// @src 31:1683:1723  "faults != 0 || beginning >> 8 != _HYPHEN"
                if _1
                {
                    expr_3 := /** @src 31:1698:1723  "beginning >> 8 != _HYPHEN" */ iszero(eq(/** @src 31:868:869  "4" */ shr(/** @src 31:3566:3569  "248" */ 0xf8, /** @src 31:868:869  "4" */ var_word), /** @src 20:339:343  "0x2d" */ 0x2d))
                }
                /// @src 31:1683:1738  "faults != 0 || beginning >> 8 != _HYPHEN || hyphens < 3"
                let expr_4 := expr_3
                if iszero(expr_3)
                {
                    expr_4 := /** @src 31:1727:1738  "hyphens < 3" */ lt(var_hyphens, /** @src 31:1737:1738  "3" */ 0x03)
                }
                /// @src 31:1683:1753  "faults != 0 || beginning >> 8 != _HYPHEN || hyphens < 3 || hyphens > 4"
                let expr_5 := expr_4
                if iszero(expr_4)
                {
                    expr_5 := /** @src 31:1742:1753  "hyphens > 4" */ gt(var_hyphens, /** @src 31:868:869  "4" */ 0x04)
                }
                /// @src 31:1679:1763  "if (faults != 0 || beginning >> 8 != _HYPHEN || hyphens < 3 || hyphens > 4) return 0"
                if expr_5
                {
                    /// @src 31:1755:1763  "return 0"
                    var := /** @src 0:255:1056  "contract Prof {..." */ 0
                    /// @src 31:1755:1763  "return 0"
                    leave
                }
                /// @src 31:1794:1807  "Memory.free()"
                let expr_6 := /** @src 22:344:413  "assembly (\"memory-safe\") {..." */ mload(0x40)
                /// @src 22:1035:1176  "assembly (\"memory-safe\") {..."
                let _2 := add(expr_6, var_ending_length)
                mstore(_2, /** @src 0:255:1056  "contract Prof {..." */ 0)
                /// @src 22:1035:1176  "assembly (\"memory-safe\") {..."
                calldatacopy(expr_6, var_ending_offset, var_ending_length)
                /// @src 31:1870:1894  "hyphens == 4 || dots > 1"
                let expr_7 := /** @src 31:1870:1882  "hyphens == 4" */ eq(var_hyphens, /** @src 31:868:869  "4" */ 0x04)
                /// @src 31:1870:1882  "hyphens == 4"
                let expr_8 := /** @src 31:1870:1894  "hyphens == 4 || dots > 1" */ expr_7
                if iszero(expr_7)
                {
                    expr_7 := /** @src 31:1886:1894  "dots > 1" */ gt(var_dots, /** @src 31:1893:1894  "1" */ 0x01)
                }
                /// @src 31:1866:1951  "if (hyphens == 4 || dots > 1) return _sortedHash(start, start + length, hyphens == 4)"
                if expr_7
                {
                    /// @src 31:1896:1951  "return _sortedHash(start, start + length, hyphens == 4)"
                    var := /** @src 31:1903:1951  "_sortedHash(start, start + length, hyphens == 4)" */ fun_sortedHash(expr_6, /** @src 0:255:1056  "contract Prof {..." */ _2, /** @src 31:1903:1951  "_sortedHash(start, start + length, hyphens == 4)" */ expr_8)
                    /// @src 31:1896:1951  "return _sortedHash(start, start + length, hyphens == 4)"
                    leave
                }
                /// @src 31:1972:1998  "_isDigit(beginning & 0xff)"
                let expr_9 := fun_isDigit(/** @src 31:1981:1997  "beginning & 0xff" */ and(/** @src 31:868:869  "4" */ shr(/** @src 31:1662:1665  "240" */ 0xf0, /** @src 31:868:869  "4" */ var_word), 0xff))
                /// @src 31:1972:2048  "_isDigit(beginning & 0xff) ? bytes32(0) : Memory.hash(start, start + length)"
                let expr_10 := /** @src 0:255:1056  "contract Prof {..." */ 0
                /// @src 31:1972:2048  "_isDigit(beginning & 0xff) ? bytes32(0) : Memory.hash(start, start + length)"
                switch expr_9
                case 0 {
                    expr_10 := /** @src 22:1637:1729  "assembly (\"memory-safe\") {..." */ keccak256(/** @src 31:2014:2048  "Memory.hash(start, start + length)" */ expr_6, /** @src 22:1637:1729  "assembly (\"memory-safe\") {..." */ sub(/** @src 0:255:1056  "contract Prof {..." */ _2, /** @src 31:2014:2048  "Memory.hash(start, start + length)" */ expr_6))
                }
                default /// @src 31:1972:2048  "_isDigit(beginning & 0xff) ? bytes32(0) : Memory.hash(start, start + length)"
                {
                    expr_10 := /** @src 0:255:1056  "contract Prof {..." */ 0
                }
                /// @src 31:1965:2048  "return _isDigit(beginning & 0xff) ? bytes32(0) : Memory.hash(start, start + length)"
                var := expr_10
            }
            /// @ast-id 7279 @src 30:865:1952  "function hashOf(bytes calldata version) internal pure returns (bytes32) {..."
            function fun_hashOf(var_version_offset, var_version_length) -> var
            {
                /// @src 30:928:935  "bytes32"
                var := /** @src 0:255:1056  "contract Prof {..." */ 0
                /// @src 30:988:1022  "if (length > _MAX_LENGTH) return 0"
                if /** @src 30:992:1012  "length > _MAX_LENGTH" */ gt(var_version_length, /** @src 30:360:363  "128" */ 0x80)
                /// @src 30:988:1022  "if (length > _MAX_LENGTH) return 0"
                {
                    /// @src 30:1014:1022  "return 0"
                    var := /** @src 0:255:1056  "contract Prof {..." */ 0
                    /// @src 30:1014:1022  "return 0"
                    leave
                }
                /// @src 30:1048:1061  "Memory.free()"
                let expr := /** @src 22:344:413  "assembly (\"memory-safe\") {..." */ mload(0x40)
                /// @src 22:1035:1176  "assembly (\"memory-safe\") {..."
                let _1 := add(expr, var_version_length)
                mstore(_1, /** @src 0:255:1056  "contract Prof {..." */ 0)
                /// @src 22:1035:1176  "assembly (\"memory-safe\") {..."
                calldatacopy(expr, var_version_offset, var_version_length)
                /// @src 30:1179:1214  "uint256 place = _afterNumber(start)"
                let var_place := /** @src 30:1195:1214  "_afterNumber(start)" */ fun_afterNumber(expr)
                /// @src 30:1228:1256  "if (place == start) return 0"
                if /** @src 30:1232:1246  "place == start" */ eq(var_place, expr)
                /// @src 30:1228:1256  "if (place == start) return 0"
                {
                    /// @src 30:1248:1256  "return 0"
                    var := /** @src 0:255:1056  "contract Prof {..." */ 0
                    /// @src 30:1248:1256  "return 0"
                    leave
                }
                /// @src 30:1331:1377  "_char(place) == _BANG && _char(start) != _ZERO"
                let expr_1 := /** @src 30:1331:1352  "_char(place) == _BANG" */ eq(/** @src 31:868:869  "4" */ shr(/** @src 30:4617:4620  "248" */ 0xf8, /** @src 22:557:626  "assembly (\"memory-safe\") {..." */ mload(/** @src 30:4595:4613  "Memory.load(place)" */ var_place)), /** @src 30:573:577  "0x21" */ 0x21)
                /// @src 30:1331:1377  "_char(place) == _BANG && _char(start) != _ZERO"
                if expr_1
                {
                    expr_1 := /** @src 30:1356:1377  "_char(start) != _ZERO" */ iszero(eq(/** @src 31:868:869  "4" */ shr(/** @src 30:4617:4620  "248" */ 0xf8, /** @src 22:557:626  "assembly (\"memory-safe\") {..." */ mload(/** @src 30:4595:4613  "Memory.load(place)" */ expr)), /** @src 30:487:491  "0x30" */ 0x30))
                }
                /// @src 30:1327:1402  "if (_char(place) == _BANG && _char(start) != _ZERO) place = _skip(place, 1)"
                if expr_1
                {
                    /// @src 30:3673:3687  "place + length"
                    let expr_2 := /** @src 0:255:1056  "contract Prof {..." */ add(/** @src 30:3673:3687  "place + length" */ var_place, /** @src 30:1400:1401  "1" */ 0x01)
                    /// @src 30:3660:3688  "_afterNumber(place + length)"
                    let expr_3 := fun_afterNumber(expr_2)
                    /// @src 30:3709:3744  "end == place + length ? place : end"
                    let expr_4 := /** @src 0:255:1056  "contract Prof {..." */ 0
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
                    if iszero(eq(/** @src 31:868:869  "4" */ shr(/** @src 30:4617:4620  "248" */ 0xf8, /** @src 22:557:626  "assembly (\"memory-safe\") {..." */ mload(/** @src 30:4595:4613  "Memory.load(place)" */ var_place)), /** @src 30:444:448  "0x2e" */ 0x2e))
                    /// @src 30:1468:1488  "_char(place) == _DOT"
                    { break }
                    /// @src 30:3673:3687  "place + length"
                    let expr_5 := /** @src 0:255:1056  "contract Prof {..." */ add(/** @src 30:3673:3687  "place + length" */ var_place, /** @src 30:1536:1537  "1" */ 0x01)
                    /// @src 30:3660:3688  "_afterNumber(place + length)"
                    let expr_6 := fun_afterNumber(expr_5)
                    /// @src 30:3709:3744  "end == place + length ? place : end"
                    let expr_7 := /** @src 0:255:1056  "contract Prof {..." */ 0
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
                    if /** @src 30:1602:1627  "_char(place + 1) != _ZERO" */ iszero(eq(/** @src 31:868:869  "4" */ shr(/** @src 30:4617:4620  "248" */ 0xf8, /** @src 22:557:626  "assembly (\"memory-safe\") {..." */ mload(/** @src 30:4595:4613  "Memory.load(place)" */ expr_5)), /** @src 30:487:491  "0x30" */ 0x30))
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
                    /// @src 31:868:869  "4"
                    let result := shr(/** @src 30:4617:4620  "248" */ 0xf8, /** @src 31:868:869  "4" */ expr_9)
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
                        if /** @src 30:2326:2347  "word >> 240 == 0x7263" */ eq(/** @src 31:868:869  "4" */ shr(/** @src 30:2334:2337  "240" */ 0xf0, /** @src 31:868:869  "4" */ expr_9), /** @src 30:2341:2347  "0x7263" */ 0x7263)
                        /// @src 30:2322:2372  "if (word >> 240 == 0x7263) place = _skip(place, 2)"
                        {
                            /// @src 30:3673:3687  "place + length"
                            let expr_11 := /** @src 0:255:1056  "contract Prof {..." */ add(/** @src 30:3673:3687  "place + length" */ var_place, /** @src 30:2370:2371  "2" */ 0x02)
                            /// @src 30:3660:3688  "_afterNumber(place + length)"
                            let expr_12 := fun_afterNumber(expr_11)
                            /// @src 30:3709:3744  "end == place + length ? place : end"
                            let expr_13 := /** @src 0:255:1056  "contract Prof {..." */ 0
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
                        let expr_14 := /** @src 0:255:1056  "contract Prof {..." */ add(/** @src 30:3673:3687  "place + length" */ var_place_1, /** @src 30:1536:1537  "1" */ 0x01)
                        /// @src 30:3660:3688  "_afterNumber(place + length)"
                        let expr_15 := fun_afterNumber(expr_14)
                        /// @src 30:3709:3744  "end == place + length ? place : end"
                        let expr_16 := /** @src 0:255:1056  "contract Prof {..." */ 0
                        /// @src 30:3709:3744  "end == place + length ? place : end"
                        switch /** @src 30:3709:3730  "end == place + length" */ eq(expr_15, expr_14)
                        case /** @src 30:3709:3744  "end == place + length ? place : end" */ 0 { expr_16 := expr_15 }
                        default { expr_16 := var_place_1 }
                        /// @src 30:2272:2295  "place = _skip(place, 1)"
                        var_place_1 := expr_16
                    }
                    /// @src 30:2392:2462  "if (Memory.load(place) >> 216 == 0x2e706f7374) place = _skip(place, 5)"
                    if /** @src 30:2396:2437  "Memory.load(place) >> 216 == 0x2e706f7374" */ eq(/** @src 31:868:869  "4" */ shr(/** @src 30:2418:2421  "216" */ 0xd8, /** @src 22:557:626  "assembly (\"memory-safe\") {..." */ mload(/** @src 30:2396:2414  "Memory.load(place)" */ var_place_1)), /** @src 30:2425:2437  "0x2e706f7374" */ 0x2e706f7374)
                    /// @src 30:2392:2462  "if (Memory.load(place) >> 216 == 0x2e706f7374) place = _skip(place, 5)"
                    {
                        /// @src 30:3673:3687  "place + length"
                        let expr_17 := /** @src 0:255:1056  "contract Prof {..." */ add(/** @src 30:3673:3687  "place + length" */ var_place_1, /** @src 30:2460:2461  "5" */ 0x05)
                        /// @src 30:3660:3688  "_afterNumber(place + length)"
                        let expr_18 := fun_afterNumber(expr_17)
                        /// @src 30:3709:3744  "end == place + length ? place : end"
                        let expr_19 := /** @src 0:255:1056  "contract Prof {..." */ 0
                        /// @src 30:3709:3744  "end == place + length ? place : end"
                        switch /** @src 30:3709:3730  "end == place + length" */ eq(expr_18, expr_17)
                        case /** @src 30:3709:3744  "end == place + length ? place : end" */ 0 { expr_19 := expr_18 }
                        default { expr_19 := var_place_1 }
                        /// @src 30:2439:2462  "place = _skip(place, 5)"
                        var_place_1 := expr_19
                    }
                    /// @src 30:2485:2553  "if (Memory.load(place) >> 224 == 0x2e646576) place = _skip(place, 4)"
                    if /** @src 30:2489:2528  "Memory.load(place) >> 224 == 0x2e646576" */ eq(/** @src 31:868:869  "4" */ shr(/** @src 30:2511:2514  "224" */ 0xe0, /** @src 22:557:626  "assembly (\"memory-safe\") {..." */ mload(/** @src 30:2489:2507  "Memory.load(place)" */ var_place_1)), /** @src 30:2518:2528  "0x2e646576" */ 0x2e646576)
                    /// @src 30:2485:2553  "if (Memory.load(place) >> 224 == 0x2e646576) place = _skip(place, 4)"
                    {
                        /// @src 30:3673:3687  "place + length"
                        let expr_20 := /** @src 0:255:1056  "contract Prof {..." */ add(/** @src 30:3673:3687  "place + length" */ var_place_1, /** @src 30:2551:2552  "4" */ 0x04)
                        /// @src 30:3660:3688  "_afterNumber(place + length)"
                        let expr_21 := fun_afterNumber(expr_20)
                        /// @src 30:3709:3744  "end == place + length ? place : end"
                        let expr_22 := /** @src 0:255:1056  "contract Prof {..." */ 0
                        /// @src 30:3709:3744  "end == place + length ? place : end"
                        switch /** @src 30:3709:3730  "end == place + length" */ eq(expr_21, expr_20)
                        case /** @src 30:3709:3744  "end == place + length ? place : end" */ 0 { expr_22 := expr_21 }
                        default { expr_22 := var_place_1 }
                        /// @src 30:2530:2553  "place = _skip(place, 4)"
                        var_place_1 := expr_22
                    }
                    /// @src 30:2582:2603  "_char(place) == _PLUS"
                    let expr_23 := eq(/** @src 31:868:869  "4" */ shr(/** @src 30:4617:4620  "248" */ 0xf8, /** @src 22:557:626  "assembly (\"memory-safe\") {..." */ mload(/** @src 30:4595:4613  "Memory.load(place)" */ var_place_1)), /** @src 30:402:406  "0x2b" */ 0x2b)
                    /// @src 30:2582:2632  "_char(place) == _PLUS ? _afterLocal(place) : place"
                    let expr_24 := /** @src 0:255:1056  "contract Prof {..." */ 0
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
                    var := /** @src 0:255:1056  "contract Prof {..." */ 0
                    /// @src 30:1792:1800  "return 0"
                    leave
                }
                /// @src 30:1850:1862  "end - suffix"
                let expr_25 := /** @src 20:561:562  "7" */ sub(/** @src 30:1850:1862  "end - suffix" */ _1, var_place)
                /// @src 22:1324:1396  "assembly (\"memory-safe\") {..."
                mcopy(var_significantEnd, var_place, expr_25)
                /// @src 30:1877:1935  "return Memory.hash(start, significantEnd + (end - suffix))"
                var := /** @src 22:1637:1729  "assembly (\"memory-safe\") {..." */ keccak256(/** @src 30:1884:1935  "Memory.hash(start, significantEnd + (end - suffix))" */ expr, /** @src 22:1637:1729  "assembly (\"memory-safe\") {..." */ sub(/** @src 0:255:1056  "contract Prof {..." */ add(/** @src 30:1903:1934  "significantEnd + (end - suffix)" */ var_significantEnd, expr_25), /** @src 30:1884:1935  "Memory.hash(start, significantEnd + (end - suffix))" */ expr))
            }
            /// @ast-id 5637 @src 20:2059:2700  "function endingHash(bytes calldata filename, uint256 nameEnd, uint256 versionEnd, bytes32 projectId)..."
            function fun_endingHash_5637(var_filename_5561_offset, var_filename_5561_length, var_nameEnd, var_versionEnd, var_projectId) -> var_hash
            {
                /// @src 20:2207:2219  "bytes32 hash"
                var_hash := /** @src 0:255:1056  "contract Prof {..." */ 0
                /// @src 20:2239:2301  "filename.length > _MAX_LENGTH || filename.length <= versionEnd"
                let expr := /** @src 20:2239:2268  "filename.length > _MAX_LENGTH" */ gt(var_filename_5561_length, /** @src 20:295:298  "255" */ 0xff)
                /// @src 20:2239:2301  "filename.length > _MAX_LENGTH || filename.length <= versionEnd"
                if iszero(expr)
                {
                    expr := /** @src 20:2272:2301  "filename.length <= versionEnd" */ iszero(gt(var_filename_5561_length, var_versionEnd))
                }
                /// @src 20:2235:2311  "if (filename.length > _MAX_LENGTH || filename.length <= versionEnd) return 0"
                if expr
                {
                    /// @src 20:2303:2311  "return 0"
                    var_hash := /** @src 0:255:1056  "contract Prof {..." */ 0
                    /// @src 20:2303:2311  "return 0"
                    leave
                }
                /// @src 20:2321:2382  "if (Ascii.load(filename, nameEnd) >> 248 != _HYPHEN) return 0"
                if /** @src 20:2325:2372  "Ascii.load(filename, nameEnd) >> 248 != _HYPHEN" */ iszero(eq(/** @src 31:868:869  "4" */ shr(/** @src 20:2358:2361  "248" */ 0xf8, /** @src 18:5526:5620  "assembly (\"memory-safe\") {..." */ calldataload(add(var_filename_5561_offset, var_nameEnd))), /** @src 20:339:343  "0x2d" */ 0x2d))
                /// @src 20:2321:2382  "if (Ascii.load(filename, nameEnd) >> 248 != _HYPHEN) return 0"
                {
                    /// @src 20:2374:2382  "return 0"
                    var_hash := /** @src 0:255:1056  "contract Prof {..." */ 0
                    /// @src 20:2374:2382  "return 0"
                    leave
                }
                /// @src 20:2408:2426  "_isSdist(filename)"
                let expr_1 := fun_isSdist(var_filename_5561_offset, var_filename_5561_length)
                /// @src 20:3053:3066  "Memory.free()"
                let expr_2 := /** @src 22:344:413  "assembly (\"memory-safe\") {..." */ mload(0x40)
                /// @src 20:3080:3098  "uint256 faults = 0"
                let var_faults := /** @src 0:255:1056  "contract Prof {..." */ 0
                /// @src 20:3117:3130  "uint256 i = 0"
                let var_i := /** @src 0:255:1056  "contract Prof {..." */ 0
                /// @src 20:3283:3297  "!mayHoldHyphen"
                let _1 := iszero(expr_1)
                /// @src 20:3112:3934  "for (uint256 i = 0; i < length; i += Ascii.WORD) {..."
                for { }
                /** @src 20:3132:3142  "i < length" */ lt(var_i, var_nameEnd)
                /// @src 20:3117:3130  "uint256 i = 0"
                {
                    /// @src 20:3144:3159  "i += Ascii.WORD"
                    var_i := /** @src 0:255:1056  "contract Prof {..." */ add(/** @src 20:3144:3159  "i += Ascii.WORD" */ var_i, /** @src 18:687:689  "32" */ 0x20)
                }
                /// @src 20:3144:3159  "i += Ascii.WORD"
                {
                    /// @src 20:3194:3229  "Ascii.loadUpTo(filename, i, length)"
                    let expr_3 := fun_loadUpTo(var_filename_5561_offset, var_filename_5561_length, var_i, var_nameEnd)
                    /// @src 20:3247:3261  "faults |= word"
                    var_faults := or(var_faults, expr_3)
                    /// @src 20:3279:3337  "if (!mayHoldHyphen) faults |= Ascii.marksOf(word, _HYPHEN)"
                    if _1
                    {
                        /// @src 18:3384:3394  "EVERY_BYTE"
                        let ret := /** @src 0:255:1056  "contract Prof {..." */ 0
                        /// @src 18:834:858  "type(uint256).max / 0xff"
                        ret := /** @src 0:255:1056  "contract Prof {..." */ 0x0101010101010101010101010101010101010101010101010101010101010101
                        /// @src 20:3299:3337  "faults |= Ascii.marksOf(word, _HYPHEN)"
                        var_faults := or(var_faults, /** @src 18:3373:3427  "~((word ^ (EVERY_BYTE * char)) + LOW_BITS) & HIGH_BITS" */ and(/** @src 18:3373:3415  "~((word ^ (EVERY_BYTE * char)) + LOW_BITS)" */ not(/** @src 0:255:1056  "contract Prof {..." */ add(/** @src 18:3376:3402  "word ^ (EVERY_BYTE * char)" */ xor(expr_3, /** @src 18:834:858  "type(uint256).max / 0xff" */ 0x2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d), 0x7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f)), 0x8080808080808080808080808080808080808080808080808080808080808080))
                    }
                    /// @src 20:3382:3398  "Ascii.EVERY_BYTE"
                    let ret_1 := /** @src 0:255:1056  "contract Prof {..." */ 0
                    /// @src 18:834:858  "type(uint256).max / 0xff"
                    ret_1 := /** @src 0:255:1056  "contract Prof {..." */ 0x0101010101010101010101010101010101010101010101010101010101010101
                    /// @src 22:762:830  "assembly (\"memory-safe\") {..."
                    mstore(/** @src 0:255:1056  "contract Prof {..." */ add(/** @src 20:3903:3912  "start + i" */ expr_2, var_i), /** @src 20:3663:3872  "word ^= ((capitals & Ascii.HIGH_BITS) >> 2)..." */ xor(expr_3, /** @src 20:3671:3872  "((capitals & Ascii.HIGH_BITS) >> 2)..." */ xor(/** @src 20:3671:3796  "((capitals & Ascii.HIGH_BITS) >> 2)..." */ xor(/** @src 31:868:869  "4" */ and(shr(/** @src 20:3704:3705  "2" */ 0x02, /** @src 20:3374:3456  "(word + Ascii.EVERY_BYTE * (0x80 - _A)) & ~(word + Ascii.EVERY_BYTE * (0x7f - _Z))" */ and(/** @src 0:255:1056  "contract Prof {..." */ add(expr_3, /** @src 18:834:858  "type(uint256).max / 0xff" */ 0x3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f), /** @src 20:3416:3456  "~(word + Ascii.EVERY_BYTE * (0x7f - _Z))" */ not(/** @src 0:255:1056  "contract Prof {..." */ add(expr_3, /** @src 18:834:858  "type(uint256).max / 0xff" */ 0x2525252525252525252525252525252525252525252525252525252525252525)))), /** @src 31:868:869  "4" */ 0x2020202020202020202020202020202020202020202020202020202020202020), /** @src 18:834:858  "type(uint256).max / 0xff" */ mul(/** @src 31:868:869  "4" */ and(shr(/** @src 20:3767:3768  "7" */ 0x07, /** @src 18:3373:3415  "~((word ^ (EVERY_BYTE * char)) + LOW_BITS)" */ not(/** @src 0:255:1056  "contract Prof {..." */ add(/** @src 18:3376:3402  "word ^ (EVERY_BYTE * char)" */ xor(expr_3, /** @src 18:834:858  "type(uint256).max / 0xff" */ 0x5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f), 0x7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f))), /** @src 0:255:1056  "contract Prof {..." */ ret_1), /** @src 20:3773:3794  "_UNDERSCORE ^ _HYPHEN" */ 114)), /** @src 18:834:858  "type(uint256).max / 0xff" */ mul(/** @src 31:868:869  "4" */ and(shr(/** @src 20:3767:3768  "7" */ 0x07, /** @src 18:3373:3415  "~((word ^ (EVERY_BYTE * char)) + LOW_BITS)" */ not(/** @src 0:255:1056  "contract Prof {..." */ add(/** @src 18:3376:3402  "word ^ (EVERY_BYTE * char)" */ xor(expr_3, /** @src 18:834:858  "type(uint256).max / 0xff" */ 0x2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e), 0x7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f))), /** @src 0:255:1056  "contract Prof {..." */ ret_1), /** @src 20:3856:3870  "_DOT ^ _HYPHEN" */ 3))))
                }
                /// @src 18:902:912  "EVERY_BYTE"
                let ret_2 := /** @src 0:255:1056  "contract Prof {..." */ 0
                /// @src 18:834:858  "type(uint256).max / 0xff"
                ret_2 := /** @src 0:255:1056  "contract Prof {..." */ 0x0101010101010101010101010101010101010101010101010101010101010101
                /// @src 20:3954:4033  "faults & Ascii.HIGH_BITS == 0 ? Memory.hash(start, start + length) : bytes32(0)"
                let expr_4 := /** @src 0:255:1056  "contract Prof {..." */ 0
                /// @src 20:3954:4033  "faults & Ascii.HIGH_BITS == 0 ? Memory.hash(start, start + length) : bytes32(0)"
                switch /** @src 20:3954:3983  "faults & Ascii.HIGH_BITS == 0" */ iszero(/** @src 20:3954:3978  "faults & Ascii.HIGH_BITS" */ and(var_faults, /** @src 18:834:858  "type(uint256).max / 0xff" */ 0x8080808080808080808080808080808080808080808080808080808080808080))
                case /** @src 20:3954:4033  "faults & Ascii.HIGH_BITS == 0 ? Memory.hash(start, start + length) : bytes32(0)" */ 0 {
                    expr_4 := /** @src 0:255:1056  "contract Prof {..." */ 0
                }
                default /// @src 20:3954:4033  "faults & Ascii.HIGH_BITS == 0 ? Memory.hash(start, start + length) : bytes32(0)"
                {
                    expr_4 := /** @src 22:1637:1729  "assembly (\"memory-safe\") {..." */ keccak256(/** @src 20:3986:4020  "Memory.hash(start, start + length)" */ expr_2, /** @src 22:1637:1729  "assembly (\"memory-safe\") {..." */ sub(/** @src 0:255:1056  "contract Prof {..." */ add(/** @src 20:4005:4019  "start + length" */ expr_2, var_nameEnd), /** @src 20:3986:4020  "Memory.hash(start, start + length)" */ expr_2))
                }
                /// @src 20:2436:2500  "if (_nameHash(filename, nameEnd, isSdist) != projectId) return 0"
                if /** @src 20:2440:2490  "_nameHash(filename, nameEnd, isSdist) != projectId" */ iszero(eq(expr_4, var_projectId))
                /// @src 20:2436:2500  "if (_nameHash(filename, nameEnd, isSdist) != projectId) return 0"
                {
                    /// @src 20:2492:2500  "return 0"
                    var_hash := /** @src 0:255:1056  "contract Prof {..." */ 0
                    /// @src 20:2492:2500  "return 0"
                    leave
                }
                /// @src 20:2510:2570  "if (!isSdist) return Wheel.endingHash(filename[versionEnd:])"
                if /** @src 0:255:1056  "contract Prof {..." */ _1
                /// @src 20:2510:2570  "if (!isSdist) return Wheel.endingHash(filename[versionEnd:])"
                {
                    /// @src 20:339:343  "0x2d"
                    if gt(var_versionEnd, var_filename_5561_length)
                    {
                        /// @src 0:255:1056  "contract Prof {..."
                        revert(0, 0)
                    }
                    /// @src 20:2524:2570  "return Wheel.endingHash(filename[versionEnd:])"
                    var_hash := /** @src 20:2531:2570  "Wheel.endingHash(filename[versionEnd:])" */ fun_endingHash(/** @src 20:339:343  "0x2d" */ add(var_filename_5561_offset, var_versionEnd), sub(var_filename_5561_length, var_versionEnd))
                    /// @src 20:2524:2570  "return Wheel.endingHash(filename[versionEnd:])"
                    leave
                }
                /// @src 20:2611:2683  "filename.length - versionEnd == _SDIST_LENGTH ? _SDIST_HASH : bytes32(0)"
                let expr_5 := /** @src 0:255:1056  "contract Prof {..." */ 0
                /// @src 20:2611:2683  "filename.length - versionEnd == _SDIST_LENGTH ? _SDIST_HASH : bytes32(0)"
                switch /** @src 20:2611:2656  "filename.length - versionEnd == _SDIST_LENGTH" */ eq(/** @src 20:561:562  "7" */ sub(/** @src 20:2611:2639  "filename.length - versionEnd" */ var_filename_5561_length, var_versionEnd), /** @src 20:3767:3768  "7" */ 0x07)
                case /** @src 20:2611:2683  "filename.length - versionEnd == _SDIST_LENGTH ? _SDIST_HASH : bytes32(0)" */ 0 {
                    expr_5 := /** @src 0:255:1056  "contract Prof {..." */ 0
                }
                default /// @src 20:2611:2683  "filename.length - versionEnd == _SDIST_LENGTH ? _SDIST_HASH : bytes32(0)"
                {
                    expr_5 := /** @src 20:674:694  "keccak256(\".tar.gz\")" */ 0x42ffb87413331a35a8a87e398e3d2af474b9143310806c935d0ea3ec3929e49c
                }
                /// @src 20:2604:2683  "return filename.length - versionEnd == _SDIST_LENGTH ? _SDIST_HASH : bytes32(0)"
                var_hash := expr_5
            }
            /// @ast-id 5823 @src 20:4056:4318  "function _isSdist(bytes calldata filename) private pure returns (bool) {..."
            function fun_isSdist(var_filename_5795_offset, var_filename_5795_length) -> var
            {
                /// @src 20:4214:4301  "length > _SDIST_LENGTH && Ascii.load(filename, length - _SDIST_LENGTH) >> 200 == _SDIST"
                let expr := /** @src 20:4214:4236  "length > _SDIST_LENGTH" */ gt(var_filename_5795_length, /** @src 20:561:562  "7" */ 0x07)
                /// @src 20:4214:4301  "length > _SDIST_LENGTH && Ascii.load(filename, length - _SDIST_LENGTH) >> 200 == _SDIST"
                if expr
                {
                    expr := /** @src 20:4240:4301  "Ascii.load(filename, length - _SDIST_LENGTH) >> 200 == _SDIST" */ eq(/** @src 31:868:869  "4" */ shr(/** @src 20:4288:4291  "200" */ 0xc8, /** @src 18:5526:5620  "assembly (\"memory-safe\") {..." */ calldataload(add(add(var_filename_5795_offset, /** @src 20:4261:4283  "length - _SDIST_LENGTH" */ var_filename_5795_length), /** @src 20:561:562  "7" */ not(6)))), /** @src 20:602:618  "0x2e7461722e677a" */ 0x2e7461722e677a)
                }
                /// @src 20:4207:4301  "return length > _SDIST_LENGTH && Ascii.load(filename, length - _SDIST_LENGTH) >> 200 == _SDIST"
                var := expr
            }
            /// @ast-id 5872 @src 20:4324:4735  "function _hyphenFrom(bytes calldata filename, uint256 place) private pure returns (uint256) {..."
            function fun_hyphenFrom(var_filename_offset, var_filename_length) -> var
            {
                /// @ast-id 5872
                let /// @ast-id 5872
                var_place := /** @src 0:255:1056  "contract Prof {..." */ 0
                /// @src 20:4407:4414  "uint256"
                var := /** @src 0:255:1056  "contract Prof {..." */ 0
                /// @src 20:4450:4693  "for (; place < filename.length; place += Ascii.WORD) {..."
                for { }
                /** @src 20:4457:4480  "place < filename.length" */ lt(var_place, var_filename_length)
                /// @src 20:4450:4693  "for (; place < filename.length; place += Ascii.WORD) {..."
                {
                    /// @src 20:4482:4501  "place += Ascii.WORD"
                    var_place := /** @src 0:255:1056  "contract Prof {..." */ add(/** @src 20:4482:4501  "place += Ascii.WORD" */ var_place, /** @src 18:687:689  "32" */ 0x20)
                }
                /// @src 20:4482:4501  "place += Ascii.WORD"
                {
                    /// @src 20:4551:4599  "Ascii.loadUpTo(filename, place, filename.length)"
                    let _1 := fun_loadUpTo(var_filename_offset, var_filename_length, var_place, var_filename_length)
                    /// @src 18:3384:3394  "EVERY_BYTE"
                    let ret := /** @src 0:255:1056  "contract Prof {..." */ 0
                    /// @src 18:834:858  "type(uint256).max / 0xff"
                    ret := /** @src 0:255:1056  "contract Prof {..." */ 0x0101010101010101010101010101010101010101010101010101010101010101
                    /// @src 18:3365:3427  "marks = ~((word ^ (EVERY_BYTE * char)) + LOW_BITS) & HIGH_BITS"
                    let var_marks := /** @src 18:3373:3427  "~((word ^ (EVERY_BYTE * char)) + LOW_BITS) & HIGH_BITS" */ and(/** @src 18:3373:3415  "~((word ^ (EVERY_BYTE * char)) + LOW_BITS)" */ not(/** @src 0:255:1056  "contract Prof {..." */ add(/** @src 18:3376:3402  "word ^ (EVERY_BYTE * char)" */ xor(_1, /** @src 18:834:858  "type(uint256).max / 0xff" */ 0x2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d), 0x7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f)), 0x8080808080808080808080808080808080808080808080808080808080808080)
                    /// @src 20:4627:4678  "if (marks != 0) return place + Ascii.firstOf(marks)"
                    if /** @src 20:4631:4641  "marks != 0" */ iszero(iszero(var_marks))
                    /// @src 20:4627:4678  "if (marks != 0) return place + Ascii.firstOf(marks)"
                    {
                        /// @src 20:4643:4678  "return place + Ascii.firstOf(marks)"
                        var := /** @src 0:255:1056  "contract Prof {..." */ add(/** @src 20:4650:4678  "place + Ascii.firstOf(marks)" */ var_place, /** @src 18:3926:4002  "assembly (\"memory-safe\") {..." */ shr(3, clz(/** @src 20:4658:4678  "Ascii.firstOf(marks)" */ var_marks)))
                        /// @src 20:4643:4678  "return place + Ascii.firstOf(marks)"
                        leave
                    }
                }
                /// @src 20:4706:4718  "return place"
                var := var_place
            }
            /// @ast-id 5872 @src 20:4324:4735  "function _hyphenFrom(bytes calldata filename, uint256 place) private pure returns (uint256) {..."
            function fun__hyphenFrom(var_filename_5825_offset, var_filename_length, var_place) -> var
            {
                /// @src 20:4407:4414  "uint256"
                var := /** @src 0:255:1056  "contract Prof {..." */ 0
                /// @src 20:4450:4693  "for (; place < filename.length; place += Ascii.WORD) {..."
                for { }
                /** @src 20:4457:4480  "place < filename.length" */ lt(var_place, var_filename_length)
                /// @src 20:4450:4693  "for (; place < filename.length; place += Ascii.WORD) {..."
                {
                    /// @src 20:4482:4501  "place += Ascii.WORD"
                    var_place := /** @src 0:255:1056  "contract Prof {..." */ add(/** @src 20:4482:4501  "place += Ascii.WORD" */ var_place, /** @src 18:687:689  "32" */ 0x20)
                }
                /// @src 20:4482:4501  "place += Ascii.WORD"
                {
                    /// @src 20:4551:4599  "Ascii.loadUpTo(filename, place, filename.length)"
                    let _1 := fun_loadUpTo(var_filename_5825_offset, var_filename_length, var_place, var_filename_length)
                    /// @src 18:3384:3394  "EVERY_BYTE"
                    let ret := /** @src 0:255:1056  "contract Prof {..." */ 0
                    /// @src 18:834:858  "type(uint256).max / 0xff"
                    ret := /** @src 0:255:1056  "contract Prof {..." */ 0x0101010101010101010101010101010101010101010101010101010101010101
                    /// @src 18:3365:3427  "marks = ~((word ^ (EVERY_BYTE * char)) + LOW_BITS) & HIGH_BITS"
                    let var_marks := /** @src 18:3373:3427  "~((word ^ (EVERY_BYTE * char)) + LOW_BITS) & HIGH_BITS" */ and(/** @src 18:3373:3415  "~((word ^ (EVERY_BYTE * char)) + LOW_BITS)" */ not(/** @src 0:255:1056  "contract Prof {..." */ add(/** @src 18:3376:3402  "word ^ (EVERY_BYTE * char)" */ xor(_1, /** @src 18:834:858  "type(uint256).max / 0xff" */ 0x2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d), 0x7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f)), 0x8080808080808080808080808080808080808080808080808080808080808080)
                    /// @src 20:4627:4678  "if (marks != 0) return place + Ascii.firstOf(marks)"
                    if /** @src 20:4631:4641  "marks != 0" */ iszero(iszero(var_marks))
                    /// @src 20:4627:4678  "if (marks != 0) return place + Ascii.firstOf(marks)"
                    {
                        /// @src 20:4643:4678  "return place + Ascii.firstOf(marks)"
                        var := /** @src 0:255:1056  "contract Prof {..." */ add(/** @src 20:4650:4678  "place + Ascii.firstOf(marks)" */ var_place, /** @src 18:3926:4002  "assembly (\"memory-safe\") {..." */ shr(3, clz(/** @src 20:4658:4678  "Ascii.firstOf(marks)" */ var_marks)))
                        /// @src 20:4643:4678  "return place + Ascii.firstOf(marks)"
                        leave
                    }
                }
                /// @src 20:4706:4718  "return place"
                var := var_place
            }
            /// @ast-id 5348 @src 18:4895:5198  "function loadUpTo(bytes calldata text, uint256 start, uint256 end) internal pure returns (uint256 word) {..."
            function fun_loadUpTo(var_text_offset, var_text_length, var_start, var_end) -> var_word
            {
                /// @src 18:5033:5057  "word = load(text, start)"
                var_word := /** @src 18:5526:5620  "assembly (\"memory-safe\") {..." */ calldataload(add(var_text_offset, var_start))
                /// @src 18:5086:5097  "end - start"
                let expr := /** @src 20:561:562  "7" */ sub(/** @src 18:5086:5097  "end - start" */ var_end, var_start)
                /// @src 18:5111:5181  "if (left < WORD) word = word >> missingBits(left) << missingBits(left)"
                if /** @src 18:5115:5126  "left < WORD" */ lt(expr, /** @src 18:687:689  "32" */ 0x20)
                /// @src 18:5111:5181  "if (left < WORD) word = word >> missingBits(left) << missingBits(left)"
                {
                    /// @src 18:4772:4795  "return 256 - 8 * length"
                    let var := /** @src 20:561:562  "7" */ sub(/** @src 18:4779:4782  "256" */ 0x0100, /** @src 18:834:858  "type(uint256).max / 0xff" */ shl(3, /** @src 18:4785:4795  "8 * length" */ expr))
                    /// @src 18:5128:5181  "word = word >> missingBits(left) << missingBits(left)"
                    var_word := /** @src 0:255:1056  "contract Prof {..." */ shl(var, /** @src 31:868:869  "4" */ shr(/** @src 0:255:1056  "contract Prof {..." */ var, var_word))
                }
            }
            /// @ast-id 8148 @src 31:3803:5135  "function _sortedHash(uint256 start, uint256 end, bool hasBuild) private pure returns (bytes32) {..."
            function fun_sortedHash(var_start, var_end, var_hasBuild) -> var
            {
                /// @src 31:3889:3896  "bytes32"
                var := /** @src 0:255:1056  "contract Prof {..." */ 0
                /// @src 31:3949:3965  "end + Ascii.WORD"
                let expr := /** @src 0:255:1056  "contract Prof {..." */ add(/** @src 31:3949:3965  "end + Ascii.WORD" */ var_end, /** @src 18:687:689  "32" */ 0x20)
                /// @src 22:762:830  "assembly (\"memory-safe\") {..."
                mstore(/** @src 20:561:562  "7" */ add(/** @src 31:4045:4065  "end - _SUFFIX_LENGTH" */ var_end, /** @src 0:255:1056  "contract Prof {..." */ not(3)), 0x2d00000000000000000000000000000000000000000000000000000000000000)
                /// @src 31:4096:4120  "uint256 from = start + 1"
                let var_from := /** @src 0:255:1056  "contract Prof {..." */ add(/** @src 31:4111:4120  "start + 1" */ var_start, /** @src 31:4119:4120  "1" */ 0x01)
                /// @src 31:4134:4365  "if (hasBuild) {..."
                if var_hasBuild
                {
                    /// @src 31:4180:4197  "Memory.load(from)"
                    let expr_1 := /** @src 22:557:626  "assembly (\"memory-safe\") {..." */ mload(/** @src 31:4180:4197  "Memory.load(from)" */ var_from)
                    /// @src 31:868:869  "4"
                    let result := shr(/** @src 31:4078:4081  "248" */ 0xf8, /** @src 31:868:869  "4" */ expr_1)
                    /// @src 31:4226:4292  "!_isDigit(two >> 8) || (two >> 8 == _ZERO && _isDigit(two & 0xff))"
                    let expr_2 := /** @src 31:4226:4245  "!_isDigit(two >> 8)" */ iszero(/** @src 31:4227:4245  "_isDigit(two >> 8)" */ fun_isDigit(result))
                    /// @src 31:4226:4292  "!_isDigit(two >> 8) || (two >> 8 == _ZERO && _isDigit(two & 0xff))"
                    if /** @src 0:255:1056  "contract Prof {..." */ iszero(expr_2)
                    /// @src 31:4226:4292  "!_isDigit(two >> 8) || (two >> 8 == _ZERO && _isDigit(two & 0xff))"
                    {
                        /// @src 31:4250:4291  "two >> 8 == _ZERO && _isDigit(two & 0xff)"
                        let expr_3 := /** @src 31:4250:4267  "two >> 8 == _ZERO" */ eq(result, /** @src 30:487:491  "0x30" */ 0x30)
                        /// @src 31:4250:4291  "two >> 8 == _ZERO && _isDigit(two & 0xff)"
                        if expr_3
                        {
                            expr_3 := /** @src 31:4271:4291  "_isDigit(two & 0xff)" */ fun_isDigit(/** @src 31:4280:4290  "two & 0xff" */ and(/** @src 31:868:869  "4" */ shr(/** @src 31:4201:4204  "240" */ 0xf0, /** @src 31:868:869  "4" */ expr_1), 0xff))
                        }
                        /// @src 31:4226:4292  "!_isDigit(two >> 8) || (two >> 8 == _ZERO && _isDigit(two & 0xff))"
                        expr_2 := expr_3
                    }
                    /// @src 31:4222:4302  "if (!_isDigit(two >> 8) || (two >> 8 == _ZERO && _isDigit(two & 0xff))) return 0"
                    if expr_2
                    {
                        /// @src 31:4294:4302  "return 0"
                        var := /** @src 0:255:1056  "contract Prof {..." */ 0
                        /// @src 31:4294:4302  "return 0"
                        leave
                    }
                    /// @src 31:4320:4350  "from = _after(from, false) + 1"
                    var_from := /** @src 0:255:1056  "contract Prof {..." */ add(/** @src 31:4327:4346  "_after(from, false)" */ fun_after(var_from), /** @src 31:4119:4120  "1" */ 0x01)
                }
                /// @src 31:4401:4413  "from - start"
                let expr_4 := /** @src 20:561:562  "7" */ sub(/** @src 31:4401:4413  "from - start" */ var_from, var_start)
                /// @src 31:4378:4414  "uint256 to = sorted + (from - start)"
                let var_to := /** @src 0:255:1056  "contract Prof {..." */ add(add(/** @src 31:3949:3965  "end + Ascii.WORD" */ var_end, /** @src 31:4391:4414  "sorted + (from - start)" */ expr_4), /** @src 18:687:689  "32" */ 0x20)
                /// @src 22:1324:1396  "assembly (\"memory-safe\") {..."
                mcopy(expr, var_start, expr_4)
                /// @src 31:4488:4503  "uint256 set = 0"
                let var_set := /** @src 0:255:1056  "contract Prof {..." */ 0
                /// @src 31:4483:5054  "for (uint256 set = 0; set < 3; set++) {..."
                for { }
                /** @src 31:4505:4512  "set < 3" */ lt(var_set, /** @src 31:4511:4512  "3" */ 0x03)
                /// @src 31:4488:4503  "uint256 set = 0"
                {
                    /// @src 31:4514:4519  "set++"
                    var_set := /** @src 0:255:1056  "contract Prof {..." */ add(/** @src 31:4514:4519  "set++" */ var_set, /** @src 31:4119:4120  "1" */ 0x01)
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
                            var := /** @src 0:255:1056  "contract Prof {..." */ 0
                            /// @src 31:4716:4724  "return 0"
                            leave
                        }
                    }
                    default /// @src 31:4593:4724  "if (_after(from, true) == setEnd) Memory.copy(to, from, setEnd - from);..."
                    {
                        /// @src 22:1324:1396  "assembly (\"memory-safe\") {..."
                        mcopy(var_to, var_from, /** @src 20:561:562  "7" */ sub(/** @src 31:4649:4662  "setEnd - from" */ expr_5, var_from))
                    }
                    /// @src 31:4832:4876  "set == 0 && _isDigit(Memory.load(to) >> 248)"
                    let expr_6 := /** @src 31:4832:4840  "set == 0" */ iszero(var_set)
                    /// @src 31:4832:4876  "set == 0 && _isDigit(Memory.load(to) >> 248)"
                    if expr_6
                    {
                        expr_6 := /** @src 31:4844:4876  "_isDigit(Memory.load(to) >> 248)" */ fun_isDigit(/** @src 31:868:869  "4" */ shr(/** @src 31:4078:4081  "248" */ 0xf8, /** @src 22:557:626  "assembly (\"memory-safe\") {..." */ mload(/** @src 31:4853:4868  "Memory.load(to)" */ var_to)))
                    }
                    /// @src 31:4828:4886  "if (set == 0 && _isDigit(Memory.load(to) >> 248)) return 0"
                    if expr_6
                    {
                        /// @src 31:4878:4886  "return 0"
                        var := /** @src 0:255:1056  "contract Prof {..." */ 0
                        /// @src 31:4878:4886  "return 0"
                        leave
                    }
                    /// @src 31:4904:4923  "to += setEnd - from"
                    let expr_7 := /** @src 0:255:1056  "contract Prof {..." */ add(/** @src 31:4904:4923  "to += setEnd - from" */ var_to, /** @src 20:561:562  "7" */ sub(/** @src 31:4910:4923  "setEnd - from" */ expr_5, var_from))
                    /// @src 31:4954:4958  "to++"
                    var_to := /** @src 0:255:1056  "contract Prof {..." */ add(/** @src 31:4954:4958  "to++" */ expr_7, /** @src 31:4119:4120  "1" */ 0x01)
                    /// @src 31:4961:4995  "set == 2 ? _SUFFIX : _HYPHEN << 24"
                    let expr_8 := /** @src 0:255:1056  "contract Prof {..." */ 0
                    /// @src 31:4961:4995  "set == 2 ? _SUFFIX : _HYPHEN << 24"
                    switch /** @src 31:4961:4969  "set == 2" */ eq(var_set, /** @src 31:4968:4969  "2" */ 0x02)
                    case /** @src 31:4961:4995  "set == 2 ? _SUFFIX : _HYPHEN << 24" */ 0 {
                        expr_8 := /** @src 0:255:1056  "contract Prof {..." */ 0x2d000000
                    }
                    default /// @src 31:4961:4995  "set == 2 ? _SUFFIX : _HYPHEN << 24"
                    {
                        expr_8 := /** @src 31:802:812  "0x2e77686c" */ 0x2e77686c
                    }
                    /// @src 22:762:830  "assembly (\"memory-safe\") {..."
                    mstore(expr_7, /** @src 0:255:1056  "contract Prof {..." */ shl(/** @src 31:5000:5003  "224" */ 0xe0, /** @src 31:677:681  "0x5f" */ expr_8))
                    /// @src 31:5022:5039  "from = setEnd + 1"
                    var_from := /** @src 0:255:1056  "contract Prof {..." */ add(/** @src 31:5029:5039  "setEnd + 1" */ expr_5, /** @src 31:4119:4120  "1" */ 0x01)
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
                    expr := /** @src 31:7038:7051  "char <= _NINE" */ iszero(gt(var_char, /** @src 31:628:632  "0x39" */ 0x39))
                }
                /// @src 31:7014:7051  "return char >= _ZERO && char <= _NINE"
                var := expr
            }
            /// @ast-id 7545 @src 30:3874:4370  "function _afterNumber(uint256 place) private pure returns (uint256) {..."
            function fun_afterNumber(var_place) -> var_
            {
                /// @src 30:3933:3940  "uint256"
                var_ := /** @src 0:255:1056  "contract Prof {..." */ 0
                /// @src 30:3976:4009  "uint256 word = Memory.load(place)"
                let var_word := /** @src 22:557:626  "assembly (\"memory-safe\") {..." */ mload(/** @src 30:3991:4009  "Memory.load(place)" */ var_place)
                /// @src 30:4023:4065  "if (word >> 248 == _ZERO) return place + 1"
                if /** @src 30:4027:4047  "word >> 248 == _ZERO" */ eq(/** @src 31:868:869  "4" */ shr(/** @src 30:4035:4038  "248" */ 0xf8, /** @src 31:868:869  "4" */ var_word), /** @src 30:487:491  "0x30" */ 0x30)
                /// @src 30:4023:4065  "if (word >> 248 == _ZERO) return place + 1"
                {
                    /// @src 30:4049:4065  "return place + 1"
                    var_ := /** @src 0:255:1056  "contract Prof {..." */ add(/** @src 30:4056:4065  "place + 1" */ var_place, /** @src 30:4064:4065  "1" */ 0x01)
                    /// @src 30:4049:4065  "return place + 1"
                    leave
                }
                /// @src 30:4079:4328  "while (true) {..."
                for { }
                /** @src 30:4086:4090  "true" */ 0x01
                /// @src 30:4079:4328  "while (true) {..."
                { }
                {
                    /// @src 18:1975:1985  "EVERY_BYTE"
                    let ret := /** @src 0:255:1056  "contract Prof {..." */ 0
                    /// @src 18:834:858  "type(uint256).max / 0xff"
                    ret := /** @src 0:255:1056  "contract Prof {..." */ 0x0101010101010101010101010101010101010101010101010101010101010101
                    /// @src 18:2184:2239  "marks = (~reachesFirst | passesLast | word) & HIGH_BITS"
                    let var_marks := /** @src 18:2192:2239  "(~reachesFirst | passesLast | word) & HIGH_BITS" */ and(/** @src 18:2193:2226  "~reachesFirst | passesLast | word" */ or(/** @src 18:2193:2219  "~reachesFirst | passesLast" */ or(/** @src 18:2193:2206  "~reachesFirst" */ not(/** @src 0:255:1056  "contract Prof {..." */ add(/** @src 18:1968:2002  "word + EVERY_BYTE * (0x80 - first)" */ var_word, /** @src 18:834:858  "type(uint256).max / 0xff" */ 0x5050505050505050505050505050505050505050505050505050505050505050)), /** @src 0:255:1056  "contract Prof {..." */ add(/** @src 18:2037:2070  "word + EVERY_BYTE * (0x7f - last)" */ var_word, /** @src 18:834:858  "type(uint256).max / 0xff" */ 0x4646464646464646464646464646464646464646464646464646464646464646)), /** @src 18:2193:2226  "~reachesFirst | passesLast | word" */ var_word), /** @src 18:834:858  "type(uint256).max / 0xff" */ 0x8080808080808080808080808080808080808080808080808080808080808080)
                    /// @src 30:4182:4233  "if (marks != 0) return place + Ascii.firstOf(marks)"
                    if /** @src 30:4186:4196  "marks != 0" */ iszero(iszero(var_marks))
                    /// @src 30:4182:4233  "if (marks != 0) return place + Ascii.firstOf(marks)"
                    {
                        /// @src 30:4198:4233  "return place + Ascii.firstOf(marks)"
                        var_ := /** @src 0:255:1056  "contract Prof {..." */ add(/** @src 30:4205:4233  "place + Ascii.firstOf(marks)" */ var_place, /** @src 18:3926:4002  "assembly (\"memory-safe\") {..." */ shr(3, clz(/** @src 30:4213:4233  "Ascii.firstOf(marks)" */ var_marks)))
                        /// @src 30:4198:4233  "return place + Ascii.firstOf(marks)"
                        leave
                    }
                    /// @src 30:4251:4270  "place += Ascii.WORD"
                    var_place := /** @src 0:255:1056  "contract Prof {..." */ add(/** @src 30:4251:4270  "place += Ascii.WORD" */ var_place, /** @src 18:687:689  "32" */ 0x20)
                    /// @src 30:4288:4313  "word = Memory.load(place)"
                    var_word := /** @src 22:557:626  "assembly (\"memory-safe\") {..." */ mload(/** @src 30:4295:4313  "Memory.load(place)" */ var_place)
                }
                /// @src 30:4341:4353  "return place"
                var_ := var_place
            }
            /// @ast-id 8352 @src 31:6478:6938  "function _after(uint256 place, bool orDot) private pure returns (uint256) {..."
            function fun_after(var_place) -> var
            {
                /// @src 31:6543:6550  "uint256"
                var := /** @src 0:255:1056  "contract Prof {..." */ 0
                /// @src 31:6586:6896  "while (true) {..."
                for { }
                /** @src 31:6593:6597  "true" */ 0x01
                /// @src 31:6586:6896  "while (true) {..."
                { }
                {
                    /// @src 31:6632:6650  "Memory.load(place)"
                    let expr := /** @src 22:557:626  "assembly (\"memory-safe\") {..." */ mload(/** @src 31:6632:6650  "Memory.load(place)" */ var_place)
                    /// @src 18:3384:3394  "EVERY_BYTE"
                    let ret := /** @src 0:255:1056  "contract Prof {..." */ 0
                    /// @src 18:834:858  "type(uint256).max / 0xff"
                    ret := /** @src 0:255:1056  "contract Prof {..." */ 0x0101010101010101010101010101010101010101010101010101010101010101
                    /// @src 18:3365:3427  "marks = ~((word ^ (EVERY_BYTE * char)) + LOW_BITS) & HIGH_BITS"
                    let var_marks := /** @src 18:3373:3427  "~((word ^ (EVERY_BYTE * char)) + LOW_BITS) & HIGH_BITS" */ and(/** @src 18:3373:3415  "~((word ^ (EVERY_BYTE * char)) + LOW_BITS)" */ not(/** @src 0:255:1056  "contract Prof {..." */ add(/** @src 18:3376:3402  "word ^ (EVERY_BYTE * char)" */ xor(expr, /** @src 18:834:858  "type(uint256).max / 0xff" */ 0x2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d), 0x7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f)), 0x8080808080808080808080808080808080808080808080808080808080808080)
                    /// @src 31:6793:6844  "if (marks != 0) return place + Ascii.firstOf(marks)"
                    if /** @src 31:6797:6807  "marks != 0" */ iszero(iszero(var_marks))
                    /// @src 31:6793:6844  "if (marks != 0) return place + Ascii.firstOf(marks)"
                    {
                        /// @src 31:6809:6844  "return place + Ascii.firstOf(marks)"
                        var := /** @src 0:255:1056  "contract Prof {..." */ add(/** @src 31:6816:6844  "place + Ascii.firstOf(marks)" */ var_place, /** @src 18:3926:4002  "assembly (\"memory-safe\") {..." */ shr(3, clz(/** @src 31:6824:6844  "Ascii.firstOf(marks)" */ var_marks)))
                        /// @src 31:6809:6844  "return place + Ascii.firstOf(marks)"
                        leave
                    }
                    /// @src 31:6862:6881  "place += Ascii.WORD"
                    var_place := /** @src 0:255:1056  "contract Prof {..." */ add(/** @src 31:6862:6881  "place += Ascii.WORD" */ var_place, /** @src 18:687:689  "32" */ 0x20)
                }
                /// @src 31:6909:6921  "return place"
                var := var_place
            }
            /// @ast-id 8352 @src 31:6478:6938  "function _after(uint256 place, bool orDot) private pure returns (uint256) {..."
            function fun__after(var_place) -> var
            {
                /// @src 31:6543:6550  "uint256"
                var := /** @src 0:255:1056  "contract Prof {..." */ 0
                /// @src 31:6586:6896  "while (true) {..."
                for { }
                /** @src 31:4119:4120  "1" */ 0x01
                /// @src 31:6586:6896  "while (true) {..."
                { }
                {
                    /// @src 31:6632:6650  "Memory.load(place)"
                    let expr := /** @src 22:557:626  "assembly (\"memory-safe\") {..." */ mload(/** @src 31:6632:6650  "Memory.load(place)" */ var_place)
                    /// @src 18:3384:3394  "EVERY_BYTE"
                    let ret := /** @src 0:255:1056  "contract Prof {..." */ 0
                    /// @src 18:834:858  "type(uint256).max / 0xff"
                    ret := /** @src 0:255:1056  "contract Prof {..." */ 0x0101010101010101010101010101010101010101010101010101010101010101
                    /// @src 31:6668:6712  "uint256 marks = Ascii.marksOf(word, _HYPHEN)"
                    let var_marks := /** @src 18:3373:3427  "~((word ^ (EVERY_BYTE * char)) + LOW_BITS) & HIGH_BITS" */ and(/** @src 18:3373:3415  "~((word ^ (EVERY_BYTE * char)) + LOW_BITS)" */ not(/** @src 0:255:1056  "contract Prof {..." */ add(/** @src 18:3376:3402  "word ^ (EVERY_BYTE * char)" */ xor(expr, /** @src 18:834:858  "type(uint256).max / 0xff" */ 0x2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d), 0x7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f)), 0x8080808080808080808080808080808080808080808080808080808080808080)
                    /// @src 31:6741:6775  "marks |= Ascii.marksOf(word, _DOT)"
                    var_marks := or(var_marks, /** @src 18:3373:3427  "~((word ^ (EVERY_BYTE * char)) + LOW_BITS) & HIGH_BITS" */ and(/** @src 18:3373:3415  "~((word ^ (EVERY_BYTE * char)) + LOW_BITS)" */ not(/** @src 0:255:1056  "contract Prof {..." */ add(/** @src 18:3376:3402  "word ^ (EVERY_BYTE * char)" */ xor(expr, /** @src 18:834:858  "type(uint256).max / 0xff" */ 0x2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e), 0x7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f)), 0x8080808080808080808080808080808080808080808080808080808080808080))
                    /// @src 31:6793:6844  "if (marks != 0) return place + Ascii.firstOf(marks)"
                    if /** @src 31:6797:6807  "marks != 0" */ iszero(iszero(var_marks))
                    /// @src 31:6793:6844  "if (marks != 0) return place + Ascii.firstOf(marks)"
                    {
                        /// @src 31:6809:6844  "return place + Ascii.firstOf(marks)"
                        var := /** @src 0:255:1056  "contract Prof {..." */ add(/** @src 31:6816:6844  "place + Ascii.firstOf(marks)" */ var_place, /** @src 18:3926:4002  "assembly (\"memory-safe\") {..." */ shr(3, clz(/** @src 31:6824:6844  "Ascii.firstOf(marks)" */ var_marks)))
                        /// @src 31:6809:6844  "return place + Ascii.firstOf(marks)"
                        leave
                    }
                    /// @src 31:6862:6881  "place += Ascii.WORD"
                    var_place := /** @src 0:255:1056  "contract Prof {..." */ add(/** @src 31:6862:6881  "place += Ascii.WORD" */ var_place, /** @src 18:687:689  "32" */ 0x20)
                }
                /// @src 31:6909:6921  "return place"
                var := var_place
            }
            /// @ast-id 8294 @src 31:5335:6403  "function _sort(uint256 from, uint256 end, uint256 to) private pure returns (bool) {..."
            function fun_sort(var_from, var_end, var_to) -> var
            {
                /// @src 31:5411:5415  "bool"
                var := /** @src 0:255:1056  "contract Prof {..." */ 0
                /// @src 31:5467:5484  "to + (end - from)"
                let expr := /** @src 0:255:1056  "contract Prof {..." */ add(/** @src 31:5467:5484  "to + (end - from)" */ var_to, /** @src 20:561:562  "7" */ sub(/** @src 31:5473:5483  "end - from" */ var_end, var_from))
                /// @src 31:5498:5514  "uint256 last = 0"
                let var_last := /** @src 0:255:1056  "contract Prof {..." */ 0
                /// @src 31:5528:6361  "while (true) {..."
                for { }
                /** @src 31:5535:5539  "true" */ 0x01
                /// @src 31:5528:6361  "while (true) {..."
                { }
                {
                    /// @src 31:5559:5620  "(uint256 least, uint256 leastLength) = (type(uint256).max, 0)"
                    let var_least := /** @src 31:5599:5616  "type(uint256).max" */ not(0)
                    /// @src 31:5559:5620  "(uint256 least, uint256 leastLength) = (type(uint256).max, 0)"
                    let var_leastLength := /** @src 0:255:1056  "contract Prof {..." */ 0
                    /// @src 31:5643:5663  "uint256 place = from"
                    let var_place := var_from
                    /// @src 31:5638:6094  "for (uint256 place = from; place < end;) {..."
                    for { }
                    /** @src 31:5665:5676  "place < end" */ lt(var_place, var_end)
                    /// @src 31:5643:5663  "uint256 place = from"
                    { }
                    {
                        /// @src 20:561:562  "7"
                        let diff := sub(/** @src 31:5718:5737  "_after(place, true)" */ fun__after(var_place), /** @src 20:561:562  "7" */ var_place)
                        /// @src 31:5767:5804  "if (length > Ascii.WORD) return false"
                        if /** @src 31:5771:5790  "length > Ascii.WORD" */ gt(diff, /** @src 18:687:689  "32" */ 0x20)
                        /// @src 31:5767:5804  "if (length > Ascii.WORD) return false"
                        {
                            /// @src 31:5792:5804  "return false"
                            var := /** @src 0:255:1056  "contract Prof {..." */ 0
                            /// @src 31:5792:5804  "return false"
                            leave
                        }
                        /// @src 18:4772:4795  "return 256 - 8 * length"
                        let var_1 := /** @src 20:561:562  "7" */ sub(/** @src 18:4779:4782  "256" */ 0x0100, /** @src 18:834:858  "type(uint256).max / 0xff" */ shl(3, /** @src 18:4785:4795  "8 * length" */ diff))
                        /// @src 0:255:1056  "contract Prof {..."
                        let result := shl(var_1, /** @src 31:868:869  "4" */ shr(/** @src 0:255:1056  "contract Prof {..." */ var_1, /** @src 22:557:626  "assembly (\"memory-safe\") {..." */ mload(/** @src 31:5905:5923  "Memory.load(place)" */ var_place)))
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
                        var_place := /** @src 0:255:1056  "contract Prof {..." */ add(add(/** @src 31:6056:6075  "place += length + 1" */ var_place, /** @src 31:6065:6075  "length + 1" */ diff), /** @src 31:5535:5539  "true" */ 0x01)
                    }
                    /// @src 31:6111:6145  "if (leastLength == 0) return false"
                    if /** @src 31:6115:6131  "leastLength == 0" */ iszero(var_leastLength)
                    /// @src 31:6111:6145  "if (leastLength == 0) return false"
                    {
                        /// @src 31:6133:6145  "return false"
                        var := /** @src 0:255:1056  "contract Prof {..." */ 0
                        /// @src 31:6133:6145  "return false"
                        leave
                    }
                    /// @src 22:762:830  "assembly (\"memory-safe\") {..."
                    mstore(var_to, var_least)
                    /// @src 31:6204:6221  "to += leastLength"
                    let expr_2 := /** @src 0:255:1056  "contract Prof {..." */ add(/** @src 31:6204:6221  "to += leastLength" */ var_to, var_leastLength)
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
                    var_to := /** @src 0:255:1056  "contract Prof {..." */ add(/** @src 31:6298:6302  "to++" */ expr_2, /** @src 31:5535:5539  "true" */ 0x01)
                    /// @src 22:762:830  "assembly (\"memory-safe\") {..."
                    mstore(expr_2, /** @src 0:255:1056  "contract Prof {..." */ 0x2e00000000000000000000000000000000000000000000000000000000000000)
                    /// @src 31:6334:6346  "last = least"
                    var_last := var_least
                }
                /// @src 31:6374:6386  "return false"
                var := /** @src 0:255:1056  "contract Prof {..." */ 0
            }
            /// @ast-id 7452 @src 30:2746:3436  "function _afterLocal(uint256 place) private pure returns (uint256) {..."
            function fun_afterLocal(var_place) -> var
            {
                /// @src 30:2804:2811  "uint256"
                var := /** @src 0:255:1056  "contract Prof {..." */ 0
                /// @src 30:2847:3394  "do {..."
                let _1 := 1
                for { } 1 { }
                {
                    if iszero(_1)
                    {
                        /// @src 30:3372:3392  "_char(place) == _DOT"
                        if iszero(eq(/** @src 31:868:869  "4" */ shr(/** @src 30:4617:4620  "248" */ 0xf8, /** @src 22:557:626  "assembly (\"memory-safe\") {..." */ mload(/** @src 30:4595:4613  "Memory.load(place)" */ var_place)), /** @src 30:444:448  "0x2e" */ 0x2e))
                        /// @src 30:3372:3392  "_char(place) == _DOT"
                        { break }
                    }
                    _1 := /** @src 0:255:1056  "contract Prof {..." */ 0
                    /// @src 30:2884:2893  "place + 1"
                    let expr := /** @src 0:255:1056  "contract Prof {..." */ add(/** @src 30:2884:2893  "place + 1" */ var_place, /** @src 30:2847:3394  "do {..." */ 1)
                    /// @src 30:2968:2985  "place = numberEnd"
                    var_place := /** @src 30:2931:2950  "_afterNumber(start)" */ fun_afterNumber(expr)
                    let expr_1 := /** @src 30:2968:2985  "place = numberEnd" */ var_place
                    /// @src 30:3003:3025  "bool hasLetter = false"
                    let var_hasLetter := /** @src 0:255:1056  "contract Prof {..." */ 0
                    /// @src 30:3043:3266  "while (true) {..."
                    for { }
                    /** @src 30:2847:3394  "do {..." */ 1
                    /// @src 30:3043:3266  "while (true) {..."
                    { }
                    {
                        /// @src 31:868:869  "4"
                        let result := shr(/** @src 30:4617:4620  "248" */ 0xf8, /** @src 22:557:626  "assembly (\"memory-safe\") {..." */ mload(/** @src 30:4595:4613  "Memory.load(place)" */ var_place))
                        /// @src 30:3127:3218  "if (char - 0x61 < 26) hasLetter = true;..."
                        switch /** @src 30:3131:3147  "char - 0x61 < 26" */ lt(/** @src 20:561:562  "7" */ add(/** @src 30:3131:3142  "char - 0x61" */ result, /** @src 20:561:562  "7" */ not(96)), /** @src 30:3145:3147  "26" */ 0x1a)
                        case /** @src 30:3127:3218  "if (char - 0x61 < 26) hasLetter = true;..." */ 0 {
                            /// @src 30:3192:3218  "if (!_isDigit(char)) break"
                            if /** @src 30:3196:3211  "!_isDigit(char)" */ iszero(/** @src 30:4477:4494  "char - _ZERO < 10" */ lt(/** @src 20:561:562  "7" */ add(/** @src 30:4477:4489  "char - _ZERO" */ result, /** @src 20:561:562  "7" */ not(47)), /** @src 30:4492:4494  "10" */ 0x0a))
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
                        var_place := /** @src 0:255:1056  "contract Prof {..." */ add(/** @src 30:3240:3247  "place++" */ var_place, /** @src 30:2847:3394  "do {..." */ 1)
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
                        var := /** @src 0:255:1056  "contract Prof {..." */ 0
                        /// @src 30:3341:3349  "return 0"
                        leave
                    }
                }
                /// @src 30:3407:3419  "return place"
                var := var_place
            }
        }
        data ".metadata" hex"a2646970667358221220ca339e1665eb69b1c46e9c9c290d6e04a6304433665740719b2ce0ea093ab0d564736f6c63430008250033"
    }
}
