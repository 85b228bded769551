import type { CommandOption } from './command.ts'
import { CONFIG_OPTION, PROFILE_OPTION } from './options.ts'

/** By what `verify` and `download` look at the chain. */
export const VERIFY_OPTIONS: readonly CommandOption[] = [
  CONFIG_OPTION,
  PROFILE_OPTION,
  {
    flags: '--rpc-url <urls>',
    description: "the chain's JSON-RPC, best several by comma, of several operators (RPC_URL)",
  },
  { flags: '--registry <address>', description: 'the registry contract (REGISTRY)' },
  { flags: '--quorum <count>', description: 'how many of them must agree on the block (default: more than half)' },
  { flags: '--block <block>', description: 'a number, latest, safe or finalized (default latest)' },
  { flags: '--from-block <number>', description: "where the registry's logs begin (default 0)" },
  { flags: '--publisher <address>', description: 'who must have published them' },
]
