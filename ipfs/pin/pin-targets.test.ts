import { createMemoryContentStore } from '../store/memory-content-store.ts'
import { describePinTarget, NO_PATIENCE } from './conformance.ts'
import { clusterTarget, filebaseTarget, kuboTarget, pinataTarget, pinningServiceTarget } from './pin-targets.ts'
import { FakeCluster } from './test/fake-cluster.ts'
import { FAKE_FILEBASE_KEY, FakeFilebase } from './test/fake-filebase.ts'
import { FakeKubo } from './test/fake-kubo.ts'
import { FakePinata } from './test/fake-pinata.ts'
import { FakePinningService } from './test/fake-pinning-service.ts'

describePinTarget('kubo with a bearer token', async () => {
  const service = new FakeKubo()
  const stop = await service.start()
  return { service, stop, target: (token = 'secret') => kuboTarget({ url: service.url, token, ...NO_PATIENCE }) }
})

describePinTarget('kubo with basic authorization, read back by its gateway', async () => {
  const service = new FakeKubo(`Basic ${Buffer.from('user:secret').toString('base64')}`)
  const stop = await service.start()
  const target = (secret = 'secret') =>
    kuboTarget({ url: service.url, token: `basic:user:${secret}`, gateway: service.url, ...NO_PATIENCE })
  return { service, stop, target }
})

describePinTarget('cluster', async () => {
  const service = new FakeCluster()
  const stop = await service.start()
  const target = (secret = 'secret') =>
    clusterTarget({ url: service.url, token: `basic:admin:${secret}`, gateway: service.url, ...NO_PATIENCE })
  return { service, stop, target }
})

describePinTarget('pinata by forms', async () => {
  const service = new FakePinata()
  const stop = await service.start()
  return { service, stop, target: (token = 'secret') => pinataTarget({ ...pinataAt(service), token }) }
})

describePinTarget('pinata by TUS', async () => {
  const service = new FakePinata()
  const stop = await service.start()
  const sizes = { largestForm: 0, chunkSize: 1024 * 1024 }
  return { service, stop, target: (token = 'secret') => pinataTarget({ ...pinataAt(service), ...sizes, token }) }
})

describePinTarget('psa', async () => {
  const network = createMemoryContentStore()
  const service = new FakePinningService(network)
  const stop = await service.start()
  const origins = ['/ip4/203.0.113.1/tcp/4001/p2p/12D3fake']
  const target = (token = 'secret') =>
    pinningServiceTarget({ url: service.url, token, origins, gateway: service.url, ...NO_PATIENCE })
  return { service, stop, target, offer: (bytes) => network.add([bytes]) }
})

describePinTarget('filebase', async () => {
  const service = new FakeFilebase()
  const stop = await service.start()
  return { service, stop, target: (secret = 'secret') => filebaseTarget(filebaseAt(service, secret)) }
})

describePinTarget('filebase in parts', async () => {
  const service = new FakeFilebase()
  service.smallestPart = 1024 * 1024
  const stop = await service.start()
  const partSize = 1024 * 1024
  return { service, stop, target: (secret = 'secret') => filebaseTarget({ ...filebaseAt(service, secret), partSize }) }
})

function pinataAt({ url }: FakePinata) {
  return { uploadsUrl: url, apiUrl: url, gateway: url, requestsPerMinute: 1_000_000, ...NO_PATIENCE }
}

function filebaseAt({ url }: FakeFilebase, secret: string) {
  return { url, bucket: 'bucket', key: { ...FAKE_FILEBASE_KEY, secret }, gateway: url, ...NO_PATIENCE }
}
