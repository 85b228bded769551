import { createHardhatRuntimeEnvironment } from 'hardhat/hre'

// Runs Hardhat's chain as `stack/chain-process.ts` does, but for code of any size: mutants are compiled without the
// optimizer. Tells the process that forked it its URL, and then which probes of `coverage/` were passed.
process.once('disconnect', () => process.exit())

const [chainId] = process.argv.slice(2)
const hardhat = await createHardhatRuntimeEnvironment({
  networks: {
    chain: { type: 'edr-simulated', chainType: 'l1', chainId: Number(chainId), allowUnlimitedContractSize: true },
  },
})
hardhat.hooks.registerHandlers('network', {
  onCoverageData: async (_context, passed) => {
    process.send?.(passed.map((probe) => Number.parseInt(probe, 16)))
  },
})
const server = await hardhat.network.createServer('chain', '127.0.0.1', 0)
const listening = await server.listen()
process.send?.(`http://${listening.address}:${listening.port}`)
