import { connectRegistry, projectIdOf, versionHashOf } from '@dipmp/contracts'
import { type BuiltDistribution, sdist, wheel } from '../distributions.ts'
import type { TestStack } from '../stack.ts'

/** A project that every check finds something of. */
export function demoDistributions(): readonly BuiltDistribution[] {
  return [
    wheel('demo-project', '1.0'),
    sdist('demo-project', '1.0'),
    wheel('demo-project', '1.1', { requiresPython: '>=3.8' }),
  ]
}

/** Publishes it, withdraws its first release, and tells its name. */
export async function publishDemo(stack: TestStack): Promise<string> {
  await stack.publishAll(...demoDistributions())
  const registry = connectRegistry(stack.registry, await stack.provider.getSigner(0))
  const release = { projectId: projectIdOf('demo-project'), version: '1.0', versionHash: versionHashOf('1.0') }
  await (await registry.yankRelease({ ...release, reason: 'use <1.1> & "later"' })).wait()
  await stack.indexed()
  return 'demo-project'
}
