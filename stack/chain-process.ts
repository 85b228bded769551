import { createHardhatRuntimeEnvironment } from 'hardhat/hre'

// Runs Hardhat's chain and tells its URL to the process that forked it, until that lets go.
//
// In a process of its own: under jest, whose tests run among globals of their own, Hardhat takes its own errors for
// strangers and answers a refused call with "Internal error".

// Ctrl-C on a terminal reaches this process too, and it is the parent that decides in which order things stop.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {})
process.once('disconnect', () => process.exit())

const [host = '127.0.0.1', port = '0', chainId] = process.argv.slice(2)
const hardhat = await createHardhatRuntimeEnvironment({
  networks: {
    chain: {
      type: 'edr-simulated',
      chainType: 'l1',
      chainId: Number(chainId),
      // There is a block for each transaction. With a second for each as well, many of them would lead the chain's time
      // far ahead of the clock, and what was just published would be of the future.
      allowBlocksWithSameTimestamp: true,
    },
  },
})
const server = await hardhat.network.createServer('chain', host, Number(port))
const listening = await server.listen()
process.send?.(`http://${listening.address}:${listening.port}`)
