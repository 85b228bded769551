import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { repository } from '../../../test/tools.ts'
import type { StartEngine } from './engine.ts'

/** Starts the embedded indexer as its users do, over a new database file; with more of its options where given. */
export function embedded(manifestPath: string, options: readonly string[] = []): StartEngine {
  return async ({ url: rpcUrl }) => {
    const folder = await mkdtemp(join(tmpdir(), 'dipmp-bench-'))
    const args = ['--disable-warning=ExperimentalWarning', join(repository, 'indexer', 'main.ts'), ...options]
    args.push('--manifest', manifestPath, '--rpc', rpcUrl, '--database', join(folder, 'index.db'), '--port', '0')
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
    const exited = once(child, 'exit')
    const stop = async () => {
      child.kill('SIGTERM')
      await exited
      await rm(folder, { recursive: true, force: true })
    }
    for await (const line of createInterface({ input: child.stdout })) {
      const { msg, url } = JSON.parse(line) as { msg: string; url?: string }
      if (msg !== 'started' || url === undefined) continue
      child.stdout.resume()
      return { graphqlUrl: url, pids: [child.pid ?? 0], stop }
    }
    await stop()
    throw new Error('the embedded indexer ended before it answered')
  }
}
