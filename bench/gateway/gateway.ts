import { join } from 'node:path'
import type { Stack } from '@dipmp/stack'
import { freePort } from '../../test/free-port.ts'
import { repository } from '../../test/tools.ts'
import { type Server, startServer } from './server.ts'

/** Starts a gateway over a running stack's index, as a process of its own and with every default but those given. */
export async function startGatewayProcess(
  stack: Stack,
  taskset: string | null,
  env: Readonly<Record<string, string>> = {},
): Promise<Server> {
  const port = await freePort()
  return startServer(
    {
      name: 'dipmp',
      url: `http://127.0.0.1:${port}/`,
      program: process.execPath,
      args: [join(repository, 'gateway', 'main.ts')],
      env: {
        SUBGRAPH_URL: stack.graphqlUrl,
        IPFS_GATEWAYS: stack.contentUrl,
        RPC_URLS: stack.rpcUrl,
        CROSS_CHECK: 'warn',
        PORT: String(port),
        ...env,
      },
    },
    taskset,
  )
}
