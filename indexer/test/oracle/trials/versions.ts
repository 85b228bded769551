import { buildSubgraph } from '../../build-subgraph.ts'
import { EVENT_PROBES, probeLog } from '../../host-probes.ts'
import { post, type Trial } from '../trial.ts'

/** What an event brings by each apiVersion; what one does not have yet is null to a mapping that asks for it. */
export async function versionTrials(): Promise<Trial[]> {
  const manifestPath = await buildSubgraph('hosts')
  return ['0.0.5', '0.0.6', '0.0.7', '0.0.9'].map((apiVersion, at) => {
    const address = `0x${(0xb00 + at).toString(16).padStart(40, '0')}`
    return {
      name: `apiVersion ${apiVersion}`,
      manifestPath,
      apiVersion,
      address,
      chain: { kept: [[], EVENT_PROBES.map((probe) => probeLog(address, probe))], dropped: [], replacing: [] },
      requests: [
        post('{ results(subgraphError: allow) { id kind text } }'),
        post('{ _meta { hasIndexingErrors block { number } } }'),
      ],
    }
  })
}
