import { expect, test } from '@jest/globals'
import { chooseEncoding } from './accept-encoding.ts'

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
  expect(chooseEncoding(header)).toBe(encoding)
})
