import { writePointers } from './arrays.ts'
import { writeEnum } from './enum-value.ts'
import type { Heap } from './heap.ts'
import type { YamlValue } from './parse-yaml.ts'
import { writeString } from './strings.ts'
import { TypeId } from './type-id.ts'

const Kind = { null: 0, boolean: 1, number: 2, string: 3, list: 4, object: 5, tagged: 6 } as const

/** Writes a `YAMLValue`. */
export function writeYamlValue(heap: Heap, value: YamlValue): number {
  return writeEnum(heap, TypeId.YamlValue, Kind[value.type], writePayload(heap, value))
}

function writePayload(heap: Heap, value: YamlValue): number {
  switch (value.type) {
    case 'null':
      return 0
    case 'boolean':
      return value.value ? 1 : 0
    case 'number':
      return writeString(heap, value.text)
    case 'string':
      return writeString(heap, value.value)
    case 'list': {
      const items = value.items.map((item) => writeYamlValue(heap, item))
      return writePointers(heap, TypeId.YamlArrayValue, items)
    }
    case 'object': {
      const entries = value.entries.map(([key, item]) =>
        heap.writeWords(TypeId.YamlTypedMapEntry, [writeYamlValue(heap, key), writeYamlValue(heap, item)]),
      )
      return heap.writeWords(TypeId.YamlTypedMap, [writePointers(heap, TypeId.YamlArrayTypedMapEntry, entries)])
    }
    case 'tagged':
      return heap.writeWords(TypeId.YamlTaggedValue, [writeString(heap, value.tag), writeYamlValue(heap, value.value)])
  }
}
