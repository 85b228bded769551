import { projectIdOf, readOwner } from '@dipmp/contracts'
import type { ChainNode } from '../chain/chain-node.ts'
import type { ChainView } from '../chain/chain-view.ts'
import { gather } from '../chain/gather.ts'
import { ChainUnavailableError, NotIndexedError } from '../errors.ts'
import type { CheckFree } from '../follow/certain-index.ts'
import type { RegistryAddress } from '../registry-address.ts'

export type CheckFreeOptions = Readonly<{
  nodes: readonly ChainNode[]
  /** How many endpoints have to say that a name is free. */
  quorum: number
  chain: Pick<ChainView, 'newest'>
}>

type Owner = 'free' | 'taken' | 'unknown'

/** Some MB at most, whatever is asked for. */
const MAX_NAMES = 50_000
/** Questions under way; who comes beyond these waits for a turn, and beyond those gets no answer. */
const MAX_AT_ONCE = 32
const MAX_WAITING = 1000

/**
 * Makes the function that asks the registry itself whether a name is free (`ownerOf`), at the newest block that a quorum of
 * the endpoints has. It is free where the quorum says so at that block; the answer is kept until there is another block.
 */
export function createCheckFree({ nodes, quorum, chain }: CheckFreeOptions): CheckFree {
  const turns = createTurns()
  let known = new Map<string, Promise<Owner>>()
  let knownAt = ''

  async function ownerOf(registry: RegistryAddress, name: string, number: bigint): Promise<Owner> {
    await turns.take()
    try {
      const projectId = projectIdOf(name)
      const asked = nodes.map((node) => readOwner(node, registry, projectId, number))
      const count = (owners: readonly (string | null)[]) => owners.filter((owner) => owner === null).length
      const owners = await gather(asked, { isEnough: (each) => count(each) >= quorum, graceMs: 0 })
      if (count(owners) >= quorum) return 'free'
      return owners.some((owner) => owner !== null) ? 'taken' : 'unknown'
    } finally {
      turns.give()
    }
  }

  return async (registry, name) => {
    const head = await chain.newest()
    if (head === null) throw new ChainUnavailableError('too few endpoints tell its newest block')
    const at = `${head.number} ${[...head.hashes].sort().join(' ')}`
    if (at !== knownAt || known.size >= MAX_NAMES) known = new Map()
    knownAt = at
    const [key, kept] = [`${registry}/${name}`, known]
    const owner = kept.get(key) ?? ownerOf(registry, name, head.number)
    kept.set(key, owner)
    const told = await owner.catch((error) => {
      kept.delete(key)
      throw error
    })
    if (told === 'taken') throw new NotIndexedError(registry, name)
    if (told === 'free') return
    kept.delete(key)
    throw new ChainUnavailableError(`too few endpoints tell who owns ${name}`)
  }
}

/** Lets a number of questions run at once, and others wait in a row. */
function createTurns() {
  const waiting: (() => void)[] = []
  let running = 0
  return {
    take: async () => {
      if (running < MAX_AT_ONCE) {
        running += 1
        return
      }
      if (waiting.length >= MAX_WAITING) throw new ChainUnavailableError('too many names are being asked for')
      // The turn of who ends passes to the next in the row.
      await new Promise<void>((resolve) => waiting.push(resolve))
    },
    give: () => {
      const next = waiting.shift()
      if (next) next()
      else running -= 1
    },
  }
}
