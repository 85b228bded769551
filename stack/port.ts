import { createServer } from 'node:net'

/** How a port was asked for: `exact` is the user's own choice, so no other will do. */
export type WantedPort = Readonly<{ name: string; flag: string; port: number; exact: boolean }>

const ATTEMPTS = 100

/**
 * Finds the port to listen on: the wanted one, or the next free one where that is in use and nobody asked for it.
 *
 * @param onTaken Told of the port in use and the one taken instead.
 * @throws PortInUseError (code PORT_IN_USE) where an exact port is in use.
 */
export async function findPort(
  host: string,
  wanted: WantedPort,
  onTaken: (taken: number, instead: number) => void = () => {},
): Promise<number> {
  if (wanted.port === 0 || (await isFree(host, wanted.port))) return wanted.port
  if (wanted.exact) throw new PortInUseError(wanted)
  for (let port = wanted.port + 1; port <= Math.min(wanted.port + ATTEMPTS, 65_535); port += 1) {
    if (!(await isFree(host, port))) continue
    onTaken(wanted.port, port)
    return port
  }
  throw new PortInUseError(wanted)
}

export class PortInUseError extends Error {
  readonly code = 'PORT_IN_USE'
  override readonly name = 'PortInUseError'

  constructor(wanted: WantedPort) {
    super(
      `port ${wanted.port} for the ${wanted.name} is in use; stop what listens there, or choose with ${wanted.flag}`,
    )
  }
}

function isFree(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen(port, host, () => probe.close(() => resolve(true)))
  })
}
