import { AbiCoder, concat, id, keccak256, ZeroHash } from 'ethers'
import { registryInterface } from '../../records/registry-interface.ts'
import type { HostileCall } from './hostile-call.ts'

const FILE = 'tuple(bytes,uint64,bytes32,bytes32,bytes32,bytes)'
const coder = AbiCoder.defaultAbiCoder()

/** The data of a call. Bytes are encoded as texts are, and no check of theirs is between. */
export function encodeCall(call: HostileCall): string {
  const [types, values] = argumentsOf(call)
  return concat([registryInterface.getFunction(call.type)?.selector ?? '0x', coder.encode(types, values)])
}

function argumentsOf(call: HostileCall): readonly [string[], unknown[]] {
  const projectId = keccak256(call.project)
  switch (call.type) {
    case 'publish': {
      const files = call.files.map(({ filename, size, hasDagRoot, requiresPython }) => [
        ...[filename, size, id('bytes'), hasDagRoot ? id('root') : ZeroHash, ZeroHash, requiresPython],
      ])
      return [
        ['bytes', 'bytes', `${FILE}[]`, 'bool'],
        [call.project, call.version, files, call.registers],
      ]
    }
    case 'register':
      return [['bytes'], [call.project]]
    case 'yankFile':
      return [
        ['bytes32', 'bytes', 'bytes'],
        [projectId, call.filename, call.reason],
      ]
    case 'unyankFile':
      return [
        ['bytes32', 'bytes'],
        [projectId, call.filename],
      ]
    case 'yankRelease':
      return [
        ['bytes32', 'bytes', 'bytes'],
        [projectId, call.version, call.reason],
      ]
    case 'unyankRelease':
      return [
        ['bytes32', 'bytes'],
        [projectId, call.version],
      ]
    default:
      return call satisfies never
  }
}
