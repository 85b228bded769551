import { readFile, writeFile } from 'node:fs/promises'
import { isAddress } from 'ethers'
import type { BuildRecord } from './build-record.ts'

/** Where a registry stands: its chain, its address, and the block it was deployed in. */
export type Deployment = Readonly<{ chainId: bigint; address: string; block: bigint }>

/** The same with the factory and the build that made it, as `deployments/<network>.json` keeps it. */
export type DeploymentRecord = Deployment & Readonly<{ factory?: string; build?: BuildRecord }>

/** There is no deployment on record for a network, or its file is not one. */
export class DeploymentNotFoundError extends Error {
  override readonly name = 'DeploymentNotFoundError'
  readonly code = 'DEPLOYMENT_NOT_FOUND'
}

const DEPLOYMENTS = new URL('../deployments/', import.meta.url)

/**
 * Reads the deployment on a network, such as `sepolia`, from `deployments/<network>.json`.
 * @throws DeploymentNotFoundError DEPLOYMENT_NOT_FOUND
 */
export async function readDeployment(network: string, directory: URL = DEPLOYMENTS): Promise<Deployment> {
  const file = fileOf(network, directory)
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new DeploymentNotFoundError(
      `no registry is on record for the network ${network}; give its address, or add ${file.pathname}`,
      { cause },
    )
  })
  const deployment = parseDeployment(text)
  if (!deployment) {
    throw new DeploymentNotFoundError(`${file.pathname} must hold a chainId, an address and a block; correct it`)
  }
  return deployment
}

/**
 * Keeps a deployment on record for a network, in place of an earlier one, and returns the file's path.
 * @throws DeploymentNotFoundError DEPLOYMENT_NOT_FOUND where the network's name is none
 */
export async function writeDeployment(
  network: string,
  { chainId, address, block, factory, build }: DeploymentRecord,
  directory: URL = DEPLOYMENTS,
): Promise<string> {
  const file = fileOf(network, directory)
  const record = { chainId: Number(chainId), address, block: Number(block), factory, build }
  await writeFile(file, `${JSON.stringify(record, null, 2)}\n`)
  return file.pathname
}

function fileOf(network: string, directory: URL): URL {
  if (!/^[a-z0-9][a-z0-9-]*$/.test(network)) {
    throw new DeploymentNotFoundError(
      `${JSON.stringify(network)} is not a network's name; lower-case letters, digits and - make one`,
    )
  }
  return new URL(`${network}.json`, directory)
}

function parseDeployment(text: string): Deployment | null {
  try {
    const { chainId, address, block } = JSON.parse(text)
    const isValid =
      Number.isSafeInteger(chainId) && chainId > 0 && isAddress(address) && Number.isSafeInteger(block) && block >= 0
    return isValid ? { chainId: BigInt(chainId), address, block: BigInt(block) } : null
  } catch {
    return null
  }
}
