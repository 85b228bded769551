import { describe, expect, test } from '@jest/globals'
import { encodeRlp, keccak256, type RlpStructuredDataish } from 'ethers'
import { readTrie } from './trie.ts'

const key = '0x01'
const path = keccak256(key).slice(2)
const EMPTY = '0x'
const leafOf = (rest: string, value: string): RlpStructuredDataish => [
  rest.length % 2 === 1 ? `0x3${rest}` : `0x20${rest}`,
  value,
]
const extensionOf = (shared: string, child: RlpStructuredDataish): RlpStructuredDataish => [
  shared.length % 2 === 1 ? `0x1${shared}` : `0x00${shared}`,
  child,
]
const branchOf = (nibble: string, child: RlpStructuredDataish): RlpStructuredDataish => {
  const children: RlpStructuredDataish[] = Array(17).fill(EMPTY)
  children[Number.parseInt(nibble, 16)] = child
  return children
}
const other = (nibble: string) => (nibble === '0' ? '1' : '0')
const long = `0x${'ab'.repeat(40)}`

/** Encodes nodes, the root last given first, where each refers to the next by its hash. */
const read = (...nodes: readonly string[]) => readTrie(keccak256(nodes[0] ?? EMPTY), key, nodes)

describe('a trie', () => {
  test('of one leaf', () => {
    return expect(read(encodeRlp(leafOf(path, long)))).resolves.toBe(long)
  })

  test('of one leaf of another key holds nothing', () => {
    return expect(read(encodeRlp(leafOf(`${other(path[0] ?? '')}${path.slice(1)}`, long)))).resolves.toBeNull()
  })

  test('that is empty holds nothing', () => {
    return expect(
      readTrie('0x56e81f171bcc55a6ff8345e692c0f86e5b48e01b996cadc001622fb5e363b421', key, []),
    ).resolves.toBeNull()
  })

  test.each([1, 2, 7, 8])('of an extension by %d nibbles, a branch and a leaf', (shared) => {
    const leaf = encodeRlp(leafOf(path.slice(shared + 1), long))
    const branch = encodeRlp(branchOf(path[shared] ?? '', keccak256(leaf)))
    const extension = encodeRlp(extensionOf(path.slice(0, shared), keccak256(branch)))

    return expect(read(extension, branch, leaf)).resolves.toBe(long)
  })

  test('with an extension of another path holds nothing', () => {
    return expect(read(encodeRlp(extensionOf(`${other(path[0] ?? '')}1`, keccak256('0x01'))))).resolves.toBeNull()
  })

  test('with a branch that is empty there holds nothing', () => {
    return expect(read(encodeRlp(branchOf(other(path[0] ?? ''), keccak256('0x01'))))).resolves.toBeNull()
  })

  test('with a short leaf inside its branch', () => {
    // 30 branches deep, so that what is left of the path is short.
    const inside = branchOf(path[61] ?? '', leafOf(path.slice(62), '0x07'))
    const nodes = [encodeRlp(extensionOf(path.slice(0, 61), inside))]

    return expect(read(...nodes)).resolves.toBe('0x07')
  })
})

describe('is refused:', () => {
  const invalid = expect.objectContaining({ code: 'TRIE_PROOF_INVALID' })
  const leaf = encodeRlp(leafOf(path, long))
  const refuses = (...nodes: readonly string[]) => expect(read(...nodes)).rejects.toEqual(invalid)

  test('no node at all', () => {
    return expect(readTrie(keccak256(leaf), key, [])).rejects.toEqual(invalid)
  })

  test('a root that is another', () => {
    return expect(readTrie(keccak256('0x02'), key, [leaf])).rejects.toEqual(invalid)
  })

  test('a node that is no list', () => refuses(encodeRlp('0x01')))
  test('a list of another length', () => refuses(encodeRlp([EMPTY, EMPTY, EMPTY])))
  test('a path that is no text', () => refuses(encodeRlp([[EMPTY], long])))
  test('a leaf that holds a list', () => refuses(encodeRlp([`0x20${path}`, ['0x01']])))
  test('an extension that has no end', () => refuses(encodeRlp(extensionOf(path, keccak256(leaf)))))
  test('a child that is missing', () => refuses(encodeRlp(extensionOf(path.slice(0, 2), keccak256(leaf)))))
})
