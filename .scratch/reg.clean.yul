
object "PackageRegistry_253" {
    code {
        {
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
                revert( 0, 0)
            }
            let value := mload(_1)
            let _3 := and(value, sub(shl(160, 1), 1))
            if iszero(eq(value, _3))
            {
                revert( 0, 0)
            }
            let value_1 := mload(add(_1, 32))
            let _4 := iszero(lt(value_1, 2))
            if _4
            {
                revert( 0, 0)
            }
            let offset := mload(add(_1, 64))
            if gt(offset, sub(shl(64, 1), 1))
            {
                revert( 0, 0)
            }
            let _5 := add(_1, offset)
            if iszero(slt(add(_5, 0x1f), _2))
            {
                revert( 0, 0)
            }
            let length := mload(_5)
            if gt(length, sub(shl(64, 1), 1))
            {
                mstore( 0,  shl(224, 0x4e487b71))
                mstore(4, 0x41)
                revert( 0,  0x24)
            }
            let memPtr := mload(64)
            finalize_allocation(memPtr, add(and(add(length, 0x1f), not(31)), 32))
            mstore(memPtr, length)
            if gt(add(add(_5, length), 32), _2)
            {
                revert( 0, 0)
            }
            mcopy(add(memPtr, 32), add(_5, 32), length)
            mstore(add(add(memPtr, length), 32),  0)
            let _6 := sload( 0x0a)
            if  iszero(iszero( extract_byte_array_length(_6)))
            {
                mstore( 0,  shl(228, 14423199))
                revert( 0,  4)
            }
            if  iszero( fun_isName( memPtr))
            {
                let _7 :=  mload(64)
                mstore(_7, shl(226, 0x3063c29d))
                mstore( add(_7, 4),  32)
                revert(_7, sub( abi_encode_string(memPtr, add( _7,  36)),  _7))
            }
            let _8 := sload( 0x07)
            _4 :=  0
            sstore( 0x07,  or(or(and(_8, not(sub(shl(168, 1), 1))), _3), and(shl(160, value_1), shl(160, 255))))
            let newLen := mload(memPtr)
            if gt(newLen, sub(shl(64, 1), 1))
            {
                mstore( 0,  shl(224, 0x4e487b71))
                mstore(4, 0x41)
                revert( 0,  0x24)
            }
            let _9 := extract_byte_array_length(_6)
            if gt(_9, 0x1f)
            {
                if gt(_9, newLen)
                {
                    mstore( 0,  0x0a)
                    let data := keccak256( 0,  32)
                    let newSlotCount := shr(5, add(newLen, 0x1f))
                    if lt(newLen, 32)
                    {
                        newSlotCount :=  0
                    }
                    let deleteStart := add(data, newSlotCount)
                    let _10 := sub(shr(5, add(_9, 0x1f)), newSlotCount)
                    let i :=  0
                    for { } lt(i, _10) { i := add(i, 1) }
                    {
                        sstore(add(deleteStart, i),  0)
                    }
                }
            }
            let srcOffset :=  0
            srcOffset := 32
            switch gt(newLen, 0x1f)
            case 1 {
                let loopEnd := and(newLen, not(31))
                mstore( 0,  0x0a)
                let dstPtr := keccak256( 0,  srcOffset)
                let i_1 :=  0
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
                sstore( 0x0a,  add(shl(1, newLen), 1))
            }
            default {
                let value_2 :=  0
                if newLen
                {
                    value_2 := mload(add(memPtr, srcOffset))
                }
                sstore( 0x0a,  or(and(value_2, not(shr(shl(3, newLen), not(0)))), shl(1, newLen)))
            }
            let expr_mpos :=  mload(64)
            let _11 := add(expr_mpos,  32)
            mstore(_11, _3)
            abi_encode_enum_Policy(value_1, add( expr_mpos,  64))
            mstore(add( expr_mpos,  96), 96)
            let _12 := sub( abi_encode_string(memPtr, add( expr_mpos,  128)),  expr_mpos)
            mstore(expr_mpos, add(_12,  not(31)))
            finalize_allocation(expr_mpos, _12)
            let expr := keccak256( _11, mload( expr_mpos))
            let expr_mpos_1 :=  mload(64)
            let _13 := add(expr_mpos_1,  32)
            abi_encode_enum_Policy(value_1, _13)
            mstore(add( expr_mpos_1,  64), 64)
            let _14 := sub( abi_encode_string(memPtr, add( expr_mpos_1,  96)),  expr_mpos_1)
            mstore(expr_mpos_1, add(_14,  not(31)))
            finalize_allocation(expr_mpos_1, _14)
            let _15 := sload( 0)
            log4(_13, mload(expr_mpos_1),  0xc640c01168219a02ad4bb930e8c113ed2937d3d2781eacfb1d354bd8aca9e6a3,  expr, _3,  caller())
            let usr$record := mload( 64)
            mstore(usr$record,  0xc640c01168219a02ad4bb930e8c113ed2937d3d2781eacfb1d354bd8aca9e6a3)
            mstore(add(usr$record,  32),  address())
            mstore(add(usr$record,  64),  expr)
            mstore(add(usr$record,  96),  _3)
            mstore(add(usr$record,  128),  caller())
            mstore(add(usr$record,  160),  timestamp())
            mstore(add(usr$record, 0xc0), keccak256(_13, mload(expr_mpos_1)))
            let var_recordHash := keccak256(usr$record, 0xe0)
            mstore( 0,  _15)
            mstore( 32,  var_recordHash)
            sstore( 0,  keccak256( 0,  64))
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
                mstore( 0,  shl(224, 0x4e487b71))
                mstore(4, 0x41)
                revert( 0,  0x24)
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
            mstore(add(add(pos, length), 0x20),  0)
            end := add(add(pos, and(add(length, 31), not(31))), 0x20)
        }
        function abi_encode_enum_Policy(value, pos)
        {
            if iszero(lt(value, 2))
            {
                mstore( 0,  shl(224, 0x4e487b71))
                mstore(4, 0x21)
                revert( 0,  0x24)
            }
            mstore(pos, value)
        }
        function memory_array_index_access_bytes(baseRef, index) -> addr
        {
            if iszero(lt(index,  mload( baseRef)))
            {
                mstore(0,  shl(224, 0x4e487b71))
                mstore(4, 0x32)
                revert(0, 0x24)
            }
            addr := add(add(baseRef, index), 32)
        }
        function fun_isName(var_text_mpos) -> var
        {
            var :=  0
            let expr :=  mload( var_text_mpos)
            let expr_1 :=  iszero(expr)
            if iszero(expr_1)
            {
                expr_1 :=  gt(expr,  0x40)
            }
            if expr_1
            {
                var :=  0
                leave
            }
            let var_i :=  0
            for { }
             1
            {
                var_i :=  add( var_i,  1)
            }
            {
                if iszero(lt(var_i,  mload( var_text_mpos)))
                { break }
                let expr_2 :=  lt( and(mload( memory_array_index_access_bytes(var_text_mpos, var_i)),  shl(248,  255)),  shl(253,  1))
                if iszero(expr_2)
                {
                    expr_2 :=  gt( and(mload( memory_array_index_access_bytes(var_text_mpos, var_i)),  shl(248,  255)),  shl(249, 63))
                }
                if expr_2
                {
                    var :=  0
                    leave
                }
            }
            var :=  1
        }
    }
    object "PackageRegistry_253_deployed" {
        code {
            {
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
                        let expr :=  eq(_2,  0x01ffc9a700000000000000000000000000000000000000000000000000000000)
                        if iszero(expr)
                        {
                            expr :=  eq(_2,  0x84b0196e00000000000000000000000000000000000000000000000000000000)
                        }
                        let expr_1 := expr
                        if iszero(expr)
                        {
                            expr_1 :=  eq(_2,  0xee5364c800000000000000000000000000000000000000000000000000000000)
                        }
                        let expr_2 := expr_1
                        if iszero(expr_1)
                        {
                            expr_2 :=  eq(_2,  0x52ec675600000000000000000000000000000000000000000000000000000000)
                        }
                        let expr_3 := expr_2
                        if iszero(expr_2)
                        {
                            expr_3 :=  eq(_2,  0xc273530800000000000000000000000000000000000000000000000000000000)
                        }
                        let expr_4 := expr_3
                        if iszero(expr_3)
                        {
                            expr_4 :=  eq(_2,  0xea62d23e00000000000000000000000000000000000000000000000000000000)
                        }
                        mstore(_1, iszero(iszero(expr_4)))
                        return(_1, 32)
                    }
                    case 0x1bad2a3b {
                        if callvalue() { revert(0, 0) }
                        if slt(add(calldatasize(), not(3)), 32) { revert(0, 0) }
                        let value0 := abi_decode_address()
                        fun_checkRegistryOwner()
                        let _3 := and( value0,  0xffffffffffffffffffffffffffffffffffffffff)
                        if  iszero( _3)
                        {
                            mstore( 0,  0xd983472800000000000000000000000000000000000000000000000000000000)
                            revert( 0, 4)
                        }
                        sstore( 0x08,  or(and(sload( 0x08),  0xffffffffffffffffffffffff0000000000000000000000000000000000000000), _3))
                        let size :=  0
                        let length :=  0
                        length :=  0
                        size := 0x20
                        let memPtr := mload(64)
                        finalize_allocation(memPtr, 0x20)
                        mstore(memPtr, 0)
                        let _4 := sload(0)
                        let var_newHead :=  0
                        let var_recordHash :=  0
                        let _5 := mload(memPtr)
                        let _6 := add(memPtr,  0x20)
                        log4(_6, _5,  0x6ce27e608b6a1eac5dc0bf91a65e8eba4cd7bd6eabf2b7921b8848eedd7acf3c,  caller(),  _3,  caller())
                        let usr$record := mload( 64)
                        mstore(usr$record,  0x6ce27e608b6a1eac5dc0bf91a65e8eba4cd7bd6eabf2b7921b8848eedd7acf3c)
                        mstore(add(usr$record,  0x20),  address())
                        mstore(add(usr$record,  64),  caller())
                        mstore(add(usr$record, 0x60), _3)
                        mstore(add(usr$record, 0x80),  caller())
                        mstore(add(usr$record, 0xa0), timestamp())
                        mstore(add(usr$record, 0xc0), keccak256(_6, mload(memPtr)))
                        var_recordHash := keccak256(usr$record,  224)
                        mstore( 0,  _4)
                        mstore( 0x20,  var_recordHash)
                        var_newHead := keccak256( 0, 64)
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
                        mstore(32,  0x06)
                        let cleaned_1 := and(sload(keccak256(0, 64)), 0xffffffffffffffffffffffffffffffffffffffff)
                        let cleaned_2 := and(mload( _8),  0xffffffff)
                        let cleaned_3 := and(mload( _9),  0xff)
                        let _12 := iszero(lt(cleaned_3, 3))
                        if _12
                        {
                            mstore(0, 35408467139433450592217433187231851964531694900788300625387963629091585785856)
                            mstore(4, 0x21)
                            revert(0, 0x24)
                        }
                        let cleaned_4 := and(mload( _10),  0xffffffffff)
                        let expr_5 :=  0
                        switch  gt( cleaned_4,  timestamp())
                        case  0 {
                            expr_5 :=  0
                        }
                        default /// @src 5:4744:4815  "_isQuarantined(project.quarantinedUntil) ? project.quarantinedUntil : 0"
                        { expr_5 := cleaned_4 }
                        let cleaned_5 := iszero(iszero(mload( _11)))
                        let memPtr_3 := mload(64)
                        finalize_allocation_38211(memPtr_3)
                        mstore(memPtr_3, cleaned)
                        let _13 := add(memPtr_3,  32)
                        mstore(_13, cleaned_1)
                        let _14 := add(memPtr_3,  64)
                        mstore(_14, cleaned_2)
                        let _15 := add(memPtr_3,  96)
                        _12 := 0
                        mstore(_15, cleaned_3)
                        let _16 := add(memPtr_3,  128)
                        mstore(_16, and(expr_5, 0xffffffffff))
                        let _17 := add(memPtr_3,  160)
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
                        let _18 := and( value0_1,  0xffffffffffffffffffffffffffffffffffffffff)
                        let expr_6 :=  eq( _18,  caller())
                        if expr_6
                        {
                            expr_6 :=  iszero(value1)
                        }
                        let expr_7 := expr_6
                        if expr_6
                        {
                            mstore(0, _18)
                            mstore(32,  0x0b)
                            expr_7 :=  and(sload(keccak256(0, 64)), 0xff)
                        }
                        if  iszero(expr_7)
                        { fun_checkRegistryOwner() }
                        mstore(0, _18)
                        mstore(32,  0x0b)
                        update_storage_value_offset_bool_to_bool( keccak256(0, 64),  value1)
                        let expr_8 := fun_topic(value1)
                        let size_1 :=  0
                        let length_1 :=  0
                        length_1 :=  0
                        size_1 := 0x20
                        let memPtr_4 := mload(64)
                        finalize_allocation(memPtr_4, 0x20)
                        mstore(memPtr_4, 0)
                        let _19 := sload(0)
                        let var_newHead_1 :=  0
                        let var_recordHash_1 :=  0
                        let _20 := mload(memPtr_4)
                        let _21 := add(memPtr_4,  0x20)
                        log4(_21, _20,  0x252567ab649929d1ac1c6d88cf0292b1656949b0d09565803e4571f081d22545,  _18, expr_8,  caller())
                        let usr$record_1 := mload( 64)
                        mstore(usr$record_1,  0x252567ab649929d1ac1c6d88cf0292b1656949b0d09565803e4571f081d22545)
                        mstore(add(usr$record_1,  0x20),  address())
                        mstore(add(usr$record_1,  64),  _18)
                        mstore(add(usr$record_1, 0x60), expr_8)
                        mstore(add(usr$record_1, 0x80),  caller())
                        mstore(add(usr$record_1, 0xa0), timestamp())
                        mstore(add(usr$record_1, 0xc0), keccak256(_21, mload(memPtr_4)))
                        var_recordHash_1 := keccak256(usr$record_1,  224)
                        mstore( 0,  _19)
                        mstore( 0x20,  var_recordHash_1)
                        var_newHead_1 := keccak256( 0, 64)
                        sstore(0, var_newHead_1)
                        return(0, 0)
                    }
                    case 0x54ca4b10 {
                        if callvalue() { revert(0, 0) }
                        if slt(add(calldatasize(), not(3)), 0) { revert(0, 0) }
                        if  iszero(eq( caller(),  and(sload( 0x08),  0xffffffffffffffffffffffffffffffffffffffff)))
                        {
                            mstore( 0,  0xa532500a00000000000000000000000000000000000000000000000000000000)
                            mstore(4,  caller())
                            revert( 0, 36)
                        }
                        let _22 := sload( 0x07)
                        sstore( 0x07,  or(and(_22, 0xffffffffffffffffffffffff0000000000000000000000000000000000000000),  caller()))
                        sstore( 0x08,  and(sload( 0x08),  0xffffffffffffffffffffffff0000000000000000000000000000000000000000))
                        let size_2 :=  0
                        let length_2 :=  0
                        length_2 :=  0
                        size_2 := 0x20
                        let memPtr_5 := mload(64)
                        finalize_allocation(memPtr_5, 0x20)
                        mstore(memPtr_5, 0)
                        let expr_component, expr_component_1 := fun_append( sload(0), and(_22, 0xffffffffffffffffffffffffffffffffffffffff),  caller(), caller(),  memPtr_5)
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
                        let _24 := fun_hash(value_2, _23)
                        let expr_mpos :=  copy_literal_to_memory_803b4faec487c7c2c6a1cb3650118e1a01e7c205f3ae9f63332bc5d1a135b159()
                        let expr_mpos_1 :=  mload(64)
                        let _25 := add(expr_mpos_1,  32)
                        mstore(_25, "SetMaintainer(bytes32 projectId,")
                        mstore(add( expr_mpos_1,  64),  "address maintainer,uint8 roles,u")
                        mstore(add( expr_mpos_1,  96),  "int40 expiry,Authorization autho")
                        mstore(add( expr_mpos_1,  128),  "rization)")
                        let length_3 :=  mload( expr_mpos)
                        mcopy( add( expr_mpos_1,  137), add(expr_mpos,  32), length_3)
                        let _26 := add( expr_mpos_1,  length_3)
                        mstore(add(_26,  137),  0)
                        let _27 := add(sub( _26,  expr_mpos_1),  137)
                        mstore(expr_mpos_1, add(_27, not(31)))
                        finalize_allocation(expr_mpos_1, _27)
                        let ret := keccak256( _25, mload( expr_mpos_1))
                        let expr_mpos_2 :=  mload(64)
                        let _28 := add(expr_mpos_2,  32)
                        mstore(_28, ret)
                        mstore( add( expr_mpos_2,  64), value_2)
                        mstore( add( expr_mpos_2,  96), and(value1_1, 0xffffffffffffffffffffffffffffffffffffffff))
                        mstore( add( expr_mpos_2,  128), and(value2, 0xff))
                        mstore( add( expr_mpos_2,  160), and(value3, 0xffffffffff))
                        mstore( add( expr_mpos_2,  192),  _24)
                        mstore(expr_mpos_2,  192)
                        finalize_allocation(expr_mpos_2,  224)
                        fun_use(_23,  keccak256( _28, mload( expr_mpos_2)))
                        fun_setMaintainer( read_from_calldatat_address(_23),  value_2, value1_1, value2, value3)
                        return(0, 0)
                    }
                    case 0x5987cc17 {
                        if callvalue() { revert(0, 0) }
                        let param, param_1, param_2, param_3, param_4 := abi_decode_bytes32t_string_calldatat_string_calldata(calldatasize())
                        fun_yankRelease( caller(),  param, param_1, param_2, param_3, param_4)
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
                        let usr$copy := mload( 64)
                        calldatacopy(usr$copy, value0_2, value1_2)
                        fun_publish( caller(),  keccak256(usr$copy, value1_2),  value0_2, value1_2, value2_1, value3_1, value4, value5, value6)
                        return(0, 0)
                    }
                    case 0x61492248 {
                        if callvalue() { revert(0, 0) }
                        let param_5, param_6 := abi_decode_bytes32t_struct_Authorization_calldata(calldatasize())
                        let _29 := fun_hash(param_5, param_6)
                        let expr_mpos_3 :=  copy_literal_to_memory_803b4faec487c7c2c6a1cb3650118e1a01e7c205f3ae9f63332bc5d1a135b159()
                        let expr_mpos_4 :=  mload(64)
                        let _30 := add(expr_mpos_4, 0x20)
                        mstore(_30, "RenounceMaintainer(bytes32 proje")
                        mstore(add( expr_mpos_4,  64), "ctId,Authorization authorization")
                        mstore(add( expr_mpos_4,  96), ")")
                        let length_4 :=  mload( expr_mpos_3)
                        mcopy(add( expr_mpos_4,  97),  add(expr_mpos_3,  0x20),  length_4)
                        let _31 := add( expr_mpos_4,  length_4)
                        mstore(add(_31, 97), 0)
                        let _32 := add(sub( _31,  expr_mpos_4),  97)
                        mstore(expr_mpos_4, add(_32,  not(31)))
                        finalize_allocation(expr_mpos_4, _32)
                        let ret_1 := keccak256( _30, mload( expr_mpos_4))
                        let expr_mpos_5 :=  mload(64)
                        let _33 := add(expr_mpos_5,  0x20)
                        let _34 := sub(abi_encode_bytes32_bytes32_bytes32(_33, ret_1, param_5, _29), expr_mpos_5)
                        mstore(expr_mpos_5, add(_34,  not(31)))
                        finalize_allocation(expr_mpos_5, _34)
                        fun_use(param_6,  keccak256( _33, mload( expr_mpos_5)))
                        fun_renounceMaintainer( read_from_calldatat_address(param_6),  param_5)
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
                        fun_checkRegistryOwner()
                        let _36 := sload( 0x09)
                        sstore( 0x09,  value_3)
                        let size_3 :=  0
                        let length_5 :=  0
                        length_5 :=  0
                        size_3 := 0x20
                        let memPtr_6 := mload(64)
                        finalize_allocation(memPtr_6, 0x20)
                        mstore(memPtr_6, 0)
                        let _37 := sload(0)
                        let var_newHead_2 :=  0
                        let var_recordHash_2 :=  0
                        let _38 := mload(memPtr_6)
                        let _39 := add(memPtr_6,  0x20)
                        log4(_39, _38,  0xf7ff24ee5771be4b1f15438e35e5e0b1f3e213cdb3f0232fd4b815f512227e97,  _36, value_3,  caller())
                        let usr$record_2 := mload( 64)
                        mstore(usr$record_2,  0xf7ff24ee5771be4b1f15438e35e5e0b1f3e213cdb3f0232fd4b815f512227e97)
                        mstore(add(usr$record_2,  0x20),  address())
                        mstore(add(usr$record_2,  64),  _36)
                        mstore(add(usr$record_2, 0x60), value_3)
                        mstore(add(usr$record_2, 0x80),  caller())
                        mstore(add(usr$record_2, 0xa0), timestamp())
                        mstore(add(usr$record_2, 0xc0), keccak256(_39, mload(memPtr_6)))
                        var_recordHash_2 := keccak256(usr$record_2,  224)
                        mstore( 0,  _37)
                        mstore( 0x20,  var_recordHash_2)
                        var_newHead_2 := keccak256( 0, 64)
                        sstore(0, var_newHead_2)
                        return(0, 0)
                    }
                    case 0x6a059a77 {
                        if callvalue() { revert(0, 0) }
                        let param_7, param_8, param_9 := abi_decode_bytes32t_string_calldata(calldatasize())
                        fun_unyankRelease( caller(),  param_7, param_8, param_9)
                        return(0, 0)
                    }
                    case 0x6aa1f7b6 {
                        if callvalue() { revert(0, 0) }
                        let param_10, param_11, param_12, param_13, param_14, param_15 := abi_decode_bytes32t_string_calldatat_string_calldatat_struct_Authorization_calldata(calldatasize())
                        let _40 := fun_hash(param_10, param_15)
                        let expr_mpos_6 :=  copy_literal_to_memory_803b4faec487c7c2c6a1cb3650118e1a01e7c205f3ae9f63332bc5d1a135b159()
                        let expr_mpos_7 :=  mload(64)
                        let _41 := add(expr_mpos_7, 0x20)
                        mstore(_41, "YankRelease(bytes32 projectId,st")
                        mstore(add( expr_mpos_7,  64), "ring version,string reason,Autho")
                        mstore(add( expr_mpos_7,  96), "rization authorization)")
                        let length_6 :=  mload( expr_mpos_6)
                        mcopy(add( expr_mpos_7,  119),  add(expr_mpos_6,  0x20),  length_6)
                        let _42 := add( expr_mpos_7,  length_6)
                        mstore(add(_42, 119), 0)
                        let _43 := add(sub( _42,  expr_mpos_7),  119)
                        mstore(expr_mpos_7, add(_43,  not(31)))
                        finalize_allocation(expr_mpos_7, _43)
                        let ret_2 := keccak256( _41, mload( expr_mpos_7))
                        let usr$copy_1 := mload( 64)
                        calldatacopy(usr$copy_1, param_11, param_12)
                        let var_hash := keccak256(usr$copy_1, param_12)
                        let usr$copy_2 := mload( 64)
                        calldatacopy(usr$copy_2, param_13, param_14)
                        let var_hash_1 := keccak256(usr$copy_2, param_14)
                        let expr_mpos_8 :=  mload(64)
                        let _44 := add(expr_mpos_8,  0x20)
                        let _45 := sub(abi_encode_bytes32_bytes32_bytes32_bytes32_bytes32(_44, ret_2, param_10, var_hash, var_hash_1, _40), expr_mpos_8)
                        mstore(expr_mpos_8, add(_45,  not(31)))
                        finalize_allocation(expr_mpos_8, _45)
                        fun_use(param_15,  keccak256( _44, mload( expr_mpos_8)))
                        fun_yankRelease( read_from_calldatat_address(param_15),  param_10, param_11, param_12, param_13, param_14)
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
                        let usr$copy_3 := mload( 64)
                        calldatacopy(usr$copy_3, value0_3, value1_3)
                        let var_hash_2 := keccak256(usr$copy_3, value1_3)
                        let _47 := fun_hash(var_hash_2, _46)
                        let _48 := array_allocation_size_array_uint256_dyn(value5_1)
                        let memPtr_7 := mload(64)
                        finalize_allocation(memPtr_7, _48)
                        mstore(memPtr_7, value5_1)
                        let dataSize := array_allocation_size_array_uint256_dyn(value5_1)
                        let dataStart := add(memPtr_7, 32)
                        calldatacopy(dataStart,  calldatasize(), add(dataSize,  not(31)))
                        let var_i :=  0
                        for { }
                         lt(var_i, value5_1)
                        {
                            var_i :=  add( var_i,  1)
                        }
                        {
                            let _49 := calldata_array_index_access_struct_File_calldata_dyn_calldata(value4_1, value5_1, var_i)
                            let _50 := copy_literal_to_memory_bf7d8cd70d8b3adaa217f1878af6a7638e2eeb0ca4b1a0e9b8493537fc6803cf()
                            let ret_3 := keccak256( add( _50,  32), mload( _50))
                            let expr_offset, expr_length := access_calldata_tail_bytes_calldata(_49, _49)
                            let usr$copy_4 := mload( 64)
                            calldatacopy(usr$copy_4, expr_offset, expr_length)
                            let var_hash_3 := keccak256(usr$copy_4, expr_length)
                            let expr_9 := read_from_calldatat_uint64(add(_49,  32))
                            let expr_offset_1, expr_length_1 := access_calldata_tail_bytes_calldata(_49, add(_49,  160))
                            let usr$copy_5 := mload( 64)
                            calldatacopy(usr$copy_5, expr_offset_1, expr_length_1)
                            let var_hash_4 := keccak256(usr$copy_5, expr_length_1)
                            let expr_mpos_9 :=  mload(64)
                            let _51 := add(expr_mpos_9,  32)
                            mstore(_51, ret_3)
                            mstore( add( expr_mpos_9,  64), var_hash_3)
                            mstore( add( expr_mpos_9,  96), and( expr_9,  0xffffffffffffffff))
                            mstore( add( expr_mpos_9,  128), calldataload( add(_49,  64)))
                            mstore( add( expr_mpos_9,  160), calldataload( add(_49,  96)))
                            mstore( add( expr_mpos_9,  192),  calldataload( add(_49,  128)))
                            mstore( add( expr_mpos_9,  224), var_hash_4)
                            mstore(expr_mpos_9,  224)
                            finalize_allocation(expr_mpos_9, 256)
                            let var :=  keccak256( _51, mload( expr_mpos_9))
                            if iszero(lt(var_i, mload(memPtr_7)))
                            {
                                mstore(0, 35408467139433450592217433187231851964531694900788300625387963629091585785856)
                                mstore(4, 0x32)
                                revert(0, 36)
                            }
                            mstore(add(add(memPtr_7, shl(5, var_i)), 32), var)
                        }
                        let expr_mpos_10 :=  mload(64)
                        let pos :=  add(expr_mpos_10,  32)
                        let _52 :=  pos
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
                        let _53 := sub(pos, expr_mpos_10)
                        mstore(expr_mpos_10, add(_53,  not(31)))
                        finalize_allocation(expr_mpos_10, _53)
                        let expr_10 := keccak256( _52, mload( expr_mpos_10))
                        let expr_mpos_11 :=  copy_literal_to_memory_803b4faec487c7c2c6a1cb3650118e1a01e7c205f3ae9f63332bc5d1a135b159()
                        let expr_mpos_12 :=  copy_literal_to_memory_bf7d8cd70d8b3adaa217f1878af6a7638e2eeb0ca4b1a0e9b8493537fc6803cf()
                        let expr_mpos_13 :=  mload(64)
                        let _54 := add(expr_mpos_13,  32)
                        mstore(_54, "Publish(string project,string ve")
                        mstore(add( expr_mpos_13,  64),  "rsion,File[] files,bool register")
                        mstore(add( expr_mpos_13,  96),  "s,Authorization authorization)")
                        let length_8 :=  mload( expr_mpos_11)
                        mcopy( add( expr_mpos_13,  126),  add(expr_mpos_11,  32), length_8)
                        let _55 := add( expr_mpos_13,  length_8)
                        let _56 := add(_55,  126)
                        mstore(_56, 0)
                        let length_9 :=  mload( expr_mpos_12)
                        mcopy(_56,  add(expr_mpos_12,  32), length_9)
                        let _57 := add(add(_55, length_9),  126)
                        mstore(_57, 0)
                        let _58 := sub(_57, expr_mpos_13)
                        mstore(expr_mpos_13, add(_58,  not(31)))
                        finalize_allocation(expr_mpos_13, _58)
                        let ret_4 := keccak256( _54, mload( expr_mpos_13))
                        let usr$copy_6 := mload( 64)
                        calldatacopy(usr$copy_6, value2_2, value3_2)
                        let var_hash_5 := keccak256(usr$copy_6, value3_2)
                        let expr_mpos_14 :=  mload(64)
                        let _59 := add(expr_mpos_14,  32)
                        mstore(_59, ret_4)
                        mstore( add( expr_mpos_14,  64), var_hash_2)
                        mstore( add( expr_mpos_14,  96), var_hash_5)
                        mstore( add( expr_mpos_14,  128), expr_10)
                        mstore( add( expr_mpos_14,  160), iszero(iszero(value6_1)))
                        mstore( add( expr_mpos_14,  192),  _47)
                        mstore(expr_mpos_14,  192)
                        finalize_allocation(expr_mpos_14,  224)
                        fun_use(_46,  keccak256( _59, mload( expr_mpos_14)))
                        fun_publish( read_from_calldatat_address(_46),  var_hash_2, value0_3, value1_3, value2_2, value3_2, value4_1, value5_1, value6_1)
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
                        fun_setStatus( caller(),  calldataload(4),  value_4, value2_3, value3_3)
                        return(0, 0)
                    }
                    case 0x7cf1e6cd {
                        if callvalue() { revert(0, 0) }
                        let param_16, param_17 := abi_decode_bytes32t_struct_Authorization_calldata(calldatasize())
                        let _60 := fun_hash(param_16, param_17)
                        let expr_mpos_15 :=  copy_literal_to_memory_803b4faec487c7c2c6a1cb3650118e1a01e7c205f3ae9f63332bc5d1a135b159()
                        let expr_mpos_16 :=  mload(64)
                        let _61 := add(expr_mpos_16, 0x20)
                        mstore(_61, "CancelTransfer(bytes32 projectId")
                        mstore(add( expr_mpos_16,  64), ",Authorization authorization)")
                        let length_10 :=  mload( expr_mpos_15)
                        mcopy(add( expr_mpos_16,  93),  add(expr_mpos_15,  0x20),  length_10)
                        let _62 := add( expr_mpos_16,  length_10)
                        mstore(add(_62, 93), 0)
                        let _63 := add(sub( _62,  expr_mpos_16),  93)
                        mstore(expr_mpos_16, add(_63,  not(31)))
                        finalize_allocation(expr_mpos_16, _63)
                        let ret_5 := keccak256( _61, mload( expr_mpos_16))
                        let expr_mpos_17 :=  mload(64)
                        let _64 := add(expr_mpos_17,  0x20)
                        let _65 := sub(abi_encode_bytes32_bytes32_bytes32(_64, ret_5, param_16, _60), expr_mpos_17)
                        mstore(expr_mpos_17, add(_65,  not(31)))
                        finalize_allocation(expr_mpos_17, _65)
                        fun_use(param_17,  keccak256( _64, mload( expr_mpos_17)))
                        fun_cancelTransfer( read_from_calldatat_address(param_17),  param_16)
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
                        let _67 := fun_hash(value_5, _66)
                        let expr_mpos_18 :=  copy_literal_to_memory_803b4faec487c7c2c6a1cb3650118e1a01e7c205f3ae9f63332bc5d1a135b159()
                        let expr_mpos_19 :=  mload(64)
                        let _68 := add(expr_mpos_19,  32)
                        mstore(_68, "SetStatus(bytes32 projectId,uint")
                        mstore(add( expr_mpos_19,  64), "8 status,string reason,Authoriza")
                        mstore(add( expr_mpos_19,  96), "tion authorization)")
                        let length_11 :=  mload( expr_mpos_18)
                        mcopy(add( expr_mpos_19,  115),  add(expr_mpos_18,  32), length_11)
                        let _69 := add( expr_mpos_19,  length_11)
                        mstore(add(_69, 115), 0)
                        let _70 := add(sub( _69,  expr_mpos_19),  115)
                        mstore(expr_mpos_19, add(_70,  not(31)))
                        finalize_allocation(expr_mpos_19, _70)
                        let ret_6 := keccak256( _68, mload( expr_mpos_19))
                        let usr$copy_7 := mload( 64)
                        calldatacopy(usr$copy_7, value2_4, value3_4)
                        let var_hash_6 := keccak256(usr$copy_7, value3_4)
                        let expr_mpos_20 :=  mload(64)
                        let _71 := add(expr_mpos_20,  32)
                        mstore(_71, ret_6)
                        mstore( add( expr_mpos_20,  64), value_5)
                        abi_encode_enum_ProjectStatus(value_6, add( expr_mpos_20,  96))
                        mstore( add( expr_mpos_20,  128), var_hash_6)
                        mstore( add( expr_mpos_20,  160),  _67)
                        mstore(expr_mpos_20,  160)
                        finalize_allocation(expr_mpos_20, 192)
                        fun_use(_66,  keccak256( _71, mload( expr_mpos_20)))
                        fun_setStatus( read_from_calldatat_address(_66),  value_5, value_6, value2_4, value3_4)
                        return(0, 0)
                    }
                    case 0x826dc38f {
                        if callvalue() { revert(0, 0) }
                        let param_18, param_19, param_20 := abi_decode_bytes32t_string_calldata(calldatasize())
                        fun_unyankFile( caller(),  param_18, param_19, param_20)
                        return(0, 0)
                    }
                    case 0x84b0196e {
                        if callvalue() { revert(0, 0) }
                        if slt(add(calldatasize(), not(3)), 0) { revert(0, 0) }
                        let expr_mpos_21 :=  copy_literal_to_memory_9647668dfc423729270565f2a3051b97b106a64a872b4e2c95d975dc7fe301a8()
                        let expr_mpos_22 :=  copy_literal_to_memory_c89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc6()
                        let size_4 :=  0
                        let length_12 :=  0
                        length_12 :=  0
                        size_4 := 0x20
                        let memPtr_8 := mload(64)
                        finalize_allocation(memPtr_8,  size_4)
                        mstore(memPtr_8,  0)
                        let size_5 :=  0
                        let length_13 :=  0
                        length_13 :=  0
                        size_5 := size_4
                        calldatacopy( 0, calldatasize(), 0)
                        let memPos_3 := mload(64)
                        mstore(memPos_3,  0x0f00000000000000000000000000000000000000000000000000000000000000)
                        mstore(add(memPos_3,  size_4),  224)
                        let tail := abi_encode_string(expr_mpos_21, add(memPos_3, 224))
                        mstore(add(memPos_3, 64), sub(tail, memPos_3))
                        let tail_1 := abi_encode_string(expr_mpos_22, tail)
                        mstore(add(memPos_3, 96),  chainid())
                        mstore(add(memPos_3, 128),  address())
                        mstore(add(memPos_3, 160), 0)
                        mstore(add(memPos_3, 192), sub(tail_1, memPos_3))
                        let pos_1 := tail_1
                        let length_14 := mload(memPtr_8)
                        mstore(tail_1, length_14)
                        pos_1 := add(tail_1,  size_4)
                        let srcPtr_1 :=  add(memPtr_8, size_4)
                        let i_1 := 0
                        for { } lt(i_1, length_14) { i_1 := add(i_1, 1) }
                        {
                            mstore(pos_1, mload(srcPtr_1))
                            pos_1 := add(pos_1,  size_4)
                            srcPtr_1 := add(srcPtr_1,  size_4)
                        }
                        return(memPos_3, sub(pos_1, memPos_3))
                    }
                    case 0x86ad05b6 {
                        if callvalue() { revert(0, 0) }
                        if slt(add(calldatasize(), not(3)), 32) { revert(0, 0) }
                        mstore(0, and(abi_decode_address(), 0xffffffffffffffffffffffffffffffffffffffff))
                        mstore(32,  0x0c)
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
                        let usr$copy_8 := mload( 64)
                        calldatacopy(usr$copy_8, value0_4, value1_4)
                        let var_hash_7 := keccak256(usr$copy_8, value1_4)
                        sstore(0,  fun_register(_72, var_hash_7, value0_4, value1_4, value2_5,  caller()))
                        return(0, 0)
                    }
                    case 0xa8342bd3 {
                        if callvalue() { revert(0, 0) }
                        let param_21, param_22 := abi_decode_bytes32t_bytes32(calldatasize())
                        mstore(0, param_21)
                        mstore(0x20,  0x02)
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
                        if  iszero(cleaned_8)
                        {
                            mstore( 0,  0x496c727b00000000000000000000000000000000000000000000000000000000)
                            mstore(4, value_7)
                            revert( 0, 36)
                        }
                        let expr_11 :=  iszero(eq( caller(),  cleaned_8))
                        if expr_11
                        {
                            expr_11 :=  iszero( and(mload( add( fun_liveMaintainer(value_7,  caller()),  64)), 0xff))
                        }
                        if expr_11
                        {
                            mstore(0,  caller())
                            mstore(32,  0x0b)
                            if  iszero( and(sload(keccak256(0, 64)), 0xff))
                            {
                                fun_checkMayRegister( caller())
                            }
                        }
                        let expr_mpos_23 :=  mload(64)
                        let _74 := add(expr_mpos_23,  32)
                        mstore(_74, calldataload(68))
                        mstore(add( expr_mpos_23,  64), calldataload(100))
                        mstore(expr_mpos_23,  64)
                        finalize_allocation(expr_mpos_23,  96)
                        let _75 := sload(0)
                        let var_newHead_3 :=  0
                        let var_recordHash_3 :=  0
                        log4(_74, mload(expr_mpos_23),  0x50a594c33dd504b437732c522afc90e15a83233e021098b6fc73538976545d33,  value_7, value_8,  caller())
                        let usr$record_3 := mload( 64)
                        mstore(usr$record_3,  0x50a594c33dd504b437732c522afc90e15a83233e021098b6fc73538976545d33)
                        mstore(add(usr$record_3,  32),  address())
                        mstore(add(usr$record_3,  64),  value_7)
                        mstore(add(usr$record_3,  96),  value_8)
                        mstore(add(usr$record_3,  128),  caller())
                        mstore(add(usr$record_3, 0xa0), timestamp())
                        mstore(add(usr$record_3, 0xc0), keccak256(_74, mload(expr_mpos_23)))
                        var_recordHash_3 := keccak256(usr$record_3,  224)
                        mstore( 0,  _75)
                        mstore( 32,  var_recordHash_3)
                        var_newHead_3 := keccak256( 0, 64)
                        sstore(0, var_newHead_3)
                        return(0, 0)
                    }
                    case 0xb329bf5c {
                        if callvalue() { revert(0, 0) }
                        if slt(add(calldatasize(), not(3)), 32) { revert(0, 0) }
                        fun_cancelTransfer( caller(),  calldataload(4))
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
                        size_6 := add(and(add(value3_5, 31),  not(31)),  32)
                        let memPtr_9 := mload(64)
                        finalize_allocation(memPtr_9, size_6)
                        mstore(memPtr_9, value3_5)
                        if gt(add(value2_6, value3_5), calldatasize()) { revert(0, 0) }
                        calldatacopy(add(memPtr_9, 32), value2_6, value3_5)
                        mstore(add(add(memPtr_9, value3_5), 32), 0)
                        let _77 := sload( 0x0a)
                        if  iszero(iszero( extract_byte_array_length(_77)))
                        {
                            mstore( 0,  0x0dc149f000000000000000000000000000000000000000000000000000000000)
                            revert( 0, 4)
                        }
                        if  iszero( fun_isName( memPtr_9))
                        {
                            let _78 :=  mload(64)
                            mstore(_78, 0xc18f0a7400000000000000000000000000000000000000000000000000000000)
                            mstore( add(_78,  4), 32)
                            revert(_78, sub( abi_encode_string(memPtr_9, add( _78,  36)),  _78))
                        }
                        let _79 := and(value0_5, 0xffffffffffffffffffffffffffffffffffffffff)
                        let _80 := sload( 0x07)
                        _76 := 0
                        sstore( 0x07,  or(or(and(_80, 0xffffffffffffffffffffff000000000000000000000000000000000000000000), _79), and(shl(160, value_9), 0xff0000000000000000000000000000000000000000)))
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
                                mstore(0,  0x0a)
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
                            let loopEnd := and(newLen,  not(31))
                            mstore(0,  0x0a)
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
                            sstore( 0x0a,  add(shl(1, newLen), 1))
                        }
                        default {
                            let value_10 := 0
                            if newLen
                            {
                                value_10 := mload(add(memPtr_9, srcOffset))
                            }
                            sstore( 0x0a,  or(and(value_10, not(shr(shl(3, newLen), not(0)))), shl(1, newLen)))
                        }
                        let expr_mpos_24 :=  mload(64)
                        let _83 := add(expr_mpos_24,  32)
                        mstore(_83, _79)
                        abi_encode_enum_Policy(value_9, add( expr_mpos_24,  64))
                        mstore(add( expr_mpos_24,  96), 96)
                        let _84 := sub( abi_encode_string(memPtr_9, add( expr_mpos_24,  128)),  expr_mpos_24)
                        mstore(expr_mpos_24, add(_84,  not(31)))
                        finalize_allocation(expr_mpos_24, _84)
                        let expr_12 := keccak256( _83, mload( expr_mpos_24))
                        let expr_mpos_25 :=  mload(64)
                        let _85 := add(expr_mpos_25,  32)
                        abi_encode_enum_Policy(value_9, _85)
                        mstore(add( expr_mpos_25,  64), 64)
                        let _86 := sub( abi_encode_string(memPtr_9, add( expr_mpos_25,  96)),  expr_mpos_25)
                        mstore(expr_mpos_25, add(_86,  not(31)))
                        finalize_allocation(expr_mpos_25, _86)
                        let _87 := sload(0)
                        let var_newHead_4 :=  0
                        let var_recordHash_4 :=  0
                        log4(_85, mload(expr_mpos_25),  0xc640c01168219a02ad4bb930e8c113ed2937d3d2781eacfb1d354bd8aca9e6a3,  expr_12, _79,  caller())
                        let usr$record_4 := mload( 64)
                        mstore(usr$record_4,  0xc640c01168219a02ad4bb930e8c113ed2937d3d2781eacfb1d354bd8aca9e6a3)
                        mstore(add(usr$record_4,  32),  address())
                        mstore(add(usr$record_4,  64),  expr_12)
                        mstore(add(usr$record_4,  96),  _79)
                        mstore(add(usr$record_4,  128),  caller())
                        mstore(add(usr$record_4,  160),  timestamp())
                        mstore(add(usr$record_4, 0xc0), keccak256(_85, mload(expr_mpos_25)))
                        var_recordHash_4 := keccak256(usr$record_4,  224)
                        mstore( 0,  _87)
                        mstore( 32,  var_recordHash_4)
                        var_newHead_4 := keccak256( 0, 64)
                        sstore(0, var_newHead_4)
                        return(0, 0)
                    }
                    case 0xb5b369a3 {
                        if callvalue() { revert(0, 0) }
                        let param_23, param_24, param_25, param_26, param_27, param_28 := abi_decode_bytes32t_string_calldatat_string_calldatat_struct_Authorization_calldata(calldatasize())
                        let _88 := fun_hash(param_23, param_28)
                        let expr_mpos_26 :=  copy_literal_to_memory_803b4faec487c7c2c6a1cb3650118e1a01e7c205f3ae9f63332bc5d1a135b159()
                        let expr_mpos_27 :=  mload(64)
                        let _89 := add(expr_mpos_27, 0x20)
                        mstore(_89, "YankFile(bytes32 projectId,strin")
                        mstore(add( expr_mpos_27,  64), "g filename,string reason,Authori")
                        mstore(add( expr_mpos_27,  96), "zation authorization)")
                        let length_15 :=  mload( expr_mpos_26)
                        mcopy(add( expr_mpos_27,  117),  add(expr_mpos_26,  0x20),  length_15)
                        let _90 := add( expr_mpos_27,  length_15)
                        mstore(add(_90, 117), 0)
                        let _91 := add(sub( _90,  expr_mpos_27),  117)
                        mstore(expr_mpos_27, add(_91,  not(31)))
                        finalize_allocation(expr_mpos_27, _91)
                        let ret_7 := keccak256( _89, mload( expr_mpos_27))
                        let usr$copy_9 := mload( 64)
                        calldatacopy(usr$copy_9, param_24, param_25)
                        let var_hash_8 := keccak256(usr$copy_9, param_25)
                        let usr$copy_10 := mload( 64)
                        calldatacopy(usr$copy_10, param_26, param_27)
                        let var_hash_9 := keccak256(usr$copy_10, param_27)
                        let expr_mpos_28 :=  mload(64)
                        let _92 := add(expr_mpos_28,  0x20)
                        let _93 := sub(abi_encode_bytes32_bytes32_bytes32_bytes32_bytes32(_92, ret_7, param_23, var_hash_8, var_hash_9, _88), expr_mpos_28)
                        mstore(expr_mpos_28, add(_93,  not(31)))
                        finalize_allocation(expr_mpos_28, _93)
                        fun_use(param_28,  keccak256( _92, mload( expr_mpos_28)))
                        fun_yankFile( read_from_calldatat_address(param_28),  param_23, param_24, param_25, param_26, param_27)
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
                        let _95 := fun_hash(value_11, _94)
                        let expr_mpos_29 :=  copy_literal_to_memory_803b4faec487c7c2c6a1cb3650118e1a01e7c205f3ae9f63332bc5d1a135b159()
                        let expr_mpos_30 :=  mload(64)
                        let _96 := add(expr_mpos_30,  32)
                        mstore(_96, "StartTransfer(bytes32 projectId,")
                        mstore(add( expr_mpos_30,  64), "address newOwner,Authorization a")
                        mstore(add( expr_mpos_30,  96), "uthorization)")
                        let length_16 :=  mload( expr_mpos_29)
                        mcopy(add( expr_mpos_30,  109),  add(expr_mpos_29,  32), length_16)
                        let _97 := add( expr_mpos_30,  length_16)
                        mstore(add(_97, 109), 0)
                        let _98 := add(sub( _97,  expr_mpos_30),  109)
                        mstore(expr_mpos_30, add(_98,  not(31)))
                        finalize_allocation(expr_mpos_30, _98)
                        let ret_8 := keccak256( _96, mload( expr_mpos_30))
                        let expr_mpos_31 :=  mload(64)
                        let _99 := add(expr_mpos_31,  32)
                        let _100 := sub(abi_encode_bytes32_bytes32_address_bytes32(_99, ret_8, value_11, value1_5, _95), expr_mpos_31)
                        mstore(expr_mpos_31, add(_100,  not(31)))
                        finalize_allocation(expr_mpos_31, _100)
                        fun_use(_94,  keccak256( _99, mload( expr_mpos_31)))
                        fun_startTransfer( read_from_calldatat_address(_94),  value_11, value1_5)
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
                        fun_setMaintainer( caller(),  calldataload(4),  value1_6, value2_7,  abi_decode_uint40())
                        return(0, 0)
                    }
                    case 0xc7c15866 {
                        if callvalue() { revert(0, 0) }
                        if slt(add(calldatasize(), not(3)), 64) { revert(0, 0) }
                        let expr_mpos_32 := fun_liveMaintainer( calldataload(4), abi_decode_t_address())
                        let cleaned_9 := and(mload( add(expr_mpos_32,  64)), 0xff)
                        let cleaned_10 := and(mload( add(expr_mpos_32,  32)), 0xffffffffff)
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
                        let _102 := fun_hash(param_31, param_32)
                        let expr_mpos_33 :=  copy_literal_to_memory_803b4faec487c7c2c6a1cb3650118e1a01e7c205f3ae9f63332bc5d1a135b159()
                        let expr_mpos_34 :=  mload(64)
                        let _103 := add(expr_mpos_34, 0x20)
                        mstore(_103, "AcceptTransfer(bytes32 projectId")
                        mstore(add( expr_mpos_34,  64), ",Authorization authorization)")
                        let length_17 :=  mload( expr_mpos_33)
                        mcopy(add( expr_mpos_34,  93),  add(expr_mpos_33,  0x20),  length_17)
                        let _104 := add( expr_mpos_34,  length_17)
                        mstore(add(_104, 93), 0)
                        let _105 := add(sub( _104,  expr_mpos_34),  93)
                        mstore(expr_mpos_34, add(_105,  not(31)))
                        finalize_allocation(expr_mpos_34, _105)
                        let ret_9 := keccak256( _103, mload( expr_mpos_34))
                        let expr_mpos_35 :=  mload(64)
                        let _106 := add(expr_mpos_35,  0x20)
                        let _107 := sub(abi_encode_bytes32_bytes32_bytes32(_106, ret_9, param_31, _102), expr_mpos_35)
                        mstore(expr_mpos_35, add(_107,  not(31)))
                        finalize_allocation(expr_mpos_35, _107)
                        fun_use(param_32,  keccak256( _106, mload( expr_mpos_35)))
                        fun_acceptTransfer( read_from_calldatat_address(param_32),  param_31)
                        return(0, 0)
                    }
                    case 0xcab7e8eb {
                        if callvalue() { revert(0, 0) }
                        if slt(add(calldatasize(), not(3)), 64) { revert(0, 0) }
                        let value0_6 := abi_decode_address()
                        let value_12 := calldataload(36)
                        mstore(0, and(value0_6, 0xffffffffffffffffffffffffffffffffffffffff))
                        mstore(32,  0x0d)
                        let dataSlot_3 := keccak256(0, 64)
                        mstore(0, shr( 0x08,  value_12))
                        mstore(32, dataSlot_3)
                        let _108 := sload(keccak256(0, 64))
                        let memPos_8 := mload(64)
                        mstore(memPos_8,  iszero(iszero( and(_108,  shl( and(value_12,  0xff), 1)))))
                        return(memPos_8, 32)
                    }
                    case 0xcfdd7aea {
                        if callvalue() { revert(0, 0) }
                        if slt(add(calldatasize(), not(3)), 32) { revert(0, 0) }
                        fun_useNonce( caller(),  calldataload(4))
                        return(0, 0)
                    }
                    case 0xd3bc6e5a {
                        if callvalue() { revert(0, 0) }
                        if slt(add(calldatasize(), not(3)), 64) { revert(0, 0) }
                        mstore(0,  caller())
                        mstore(32,  0x0d)
                        let dataSlot_4 := keccak256(0, 64)
                        mstore(0, calldataload(4))
                        mstore(32, dataSlot_4)
                        let dataSlot_5 := keccak256(0, 64)
                        sstore(dataSlot_5,  or( sload( dataSlot_5),  calldataload(36)))
                        return(0, 0)
                    }
                    case 0xd507e9bf {
                        if callvalue() { revert(0, 0) }
                        if slt(add(calldatasize(), not(3)), 0) { revert(0, 0) }
                        fun_checkRegistryOwner()
                        let _109 := sload( 0x07)
                        sstore( 0x07,  and(_109, 0xffffffffffffffffffffffff0000000000000000000000000000000000000000))
                        sstore( 0x08,  and(sload( 0x08),  0xffffffffffffffffffffffff0000000000000000000000000000000000000000))
                        let size_7 :=  0
                        let length_18 :=  0
                        length_18 :=  0
                        size_7 := 0x20
                        let memPtr_10 := mload(64)
                        finalize_allocation(memPtr_10, 0x20)
                        mstore(memPtr_10, 0)
                        let expr_component_2, expr_component_3 := fun_append( sload(0), and(_109, 0xffffffffffffffffffffffffffffffffffffffff), 0,  caller(),  memPtr_10)
                        sstore(0, expr_component_2)
                        return(0, 0)
                    }
                    case 0xd8ba9b94 {
                        if callvalue() { revert(0, 0) }
                        if slt(add(calldatasize(), not(3)), 64) { revert(0, 0) }
                        let value0_7 := abi_decode_address()
                        let value1_7 := abi_decode_t_bool()
                        fun_checkRegistryOwner()
                        let _110 := and(value0_7, 0xffffffffffffffffffffffffffffffffffffffff)
                        mstore(0, _110)
                        mstore(32,  0x0c)
                        update_storage_value_offset_bool_to_bool( keccak256(0, 64),  value1_7)
                        let expr_13 := fun_topic(value1_7)
                        let size_8 :=  0
                        let length_19 :=  0
                        length_19 :=  0
                        size_8 := 0x20
                        let memPtr_11 := mload(64)
                        finalize_allocation(memPtr_11, 0x20)
                        mstore(memPtr_11, 0)
                        let _111 := sload(0)
                        let var_newHead_5 :=  0
                        let var_recordHash_5 :=  0
                        let _112 := mload(memPtr_11)
                        let _113 := add(memPtr_11,  0x20)
                        log4(_113, _112,  0x883696a9f31f28331a501ad750d6693f09d896431b9d12cad730ee4feefa3d1e,  _110, expr_13,  caller())
                        let usr$record_5 := mload( 64)
                        mstore(usr$record_5,  0x883696a9f31f28331a501ad750d6693f09d896431b9d12cad730ee4feefa3d1e)
                        mstore(add(usr$record_5,  0x20),  address())
                        mstore(add(usr$record_5,  64),  _110)
                        mstore(add(usr$record_5, 0x60), expr_13)
                        mstore(add(usr$record_5, 0x80),  caller())
                        mstore(add(usr$record_5, 0xa0), timestamp())
                        mstore(add(usr$record_5, 0xc0), keccak256(_113, mload(memPtr_11)))
                        var_recordHash_5 := keccak256(usr$record_5,  224)
                        mstore( 0,  _111)
                        mstore( 0x20,  var_recordHash_5)
                        var_newHead_5 := keccak256( 0, 64)
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
                        let usr$copy_11 := mload( 64)
                        calldatacopy(usr$copy_11, value0_8, value1_8)
                        let var_hash_10 := keccak256(usr$copy_11, value1_8)
                        let _115 := fun_hash(var_hash_10, _114)
                        let expr_mpos_36 :=  copy_literal_to_memory_803b4faec487c7c2c6a1cb3650118e1a01e7c205f3ae9f63332bc5d1a135b159()
                        let expr_mpos_37 :=  mload(64)
                        let _116 := add(expr_mpos_37,  32)
                        mstore(_116, "Register(string project,address ")
                        mstore(add( expr_mpos_37,  64), "owner,Authorization authorizatio")
                        mstore(add( expr_mpos_37,  96), "n)")
                        let length_20 :=  mload( expr_mpos_36)
                        mcopy(add( expr_mpos_37,  98),  add(expr_mpos_36,  32), length_20)
                        let _117 := add( expr_mpos_37,  length_20)
                        mstore(add(_117, 98), 0)
                        let _118 := add(sub( _117,  expr_mpos_37),  98)
                        mstore(expr_mpos_37, add(_118,  not(31)))
                        finalize_allocation(expr_mpos_37, _118)
                        let ret_10 := keccak256( _116, mload( expr_mpos_37))
                        let expr_mpos_38 :=  mload(64)
                        let _119 := add(expr_mpos_38,  32)
                        let _120 := sub(abi_encode_bytes32_bytes32_address_bytes32(_119, ret_10, var_hash_10, value2_8, _115), expr_mpos_38)
                        mstore(expr_mpos_38, add(_120,  not(31)))
                        finalize_allocation(expr_mpos_38, _120)
                        fun_use(_114,  keccak256( _119, mload( expr_mpos_38)))
                        let _121 := sload(0)
                        sstore(0,  fun_register(_121, var_hash_10, value0_8, value1_8, value2_8,  read_from_calldatat_address(_114)))
                        return(0, 0)
                    }
                    case 0xe0408b68 {
                        if callvalue() { revert(0, 0) }
                        if slt(add(calldatasize(), not(3)), 0) { revert(0, 0) }
                        fun_checkRegistryOwner()
                        let _122 := sload( 0x08)
                        let cleaned_11 := and(_122, 0xffffffffffffffffffffffffffffffffffffffff)
                        if  iszero( cleaned_11)
                        {
                            mstore( 0,  0x8024876c00000000000000000000000000000000000000000000000000000000)
                            revert( 0, 4)
                        }
                        sstore( 0x08,  and(_122, 0xffffffffffffffffffffffff0000000000000000000000000000000000000000))
                        let size_9 :=  0
                        let length_21 :=  0
                        length_21 :=  0
                        size_9 := 0x20
                        let memPtr_12 := mload(64)
                        finalize_allocation(memPtr_12, 0x20)
                        mstore(memPtr_12, 0)
                        let _123 := sload(0)
                        let var_newHead_6 :=  0
                        let var_recordHash_6 :=  0
                        let _124 := mload(memPtr_12)
                        let _125 := add(memPtr_12,  0x20)
                        log4(_125, _124,  0x7743e186d32f25877191e60d0362da332270e2d0e3c4e3248a93e205a1e663f8,  caller(),  cleaned_11,  caller())
                        let usr$record_6 := mload( 64)
                        mstore(usr$record_6,  0x7743e186d32f25877191e60d0362da332270e2d0e3c4e3248a93e205a1e663f8)
                        mstore(add(usr$record_6,  0x20),  address())
                        mstore(add(usr$record_6,  64),  caller())
                        mstore(add(usr$record_6, 0x60), cleaned_11)
                        mstore(add(usr$record_6, 0x80),  caller())
                        mstore(add(usr$record_6, 0xa0), timestamp())
                        mstore(add(usr$record_6, 0xc0), keccak256(_125, mload(memPtr_12)))
                        var_recordHash_6 := keccak256(usr$record_6,  224)
                        mstore( 0,  _123)
                        mstore( 0x20,  var_recordHash_6)
                        var_newHead_6 := keccak256( 0, 64)
                        sstore(0, var_newHead_6)
                        return(0, 0)
                    }
                    case 0xe42f5ed8 {
                        if callvalue() { revert(0, 0) }
                        let param_33, param_34, param_35 := abi_decode_bytes32t_string_calldata(calldatasize())
                        fun_checkModerator()
                        mstore(0, param_33)
                        mstore(0x20,  0x01)
                        let value_13 := and(shr(200, sload(keccak256(0, 64))), 0xffffffffff)
                        if  iszero( gt(value_13,  timestamp()))
                        {
                            mstore( 0,  0x4e52654a00000000000000000000000000000000000000000000000000000000)
                            mstore(4, param_33)
                            revert( 0, 36)
                        }
                        fun_checkReason(param_34, param_35)
                        mstore(0, param_33)
                        mstore(0x20,  0x01)
                        let dataSlot_6 := keccak256(0, 64)
                        sstore(dataSlot_6, and(sload(dataSlot_6), 0xffff0000000000ffffffffffffffffffffffffffffffffffffffffffffffffff))
                        let expr_mpos_39 :=  mload(64)
                        let _126 := add(expr_mpos_39,  0x20)
                        mstore(_126, 0x20)
                        let _127 := sub( abi_encode_string_calldata(param_34, param_35, add( expr_mpos_39,  64)),  expr_mpos_39)
                        mstore(expr_mpos_39, add(_127,  not(31)))
                        finalize_allocation(expr_mpos_39, _127)
                        let _128 := sload(0)
                        let var_newHead_7 :=  0
                        let var_recordHash_7 :=  0
                        log4(_126, mload(expr_mpos_39),  0x1bd44756a35f16699ef8c9e0e6c2cfd65b16ef32f7dc8434853a6757dcc91580,  param_33, value_13,  caller())
                        let usr$record_7 := mload( 64)
                        mstore(usr$record_7,  0x1bd44756a35f16699ef8c9e0e6c2cfd65b16ef32f7dc8434853a6757dcc91580)
                        mstore(add(usr$record_7,  0x20),  address())
                        mstore(add(usr$record_7,  64),  param_33)
                        mstore(add(usr$record_7, 0x60), value_13)
                        mstore(add(usr$record_7, 0x80),  caller())
                        mstore(add(usr$record_7, 0xa0),  timestamp())
                        mstore(add(usr$record_7, 0xc0), keccak256(_126, mload(expr_mpos_39)))
                        var_recordHash_7 := keccak256(usr$record_7,  224)
                        mstore( 0,  _128)
                        mstore( 0x20,  var_recordHash_7)
                        var_newHead_7 := keccak256( 0, 64)
                        sstore(0, var_newHead_7)
                        return(0, 0)
                    }
                    case 0xe9d9a343 {
                        if callvalue() { revert(0, 0) }
                        let param_36, param_37 := abi_decode_bytes32t_bytes32(calldatasize())
                        mstore(0, param_36)
                        mstore(0x20,  0x03)
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
                        fun_yankFile( caller(),  param_38, param_39, param_40, param_41, param_42)
                        return(0, 0)
                    }
                    case 0xec13cc7b {
                        if callvalue() { revert(0, 0) }
                        if slt(add(calldatasize(), not(3)), 32) { revert(0, 0) }
                        let value_14 := calldataload(4)
                        let expr_14 := fun_checkOwner( caller(),  value_14)
                        mstore(0, value_14)
                        mstore(32, 1)
                        let dataSlot_8 := keccak256(0, 64)
                        let _130 := sload( dataSlot_8)
                        if  and(shr(240, _130), 0xff)
                        {
                            mstore( 0,  0x5174a40100000000000000000000000000000000000000000000000000000000)
                            mstore(4, value_14)
                            revert( 0, 36)
                        }
                        sstore(dataSlot_8, or(and(_130, 0xff00ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff), 0x01000000000000000000000000000000000000000000000000000000000000))
                        let expr_15 :=  and( expr_14,  0xffffffff)
                        let size_10 :=  0
                        let length_22 :=  0
                        length_22 :=  0
                        size_10 := 0x20
                        let memPtr_13 := mload(64)
                        finalize_allocation(memPtr_13, 0x20)
                        mstore(memPtr_13, 0)
                        let _131 := sload(0)
                        let var_newHead_8 :=  0
                        let var_recordHash_8 :=  0
                        let _132 := mload(memPtr_13)
                        let _133 := add(memPtr_13,  0x20)
                        log4(_133, _132,  0x8339e7fd099a26d8fcca07f5f90a558b0ebb384b101da28eb96614d6269a16ba,  value_14, expr_15,  caller())
                        let usr$record_8 := mload( 64)
                        mstore(usr$record_8,  0x8339e7fd099a26d8fcca07f5f90a558b0ebb384b101da28eb96614d6269a16ba)
                        mstore(add(usr$record_8,  0x20),  address())
                        mstore(add(usr$record_8,  64),  value_14)
                        mstore(add(usr$record_8, 0x60), expr_15)
                        mstore(add(usr$record_8, 0x80),  caller())
                        mstore(add(usr$record_8, 0xa0), timestamp())
                        mstore(add(usr$record_8, 0xc0), keccak256(_133, mload(memPtr_13)))
                        var_recordHash_8 := keccak256(usr$record_8,  224)
                        mstore( 0,  _131)
                        mstore( 0x20,  var_recordHash_8)
                        var_newHead_8 := keccak256( 0, 64)
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
                        let usr$copy_12 := mload( 64)
                        calldatacopy(usr$copy_12, value0_9, value1_9)
                        let var_hash_11 := keccak256(usr$copy_12, value1_9)
                        sstore(0,  fun_register(_134, var_hash_11, value0_9, value1_9,  caller(), caller()))
                        return(0, 0)
                    }
                    case 0xf613f625 {
                        if callvalue() { revert(0, 0) }
                        let param_43, param_44, param_45, param_46 := abi_decode_bytes32t_string_calldatat_struct_Authorization_calldata(calldatasize())
                        let _135 := fun_hash(param_43, param_46)
                        let expr_mpos_40 :=  copy_literal_to_memory_803b4faec487c7c2c6a1cb3650118e1a01e7c205f3ae9f63332bc5d1a135b159()
                        let expr_mpos_41 :=  mload(64)
                        let _136 := add(expr_mpos_41, 0x20)
                        mstore(_136, "UnyankFile(bytes32 projectId,str")
                        mstore(add( expr_mpos_41,  64), "ing filename,Authorization autho")
                        mstore(add( expr_mpos_41,  96), "rization)")
                        let length_23 :=  mload( expr_mpos_40)
                        mcopy(add( expr_mpos_41,  105),  add(expr_mpos_40,  0x20),  length_23)
                        let _137 := add( expr_mpos_41,  length_23)
                        mstore(add(_137, 105), 0)
                        let _138 := add(sub( _137,  expr_mpos_41),  105)
                        mstore(expr_mpos_41, add(_138,  not(31)))
                        finalize_allocation(expr_mpos_41, _138)
                        let ret_11 := keccak256( _136, mload( expr_mpos_41))
                        let usr$copy_13 := mload( 64)
                        calldatacopy(usr$copy_13, param_44, param_45)
                        let var_hash_12 := keccak256(usr$copy_13, param_45)
                        let expr_mpos_42 :=  mload(64)
                        let _139 := add(expr_mpos_42,  0x20)
                        let _140 := sub(abi_encode_bytes32_bytes32_bytes32_bytes32(_139, ret_11, param_43, var_hash_12, _135), expr_mpos_42)
                        mstore(expr_mpos_42, add(_140,  not(31)))
                        finalize_allocation(expr_mpos_42, _140)
                        fun_use(param_46,  keccak256( _139, mload( expr_mpos_42)))
                        fun_unyankFile( read_from_calldatat_address(param_46),  param_43, param_44, param_45)
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
                        fun_checkModerator()
                        mstore(0, value_15)
                        mstore(32, 1)
                        let dataSlot_9 := keccak256(0, 64)
                        let _142 := sload( dataSlot_9)
                        if  iszero( and(_142, 0xffffffffffffffffffffffffffffffffffffffff))
                        {
                            mstore( 0,  0x496c727b00000000000000000000000000000000000000000000000000000000)
                            mstore(4, value_15)
                            revert( 0, 36)
                        }
                        let value_17 := and(shr(200, _142), 0xffffffffff)
                        if  gt( value_17,  timestamp())
                        {
                            mstore( 0,  0x4a1b4fa800000000000000000000000000000000000000000000000000000000)
                            mstore(4, value_15)
                            mstore(36, value_17)
                            revert( 0, 68)
                        }
                        let _143 := gt(_141,  timestamp())
                        let expr_16 :=  iszero(_143)
                        if _143
                        {
                            let sum := add( timestamp(),  0x278d00)
                            if gt( timestamp(),  sum)
                            {
                                mstore( 0,  35408467139433450592217433187231851964531694900788300625387963629091585785856)
                                mstore( 4,  0x11)
                                revert( 0, 36)
                            }
                            expr_16 :=  gt(_141, sum)
                        }
                        if expr_16
                        {
                            mstore( 0,  0x4148a42100000000000000000000000000000000000000000000000000000000)
                            mstore(4, _141)
                            revert( 0, 36)
                        }
                        fun_checkReason(value2_9, value3_6)
                        update_storage_value_offset_uint40_to_uint40(dataSlot_9, value_16)
                        let expr_mpos_43 :=  mload(64)
                        let _144 := add(expr_mpos_43,  32)
                        mstore(_144, 32)
                        let _145 := sub( abi_encode_string_calldata(value2_9, value3_6, add( expr_mpos_43,  64)),  expr_mpos_43)
                        mstore(expr_mpos_43, add(_145,  not(31)))
                        finalize_allocation(expr_mpos_43, _145)
                        let _146 := sload(0)
                        let var_newHead_9 :=  0
                        let var_recordHash_9 :=  0
                        log4(_144, mload(expr_mpos_43),  0x83217fd017fe55e119c03b417308f782d1d9cf99b530be13b4ef92e5823a6c73,  value_15, _141,  caller())
                        let usr$record_9 := mload( 64)
                        mstore(usr$record_9,  0x83217fd017fe55e119c03b417308f782d1d9cf99b530be13b4ef92e5823a6c73)
                        mstore(add(usr$record_9,  32),  address())
                        mstore(add(usr$record_9,  64),  value_15)
                        mstore(add(usr$record_9,  96),  _141)
                        mstore(add(usr$record_9, 0x80),  caller())
                        mstore(add(usr$record_9, 0xa0),  timestamp())
                        mstore(add(usr$record_9, 0xc0), keccak256(_144, mload(expr_mpos_43)))
                        var_recordHash_9 := keccak256(usr$record_9,  224)
                        mstore( 0,  _146)
                        mstore( 32,  var_recordHash_9)
                        var_newHead_9 := keccak256( 0, 64)
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
                        let _147 := sload( 0x07)
                        let value_18 := and(shr(160, _147), 0xff)
                        let cleaned_12 := and(sload( 0x08),  0xffffffffffffffffffffffffffffffffffffffff)
                        let _148 := sload( 0x09)
                        let memPtr_15 := mload(64)
                        finalize_allocation_38212(memPtr_15)
                        let memPtr_16 := mload(64)
                        let ret_12 := 0
                        let slotValue := sload( 0x0a)
                        let length_24 := extract_byte_array_length(slotValue)
                        mstore(memPtr_16, length_24)
                        switch and(slotValue, 1)
                        case 0 {
                            mstore(add(memPtr_16, 32), and(slotValue, not(255)))
                            ret_12 := add(add(memPtr_16, shl(5, iszero(iszero(length_24)))), 32)
                        }
                        case 1 {
                            mstore(0,  0x0a)
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
                        let _149 := add(memPtr_15,  32)
                        if iszero(lt(value_18, 2))
                        {
                            mstore(0, 35408467139433450592217433187231851964531694900788300625387963629091585785856)
                            mstore(4, 0x21)
                            revert(0, 0x24)
                        }
                        mstore(_149, value_18)
                        let _150 := add(memPtr_15,  64)
                        mstore(_150, and(_147, 0xffffffffffffffffffffffffffffffffffffffff))
                        let _151 := add(memPtr_15,  96)
                        mstore(_151, cleaned_12)
                        let _152 := add(memPtr_15,  128)
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
                        mstore(32,  0x0b)
                        let cleaned_13 := and(sload(keccak256(0, 64)), 0xff)
                        let memPos_11 := mload(64)
                        mstore(memPos_11, iszero(iszero(cleaned_13)))
                        return(memPos_11, 32)
                    }
                    case 0xfd4a4c4b {
                        if callvalue() { revert(0, 0) }
                        if slt(add(calldatasize(), not(3)), 32) { revert(0, 0) }
                        fun_renounceMaintainer( caller(),  calldataload(4))
                        return(0, 0)
                    }
                    case 0xfe567218 {
                        if callvalue() { revert(0, 0) }
                        if slt(add(calldatasize(), not(3)), 32) { revert(0, 0) }
                        fun_acceptTransfer( caller(),  calldataload(4))
                        return(0, 0)
                    }
                    case 0xfe812c97 {
                        if callvalue() { revert(0, 0) }
                        let param_47, param_48, param_49, param_50 := abi_decode_bytes32t_string_calldatat_struct_Authorization_calldata(calldatasize())
                        let _153 := fun_hash(param_47, param_50)
                        let expr_mpos_44 :=  copy_literal_to_memory_803b4faec487c7c2c6a1cb3650118e1a01e7c205f3ae9f63332bc5d1a135b159()
                        let expr_mpos_45 :=  mload(64)
                        let _154 := add(expr_mpos_45, 0x20)
                        mstore(_154, "UnyankRelease(bytes32 projectId,")
                        mstore(add( expr_mpos_45,  64), "string version,Authorization aut")
                        mstore(add( expr_mpos_45,  96), "horization)")
                        let length_25 :=  mload( expr_mpos_44)
                        mcopy(add( expr_mpos_45,  107),  add(expr_mpos_44,  0x20),  length_25)
                        let _155 := add( expr_mpos_45,  length_25)
                        mstore(add(_155, 107), 0)
                        let _156 := add(sub( _155,  expr_mpos_45),  107)
                        mstore(expr_mpos_45, add(_156,  not(31)))
                        finalize_allocation(expr_mpos_45, _156)
                        let ret_13 := keccak256( _154, mload( expr_mpos_45))
                        let usr$copy_14 := mload( 64)
                        calldatacopy(usr$copy_14, param_48, param_49)
                        let var_hash_13 := keccak256(usr$copy_14, param_49)
                        let expr_mpos_46 :=  mload(64)
                        let _157 := add(expr_mpos_46,  0x20)
                        let _158 := sub(abi_encode_bytes32_bytes32_bytes32_bytes32(_157, ret_13, param_47, var_hash_13, _153), expr_mpos_46)
                        mstore(expr_mpos_46, add(_158,  not(31)))
                        finalize_allocation(expr_mpos_46, _158)
                        fun_use(param_50,  keccak256( _157, mload( expr_mpos_46)))
                        fun_unyankRelease( read_from_calldatat_address(param_50),  param_47, param_48, param_49)
                        return(0, 0)
                    }
                    case 0xffb279d6 {
                        if callvalue() { revert(0, 0) }
                        if slt(add(calldatasize(), not(3)), 64) { revert(0, 0) }
                        fun_startTransfer( caller(),  calldataload(4), abi_decode_t_address())
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
                    mstore( 0,  35408467139433450592217433187231851964531694900788300625387963629091585785856)
                    mstore(4, 0x21)
                    revert( 0,  0x24)
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
                    revert( 0, 0)
                }
                let value1_1, value2_1 := abi_decode_string_calldata(add(4, offset), dataEnd)
                value1 := value1_1
                value2 := value2_1
                let offset_1 := calldataload(68)
                if gt(offset_1, 0xffffffffffffffff)
                {
                    revert( 0, 0)
                }
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
                    revert( 0, 0)
                }
                if slt(add(sub(dataEnd, offset), not(3)), 128)
                {
                    revert( 0, 0)
                }
                value1 := add(4, offset)
            }
            function abi_decode_bytes32t_string_calldata(dataEnd) -> value0, value1, value2
            {
                if slt(add(dataEnd, not(3)), 64) { revert(0, 0) }
                value0 := calldataload(4)
                let offset := calldataload(36)
                if gt(offset, 0xffffffffffffffff)
                {
                    revert( 0, 0)
                }
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
                    revert( 0, 0)
                }
                let value1_1, value2_1 := abi_decode_string_calldata(add(4, offset), dataEnd)
                value1 := value1_1
                value2 := value2_1
                let offset_1 := calldataload(68)
                if gt(offset_1, 0xffffffffffffffff)
                {
                    revert( 0, 0)
                }
                let value3_1, value4_1 := abi_decode_string_calldata(add(4, offset_1), dataEnd)
                value3 := value3_1
                value4 := value4_1
                let offset_2 := calldataload(100)
                if gt(offset_2, 0xffffffffffffffff)
                {
                    revert( 0, 0)
                }
                if slt(add(sub(dataEnd, offset_2), not(3)), 128)
                {
                    revert( 0, 0)
                }
                value5 := add(4, offset_2)
            }
            function abi_encode_string(value, pos) -> end
            {
                let length := mload(value)
                mstore(pos, length)
                mcopy(add(pos, 0x20), add(value, 0x20), length)
                mstore(add(add(pos, length), 0x20),  0)
                end := add(add(pos, and(add(length, 31),  not(31))),  0x20)
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
                    revert( 0, 0)
                }
                let value1_1, value2_1 := abi_decode_string_calldata(add(4, offset), dataEnd)
                value1 := value1_1
                value2 := value2_1
                let offset_1 := calldataload(68)
                if gt(offset_1, 0xffffffffffffffff)
                {
                    revert( 0, 0)
                }
                if slt(add(sub(dataEnd, offset_1), not(3)), 128)
                {
                    revert( 0, 0)
                }
                value3 := add(4, offset_1)
            }
            function abi_encode_enum_Policy(value, pos)
            {
                if iszero(lt(value, 2))
                {
                    mstore( 0,  35408467139433450592217433187231851964531694900788300625387963629091585785856)
                    mstore(4, 0x21)
                    revert( 0,  0x24)
                }
                mstore(pos, value)
            }
            function finalize_allocation_38211(memPtr)
            {
                let newFreePtr := add(memPtr, 192)
                if or(gt(newFreePtr, 0xffffffffffffffff), lt(newFreePtr, memPtr))
                {
                    mstore( 0,  35408467139433450592217433187231851964531694900788300625387963629091585785856)
                    mstore(4, 0x41)
                    revert( 0,  0x24)
                }
                mstore(64, newFreePtr)
            }
            function finalize_allocation_38212(memPtr)
            {
                let newFreePtr := add(memPtr, 160)
                if or(gt(newFreePtr, 0xffffffffffffffff), lt(newFreePtr, memPtr))
                {
                    mstore( 0,  35408467139433450592217433187231851964531694900788300625387963629091585785856)
                    mstore(4, 0x41)
                    revert( 0,  0x24)
                }
                mstore(64, newFreePtr)
            }
            function finalize_allocation_38371(memPtr)
            {
                let newFreePtr := add(memPtr,  96)
                if or(gt(newFreePtr, 0xffffffffffffffff), lt(newFreePtr, memPtr))
                {
                    mstore( 0,  35408467139433450592217433187231851964531694900788300625387963629091585785856)
                    mstore(4, 0x41)
                    revert( 0,  0x24)
                }
                mstore(64, newFreePtr)
            }
            function finalize_allocation(memPtr, size)
            {
                let newFreePtr := add(memPtr, and(add(size, 31),  not(31)))
                if or(gt(newFreePtr, 0xffffffffffffffff), lt(newFreePtr, memPtr))
                {
                    mstore( 0,  35408467139433450592217433187231851964531694900788300625387963629091585785856)
                    mstore(4, 0x41)
                    revert( 0,  0x24)
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
                let size :=  0
                let _1 :=  0
                _1 :=  0
                size := 64
                let memPtr_1 := mload(64)
                finalize_allocation(memPtr_1, 64)
                mstore(memPtr_1, 21)
                memPtr := memPtr_1
                mstore(add(memPtr_1, 32), "dipmp PackageRegistry")
            }
            function copy_literal_to_memory_c89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc6() -> memPtr
            {
                let size :=  0
                let _1 :=  0
                _1 :=  0
                size := 64
                let memPtr_1 := mload(64)
                finalize_allocation(memPtr_1, 64)
                mstore(memPtr_1,  1)
                memPtr := memPtr_1
                mstore(add(memPtr_1,  32),  "1")
            }
            function array_allocation_size_array_uint256_dyn(length) -> size
            {
                if gt(length, 0xffffffffffffffff)
                {
                    mstore(0, 35408467139433450592217433187231851964531694900788300625387963629091585785856)
                    mstore(4, 0x41)
                    revert(0, 0x24)
                }
                size := add(shl(5, length), 0x20)
            }
            function update_storage_value_offset_uint40_to_uint40(slot, value)
            {
                let _1 := sload(slot)
                sstore(slot, or(and(_1, 0xffff0000000000ffffffffffffffffffffffffffffffffffffffffffffffffff), and(shl(200, value), 0xffffffffff00000000000000000000000000000000000000000000000000)))
            }
            function abi_encode_string_calldata(start, length, pos) -> end
            {
                mstore(pos, length)
                calldatacopy(add(pos, 0x20), start, length)
                mstore(add(add(pos, length), 0x20),  0)
                end := add(add(pos, and(add(length, 31),  not(31))),  0x20)
            }
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
            function fun_checkRegistryOwner()
            {
                if  iszero(eq( caller(),  and(sload( 0x07),  0xffffffffffffffffffffffffffffffffffffffff)))
                {
                    mstore( 0,  0x40e2192f00000000000000000000000000000000000000000000000000000000)
                    mstore( 4,  caller())
                    revert( 0,  36)
                }
            }
            function fun_topic(var_flag) -> var
            {
                let expr :=  0
                switch var_flag
                case 0 {
                    expr :=  0
                }
                default /// @src 4:5156:5168  "flag ? 1 : 0"
                {
                    expr :=  0x01
                }
                var :=  and( expr,  0xff)
            }
            function fun_hash(var_projectId, var_authorization_offset) -> var_
            {
                mstore( 0,  var_projectId)
                mstore(0x20,  0x01)
                let value := and(shr(160, sload(keccak256( 0,  0x40))), 0xffffffff)
                let expr := read_from_calldatat_address(var_authorization_offset)
                let _1 := copy_literal_to_memory_803b4faec487c7c2c6a1cb3650118e1a01e7c205f3ae9f63332bc5d1a135b159()
                let ret := keccak256( add( _1,  0x20), mload( _1))
                let expr_mpos :=  mload(0x40)
                let _2 := add(expr_mpos,  0x20)
                mstore(_2, ret)
                mstore( add( expr_mpos,  0x40), and(expr, 0xffffffffffffffffffffffffffffffffffffffff))
                mstore( add( expr_mpos,  96),  value)
                mstore( add( expr_mpos,  128),  calldataload( add(var_authorization_offset,  0x20)))
                mstore( add( expr_mpos,  160), calldataload( add(var_authorization_offset,  0x40)))
                mstore(expr_mpos,  160)
                finalize_allocation(expr_mpos, 192)
                var_ :=  keccak256( _2, mload( expr_mpos))
            }
            function copy_literal_to_memory_803b4faec487c7c2c6a1cb3650118e1a01e7c205f3ae9f63332bc5d1a135b159() -> memPtr
            {
                let size :=  0
                let _1 :=  0
                _1 :=  0
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
            function fun_use(var_authorization_3716_offset, var_structHash)
            {
                let expr := read_from_calldatat_address(var_authorization_3716_offset)
                let value := calldataload( add(var_authorization_3716_offset, 64))
                if  gt( timestamp(),  value)
                {
                    mstore( 0,  0xcd21db4f00000000000000000000000000000000000000000000000000000000)
                    mstore( 4,  value)
                    revert( 0,  36)
                }
                fun_useNonce(expr,  calldataload( add(var_authorization_3716_offset, 32)))
                let _1 := copy_literal_to_memory_9647668dfc423729270565f2a3051b97b106a64a872b4e2c95d975dc7fe301a8()
                let expr_1 := keccak256( add( _1,  32),  mload( _1))
                let _2 := copy_literal_to_memory_c89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc6()
                let expr_2 := keccak256( add( _2,  32),  mload( _2))
                let expr_mpos :=  mload( 64)
                let _3 := add(expr_mpos,  32)
                mstore(_3,  0x8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f)
                mstore( add( expr_mpos,  64),  expr_1)
                mstore( add( expr_mpos,  96),  expr_2)
                mstore( add( expr_mpos,  128),  chainid())
                mstore( add( expr_mpos,  160),  address())
                mstore(expr_mpos,  160)
                finalize_allocation(expr_mpos, 192)
                let expr_3 := keccak256( _3, mload( expr_mpos))
                let expr_mpos_1 :=  mload( 64)
                let _4 := add(expr_mpos_1,  32)
                mstore(_4, 0x1901000000000000000000000000000000000000000000000000000000000000)
                mstore( add( expr_mpos_1,  34),  expr_3)
                mstore( add( expr_mpos_1,  66),  var_structHash)
                mstore(expr_mpos_1,  66)
                finalize_allocation(expr_mpos_1, 98)
                let var :=  keccak256( _4, mload( expr_mpos_1))
                let expr_offset, expr_3750_length := access_calldata_tail_bytes_calldata(var_authorization_3716_offset, add(var_authorization_3716_offset,  96))
                let expr_4 :=  fun_isEcdsa(expr, var, expr_offset, expr_3750_length)
                if iszero(expr_4)
                {
                    let expr_mpos_2 :=  mload( 64)
                    let _5 := add(expr_mpos_2,  32)
                    mstore(_5, 0x1626ba7e00000000000000000000000000000000000000000000000000000000)
                    mstore( add(expr_mpos_2, 36),  var)
                    mstore(add( expr_mpos_2,  68),  64)
                    let _6 := sub( abi_encode_string_calldata(expr_offset, expr_3750_length, add( expr_mpos_2,  100)),  expr_mpos_2)
                    mstore(expr_mpos_2, add(_6,  not(31)))
                    finalize_allocation(expr_mpos_2, _6)
                    mstore( 0, 0)
                    let usr$succeeded := staticcall(gas(), expr, _5, mload(expr_mpos_2),  0,  32)
                    expr_4 :=  and(and(usr$succeeded, gt(returndatasize(), 0x1f)), eq(mload( 0),  0x1626ba7e00000000000000000000000000000000000000000000000000000000))
                }
                if  iszero( expr_4)
                {
                    mstore( 0,  0xd855c4f400000000000000000000000000000000000000000000000000000000)
                    mstore( 4,  and(expr, 0xffffffffffffffffffffffffffffffffffffffff))
                    revert( 0,  36)
                }
            }
            function fun_setMaintainer(var_actor, var_projectId, var_maintainer, var_roles, var_expiry)
            {
                let expr := fun_checkOwner(var_actor, var_projectId)
                let _1 :=  and( var_roles,  0xff)
                let expr_1 :=  gt(_1,  3)
                if iszero(expr_1)
                {
                    expr_1 :=  iszero(eq( iszero(_1),  iszero( and( var_expiry,  0xffffffffff))))
                }
                if expr_1
                {
                    mstore(0, 0x3cce6b8100000000000000000000000000000000000000000000000000000000)
                    mstore( 4,  _1)
                    mstore(36, and(var_expiry, 0xffffffffff))
                    revert(0,  68)
                }
                let _2 := and( var_expiry,  0xffffffffff)
                let expr_2 :=  iszero(iszero( _2))
                if expr_2
                {
                    expr_2 :=  iszero(gt( _2,  timestamp()))
                }
                if expr_2
                {
                    mstore( 0x00,  0xfa1accb900000000000000000000000000000000000000000000000000000000)
                    mstore( 4,  _2)
                    revert( 0x00,  36)
                }
                let memPtr := mload(64)
                finalize_allocation_38371(memPtr)
                mstore(memPtr, and(expr, 0xffffffff))
                mstore( add(memPtr, 32),  _2)
                mstore( add(memPtr,  64), _1)
                fun_writeMaintainer(var_actor, var_projectId, var_maintainer, memPtr)
            }
            function abi_encode_string_calldata_string_calldata(headStart, value0, value1, value2, value3) -> tail
            {
                mstore(headStart, 64)
                let tail_1 := abi_encode_string_calldata(value0, value1, add(headStart, 64))
                mstore(add(headStart, 32), sub(tail_1, headStart))
                tail := abi_encode_string_calldata(value2, value3, tail_1)
            }
            function fun_yankRelease(var_actor, var_projectId, var_version_2688_offset, var_version_length, var_reason_2690_offset, var_reason_length)
            {
                fun__checkMember(var_actor, var_projectId)
                let expr := fun_hashVersion(var_version_2688_offset, var_version_length)
                fun_checkReason(var_reason_2690_offset, var_reason_length)
                mstore( 0,  var_projectId)
                mstore(0x20,  0x04)
                let dataSlot := keccak256( 0,  0x40)
                mstore( 0,  expr)
                mstore(0x20, dataSlot)
                if  iszero(iszero( sload(keccak256( 0,  0x40))))
                {
                    mstore( 0,  0x7890f23300000000000000000000000000000000000000000000000000000000)
                    mstore( 0x04,  var_projectId)
                    mstore(36, expr)
                    revert( 0,  68)
                }
                let expr_2743_mpos :=  mload(0x40)
                let _1 := add(expr_2743_mpos,  0x20)
                let _2 := sub(abi_encode_string_calldata_string_calldata(_1, var_version_2688_offset, var_version_length, var_reason_2690_offset, var_reason_length), expr_2743_mpos)
                mstore(expr_2743_mpos, add(_2,  not(31)))
                finalize_allocation(expr_2743_mpos, _2)
                let _3 := sload( 0)
                let _4 := and( var_actor,  0xffffffffffffffffffffffffffffffffffffffff)
                let var_newHead :=  0
                let var_recordHash :=  0
                log4(_1, mload(expr_2743_mpos),  0x88be8f12c84bc88822e009fa819f580b0a35740af54697f00c6ec1e5fb28c3d6,  var_projectId, expr, _4)
                let usr$record := mload( 0x40)
                mstore(usr$record,  0x88be8f12c84bc88822e009fa819f580b0a35740af54697f00c6ec1e5fb28c3d6)
                mstore(add(usr$record,  0x20),  address())
                mstore(add(usr$record,  0x40),  var_projectId)
                mstore(add(usr$record, 0x60), expr)
                mstore(add(usr$record, 0x80), _4)
                mstore(add(usr$record, 0xa0), timestamp())
                mstore(add(usr$record, 0xc0), keccak256(_1, mload(expr_2743_mpos)))
                var_recordHash := keccak256(usr$record, 0xe0)
                mstore( 0,  _3)
                mstore( 0x20,  var_recordHash)
                var_newHead := keccak256( 0,  0x40)
                sstore( 0,  var_newHead)
                mstore( 0,  expr)
                mstore(0x20, dataSlot)
                sstore(keccak256( 0,  0x40), var_recordHash)
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
                    revert( 0, 0)
                }
                addr := add(base_ref, rel_offset_of_tail)
            }
            function fun_publish(var_actor, var_projectId, var_project_2478_offset, var_project_length, var_version_offset, var_version_2480_length, var_files_offset, var_files_length, var_registers)
            {
                mstore(0xc0, var_projectId)
                mstore(0x80, var_project_length)
                mstore(0xe0, var_version_offset)
                mstore(0xa0, var_version_2480_length)
                if  iszero(var_files_length)
                {
                    mstore( 0x00,  0x597cd6ec00000000000000000000000000000000000000000000000000000000)
                    revert( 0x00,  4)
                }
                let expr := fun_hashVersion(mload(0xe0), mload(0xa0))
                let var_head :=  sload( 0x00)
                switch var_registers
                case 0 {
                    mstore( 0x00,  mload(0xc0))
                    mstore(0x20,  0x01)
                    let _1 := sload(keccak256( 0x00,  0x40))
                    let cleaned := and(_1, 0xffffffffffffffffffffffffffffffffffffffff)
                    if  iszero(cleaned)
                    {
                        mstore( 0x00,  0x496c727b00000000000000000000000000000000000000000000000000000000)
                        mstore( 4,  mload(0xc0))
                        revert( 0x00,  36)
                    }
                    if  iszero(eq(cleaned,  and( var_actor,  0xffffffffffffffffffffffffffffffffffffffff)))
                    {
                        fun_checkMember(var_actor, mload(0xc0))
                    }
                    if  and(shr(240, _1), 0xff)
                    {
                        mstore( 0x00,  0x5174a40100000000000000000000000000000000000000000000000000000000)
                        mstore( 4,  mload(0xc0))
                        revert( 0x00,  36)
                    }
                    if  eq( and(shr(192, _1), 0xff),  0x01)
                    {
                        mstore( 0x00,  0xfc5210d000000000000000000000000000000000000000000000000000000000)
                        mstore( 4,  mload(0xc0))
                        revert( 0x00,  36)
                    }
                }
                default /// @src 8:3004:3124  "if (registers) head = _register(head, projectId, project, actor, actor);..."
                {
                    var_head :=  fun_register(var_head, mload(0xc0), var_project_2478_offset, mload(0x80), var_actor, var_actor)
                }
                let var_i :=  0x00
                for { }
                 lt(var_i, var_files_length)
                {
                    var_i :=  add( var_i,  1)
                }
                {
                    let _2 := calldata_array_index_access_struct_File_calldata_dyn_calldata(var_files_offset, var_files_length, var_i)
                    let expr_offset, expr_length := access_calldata_tail_bytes_calldata(_2, _2)
                    let expr_offset_1, expr_length_1 := access_calldata_tail_bytes_calldata(_2, add(_2, 160))
                    let expr_1 := read_from_calldatat_uint64(add(_2, 32))
                    let _3 := gt(mload(0x80), add(mload(0x80),  1))
                    if _3
                    {
                        mstore( 0x00,  35408467139433450592217433187231851964531694900788300625387963629091585785856)
                        mstore(4, 0x11)
                        revert( 0x00,  0x24)
                    }
                    let expr_2 := fun_endingHash_5637(expr_offset, expr_length, mload(0x80),  checked_add_uint256( add(mload(0x80),  1),  mload(0xa0)),  mload(0xc0))
                    let expr_3 :=  iszero(expr_2)
                    if iszero(expr_3)
                    {
                        _3 :=  0x00
                        mstore(0x0100,  0x00)
                        let var_i_1 :=  0x00
                        for { }
                         lt(var_i_1, mload(0xa0))
                        {
                            var_i_1 :=  add( var_i_1,  32)
                        }
                        {
                            let expr_4 := fun_loadUpTo(expr_offset, expr_length,  add(add( mload(0x80),  var_i_1),  1),  add(add( mload(0x80),  mload(0xa0)),  1))
                            mstore(0x0100, or(mload(0x0100),  xor(expr_4,  fun_loadUpTo(mload(0xe0), mload(0xa0), var_i_1, mload(0xa0)))))
                        }
                        expr_3 :=  iszero( iszero(mload(0x0100)))
                    }
                    if expr_3
                    {
                        let _4 :=  mload(0x40)
                        mstore(_4, 0x58cba18f00000000000000000000000000000000000000000000000000000000)
                        mstore( add(_4, 4),  32)
                        revert(_4, sub( abi_encode_string_calldata(expr_offset, expr_length, add( _4,  36)),  _4))
                    }
                    let _5 := and( expr_1,  0xffffffffffffffff)
                    let expr_5 :=  iszero( _5)
                    if iszero(expr_5)
                    {
                        expr_5 :=  gt( _5,  0x1fffffffffffff)
                    }
                    if expr_5
                    {
                        let _6 :=  mload(0x40)
                        mstore(_6, 0x16adb09f00000000000000000000000000000000000000000000000000000000)
                        revert(_6, sub(abi_encode_string_calldata_uint64(add(_6, 4), expr_offset, expr_length, expr_1), _6))
                    }
                    if  iszero(eq( iszero( calldataload( add(_2, 96))),  iszero(gt( _5,  0x100000))))
                    {
                        let _7 :=  mload(0x40)
                        mstore(_7, 0x41755c2b00000000000000000000000000000000000000000000000000000000)
                        revert(_7, sub(abi_encode_string_calldata_uint64(add(_7, 4), expr_offset, expr_length, expr_1), _7))
                    }
                    if  iszero( fun_isRequiresPython(expr_offset_1, expr_length_1))
                    {
                        let _8 :=  mload(0x40)
                        mstore(_8, 0x13558f7800000000000000000000000000000000000000000000000000000000)
                        mstore( add(_8, 4),  32)
                        revert(_8, sub( abi_encode_string_calldata(expr_offset, expr_length, add( _8,  36)),  _8))
                    }
                    mstore( 0x00,  mload(0xc0))
                    mstore( 32,  0x02)
                    let dataSlot := keccak256( 0x00,  0x40)
                    mstore( 0x00,  expr)
                    mstore( 32,  expr_2)
                    mstore( 0x00,  keccak256( 0x00,  0x40))
                    mstore( 32,  dataSlot)
                    let dataSlot_1 := keccak256( 0x00,  0x40)
                    if  iszero(iszero( sload( dataSlot_1)))
                    {
                        let _9 :=  mload(0x40)
                        mstore(_9, 0x6e1cbe1a00000000000000000000000000000000000000000000000000000000)
                        revert(_9, sub(abi_encode_bytes32_string_calldata(add(_9, 4), mload(0xc0), expr_offset, expr_length), _9))
                    }
                    let var_data_mpos := mload( 0x40)
                    let usr$head := add(var_data_mpos,  32)
                    mstore(usr$head, 0x100)
                    calldatacopy(add(var_data_mpos, 0x80),  add(_2, 32),  0x80)
                    let _10 := add(var_data_mpos, and(add(mload(0x80), 0x3f),  not(31)))
                    mstore(add(_10, 0x100),  0x00)
                    mstore(add(var_data_mpos, 288), mload(0x80))
                    calldatacopy(add(var_data_mpos, 320), var_project_2478_offset, mload(0x80))
                    mstore(add(var_data_mpos,  0x40),  add(sub(_10, var_data_mpos), 0x100))
                    let _11 := add(_10, and(add(mload(0xa0), 0x3f),  not(31)))
                    mstore(add(_11, 0x100),  0x00)
                    mstore(add(_10, 288), mload(0xa0))
                    calldatacopy(add(_10, 320), mload(0xe0), mload(0xa0))
                    mstore(add(var_data_mpos,  96),  add(add(sub(_11, var_data_mpos), 288),  not(31)))
                    let usr$end := add(add(_11, and(add(expr_length, 0x3f),  not(31))),  288)
                    mstore(add(usr$end,  not(31)),  0x00)
                    mstore(add(_11, 288), expr_length)
                    calldatacopy(add(_11, 320), expr_offset, expr_length)
                    mstore(add(var_data_mpos, 0x100), add(sub(usr$end, var_data_mpos),  not(31)))
                    let usr$end_1 := add(usr$end, and(add(expr_length_1, 0x3f),  not(31)))
                    mstore(add(usr$end_1,  not(31)),  0x00)
                    mstore(usr$end, expr_length_1)
                    calldatacopy(add(usr$end,  32),  expr_offset_1, expr_length_1)
                    mstore(var_data_mpos, add(sub(usr$end_1, var_data_mpos),  not(31)))
                    mstore( 0x40,  usr$end_1)
                    let var_newHead :=  0x00
                    let var_recordHash :=  0x00
                    log4(usr$head, mload(var_data_mpos),  0x5abdb489156046d40cac5f2af3f4e003018eb7ad8180a4efc224de5d8d1757e8,  mload(0xc0), expr,  and( var_actor,  0xffffffffffffffffffffffffffffffffffffffff))
                    let usr$record := mload( 0x40)
                    mstore(usr$record,  0x5abdb489156046d40cac5f2af3f4e003018eb7ad8180a4efc224de5d8d1757e8)
                    mstore(add(usr$record,  32),  address())
                    mstore(add(usr$record,  0x40),  mload(0xc0))
                    mstore(add(usr$record,  96),  expr)
                    mstore(add(usr$record,  0x80),  and( var_actor,  0xffffffffffffffffffffffffffffffffffffffff))
                    mstore(add(usr$record,  160),  timestamp())
                    mstore(add(usr$record, 0xc0), keccak256(usr$head, mload(var_data_mpos)))
                    var_recordHash := keccak256(usr$record, 0xe0)
                    mstore( 0x00,  var_head)
                    mstore( 32,  var_recordHash)
                    var_newHead := keccak256( 0x00,  0x40)
                    sstore(dataSlot_1, var_recordHash)
                    var_head := var_newHead
                }
                sstore( 0x00,  var_head)
            }
            function abi_encode_bytes32_bytes32_bytes32(headStart, value0, value1, value2) -> tail
            {
                tail := add(headStart, 96)
                mstore(headStart, value0)
                mstore( add(headStart, 32),  value1)
                mstore( add(headStart, 64),  value2)
            }
            function fun_renounceMaintainer(var_actor, var_projectId)
            {
                mstore( 0,  var_projectId)
                mstore(0x20,  0x01)
                let value := and(shr(160, sload(keccak256( 0,  0x40))), 0xffffffff)
                if  iszero( and(mload( add( fun_liveMaintainer(var_projectId, var_actor),  0x40)), 0xff))
                {
                    mstore( 0,  0x526030be00000000000000000000000000000000000000000000000000000000)
                    mstore( 4,  var_projectId)
                    mstore(36, and(var_actor, 0xffffffffffffffffffffffffffffffffffffffff))
                    revert( 0,  68)
                }
                let memPtr := mload(0x40)
                finalize_allocation_38371(memPtr)
                mstore(memPtr, value)
                mstore( add(memPtr,  0x20),  0)
                mstore( add(memPtr,  0x40),  0)
                fun_writeMaintainer(var_actor, var_projectId, var_actor, memPtr)
            }
            function fun_unyankRelease(var_actor, var_projectId, var_version_2754_offset, var_version_2754_length)
            {
                fun__checkMember(var_actor, var_projectId)
                let expr := fun_hashVersion(var_version_2754_offset, var_version_2754_length)
                mstore( 0,  var_projectId)
                mstore(0x20,  0x04)
                let dataSlot := keccak256( 0,  0x40)
                mstore( 0,  expr)
                mstore(0x20, dataSlot)
                if  iszero( sload(keccak256( 0,  0x40)))
                {
                    mstore( 0,  0x918ee8ca00000000000000000000000000000000000000000000000000000000)
                    mstore( 0x04,  var_projectId)
                    mstore(36, expr)
                    revert( 0,  68)
                }
                mstore( 0,  expr)
                mstore(0x20, dataSlot)
                let dataSlot_1 := keccak256( 0,  0x40)
                let result :=  0
                result :=  0
                sstore(dataSlot_1,  0)
                let expr_2802_mpos :=  mload(0x40)
                let _1 := add(expr_2802_mpos,  0x20)
                mstore(_1, 0x20)
                let _2 := sub( abi_encode_string_calldata(var_version_2754_offset, var_version_2754_length, add( expr_2802_mpos,  0x40)),  expr_2802_mpos)
                mstore(expr_2802_mpos, add(_2,  not(31)))
                finalize_allocation(expr_2802_mpos, _2)
                let _3 := sload( 0)
                let _4 := and( var_actor,  0xffffffffffffffffffffffffffffffffffffffff)
                let var_newHead :=  0
                let var_recordHash :=  0
                log4(_1, mload(expr_2802_mpos),  0x343f1ee5949a0c8ff1a2f5eb8f00032693dd5e868ff6419f7bc2e9272d86def0,  var_projectId, expr, _4)
                let usr$record := mload( 0x40)
                mstore(usr$record,  0x343f1ee5949a0c8ff1a2f5eb8f00032693dd5e868ff6419f7bc2e9272d86def0)
                mstore(add(usr$record,  0x20),  address())
                mstore(add(usr$record,  0x40),  var_projectId)
                mstore(add(usr$record, 0x60), expr)
                mstore(add(usr$record, 0x80), _4)
                mstore(add(usr$record, 0xa0), timestamp())
                mstore(add(usr$record, 0xc0), keccak256(_1, mload(expr_2802_mpos)))
                var_recordHash := keccak256(usr$record, 0xe0)
                mstore( 0,  _3)
                mstore( 0x20,  var_recordHash)
                var_newHead := keccak256( 0,  0x40)
                sstore( 0,  var_newHead)
            }
            function abi_encode_bytes32_bytes32_bytes32_bytes32_bytes32(headStart, value0, value1, value2, value3, value4) -> tail
            {
                tail := add(headStart, 160)
                mstore(headStart, value0)
                mstore( add(headStart, 32),  value1)
                mstore( add(headStart, 64),  value2)
                mstore( add(headStart, 96),  value3)
                mstore( add(headStart, 128),  value4)
            }
            function copy_literal_to_memory_bf7d8cd70d8b3adaa217f1878af6a7638e2eeb0ca4b1a0e9b8493537fc6803cf() -> memPtr
            {
                let size :=  0
                let _1 :=  0
                _1 :=  0
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
            function fun_setStatus(var_actor, var_projectId, var_status, var_reason_offset, var_reason_1793_length)
            {
                pop(fun_checkOwner(var_actor, var_projectId))
                fun_checkReason(var_reason_offset, var_reason_1793_length)
                let _1 := iszero(lt(var_status, 3))
                if _1
                {
                    mstore( 0,  35408467139433450592217433187231851964531694900788300625387963629091585785856)
                    mstore(4, 0x21)
                    revert( 0,  0x24)
                }
                mstore( 0,  var_projectId)
                mstore(0x20,  0x01)
                update_storage_value_offset_uint8_to_uint8( keccak256( 0,  0x40),  var_status)
                _1 :=  0
                let expr_1832_mpos :=  mload(0x40)
                let _2 := add(expr_1832_mpos,  0x20)
                mstore(_2, 0x20)
                let _3 := sub( abi_encode_string_calldata(var_reason_offset, var_reason_1793_length, add( expr_1832_mpos,  0x40)),  expr_1832_mpos)
                mstore(expr_1832_mpos, add(_3,  not(31)))
                finalize_allocation(expr_1832_mpos, _3)
                let _4 := sload( 0)
                let _5 := and( var_actor,  0xffffffffffffffffffffffffffffffffffffffff)
                let var_newHead :=  0
                let var_recordHash :=  0
                log4(_2, mload(expr_1832_mpos),  0x0e71a589fe564b2479ff7ba8e58f645e9b82209305c4f67d3e75abcd42561e7e,  var_projectId, var_status, _5)
                let usr$record := mload( 0x40)
                mstore(usr$record,  0x0e71a589fe564b2479ff7ba8e58f645e9b82209305c4f67d3e75abcd42561e7e)
                mstore(add(usr$record,  0x20),  address())
                mstore(add(usr$record,  0x40),  var_projectId)
                mstore(add(usr$record, 0x60), var_status)
                mstore(add(usr$record, 0x80), _5)
                mstore(add(usr$record, 0xa0), timestamp())
                mstore(add(usr$record, 0xc0), keccak256(_2, mload(expr_1832_mpos)))
                var_recordHash := keccak256(usr$record, 0xe0)
                mstore( 0,  _4)
                mstore( 0x20,  var_recordHash)
                var_newHead := keccak256( 0,  0x40)
                sstore( 0,  var_newHead)
            }
            function fun_cancelTransfer(var_actor, var_projectId)
            {
                let expr := fun_checkOwner(var_actor, var_projectId)
                mstore( 0,  var_projectId)
                mstore(0x20,  0x06)
                let cleaned := and(sload(keccak256( 0,  0x40)), 0xffffffffffffffffffffffffffffffffffffffff)
                if  iszero( cleaned)
                {
                    mstore( 0,  0x29ac886800000000000000000000000000000000000000000000000000000000)
                    mstore( 4,  var_projectId)
                    revert( 0,  36)
                }
                mstore( 0,  var_projectId)
                mstore(0x20,  0x06)
                let dataSlot := keccak256( 0,  0x40)
                sstore(dataSlot, and(sload(dataSlot), 0xffffffffffffffffffffffff0000000000000000000000000000000000000000))
                let expr_1931_mpos :=  mload(0x40)
                let _1 := add(expr_1931_mpos,  0x20)
                mstore(_1, and(expr, 0xffffffff))
                mstore(expr_1931_mpos,  0x20)
                finalize_allocation(expr_1931_mpos,  0x40)
                let _2 := sload( 0)
                let _3 := and( var_actor,  0xffffffffffffffffffffffffffffffffffffffff)
                let var_newHead :=  0
                let var_recordHash :=  0
                log4(_1, mload(expr_1931_mpos),  0x040d961ae3fd808fc642119ce3d2039245d416ef89871249a13667593ae956df,  var_projectId, cleaned, _3)
                let usr$record := mload( 0x40)
                mstore(usr$record,  0x040d961ae3fd808fc642119ce3d2039245d416ef89871249a13667593ae956df)
                mstore(add(usr$record,  0x20),  address())
                mstore(add(usr$record,  0x40),  var_projectId)
                mstore(add(usr$record, 0x60), cleaned)
                mstore(add(usr$record, 0x80), _3)
                mstore(add(usr$record, 0xa0), timestamp())
                mstore(add(usr$record, 0xc0), keccak256(_1, mload(expr_1931_mpos)))
                var_recordHash := keccak256(usr$record, 0xe0)
                mstore( 0,  _2)
                mstore( 0x20,  var_recordHash)
                var_newHead := keccak256( 0,  0x40)
                sstore( 0,  var_newHead)
            }
            function fun_unyankFile(var_actor, var_projectId, var_filename_2629_offset, var_filename_length)
            {
                fun__checkMember(var_actor, var_projectId)
                let expr := fun_checkPublished(var_projectId, var_filename_2629_offset, var_filename_length)
                mstore( 0,  var_projectId)
                mstore(0x20,  0x03)
                let dataSlot := keccak256( 0,  0x40)
                mstore( 0,  expr)
                mstore(0x20, dataSlot)
                if  iszero( sload(keccak256( 0,  0x40)))
                {
                    mstore( 0,  0x918ee8ca00000000000000000000000000000000000000000000000000000000)
                    mstore( 4,  var_projectId)
                    mstore(36, expr)
                    revert( 0,  68)
                }
                mstore( 0,  expr)
                mstore(0x20, dataSlot)
                let dataSlot_1 := keccak256( 0,  0x40)
                let result :=  0
                result :=  0
                sstore(dataSlot_1,  0)
                let expr_2678_mpos :=  mload(0x40)
                let _1 := add(expr_2678_mpos,  0x20)
                mstore(_1, 0x20)
                let _2 := sub( abi_encode_string_calldata(var_filename_2629_offset, var_filename_length, add( expr_2678_mpos,  0x40)),  expr_2678_mpos)
                mstore(expr_2678_mpos, add(_2,  not(31)))
                finalize_allocation(expr_2678_mpos, _2)
                let _3 := sload( 0)
                let _4 := and( var_actor,  0xffffffffffffffffffffffffffffffffffffffff)
                let var_newHead :=  0
                let var_recordHash :=  0
                log4(_1, mload(expr_2678_mpos),  0x3fcbcab43b2dab5d845880810ef2abbfcb54e5943aea6fcc022478b9c5e9dc,  var_projectId, expr, _4)
                let usr$record := mload( 0x40)
                mstore(usr$record,  0x3fcbcab43b2dab5d845880810ef2abbfcb54e5943aea6fcc022478b9c5e9dc)
                mstore(add(usr$record,  0x20),  address())
                mstore(add(usr$record,  0x40),  var_projectId)
                mstore(add(usr$record, 0x60), expr)
                mstore(add(usr$record, 0x80), _4)
                mstore(add(usr$record, 0xa0), timestamp())
                mstore(add(usr$record, 0xc0), keccak256(_1, mload(expr_2678_mpos)))
                var_recordHash := keccak256(usr$record, 0xe0)
                mstore( 0,  _3)
                mstore( 0x20,  var_recordHash)
                var_newHead := keccak256( 0,  0x40)
                sstore( 0,  var_newHead)
            }
            function fun_register(var_head, var_projectId, var_project_offset, var_project_1559_length, var_owner, var_actor) -> var_newHead
            {
                mstore( 0,  var_projectId)
                mstore(0x20,  0x01)
                if  iszero(iszero( and(sload(keccak256( 0,  0x40)), 0xffffffffffffffffffffffffffffffffffffffff)))
                {
                    mstore( 0,  0x70d74fff00000000000000000000000000000000000000000000000000000000)
                    mstore( 4,  var_projectId)
                    revert( 0,  36)
                }
                if  iszero( fun_isNormal(var_project_offset, var_project_1559_length))
                {
                    let _1 :=  mload(0x40)
                    mstore(_1, 0x7f18290300000000000000000000000000000000000000000000000000000000)
                    mstore( add(_1, 4),  0x20)
                    revert(_1, sub( abi_encode_string_calldata(var_project_offset, var_project_1559_length, add( _1,  36)),  _1))
                }
                let _2 := and( var_owner,  0xffffffffffffffffffffffffffffffffffffffff)
                if  iszero( _2)
                {
                    mstore( 0,  0x54bdd29700000000000000000000000000000000000000000000000000000000)
                    mstore( 4,  var_projectId)
                    revert( 0,  36)
                }
                fun_checkMayRegister(var_actor)
                mstore( 0,  var_projectId)
                mstore(0x20,  0x01)
                let dataSlot := keccak256( 0,  0x40)
                sstore( dataSlot,  or(and(sload( dataSlot),  0xffffffffffffffffffffffff0000000000000000000000000000000000000000), _2))
                let _3 := and( var_actor,  0xffffffffffffffffffffffffffffffffffffffff)
                let expr_1634_mpos :=  mload(0x40)
                let _4 := add(expr_1634_mpos,  0x20)
                mstore(_4, 0x20)
                let _5 := sub( abi_encode_string_calldata(var_project_offset, var_project_1559_length, add( expr_1634_mpos,  0x40)),  expr_1634_mpos)
                mstore(expr_1634_mpos, add(_5,  not(31)))
                finalize_allocation(expr_1634_mpos, _5)
                let var_newHead_1 :=  0
                let var_recordHash :=  0
                log4(_4, mload(expr_1634_mpos),  0x9f25c6eab572b4d8261725ff566ae46f3161209674064d6e69a5f0655fd1bab5,  var_projectId, _2, _3)
                let usr$record := mload( 0x40)
                mstore(usr$record,  0x9f25c6eab572b4d8261725ff566ae46f3161209674064d6e69a5f0655fd1bab5)
                mstore(add(usr$record,  0x20),  address())
                mstore(add(usr$record,  0x40),  var_projectId)
                mstore(add(usr$record, 0x60), _2)
                mstore(add(usr$record, 0x80), _3)
                mstore(add(usr$record, 0xa0), timestamp())
                mstore(add(usr$record, 0xc0), keccak256(_4, mload(expr_1634_mpos)))
                var_recordHash := keccak256(usr$record, 0xe0)
                mstore( 0,  var_head)
                mstore( 0x20,  var_recordHash)
                var_newHead_1 := keccak256( 0,  0x40)
                var_newHead := var_newHead_1
            }
            function fun_liveMaintainer(var_projectId, var_account) -> var_maintainer_mpos
            {
                let memPtr := mload(64)
                finalize_allocation_38371(memPtr)
                mstore(memPtr,  0)
                mstore(add(memPtr, 32),  0)
                mstore(add(memPtr, 64),  0)
                var_maintainer_mpos := memPtr
                mstore( 0,  var_projectId)
                mstore(32,  0x05)
                let dataSlot := keccak256( 0,  64)
                let dataSlot_1 :=  0
                mstore( 0,  and( var_account,  0xffffffffffffffffffffffffffffffffffffffff))
                mstore(0x20,  dataSlot)
                dataSlot_1 := keccak256( 0,  0x40)
                let memPtr_1 := mload(64)
                finalize_allocation_38371(memPtr_1)
                let _1 := sload( dataSlot_1)
                let cleaned := and(_1, 0xffffffff)
                mstore(memPtr_1, cleaned)
                let _2 := add(memPtr_1, 32)
                mstore(_2, and(shr(32, _1), 0xffffffffff))
                mstore(add(memPtr_1, 64), and(shr(72, _1), 0xff))
                mstore( 0,  var_projectId)
                mstore(32,  0x01)
                let expr :=  eq( cleaned, and(shr(160, sload(keccak256( 0,  64))), 0xffffffff))
                if expr
                {
                    let cleaned_1 := and(mload( _2),  0xffffffffff)
                    expr :=  gt( cleaned_1,  timestamp())
                }
                if expr
                {
                    var_maintainer_mpos := memPtr_1
                    leave
                }
            }
            function fun_yankFile(var_actor, var_projectId, var_filename_2562_offset, var_filename_2562_length, var_reason_2564_offset, var_reason_2564_length)
            {
                fun__checkMember(var_actor, var_projectId)
                let expr := fun_checkPublished(var_projectId, var_filename_2562_offset, var_filename_2562_length)
                fun_checkReason(var_reason_2564_offset, var_reason_2564_length)
                mstore( 0,  var_projectId)
                mstore(0x20,  0x03)
                let dataSlot := keccak256( 0,  0x40)
                mstore( 0,  expr)
                mstore(0x20, dataSlot)
                if  iszero(iszero( sload(keccak256( 0,  0x40))))
                {
                    mstore( 0,  0x7890f23300000000000000000000000000000000000000000000000000000000)
                    mstore( 4,  var_projectId)
                    mstore(36, expr)
                    revert( 0,  68)
                }
                let expr_2618_mpos :=  mload(0x40)
                let _1 := add(expr_2618_mpos,  0x20)
                let _2 := sub(abi_encode_string_calldata_string_calldata(_1, var_filename_2562_offset, var_filename_2562_length, var_reason_2564_offset, var_reason_2564_length), expr_2618_mpos)
                mstore(expr_2618_mpos, add(_2,  not(31)))
                finalize_allocation(expr_2618_mpos, _2)
                let _3 := sload( 0)
                let _4 := and( var_actor,  0xffffffffffffffffffffffffffffffffffffffff)
                let var_newHead :=  0
                let var_recordHash :=  0
                log4(_1, mload(expr_2618_mpos),  0xb5c4e50fa74a291bf4247851899788dd449d699d6ef18339643d99f0861f6cf5,  var_projectId, expr, _4)
                let usr$record := mload( 0x40)
                mstore(usr$record,  0xb5c4e50fa74a291bf4247851899788dd449d699d6ef18339643d99f0861f6cf5)
                mstore(add(usr$record,  0x20),  address())
                mstore(add(usr$record,  0x40),  var_projectId)
                mstore(add(usr$record, 0x60), expr)
                mstore(add(usr$record, 0x80), _4)
                mstore(add(usr$record, 0xa0), timestamp())
                mstore(add(usr$record, 0xc0), keccak256(_1, mload(expr_2618_mpos)))
                var_recordHash := keccak256(usr$record, 0xe0)
                mstore( 0,  _3)
                mstore( 0x20,  var_recordHash)
                var_newHead := keccak256( 0,  0x40)
                sstore( 0,  var_newHead)
                mstore( 0,  expr)
                mstore(0x20, dataSlot)
                sstore(keccak256( 0,  0x40), var_recordHash)
            }
            function abi_encode_bytes32_bytes32_address_bytes32(headStart, value0, value1, value2, value3) -> tail
            {
                tail := add(headStart, 128)
                mstore(headStart, value0)
                mstore( add(headStart, 32),  value1)
                mstore( add(headStart, 64),  and(value2, 0xffffffffffffffffffffffffffffffffffffffff))
                mstore( add(headStart, 96),  value3)
            }
            function fun_startTransfer(var_actor, var_projectId, var_newOwner)
            {
                let expr := fun_checkOwner(var_actor, var_projectId)
                let _1 := and( var_newOwner,  0xffffffffffffffffffffffffffffffffffffffff)
                if  iszero( _1)
                {
                    mstore( 0x00,  0x54bdd29700000000000000000000000000000000000000000000000000000000)
                    mstore( 4,  var_projectId)
                    revert( 0x00,  36)
                }
                mstore( 0x00,  var_projectId)
                mstore(0x20,  0x06)
                let dataSlot := keccak256( 0x00,  0x40)
                sstore( dataSlot,  or(and(sload( dataSlot),  0xffffffffffffffffffffffff0000000000000000000000000000000000000000), _1))
                let expr_1880_mpos :=  mload(0x40)
                let _2 := add(expr_1880_mpos,  0x20)
                mstore(_2, and(expr, 0xffffffff))
                mstore(expr_1880_mpos,  0x20)
                finalize_allocation(expr_1880_mpos,  0x40)
                let _3 := sload( 0x00)
                let _4 := and( var_actor,  0xffffffffffffffffffffffffffffffffffffffff)
                let var_newHead :=  0x00
                let var_recordHash :=  0x00
                log4(_2, mload(expr_1880_mpos),  0x25586d5acf673306e53db859d01e91233525d3bbfedd70d59245e2da94285730,  var_projectId, _1, _4)
                let usr$record := mload( 0x40)
                mstore(usr$record,  0x25586d5acf673306e53db859d01e91233525d3bbfedd70d59245e2da94285730)
                mstore(add(usr$record,  0x20),  address())
                mstore(add(usr$record,  0x40),  var_projectId)
                mstore(add(usr$record, 0x60), _1)
                mstore(add(usr$record, 0x80), _4)
                mstore(add(usr$record, 0xa0), timestamp())
                mstore(add(usr$record, 0xc0), keccak256(_2, mload(expr_1880_mpos)))
                var_recordHash := keccak256(usr$record, 0xe0)
                mstore( 0x00,  _3)
                mstore( 0x20,  var_recordHash)
                var_newHead := keccak256( 0x00,  0x40)
                sstore( 0x00,  var_newHead)
            }
            function fun_acceptTransfer(var_actor, var_projectId)
            {
                mstore( 0,  var_projectId)
                mstore(0x20,  0x06)
                let cleaned := and(sload(keccak256( 0,  0x40)), 0xffffffffffffffffffffffffffffffffffffffff)
                let _1 := and( var_actor,  0xffffffffffffffffffffffffffffffffffffffff)
                if  iszero(eq( _1,  cleaned))
                {
                    mstore( 0,  0xe0138de300000000000000000000000000000000000000000000000000000000)
                    mstore( 4,  var_projectId)
                    mstore(36, _1)
                    revert( 0,  68)
                }
                mstore( 0,  var_projectId)
                mstore(0x20,  0x01)
                let dataSlot := keccak256( 0,  0x40)
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
                    mstore( 0,  35408467139433450592217433187231851964531694900788300625387963629091585785856)
                    mstore(4, 0x11)
                    revert( 0,  0x24)
                }
                mstore(_3, and(add(value,  0x01),  0xffffffff))
                mstore( 0,  var_projectId)
                mstore(0x20,  0x01)
                let dataSlot_1 := keccak256( 0,  0x40)
                sstore(dataSlot_1, or(and(sload(dataSlot_1), 0xffffffffffffffffffffffff0000000000000000000000000000000000000000), and(and(mload(memPtr), 0xffffffffffffffffffffffffffffffffffffffff), 0xffffffffffffffffffffffffffffffffffffffff)))
                let _7 := mload(_3)
                let _8 := sload(dataSlot_1)
                sstore(dataSlot_1, or(and(_8, 0xffffffffffffffff00000000ffffffffffffffffffffffffffffffffffffffff), and(shl(160, _7), 0xffffffff0000000000000000000000000000000000000000)))
                update_storage_value_offset_uint8_to_uint8(dataSlot_1, and(mload(_4), 0xff))
                update_storage_value_offset_uint40_to_uint40(dataSlot_1, and(mload(_5), 0xffffffffff))
                let cleaned_2 := iszero(iszero(mload(_6)))
                let _9 := sload(dataSlot_1)
                sstore(dataSlot_1, or(and(_9, 0xff00ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff), and(shl(240, cleaned_2), 0xff000000000000000000000000000000000000000000000000000000000000)))
                mstore( 0,  var_projectId)
                mstore(0x20,  0x06)
                let dataSlot_2 := keccak256( 0,  0x40)
                sstore(dataSlot_2, and(sload(dataSlot_2), 0xffffffffffffffffffffffff0000000000000000000000000000000000000000))
                let cleaned_3 := and(mload( _3),  0xffffffff)
                let expr_1999_mpos :=  mload(0x40)
                let _10 := add(expr_1999_mpos,  0x20)
                mstore(_10, cleaned_3)
                mstore(expr_1999_mpos,  0x20)
                finalize_allocation(expr_1999_mpos,  0x40)
                let _11 := sload( 0)
                let var_newHead :=  0
                let var_recordHash :=  0
                log4(_10, mload(expr_1999_mpos),  0xace5fdd0fc957653fb44a059dbc53949a496b9c3fdf6254081872825c007b7d2,  var_projectId, cleaned_1, _1)
                let usr$record := mload( 0x40)
                mstore(usr$record,  0xace5fdd0fc957653fb44a059dbc53949a496b9c3fdf6254081872825c007b7d2)
                mstore(add(usr$record,  0x20),  address())
                mstore(add(usr$record,  0x40),  var_projectId)
                mstore(add(usr$record,  96),  cleaned_1)
                mstore(add(usr$record,  128),  _1)
                mstore(add(usr$record,  160),  timestamp())
                mstore(add(usr$record,  192),  keccak256(_10, mload(expr_1999_mpos)))
                var_recordHash := keccak256(usr$record, 0xe0)
                mstore( 0,  _11)
                mstore( 0x20,  var_recordHash)
                var_newHead := keccak256( 0,  0x40)
                sstore( 0,  var_newHead)
            }
            function fun_useNonce(var_signer, var_nonce)
            {
                let _1 := and(var_signer, 0xffffffffffffffffffffffffffffffffffffffff)
                mstore( 0,  _1)
                mstore(0x20,  0x0d)
                let dataSlot := keccak256( 0,  0x40)
                let result := shr( 0x08,  var_nonce)
                mstore( 0,  result)
                mstore(0x20, dataSlot)
                let _2 := sload(keccak256( 0,  0x40))
                let result_1 := shl( and(var_nonce,  0xff),  0x01)
                if  iszero(iszero( and(_2, result_1)))
                {
                    mstore( 0,  0xe90aded400000000000000000000000000000000000000000000000000000000)
                    mstore( 4,  _1)
                    mstore(36, var_nonce)
                    revert( 0,  68)
                }
                mstore( 0,  result)
                mstore(0x20, dataSlot)
                sstore(keccak256( 0,  0x40),  or(_2, result_1))
            }
            function fun_checkModerator()
            {
                mstore( 0,  caller())
                mstore(0x20,  0x0b)
                if  iszero( and(sload(keccak256( 0,  0x40)), 0xff))
                {
                    mstore( 0,  0x663750dc00000000000000000000000000000000000000000000000000000000)
                    mstore( 4,  caller())
                    revert( 0,  36)
                }
            }
            function fun_checkReason(var_reason_6304_offset, var_reason_6304_length)
            {
                let expr :=  gt(var_reason_6304_length,  0x0200)
                if iszero(expr)
                {
                    expr :=  iszero( fun_isText(var_reason_6304_offset, var_reason_6304_length))
                }
                if expr
                {
                    mstore( 0,  0x43cb798300000000000000000000000000000000000000000000000000000000)
                    mstore( 4,  var_reason_6304_length)
                    revert( 0,  36)
                }
            }
            function fun_checkOwner(var_actor, var_projectId) -> var_epoch
            {
                mstore( 0,  var_projectId)
                mstore(0x20,  0x01)
                let _1 := sload(keccak256( 0,  0x40))
                let _2 := and( var_actor,  0xffffffffffffffffffffffffffffffffffffffff)
                if  iszero(eq( _2, and(_1, 0xffffffffffffffffffffffffffffffffffffffff)))
                {
                    mstore( 0,  0x0b943ac000000000000000000000000000000000000000000000000000000000)
                    mstore( 4,  var_projectId)
                    mstore(36, _2)
                    revert( 0,  68)
                }
                var_epoch :=  and(shr(160, _1), 0xffffffff)
            }
            function abi_encode_bytes32_bytes32_bytes32_bytes32(headStart, value0, value1, value2, value3) -> tail
            {
                tail := add(headStart, 128)
                mstore(headStart, value0)
                mstore( add(headStart, 32),  value1)
                mstore( add(headStart, 64),  value2)
                mstore( add(headStart, 96),  value3)
            }
            function fun_append(var_head, var_topic1, var_topic2, var_topic3, var_data_mpos) -> var_newHead, var_recordHash
            {
                let _1 := mload(var_data_mpos)
                let _2 := add(var_data_mpos, 0x20)
                log4(_2, _1,  0xd5833ffb8156ca9138e02b43baaeb5f6408ec0a059673c3c751ff292924299cc,  var_topic1, var_topic2, var_topic3)
                let usr$record := mload(0x40)
                mstore(usr$record,  0xd5833ffb8156ca9138e02b43baaeb5f6408ec0a059673c3c751ff292924299cc)
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
            function fun_writeMaintainer(var_actor, var_projectId, var_account, var_maintainer_1753_mpos)
            {
                mstore( 0,  var_projectId)
                mstore(0x20,  0x05)
                let dataSlot := keccak256( 0,  0x40)
                let dataSlot_1 :=  0
                mstore( 0,  and( var_account,  0xffffffffffffffffffffffffffffffffffffffff))
                mstore(0x20,  dataSlot)
                dataSlot_1 := keccak256( 0,  0x40)
                let cleaned := and(mload(var_maintainer_1753_mpos), 0xffffffff)
                let _1 := sload( dataSlot_1)
                let _2 := mload(add(var_maintainer_1753_mpos, 0x20))
                let _3 := mload(add(var_maintainer_1753_mpos, 0x40))
                sstore( dataSlot_1,  or(or(and(shl(0x20, _2), 0xffffffffff00000000), or(and(_1, not(0xffffffffffffffffffff)), cleaned)), and(shl(72, _3), 0xff000000000000000000)))
                let _4 := and( var_account,  0xffffffffffffffffffffffffffffffffffffffff)
                let expr_1780_mpos :=  mload(0x40)
                let _5 := add(expr_1780_mpos,  0x20)
                mstore(_5, and(_3, 0xff))
                mstore(add( expr_1780_mpos,  0x40), and(_2, 0xffffffffff))
                mstore(add( expr_1780_mpos,  96), cleaned)
                mstore(expr_1780_mpos,  96)
                finalize_allocation(expr_1780_mpos, 128)
                let _6 := sload( 0)
                let _7 := and( var_actor,  0xffffffffffffffffffffffffffffffffffffffff)
                let var_newHead :=  0
                let var_recordHash :=  0
                log4(_5, mload(expr_1780_mpos),  0x66ec171011419d035e288b78bc17aab34827028cb55576f1999172b4850b0245,  var_projectId, _4, _7)
                let usr$record := mload( 0x40)
                mstore(usr$record,  0x66ec171011419d035e288b78bc17aab34827028cb55576f1999172b4850b0245)
                mstore(add(usr$record,  0x20),  address())
                mstore(add(usr$record,  0x40),  var_projectId)
                mstore(add(usr$record,  96),  _4)
                mstore(add(usr$record,  128),  _7)
                mstore(add(usr$record, 0xa0), timestamp())
                mstore(add(usr$record, 0xc0), keccak256(_5, mload(expr_1780_mpos)))
                var_recordHash := keccak256(usr$record, 0xe0)
                mstore( 0,  _6)
                mstore( 0x20,  var_recordHash)
                var_newHead := keccak256( 0,  0x40)
                sstore( 0,  var_newHead)
            }
            function fun__checkMember(var_actor, var_projectId)
            {
                mstore( 0,  var_projectId)
                mstore(0x20,  0x01)
                let cleaned := and(sload(keccak256( 0,  0x40)), 0xffffffffffffffffffffffffffffffffffffffff)
                let _1 := and( var_actor,  0xffffffffffffffffffffffffffffffffffffffff)
                if  eq( _1,  cleaned)
                {
                    leave
                }
                if  iszero( and( mload( add( fun_liveMaintainer(var_projectId, var_actor),  0x40)), 2))
                {
                    mstore( 0,  0x0b943ac000000000000000000000000000000000000000000000000000000000)
                    mstore( 4,  var_projectId)
                    mstore(36, _1)
                    revert( 0,  68)
                }
            }
            function fun_checkMember(var_actor, var_projectId)
            {
                mstore( 0,  var_projectId)
                mstore(0x20, 1)
                let cleaned := and(sload(keccak256( 0,  0x40)), 0xffffffffffffffffffffffffffffffffffffffff)
                let _1 := and( var_actor,  0xffffffffffffffffffffffffffffffffffffffff)
                if  eq( _1,  cleaned)
                {
                    leave
                }
                if  iszero( and( mload( add( fun_liveMaintainer(var_projectId, var_actor),  0x40)), 1))
                {
                    mstore( 0,  0x0b943ac000000000000000000000000000000000000000000000000000000000)
                    mstore( 4,  var_projectId)
                    mstore(36, _1)
                    revert( 0,  68)
                }
            }
            function fun_hashVersion(var_version_3168_offset, var_version_3168_length) -> var_versionHash
            {
                var_versionHash :=  fun_hashOf(var_version_3168_offset, var_version_3168_length)
                if  iszero(var_versionHash)
                {
                    let _1 :=  mload(64)
                    mstore(_1, 0xa1dd70cf00000000000000000000000000000000000000000000000000000000)
                    mstore( add(_1, 4),  32)
                    revert(_1, sub( abi_encode_string_calldata(var_version_3168_offset, var_version_3168_length, add( _1,  36)),  _1))
                }
            }
            function read_from_calldatat_uint64(ptr) -> returnValue
            {
                let value := calldataload(ptr)
                if iszero(eq(value, and(value, 0xffffffffffffffff))) { revert(0, 0) }
                returnValue := value
            }
            function abi_encode_string_calldata_uint64(headStart, value0, value1, value2) -> tail
            {
                mstore(headStart, 64)
                tail := abi_encode_string_calldata(value0, value1, add(headStart, 64))
                mstore(add(headStart, 32),  and( value2,  0xffffffffffffffff))
            }
            function abi_encode_bytes32_string_calldata(headStart, value0, value1, value2) -> tail
            {
                mstore(headStart, value0)
                mstore(add(headStart, 32), 64)
                tail := abi_encode_string_calldata(value1, value2, add(headStart, 64))
            }
            function calldata_array_index_range_access_bytes_calldata(offset, length, startIndex, endIndex) -> offsetOut, lengthOut
            {
                if gt(startIndex, endIndex) { revert(0, 0) }
                if gt(endIndex, length) { revert(0, 0) }
                offsetOut := add(offset, startIndex)
                lengthOut := sub(endIndex, startIndex)
            }
            function fun_checkPublished(var_projectId, var_filename_3092_offset, var_filename_3092_length) -> var_fileKey
            {
                let var_nameEnd :=  0
                let var_versionEnd :=  0
                var_nameEnd :=  0
                switch  fun_isSdist(var_filename_3092_offset, var_filename_3092_length)
                case  0 {
                    var_nameEnd :=  fun_hyphenFrom(var_filename_3092_offset, var_filename_3092_length)
                    var_versionEnd :=  fun__hyphenFrom(var_filename_3092_offset, var_filename_3092_length,  add( var_nameEnd,  0x01))
                }
                default /// @src 20:1112:1612  "if (_isSdist(filename)) {..."
                {
                    var_versionEnd :=  add( var_filename_3092_length,  not(6))
                    let var_i :=  0
                    for { }
                     lt(var_i, var_versionEnd)
                    {
                        var_i :=  add( var_i,  0x20)
                    }
                    {
                        let _1 := fun_loadUpTo(var_filename_3092_offset, var_filename_3092_length, var_i, var_versionEnd)
                        let ret :=  0
                        ret :=  0x0101010101010101010101010101010101010101010101010101010101010101
                        let _2 := not( add( xor(_1,  0x2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d), 0x7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f))
                        let var_marks :=  and(_2,  0x8080808080808080808080808080808080808080808080808080808080808080)
                        if  iszero(iszero(var_marks))
                        {
                            var_nameEnd :=  add(var_i,  shr(3, clz( and(and( _2,  add( not(var_marks),  0x01)),  0x8080808080808080808080808080808080808080808080808080808080808080))))
                        }
                    }
                }
                let expr := fun_endingHash_5637(var_filename_3092_offset, var_filename_3092_length, var_nameEnd, var_versionEnd, var_projectId)
                if  iszero(expr)
                {
                    let _3 :=  mload(64)
                    mstore(_3, 0x58cba18f00000000000000000000000000000000000000000000000000000000)
                    mstore( add(_3, 4),  32)
                    revert(_3, sub( abi_encode_string_calldata(var_filename_3092_offset, var_filename_3092_length, add( _3,  36)),  _3))
                }
                let sum := add(var_nameEnd,  0x01)
                if gt(var_nameEnd, sum)
                {
                    mstore( 0,  35408467139433450592217433187231851964531694900788300625387963629091585785856)
                    mstore(4, 0x11)
                    revert( 0,  0x24)
                }
                let expr_3144_offset, expr_length := calldata_array_index_range_access_bytes_calldata(var_filename_3092_offset, var_filename_3092_length,  sum,  var_versionEnd)
                mstore( 0,  fun_hashVersion(expr_3144_offset, expr_length))
                mstore(0x20, expr)
                var_fileKey :=  keccak256( 0,  0x40)
                mstore( 0,  var_projectId)
                mstore( 0x20,  0x02)
                let dataSlot := keccak256( 0,  0x40)
                mstore( 0,  var_fileKey)
                mstore( 0x20,  dataSlot)
                if  iszero( sload(keccak256( 0,  0x40)))
                {
                    let _4 :=  mload( 0x40)
                    mstore(_4, 0x6901d2db00000000000000000000000000000000000000000000000000000000)
                    revert(_4, sub(abi_encode_bytes32_string_calldata(add(_4, 4), var_projectId, var_filename_3092_offset, var_filename_3092_length), _4))
                }
            }
            function calldata_array_index_access_bytes_calldata(base_ref, length, index) -> addr
            {
                if iszero(lt(index, length))
                {
                    mstore(0, 35408467139433450592217433187231851964531694900788300625387963629091585785856)
                    mstore(4, 0x32)
                    revert(0, 0x24)
                }
                addr := add(base_ref, index)
            }
            function fun_isNormal(var_name_offset, var_name_length) -> var
            {
                var :=  0
                if  gt(var_name_length,  0x40)
                {
                    var :=  0
                    leave
                }
                let var_mayHyphenFollow :=  0
                let var_i :=  0
                for { }
                 lt(var_i, var_name_length)
                {
                    var_i :=  add( var_i,  1)
                }
                {
                    let expr := eq( and( calldataload(calldata_array_index_access_bytes_calldata(var_name_offset, var_name_length, var_i)),  0xff00000000000000000000000000000000000000000000000000000000000000),  0x2d00000000000000000000000000000000000000000000000000000000000000)
                    let expr_1 :=  0
                    switch expr
                    case 0 {
                        let cleaned := and( calldataload(calldata_array_index_access_bytes_calldata(var_name_offset, var_name_length, var_i)),  0xff00000000000000000000000000000000000000000000000000000000000000)
                        let expr_2 :=  iszero(lt(cleaned,  0x6100000000000000000000000000000000000000000000000000000000000000))
                        if expr_2
                        {
                            expr_2 :=  iszero(gt(cleaned,  0x7a00000000000000000000000000000000000000000000000000000000000000))
                        }
                        let expr_3 := expr_2
                        if iszero(expr_2)
                        {
                            let expr_4 :=  iszero(lt(cleaned,  0x3000000000000000000000000000000000000000000000000000000000000000))
                            if expr_4
                            {
                                expr_4 :=  iszero(gt(cleaned,  0x3900000000000000000000000000000000000000000000000000000000000000))
                            }
                            expr_3 := expr_4
                        }
                        expr_1 :=  iszero( expr_3)
                    }
                    default /// @src 23:671:730  "isHyphen ? !mayHyphenFollow : !_isLowerCaseOrDigit(name[i])"
                    {
                        expr_1 :=  iszero(var_mayHyphenFollow)
                    }
                    if expr_1
                    {
                        var :=  0
                        leave
                    }
                    var_mayHyphenFollow :=  iszero(expr)
                }
                var := var_mayHyphenFollow
            }
            function fun_checkMayRegister(var_actor)
            {
                let value := and(shr(160, sload( 0x07)),  0xff)
                if iszero(lt(value, 2))
                {
                    mstore( 0,  35408467139433450592217433187231851964531694900788300625387963629091585785856)
                    mstore(4, 0x21)
                    revert( 0,  0x24)
                }
                let expr :=  eq(value,  1)
                if expr
                {
                    mstore( 0,  and(var_actor, 0xffffffffffffffffffffffffffffffffffffffff))
                    mstore(0x20,  0x0c)
                    expr :=  iszero( and(sload(keccak256( 0,  0x40)), 0xff))
                }
                if expr
                {
                    mstore( 0,  0xcbc9405300000000000000000000000000000000000000000000000000000000)
                    mstore( 4,  and(var_actor, 0xffffffffffffffffffffffffffffffffffffffff))
                    revert( 0,  36)
                }
            }
            function memory_array_index_access_bytes(baseRef, index) -> addr
            {
                if iszero(lt(index,  mload( baseRef)))
                {
                    mstore(0, 35408467139433450592217433187231851964531694900788300625387963629091585785856)
                    mstore(4, 0x32)
                    revert(0, 0x24)
                }
                addr := add(add(baseRef, index), 32)
            }
            function fun_isName(var_text_mpos) -> var
            {
                var :=  0
                let expr :=  mload( var_text_mpos)
                let expr_1 :=  iszero(expr)
                if iszero(expr_1)
                {
                    expr_1 :=  gt(expr,  0x40)
                }
                if expr_1
                {
                    var :=  0
                    leave
                }
                let var_i :=  0
                for { }
                 1
                {
                    var_i :=  add( var_i,  1)
                }
                {
                    if iszero(lt(var_i,  mload( var_text_mpos)))
                    { break }
                    let expr_2 :=  lt( and( mload( memory_array_index_access_bytes(var_text_mpos, var_i)),  0xff00000000000000000000000000000000000000000000000000000000000000),  0x2000000000000000000000000000000000000000000000000000000000000000)
                    if iszero(expr_2)
                    {
                        expr_2 :=  gt( and( mload( memory_array_index_access_bytes(var_text_mpos, var_i)),  0xff00000000000000000000000000000000000000000000000000000000000000),  0x7e00000000000000000000000000000000000000000000000000000000000000)
                    }
                    if expr_2
                    {
                        var :=  0
                        leave
                    }
                }
                var :=  1
            }
            function fun_isText(var_text_offset, var_text_length) -> var
            {
                var :=  0
                let var_i :=  0
                for { }
                 lt(var_i, var_text_length)
                { }
                {
                    let diff := sub(var_text_length, var_i)
                    if gt(diff, var_text_length)
                    {
                        mstore( 0,  35408467139433450592217433187231851964531694900788300625387963629091585785856)
                        mstore(4, 0x11)
                        revert( 0,  0x24)
                    }
                    let expr :=  0
                    switch  lt(diff,  0x20)
                    case  0 {
                        expr :=  0
                    }
                    default /// @src 29:583:630  "left < Ascii.WORD ? Ascii.missingBits(left) : 0"
                    {
                        expr :=  sub( 0x0100,  shl(3,  diff))
                    }
                    let result :=  shr( expr,  calldataload(add(var_text_offset, var_i)))
                    let var_marks :=  0
                    let ret :=  0
                    ret :=  0x0101010101010101010101010101010101010101010101010101010101010101
                    var_marks :=  and( or( not( add( result,  0x7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f)),  result),  0x8080808080808080808080808080808080808080808080808080808080808080)
                    let expr_1 :=  0
                    switch  iszero( shl(expr, var_marks))
                    case  0 {
                        expr_1 :=  fun_characterLength( shl(expr, result))
                    }
                    default /// @src 29:907:958  "marks == 0 ? 32 : _characterLength(word << missing)"
                    {
                        expr_1 :=  0x20
                    }
                    if  iszero(expr_1)
                    {
                        var :=  0
                        leave
                    }
                    var_i := checked_add_uint256(var_i, expr_1)
                }
                var :=  0x01
            }
            function fun_isEcdsa(var_signer, var_hash, var_signature_offset, var_signature_length) -> var
            {
                let _1 := eq(var_signature_length,  0x40)
                let expr :=  iszero(_1)
                if expr
                {
                    expr :=  iszero(eq(var_signature_length,  0x41))
                }
                if expr
                {
                    var :=  0x00
                    leave
                }
                if gt( 0x20,  var_signature_length)
                {
                    revert( 0, 0)
                }
                let value :=  0
                value := calldataload(var_signature_offset)
                if gt( 0x40,  var_signature_length)
                {
                    revert( 0, 0)
                }
                let value_1 :=  0
                value_1 := calldataload(add(var_signature_offset,  0x20))
                let var_s := value_1
                let var_v :=  0
                switch _1
                case 0 {
                    if iszero(lt( 0x40,  var_signature_length))
                    {
                        mstore( 0,  35408467139433450592217433187231851964531694900788300625387963629091585785856)
                        mstore(4, 0x32)
                        revert( 0,  0x24)
                    }
                    var_v :=  shr(248,  calldataload( add(var_signature_offset,  0x40)))
                }
                default /// @src 26:1151:1310  "if (signature.length == 64) {..."
                {
                    let expr_1 :=  0
                    switch  gt(value_1,  0x7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff)
                    case  0 {
                        expr_1 :=  0x1b
                    }
                    default /// @src 26:1197:1218  "s > _S_BITS ? 28 : 27"
                    {
                        expr_1 :=  0x1c
                    }
                    var_v := expr_1
                    var_s := and(value_1,  0x7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff)
                }
                if  gt(var_s,  0x7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0)
                {
                    var :=  0
                    leave
                }
                let _2 :=  mload( 0x40)
                mstore(_2, var_hash)
                mstore( add(_2,  0x20),  and(var_v, 0xff))
                mstore( add(_2,  0x40),  value)
                mstore( add(_2, 96),  var_s)
                mstore( 0, 0)
                if iszero(staticcall(gas(), 1, _2,  128,  0,  0x20))
                {
                    let pos :=  mload( 0x40)
                    returndatacopy(pos,  0,  returndatasize())
                    revert(pos, returndatasize())
                }
                let _3 :=  and( mload( 0),  0xffffffffffffffffffffffffffffffffffffffff)
                let expr_2 :=  iszero(iszero(_3))
                if expr_2
                {
                    expr_2 :=  eq(_3,  and( var_signer,  0xffffffffffffffffffffffffffffffffffffffff))
                }
                var := expr_2
            }
            function fun_hashOf(var_version_7135_offset, var_version_7135_length) -> var
            {
                var :=  0
                if  gt(var_version_7135_length,  0x80)
                {
                    var :=  0
                    leave
                }
                let expr :=  mload(0x40)
                let _1 := add(expr, var_version_7135_length)
                mstore(_1,  0)
                calldatacopy(expr, var_version_7135_offset, var_version_7135_length)
                let var_place :=  fun_afterNumber(expr)
                if  eq(var_place, expr)
                {
                    var :=  0
                    leave
                }
                let expr_1 :=  eq( shr( 0xf8,  mload( var_place)),  0x21)
                if expr_1
                {
                    expr_1 :=  iszero(eq( shr( 0xf8,  mload( expr)),  0x30))
                }
                if expr_1
                {
                    let expr_2 :=  add( var_place,  0x01)
                    let expr_3 := fun_afterNumber(expr_2)
                    let expr_4 :=  0
                    switch  eq(expr_3, expr_2)
                    case  0 { expr_4 := expr_3 }
                    default { expr_4 := var_place }
                    var_place := expr_4
                }
                let var_significantEnd := var_place
                for { }
                 0x01
                { }
                {
                    if iszero(eq( shr( 0xf8,  mload( var_place)),  0x2e))
                    { break }
                    let expr_5 :=  add( var_place,  0x01)
                    let expr_6 := fun_afterNumber(expr_5)
                    let expr_7 :=  0
                    switch  eq(expr_6, expr_5)
                    case  0 { expr_7 := expr_6 }
                    default { expr_7 := var_place }
                    if  eq(expr_7, var_place)
                    {
                        break
                    }
                    if  iszero(eq( shr( 0xf8,  mload( expr_5)),  0x30))
                    {
                        var_significantEnd := expr_7
                    }
                    var_place := expr_7
                }
                let expr_8 :=  iszero(eq(var_place, _1))
                if expr_8
                {
                    let var_place_1 := var_place
                    let expr_9 :=  mload( var_place)
                    let result := shr( 0xf8,  expr_9)
                    let expr_10 :=  eq(result,  0x61)
                    if iszero(expr_10)
                    {
                        expr_10 :=  eq(result,  0x62)
                    }
                    switch expr_10
                    case 0 {
                        if  eq( shr( 0xf0,  expr_9),  0x7263)
                        {
                            let expr_11 :=  add( var_place,  0x02)
                            let expr_12 := fun_afterNumber(expr_11)
                            let expr_13 :=  0
                            switch  eq(expr_12, expr_11)
                            case  0 { expr_13 := expr_12 }
                            default { expr_13 := var_place }
                            var_place_1 := expr_13
                        }
                    }
                    default /// @src 30:2224:2372  "if (word >> 248 == 0x61 || word >> 248 == 0x62) place = _skip(place, 1); // a, b..."
                    {
                        let expr_14 :=  add( var_place_1,  0x01)
                        let expr_15 := fun_afterNumber(expr_14)
                        let expr_16 :=  0
                        switch  eq(expr_15, expr_14)
                        case  0 { expr_16 := expr_15 }
                        default { expr_16 := var_place_1 }
                        var_place_1 := expr_16
                    }
                    if  eq( shr( 0xd8,  mload( var_place_1)),  0x2e706f7374)
                    {
                        let expr_17 :=  add( var_place_1,  0x05)
                        let expr_18 := fun_afterNumber(expr_17)
                        let expr_19 :=  0
                        switch  eq(expr_18, expr_17)
                        case  0 { expr_19 := expr_18 }
                        default { expr_19 := var_place_1 }
                        var_place_1 := expr_19
                    }
                    if  eq( shr( 0xe0,  mload( var_place_1)),  0x2e646576)
                    {
                        let expr_20 :=  add( var_place_1,  0x04)
                        let expr_21 := fun_afterNumber(expr_20)
                        let expr_22 :=  0
                        switch  eq(expr_21, expr_20)
                        case  0 { expr_22 := expr_21 }
                        default { expr_22 := var_place_1 }
                        var_place_1 := expr_22
                    }
                    let expr_23 := eq( shr( 0xf8,  mload( var_place_1)),  0x2b)
                    let expr_24 :=  0
                    switch expr_23
                    case 0 { expr_24 := var_place_1 }
                    default {
                        expr_24 :=  fun_afterLocal(var_place_1)
                    }
                    expr_8 :=  iszero(eq(expr_24, _1))
                }
                if expr_8
                {
                    var :=  0
                    leave
                }
                let expr_25 :=  sub( _1, var_place)
                mcopy(var_significantEnd, var_place, expr_25)
                var :=  keccak256( expr,  sub( add( var_significantEnd, expr_25),  expr))
            }
            function fun_isRequiresPython(var_requiresPython_offset, var_requiresPython_length) -> var
            {
                var :=  0
                if  gt(var_requiresPython_length,  0xff)
                {
                    var :=  0
                    leave
                }
                var :=  fun_isPrintable(var_requiresPython_offset, var_requiresPython_length)
            }
            function fun_endingHash_5637(var_filename_offset, var_filename_5561_length, var_nameEnd, var_versionEnd, var_projectId) -> var_hash
            {
                var_hash :=  0
                let expr :=  gt(var_filename_5561_length,  0xff)
                if iszero(expr)
                {
                    expr :=  iszero(gt(var_filename_5561_length, var_versionEnd))
                }
                if expr
                {
                    var_hash :=  0
                    leave
                }
                if  iszero(eq( shr( 0xf8,  calldataload(add(var_filename_offset, var_nameEnd))),  0x2d))
                {
                    var_hash :=  0
                    leave
                }
                let expr_1 := fun_isSdist(var_filename_offset, var_filename_5561_length)
                let expr_2 :=  mload(0x40)
                let var_faults :=  0
                let var_i :=  0
                let _1 := iszero(expr_1)
                for { }
                 lt(var_i, var_nameEnd)
                {
                    var_i :=  add( var_i,  0x20)
                }
                {
                    let expr_3 := fun_loadUpTo(var_filename_offset, var_filename_5561_length, var_i, var_nameEnd)
                    var_faults := or(var_faults, expr_3)
                    if _1
                    {
                        let ret :=  0
                        ret :=  0x0101010101010101010101010101010101010101010101010101010101010101
                        var_faults := or(var_faults,  and( not( add( xor(expr_3,  0x2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d), 0x7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f)), 0x8080808080808080808080808080808080808080808080808080808080808080))
                    }
                    let ret_1 :=  0
                    ret_1 :=  0x0101010101010101010101010101010101010101010101010101010101010101
                    mstore( add( expr_2, var_i),  xor(expr_3,  xor( xor( and(shr( 0x02,  and( add(expr_3,  0x3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f),  not( add(expr_3,  0x2525252525252525252525252525252525252525252525252525252525252525)))), 0x2020202020202020202020202020202020202020202020202020202020202020), mul(and(shr( 0x07,  not( add( xor(expr_3,  0x5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f), 0x7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f))), ret_1),  114)),  mul(and(shr( 0x07,  not( add( xor(expr_3,  0x2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e), 0x7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f))), ret_1),  3))))
                }
                let ret_2 :=  0
                ret_2 :=  0x0101010101010101010101010101010101010101010101010101010101010101
                let expr_4 :=  0
                switch  iszero( and(var_faults,  0x8080808080808080808080808080808080808080808080808080808080808080))
                case  0 {
                    expr_4 :=  0
                }
                default /// @src 20:3954:4033  "faults & Ascii.HIGH_BITS == 0 ? Memory.hash(start, start + length) : bytes32(0)"
                {
                    expr_4 :=  keccak256( expr_2,  sub( add( expr_2, var_nameEnd),  expr_2))
                }
                if  iszero(eq(expr_4, var_projectId))
                {
                    var_hash :=  0
                    leave
                }
                if  _1
                {
                    let expr_5618_offset, expr_5618_length := calldata_array_index_range_access_bytes_calldata(var_filename_offset, var_filename_5561_length, var_versionEnd, var_filename_5561_length)
                    var_hash :=  fun_endingHash(expr_5618_offset, expr_5618_length)
                    leave
                }
                let expr_5 :=  0
                switch  eq( sub( var_filename_5561_length, var_versionEnd),  0x07)
                case  0 {
                    expr_5 :=  0
                }
                default /// @src 20:2611:2683  "filename.length - versionEnd == _SDIST_LENGTH ? _SDIST_HASH : bytes32(0)"
                {
                    expr_5 :=  0x42ffb87413331a35a8a87e398e3d2af474b9143310806c935d0ea3ec3929e49c
                }
                var_hash := expr_5
            }
            function fun_characterLength(var_word) -> var
            {
                var :=  0
                let result := shr( 0xf8,  var_word)
                if  lt(result,  0x80)
                {
                    let expr :=  0
                    switch  iszero(result)
                    case  0 {
                        expr :=  0x01
                    }
                    default /// @src 29:1447:1465  "first == 0 ? 0 : 1"
                    {
                        expr :=  0
                    }
                    var :=  and( expr,  0xff)
                    leave
                }
                let result_1 := shr( 0xf0,  var_word)
                if  eq( and(result_1,  0xe0c0),  0xc080)
                {
                    let expr_1 :=  0
                    switch  iszero(lt(result_1,  0xc280))
                    case  0 {
                        expr_1 :=  0
                    }
                    default /// @src 29:1546:1567  "two >= 0xc280 ? 2 : 0"
                    {
                        expr_1 :=  0x02
                    }
                    var :=  and( expr_1,  0xff)
                    leave
                }
                let result_2 := shr( 0xe8,  var_word)
                if  eq( and(result_2,  0xf0c0c0),  0xe08080)
                {
                    let expr_2 :=  iszero(lt(result_2,  0xeda080))
                    if expr_2
                    {
                        expr_2 :=  iszero(gt(result_2,  0xedbfbf))
                    }
                    let expr_3 :=  iszero(lt(result_2,  0xe0a080))
                    if expr_3
                    {
                        expr_3 :=  iszero(expr_2)
                    }
                    let expr_4 :=  0
                    switch expr_3
                    case 0 {
                        expr_4 :=  0
                    }
                    default /// @src 29:1741:1782  "three >= 0xe0a080 && !isSurrogate ? 3 : 0"
                    {
                        expr_4 :=  0x03
                    }
                    var :=  and( expr_4,  0xff)
                    leave
                }
                let result_3 := shr( 0xe0,  var_word)
                let expr_5 :=  eq( and(result_3,  0xf8c0c0c0),  0xf0808080)
                if expr_5
                {
                    expr_5 :=  iszero(lt(result_3,  0xf0908080))
                }
                let expr_6 := expr_5
                if expr_5
                {
                    expr_6 :=  iszero(gt(result_3,  0xf48fbfbf))
                }
                let expr_7 :=  0
                switch expr_6
                case 0 {
                    expr_7 :=  0
                }
                default /// @src 29:1945:1959  "isFour ? 4 : 0"
                {
                    expr_7 :=  0x04
                }
                var :=  and( expr_7,  0xff)
            }
            function fun_afterNumber(var_place) -> var
            {
                var :=  0
                let var_word :=  mload( var_place)
                if  eq( shr( 0xf8,  var_word),  0x30)
                {
                    var :=  add( var_place,  0x01)
                    leave
                }
                for { }
                 0x01
                { }
                {
                    let var_marks :=  0
                    let ret :=  0
                    ret :=  0x0101010101010101010101010101010101010101010101010101010101010101
                    var_marks :=  and( or( or( not( add( var_word,  0x5050505050505050505050505050505050505050505050505050505050505050)),  add( var_word,  0x4646464646464646464646464646464646464646464646464646464646464646)),  var_word),  0x8080808080808080808080808080808080808080808080808080808080808080)
                    if  iszero(iszero(var_marks))
                    {
                        var :=  add( var_place,  shr(3, clz( var_marks)))
                        leave
                    }
                    var_place :=  add( var_place,  0x20)
                    var_word :=  mload( var_place)
                }
                var := var_place
            }
            function fun_isPrintable(var_text_offset, var_text_length) -> var
            {
                var :=  0
                if  lt(var_text_length,  0x20)
                {
                    let var_1 :=  sub( 0x0100,  shl(3,  var_text_length))
                    let var_word :=  shr( var_1,  calldataload(var_text_offset))
                    let var_marks :=  0
                    let ret :=  0
                    ret :=  0x0101010101010101010101010101010101010101010101010101010101010101
                    var_marks :=  and( or( or( not( add( var_word,  mul(ret,  sub( 0x80,  0x20)))),  add( var_word,  ret)),  var_word),  0x8080808080808080808080808080808080808080808080808080808080808080)
                    var :=  iszero( shl(var_1,  var_marks))
                    leave
                }
                let expr :=  add( var_text_length,  not(31))
                let var_word_1 :=  calldataload(add(add( var_text_offset,  var_text_length),  not(31)))
                let var_marks_1 :=  0
                let ret_1 :=  0
                ret_1 :=  0x0101010101010101010101010101010101010101010101010101010101010101
                var_marks_1 :=  and( or( or( not( add( var_word_1,  mul(ret_1,  sub( 0x80,  0x20)))),  add( var_word_1,  ret_1)),  var_word_1),  0x8080808080808080808080808080808080808080808080808080808080808080)
                let var_faults := var_marks_1
                let var_i :=  0
                let _1 := mul(ret_1,  sub( 0x80,  0x20))
                for { }
                 lt(var_i, expr)
                {
                    var_i :=  add( var_i,  0x20)
                }
                {
                    let var_word_2 :=  calldataload(add( var_text_offset, var_i))
                    let var_marks_2 :=  0
                    let ret_2 :=  0
                    ret_2 :=  ret_1
                    var_marks_2 :=  and( or( or( not( add( var_word_2,  _1)),  add( var_word_2,  ret_1)),  var_word_2),  0x8080808080808080808080808080808080808080808080808080808080808080)
                    var_faults := or(var_faults,  var_marks_2)
                }
                var :=  iszero(var_faults)
            }
            function fun_isSdist(var_filename_5795_offset, var_filename_5795_length) -> var
            {
                let expr :=  gt(var_filename_5795_length,  0x07)
                if expr
                {
                    expr :=  eq( shr( 0xc8,  calldataload(add(add( var_filename_5795_offset,  var_filename_5795_length),  not(6)))),  0x2e7461722e677a)
                }
                var := expr
            }
            function fun_hyphenFrom(var_filename_offset, var_filename_length) -> var
            {
                let /// @ast-id 5872
                var_place :=  0
                var :=  0
                for { }
                 lt(var_place, var_filename_length)
                {
                    var_place :=  add( var_place,  0x20)
                }
                {
                    let _1 := fun_loadUpTo(var_filename_offset, var_filename_length, var_place, var_filename_length)
                    let ret :=  0
                    ret :=  0x0101010101010101010101010101010101010101010101010101010101010101
                    let var_marks :=  and( not( add( xor(_1,  0x2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d), 0x7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f)), 0x8080808080808080808080808080808080808080808080808080808080808080)
                    if  iszero(iszero(var_marks))
                    {
                        var :=  add( var_place,  shr(3, clz( var_marks)))
                        leave
                    }
                }
                var := var_place
            }
            function fun__hyphenFrom(var_filename_5825_offset, var_filename_5825_length, var_place) -> var
            {
                var :=  0
                for { }
                 lt(var_place, var_filename_5825_length)
                {
                    var_place :=  add( var_place,  0x20)
                }
                {
                    let _1 := fun_loadUpTo(var_filename_5825_offset, var_filename_5825_length, var_place, var_filename_5825_length)
                    let ret :=  0
                    ret :=  0x0101010101010101010101010101010101010101010101010101010101010101
                    let var_marks :=  and( not( add( xor(_1,  0x2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d), 0x7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f)), 0x8080808080808080808080808080808080808080808080808080808080808080)
                    if  iszero(iszero(var_marks))
                    {
                        var :=  add( var_place,  shr(3, clz( var_marks)))
                        leave
                    }
                }
                var := var_place
            }
            function fun_loadUpTo(var_text_5308_offset, var_text_5308_length, var_start, var_end) -> var_word
            {
                var_word :=  calldataload(add( var_text_5308_offset, var_start))
                let expr :=  sub( var_end, var_start)
                if  lt(expr,  0x20)
                {
                    let var :=  sub( 0x0100,  shl(3,  expr))
                    var_word :=  shl(var, shr( var, var_word))
                }
            }
            function fun_endingHash(var_ending_offset, var_ending_length) -> var
            {
                var :=  0
                if  lt(var_ending_length,  0x04)
                {
                    var :=  0
                    leave
                }
                if  iszero(eq( shr( 0xe0,  calldataload(add(add( var_ending_offset,  var_ending_length),  not(3)))),  0x2e77686c))
                {
                    var :=  0
                    leave
                }
                let var_faults :=  0
                let var_hyphens :=  0
                let var_dots :=  0
                var_faults :=  0
                var_hyphens :=  0
                var_dots :=  0
                let var_previous :=  0
                let var_i :=  0
                for { }
                 lt(var_i, var_ending_length)
                {
                    var_i :=  add( var_i,  0x20)
                }
                {
                    let expr := fun_loadUpTo(var_ending_offset, var_ending_length, var_i, var_ending_length)
                    let ret :=  0
                    ret :=  0x0101010101010101010101010101010101010101010101010101010101010101
                    let expr_1 := or(expr,  shr(shl(3,  sub( var_ending_length, var_i)),  0x3030303030303030303030303030303030303030303030303030303030303030))
                    let sum := add(expr_1,  0x5252525252525252525252525252525252525252525252525252525252525252)
                    let expr_2 := and( add(expr_1,  0x5353535353535353535353535353535353535353535353535353535353535353),  not( add(expr_1,  0x5151515151515151515151515151515151515151515151515151515151515151)))
                    var_faults := or(var_faults,  or( and( or( not( or( or( or( and(expr_2,  0x8080808080808080808080808080808080808080808080808080808080808080),  and( add(expr_1,  0x5050505050505050505050505050505050505050505050505050505050505050),  not( add(expr_1,  0x4646464646464646464646464646464646464646464646464646464646464646)))),  and( add(expr_1,  0x1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f),  not( add(expr_1,  0x0505050505050505050505050505050505050505050505050505050505050505)))),  not( add( xor(expr_1,  0x5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f), 0x7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f)))),  expr_1),  0x8080808080808080808080808080808080808080808080808080808080808080),  and(and( expr_2,  or( and(shr( 0x08,  expr_2),  0x80808080808080808080808080808080808080808080808080808080808080),  var_previous)),  0x8080808080808080808080808080808080808080808080808080808080808080)))
                    var_previous :=  and(shl( 0xf8,  expr_2),  0x8000000000000000000000000000000000000000000000000000000000000000)
                    let var_1 :=  0
                    let ret_1 :=  0
                    ret_1 :=  ret
                    var_1 :=  shr( 0xf8,  mul(shr( 0x07,  and(and( expr_2,  not(sum)),  0x8080808080808080808080808080808080808080808080808080808080808080)), ret))
                    var_hyphens :=  add(var_hyphens,  var_1)
                    let var_2 :=  0
                    let ret_2 :=  0
                    ret_2 :=  ret
                    var_2 :=  shr( 0xf8,  mul(shr( 0x07,  and(and( expr_2,  sum),  0x8080808080808080808080808080808080808080808080808080808080808080)), ret))
                    var_dots :=  add(var_dots,  var_2)
                }
                let expr_3 :=  calldataload(var_ending_offset)
                let _1 := iszero(var_faults)
                let expr_4 :=  iszero(_1)
                if _1
                {
                    expr_4 :=  iszero(eq( shr( 0xf8,  expr_3),  0x2d))
                }
                let expr_5 := expr_4
                if iszero(expr_4)
                {
                    expr_5 :=  lt(var_hyphens,  0x03)
                }
                let expr_6 := expr_5
                if iszero(expr_5)
                {
                    expr_6 :=  gt(var_hyphens,  0x04)
                }
                if expr_6
                {
                    var :=  0
                    leave
                }
                let expr_7 :=  mload(0x40)
                let _2 := add(expr_7, var_ending_length)
                mstore(_2,  0)
                calldatacopy(expr_7, var_ending_offset, var_ending_length)
                let expr_8 :=  eq(var_hyphens,  0x04)
                let expr_9 :=  expr_8
                if iszero(expr_8)
                {
                    expr_8 :=  gt(var_dots,  0x01)
                }
                if expr_8
                {
                    var :=  fun_sortedHash(expr_7,  _2,  expr_9)
                    leave
                }
                let expr_10 := fun_isDigit( and( shr( 0xf0,  expr_3), 0xff))
                let expr_11 :=  0
                switch expr_10
                case 0 {
                    expr_11 :=  keccak256( expr_7,  sub( _2,  expr_7))
                }
                default /// @src 31:1972:2048  "_isDigit(beginning & 0xff) ? bytes32(0) : Memory.hash(start, start + length)"
                {
                    expr_11 :=  0
                }
                var := expr_11
            }
            function fun_afterLocal(var_place) -> var
            {
                var :=  0
                let _1 := 1
                for { } 1 { }
                {
                    if iszero(_1)
                    {
                        if iszero(eq( shr( 0xf8,  mload( var_place)),  0x2e))
                        { break }
                    }
                    _1 :=  0
                    let expr :=  add( var_place,  1)
                    var_place :=  fun_afterNumber(expr)
                    let expr_1 :=  var_place
                    let var_hasLetter :=  0
                    for { }
                     1
                    { }
                    {
                        let result := shr( 0xf8,  mload( var_place))
                        switch  lt( add( result,  not(96)),  0x1a)
                        case  0 {
                            if  iszero( lt( add( result,  not(47)),  0x0a))
                            {
                                break
                            }
                        }
                        default /// @src 30:3127:3218  "if (char - 0x61 < 26) hasLetter = true;..."
                        {
                            var_hasLetter :=  1
                        }
                        var_place :=  add( var_place,  1)
                    }
                    let expr_2 :=  eq(var_place, expr)
                    if iszero(expr_2)
                    {
                        let expr_3 :=  iszero(eq(var_place, expr_1))
                        if expr_3
                        {
                            expr_3 :=  iszero(var_hasLetter)
                        }
                        expr_2 := expr_3
                    }
                    if expr_2
                    {
                        var :=  0
                        leave
                    }
                }
                var := var_place
            }
            function fun_sortedHash(var_start, var_end, var_hasBuild) -> var
            {
                var :=  0
                let expr :=  add( var_end,  0x20)
                mstore( add( var_end,  not(3)), 0x2d00000000000000000000000000000000000000000000000000000000000000)
                let var_from :=  add( var_start,  0x01)
                if var_hasBuild
                {
                    let expr_1 :=  mload( var_from)
                    let result := shr( 0xf8,  expr_1)
                    let expr_2 :=  iszero( fun_isDigit(result))
                    if  iszero(expr_2)
                    {
                        let expr_3 :=  eq(result,  0x30)
                        if expr_3
                        {
                            expr_3 :=  fun_isDigit( and( shr( 0xf0,  expr_1), 0xff))
                        }
                        expr_2 := expr_3
                    }
                    if expr_2
                    {
                        var :=  0
                        leave
                    }
                    var_from :=  add( fun_after(var_from),  0x01)
                }
                let expr_4 :=  sub( var_from, var_start)
                let var_to :=  add(add( var_end,  expr_4),  0x20)
                mcopy(expr, var_start, expr_4)
                let var_set :=  0
                for { }
                 lt(var_set,  0x03)
                {
                    var_set :=  add( var_set,  0x01)
                }
                {
                    let expr_5 := fun_after(var_from)
                    switch  eq( fun__after(var_from),  expr_5)
                    case  0 {
                        if  iszero( fun_sort(var_from, expr_5, var_to))
                        {
                            var :=  0
                            leave
                        }
                    }
                    default /// @src 31:4593:4724  "if (_after(from, true) == setEnd) Memory.copy(to, from, setEnd - from);..."
                    {
                        mcopy(var_to, var_from,  sub( expr_5, var_from))
                    }
                    let expr_6 :=  iszero(var_set)
                    if expr_6
                    {
                        expr_6 :=  fun_isDigit( shr( 0xf8,  mload( var_to)))
                    }
                    if expr_6
                    {
                        var :=  0
                        leave
                    }
                    let expr_7 :=  add( var_to,  sub( expr_5, var_from))
                    var_to :=  add( expr_7,  0x01)
                    let expr_8 :=  0
                    switch  eq(var_set,  0x02)
                    case  0 {
                        expr_8 :=  0x2d000000
                    }
                    default /// @src 31:4961:4995  "set == 2 ? _SUFFIX : _HYPHEN << 24"
                    {
                        expr_8 :=  0x2e77686c
                    }
                    mstore(expr_7, shl( 0xe0,  expr_8))
                    var_from :=  add( expr_5,  0x01)
                }
                var :=  keccak256( expr,  add(sub( var_to,  var_end),  not(28)))
            }
            function fun_isDigit(var_char) -> var
            {
                let expr :=  iszero(lt(var_char,  0x30))
                if expr
                {
                    expr :=  iszero(gt(var_char,  0x39))
                }
                var := expr
            }
            function fun_after(var_place) -> var
            {
                var :=  0
                for { }
                 0x01
                { }
                {
                    let expr :=  mload( var_place)
                    let ret :=  0
                    ret :=  0x0101010101010101010101010101010101010101010101010101010101010101
                    let var_marks :=  and( not( add( xor(expr,  0x2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d), 0x7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f)), 0x8080808080808080808080808080808080808080808080808080808080808080)
                    if  iszero(iszero(var_marks))
                    {
                        var :=  add( var_place,  shr(3, clz( var_marks)))
                        leave
                    }
                    var_place :=  add( var_place,  0x20)
                }
                var := var_place
            }
            function fun__after(var_place) -> var
            {
                var :=  0
                for { }
                 0x01
                { }
                {
                    let expr :=  mload( var_place)
                    let ret :=  0
                    ret :=  0x0101010101010101010101010101010101010101010101010101010101010101
                    let var_marks :=  and( not( add( xor(expr,  0x2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d), 0x7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f)), 0x8080808080808080808080808080808080808080808080808080808080808080)
                    var_marks := or(var_marks,  and( not( add( xor(expr,  0x2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e), 0x7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f)), 0x8080808080808080808080808080808080808080808080808080808080808080))
                    if  iszero(iszero(var_marks))
                    {
                        var :=  add( var_place,  shr(3, clz( var_marks)))
                        leave
                    }
                    var_place :=  add( var_place,  0x20)
                }
                var := var_place
            }
            function fun_sort(var_from, var_end, var_to) -> var
            {
                var :=  0
                let expr :=  add( var_to,  sub( var_end, var_from))
                let var_last :=  0
                for { }
                 0x01
                { }
                {
                    let var_least :=  not(0)
                    let var_leastLength :=  0
                    let var_place := var_from
                    for { }
                     lt(var_place, var_end)
                    { }
                    {
                        let diff := sub( fun__after(var_place),  var_place)
                        if  gt(diff,  0x20)
                        {
                            var :=  0
                            leave
                        }
                        let var_1 :=  sub( 0x0100,  shl(3,  diff))
                        let result := shl(var_1, shr( var_1,  mload( var_place)))
                        let expr_1 :=  gt(result, var_last)
                        if expr_1
                        {
                            expr_1 :=  lt(result, var_least)
                        }
                        if expr_1
                        {
                            var_leastLength := diff
                            var_least := result
                        }
                        var_place :=  add(add( var_place,  diff),  0x01)
                    }
                    if  iszero(var_leastLength)
                    {
                        var :=  0
                        leave
                    }
                    mstore(var_to, var_least)
                    let expr_2 :=  add( var_to, var_leastLength)
                    if  eq(expr_2, expr)
                    {
                        var :=  0x01
                        leave
                    }
                    var_to :=  add( expr_2,  0x01)
                    mstore(expr_2, 0x2e00000000000000000000000000000000000000000000000000000000000000)
                    var_last := var_least
                }
                var :=  0
            }
        }
        data ".metadata" hex"a2646970667358221220d0c153d968a757f4929d565ce56f7dc622399321fa0e6c229c7d912cf74b7ad764736f6c63430008250033"
    }
}
