import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildWheel } from '@dipmp/publisher'
import packageJson from './package.json' with { type: 'json' }
import type { Stack } from './start-stack.ts'

/** Publishes the CLI's own wheel through the publisher and waits until it is indexed; returns a line that tells of it. */
export async function publishDemo(stack: Stack): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'dipmp-demo-'))
  try {
    const wheel = await buildWheel({ outFolder: folder, version: packageJson.version })
    const report = await stack.publish([wheel])
    await stack.indexed()
    const [release] = report.releases
    return `dipmp-pkg ${packageJson.version} published in block ${release?.transaction?.blockNumber} by transaction ${release?.transaction?.hash}`
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
