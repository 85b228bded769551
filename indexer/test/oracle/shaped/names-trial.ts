import { concat, id as hashOf, keccak256 } from 'ethers'
import { buildSubgraph } from '../../build-subgraph.ts'
import type { EmittedLog } from '../anvil.ts'
import { type Dice, generateFrom } from '../generate/dice.ts'
import type { Trial } from '../trial.ts'
import { addressOf, eventLog, randomBytes, randomChain, randomNumber, readInterface } from './random-chain.ts'
import { wholeRequests } from './whole-requests.ts'

const [REGISTRY, REGISTRAR, CONTROLLER] = [addressOf(0xf20), addressOf(0xf21), addressOf(0xf22)] as const
const RESOLVERS = [addressOf(0xf23), addressOf(0xf24)]
const PEOPLE = [0, 1, 2].map(addressOf)
/** Some that are no labels. */
const NAMES = ['eth', 'alice', 'bob', 'zażółć', '', 'a.b', 'nul\u0000', '[x]']
const LABELS = NAMES.map(hashOf)
const ROOT = `0x${'00'.repeat(32)}`
const ETH = nodeOf(ROOT, hashOf('eth'))
const NODES = [ROOT, ETH, ...LABELS.slice(1).map((label) => nodeOf(ETH, label))]

const abis = {
  registry: readInterface('names', 'Registry.json'),
  resolver: readInterface('names', 'Resolver.json'),
  registrar: readInterface('names', 'Registrar.json'),
  controller: readInterface('names', 'Controller.json'),
}

/** A registry of names as ENS is indexed: a tree of hashed names, resolvers that anybody writes, registrations, an interface. */
export async function namesTrial(seed: number): Promise<Trial> {
  const manifestPath = await buildSubgraph('names')
  return {
    name: `names, seed ${seed}`,
    manifestPath,
    chain: generateFrom(seed, (dice) => randomChain(dice, nextLogs)),
    requests: await wholeRequests(manifestPath, [2, 5]),
  }
}

function nodeOf(parent: string, label: string): string {
  return keccak256(concat([parent, label]))
}

function nextLogs(dice: Dice): EmittedLog[] {
  const [node, label, who, resolver] = [dice.pick(NODES), dice.pick(LABELS), dice.pick(PEOPLE), dice.pick(RESOLVERS)]
  switch (dice.int(1, 13)) {
    case 1:
    case 2:
    case 3:
      return [eventLog(abis.registry, REGISTRY, 'NewOwner', [dice.pick([ROOT, ETH, node]), label, who])]
    case 4:
      return [eventLog(abis.registry, REGISTRY, 'Transfer', [node, who])]
    case 5:
      return [eventLog(abis.registry, REGISTRY, 'NewResolver', [node, dice.pick([...RESOLVERS, PEOPLE[0]])])]
    case 6:
      return [eventLog(abis.registry, REGISTRY, 'NewTTL', [node, randomNumber(dice, 64)])]
    case 7:
      return [eventLog(abis.resolver, resolver, 'AddrChanged', [node, who])]
    case 8:
      return [
        eventLog(abis.resolver, resolver, 'AddressChanged', [node, randomNumber(dice, 256), randomBytes(dice, 20)]),
      ]
    case 9:
      return [eventLog(abis.resolver, resolver, 'NameChanged', [node, dice.pick(NAMES)])]
    case 10:
      return [eventLog(abis.resolver, resolver, 'ContenthashChanged', [node, randomBytes(dice, dice.int(0, 40))])]
    case 11: {
      const key = dice.pick(['url', 'avatar', '', 'k\u0000'])
      return [eventLog(abis.resolver, resolver, 'TextChanged', [node, key, key, dice.pick(NAMES)])]
    }
    case 12:
      return [eventLog(abis.registrar, REGISTRAR, 'NameRenewed', [BigInt(label), randomNumber(dice, 64)])]
    default: {
      const name = dice.pick(NAMES)
      const [expires, cost] = [randomNumber(dice, 64), randomNumber(dice, 90)]
      // A label may be said to be of another name.
      const said = dice.chance(80) ? name : dice.pick(NAMES)
      return [
        eventLog(abis.registrar, REGISTRAR, 'NameRegistered', [BigInt(hashOf(name)), who, expires]),
        eventLog(abis.controller, CONTROLLER, 'NameRegistered', [said, hashOf(name), who, cost, expires]),
      ]
    }
  }
}
