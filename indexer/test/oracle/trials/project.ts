import { join } from 'node:path'
import { AbiCoder, id, zeroPadValue } from 'ethers'
import {
  FILE_YANKED_TOPIC,
  fileKeyOf,
  type Published,
  publishedLog,
  registeredLog,
} from '../../../../test/registry-logs.ts'
import { repository } from '../../../../test/tools.ts'
import type { EmittedLog } from '../anvil.ts'
import type { Trial } from '../trial.ts'
import { readRequests } from './read-requests.ts'

const REGISTRIES = ['0x0000000000000000000000000000000000000700', '0x0000000000000000000000000000000000000701'] as const
const OWNER = '0x00000000000000000000000000000000000000aa'

/** The project's own subgraph: two registries, releases, yanks, and events that make no sense. */
export async function projectTrial(): Promise<Trial> {
  const [first, second] = REGISTRIES
  return {
    name: 'project',
    manifestPath: join(repository, 'subgraph', 'build', 'subgraph.yaml'),
    chain: {
      kept: [
        [registered(first, 'evil'), published(first, {}), published(first, wheel('1.1')), registered(second, 'evil')],
        [published(second, wheel('2.0', '>=3.8')), published(first, { size: 0n }), registered(first, 'Not Normal')],
        [yanked(first, 'evil-1.1-py3-none-any.whl', 'broken'), published(first, { project: 'never-registered' })],
      ],
      dropped: [[published(first, wheel('3.0')), registered(first, 'dropped')]],
      replacing: [
        [published(first, wheel('3.1'))],
        [registered(second, 'late'), yanked(second, 'evil-9.9-py3-none-any.whl', '')],
        [],
      ],
    },
    requests: await readRequests('project.txt'),
  }
}

function registered(address: string, project: string): EmittedLog {
  return { address, ...registeredLog(project, OWNER) }
}

function published(address: string, event: Published): EmittedLog {
  return { address, ...publishedLog(event, OWNER) }
}

function wheel(version: string, requiresPython = ''): Published {
  return { version, filename: `evil-${version}-py3-none-any.whl`, requiresPython, versionHash: id(version) }
}

function yanked(address: string, filename: string, reason: string): EmittedLog {
  const topics = [FILE_YANKED_TOPIC, id('evil'), fileKeyOf(filename), zeroPadValue(OWNER, 32)]
  return { address, topics, data: AbiCoder.defaultAbiCoder().encode(['string', 'string'], [filename, reason]) }
}
