import { expect, test } from '@jest/globals'
import { hostFunctions } from './host-functions.ts'

// What graph-node links, but for its gas meter.
const NAMES = `
  abort arweave.transactionData
  bigDecimal.dividedBy bigDecimal.equals bigDecimal.fromString bigDecimal.minus bigDecimal.plus bigDecimal.times
  bigDecimal.toString
  bigInt.bitAnd bigInt.bitOr bigInt.dividedBy bigInt.dividedByDecimal bigInt.fromString bigInt.leftShift bigInt.minus
  bigInt.mod bigInt.plus bigInt.pow bigInt.rightShift bigInt.times
  box.profile crypto.keccak256
  dataSource.address dataSource.context dataSource.create dataSource.createWithContext dataSource.network
  ens.nameByHash
  ethereum.call ethereum.decode ethereum.encode ethereum.getBalance ethereum.hasCode
  ipfs.cat ipfs.getBlock ipfs.map
  json.fromBytes json.toBigInt json.toF64 json.toI64 json.toU64 json.try_fromBytes
  log.log
  store.get store.get_in_block store.loadRelated store.remove store.set
  typeConversion.bigIntToHex typeConversion.bigIntToString typeConversion.bytesToBase58 typeConversion.bytesToHex
  typeConversion.bytesToString typeConversion.stringToH160
  yaml.fromBytes yaml.try_fromBytes
`

test('every function that graph-node offers to mappings of Ethereum is there, and no other', () => {
  expect([...hostFunctions.keys()].sort()).toEqual(NAMES.trim().split(/\s+/).sort())
})
