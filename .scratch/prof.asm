    /* "Prof.sol":255:1056  contract Prof {... */
  0x80
  dup1
  0x40
  mstore
  jumpi(tag_1, callvalue)
  dataSize(sub_0)
  swap1
  dup2
  dataOffset(sub_0)
  dup3
  codecopy
  return
tag_1:
  0x00
  dup1
  revert
stop

sub_0: assembly {
        /* "Prof.sol":255:1056  contract Prof {... */
      mstore(0x40, 0x80)
      jumpi(tag_17, iszero(lt(calldatasize, 0x04)))
      0x00
      dup1
      revert
    tag_17:
      shr(0xe0, calldataload(0x00))
      dup1
      0x65d894e9
      eq
      tag_19
      jumpi
      dup1
      0x6dd92f93
      eq
      tag_21
      jumpi
      dup1
      0x7d67c5a7
      eq
      tag_23
      jumpi
      dup1
      0x9a32ab77
      eq
      tag_25
      jumpi
      0x9a8622a6
      eq
      tag_27
      jumpi
      0x00
      dup1
      revert
    tag_27:
      jumpi(tag_33, callvalue)
      jumpi(tag_33, slt(add(not(0x03), calldatasize), 0x80))
      calldataload(0x04)
      0xffffffffffffffff
      dup2
      gt
      tag_33
      jumpi
        /* "Prof.sol":547:579  Filename.endingHash(f, a, b, id) */
      tag_35
        /* "Prof.sol":581:595  g -= gasleft() */
      tag_36
        /* "Prof.sol":255:1056  contract Prof {... */
      tag_37
      0x40
      swap4
      calldatasize
      swap1
      0x04
      add
      tag_1
      jump	// in
    tag_37:
        /* "Prof.sol":532:541  gasleft() */
      swap3
      swap1
      gas
        /* "Prof.sol":255:1056  contract Prof {... */
      swap4
      calldataload(0x64)
      swap2
      calldataload(0x44)
      swap2
      calldataload(0x24)
        /* "Prof.sol":547:579  Filename.endingHash(f, a, b, id) */
      swap2
      tag_5
      jump	// in
    tag_35:
        /* "Prof.sol":586:595  gasleft() */
      swap2
      gas
        /* "Prof.sol":581:595  g -= gasleft() */
      swap1
      tag_2
      jump	// in
    tag_36:
        /* "Prof.sol":255:1056  contract Prof {... */
      swap1
      dup3
      mload
      swap2
      dup3
      mstore
      0x20
      dup3
      add
      mstore
      return
    tag_33:
      0x00
      dup1
      revert
    tag_25:
      jumpi(tag_33, callvalue)
      jumpi(tag_33, slt(add(not(0x03), calldatasize), 0x40))
      calldataload(0x04)
      0xffffffffffffffff
      dup2
      gt
      tag_33
      jumpi
      tag_44
      swap1
      calldatasize
      swap1
      0x04
      add
      tag_1
      jump	// in
    tag_44:
      calldataload(0x24)
      0xffffffffffffffff
      dup2
      gt
      tag_33
      jumpi
      tag_47
      dup4
      swap2
      calldatasize
      swap1
      0x04
      add
      tag_1
      jump	// in
    tag_47:
        /* "Prof.sol":996:1005  gasleft() */
      swap2
      swap1
      swap3
      gas
        /* "src/libraries/Ascii.sol":2533:2555  uint256 difference = 0 */
      swap4
        /* "Prof.sol":255:1056  contract Prof {... */
      0x00
        /* "src/libraries/Ascii.sol":2574:2587  uint256 i = 0 */
      swap4
        /* "Prof.sol":255:1056  contract Prof {... */
      0x00
      swap4
      dup2
        /* "Prof.sol":1029:1031  13 */
      0x0d
        /* "Prof.sol":255:1056  contract Prof {... */
      add
        /* "src/libraries/Ascii.sol":2569:2728  for (uint256 i = 0; i < length; i += WORD) {... */
      swap1
        /* "src/libraries/Ascii.sol":2589:2599  i < length */
    tag_48:
      dup3
      dup7
      lt
      tag_49
      jumpi
        /* "Prof.sol":255:1056  contract Prof {... */
      0x40
        /* "Prof.sol":1042:1051  gasleft() */
      dup8
        /* "Prof.sol":1037:1051  g -= gasleft() */
      tag_51
        /* "Prof.sol":1042:1051  gasleft() */
      dup11
      gas
        /* "Prof.sol":1037:1051  g -= gasleft() */
      swap1
      tag_2
      jump	// in
    tag_51:
        /* "Prof.sol":255:1056  contract Prof {... */
      swap1
      dup3
      mload
      swap2
      dup3
      mstore
        /* "src/libraries/Ascii.sol":2748:2763  difference == 0 */
      iszero
        /* "Prof.sol":255:1056  contract Prof {... */
      0x20
      dup3
      add
      mstore
      return
        /* "src/libraries/Ascii.sol":2601:2610  i += WORD */
    tag_49:
        /* "Prof.sol":255:1056  contract Prof {... */
      swap1
      swap2
      swap3
      swap4
      swap5
      swap6
      0x20
      swap1
        /* "src/libraries/Ascii.sol":2644:2685  loadUpTo(text, start + i, start + length) */
      tag_52
        /* "Prof.sol":255:1056  contract Prof {... */
      dup5
      dup10
        /* "Prof.sol":1029:1031  13 */
      0x0d
        /* "Prof.sol":255:1056  contract Prof {... */
      add
        /* "src/libraries/Ascii.sol":2644:2685  loadUpTo(text, start + i, start + length) */
      dup10
      dup7
      tag_9
      jump	// in
    tag_52:
        /* "src/libraries/Ascii.sol":2688:2713  loadUpTo(part, i, length) */
      tag_53
      dup7
      dup11
      dup2
      dup11
      tag_9
      jump	// in
    tag_53:
        /* "src/libraries/Ascii.sol":2644:2713  loadUpTo(text, start + i, start + length) ^ loadUpTo(part, i, length) */
      xor
        /* "src/libraries/Ascii.sol":2630:2713  difference |= loadUpTo(text, start + i, start + length) ^ loadUpTo(part, i, length) */
      or
        /* "src/libraries/Ascii.sol":2601:2610  i += WORD */
      swap7
        /* "Prof.sol":255:1056  contract Prof {... */
      add
        /* "src/libraries/Ascii.sol":2574:2587  uint256 i = 0 */
      swap5
      swap4
      swap3
      swap2
      swap1
      jump(tag_48)
        /* "Prof.sol":255:1056  contract Prof {... */
    tag_23:
      jumpi(tag_33, callvalue)
      jumpi(tag_33, slt(add(not(0x03), calldatasize), 0x20))
      calldataload(0x04)
      0xffffffffffffffff
      dup2
      gt
      tag_33
      jumpi
        /* "Prof.sol":374:391  Version.hashOf(v) */
      tag_35
        /* "Prof.sol":393:407  g -= gasleft() */
      tag_36
        /* "Prof.sol":255:1056  contract Prof {... */
      tag_62
      0x40
      swap4
      calldatasize
      swap1
      0x04
      add
      tag_1
      jump	// in
    tag_62:
        /* "Prof.sol":359:368  gasleft() */
      swap3
      swap1
      swap3
      gas
        /* "Prof.sol":374:391  Version.hashOf(v) */
      swap4
      tag_4
      jump	// in
        /* "Prof.sol":255:1056  contract Prof {... */
    tag_21:
      jumpi(tag_33, callvalue)
      jumpi(tag_33, slt(add(not(0x03), calldatasize), 0x20))
      calldataload(0x04)
      0xffffffffffffffff
      dup2
      gt
      tag_33
      jumpi
        /* "Prof.sol":700:719  Wheel.endingHash(f) */
      tag_35
        /* "Prof.sol":721:735  g -= gasleft() */
      tag_36
        /* "Prof.sol":255:1056  contract Prof {... */
      tag_71
      0x40
      swap4
      calldatasize
      swap1
      0x04
      add
      tag_1
      jump	// in
    tag_71:
        /* "Prof.sol":685:694  gasleft() */
      swap3
      swap1
      swap3
      gas
        /* "Prof.sol":700:719  Wheel.endingHash(f) */
      swap4
      tag_3
      jump	// in
        /* "Prof.sol":255:1056  contract Prof {... */
    tag_19:
      jumpi(tag_33, callvalue)
      jumpi(tag_33, slt(add(not(0x03), calldatasize), 0x20))
      calldataload(0x04)
      0xffffffffffffffff
      dup2
      gt
      tag_33
      jumpi
      tag_78
      swap1
      calldatasize
      swap1
      0x04
      add
      tag_1
      jump	// in
    tag_78:
        /* "Prof.sol":836:845  gasleft() */
      swap1
      gas
        /* "Prof.sol":855:872  Filename.split(f) */
      swap2
        /* "Prof.sol":255:1056  contract Prof {... */
      0x00
        /* "src/libraries/Filename.sol":1116:1134  _isSdist(filename) */
      swap2
      tag_79
      dup3
      dup3
      tag_6
      jump	// in
    tag_79:
      iszero
      tag_80
      jumpi
      not(0x06)
        /* "src/libraries/Filename.sol":561:562  7 */
      dup3
      add
      swap2
        /* "Prof.sol":255:1056  contract Prof {... */
      0x00
        /* "src/libraries/Filename.sol":1236:1250  i < versionEnd */
    tag_82:
      dup4
      dup2
      lt
      tag_83
      jumpi
        /* "src/libraries/Filename.sol":1112:1612  if (_isSdist(filename)) {... */
      pop
      pop
      pop
        /* "Prof.sol":874:888  g -= gasleft() */
      tag_85
        /* "Prof.sol":255:1056  contract Prof {... */
      0x60
        /* "src/libraries/Filename.sol":1112:1612  if (_isSdist(filename)) {... */
      swap4
    tag_86:
        /* "Prof.sol":879:888  gasleft() */
      gas
        /* "Prof.sol":874:888  g -= gasleft() */
      swap1
      tag_2
      jump	// in
    tag_85:
        /* "Prof.sol":255:1056  contract Prof {... */
      swap2
      mload(0x40)
      swap3
      dup4
      mstore
      0x20
      dup4
      add
      mstore
      0x40
      dup3
      add
      mstore
      return
        /* "src/libraries/Filename.sol":1252:1267  i += Ascii.WORD */
    tag_83:
        /* "src/libraries/Ascii.sol":834:858  type(uint256).max / 0xff */
      0x7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f
      0x2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d
        /* "src/libraries/Filename.sol":1321:1360  Ascii.loadUpTo(filename, i, versionEnd) */
      tag_87
      dup7
      dup5
      dup7
      dup9
      tag_9
      jump	// in
    tag_87:
        /* "src/libraries/Ascii.sol":3376:3402  word ^ (EVERY_BYTE * char) */
      xor
        /* "Prof.sol":255:1056  contract Prof {... */
      add
        /* "src/libraries/Ascii.sol":3373:3415  ~((word ^ (EVERY_BYTE * char)) + LOW_BITS) */
      not
      mload(0x00)
      codecopy(0x00, data_00b11e72b948db16a181437150237fa247f9b5932758b7d3f648832ed88e7919, 0x20)
      mload(0x00)
      swap1
      0x00
      mstore
        /* "src/libraries/Ascii.sol":3373:3427  ~((word ^ (EVERY_BYTE * char)) + LOW_BITS) & HIGH_BITS */
      dup2
      and
        /* "src/libraries/Filename.sol":1396:1406  marks != 0 */
      dup1
        /* "src/libraries/Filename.sol":1392:1441  if (marks != 0) nameEnd = i + Ascii.lastOf(marks) */
      tag_88
      jumpi
        /* "src/libraries/Filename.sol":1252:1267  i += Ascii.WORD */
    tag_89:
      pop
      pop
        /* "Prof.sol":255:1056  contract Prof {... */
      0x20
      add
        /* "src/libraries/Filename.sol":1221:1234  uint256 i = 0 */
      jump(tag_82)
        /* "src/libraries/Filename.sol":1392:1441  if (marks != 0) nameEnd = i + Ascii.lastOf(marks) */
    tag_88:
        /* "src/libraries/Ascii.sol":4266:4272  ~marks */
      not
        /* "src/libraries/Ascii.sol":4275:4276  1 */
      0x01
        /* "Prof.sol":255:1056  contract Prof {... */
      add
        /* "src/libraries/Ascii.sol":4257:4277  marks & (~marks + 1) */
      and
      mload(0x00)
      codecopy(0x00, data_00b11e72b948db16a181437150237fa247f9b5932758b7d3f648832ed88e7919, 0x20)
      mload(0x00)
      swap1
      0x00
      mstore
      and
        /* "src/libraries/Ascii.sol":3926:4002  assembly ("memory-safe") {... */
      clz
      0x03
      shr
        /* "Prof.sol":255:1056  contract Prof {... */
      dup2
      add
      swap5
      pop
      0x20
        /* "src/libraries/Filename.sol":1392:1441  if (marks != 0) nameEnd = i + Ascii.lastOf(marks) */
      dup8
      jump(tag_89)
        /* "src/libraries/Filename.sol":1112:1612  if (_isSdist(filename)) {... */
    tag_80:
        /* "src/libraries/Filename.sol":1508:1532  _hyphenFrom(filename, 0) */
      dup2
      swap3
      pop
        /* "src/libraries/Filename.sol":1563:1597  _hyphenFrom(filename, nameEnd + 1) */
      tag_90
        /* "src/libraries/Filename.sol":1508:1532  _hyphenFrom(filename, 0) */
      dup2
      tag_91
        /* "Prof.sol":255:1056  contract Prof {... */
      0x60
        /* "src/libraries/Filename.sol":1508:1532  _hyphenFrom(filename, 0) */
      swap7
      swap5
        /* "Prof.sol":874:888  g -= gasleft() */
      tag_85
        /* "src/libraries/Filename.sol":1508:1532  _hyphenFrom(filename, 0) */
      swap5
      tag_7
      jump	// in
    tag_91:
        /* "Prof.sol":255:1056  contract Prof {... */
      swap5
        /* "src/libraries/Filename.sol":1595:1596  1 */
      0x01
        /* "Prof.sol":255:1056  contract Prof {... */
      dup7
      add
        /* "src/libraries/Filename.sol":1563:1597  _hyphenFrom(filename, nameEnd + 1) */
      swap2
      tag_8
      jump	// in
    tag_90:
        /* "src/libraries/Filename.sol":1112:1612  if (_isSdist(filename)) {... */
      swap2
      jump(tag_86)
        /* "Prof.sol":255:1056  contract Prof {... */
    tag_1:
      swap2
      dup2
      0x1f
      dup5
      add
      slt
      iszero
      tag_33
      jumpi
      dup3
      calldataload
      swap2
      0xffffffffffffffff
      dup4
      gt
      tag_33
      jumpi
      0x20
      dup4
      dup2
      dup7
      add
      swap6
      add
      add
      gt
      tag_33
      jumpi
      jump	// out
    tag_2:
      swap2
      swap1
      dup3
      sub
      swap2
      dup3
      gt
      tag_98
      jumpi
      jump	// out
    tag_98:
      mstore(0x00, 0x4e487b7100000000000000000000000000000000000000000000000000000000)
      mstore(0x04, 0x11)
      revert(0x00, 0x24)
        /* "src/libraries/Wheel.sol":1247:2065  function endingHash(bytes calldata ending) internal pure returns (bytes32) {... */
    tag_3:
        /* "src/libraries/Wheel.sol":868:869  4 */
      0x04
        /* "src/libraries/Wheel.sol":1404:1427  length < _SUFFIX_LENGTH */
      dup3
      lt
        /* "src/libraries/Wheel.sol":1400:1437  if (length < _SUFFIX_LENGTH) return 0 */
      tag_102
      jumpi
      not(0x2e77686b)
        /* "src/libraries/Ascii.sol":5526:5620  assembly ("memory-safe") {... */
      dup2
      dup4
      add
      not(0x03)
      add
      calldataload
        /* "src/libraries/Wheel.sol":1502:1505  224 */
      0xe0
        /* "src/libraries/Wheel.sol":868:869  4 */
      shr
        /* "src/libraries/Wheel.sol":1455:1516  Ascii.load(ending, length - _SUFFIX_LENGTH) >> 224 != _SUFFIX */
      add
        /* "src/libraries/Wheel.sol":1451:1526  if (Ascii.load(ending, length - _SUFFIX_LENGTH) >> 224 != _SUFFIX) return 0 */
      tag_102
      jumpi
        /* "Prof.sol":255:1056  contract Prof {... */
      0x00
      dup1
      dup1
      dup1
      dup1
        /* "src/libraries/Wheel.sol":2367:2384  i < ending.length */
    tag_104:
      dup7
      dup3
      lt
      tag_105
      jumpi
        /* "src/libraries/Ascii.sol":5526:5620  assembly ("memory-safe") {... */
      pop
      pop
      dup4
      calldataload
        /* "src/libraries/Wheel.sol":1683:1694  faults != 0 */
      swap3
      iszero
      dup1
      iszero
        /* "src/libraries/Wheel.sol":1683:1723  faults != 0 || beginning >> 8 != _HYPHEN */
      swap1
      tag_107
      jumpi
        /* "src/libraries/Wheel.sol":2347:3706  for (uint256 i = 0; i < ending.length; i += Ascii.WORD) {... */
    tag_108:
        /* "src/libraries/Wheel.sol":1683:1738  faults != 0 || beginning >> 8 != _HYPHEN || hyphens < 3 */
      dup1
      iszero
      tag_109
      jumpi
        /* "src/libraries/Wheel.sol":2347:3706  for (uint256 i = 0; i < ending.length; i += Ascii.WORD) {... */
    tag_110:
        /* "src/libraries/Wheel.sol":1683:1753  faults != 0 || beginning >> 8 != _HYPHEN || hyphens < 3 || hyphens > 4 */
      dup1
      iszero
      tag_111
      jumpi
        /* "src/libraries/Wheel.sol":2347:3706  for (uint256 i = 0; i < ending.length; i += Ascii.WORD) {... */
    tag_112:
        /* "src/libraries/Wheel.sol":1679:1763  if (faults != 0 || beginning >> 8 != _HYPHEN || hyphens < 3 || hyphens > 4) return 0 */
      tag_113
      jumpi
        /* "src/libraries/Wheel.sol":868:869  4 */
      0x04
        /* "src/libraries/Memory.sol":344:413  assembly ("memory-safe") {... */
      swap1
      mload(0x40)
        /* "src/libraries/Memory.sol":1035:1176  assembly ("memory-safe") {... */
      swap6
      dup1
      dup8
      add
      swap6
        /* "Prof.sol":255:1056  contract Prof {... */
      0x00
        /* "src/libraries/Memory.sol":1035:1176  assembly ("memory-safe") {... */
      dup8
      mstore
      dup8
      calldatacopy
        /* "src/libraries/Wheel.sol":1870:1882  hyphens == 4 */
      eq
      dup1
        /* "src/libraries/Wheel.sol":1870:1894  hyphens == 4 || dots > 1 */
      swap2
      dup2
      iszero
      tag_115
      jumpi
        /* "src/libraries/Wheel.sol":2347:3706  for (uint256 i = 0; i < ending.length; i += Ascii.WORD) {... */
    tag_116:
        /* "src/libraries/Wheel.sol":1866:1951  if (hyphens == 4 || dots > 1) return _sortedHash(start, start + length, hyphens == 4) */
      pop
      tag_117
      jumpi
        /* "src/libraries/Wheel.sol":868:869  4 */
      pop
      0xff
        /* "src/libraries/Wheel.sol":1972:1998  _isDigit(beginning & 0xff) */
      tag_119
        /* "src/libraries/Wheel.sol":868:869  4 */
      swap2
        /* "src/libraries/Wheel.sol":1662:1665  240 */
      0xf0
        /* "src/libraries/Wheel.sol":868:869  4 */
      shr
        /* "src/libraries/Wheel.sol":1981:1997  beginning & 0xff */
      and
        /* "src/libraries/Wheel.sol":1972:1998  _isDigit(beginning & 0xff) */
      tag_11
      jump	// in
    tag_119:
        /* "src/libraries/Wheel.sol":1972:2048  _isDigit(beginning & 0xff) ? bytes32(0) : Memory.hash(start, start + length) */
      iszero
      tag_120
      jumpi
      pop
      pop
        /* "Prof.sol":255:1056  contract Prof {... */
      0x00
        /* "src/libraries/Wheel.sol":1247:2065  function endingHash(bytes calldata ending) internal pure returns (bytes32) {... */
      swap1
      jump	// out
        /* "src/libraries/Wheel.sol":1972:2048  _isDigit(beginning & 0xff) ? bytes32(0) : Memory.hash(start, start + length) */
    tag_120:
        /* "src/libraries/Memory.sol":1637:1729  assembly ("memory-safe") {... */
      dup2
      swap1
      sub
      swap1
      keccak256
        /* "src/libraries/Wheel.sol":1247:2065  function endingHash(bytes calldata ending) internal pure returns (bytes32) {... */
      swap1
      jump	// out
        /* "src/libraries/Wheel.sol":1866:1951  if (hyphens == 4 || dots > 1) return _sortedHash(start, start + length, hyphens == 4) */
    tag_117:
        /* "src/libraries/Wheel.sol":1903:1951  _sortedHash(start, start + length, hyphens == 4) */
      swap2
      swap1
      pop
      tag_123
      swap3
      tag_10
      jump	// in
    tag_123:
        /* "src/libraries/Wheel.sol":1896:1951  return _sortedHash(start, start + length, hyphens == 4) */
      swap1
      jump	// out
        /* "src/libraries/Wheel.sol":1870:1894  hyphens == 4 || dots > 1 */
    tag_115:
        /* "src/libraries/Wheel.sol":1893:1894  1 */
      0x01
        /* "src/libraries/Wheel.sol":1886:1894  dots > 1 */
      swap2
      pop
      gt
        /* "src/libraries/Wheel.sol":1870:1894  hyphens == 4 || dots > 1 */
      0x00
      jump(tag_116)
        /* "src/libraries/Wheel.sol":1679:1763  if (faults != 0 || beginning >> 8 != _HYPHEN || hyphens < 3 || hyphens > 4) return 0 */
    tag_113:
        /* "src/libraries/Wheel.sol":1755:1763  return 0 */
      pop
      pop
      pop
      pop
      pop
        /* "Prof.sol":255:1056  contract Prof {... */
      0x00
        /* "src/libraries/Wheel.sol":1755:1763  return 0 */
      swap1
      jump	// out
        /* "src/libraries/Wheel.sol":1683:1753  faults != 0 || beginning >> 8 != _HYPHEN || hyphens < 3 || hyphens > 4 */
    tag_111:
        /* "src/libraries/Wheel.sol":1742:1753  hyphens > 4 */
      pop
        /* "src/libraries/Wheel.sol":868:869  4 */
      0x04
        /* "src/libraries/Wheel.sol":1742:1753  hyphens > 4 */
      dup2
      gt
        /* "src/libraries/Wheel.sol":1683:1753  faults != 0 || beginning >> 8 != _HYPHEN || hyphens < 3 || hyphens > 4 */
      jump(tag_112)
        /* "src/libraries/Wheel.sol":1683:1738  faults != 0 || beginning >> 8 != _HYPHEN || hyphens < 3 */
    tag_109:
        /* "src/libraries/Wheel.sol":1727:1738  hyphens < 3 */
      pop
        /* "src/libraries/Wheel.sol":1737:1738  3 */
      0x03
        /* "src/libraries/Wheel.sol":1727:1738  hyphens < 3 */
      dup2
      lt
        /* "src/libraries/Wheel.sol":1683:1738  faults != 0 || beginning >> 8 != _HYPHEN || hyphens < 3 */
      jump(tag_110)
        /* "src/libraries/Wheel.sol":1683:1723  faults != 0 || beginning >> 8 != _HYPHEN */
    tag_107:
        /* "src/libraries/Wheel.sol":868:869  4 */
      pop
        /* "src/libraries/Filename.sol":339:343  0x2d */
      0x2d
        /* "src/libraries/Wheel.sol":868:869  4 */
      dup4
        /* "src/libraries/Wheel.sol":3566:3569  248 */
      0xf8
        /* "src/libraries/Wheel.sol":868:869  4 */
      shr
        /* "src/libraries/Wheel.sol":1698:1723  beginning >> 8 != _HYPHEN */
      eq
      iszero
        /* "src/libraries/Wheel.sol":1683:1723  faults != 0 || beginning >> 8 != _HYPHEN */
      jump(tag_108)
        /* "src/libraries/Wheel.sol":2386:2401  i += Ascii.WORD */
    tag_105:
        /* "src/libraries/Wheel.sol":2495:2535  Ascii.loadUpTo(ending, i, ending.length) */
      swap2
      swap1
      swap3
        /* "src/libraries/Ascii.sol":687:689  32 */
      0x20
        /* "src/libraries/Wheel.sol":2495:2535  Ascii.loadUpTo(ending, i, ending.length) */
      swap1
      tag_124
      dup9
      dup7
      dup2
      dup11
      tag_9
      jump	// in
    tag_124:
      mload(0x00)
      codecopy(0x00, data_00b11e72b948db16a181437150237fa247f9b5932758b7d3f648832ed88e7919, 0x20)
      mload(0x00)
      swap1
      0x00
      mstore
        /* "Prof.sol":255:1056  contract Prof {... */
      0x0101010101010101010101010101010101010101010101010101010101010101
        /* "src/libraries/Filename.sol":561:562  7 */
      swap2
        /* "src/libraries/Ascii.sol":834:858  type(uint256).max / 0xff */
      0x3030303030303030303030303030303030303030303030303030303030303030
        /* "src/libraries/Filename.sol":561:562  7 */
      dup9
      dup13
      sub
        /* "src/libraries/Ascii.sol":834:858  type(uint256).max / 0xff */
      0x03
      shl
        /* "src/libraries/Wheel.sol":868:869  4 */
      shr
        /* "src/libraries/Wheel.sol":2495:2593  Ascii.loadUpTo(ending, i, ending.length) | (Ascii.EVERY_BYTE * _ZERO) >> (8 * (ending.length - i)) */
      or
        /* "Prof.sol":255:1056  contract Prof {... */
      swap8
        /* "src/libraries/Ascii.sol":834:858  type(uint256).max / 0xff */
      0x5252525252525252525252525252525252525252525252525252525252525252
        /* "Prof.sol":255:1056  contract Prof {... */
      dup10
      add
      swap9
      dup3
      dup1
        /* "src/libraries/Ascii.sol":834:858  type(uint256).max / 0xff */
      0x5151515151515151515151515151515151515151515151515151515151515151
        /* "Prof.sol":255:1056  contract Prof {... */
      dup4
      add
        /* "src/libraries/Wheel.sol":2902:2944  ~(word + Ascii.EVERY_BYTE * (0x7f - _DOT)) */
      not
        /* "src/libraries/Ascii.sol":834:858  type(uint256).max / 0xff */
      0x5353535353535353535353535353535353535353535353535353535353535353
        /* "Prof.sol":255:1056  contract Prof {... */
      dup5
      add
        /* "src/libraries/Wheel.sol":2889:2944  fromHyphen & ~(word + Ascii.EVERY_BYTE * (0x7f - _DOT)) */
      and
        /* "src/libraries/Wheel.sol":868:869  4 */
      swap10
      0x80808080808080808080808080808080808080808080808080808080808080
      dup12
        /* "src/libraries/Wheel.sol":2569:2570  8 */
      0x08
        /* "src/libraries/Wheel.sol":868:869  4 */
      shr
      and
        /* "src/libraries/Wheel.sol":3493:3521  (separators >> 8) | previous */
      or
        /* "src/libraries/Wheel.sol":3479:3522  separators & ((separators >> 8) | previous) */
      dup11
      and
      and
        /* "src/libraries/Wheel.sol":3252:3291  word ^ (Ascii.EVERY_BYTE * _UNDERSCORE) */
      swap2
        /* "src/libraries/Ascii.sol":834:858  type(uint256).max / 0xff */
      0x7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f
      0x5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f
        /* "src/libraries/Wheel.sol":3252:3291  word ^ (Ascii.EVERY_BYTE * _UNDERSCORE) */
      dup3
      xor
        /* "Prof.sol":255:1056  contract Prof {... */
      add
        /* "src/libraries/Wheel.sol":3249:3310  ~((word ^ (Ascii.EVERY_BYTE * _UNDERSCORE)) + Ascii.LOW_BITS) */
      not
        /* "src/libraries/Ascii.sol":834:858  type(uint256).max / 0xff */
      0x0505050505050505050505050505050505050505050505050505050505050505
        /* "Prof.sol":255:1056  contract Prof {... */
      dup3
      add
        /* "src/libraries/Wheel.sol":3185:3225  ~(word + Ascii.EVERY_BYTE * (0x7f - _Z)) */
      not
        /* "src/libraries/Ascii.sol":834:858  type(uint256).max / 0xff */
      0x1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f
        /* "Prof.sol":255:1056  contract Prof {... */
      dup4
      add
        /* "src/libraries/Wheel.sol":3143:3225  (word + Ascii.EVERY_BYTE * (0x80 - _A)) & ~(word + Ascii.EVERY_BYTE * (0x7f - _Z)) */
      and
        /* "src/libraries/Ascii.sol":834:858  type(uint256).max / 0xff */
      0x4646464646464646464646464646464646464646464646464646464646464646
        /* "Prof.sol":255:1056  contract Prof {... */
      dup4
      add
        /* "src/libraries/Wheel.sol":3075:3118  ~(word + Ascii.EVERY_BYTE * (0x7f - _NINE)) */
      not
        /* "src/libraries/Ascii.sol":834:858  type(uint256).max / 0xff */
      0x5050505050505050505050505050505050505050505050505050505050505050
        /* "Prof.sol":255:1056  contract Prof {... */
      dup5
      add
        /* "src/libraries/Wheel.sol":3030:3118  (word + Ascii.EVERY_BYTE * (0x80 - _ZERO)) & ~(word + Ascii.EVERY_BYTE * (0x7f - _NINE)) */
      and
        /* "src/libraries/Wheel.sol":2889:2962  fromHyphen & ~(word + Ascii.EVERY_BYTE * (0x7f - _DOT)) & Ascii.HIGH_BITS */
      dup5
      dup14
      and
        /* "src/libraries/Wheel.sol":2996:3119  separators... */
      or
        /* "src/libraries/Wheel.sol":2996:3226  separators... */
      or
        /* "src/libraries/Wheel.sol":2996:3310  separators... */
      or
        /* "src/libraries/Wheel.sol":3443:3449  ~taken */
      not
        /* "src/libraries/Wheel.sol":3443:3456  ~taken | word */
      or
        /* "src/libraries/Wheel.sol":3442:3475  (~taken | word) & Ascii.HIGH_BITS */
      and
        /* "src/libraries/Wheel.sol":3442:3523  (~taken | word) & Ascii.HIGH_BITS | (separators & ((separators >> 8) | previous)) */
      or
        /* "src/libraries/Wheel.sol":3432:3523  faults |= (~taken | word) & Ascii.HIGH_BITS | (separators & ((separators >> 8) | previous)) */
      or
        /* "Prof.sol":255:1056  contract Prof {... */
      swap8
      0x8000000000000000000000000000000000000000000000000000000000000000
      dup8
        /* "src/libraries/Wheel.sol":3566:3569  248 */
      0xf8
        /* "Prof.sol":255:1056  contract Prof {... */
      shl
      and
        /* "src/libraries/Wheel.sol":3598:3632  Ascii.count(separators & ~fromDot) */
      swap6
        /* "src/libraries/Wheel.sol":3623:3631  ~fromDot */
      dup4
      dup4
      dup4
      not
        /* "src/libraries/Wheel.sol":3610:3631  separators & ~fromDot */
      dup11
      and
      and
        /* "src/libraries/Ascii.sol":3674:3675  7 */
      0x07
        /* "src/libraries/Wheel.sol":868:869  4 */
      shr
        /* "src/libraries/Ascii.sol":834:858  type(uint256).max / 0xff */
      mul
        /* "src/libraries/Ascii.sol":3694:3697  248 */
      0xf8
        /* "src/libraries/Wheel.sol":868:869  4 */
      shr
        /* "Prof.sol":255:1056  contract Prof {... */
      add
        /* "src/libraries/Wheel.sol":3658:3691  Ascii.count(separators & fromDot) */
      swap7
        /* "src/libraries/Wheel.sol":3670:3690  separators & fromDot */
      and
      and
        /* "src/libraries/Ascii.sol":3674:3675  7 */
      0x07
        /* "src/libraries/Wheel.sol":868:869  4 */
      shr
        /* "src/libraries/Ascii.sol":834:858  type(uint256).max / 0xff */
      mul
        /* "src/libraries/Ascii.sol":3694:3697  248 */
      0xf8
        /* "src/libraries/Wheel.sol":868:869  4 */
      shr
        /* "Prof.sol":255:1056  contract Prof {... */
      add
        /* "src/libraries/Wheel.sol":2386:2401  i += Ascii.WORD */
      swap4
        /* "Prof.sol":255:1056  contract Prof {... */
      add
        /* "src/libraries/Wheel.sol":2352:2365  uint256 i = 0 */
      swap1
      jump(tag_104)
        /* "src/libraries/Wheel.sol":1451:1526  if (Ascii.load(ending, length - _SUFFIX_LENGTH) >> 224 != _SUFFIX) return 0 */
    tag_102:
        /* "src/libraries/Wheel.sol":1518:1526  return 0 */
      pop
      pop
        /* "Prof.sol":255:1056  contract Prof {... */
      0x00
        /* "src/libraries/Wheel.sol":1518:1526  return 0 */
      swap1
      jump	// out
        /* "src/libraries/Version.sol":865:1952  function hashOf(bytes calldata version) internal pure returns (bytes32) {... */
    tag_4:
      swap2
        /* "src/libraries/Version.sol":360:363  128 */
      0x80
        /* "src/libraries/Version.sol":992:1012  length > _MAX_LENGTH */
      dup3
      gt
        /* "src/libraries/Version.sol":988:1022  if (length > _MAX_LENGTH) return 0 */
      tag_125
      jumpi
        /* "src/libraries/Memory.sol":344:413  assembly ("memory-safe") {... */
      mload(0x40)
        /* "src/libraries/Memory.sol":1035:1176  assembly ("memory-safe") {... */
      swap2
      dup1
      dup4
      add
      swap4
        /* "Prof.sol":255:1056  contract Prof {... */
      0x00
        /* "src/libraries/Memory.sol":1035:1176  assembly ("memory-safe") {... */
      dup6
      mstore
      dup4
      calldatacopy
        /* "src/libraries/Version.sol":1195:1214  _afterNumber(start) */
      tag_127
      dup3
      tag_12
      jump	// in
    tag_127:
        /* "src/libraries/Version.sol":1232:1246  place == start */
      swap2
      dup1
      dup4
      eq
        /* "src/libraries/Version.sol":1228:1256  if (place == start) return 0 */
      tag_128
      jumpi
        /* "src/libraries/Version.sol":573:577  0x21 */
      0x21
        /* "src/libraries/Memory.sol":557:626  assembly ("memory-safe") {... */
      dup4
      mload
        /* "src/libraries/Version.sol":4617:4620  248 */
      0xf8
        /* "src/libraries/Wheel.sol":868:869  4 */
      shr
        /* "src/libraries/Version.sol":1331:1352  _char(place) == _BANG */
      eq
        /* "src/libraries/Version.sol":1331:1377  _char(place) == _BANG && _char(start) != _ZERO */
      dup1
      tag_130
      jumpi
        /* "src/libraries/Version.sol":865:1952  function hashOf(bytes calldata version) internal pure returns (bytes32) {... */
    tag_131:
        /* "src/libraries/Version.sol":1327:1402  if (_char(place) == _BANG && _char(start) != _ZERO) place = _skip(place, 1) */
      tag_132
      jumpi
        /* "src/libraries/Version.sol":865:1952  function hashOf(bytes calldata version) internal pure returns (bytes32) {... */
    tag_133:
        /* "src/libraries/Version.sol":1417:1447  uint256 significantEnd = place */
      dup3
      swap4
      swap3
        /* "src/libraries/Version.sol":1461:1695  while (_char(place) == _DOT) {... */
      swap4
    tag_134:
        /* "src/libraries/Version.sol":444:448  0x2e */
      0x2e
        /* "src/libraries/Memory.sol":557:626  assembly ("memory-safe") {... */
      dup2
      mload
        /* "src/libraries/Version.sol":4617:4620  248 */
      0xf8
        /* "src/libraries/Wheel.sol":868:869  4 */
      shr
        /* "src/libraries/Version.sol":1468:1488  _char(place) == _DOT */
      sub
      tag_135
      jumpi
        /* "src/libraries/Version.sol":1536:1537  1 */
      0x01
        /* "Prof.sol":255:1056  contract Prof {... */
      dup2
      add
        /* "src/libraries/Version.sol":3660:3688  _afterNumber(place + length) */
      tag_137
      dup2
      tag_12
      jump	// in
    tag_137:
        /* "src/libraries/Version.sol":3709:3730  end == place + length */
      dup1
      dup3
      sub
      tag_138
      jumpi
        /* "src/libraries/Version.sol":3709:3744  end == place + length ? place : end */
      pop
      dup2
    tag_140:
        /* "src/libraries/Version.sol":1560:1573  next == place */
      dup1
      dup4
      eq
        /* "src/libraries/Version.sol":1556:1580  if (next == place) break */
      tag_141
      jumpi
        /* "src/libraries/Memory.sol":557:626  assembly ("memory-safe") {... */
      pop
        /* "src/libraries/Version.sol":487:491  0x30 */
      0x30
        /* "src/libraries/Memory.sol":557:626  assembly ("memory-safe") {... */
      swap1
      mload
        /* "src/libraries/Version.sol":4617:4620  248 */
      0xf8
        /* "src/libraries/Wheel.sol":868:869  4 */
      shr
        /* "src/libraries/Version.sol":1602:1627  _char(place + 1) != _ZERO */
      sub
        /* "src/libraries/Version.sol":1598:1650  if (_char(place + 1) != _ZERO) significantEnd = next */
      iszero
        /* "src/libraries/Version.sol":1461:1695  while (_char(place) == _DOT) {... */
      tag_134
        /* "src/libraries/Version.sol":1598:1650  if (_char(place + 1) != _ZERO) significantEnd = next */
      jumpi
        /* "src/libraries/Version.sol":1629:1650  significantEnd = next */
      swap4
      pop
      dup4
        /* "src/libraries/Version.sol":1461:1695  while (_char(place) == _DOT) {... */
      jump(tag_134)
        /* "src/libraries/Version.sol":1556:1580  if (next == place) break */
    tag_141:
        /* "src/libraries/Version.sol":1575:1580  break */
      swap3
      swap5
      swap4
      swap6
      swap2
      pop
      pop
        /* "src/libraries/Version.sol":1461:1695  while (_char(place) == _DOT) {... */
    tag_145:
        /* "src/libraries/Version.sol":1748:1760  place != end */
      dup3
      dup3
      eq
      iszero
        /* "src/libraries/Version.sol":1748:1790  place != end && _afterSuffix(place) != end */
      dup1
      tag_146
      jumpi
        /* "src/libraries/Version.sol":1461:1695  while (_char(place) == _DOT) {... */
    tag_147:
        /* "src/libraries/Version.sol":1744:1800  if (place != end && _afterSuffix(place) != end) return 0 */
      tag_148
      jumpi
        /* "src/libraries/Filename.sol":561:562  7 */
      dup2
      dup5
      swap4
      sub
        /* "src/libraries/Memory.sol":1324:1396  assembly ("memory-safe") {... */
      dup1
      swap3
      dup3
      mcopy
        /* "Prof.sol":255:1056  contract Prof {... */
      add
        /* "src/libraries/Memory.sol":1637:1729  assembly ("memory-safe") {... */
      sub
      swap1
      keccak256
        /* "src/libraries/Version.sol":865:1952  function hashOf(bytes calldata version) internal pure returns (bytes32) {... */
      swap1
      jump	// out
        /* "src/libraries/Version.sol":1744:1800  if (place != end && _afterSuffix(place) != end) return 0 */
    tag_148:
        /* "src/libraries/Version.sol":1792:1800  return 0 */
      pop
      pop
      pop
      pop
        /* "Prof.sol":255:1056  contract Prof {... */
      0x00
        /* "src/libraries/Version.sol":1792:1800  return 0 */
      swap1
      jump	// out
        /* "src/libraries/Version.sol":1748:1790  place != end && _afterSuffix(place) != end */
    tag_146:
        /* "src/libraries/Version.sol":1764:1783  _afterSuffix(place) */
      pop
      dup3
      dup3
        /* "src/libraries/Memory.sol":557:626  assembly ("memory-safe") {... */
      dup4
      mload
        /* "src/libraries/Wheel.sol":868:869  4 */
      dup1
        /* "src/libraries/Version.sol":4617:4620  248 */
      0xf8
        /* "src/libraries/Wheel.sol":868:869  4 */
      shr
        /* "src/libraries/Version.sol":2243:2247  0x61 */
      0x61
        /* "src/libraries/Version.sol":2228:2247  word >> 248 == 0x61 */
      dup2
      eq
        /* "src/libraries/Version.sol":2228:2270  word >> 248 == 0x61 || word >> 248 == 0x62 */
      swap1
      dup2
      iszero
      tag_150
      jumpi
        /* "src/libraries/Version.sol":1748:1790  place != end && _afterSuffix(place) != end */
    tag_151:
      pop
        /* "src/libraries/Version.sol":2224:2372  if (word >> 248 == 0x61 || word >> 248 == 0x62) place = _skip(place, 1); // a, b... */
      iszero
      tag_152
      jumpi
        /* "Prof.sol":255:1056  contract Prof {... */
      pop
        /* "src/libraries/Version.sol":1536:1537  1 */
      0x01
        /* "Prof.sol":255:1056  contract Prof {... */
      dup2
      add
        /* "src/libraries/Version.sol":3660:3688  _afterNumber(place + length) */
      tag_154
      dup2
      tag_12
      jump	// in
    tag_154:
        /* "src/libraries/Version.sol":3709:3744  end == place + length ? place : end */
      swap1
        /* "src/libraries/Version.sol":3709:3730  end == place + length */
      dup2
      sub
      tag_155
      jumpi
        /* "src/libraries/Version.sol":3709:3744  end == place + length ? place : end */
      pop
    tag_157:
        /* "src/libraries/Version.sol":2425:2437  0x2e706f7374 */
      0x2e706f7374
        /* "src/libraries/Memory.sol":557:626  assembly ("memory-safe") {... */
      dup2
      mload
        /* "src/libraries/Version.sol":2418:2421  216 */
      0xd8
        /* "src/libraries/Wheel.sol":868:869  4 */
      shr
        /* "src/libraries/Version.sol":2396:2437  Memory.load(place) >> 216 == 0x2e706f7374 */
      eq
        /* "src/libraries/Version.sol":2392:2462  if (Memory.load(place) >> 216 == 0x2e706f7374) place = _skip(place, 5) */
      tag_159
      jumpi
        /* "src/libraries/Version.sol":2224:2372  if (word >> 248 == 0x61 || word >> 248 == 0x62) place = _skip(place, 1); // a, b... */
    tag_160:
        /* "src/libraries/Version.sol":2518:2528  0x2e646576 */
      0x2e646576
        /* "src/libraries/Memory.sol":557:626  assembly ("memory-safe") {... */
      dup2
      mload
        /* "src/libraries/Version.sol":2511:2514  224 */
      0xe0
        /* "src/libraries/Wheel.sol":868:869  4 */
      shr
        /* "src/libraries/Version.sol":2489:2528  Memory.load(place) >> 224 == 0x2e646576 */
      eq
        /* "src/libraries/Version.sol":2485:2553  if (Memory.load(place) >> 224 == 0x2e646576) place = _skip(place, 4) */
      tag_161
      jumpi
        /* "src/libraries/Version.sol":2224:2372  if (word >> 248 == 0x61 || word >> 248 == 0x62) place = _skip(place, 1); // a, b... */
    tag_162:
        /* "src/libraries/Memory.sol":557:626  assembly ("memory-safe") {... */
      dup1
      mload
        /* "src/libraries/Version.sol":4617:4620  248 */
      0xf8
        /* "src/libraries/Wheel.sol":868:869  4 */
      shr
        /* "src/libraries/Version.sol":402:406  0x2b */
      0x2b
        /* "src/libraries/Version.sol":2582:2603  _char(place) == _PLUS */
      sub
        /* "src/libraries/Version.sol":2582:2632  _char(place) == _PLUS ? _afterLocal(place) : place */
      tag_163
      jumpi
        /* "src/libraries/Version.sol":2606:2624  _afterLocal(place) */
      tag_165
      swap1
      tag_16
      jump	// in
    tag_165:
        /* "src/libraries/Version.sol":1764:1790  _afterSuffix(place) != end */
      eq
      iszero
        /* "src/libraries/Version.sol":1748:1790  place != end && _afterSuffix(place) != end */
      jump(tag_147)
        /* "src/libraries/Version.sol":2582:2632  _char(place) == _PLUS ? _afterLocal(place) : place */
    tag_163:
      jump(tag_165)
        /* "src/libraries/Version.sol":2485:2553  if (Memory.load(place) >> 224 == 0x2e646576) place = _skip(place, 4) */
    tag_161:
        /* "src/libraries/Version.sol":2551:2552  4 */
      0x04
        /* "Prof.sol":255:1056  contract Prof {... */
      dup2
      add
        /* "src/libraries/Version.sol":3660:3688  _afterNumber(place + length) */
      tag_167
      dup2
      tag_12
      jump	// in
    tag_167:
        /* "src/libraries/Version.sol":3709:3744  end == place + length ? place : end */
      swap1
        /* "src/libraries/Version.sol":3709:3730  end == place + length */
      dup2
      sub
      tag_168
      jumpi
        /* "src/libraries/Version.sol":3709:3744  end == place + length ? place : end */
      pop
        /* "src/libraries/Version.sol":2485:2553  if (Memory.load(place) >> 224 == 0x2e646576) place = _skip(place, 4) */
      jump(tag_162)
        /* "src/libraries/Version.sol":3709:3744  end == place + length ? place : end */
    tag_168:
      swap1
      pop
        /* "src/libraries/Version.sol":2485:2553  if (Memory.load(place) >> 224 == 0x2e646576) place = _skip(place, 4) */
      jump(tag_162)
        /* "src/libraries/Version.sol":2392:2462  if (Memory.load(place) >> 216 == 0x2e706f7374) place = _skip(place, 5) */
    tag_159:
        /* "src/libraries/Version.sol":2460:2461  5 */
      0x05
        /* "Prof.sol":255:1056  contract Prof {... */
      dup2
      add
        /* "src/libraries/Version.sol":3660:3688  _afterNumber(place + length) */
      tag_171
      dup2
      tag_12
      jump	// in
    tag_171:
        /* "src/libraries/Version.sol":3709:3744  end == place + length ? place : end */
      swap1
        /* "src/libraries/Version.sol":3709:3730  end == place + length */
      dup2
      sub
      tag_172
      jumpi
        /* "src/libraries/Version.sol":3709:3744  end == place + length ? place : end */
      pop
        /* "src/libraries/Version.sol":2392:2462  if (Memory.load(place) >> 216 == 0x2e706f7374) place = _skip(place, 5) */
      jump(tag_160)
        /* "src/libraries/Version.sol":3709:3744  end == place + length ? place : end */
    tag_172:
      swap1
      pop
        /* "src/libraries/Version.sol":2392:2462  if (Memory.load(place) >> 216 == 0x2e706f7374) place = _skip(place, 5) */
      jump(tag_160)
        /* "src/libraries/Version.sol":3709:3744  end == place + length ? place : end */
    tag_155:
      swap1
      pop
      jump(tag_157)
        /* "src/libraries/Version.sol":2224:2372  if (word >> 248 == 0x61 || word >> 248 == 0x62) place = _skip(place, 1); // a, b... */
    tag_152:
        /* "src/libraries/Version.sol":2334:2337  240 */
      0xf0
        /* "src/libraries/Wheel.sol":868:869  4 */
      shr
        /* "src/libraries/Version.sol":2341:2347  0x7263 */
      0x7263
        /* "src/libraries/Version.sol":2326:2347  word >> 240 == 0x7263 */
      sub
        /* "src/libraries/Version.sol":2224:2372  if (word >> 248 == 0x61 || word >> 248 == 0x62) place = _skip(place, 1); // a, b... */
      tag_157
        /* "src/libraries/Version.sol":2322:2372  if (word >> 240 == 0x7263) place = _skip(place, 2) */
      jumpi
        /* "Prof.sol":255:1056  contract Prof {... */
      pop
        /* "src/libraries/Version.sol":2370:2371  2 */
      0x02
        /* "Prof.sol":255:1056  contract Prof {... */
      dup4
      add
        /* "src/libraries/Version.sol":3660:3688  _afterNumber(place + length) */
      tag_177
      dup2
      tag_12
      jump	// in
    tag_177:
        /* "src/libraries/Version.sol":3709:3744  end == place + length ? place : end */
      swap1
        /* "src/libraries/Version.sol":3709:3730  end == place + length */
      dup2
      sub
      tag_178
      jumpi
        /* "src/libraries/Version.sol":3709:3744  end == place + length ? place : end */
      pop
      dup3
        /* "src/libraries/Version.sol":2224:2372  if (word >> 248 == 0x61 || word >> 248 == 0x62) place = _skip(place, 1); // a, b... */
      jump(tag_157)
        /* "src/libraries/Version.sol":3709:3744  end == place + length ? place : end */
    tag_178:
        /* "src/libraries/Version.sol":2224:2372  if (word >> 248 == 0x61 || word >> 248 == 0x62) place = _skip(place, 1); // a, b... */
      jump(tag_157)
        /* "src/libraries/Version.sol":2228:2270  word >> 248 == 0x61 || word >> 248 == 0x62 */
    tag_150:
        /* "src/libraries/Version.sol":2266:2270  0x62 */
      0x62
        /* "src/libraries/Version.sol":2251:2270  word >> 248 == 0x62 */
      swap2
      pop
      eq
        /* "src/libraries/Version.sol":2228:2270  word >> 248 == 0x61 || word >> 248 == 0x62 */
      0x00
      jump(tag_151)
        /* "src/libraries/Version.sol":3709:3744  end == place + length ? place : end */
    tag_138:
      swap2
      jump(tag_140)
        /* "src/libraries/Version.sol":1468:1488  _char(place) == _DOT */
    tag_135:
      swap1
      swap3
      swap2
      swap4
      jump(tag_145)
        /* "src/libraries/Version.sol":1327:1402  if (_char(place) == _BANG && _char(start) != _ZERO) place = _skip(place, 1) */
    tag_132:
        /* "Prof.sol":255:1056  contract Prof {... */
      swap2
        /* "src/libraries/Version.sol":1400:1401  1 */
      0x01
        /* "Prof.sol":255:1056  contract Prof {... */
      dup2
      add
        /* "src/libraries/Version.sol":3660:3688  _afterNumber(place + length) */
      tag_181
      dup2
      tag_12
      jump	// in
    tag_181:
        /* "src/libraries/Version.sol":3709:3744  end == place + length ? place : end */
      swap1
        /* "src/libraries/Version.sol":3709:3730  end == place + length */
      dup2
      sub
      tag_182
      jumpi
        /* "src/libraries/Version.sol":3709:3744  end == place + length ? place : end */
      pop
    tag_184:
        /* "src/libraries/Version.sol":1327:1402  if (_char(place) == _BANG && _char(start) != _ZERO) place = _skip(place, 1) */
      swap2
      jump(tag_133)
        /* "src/libraries/Version.sol":3709:3744  end == place + length ? place : end */
    tag_182:
      swap1
      pop
      jump(tag_184)
        /* "src/libraries/Version.sol":1331:1377  _char(place) == _BANG && _char(start) != _ZERO */
    tag_130:
        /* "src/libraries/Memory.sol":557:626  assembly ("memory-safe") {... */
      pop
        /* "src/libraries/Version.sol":487:491  0x30 */
      0x30
        /* "src/libraries/Memory.sol":557:626  assembly ("memory-safe") {... */
      dup2
      mload
        /* "src/libraries/Version.sol":4617:4620  248 */
      0xf8
        /* "src/libraries/Wheel.sol":868:869  4 */
      shr
        /* "src/libraries/Version.sol":1356:1377  _char(start) != _ZERO */
      eq
      iszero
        /* "src/libraries/Version.sol":1331:1377  _char(place) == _BANG && _char(start) != _ZERO */
      jump(tag_131)
        /* "src/libraries/Version.sol":1228:1256  if (place == start) return 0 */
    tag_128:
        /* "src/libraries/Version.sol":1248:1256  return 0 */
      pop
      swap2
      pop
      pop
        /* "Prof.sol":255:1056  contract Prof {... */
      0x00
        /* "src/libraries/Version.sol":1248:1256  return 0 */
      swap1
      jump	// out
        /* "src/libraries/Version.sol":988:1022  if (length > _MAX_LENGTH) return 0 */
    tag_125:
        /* "src/libraries/Version.sol":1014:1022  return 0 */
      swap2
      pop
      pop
        /* "Prof.sol":255:1056  contract Prof {... */
      0x00
        /* "src/libraries/Version.sol":1014:1022  return 0 */
      swap1
      jump	// out
        /* "src/libraries/Filename.sol":2059:2700  function endingHash(bytes calldata filename, uint256 nameEnd, uint256 versionEnd, bytes32 projectId)... */
    tag_5:
      swap2
      swap1
      swap4
        /* "src/libraries/Filename.sol":295:298  255 */
      0xff
        /* "src/libraries/Filename.sol":2239:2268  filename.length > _MAX_LENGTH */
      dup6
      gt
        /* "src/libraries/Filename.sol":2239:2301  filename.length > _MAX_LENGTH || filename.length <= versionEnd */
      dup1
      iszero
      tag_185
      jumpi
        /* "src/libraries/Filename.sol":2059:2700  function endingHash(bytes calldata filename, uint256 nameEnd, uint256 versionEnd, bytes32 projectId)... */
    tag_186:
        /* "src/libraries/Filename.sol":2235:2311  if (filename.length > _MAX_LENGTH || filename.length <= versionEnd) return 0 */
      tag_113
      jumpi
        /* "src/libraries/Filename.sol":339:343  0x2d */
      0x2d
        /* "src/libraries/Ascii.sol":5526:5620  assembly ("memory-safe") {... */
      dup3
      dup5
      add
      calldataload
        /* "src/libraries/Filename.sol":2358:2361  248 */
      0xf8
        /* "src/libraries/Wheel.sol":868:869  4 */
      shr
        /* "src/libraries/Filename.sol":2325:2372  Ascii.load(filename, nameEnd) >> 248 != _HYPHEN */
      sub
        /* "src/libraries/Filename.sol":2321:2382  if (Ascii.load(filename, nameEnd) >> 248 != _HYPHEN) return 0 */
      tag_113
      jumpi
        /* "src/libraries/Filename.sol":2408:2426  _isSdist(filename) */
      tag_191
      dup6
      dup5
      tag_6
      jump	// in
    tag_191:
        /* "src/libraries/Memory.sol":344:413  assembly ("memory-safe") {... */
      mload(0x40)
        /* "src/libraries/Filename.sol":3283:3297  !mayHoldHyphen */
      swap1
      iszero
      swap3
        /* "Prof.sol":255:1056  contract Prof {... */
      0x00
        /* "src/libraries/Filename.sol":3283:3297  !mayHoldHyphen */
      dup5
        /* "Prof.sol":255:1056  contract Prof {... */
      dup2
        /* "src/libraries/Filename.sol":3132:3142  i < length */
    tag_192:
      dup4
      dup2
      lt
      tag_193
      jumpi
      pop
      pop
      mload(0x00)
      codecopy(0x00, data_00b11e72b948db16a181437150237fa247f9b5932758b7d3f648832ed88e7919, 0x20)
      mload(0x00)
      swap1
      0x00
      mstore
        /* "src/libraries/Filename.sol":3954:3978  faults & Ascii.HIGH_BITS */
      and
        /* "src/libraries/Ascii.sol":834:858  type(uint256).max / 0xff */
      tag_195
      jumpi
        /* "Prof.sol":255:1056  contract Prof {... */
      dup2
      swap1
      dup2
      add
        /* "src/libraries/Memory.sol":1637:1729  assembly ("memory-safe") {... */
      sub
      swap1
      keccak256
        /* "src/libraries/Filename.sol":3954:4033  faults & Ascii.HIGH_BITS == 0 ? Memory.hash(start, start + length) : bytes32(0) */
    tag_197:
        /* "src/libraries/Filename.sol":2440:2490  _nameHash(filename, nameEnd, isSdist) != projectId */
      sub
        /* "src/libraries/Filename.sol":2436:2500  if (_nameHash(filename, nameEnd, isSdist) != projectId) return 0 */
      tag_148
      jumpi
        /* "src/libraries/Filename.sol":2510:2570  if (!isSdist) return Wheel.endingHash(filename[versionEnd:]) */
      tag_200
      jumpi
      pop
        /* "src/libraries/Filename.sol":561:562  7 */
      swap1
      sub
        /* "src/libraries/Filename.sol":3767:3768  7 */
      0x07
        /* "src/libraries/Filename.sol":2611:2656  filename.length - versionEnd == _SDIST_LENGTH */
      sub
        /* "src/libraries/Filename.sol":3767:3768  7 */
      tag_202
      jumpi
        /* "src/libraries/Filename.sol":674:694  keccak256(".tar.gz") */
      0x42ffb87413331a35a8a87e398e3d2af474b9143310806c935d0ea3ec3929e49c
        /* "src/libraries/Filename.sol":2059:2700  function endingHash(bytes calldata filename, uint256 nameEnd, uint256 versionEnd, bytes32 projectId)... */
      swap1
      jump	// out
        /* "src/libraries/Filename.sol":2611:2683  filename.length - versionEnd == _SDIST_LENGTH ? _SDIST_HASH : bytes32(0) */
    tag_202:
        /* "Prof.sol":255:1056  contract Prof {... */
      0x00
        /* "src/libraries/Filename.sol":2059:2700  function endingHash(bytes calldata filename, uint256 nameEnd, uint256 versionEnd, bytes32 projectId)... */
      swap1
      jump	// out
        /* "src/libraries/Filename.sol":2510:2570  if (!isSdist) return Wheel.endingHash(filename[versionEnd:]) */
    tag_200:
        /* "src/libraries/Filename.sol":339:343  0x2d */
      swap1
      dup3
      dup2
      gt
      tag_33
      jumpi
      dup1
        /* "src/libraries/Filename.sol":2531:2570  Wheel.endingHash(filename[versionEnd:]) */
      tag_123
        /* "src/libraries/Filename.sol":339:343  0x2d */
      swap4
      sub
      swap2
      add
        /* "src/libraries/Filename.sol":2531:2570  Wheel.endingHash(filename[versionEnd:]) */
      tag_3
      jump	// in
        /* "src/libraries/Filename.sol":3954:4033  faults & Ascii.HIGH_BITS == 0 ? Memory.hash(start, start + length) : bytes32(0) */
    tag_195:
      pop
      pop
        /* "Prof.sol":255:1056  contract Prof {... */
      0x00
        /* "src/libraries/Filename.sol":3954:4033  faults & Ascii.HIGH_BITS == 0 ? Memory.hash(start, start + length) : bytes32(0) */
      jump(tag_197)
        /* "src/libraries/Filename.sol":3144:3159  i += Ascii.WORD */
    tag_193:
        /* "src/libraries/Filename.sol":3194:3229  Ascii.loadUpTo(filename, i, length) */
      tag_208
      dup5
      dup3
      dup13
      dup12
      tag_9
      jump	// in
    tag_208:
        /* "src/libraries/Filename.sol":3247:3261  faults |= word */
      dup1
      swap4
      or
        /* "src/libraries/Filename.sol":3279:3337  if (!mayHoldHyphen) faults |= Ascii.marksOf(word, _HYPHEN) */
      swap2
      tag_209
      jumpi
        /* "src/libraries/Filename.sol":3144:3159  i += Ascii.WORD */
    tag_210:
        /* "src/libraries/Ascii.sol":687:689  32 */
      0x20
        /* "src/libraries/Filename.sol":3382:3398  Ascii.EVERY_BYTE */
      swap2
      swap3
        /* "Prof.sol":255:1056  contract Prof {... */
      0x0101010101010101010101010101010101010101010101010101010101010101
        /* "src/libraries/Filename.sol":3773:3794  _UNDERSCORE ^ _HYPHEN */
      0x72
        /* "src/libraries/Filename.sol":3856:3870  _DOT ^ _HYPHEN */
      0x03
        /* "src/libraries/Ascii.sol":3376:3402  word ^ (EVERY_BYTE * char) */
      dup3
        /* "src/libraries/Ascii.sol":834:858  type(uint256).max / 0xff */
      0x7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f
      0x2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e
        /* "src/libraries/Ascii.sol":3376:3402  word ^ (EVERY_BYTE * char) */
      dup7
      xor
        /* "Prof.sol":255:1056  contract Prof {... */
      add
        /* "src/libraries/Ascii.sol":3373:3415  ~((word ^ (EVERY_BYTE * char)) + LOW_BITS) */
      not
        /* "src/libraries/Filename.sol":3767:3768  7 */
      0x07
        /* "src/libraries/Wheel.sol":868:869  4 */
      shr
      and
        /* "src/libraries/Ascii.sol":834:858  type(uint256).max / 0xff */
      mul
        /* "src/libraries/Ascii.sol":3376:3402  word ^ (EVERY_BYTE * char) */
      swap2
        /* "src/libraries/Ascii.sol":834:858  type(uint256).max / 0xff */
      0x7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f
      0x5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f
        /* "src/libraries/Ascii.sol":3376:3402  word ^ (EVERY_BYTE * char) */
      dup6
      xor
        /* "Prof.sol":255:1056  contract Prof {... */
      add
        /* "src/libraries/Ascii.sol":3373:3415  ~((word ^ (EVERY_BYTE * char)) + LOW_BITS) */
      not
        /* "src/libraries/Filename.sol":3767:3768  7 */
      0x07
        /* "src/libraries/Wheel.sol":868:869  4 */
      shr
      and
        /* "src/libraries/Ascii.sol":834:858  type(uint256).max / 0xff */
      mul
        /* "src/libraries/Wheel.sol":868:869  4 */
      0x2020202020202020202020202020202020202020202020202020202020202020
        /* "src/libraries/Ascii.sol":834:858  type(uint256).max / 0xff */
      0x2525252525252525252525252525252525252525252525252525252525252525
        /* "Prof.sol":255:1056  contract Prof {... */
      dup5
      add
        /* "src/libraries/Filename.sol":3416:3456  ~(word + Ascii.EVERY_BYTE * (0x7f - _Z)) */
      not
        /* "src/libraries/Ascii.sol":834:858  type(uint256).max / 0xff */
      0x3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f
        /* "Prof.sol":255:1056  contract Prof {... */
      dup6
      add
        /* "src/libraries/Filename.sol":3374:3456  (word + Ascii.EVERY_BYTE * (0x80 - _A)) & ~(word + Ascii.EVERY_BYTE * (0x7f - _Z)) */
      and
        /* "src/libraries/Filename.sol":3704:3705  2 */
      0x02
        /* "src/libraries/Wheel.sol":868:869  4 */
      shr
      and
        /* "src/libraries/Filename.sol":3671:3796  ((capitals & Ascii.HIGH_BITS) >> 2)... */
      xor
        /* "src/libraries/Filename.sol":3671:3872  ((capitals & Ascii.HIGH_BITS) >> 2)... */
      xor
        /* "src/libraries/Filename.sol":3663:3872  word ^= ((capitals & Ascii.HIGH_BITS) >> 2)... */
      xor
        /* "Prof.sol":255:1056  contract Prof {... */
      dup2
      dup7
      add
        /* "src/libraries/Memory.sol":762:830  assembly ("memory-safe") {... */
      mstore
        /* "Prof.sol":255:1056  contract Prof {... */
      add
        /* "src/libraries/Filename.sol":3117:3130  uint256 i = 0 */
      dup6
      swap1
      jump(tag_192)
        /* "src/libraries/Filename.sol":3279:3337  if (!mayHoldHyphen) faults |= Ascii.marksOf(word, _HYPHEN) */
    tag_209:
        /* "src/libraries/Ascii.sol":834:858  type(uint256).max / 0xff */
      0x2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d
        /* "src/libraries/Ascii.sol":3376:3402  word ^ (EVERY_BYTE * char) */
      dup4
      xor
        /* "src/libraries/Ascii.sol":834:858  type(uint256).max / 0xff */
      0x7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f
        /* "Prof.sol":255:1056  contract Prof {... */
      add
        /* "src/libraries/Ascii.sol":3373:3415  ~((word ^ (EVERY_BYTE * char)) + LOW_BITS) */
      not
      mload(0x00)
      codecopy(0x00, data_00b11e72b948db16a181437150237fa247f9b5932758b7d3f648832ed88e7919, 0x20)
      mload(0x00)
      swap1
      0x00
      mstore
        /* "src/libraries/Ascii.sol":3373:3427  ~((word ^ (EVERY_BYTE * char)) + LOW_BITS) & HIGH_BITS */
      and
        /* "src/libraries/Filename.sol":3299:3337  faults |= Ascii.marksOf(word, _HYPHEN) */
      swap1
      swap2
      or
      swap1
        /* "src/libraries/Filename.sol":3279:3337  if (!mayHoldHyphen) faults |= Ascii.marksOf(word, _HYPHEN) */
      jump(tag_210)
        /* "src/libraries/Filename.sol":2239:2301  filename.length > _MAX_LENGTH || filename.length <= versionEnd */
    tag_185:
        /* "src/libraries/Filename.sol":2272:2301  filename.length <= versionEnd */
      pop
      dup4
      dup6
      gt
      iszero
        /* "src/libraries/Filename.sol":2239:2301  filename.length > _MAX_LENGTH || filename.length <= versionEnd */
      jump(tag_186)
        /* "src/libraries/Filename.sol":4056:4318  function _isSdist(bytes calldata filename) private pure returns (bool) {... */
    tag_6:
        /* "src/libraries/Filename.sol":561:562  7 */
      0x07
        /* "src/libraries/Filename.sol":4214:4236  length > _SDIST_LENGTH */
      dup3
      gt
        /* "src/libraries/Filename.sol":4214:4301  length > _SDIST_LENGTH && Ascii.load(filename, length - _SDIST_LENGTH) >> 200 == _SDIST */
      swap2
      dup3
      tag_211
      jumpi
        /* "src/libraries/Filename.sol":4207:4301  return length > _SDIST_LENGTH && Ascii.load(filename, length - _SDIST_LENGTH) >> 200 == _SDIST */
      pop
      pop
        /* "src/libraries/Filename.sol":4056:4318  function _isSdist(bytes calldata filename) private pure returns (bool) {... */
      swap1
      jump	// out
        /* "src/libraries/Filename.sol":4214:4301  length > _SDIST_LENGTH && Ascii.load(filename, length - _SDIST_LENGTH) >> 200 == _SDIST */
    tag_211:
        /* "src/libraries/Ascii.sol":5526:5620  assembly ("memory-safe") {... */
      add
      not(0x06)
      add
      calldataload
        /* "src/libraries/Filename.sol":4288:4291  200 */
      0xc8
        /* "src/libraries/Wheel.sol":868:869  4 */
      shr
        /* "src/libraries/Filename.sol":602:618  0x2e7461722e677a */
      0x2e7461722e677a
        /* "src/libraries/Filename.sol":4240:4301  Ascii.load(filename, length - _SDIST_LENGTH) >> 200 == _SDIST */
      eq
      swap2
        /* "src/libraries/Filename.sol":4056:4318  function _isSdist(bytes calldata filename) private pure returns (bool) {... */
      swap1
      pop
      jump	// out
        /* "src/libraries/Filename.sol":4324:4735  function _hyphenFrom(bytes calldata filename, uint256 place) private pure returns (uint256) {... */
    tag_7:
      swap1
        /* "Prof.sol":255:1056  contract Prof {... */
      0x00
        /* "src/libraries/Filename.sol":4407:4414  uint256 */
      swap2
        /* "src/libraries/Filename.sol":4457:4480  place < filename.length */
    tag_213:
      dup2
      dup4
      lt
      tag_214
      jumpi
        /* "src/libraries/Filename.sol":4706:4718  return place */
      pop
      pop
        /* "src/libraries/Filename.sol":4324:4735  function _hyphenFrom(bytes calldata filename, uint256 place) private pure returns (uint256) {... */
      swap1
      jump	// out
        /* "src/libraries/Filename.sol":4482:4501  place += Ascii.WORD */
    tag_214:
        /* "src/libraries/Filename.sol":4551:4599  Ascii.loadUpTo(filename, place, filename.length) */
      swap1
      swap2
      mload(0x00)
      codecopy(0x00, data_00b11e72b948db16a181437150237fa247f9b5932758b7d3f648832ed88e7919, 0x20)
      mload(0x00)
      swap1
      0x00
      mstore
        /* "src/libraries/Ascii.sol":834:858  type(uint256).max / 0xff */
      0x7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f
      0x2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d
        /* "src/libraries/Filename.sol":4551:4599  Ascii.loadUpTo(filename, place, filename.length) */
      tag_216
      dup7
      dup6
      dup2
      dup9
      tag_9
      jump	// in
    tag_216:
        /* "src/libraries/Ascii.sol":3376:3402  word ^ (EVERY_BYTE * char) */
      xor
        /* "Prof.sol":255:1056  contract Prof {... */
      add
        /* "src/libraries/Ascii.sol":3373:3415  ~((word ^ (EVERY_BYTE * char)) + LOW_BITS) */
      not
        /* "src/libraries/Ascii.sol":3373:3427  ~((word ^ (EVERY_BYTE * char)) + LOW_BITS) & HIGH_BITS */
      and
        /* "src/libraries/Filename.sol":4631:4641  marks != 0 */
      dup1
        /* "src/libraries/Filename.sol":4627:4678  if (marks != 0) return place + Ascii.firstOf(marks) */
      tag_217
      jumpi
        /* "src/libraries/Filename.sol":4482:4501  place += Ascii.WORD */
      pop
        /* "src/libraries/Ascii.sol":687:689  32 */
      0x20
        /* "Prof.sol":255:1056  contract Prof {... */
      add
        /* "src/libraries/Filename.sol":4450:4693  for (; place < filename.length; place += Ascii.WORD) {... */
      swap2
      swap1
      jump(tag_213)
        /* "src/libraries/Filename.sol":4627:4678  if (marks != 0) return place + Ascii.firstOf(marks) */
    tag_217:
        /* "src/libraries/Ascii.sol":3926:4002  assembly ("memory-safe") {... */
      clz
      0x03
      shr
        /* "Prof.sol":255:1056  contract Prof {... */
      add
      swap3
        /* "src/libraries/Filename.sol":4643:4678  return place + Ascii.firstOf(marks) */
      swap2
      pop
      pop
      jump	// out
        /* "src/libraries/Filename.sol":4324:4735  function _hyphenFrom(bytes calldata filename, uint256 place) private pure returns (uint256) {... */
    tag_8:
        /* "src/libraries/Filename.sol":4457:4480  place < filename.length */
      dup2
      dup4
      lt
      tag_220
      jumpi
        /* "src/libraries/Filename.sol":4706:4718  return place */
      pop
      pop
        /* "src/libraries/Filename.sol":4324:4735  function _hyphenFrom(bytes calldata filename, uint256 place) private pure returns (uint256) {... */
      swap1
      jump	// out
        /* "src/libraries/Filename.sol":4482:4501  place += Ascii.WORD */
    tag_220:
        /* "src/libraries/Filename.sol":4551:4599  Ascii.loadUpTo(filename, place, filename.length) */
      swap1
      swap2
      mload(0x00)
      codecopy(0x00, data_00b11e72b948db16a181437150237fa247f9b5932758b7d3f648832ed88e7919, 0x20)
      mload(0x00)
      swap1
      0x00
      mstore
        /* "src/libraries/Ascii.sol":834:858  type(uint256).max / 0xff */
      0x7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f
      0x2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d
        /* "src/libraries/Filename.sol":4551:4599  Ascii.loadUpTo(filename, place, filename.length) */
      tag_222
      dup7
      dup6
      dup2
      dup9
      tag_9
      jump	// in
    tag_222:
        /* "src/libraries/Ascii.sol":3376:3402  word ^ (EVERY_BYTE * char) */
      xor
        /* "Prof.sol":255:1056  contract Prof {... */
      add
        /* "src/libraries/Ascii.sol":3373:3415  ~((word ^ (EVERY_BYTE * char)) + LOW_BITS) */
      not
        /* "src/libraries/Ascii.sol":3373:3427  ~((word ^ (EVERY_BYTE * char)) + LOW_BITS) & HIGH_BITS */
      and
        /* "src/libraries/Filename.sol":4631:4641  marks != 0 */
      dup1
        /* "src/libraries/Filename.sol":4627:4678  if (marks != 0) return place + Ascii.firstOf(marks) */
      tag_217
      jumpi
        /* "src/libraries/Filename.sol":4482:4501  place += Ascii.WORD */
      pop
        /* "src/libraries/Ascii.sol":687:689  32 */
      0x20
        /* "Prof.sol":255:1056  contract Prof {... */
      add
        /* "src/libraries/Filename.sol":4450:4693  for (; place < filename.length; place += Ascii.WORD) {... */
      swap2
      swap1
      jump(tag_8)
        /* "src/libraries/Ascii.sol":4895:5198  function loadUpTo(bytes calldata text, uint256 start, uint256 end) internal pure returns (uint256 word) {... */
    tag_9:
      dup3
      swap2
      pop
        /* "src/libraries/Ascii.sol":5526:5620  assembly ("memory-safe") {... */
      add
      calldataload
        /* "src/libraries/Filename.sol":561:562  7 */
      swap2
      sub
        /* "src/libraries/Ascii.sol":687:689  32 */
      0x20
        /* "src/libraries/Ascii.sol":5115:5126  left < WORD */
      dup2
      lt
        /* "src/libraries/Ascii.sol":5111:5181  if (left < WORD) word = word >> missingBits(left) << missingBits(left) */
      tag_225
      jumpi
        /* "src/libraries/Ascii.sol":4895:5198  function loadUpTo(bytes calldata text, uint256 start, uint256 end) internal pure returns (uint256 word) {... */
      pop
      swap1
      jump	// out
        /* "src/libraries/Ascii.sol":5111:5181  if (left < WORD) word = word >> missingBits(left) << missingBits(left) */
    tag_225:
        /* "src/libraries/Ascii.sol":834:858  type(uint256).max / 0xff */
      0x03
      shl
        /* "src/libraries/Ascii.sol":4779:4782  256 */
      0x0100
        /* "src/libraries/Filename.sol":561:562  7 */
      sub
        /* "src/libraries/Wheel.sol":868:869  4 */
      swap1
      dup2
      shr
        /* "Prof.sol":255:1056  contract Prof {... */
      swap1
      shl
        /* "src/libraries/Ascii.sol":4895:5198  function loadUpTo(bytes calldata text, uint256 start, uint256 end) internal pure returns (uint256 word) {... */
      swap1
      jump	// out
        /* "src/libraries/Wheel.sol":3803:5135  function _sortedHash(uint256 start, uint256 end, bool hasBuild) private pure returns (bytes32) {... */
    tag_10:
      swap1
        /* "src/libraries/Ascii.sol":687:689  32 */
      0x20
        /* "Prof.sol":255:1056  contract Prof {... */
      dup2
      add
      swap3
      0x2d00000000000000000000000000000000000000000000000000000000000000
      not(0x03)
        /* "src/libraries/Filename.sol":561:562  7 */
      dup4
      add
        /* "src/libraries/Memory.sol":762:830  assembly ("memory-safe") {... */
      mstore
        /* "src/libraries/Wheel.sol":4119:4120  1 */
      0x01
        /* "Prof.sol":255:1056  contract Prof {... */
      dup4
      add
        /* "src/libraries/Wheel.sol":4134:4365  if (hasBuild) {... */
      swap1
      tag_227
      jumpi
        /* "src/libraries/Wheel.sol":3803:5135  function _sortedHash(uint256 start, uint256 end, bool hasBuild) private pure returns (bytes32) {... */
    tag_228:
        /* "src/libraries/Filename.sol":561:562  7 */
      dup3
      dup2
      sub
        /* "src/libraries/Ascii.sol":687:689  32 */
      0x20
        /* "Prof.sol":255:1056  contract Prof {... */
      dup2
      dup5
      add
      add
        /* "src/libraries/Memory.sol":1324:1396  assembly ("memory-safe") {... */
      swap4
      dup6
      mcopy
        /* "Prof.sol":255:1056  contract Prof {... */
      0x00
        /* "src/libraries/Wheel.sol":4505:4512  set < 3 */
    tag_229:
        /* "src/libraries/Wheel.sol":4511:4512  3 */
      0x03
        /* "src/libraries/Wheel.sol":4505:4512  set < 3 */
      dup2
      lt
      tag_230
      jumpi
      pop
      pop
        /* "src/libraries/Memory.sol":1637:1729  assembly ("memory-safe") {... */
      swap1
      sub
      not(0x1c)
      add
      swap1
      keccak256
      swap1
        /* "src/libraries/Wheel.sol":3803:5135  function _sortedHash(uint256 start, uint256 end, bool hasBuild) private pure returns (bytes32) {... */
      jump	// out
        /* "src/libraries/Wheel.sol":4514:4519  set++ */
    tag_230:
        /* "src/libraries/Wheel.sol":4556:4575  _after(from, false) */
      swap1
      swap3
      tag_232
      dup5
      tag_13
      jump	// in
    tag_232:
        /* "src/libraries/Wheel.sol":4597:4615  _after(from, true) */
      swap4
      dup5
      tag_233
      dup3
      tag_14
      jump	// in
    tag_233:
        /* "src/libraries/Wheel.sol":4597:4625  _after(from, true) == setEnd */
      sub
      tag_234
      jumpi
        /* "src/libraries/Filename.sol":561:562  7 */
      dup1
      dup6
      sub
        /* "src/libraries/Memory.sol":1324:1396  assembly ("memory-safe") {... */
      dup2
      dup4
      mcopy
        /* "src/libraries/Wheel.sol":4593:4724  if (_after(from, true) == setEnd) Memory.copy(to, from, setEnd - from);... */
    tag_236:
        /* "src/libraries/Wheel.sol":4832:4840  set == 0 */
      dup3
      iszero
        /* "src/libraries/Wheel.sol":4832:4876  set == 0 && _isDigit(Memory.load(to) >> 248) */
      dup1
      tag_237
      jumpi
        /* "src/libraries/Wheel.sol":4593:4724  if (_after(from, true) == setEnd) Memory.copy(to, from, setEnd - from);... */
    tag_238:
        /* "src/libraries/Wheel.sol":4828:4886  if (set == 0 && _isDigit(Memory.load(to) >> 248)) return 0 */
      tag_239
      jumpi
        /* "src/libraries/Wheel.sol":4119:4120  1 */
      0x01
        /* "src/libraries/Filename.sol":561:562  7 */
      swap2
      dup3
      swap2
      dup7
      sub
        /* "Prof.sol":255:1056  contract Prof {... */
      add
      swap5
      dup2
      dup7
      add
        /* "src/libraries/Wheel.sol":4961:4995  set == 2 ? _SUFFIX : _HYPHEN << 24 */
      swap6
        /* "src/libraries/Wheel.sol":4968:4969  2 */
      0x02
        /* "src/libraries/Wheel.sol":4961:4969  set == 2 */
      dup6
      eq
        /* "src/libraries/Wheel.sol":4961:4995  set == 2 ? _SUFFIX : _HYPHEN << 24 */
      0x00
        /* "src/libraries/Wheel.sol":4968:4969  2 */
      eq
      tag_241
      jumpi
        /* "src/libraries/Wheel.sol":802:812  0x2e77686c */
      0x2e77686c
        /* "src/libraries/Wheel.sol":4961:4995  set == 2 ? _SUFFIX : _HYPHEN << 24 */
    tag_243:
        /* "src/libraries/Wheel.sol":5000:5003  224 */
      0xe0
        /* "Prof.sol":255:1056  contract Prof {... */
      shl
        /* "src/libraries/Memory.sol":762:830  assembly ("memory-safe") {... */
      swap1
      mstore
        /* "Prof.sol":255:1056  contract Prof {... */
      add
        /* "src/libraries/Wheel.sol":4514:4519  set++ */
      swap2
        /* "Prof.sol":255:1056  contract Prof {... */
      add
        /* "src/libraries/Wheel.sol":4488:4503  uint256 set = 0 */
      jump(tag_229)
        /* "src/libraries/Wheel.sol":4961:4995  set == 2 ? _SUFFIX : _HYPHEN << 24 */
    tag_241:
        /* "Prof.sol":255:1056  contract Prof {... */
      0x2d000000
        /* "src/libraries/Wheel.sol":4961:4995  set == 2 ? _SUFFIX : _HYPHEN << 24 */
      jump(tag_243)
        /* "src/libraries/Wheel.sol":4828:4886  if (set == 0 && _isDigit(Memory.load(to) >> 248)) return 0 */
    tag_239:
        /* "src/libraries/Wheel.sol":4878:4886  return 0 */
      pop
      pop
      pop
      pop
      pop
      pop
        /* "Prof.sol":255:1056  contract Prof {... */
      0x00
        /* "src/libraries/Wheel.sol":4878:4886  return 0 */
      swap1
      jump	// out
        /* "src/libraries/Wheel.sol":4832:4876  set == 0 && _isDigit(Memory.load(to) >> 248) */
    tag_237:
        /* "src/libraries/Memory.sol":557:626  assembly ("memory-safe") {... */
      pop
        /* "src/libraries/Wheel.sol":4844:4876  _isDigit(Memory.load(to) >> 248) */
      tag_244
        /* "src/libraries/Memory.sol":557:626  assembly ("memory-safe") {... */
      dup3
      mload
        /* "src/libraries/Wheel.sol":4078:4081  248 */
      0xf8
        /* "src/libraries/Wheel.sol":868:869  4 */
      shr
        /* "src/libraries/Wheel.sol":4844:4876  _isDigit(Memory.load(to) >> 248) */
      tag_11
      jump	// in
    tag_244:
        /* "src/libraries/Wheel.sol":4832:4876  set == 0 && _isDigit(Memory.load(to) >> 248) */
      jump(tag_238)
        /* "src/libraries/Wheel.sol":4593:4724  if (_after(from, true) == setEnd) Memory.copy(to, from, setEnd - from);... */
    tag_234:
        /* "src/libraries/Wheel.sol":4691:4714  _sort(from, setEnd, to) */
      tag_245
      dup3
      dup7
      dup4
      tag_15
      jump	// in
    tag_245:
        /* "src/libraries/Wheel.sol":4593:4724  if (_after(from, true) == setEnd) Memory.copy(to, from, setEnd - from);... */
      tag_236
        /* "src/libraries/Wheel.sol":4686:4724  if (!_sort(from, setEnd, to)) return 0 */
      jumpi
        /* "src/libraries/Wheel.sol":4716:4724  return 0 */
      pop
      pop
      pop
      pop
      pop
      pop
        /* "Prof.sol":255:1056  contract Prof {... */
      0x00
        /* "src/libraries/Wheel.sol":4716:4724  return 0 */
      swap1
      jump	// out
        /* "src/libraries/Wheel.sol":4134:4365  if (hasBuild) {... */
    tag_227:
        /* "src/libraries/Memory.sol":557:626  assembly ("memory-safe") {... */
      dup1
      mload
        /* "src/libraries/Wheel.sol":868:869  4 */
      dup1
        /* "src/libraries/Wheel.sol":4078:4081  248 */
      0xf8
        /* "src/libraries/Wheel.sol":868:869  4 */
      shr
        /* "src/libraries/Wheel.sol":4227:4245  _isDigit(two >> 8) */
      swap1
      tag_248
      dup3
      tag_11
      jump	// in
    tag_248:
        /* "src/libraries/Wheel.sol":4226:4245  !_isDigit(two >> 8) */
      iszero
        /* "Prof.sol":255:1056  contract Prof {... */
      swap2
      dup3
      iszero
        /* "src/libraries/Wheel.sol":4226:4292  !_isDigit(two >> 8) || (two >> 8 == _ZERO && _isDigit(two & 0xff)) */
      tag_249
      jumpi
        /* "src/libraries/Wheel.sol":4134:4365  if (hasBuild) {... */
    tag_250:
        /* "src/libraries/Wheel.sol":4222:4302  if (!_isDigit(two >> 8) || (two >> 8 == _ZERO && _isDigit(two & 0xff))) return 0 */
      pop
      pop
      tag_148
      jumpi
        /* "src/libraries/Wheel.sol":4327:4346  _after(from, false) */
      tag_253
        /* "src/libraries/Wheel.sol":4119:4120  1 */
      0x01
        /* "src/libraries/Wheel.sol":4327:4346  _after(from, false) */
      swap2
      tag_13
      jump	// in
    tag_253:
        /* "Prof.sol":255:1056  contract Prof {... */
      add
        /* "src/libraries/Wheel.sol":4134:4365  if (hasBuild) {... */
      jump(tag_228)
        /* "src/libraries/Wheel.sol":4226:4292  !_isDigit(two >> 8) || (two >> 8 == _ZERO && _isDigit(two & 0xff)) */
    tag_249:
        /* "src/libraries/Version.sol":487:491  0x30 */
      0x30
        /* "src/libraries/Wheel.sol":4250:4267  two >> 8 == _ZERO */
      eq
      swap2
      pop
      dup2
        /* "src/libraries/Wheel.sol":4250:4291  two >> 8 == _ZERO && _isDigit(two & 0xff) */
      tag_254
      jumpi
        /* "src/libraries/Wheel.sol":4226:4292  !_isDigit(two >> 8) || (two >> 8 == _ZERO && _isDigit(two & 0xff)) */
    tag_255:
      pop
      0x00
      dup1
      jump(tag_250)
        /* "src/libraries/Wheel.sol":4250:4291  two >> 8 == _ZERO && _isDigit(two & 0xff) */
    tag_254:
        /* "src/libraries/Wheel.sol":4271:4291  _isDigit(two & 0xff) */
      tag_256
      swap2
      pop
        /* "src/libraries/Wheel.sol":4201:4204  240 */
      0xf0
        /* "src/libraries/Wheel.sol":868:869  4 */
      shr
      0xff
        /* "src/libraries/Wheel.sol":4280:4290  two & 0xff */
      and
        /* "src/libraries/Wheel.sol":4271:4291  _isDigit(two & 0xff) */
      tag_11
      jump	// in
    tag_256:
        /* "src/libraries/Wheel.sol":4250:4291  two >> 8 == _ZERO && _isDigit(two & 0xff) */
      0x00
      jump(tag_255)
        /* "src/libraries/Wheel.sol":6944:7058  function _isDigit(uint256 char) private pure returns (bool) {... */
    tag_11:
        /* "src/libraries/Version.sol":487:491  0x30 */
      0x30
        /* "src/libraries/Wheel.sol":7021:7034  char >= _ZERO */
      dup2
      lt
      iszero
        /* "src/libraries/Wheel.sol":7021:7051  char >= _ZERO && char <= _NINE */
      swap1
      dup2
      tag_257
      jumpi
        /* "src/libraries/Wheel.sol":7014:7051  return char >= _ZERO && char <= _NINE */
      pop
        /* "src/libraries/Wheel.sol":6944:7058  function _isDigit(uint256 char) private pure returns (bool) {... */
      swap1
      jump	// out
        /* "src/libraries/Wheel.sol":7021:7051  char >= _ZERO && char <= _NINE */
    tag_257:
        /* "src/libraries/Wheel.sol":628:632  0x39 */
      0x39
        /* "src/libraries/Wheel.sol":7038:7051  char <= _NINE */
      swap2
      pop
      gt
      iszero
        /* "src/libraries/Wheel.sol":6944:7058  function _isDigit(uint256 char) private pure returns (bool) {... */
      swap1
      jump	// out
        /* "src/libraries/Version.sol":3874:4370  function _afterNumber(uint256 place) private pure returns (uint256) {... */
    tag_12:
        /* "src/libraries/Memory.sol":557:626  assembly ("memory-safe") {... */
      dup1
      mload
        /* "src/libraries/Version.sol":487:491  0x30 */
      0x30
        /* "src/libraries/Wheel.sol":868:869  4 */
      dup2
        /* "src/libraries/Version.sol":4035:4038  248 */
      0xf8
        /* "src/libraries/Wheel.sol":868:869  4 */
      shr
        /* "src/libraries/Version.sol":4027:4047  word >> 248 == _ZERO */
      eq
        /* "src/libraries/Version.sol":4023:4065  if (word >> 248 == _ZERO) return place + 1 */
      tag_259
      jumpi
      mload(0x00)
      codecopy(0x00, data_00b11e72b948db16a181437150237fa247f9b5932758b7d3f648832ed88e7919, 0x20)
      mload(0x00)
      swap1
      0x00
      mstore
        /* "src/libraries/Version.sol":4079:4328  while (true) {... */
      swap1
    tag_261:
        /* "src/libraries/Ascii.sol":834:858  type(uint256).max / 0xff */
      0x4646464646464646464646464646464646464646464646464646464646464646
        /* "Prof.sol":255:1056  contract Prof {... */
      dup2
      add
        /* "src/libraries/Ascii.sol":834:858  type(uint256).max / 0xff */
      0x5050505050505050505050505050505050505050505050505050505050505050
        /* "Prof.sol":255:1056  contract Prof {... */
      dup3
      add
        /* "src/libraries/Ascii.sol":2193:2206  ~reachesFirst */
      not
        /* "src/libraries/Ascii.sol":2193:2219  ~reachesFirst | passesLast */
      or
        /* "src/libraries/Ascii.sol":2193:2226  ~reachesFirst | passesLast | word */
      or
        /* "src/libraries/Ascii.sol":2192:2239  (~reachesFirst | passesLast | word) & HIGH_BITS */
      and
        /* "src/libraries/Version.sol":4186:4196  marks != 0 */
      dup1
        /* "src/libraries/Version.sol":4182:4233  if (marks != 0) return place + Ascii.firstOf(marks) */
      tag_262
      jumpi
        /* "Prof.sol":255:1056  contract Prof {... */
      pop
        /* "src/libraries/Ascii.sol":687:689  32 */
      0x20
        /* "Prof.sol":255:1056  contract Prof {... */
      add
      mload(0x00)
      codecopy(0x00, data_00b11e72b948db16a181437150237fa247f9b5932758b7d3f648832ed88e7919, 0x20)
      mload(0x00)
      swap1
      0x00
      mstore
        /* "src/libraries/Memory.sol":557:626  assembly ("memory-safe") {... */
      dup2
      mload
        /* "src/libraries/Version.sol":4079:4328  while (true) {... */
      jump(tag_261)
        /* "src/libraries/Version.sol":4182:4233  if (marks != 0) return place + Ascii.firstOf(marks) */
    tag_262:
        /* "src/libraries/Ascii.sol":3926:4002  assembly ("memory-safe") {... */
      clz
      0x03
      shr
        /* "Prof.sol":255:1056  contract Prof {... */
      add
        /* "src/libraries/Version.sol":4198:4233  return place + Ascii.firstOf(marks) */
      swap1
      jump	// out
        /* "src/libraries/Version.sol":4023:4065  if (word >> 248 == _ZERO) return place + 1 */
    tag_259:
        /* "Prof.sol":255:1056  contract Prof {... */
      pop
        /* "src/libraries/Version.sol":4064:4065  1 */
      0x01
        /* "Prof.sol":255:1056  contract Prof {... */
      add
        /* "src/libraries/Version.sol":4049:4065  return place + 1 */
      swap1
      jump	// out
        /* "src/libraries/Wheel.sol":6478:6938  function _after(uint256 place, bool orDot) private pure returns (uint256) {... */
    tag_13:
        /* "src/libraries/Wheel.sol":6586:6896  while (true) {... */
    tag_264:
      mload(0x00)
      codecopy(0x00, data_00b11e72b948db16a181437150237fa247f9b5932758b7d3f648832ed88e7919, 0x20)
      mload(0x00)
      swap1
      0x00
      mstore
        /* "src/libraries/Ascii.sol":834:858  type(uint256).max / 0xff */
      0x7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f
      0x2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d
        /* "src/libraries/Memory.sol":557:626  assembly ("memory-safe") {... */
      dup4
      mload
        /* "src/libraries/Ascii.sol":3376:3402  word ^ (EVERY_BYTE * char) */
      xor
        /* "Prof.sol":255:1056  contract Prof {... */
      add
        /* "src/libraries/Ascii.sol":3373:3415  ~((word ^ (EVERY_BYTE * char)) + LOW_BITS) */
      not
        /* "src/libraries/Ascii.sol":3373:3427  ~((word ^ (EVERY_BYTE * char)) + LOW_BITS) & HIGH_BITS */
      and
        /* "src/libraries/Wheel.sol":6797:6807  marks != 0 */
      dup1
        /* "src/libraries/Wheel.sol":6793:6844  if (marks != 0) return place + Ascii.firstOf(marks) */
      tag_262
      jumpi
        /* "Prof.sol":255:1056  contract Prof {... */
      pop
        /* "src/libraries/Ascii.sol":687:689  32 */
      0x20
        /* "Prof.sol":255:1056  contract Prof {... */
      add
        /* "src/libraries/Wheel.sol":6586:6896  while (true) {... */
      jump(tag_264)
        /* "src/libraries/Wheel.sol":6478:6938  function _after(uint256 place, bool orDot) private pure returns (uint256) {... */
    tag_14:
        /* "src/libraries/Wheel.sol":6586:6896  while (true) {... */
    tag_267:
        /* "src/libraries/Memory.sol":557:626  assembly ("memory-safe") {... */
      dup1
      mload
      mload(0x00)
      codecopy(0x00, data_00b11e72b948db16a181437150237fa247f9b5932758b7d3f648832ed88e7919, 0x20)
      mload(0x00)
      swap1
      0x00
      mstore
        /* "src/libraries/Ascii.sol":834:858  type(uint256).max / 0xff */
      0x7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f
      0x2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e
        /* "src/libraries/Ascii.sol":3376:3402  word ^ (EVERY_BYTE * char) */
      dup3
      dup3
        /* "src/libraries/Ascii.sol":834:858  type(uint256).max / 0xff */
      0x2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d
        /* "src/libraries/Ascii.sol":3376:3402  word ^ (EVERY_BYTE * char) */
      dup7
      xor
        /* "Prof.sol":255:1056  contract Prof {... */
      add
        /* "src/libraries/Ascii.sol":3373:3415  ~((word ^ (EVERY_BYTE * char)) + LOW_BITS) */
      not
        /* "src/libraries/Ascii.sol":3373:3427  ~((word ^ (EVERY_BYTE * char)) + LOW_BITS) & HIGH_BITS */
      and
        /* "src/libraries/Ascii.sol":3376:3402  word ^ (EVERY_BYTE * char) */
      swap4
      xor
        /* "Prof.sol":255:1056  contract Prof {... */
      add
        /* "src/libraries/Ascii.sol":3373:3415  ~((word ^ (EVERY_BYTE * char)) + LOW_BITS) */
      not
        /* "src/libraries/Ascii.sol":3373:3427  ~((word ^ (EVERY_BYTE * char)) + LOW_BITS) & HIGH_BITS */
      and
        /* "src/libraries/Wheel.sol":6741:6775  marks |= Ascii.marksOf(word, _DOT) */
      or
        /* "src/libraries/Wheel.sol":6797:6807  marks != 0 */
      dup1
        /* "src/libraries/Wheel.sol":6793:6844  if (marks != 0) return place + Ascii.firstOf(marks) */
      tag_262
      jumpi
        /* "Prof.sol":255:1056  contract Prof {... */
      pop
        /* "src/libraries/Ascii.sol":687:689  32 */
      0x20
        /* "Prof.sol":255:1056  contract Prof {... */
      add
        /* "src/libraries/Wheel.sol":6586:6896  while (true) {... */
      jump(tag_267)
        /* "src/libraries/Wheel.sol":5335:6403  function _sort(uint256 from, uint256 end, uint256 to) private pure returns (bool) {... */
    tag_15:
      swap3
      swap1
      swap3
        /* "src/libraries/Filename.sol":561:562  7 */
      dup1
      dup5
      sub
        /* "Prof.sol":255:1056  contract Prof {... */
      dup4
      add
        /* "src/libraries/Wheel.sol":5498:5514  uint256 last = 0 */
      swap3
        /* "Prof.sol":255:1056  contract Prof {... */
      0x00
        /* "src/libraries/Wheel.sol":5528:6361  while (true) {... */
    tag_270:
      not(0x00)
        /* "src/libraries/Wheel.sol":5599:5616  type(uint256).max */
      swap2
      0x00
      swap2
        /* "src/libraries/Wheel.sol":5643:5663  uint256 place = from */
      dup5
        /* "src/libraries/Wheel.sol":5665:5676  place < end */
    tag_271:
      dup9
      dup2
      lt
      tag_272
      jumpi
        /* "src/libraries/Wheel.sol":6115:6131  leastLength == 0 */
      pop
      pop
      dup2
      iszero
        /* "src/libraries/Wheel.sol":6111:6145  if (leastLength == 0) return false */
      tag_274
      jumpi
        /* "src/libraries/Memory.sol":762:830  assembly ("memory-safe") {... */
      dup3
      dup2
      mstore
        /* "Prof.sol":255:1056  contract Prof {... */
      add
        /* "src/libraries/Wheel.sol":6243:6254  to == toEnd */
      swap1
      dup5
      dup3
      eq
        /* "src/libraries/Wheel.sol":6239:6267  if (to == toEnd) return true */
      tag_276
      jumpi
        /* "Prof.sol":255:1056  contract Prof {... */
      0x2e00000000000000000000000000000000000000000000000000000000000000
        /* "src/libraries/Wheel.sol":5535:5539  true */
      0x01
        /* "Prof.sol":255:1056  contract Prof {... */
      dup4
      add
        /* "src/libraries/Memory.sol":762:830  assembly ("memory-safe") {... */
      swap3
      mstore
        /* "src/libraries/Wheel.sol":5528:6361  while (true) {... */
      jump(tag_270)
        /* "src/libraries/Wheel.sol":6239:6267  if (to == toEnd) return true */
    tag_276:
        /* "src/libraries/Wheel.sol":6256:6267  return true */
      pop
      pop
      pop
      swap2
      pop
      pop
        /* "src/libraries/Wheel.sol":5535:5539  true */
      0x01
        /* "src/libraries/Wheel.sol":6256:6267  return true */
      swap1
      jump	// out
        /* "src/libraries/Wheel.sol":6111:6145  if (leastLength == 0) return false */
    tag_274:
        /* "src/libraries/Wheel.sol":6133:6145  return false */
      pop
      pop
      pop
      pop
      swap2
      pop
      pop
        /* "Prof.sol":255:1056  contract Prof {... */
      0x00
        /* "src/libraries/Wheel.sol":6133:6145  return false */
      swap1
      jump	// out
        /* "src/libraries/Wheel.sol":5643:5663  uint256 place = from */
    tag_272:
        /* "src/libraries/Wheel.sol":5718:5737  _after(place, true) */
      dup1
      tag_278
      dup2
      tag_14
      jump	// in
    tag_278:
        /* "src/libraries/Filename.sol":561:562  7 */
      sub
        /* "src/libraries/Wheel.sol":5771:5790  length > Ascii.WORD */
      swap1
        /* "src/libraries/Ascii.sol":687:689  32 */
      0x20
        /* "src/libraries/Wheel.sol":5771:5790  length > Ascii.WORD */
      dup3
      gt
        /* "src/libraries/Wheel.sol":5767:5804  if (length > Ascii.WORD) return false */
      tag_279
      jumpi
        /* "src/libraries/Ascii.sol":834:858  type(uint256).max / 0xff */
      dup2
      0x03
      shl
        /* "src/libraries/Ascii.sol":4779:4782  256 */
      0x0100
        /* "src/libraries/Filename.sol":561:562  7 */
      sub
        /* "src/libraries/Memory.sol":557:626  assembly ("memory-safe") {... */
      dup2
      mload
        /* "src/libraries/Wheel.sol":868:869  4 */
      dup2
      shr
        /* "Prof.sol":255:1056  contract Prof {... */
      swap1
      shl
        /* "src/libraries/Wheel.sol":5971:5981  tag > last */
      dup4
      dup2
      gt
        /* "src/libraries/Wheel.sol":5971:5996  tag > last && tag < least */
      dup1
      tag_281
      jumpi
        /* "src/libraries/Wheel.sol":5643:5663  uint256 place = from */
    tag_282:
        /* "src/libraries/Wheel.sol":5967:6034  if (tag > last && tag < least) (least, leastLength) = (tag, length) */
      tag_283
      jumpi
        /* "src/libraries/Wheel.sol":5643:5663  uint256 place = from */
    tag_284:
      pop
        /* "Prof.sol":255:1056  contract Prof {... */
      add
        /* "src/libraries/Wheel.sol":5535:5539  true */
      0x01
        /* "Prof.sol":255:1056  contract Prof {... */
      add
        /* "src/libraries/Wheel.sol":5643:5663  uint256 place = from */
      jump(tag_271)
        /* "src/libraries/Wheel.sol":5967:6034  if (tag > last && tag < least) (least, leastLength) = (tag, length) */
    tag_283:
        /* "src/libraries/Wheel.sol":5998:6034  (least, leastLength) = (tag, length) */
      swap6
      pop
      swap1
      swap4
      pop
      dup4
      swap1
        /* "src/libraries/Wheel.sol":5535:5539  true */
      0x01
        /* "src/libraries/Wheel.sol":5967:6034  if (tag > last && tag < least) (least, leastLength) = (tag, length) */
      jump(tag_284)
        /* "src/libraries/Wheel.sol":5971:5996  tag > last && tag < least */
    tag_281:
        /* "src/libraries/Wheel.sol":5985:5996  tag < least */
      pop
      dup7
      dup2
      lt
        /* "src/libraries/Wheel.sol":5971:5996  tag > last && tag < least */
      jump(tag_282)
        /* "src/libraries/Wheel.sol":5767:5804  if (length > Ascii.WORD) return false */
    tag_279:
        /* "src/libraries/Wheel.sol":5792:5804  return false */
      pop
      pop
      pop
      pop
      pop
      pop
      pop
      swap2
      pop
      pop
        /* "Prof.sol":255:1056  contract Prof {... */
      0x00
        /* "src/libraries/Wheel.sol":5792:5804  return false */
      swap1
      jump	// out
        /* "src/libraries/Version.sol":2746:3436  function _afterLocal(uint256 place) private pure returns (uint256) {... */
    tag_16:
        /* "src/libraries/Version.sol":2847:3394  do {... */
      0x01
    tag_285:
      iszero
      tag_286
      jumpi
    tag_287:
      0x01
        /* "Prof.sol":255:1056  contract Prof {... */
      add
      0x00
        /* "src/libraries/Version.sol":2931:2950  _afterNumber(start) */
      tag_288
        /* "Prof.sol":255:1056  contract Prof {... */
      dup3
        /* "src/libraries/Version.sol":2931:2950  _afterNumber(start) */
      tag_12
      jump	// in
    tag_288:
        /* "Prof.sol":255:1056  contract Prof {... */
      0x00
        /* "src/libraries/Version.sol":2931:2950  _afterNumber(start) */
      dup2
        /* "src/libraries/Version.sol":3043:3266  while (true) {... */
    tag_289:
        /* "src/libraries/Memory.sol":557:626  assembly ("memory-safe") {... */
      dup1
      mload
        /* "src/libraries/Version.sol":4617:4620  248 */
      0xf8
        /* "src/libraries/Wheel.sol":868:869  4 */
      shr
        /* "src/libraries/Version.sol":3145:3147  26 */
      0x1a
      not(0x60)
        /* "src/libraries/Filename.sol":561:562  7 */
      dup3
      add
        /* "src/libraries/Version.sol":3131:3147  char - 0x61 < 26 */
      lt
        /* "src/libraries/Version.sol":3145:3147  26 */
      iszero
      tag_290
      jumpi
        /* "src/libraries/Version.sol":3149:3165  hasLetter = true */
      pop
      swap1
      pop
        /* "src/libraries/Version.sol":2847:3394  do {... */
      0x01
        /* "src/libraries/Version.sol":3149:3165  hasLetter = true */
      dup1
        /* "src/libraries/Version.sol":3127:3218  if (char - 0x61 < 26) hasLetter = true;... */
      swap2
    tag_292:
        /* "Prof.sol":255:1056  contract Prof {... */
      add
        /* "src/libraries/Version.sol":3043:3266  while (true) {... */
      jump(tag_289)
        /* "src/libraries/Version.sol":3127:3218  if (char - 0x61 < 26) hasLetter = true;... */
    tag_290:
        /* "src/libraries/Version.sol":4492:4494  10 */
      0x0a
        /* "src/libraries/Filename.sol":561:562  7 */
      swap1
      not(0x2f)
      add
        /* "src/libraries/Version.sol":4477:4494  char - _ZERO < 10 */
      lt
        /* "src/libraries/Version.sol":3196:3211  !_isDigit(char) */
      iszero
        /* "src/libraries/Version.sol":3192:3218  if (!_isDigit(char)) break */
      tag_293
      jumpi
        /* "src/libraries/Version.sol":2847:3394  do {... */
      0x01
        /* "src/libraries/Version.sol":3127:3218  if (char - 0x61 < 26) hasLetter = true;... */
      swap1
      jump(tag_292)
        /* "src/libraries/Version.sol":3192:3218  if (!_isDigit(char)) break */
    tag_293:
        /* "src/libraries/Version.sol":3213:3218  break */
      swap4
        /* "src/libraries/Version.sol":3287:3301  place == start */
      dup5
      eq
        /* "src/libraries/Version.sol":3287:3339  place == start || (place != numberEnd && !hasLetter) */
      swap2
      dup3
      iszero
      tag_295
      jumpi
        /* "src/libraries/Version.sol":3043:3266  while (true) {... */
    tag_296:
        /* "src/libraries/Version.sol":3283:3349  if (place == start || (place != numberEnd && !hasLetter)) return 0 */
      pop
      pop
      iszero
        /* "src/libraries/Version.sol":2847:3394  do {... */
      tag_285
        /* "src/libraries/Version.sol":3283:3349  if (place == start || (place != numberEnd && !hasLetter)) return 0 */
      jumpi
        /* "src/libraries/Version.sol":3341:3349  return 0 */
      pop
      pop
        /* "Prof.sol":255:1056  contract Prof {... */
      0x00
        /* "src/libraries/Version.sol":3341:3349  return 0 */
      swap1
      jump	// out
        /* "src/libraries/Version.sol":3287:3339  place == start || (place != numberEnd && !hasLetter) */
    tag_295:
        /* "src/libraries/Version.sol":3306:3324  place != numberEnd */
      dup5
      eq
      iszero
      swap2
      pop
      dup2
        /* "src/libraries/Version.sol":3306:3338  place != numberEnd && !hasLetter */
      tag_299
      jumpi
        /* "src/libraries/Version.sol":3287:3339  place == start || (place != numberEnd && !hasLetter) */
    tag_300:
      pop
      0x00
      dup1
      jump(tag_296)
        /* "src/libraries/Version.sol":3306:3338  place != numberEnd && !hasLetter */
    tag_299:
        /* "src/libraries/Version.sol":3328:3338  !hasLetter */
      swap1
      pop
      iszero
        /* "src/libraries/Version.sol":3306:3338  place != numberEnd && !hasLetter */
      0x00
      jump(tag_300)
        /* "src/libraries/Version.sol":2847:3394  do {... */
    tag_286:
        /* "src/libraries/Version.sol":444:448  0x2e */
      0x2e
        /* "src/libraries/Memory.sol":557:626  assembly ("memory-safe") {... */
      dup2
      mload
        /* "src/libraries/Version.sol":4617:4620  248 */
      0xf8
        /* "src/libraries/Wheel.sol":868:869  4 */
      shr
        /* "src/libraries/Version.sol":3372:3392  _char(place) == _DOT */
      sub
      iszero
        /* "src/libraries/Version.sol":2847:3394  do {... */
      tag_287
        /* "src/libraries/Version.sol":3372:3392  _char(place) == _DOT */
      jumpi
        /* "src/libraries/Version.sol":2746:3436  function _afterLocal(uint256 place) private pure returns (uint256) {... */
      swap1
      jump	// out
    stop
    data_00b11e72b948db16a181437150237fa247f9b5932758b7d3f648832ed88e7919 8080808080808080808080808080808080808080808080808080808080808080

    auxdata: 0xa2646970667358221220ca339e1665eb69b1c46e9c9c290d6e04a6304433665740719b2ce0ea093ab0d564736f6c63430008250033
}
