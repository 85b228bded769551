import type { CommandArgument, CommandOption } from './command.ts'

// Secrets have no flag: arguments are seen by every user of a machine and end up in shell histories.

export const CONFIG_OPTION: CommandOption = {
  flags: '--config <file>',
  description: 'configuration file (DIPMP_CONFIG; default ~/.config/dipmp/config.json)',
}

export const PROFILE_OPTION: CommandOption = {
  flags: '--profile <name>',
  description: 'the profile of the configuration file to use (DIPMP_PROFILE)',
}

export const REGISTRY_OPTION: CommandOption = {
  flags: '--registry <address>',
  description: 'the registry contract (REGISTRY)',
}

export const CHAIN_OPTIONS: readonly CommandOption[] = [
  CONFIG_OPTION,
  PROFILE_OPTION,
  { flags: '--rpc-url <url>', description: "the chain's JSON-RPC (RPC_URL; default http://127.0.0.1:8545)" },
  { flags: '--chain-id <id>', description: 'refuse a node that serves another chain (DIPMP_CHAIN_ID)' },
  REGISTRY_OPTION,
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

export const NEW_PASSWORD_OPTION: CommandOption = {
  flags: '--new-password-file <file>',
  description: 'holds the new password (else it is asked for)',
}

export const WALLET_OPTIONS: readonly CommandOption[] = [
  ...KEYSTORE_OPTIONS,
  {
    flags: '--account <address>',
    description: 'an account that the RPC node holds unlocked, as development chains do (DIPMP_ACCOUNT)',
  },
  {
    flags: '--signer-url <url>',
    description: 'a program that signs for --account, such as Clef (DIPMP_SIGNER_URL)',
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

export const GATEWAY_OPTION: CommandOption = {
  flags: '--gateway <url>',
  description: 'the gateway to show pages and commands of (DIPMP_GATEWAY)',
}

export const SPENDING_OPTIONS: readonly CommandOption[] = [
  { flags: '--max-fee <gwei>', description: 'offer at most so much for each gas (default: twice the base fee)' },
  { flags: '--priority-fee <gwei>', description: 'of it for who makes the block (default: what the node proposes)' },
  { flags: '--gas-limit <gas>', description: 'gas of each transaction (default: estimated)' },
  { flags: '--nonce <number>', description: 'nonce of the first transaction, to replace what is pending there' },
  { flags: '--speed-up', description: 'replace what was sent and is pending by the same with a higher fee' },
  { flags: '--journal <folder>', description: 'where to write down what was sent (DIPMP_JOURNAL)' },
  { flags: '--confirmations <count>', description: 'blocks to wait for (default 1)' },
  { flags: '--yes', description: 'do not ask before spending' },
]

export const PATHS_ARGUMENT: CommandArgument = {
  name: '[paths...]',
  description: "wheels, sdists, folders of them, or patterns such as 'dist/*' (default dist/)",
}

export const RELEASE_ARGUMENTS: readonly CommandArgument[] = [
  { name: '<project>', description: "the project's name, spelled in any way" },
  { name: '<version>', description: 'the version, spelled in any way' },
]

export const STAGING_OPTION: CommandOption = {
  flags: '--staging <folder>',
  description: 'where staged files wait (DIPMP_STAGING; default ~/.config/dipmp/staging)',
}
