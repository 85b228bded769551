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

/** Publishes it, and tells its name. */
export async function publishDemo(stack: TestStack): Promise<string> {
  await stack.publishAll(...demoDistributions())
  return 'demo-project'
}
