import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createHardhatRuntimeEnvironment } from 'hardhat/hre'
import { createChainFront } from './chain-front.ts'

// Runs Hardhat's chain and tells its URL to the process that forked it, until that lets go.
//
// In a process of its own: under jest, whose tests run among globals of their own, Hardhat takes its own errors for
// strangers and answers a refused call with "Internal error".

// Ctrl-C on a terminal reaches this process too, and it is the parent that decides in which order things stop.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {})
process.once('disconnect', () => process.exit())

// Hardhat's own server answers every web page, so it listens where none gets to: on a socket in a folder of this user's.
const folder = mkdtempSync(join(tmpdir(), 'dipmp-chain-'))
process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
const socketPath = process.platform === 'win32' ? `\\\\.\\pipe\\dipmp-chain-${process.pid}` : join(folder, 'rpc')

const [host = '127.0.0.1', port = '0', chainId, wholeBlocks] = process.argv.slice(2)
const hardhat = await createHardhatRuntimeEnvironment({
  networks: {
    chain: {
      type: 'edr-simulated',
      chainType: 'l1',
      chainId: Number(chainId),
      ...(wholeBlocks && { transactionGasCap: false }),
      // There is a block for each transaction. With a second for each as well, many of them would lead the chain's time
      // far ahead of the clock, and what was just published would be of the future.
      allowBlocksWithSameTimestamp: true,
    },
  },
})
// It hands both on to Node, which listens on the path of a socket where it is given one for a port.
const server = await hardhat.network.createServer('chain', host, socketPath as unknown as number)
await server.listen()
const front = createChainFront(socketPath, host)
front.listen(Number(port), host)
await once(front, 'listening')
const address = front.address() as AddressInfo
process.send?.(`http://${address.family === 'IPv6' ? `[${address.address}]` : address.address}:${address.port}`)
