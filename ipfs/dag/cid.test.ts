import { describe, expect, test } from '@jest/globals'
import { dagPbCidOf, digestOf, parseCid, rawCidOf } from './cid.ts'

// The sha256 of "hello world" and the CID that Kubo gives it.
const DIGEST = 'b94d27b9934d3e08a52e52d7da7dabfac484efe37a5380ee9088f7ace2efcde9'
const RAW_CID = 'bafkreifzjut3te2nhyekklss27nh3k72ysco7y32koao5eei66wof36n5e'

describe('CIDs', () => {
  test('a raw CID is the digest of the file', () => {
    expect(rawCidOf(DIGEST).toString()).toBe(RAW_CID)
    expect(rawCidOf(Buffer.from(DIGEST, 'hex')).toString()).toBe(RAW_CID)
  })

  test('a digest with the dag-pb codec begins with bafybei', () => {
    expect(dagPbCidOf(DIGEST).toString()).toBe('bafybeifzjut3te2nhyekklss27nh3k72ysco7y32koao5eei66wof36n5e')
  })

  test('the digest is read back from a CID', () => {
    expect(digestOf(parseCid(RAW_CID))).toBe(DIGEST)
  })

  test.each([
    ['nothing', ''],
    ['a CIDv0', 'Qmf412jQZiuVUtdgnB36FXFX7xg5V6KEbSJ4dpQuhkLyfD'],
    ['upper case', RAW_CID.toUpperCase()],
    ['a path', `/ipfs/${RAW_CID}`],
    ['an identity CID', 'bafkqaaa'],
    ['a dag-cbor CID', 'bafyreifzjut3te2nhyekklss27nh3k72ysco7y32koao5eei66wof36n5e'],
    ['a sha2-512 CID of the same length', 'bafkrgifzjut3te2nhyekklss27nh3k72ysco7y32koao5eei66wof36n5e'],
    ['bits after the end', `${RAW_CID.slice(0, -1)}f`],
    ['megabytes', 'b'.repeat(2_000_000)],
  ])('%s is refused', (_, text) => {
    expect(() => parseCid(text)).toThrow(expect.objectContaining({ code: 'INVALID_CID' }))
  })

  test.each([
    ['with 0x', `0x${DIGEST}`],
    ['of upper case', DIGEST.toUpperCase()],
    ['that is short', DIGEST.slice(2)],
  ])('a digest %s is refused', (_, digest) => {
    expect(() => rawCidOf(digest)).toThrow(expect.objectContaining({ code: 'INVALID_CID' }))
  })
})
