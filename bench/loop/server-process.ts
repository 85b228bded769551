import { readGatewayConfig, startGateway } from '@dipmp/gateway'
import { startIndexer } from '@dipmp/indexer'
import { pino } from 'pino'

// The process that is measured: indexer and gateway on one event loop, as `npm start` has them, over a chain of its parent's.

const [manifestPath = '', rpcUrl = '', ipfsUrl = '', checkLogs = 'near'] = process.argv.slice(2)
const logger = pino({ level: 'error' }, pino.destination(2))
const indexer = await startIndexer({
  manifestPath,
  rpcUrl,
  ipfsUrl,
  databasePath: ':memory:',
  name: 'dipmp',
  logger,
  pollIntervalMs: 100,
  checkLogs: checkLogs as 'near' | 'never',
})
const config = readGatewayConfig({ SUBGRAPH_URL: indexer.url, IPFS_GATEWAYS: ipfsUrl, PORT: '0' })
const gateway = await startGateway(config, { logger })
process.once('disconnect', () => process.kill(process.pid, 'SIGKILL'))
process.send?.({ graphqlUrl: indexer.url, gatewayUrl: gateway.url })
