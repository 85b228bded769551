import { expect, test } from '@jest/globals'
import { chooseEncoding, type Encoding, weighEncodings } from './accept-encoding.ts'

const WITHOUT_ZSTD = new Map<Encoding, null>([
  ['identity', null],
  ['gzip', null],
])
const ALL = new Map<Encoding, null>([...WITHOUT_ZSTD, ['zstd', null]])

test.each([
  ['', 'identity'],
  ['identity', 'identity'],
  ['gzip, deflate', 'gzip'],
  ['gzip, deflate, zstd', 'zstd'],
  ['gzip;q=1, zstd;q=0.5', 'gzip'],
  ['GZIP', 'gzip'],
  ['br', 'identity'],
  ['*', 'zstd'],
  ['*, zstd;q=0', 'gzip'],
  ['gzip;q=0', 'identity'],
  ['identity;q=1, gzip;q=0.5', 'identity'],
  ['gzip;q=nonsense', 'identity'],
] as const)('chooses for Accept-Encoding: %s the encoding %s', (header, encoding) => {
  expect(chooseEncoding(weighEncodings(header), ALL)).toBe(encoding)
})

test.each([
  ['gzip, deflate, zstd', 'gzip'],
  ['gzip;q=0.5, zstd', 'gzip'],
  ['zstd', 'identity'],
  ['identity, zstd, gzip;q=0.5', 'identity'],
] as const)('chooses where there is no zstd, for %s, the encoding %s', (header, encoding) => {
  expect(chooseEncoding(weighEncodings(header), WITHOUT_ZSTD)).toBe(encoding)
})
