import { HandlerError, toHandlerError, unknownError } from './handler-error.ts'
import { Heap } from './heap.ts'
import type { HandlerContext, Host, HostFunction } from './host.ts'
import { hostFunctions } from './host-functions.ts'
import { createInstances, type Imports, type Instance } from './instances.ts'
import { writeJsonValue } from './json-value.ts'
import { layoutOf } from './layout.ts'
import { limitMemory } from './limit-memory.ts'
import { type Origin, type OriginPointers, writeOrigin } from './origin.ts'
import { OverBudgetError, overBudgetError } from './over-budget.ts'
import { SharedOrigins } from './shared-origins.ts'
import { writeStoreValue } from './store-value.ts'
import { originOf, type Trigger, writeTrigger } from './trigger.ts'

/** Thrown for a WASM module that cannot be run as a mapping. */
export class MappingError extends Error {
  readonly code: 'MAPPING_INVALID' | 'MAPPING_UNSUPPORTED'

  constructor(code: MappingError['code'], message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}

/** A compiled mapping, ready to run handlers. */
export interface Mapping {
  /**
   * Runs the handler for the trigger; its effects go through the context.
   * @throws {HandlerError}
   * @throws {AnswerPendingError} where it asks the chain what is not known yet: it is to be run again.
   */
  run(handler: string, trigger: Trigger, context: HandlerContext): void
  /** The names of the host functions that it uses. */
  imports: ReadonlySet<string>
}

export type MappingOptions = Readonly<{
  /** What messages call it. */
  name: string
  wasm: Uint8Array
  /** What it must export. */
  handlers: readonly string[]
  apiVersion: string
  /** How much memory a handler may have in WASM; as much as WASM has where it is left out. */
  maxMemoryBytes?: number | undefined
  /** How instances are made; another way is for comparison. */
  createInstances?: typeof createInstances
}>

/**
 * Compiles a mapping and checks it: that the handlers are there, and that it asks for nothing that this host lacks.
 * @throws {MappingError}
 */
export function compileMapping(options: MappingOptions): Mapping {
  const { name, handlers, maxMemoryBytes = Number.POSITIVE_INFINITY } = options
  const wasm = limitMemory(options.wasm, maxMemoryBytes)
  const layout = layoutOf(options.apiVersion)
  const module = compile(name, wasm)
  checkImports(name, module)
  checkExports(name, module, handlers)
  let running: Host | null = null
  let hostCalls = 0
  const imports = createImports(module, () => {
    hostCalls += 1
    if (running) return running
    throw new HandlerError('the mapping called its host while no handler was running', true)
  })
  const instances = (options.createInstances ?? createInstances)(wasm, imports)
  const shared = new SharedOrigins(instances)
  const typeIds = new Map<number, number>()
  const start = (instance: Instance, heap: Heap, origin: Origin | null) => {
    const before = hostCalls
    callExport(instance.exports, '_start')
    const isPure = hostCalls === before
    if (origin === null) return undefined
    const pointers = writeOrigin(heap, layout, origin)
    shared.offer(origin, { instance, heap, pointers }, isPure)
    return pointers
  }
  const release = (instance: Instance) => {
    if (!shared.holds(instance)) instances.release(instance)
  }
  const runOne = (handler: string, context: HandlerContext, origin: Origin | null, writeArguments: WriteArguments) => {
    const outer = running
    const kept = origin && shared.take(origin)
    let instance = kept?.instance ?? null
    try {
      // A fresh instance for every event: a mapping's globals never reach from one handler into the next.
      instance ??= instances.fresh()
      const heap = kept?.heap ?? new Heap(instance.heap, typeIds)
      running = { ...context, heap, callBack }
      const pointers = kept?.pointers ?? start(instance, heap, origin)
      callExport(instance.exports, handler, ...writeArguments(heap, pointers))
      release(instance)
    } catch (error) {
      if (instance && isOutOfMemory(error, instance, maxMemoryBytes)) throw outOfMemory(maxMemoryBytes)
      if ((error as { code?: unknown }).code !== 'ANSWER_PENDING') throw toHandlerError(error)
      if (instance) release(instance)
      throw error
    } finally {
      running = outer
    }
  }
  const callBack: Host['callBack'] = (name, { json, userData }) => {
    if (!running || !isFunction(module, name)) throw unknownError(`the mapping does not export ${name}`)
    const part = running.beginPart()
    runOne(name, { ...running, entities: part.entities }, null, (heap) => [
      writeJsonValue(heap, json),
      writeStoreValue(heap, userData),
    ])
    return part
  }
  return {
    imports: new Set(WebAssembly.Module.imports(module).map(({ name: imported }) => imported)),
    run: (handler, trigger, context) =>
      runOne(handler, context, originOf(trigger), (heap, pointers) => [writeTrigger(heap, layout, trigger, pointers)]),
  }
}

type WriteArguments = (heap: Heap, origin: OriginPointers | undefined) => readonly number[]

// AssemblyScript's allocator traps where the memory cannot grow, and all that tells of it is how large it is.
function isOutOfMemory(error: unknown, { heap }: Instance, maxBytes: number): boolean {
  const isTrap = error instanceof WebAssembly.RuntimeError && error.message === 'unreachable'
  return isTrap && heap.memory.buffer.byteLength > maxBytes / 2
}

function outOfMemory(maxBytes: number): HandlerError {
  const limit = `more than ${Math.floor(maxBytes / 1024 ** 2)} MB of memory in WASM`
  return overBudgetError(
    new OverBudgetError('HANDLER_MEMORY_LIMIT', `Memory limit exceeded: the mapping wanted ${limit}`),
  )
}

function isFunction(module: WebAssembly.Module, name: string): boolean {
  return WebAssembly.Module.exports(module).some((exported) => exported.name === name && exported.kind === 'function')
}

function compile(name: string, wasm: Uint8Array): WebAssembly.Module {
  try {
    return new WebAssembly.Module(wasm)
  } catch (cause) {
    throw new MappingError('MAPPING_INVALID', `the mapping of ${name} is no WASM module`, { cause })
  }
}

// graph-ts files import the same function under different module names, so only the function's own name counts.
function checkImports(name: string, module: WebAssembly.Module): void {
  const missing = WebAssembly.Module.imports(module).filter((needed) => !hostFunctions.has(needed.name))
  if (missing.length === 0) return
  const names = [...new Set(missing.map((needed) => needed.name))].sort().join(', ')
  throw new MappingError(
    'MAPPING_UNSUPPORTED',
    `the mapping of ${name} uses ${names}, which this indexer does not offer; deploy the build to graph-node, which does`,
  )
}

function checkExports(name: string, module: WebAssembly.Module, handlers: readonly string[]): void {
  const kinds = new Map(WebAssembly.Module.exports(module).map(({ name: exported, kind }) => [exported, kind]))
  const functions = ['allocate', 'id_of_type', '_start', ...handlers]
  const missing = functions.filter((wanted) => kinds.get(wanted) !== 'function')
  if (kinds.get('memory') !== 'memory') missing.push('memory')
  if (missing.length === 0) return
  throw new MappingError('MAPPING_INVALID', `the mapping of ${name} does not export ${missing.join(', ')}`)
}

function createImports(module: WebAssembly.Module, host: () => Host): Imports {
  const imports: Imports = {}
  for (const needed of WebAssembly.Module.imports(module)) {
    const functions = imports[needed.module] ?? {}
    functions[needed.name] = bind(hostFunctions.get(needed.name), host)
    imports[needed.module] = functions
  }
  return imports
}

// WASM hands pointers over as signed numbers; no host function takes more than four.
function bind(call: HostFunction | undefined, host: () => Host) {
  return (a: number, b: number, c: number, d: number) => call?.(host(), a >>> 0, b >>> 0, c >>> 0, d >>> 0)
}

function callExport(exports: Readonly<Record<string, unknown>>, name: string, ...args: number[]): void {
  const call = exports[name] as (...args: number[]) => void
  call(...args)
}
