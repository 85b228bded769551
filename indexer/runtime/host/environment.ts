import type { Entity } from '../../entity/value.ts'
import { readPointers, writeBytes } from '../arrays.ts'
import { readEntity, writeEntity } from '../entities.ts'
import { deterministicError } from '../handler-error.ts'
import type { Host, HostFunction, LogLevel } from '../host.ts'
import { readString, readStringOrNull, writeString } from '../strings.ts'

const LEVELS: readonly LogLevel[] = ['critical', 'error', 'warning', 'info', 'debug']

export const environmentFunctions: Readonly<Record<string, HostFunction>> = {
  abort: ({ heap }, message = 0, file = 0, line = 0, column = 0) => {
    const place = describePlace(readStringOrNull(heap, file), line, column)
    const text = readStringOrNull(heap, message)
    throw deterministicError(`Mapping aborted at ${place}, with ${text === null ? 'no message' : `message: ${text}`}`)
  },
  'log.log': ({ heap, log }, level = 0, message = 0) => {
    const text = readString(heap, message)
    log(LEVELS[level] ?? 'info', text)
    if (level === 0) throw deterministicError(`Critical error logged in mapping with log message: ${text}`)
    return undefined
  },
  'dataSource.address': ({ heap, address }) => writeBytes(heap, address),
  'dataSource.network': ({ heap, network }) => writeString(heap, network),
  'dataSource.context': ({ heap, context }) => writeEntity(heap, context),
  'dataSource.create': (host, name = 0, parameters = 0) => createDataSource(host, name, parameters, new Map()),
  'dataSource.createWithContext': (host, name = 0, parameters = 0, context = 0) =>
    createDataSource(host, name, parameters, readEntity(host.heap, context)),
}

function createDataSource({ heap, createDataSource: create }: Host, name: number, parameters: number, context: Entity) {
  const texts = readPointers(heap, parameters).map((pointer) => readString(heap, pointer))
  create({ template: readString(heap, name), parameters: texts, context })
  return undefined
}

function describePlace(file: string | null, line: number, column: number): string {
  if (file === null) return 'an unknown location'
  if (line === 0) return file
  return column === 0 ? `${file}, line ${line}` : `${file}, line ${line}, column ${column}`
}
