import { mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { projectIdOf, registryAbi } from '@dipmp/contracts'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { Contract, type JsonRpcProvider, type Signer, Wallet } from 'ethers'
import { sdist, wheel } from '../../../test/distributions.ts'
import { type PublishOptions, publish } from '../../publish.ts'
import { type Fault, FaultyProvider } from '../../test/faulty-provider.ts'
import { type Publishing, startPublishing } from '../../test/publishing.ts'
import { yank } from '../yank.ts'
import { openFileJournal } from './file-journal.ts'

// The first two keys of every Hardhat chain, known to all the world.
const KEY = '0xac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80'
const OTHER_KEY = '0x59c6995e998f97a5a0044966f0945389dc9e86dae88c7a8412f4603b6b78690d'

let world: Publishing
let provider: JsonRpcProvider
let signer: Wallet
let journalFolder: string
let options: Omit<PublishOptions, 'confirm'>

beforeAll(async () => {
  world = await startPublishing()
  provider = world.chain.provider
})

afterAll(() => world.stop())

beforeEach(async () => {
  await provider.send('evm_setAutomine', [true])
  await world.chain.reset()
  journalFolder = mkdtempSync(join(world.folder, 'journal-'))
  signer = new Wallet(KEY, provider)
  options = optionsOf(signer)
})

function optionsOf(by: Signer): Omit<PublishOptions, 'confirm'> {
  return {
    registry: world.chain.registry.address,
    signer: by,
    pinTargets: world.pinTargets,
    journal: openFileJournal(journalFolder),
  }
}

/** Publishes until its transaction is sent, and no further; resolves with its hash. */
async function publishUntilSent(folder: string, by: PublishOptions = options): Promise<string> {
  const stop = new AbortController()
  let hash = ''
  const onProgress: PublishOptions['onProgress'] = (step) => {
    if (step.type !== 'sent') return
    hash = step.transactionHash
    stop.abort(new Error('interrupted'))
  }
  await expect(publish([folder], { ...by, signal: stop.signal, onProgress })).rejects.toMatchObject({
    code: 'TRANSACTION_PENDING',
  })
  return hash
}

/** Calls back once, as soon as a publish waits for something that is pending. */
function onWaiting(act: () => Promise<unknown>): Pick<PublishOptions, 'onProgress'> {
  let isDone = false
  return {
    onProgress: ({ type }) => {
      if (type !== 'waiting' || isDone) return
      isDone = true
      void act()
    },
  }
}

const mine = () => provider.send('evm_mine', [])
const nonceOf = (account: string, tag = 'latest') => provider.getTransactionCount(account, tag)
const entries = () => readdirSync(journalFolder)

/** A signer of the same account over a connection that fails as told. */
function faultySigner(faultOf: (method: string) => Fault): Wallet {
  return new Wallet(KEY, new FaultyProvider(world.rpcUrl, 31337, faultOf))
}

describe('what was sent and is pending', () => {
  beforeEach(() => provider.send('evm_setAutomine', [false]))

  test('is waited for by a second run, which spends nothing and reports it as its own', async () => {
    const folder = world.write(wheel('demo', '1.0'))
    const nonce = await nonceOf(signer.address)
    const hash = await publishUntilSent(folder)

    const { releases } = await publish([folder], { ...options, ...onWaiting(mine) })

    expect(releases[0]?.transaction?.hash).toBe(hash)
    expect(await nonceOf(signer.address, 'pending')).toBe(nonce + 1)
    expect(entries()).toEqual([])
  })

  test('is told at once when the user interrupts, with what may still happen', async () => {
    const stop = new AbortController()
    const publishing = publish([world.write(wheel('demo', '1.0'))], {
      ...options,
      signal: stop.signal,
      onProgress: ({ type }) => type === 'sent' && stop.abort(new Error('interrupted')),
    })

    await expect(publishing).rejects.toMatchObject({
      code: 'TRANSACTION_PENDING',
      message: expect.stringMatching(
        /^in no block yet: transaction 0x[0-9a-f]{64} \(demo 1\.0, nonce \d+\); it may still come into one; run the same command again/,
      ),
    })
  })

  test('is told when it does not come into a block in time', async () => {
    const publishing = publish([world.write(wheel('demo', '1.0'))], { ...options, timeoutMs: 100 })

    await expect(publishing).rejects.toMatchObject({ code: 'TRANSACTION_PENDING' })
  })

  test('is replaced by the same with a higher fee where the user wants that, and costs once', async () => {
    const folder = world.write(wheel('demo', '1.0'))
    const nonce = await nonceOf(signer.address)
    const first = await publishUntilSent(folder)
    const offered = await provider.getTransaction(first)

    const { releases } = await publish([folder], {
      ...options,
      speedUp: true,
      onProgress: ({ type }) => type === 'sent' && void mine(),
    })

    const hash = releases[0]?.transaction?.hash ?? ''
    const sent = await provider.getTransaction(hash)
    expect(hash).not.toBe(first)
    expect(sent?.nonce).toBe(nonce)
    expect(sent?.maxFeePerGas).toBeGreaterThan(((offered?.maxFeePerGas ?? 0n) * 112n) / 100n)
    expect(await nonceOf(signer.address, 'pending')).toBe(nonce + 1)
  })

  test('is not replaced for more than the user allows', async () => {
    const folder = world.write(wheel('demo', '1.0'))
    const fees = { maxFeePerGas: 5_000_000_000n }
    await publishUntilSent(folder, { ...options, fees })

    await expect(publish([folder], { ...options, fees, speedUp: true })).rejects.toMatchObject({
      code: 'FEE_TOO_LOW',
      message: expect.stringContaining('5.625000001 gwei or more'),
    })
  })

  test('is sent again with its nonce where the node dropped it', async () => {
    const folder = world.write(wheel('demo', '1.0'))
    const nonce = await nonceOf(signer.address)
    const hash = await publishUntilSent(folder)
    await provider.send('hardhat_dropTransaction', [hash])

    const { releases } = await publish([folder], {
      ...options,
      onProgress: ({ type }) => type === 'sent' && void mine(),
    })

    expect(releases[0]?.files[0]?.status).toBe('published')
    expect(await nonceOf(signer.address, 'pending')).toBe(nonce + 1)
    expect(entries()).toEqual([])
  })

  test('is sent anew with the next nonce where the wallet put another transaction in its place', async () => {
    const folder = world.write(wheel('demo', '1.0'))
    const nonce = await nonceOf(signer.address)
    let isReplaced = false
    const replace = async () => {
      isReplaced = true
      await signer.sendTransaction({
        to: signer.address,
        nonce,
        maxFeePerGas: 90n * 10n ** 9n,
        maxPriorityFeePerGas: 10n ** 10n,
      })
      await mine()
    }

    const { releases } = await publish([folder], {
      ...options,
      onProgress: ({ type }) => type === 'sent' && void (isReplaced ? mine() : replace()),
    })

    expect(releases[0]?.files[0]?.status).toBe('published')
    expect((await provider.getTransaction(releases[0]?.transaction?.hash ?? ''))?.nonce).toBe(nonce + 1)
    expect(await nonceOf(signer.address, 'pending')).toBe(nonce + 2)
  })

  test('and not in the journal is waited for, and then found to be the same', async () => {
    const folder = world.write(wheel('demo', '1.0'))
    const nonce = await nonceOf(signer.address)
    const hash = await publishUntilSent(folder)
    journalFolder = mkdtempSync(join(world.folder, 'journal-'))

    const { releases } = await publish([folder], { ...optionsOf(signer), ...onWaiting(mine) })

    expect(releases[0]?.transaction).toBeNull()
    expect(releases[0]?.files[0]).toMatchObject({ status: 'already published', transactionHash: hash })
    expect(await nonceOf(signer.address, 'pending')).toBe(nonce + 1)
  })

  test('of another account is waited for, and who comes second spends nothing', async () => {
    const maintainer = new Wallet(OTHER_KEY, provider)
    await provider.send('evm_setAutomine', [true])
    await publish([world.write(wheel('demo', '1.0'))], options)
    await world.chain.registry.setMaintainer({
      projectId: projectIdOf('demo'),
      maintainer: maintainer.address,
      roles: ['publish'],
      expiry: 4_000_000_000,
    })
    await provider.send('evm_setAutomine', [false])
    const folder = world.write(wheel('demo', '1.1'))
    const hash = await publishUntilSent(folder)
    const nonce = await nonceOf(maintainer.address)

    const { releases } = await publish([folder], { ...optionsOf(maintainer), ...onWaiting(mine) })

    expect(releases[0]?.files[0]).toMatchObject({ status: 'already published', transactionHash: hash })
    expect(await nonceOf(maintainer.address, 'pending')).toBe(nonce)
  })

  test('counts for a yank as well', async () => {
    await provider.send('evm_setAutomine', [true])
    await publish([world.write(wheel('demo', '1.0'))], options)
    await provider.send('evm_setAutomine', [false])
    const target = { project: 'demo', version: '1.0', reason: 'broken' }
    await expect(yank(target, { ...options, timeoutMs: 50 })).rejects.toMatchObject({ code: 'TRANSACTION_PENDING' })
    const nonce = await nonceOf(signer.address, 'pending')

    const report = await yank(target, { ...options, ...onWaiting(mine) })

    expect(report.transaction.hash).toMatch(/^0x/)
    expect(await nonceOf(signer.address, 'pending')).toBe(nonce)
  })

  test('is overtaken by another owner of the name: reverted, with the reason', async () => {
    const publishing = publish([world.write(wheel('raced', '1.0'))], {
      ...options,
      // Both wait for the same block; the rival pays more and comes first.
      onProgress: ({ type }) => type === 'sent' && void publishAsRival(world.chain.stranger).then(mine),
    })

    await expect(publishing).rejects.toMatchObject({
      code: 'TRANSACTION_REVERTED',
      message: expect.stringContaining('ProjectAlreadyRegistered'),
    })
  })

  test('many of one plan are sent without waiting for a block each', async () => {
    const built = Array.from({ length: 20 }, (_, index) => wheel('demo', `1.${index}`))
    const before = await provider.getBlockNumber()

    let sent = 0
    const onProgress: PublishOptions['onProgress'] = ({ type }) => {
      if (type !== 'sent') return
      sent += 1
      // Nodes keep sixteen of an account, so that is where it waits first.
      if (sent === 16 || sent === 20) void mine()
    }

    const { releases } = await publish([world.write(...built)], { ...options, onProgress })

    const blocks = new Set(releases.map(({ transaction }) => Number(transaction?.blockNumber) - before))
    expect([...blocks]).toEqual([1, 2])
    expect(releases.filter(({ registers }) => registers)).toHaveLength(1)
  })
})

describe('a connection that fails', () => {
  test.each<Fault>(['request lost', 'answer lost'])('at sending, %s, is tried again and costs once', async (fault) => {
    const nonce = await nonceOf(signer.address)
    let failures = 0
    const faulty = faultySigner((method) => {
      if (method !== 'eth_sendRawTransaction' || failures >= 2) return 'none'
      failures += 1
      return fault
    })

    const { releases } = await publish([world.write(wheel('demo', '1.0'))], optionsOf(faulty))

    expect(failures).toBe(2)
    expect(releases[0]?.files[0]?.status).toBe('published')
    expect(await nonceOf(signer.address, 'pending')).toBe(nonce + 1)
  })

  test('for good at sending is told with the hash, and the next run finds what became of it', async () => {
    const folder = world.write(wheel('demo', '1.0'))
    const nonce = await nonceOf(signer.address)
    let isGone = false
    const faulty = faultySigner((method) => {
      if (method !== 'eth_sendRawTransaction' && !isGone) return 'none'
      isGone = true
      return 'answer lost'
    })

    const error = await publish([folder], optionsOf(faulty)).catch((caught) => caught)
    const { releases } = await publish([folder], options)

    expect(error).toMatchObject({ code: 'CHAIN_UNAVAILABLE', message: expect.stringContaining('was lost while') })
    const [hash] = String(error.message).match(/0x[0-9a-f]{64}/) ?? []
    expect(releases[0]?.files[0]?.transactionHash).toBe(hash)
    expect(await nonceOf(signer.address, 'pending')).toBe(nonce + 1)
  })

  test('while its block is waited for is borne, and told in the end', async () => {
    let isSent = false
    const faulty = faultySigner((method) => {
      if (method === 'eth_sendRawTransaction') isSent = true
      return isSent && method !== 'eth_sendRawTransaction' ? 'request lost' : 'none'
    })

    await expect(publish([world.write(wheel('demo', '1.0'))], optionsOf(faulty))).rejects.toMatchObject({
      code: 'CHAIN_UNAVAILABLE',
      message: expect.stringMatching(/does not answer any more; in no block yet: transaction 0x[0-9a-f]{64}/),
    })
  })

  test('at a question is told in a sentence', async () => {
    const faulty = faultySigner((method) => (method === 'eth_call' ? 'request lost' : 'none'))

    await expect(publish([world.write(wheel('demo', '1.0'))], optionsOf(faulty))).rejects.toMatchObject({
      code: 'CHAIN_UNAVAILABLE',
      message: "the chain's node failed: the connection was lost (ECONNRESET); check its URL, then try again",
    })
  })
})

describe('the journal', () => {
  test('has an entry before anything is sent, for its owner alone, without the key', async () => {
    await provider.send('evm_setAutomine', [false])
    let written = ''
    const faulty = faultySigner((method) => {
      if (method === 'eth_sendRawTransaction') {
        const [name = ''] = entries()
        written = readFileSync(join(journalFolder, name), 'utf8')
        expect(statSync(join(journalFolder, name)).mode & 0o777).toBe(0o600)
        expect(statSync(journalFolder).mode & 0o077).toBe(0)
      }
      return 'none'
    })

    await publishUntilSent(world.write(wheel('demo', '1.0')), optionsOf(faulty))

    expect(JSON.parse(written)).toMatchObject({ chainId: '31337', account: signer.address, title: 'demo 1.0' })
    expect(written).not.toContain(KEY.slice(2))
  })

  test('that was written just before the process was killed leaves its nonce to the next run', async () => {
    const folder = world.write(wheel('demo', '1.0'), sdist('demo', '1.0'))
    const nonce = await nonceOf(signer.address)
    const killed = faultySigner((method) => (method === 'eth_sendRawTransaction' ? 'request lost' : 'none'))
    await expect(publish([folder], optionsOf(killed))).rejects.toMatchObject({ code: 'CHAIN_UNAVAILABLE' })
    expect(entries()).toHaveLength(1)

    const { releases } = await publish([folder], options)

    expect(releases[0]?.files.map(({ status }) => status)).toEqual(['published', 'published'])
    expect(await nonceOf(signer.address)).toBe(nonce + 1)
    expect(entries()).toEqual([])
  })

  test('that cannot be written stops before anything is sent', async () => {
    const nonce = await nonceOf(signer.address)
    const inAFile = openFileJournal(join(world.write(wheel('other', '1.0')), 'other-1.0-py3-none-any.whl', 'journal'))

    const publishing = publish([world.write(wheel('demo', '1.0'))], { ...options, journal: inAFile })

    await expect(publishing).rejects.toMatchObject({ code: 'JOURNAL_UNUSABLE' })
    expect(await nonceOf(signer.address, 'pending')).toBe(nonce)
  })
})

describe('what the user fixes', () => {
  test.each([
    ['a fee below the base fee', { maxFeePerGas: 1n }, 'FEE_TOO_LOW'],
    ['a priority fee above the fee', { maxFeePerGas: 10n ** 10n, maxPriorityFeePerGas: 10n ** 11n }, 'FEE_TOO_LOW'],
    ['a nonce that is used', { nonce: 0 }, 'INVALID_NONCE'],
    ['a nonce that leaves a gap', { nonce: 1_000 }, 'INVALID_NONCE'],
  ])('is refused where it is %s, and nothing is sent', async (_, fees, code) => {
    const nonce = await nonceOf(signer.address)

    await expect(publish([world.write(wheel('demo', '1.0'))], { ...options, fees })).rejects.toMatchObject({ code })
    expect(await nonceOf(signer.address, 'pending')).toBe(nonce)
  })

  test('is offered as it is', async () => {
    const fees = { maxFeePerGas: 30_000_000_000n, maxPriorityFeePerGas: 2_000_000_000n, gasLimit: 1_000_000n }

    const { releases } = await publish([world.write(wheel('demo', '1.0'))], { ...options, fees })

    expect(await provider.getTransaction(releases[0]?.transaction?.hash ?? '')).toMatchObject(fees)
  })

  test('may be the chain, and another one is refused', async () => {
    const publishing = publish([world.write(wheel('demo', '1.0'))], { ...options, chainId: 1n })

    await expect(publishing).rejects.toMatchObject({
      code: 'WRONG_CHAIN',
      message: expect.stringContaining('chain 31337, not 1'),
    })
  })
})

describe('the quote', () => {
  test('counts what a rollup asks for data', async () => {
    // PUSH2 0x3039 PUSH1 0 MSTORE PUSH1 32 PUSH1 0 RETURN: answers every question with 12345.
    await provider.send('hardhat_setCode', ['0x420000000000000000000000000000000000000F', '0x61303960005260206000f3'])
    let dataFee = 0n

    await publish([world.write(wheel('demo', '1.0'), wheel('demo', '1.1'))], {
      ...options,
      confirm: async (_, quote) => {
        dataFee = quote.dataFee
      },
    })

    expect(dataFee).toBe(24_690n)
  })
})

async function publishAsRival(by: Signer): Promise<void> {
  const registry = new Contract(world.chain.registry.address, registryAbi, by)
  const none = `0x${'00'.repeat(32)}`
  const file = ['raced-9.0-py3-none-any.whl', 1n, `0x${'11'.repeat(32)}`, none, none, '']
  const overbid = { gasLimit: 1_000_000n, maxFeePerGas: 50_000_000_000n, maxPriorityFeePerGas: 20_000_000_000n }
  await registry.getFunction('publish').send('raced', '9.0', [file], true, overbid)
}
