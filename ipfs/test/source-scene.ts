import type { RequestListener } from 'node:http'
import { parseCid } from '../dag/cid.ts'
import type { FileDescription } from '../dag/lay-out-file.ts'
import { createFileSource, type FileSource, type FileSourceOptions } from '../source/file-source.ts'
import type { ContentStore } from '../store/content-store.ts'
import { createMemoryContentStore } from '../store/memory-content-store.ts'
import { keystreamBytes } from './keystream.ts'
import { blocksOf, type ScriptedGateway, startScriptedGateway } from './scripted-gateway.ts'

export const MIB = 1024 * 1024

/** The file that a scene's store has: a root and six leaves. */
export const BYTES = keystreamBytes(5 * MIB + 7, 'file source')

/** A store with one file, and gateways and sources that end with the scene. */
export type SourceScene = Readonly<{
  store: ContentStore
  file: FileDescription
  gateway(listener: RequestListener): Promise<ScriptedGateway>
  goodGateway(): Promise<ScriptedGateway>
  sourceOf(gateways: readonly Readonly<{ url: string }>[], options?: Partial<FileSourceOptions>): FileSource
  /** Calls `stop` when the scene ends. */
  later(stop: () => unknown): void
  end(): Promise<void>
}>

export async function createSourceScene(): Promise<SourceScene> {
  const store = createMemoryContentStore()
  const file = await store.add([BYTES])
  const stops: (() => unknown)[] = []

  async function gateway(listener: RequestListener): Promise<ScriptedGateway> {
    const started = await startScriptedGateway(listener)
    stops.push(started.stop)
    return started
  }

  return {
    store,
    file,
    gateway,
    goodGateway: () => gateway(blocksOf(store, parseCid)),
    sourceOf(gateways, options = {}) {
      const source = createFileSource({ gateways: gateways.map(({ url }) => url), ...options })
      stops.push(() => source.close())
      return source
    },
    later: (stop) => stops.push(stop),
    async end() {
      for (const stop of stops.reverse()) await stop()
    },
  }
}

/** Options by which time decides nothing, for tests that count requests: on a busy machine a good gateway is slow as well. */
export const UNHURRIED = {
  deadlines: { connectMs: 60_000, firstByteMs: 60_000, idleMs: 60_000 },
  retry: { openMs: 60_000, blockMs: 60_000 },
  hedgeMs: 60_000,
  now: () => 0,
}
