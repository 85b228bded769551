import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from '@jest/globals'
import { deploySubgraph } from './deploy.ts'

const servers: Server[] = []

afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
})

async function listen(answer: (url: URL, body: string) => unknown): Promise<string> {
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    response.setHeader('content-type', 'application/json')
    const url = new URL(request.url ?? '/', 'http://127.0.0.1')
    response.end(`${JSON.stringify(answer(url, Buffer.concat(chunks).toString()))}\n`)
  })
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

const CID_V0 = 'QmUNLLsPACCz1vLxQVkXqqLX5R1X345qqfHbsf67hvA3Nn'
const CID_V1 = 'bafybeiczsscdsbs7ffqz55asqdf3smv6klcw3gofszvwlyarci47bgf354'

/** As Kubo answers whose profile is unixfs-v1-2025: a CIDv1, unless the request says otherwise. */
function addAsKubo(url: URL): unknown {
  const isV0 = url.searchParams.get('cid-version') === '0' && url.searchParams.get('raw-leaves') === 'false'
  const cid = isV0 ? CID_V0 : CID_V1
  if (url.pathname === '/api/v0/add') return { Name: 'file', Hash: cid, Size: '1' }
  return { Pins: [url.searchParams.get('arg')] }
}

test('deploys by a hash that graph-node takes, also over a Kubo that makes CIDv1 (fakes of Kubo and graph-node)', async () => {
  const deployed: string[] = []
  const ipfsUrl = await listen(addAsKubo)
  const adminUrl = await listen((_, body) => {
    const { id, method, params } = JSON.parse(body)
    if (method === 'subgraph_deploy') deployed.push(params.ipfs_hash)
    return { jsonrpc: '2.0', id, result: { playground: '/graphql', queries: '/graphql' } }
  })

  await deploySubgraph({ adminUrl, ipfsUrl, name: 'dipmp', versionLabel: '1' })

  expect(deployed).toEqual([CID_V0])
  expect(CID_V0.length).toBe(46)
})

test('says that the IPFS API cannot be reached', async () => {
  const adminUrl = await listen((_, body) => ({ jsonrpc: '2.0', id: JSON.parse(body).id, result: {} }))
  const ipfsUrl = await listen(() => null)
  const [server] = servers.slice(-1)
  server?.closeAllConnections()
  await new Promise((resolve) => server?.close(resolve))
  servers.pop()

  await expect(deploySubgraph({ adminUrl, ipfsUrl, name: 'dipmp', versionLabel: '1' })).rejects.toThrow(
    /the IPFS API at 127\.0\.0\.1:\d+ cannot be reached/,
  )
})
