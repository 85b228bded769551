import { readGatewayConfig } from './config.ts'
import { startGateway } from './start-gateway.ts'

try {
  const gateway = await startGateway(readGatewayConfig(process.env))
  process.once('SIGINT', gateway.stop)
  process.once('SIGTERM', gateway.stop)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
