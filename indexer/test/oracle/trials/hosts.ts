import { buildSubgraph } from '../../build-subgraph.ts'
import { HOST_PROBES, PROBE_FILES, probeLog } from '../../host-probes.ts'
import { post, type Trial } from '../trial.ts'

const ADDRESS = '0x0000000000000000000000000000000000000900'
const AT_ONCE = 100

/** Every host function, with what is usual and what is not; failing handlers are passed over. */
export async function hostsTrial(): Promise<Trial> {
  const logs = HOST_PROBES.map((probe) => probeLog(ADDRESS, probe))
  const blocks = Array.from({ length: Math.ceil(logs.length / AT_ONCE) }, (_, at) =>
    logs.slice(at * AT_ONCE, (at + 1) * AT_ONCE),
  )
  return {
    name: 'hosts',
    manifestPath: await buildSubgraph('hosts'),
    files: PROBE_FILES,
    chain: { kept: blocks, dropped: [[probeLog(ADDRESS, ['abort', 'in a dropped block'])]], replacing: [[], []] },
    requests: [
      post('{ results(first: 1000, orderBy: id, subgraphError: allow) { id kind text } }'),
      post('{ results(first: 1000, skip: 1000, orderBy: id, subgraphError: allow) { id kind text } }'),
      post('{ lines(subgraphError: allow) { id text seen } }'),
      post('{ lines { id } }'),
      post('{ _meta { hasIndexingErrors block { number } } }'),
      post('{ results(block: { number: 0 }) { id } _meta(block: { number: 0 }) { hasIndexingErrors } }'),
      post('{ results(block: { number: 1 }, first: 3) { id } }'),
    ],
  }
}
