import { createHardhatRuntimeEnvironment } from 'hardhat/hre'

// Runs Hardhat's chain as `stack/chain-process.ts` does, but for code of any size: mutants are compiled without the
// optimizer.
process.once('disconnect', () => process.exit())

const hardhat = await createHardhatRuntimeEnvironment({
  networks: { chain: { type: 'edr-simulated', chainType: 'l1', chainId: 31337, allowUnlimitedContractSize: true } },
})
const server = await hardhat.network.createServer('chain', '127.0.0.1', 0)
const listening = await server.listen()
process.send?.(`http://${listening.address}:${listening.port}`)
