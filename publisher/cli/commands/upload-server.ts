import type { Command } from '../command.ts'
import {
  CHAIN_OPTIONS,
  GATEWAY_OPTION,
  IPFS_OPTIONS,
  JSON_OPTION,
  SPENDING_OPTIONS,
  STAGING_OPTION,
  WALLET_OPTIONS,
} from '../options.ts'

export const uploadServerCommand: Command = {
  name: 'upload-server',
  summary: 'take what twine, uv, poetry, flit, hatch and pdm upload, and publish it',
  arguments: [
    {
      name: '[command...]',
      description: 'a command that uploads, such as -- twine upload dist/*; the server ends with it',
    },
  ],
  options: [
    ...CHAIN_OPTIONS,
    ...IPFS_OPTIONS,
    ...WALLET_OPTIONS,
    ...SPENDING_OPTIONS,
    { flags: '--port <number>', description: 'where to listen, on 127.0.0.1 (default: any free port)' },
    { flags: '--gather <seconds>', description: 'publish a release when no file has come for so long (default 3)' },
    { flags: '--session', description: 'publish only when told, by POST /session/publish' },
    { flags: '--stage', description: 'publish nothing; "dipmp publish --staged" does' },
    STAGING_OPTION,
    GATEWAY_OPTION,
    JSON_OPTION,
  ],
  run: async (invocation) => {
    const { serveUploads } = await import('../serve-uploads.ts')
    return serveUploads(invocation)
  },
}
