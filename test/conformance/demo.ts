import { sdist, wheel } from '../distributions.ts'
import type { TestStack } from '../stack.ts'

/** Publishes a project that every check finds something of, and tells its name. */
export async function publishDemo(stack: TestStack): Promise<string> {
  await stack.publishAll(
    wheel('demo-project', '1.0'),
    sdist('demo-project', '1.0'),
    wheel('demo-project', '1.1', { requiresPython: '>=3.8' }),
  )
  return 'demo-project'
}
