import type { CommandArgument, CommandOption } from './command.ts'

// Secrets have no flag: arguments are seen by every user of a machine and end up in shell histories.

export const CONFIG_OPTION: CommandOption = {
  flags: '--config <file>',
  description: 'configuration file (DIPMP_CONFIG; default ~/.config/dipmp/config.json)',
}

export const CHAIN_OPTIONS: readonly CommandOption[] = [
  CONFIG_OPTION,
  { flags: '--rpc-url <url>', description: "the chain's JSON-RPC (RPC_URL; default http://127.0.0.1:8545)" },
  { flags: '--registry <address>', description: 'the registry contract (REGISTRY)' },
]

export const KEYSTORE_OPTIONS: readonly CommandOption[] = [
  {
    flags: '--keystore <file>',
    description: 'encrypted key (DIPMP_KEYSTORE; default ~/.config/dipmp/keystore.json)',
  },
  {
    flags: '--password-file <file>',
    description: "holds the keystore's password (or DIPMP_KEYSTORE_PASSWORD; else it is asked for)",
  },
]

export const WALLET_OPTIONS: readonly CommandOption[] = [
  ...KEYSTORE_OPTIONS,
  {
    flags: '--account <address>',
    description: 'an account that the RPC node holds unlocked, as development chains do (DIPMP_ACCOUNT)',
  },
]

export const IPFS_OPTIONS: readonly CommandOption[] = [
  {
    flags: '--ipfs-api <urls>',
    description: 'Kubo RPC to store the bytes in, several by comma (IPFS_API; default http://127.0.0.1:5001)',
  },
  {
    flags: '--pins <targets>',
    description:
      'where to store them instead, by comma: kubo:URL, store:URL, cluster:URL, pinata, filebase:BUCKET, psa:URL (DIPMP_PINS)',
  },
  {
    flags: '--min-copies <count>',
    description: 'how many of these have to hold every file (DIPMP_MIN_COPIES; default all)',
  },
]

export const JSON_OPTION: CommandOption = { flags: '--json', description: 'print one JSON object' }

export const SPENDING_OPTIONS: readonly CommandOption[] = [
  { flags: '--confirmations <count>', description: 'blocks to wait for (default 1)' },
  { flags: '--yes', description: 'do not ask before spending' },
]

export const RELEASE_ARGUMENTS: readonly CommandArgument[] = [
  { name: '<project>', description: "the project's name, spelled in any way" },
  { name: '<version>', description: 'the version, spelled in any way' },
]
