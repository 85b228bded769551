import { createServer, type Server } from 'node:net'
import { afterEach, expect, test } from '@jest/globals'
import { findPort } from './port.ts'

const HOST = '127.0.0.1'
const servers: Server[] = []

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => new Promise((resolve) => server.close(resolve))))
})

/** Listens on a port, any free one for 0, and returns it. */
function occupy(port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().listen(port, HOST, () => {
      servers.push(server)
      const address = server.address()
      resolve(typeof address === 'object' && address ? address.port : 0)
    })
    server.once('error', reject)
  })
}

test('takes the next free port where a default is in use, and tells of both', async () => {
  const taken = await occupy(0)
  const told: number[][] = []

  const wanted = { name: 'gateway', flag: '--port', port: taken, exact: false }
  const port = await findPort(HOST, wanted, (...ports) => told.push(ports))

  expect(port).toBeGreaterThan(taken)
  expect(told).toEqual([[taken, port]])
  expect(await occupy(port)).toBe(port)
})

test('refuses a port that was asked for and is in use', async () => {
  const taken = await occupy(0)

  const finding = findPort(HOST, { name: 'gateway', flag: '--port', port: taken, exact: true })

  await expect(finding).rejects.toMatchObject({
    code: 'PORT_IN_USE',
    message: `port ${taken} for the gateway is in use; stop what listens there, or choose with --port`,
  })
})

test('leaves the choice of any free port to the system', async () => {
  expect(await findPort(HOST, { name: 'gateway', flag: '--port', port: 0, exact: true })).toBe(0)
})
