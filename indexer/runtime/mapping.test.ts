import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { beforeAll, describe, expect, test } from '@jest/globals'
import { buildSubgraph } from '../test/build-subgraph.ts'
import { compileMapping } from './mapping.ts'

/** A module that imports one function of a name and exports nothing. */
function moduleImporting(name: string): Uint8Array {
  const text = (value: string) => [value.length, ...Buffer.from(value)]
  const types = [1, 0x60, 0, 0]
  const imports = [1, ...text('env'), ...text(name), 0, 0]
  return Uint8Array.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 1, types.length, ...types, 2, imports.length, ...imports])
}

function compile(wasm: Uint8Array, ...handlers: string[]) {
  return compileMapping({ name: 'Source', wasm, handlers, apiVersion: '0.0.9' })
}

describe('what cannot be run', () => {
  test('bytes that are no module', () => {
    expect(() => compile(Buffer.from('wasm'))).toThrow(
      expect.objectContaining({ code: 'MAPPING_INVALID', message: 'the mapping of Source is no WASM module' }),
    )
  })

  test('a host function that is not offered is named', () => {
    expect(() => compile(moduleImporting('near.call'))).toThrow(
      expect.objectContaining({
        code: 'MAPPING_UNSUPPORTED',
        message:
          'the mapping of Source uses near.call, which this indexer does not offer; ' +
          'deploy the build to graph-node, which does',
      }),
    )
  })

  test('a module without what the host needs', () => {
    expect(() => compile(moduleImporting('log.log'), 'handle')).toThrow(
      expect.objectContaining({
        code: 'MAPPING_INVALID',
        message: 'the mapping of Source does not export allocate, id_of_type, _start, handle, memory',
      }),
    )
  })

  describe('a mapping that was built', () => {
    let wasm: Uint8Array

    beforeAll(async () => {
      const manifest = await buildSubgraph('ledger')
      wasm = await readFile(join(dirname(manifest), 'Ledger', 'Ledger.wasm'))
    })

    test('is taken with its handlers, and refused for one it lacks', () => {
      expect(() => compile(wasm, 'handleMoved')).not.toThrow()
      expect(() => compile(wasm, 'handleGone')).toThrow('does not export handleGone')
    })
  })
})
