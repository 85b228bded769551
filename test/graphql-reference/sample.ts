import { connectRegistry } from '@dipmp/contracts'
import { id } from 'ethers'
import { sdist, wheel } from '../distributions.ts'
import { liveRegistryLife, type RegistryLife } from '../registry-life.ts'
import type { TestStack } from '../stack.ts'

/** The variables that the examples of docs/reference/graphql.md name. */
export type Variables = Readonly<{ registry: string; factory: string; account: string; block: number; last: string }>

/** Publishes what the examples of docs/reference/graphql.md are about, and lets a registry go through all that there is. */
export async function publishSample(stack: TestStack): Promise<void> {
  await stack.publishAll(
    wheel('demo', '1.0'),
    wheel('demo', '1.1', { requiresPython: '>=3.8' }),
    sdist('demo', '1.1', { requiresPython: '>=3.8' }),
    wheel('demo', '2.0rc1'),
    wheel('demo-app', '1.0', {
      metadataVersion: '2.4',
      requires: ['demo', 'rich>=13; extra == "color"'],
      metadataExtra: [
        'Keywords: a, b',
        'Classifier: Typing :: Typed',
        'Author: Zoë',
        'License-Expression: MIT',
        'Project-URL: Home, https://x.org',
      ],
      description: '# demo-app\r\n\r\nüber\n',
    }),
    wheel('withdrawn', '1.0'),
    wheel('withdrawn', '1.1'),
  )
  const registry = connectRegistry(stack.registry, await stack.provider.getSigner(0))
  const withdrawn = { projectId: id('withdrawn'), version: '1.1', versionHash: id('1.1') }
  await (await registry.yankRelease({ ...withdrawn, reason: 'do not <use> & "never" did' })).wait()
  const file = { projectId: id('demo'), filename: 'demo-1.0-py3-none-any.whl' }
  await (await registry.yankFile({ ...file, reason: '' })).wait()
}

/** Goes on with it: passes a project on, puts it in quarantine, makes a registry by a factory. */
export async function liveOn(stack: TestStack): Promise<Variables> {
  const block = await stack.provider.getBlockNumber()
  const { factory, heir }: RegistryLife = await liveRegistryLife(stack, 'inherited')
  return { registry: stack.registry, factory: factory.toLowerCase(), account: heir.toLowerCase(), block, last: '0x' }
}
