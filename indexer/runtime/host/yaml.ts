import { readBytes } from '../arrays.ts'
import { deterministicError } from '../handler-error.ts'
import type { HostFunction } from '../host.ts'
import { parseYaml, type YamlValue } from '../parse-yaml.ts'
import { TypeId } from '../type-id.ts'
import { writeYamlValue } from '../yaml-value.ts'

export const yamlFunctions: Readonly<Record<string, HostFunction>> = {
  'yaml.fromBytes': ({ heap }, pointer = 0) => {
    const parsed = tryParse(readBytes(heap, pointer))
    if (parsed.value) return writeYamlValue(heap, parsed.value)
    throw deterministicError(`failed to parse YAML from bytes: ${parsed.error}`)
  },
  // A Result<YAMLValue, boolean>: one of its two pointers is null.
  'yaml.try_fromBytes': ({ heap }, pointer = 0) => {
    const { value } = tryParse(readBytes(heap, pointer))
    const words = value
      ? [heap.writeWords(TypeId.YamlWrappedValue, [writeYamlValue(heap, value)]), 0]
      : [0, heap.writeWords(TypeId.WrappedBool, [1])]
    return heap.writeWords(TypeId.YamlResultValueBool, words)
  },
}

function tryParse(bytes: Uint8Array): { value: YamlValue | null; error: string } {
  try {
    return { value: parseYaml(bytes), error: '' }
  } catch (error) {
    if (error instanceof SyntaxError) return { value: null, error: error.message }
    throw error
  }
}
