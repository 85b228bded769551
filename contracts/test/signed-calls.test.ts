import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { concat, Interface, Signature, toBeHex, Wallet, ZeroAddress } from 'ethers'
import {
  type Authorization,
  connectRegistry,
  deployRegistry,
  projectIdOf,
  registryAbi,
  type SignedCallName,
  type SignedCalls,
  typedDataHash,
  typedDataOf,
} from '../index.ts'
import { type Chain, startChain } from './chain.ts'
import { eventsOf, refusalOf } from './outcomes.ts'
import { demoFile, demoRelease, laterRelease } from './releases.ts'
import { authorize, type Changes } from './signing.ts'
import { type Answer, compileSmartAccounts } from './smart-account.ts'

const DAY = 86_400
const FAR = 4_000_000_000
const CURVE_ORDER = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n
const projectId = projectIdOf('demo')
const filename = 'demo-1.0-py3-none-any.whl'
const wallet = new Wallet(`0x${'01'.repeat(32)}`)
const another = new Wallet(`0x${'02'.repeat(32)}`)
const yank = { projectId, filename, reason: 'Breaks on Windows' }

let chain: Chain
let deployAccount: (answer: Answer) => Promise<string>
beforeAll(async () => {
  chain = await startChain()
  deployAccount = await compileSmartAccounts(chain.owner)
})
beforeEach(async () => {
  await chain.reset()
  await eventsOf(publish(demoRelease(), { nonce: 1_000n }))
})
afterAll(() => chain.stop())

/** Sends a call that the wallet signed; the sender is an account with no part in the project. */
async function bySig<Name extends SignedCallName>(name: Name, call: SignedCalls[Name], changes: Changes = {}) {
  return chain.registry.bySig(name, call, await authorize(chain, wallet, name, call, changes))
}
const publish = (release: SignedCalls['publish'], changes: Changes = {}) => bySig('publish', release, changes)

const refused = { name: 'InvalidSignature', args: { signer: wallet.address } }
const sendYank = (authorization: Authorization) => chain.registry.bySig('yankFile', yank, authorization)

describe('each call has a twin that acts for its signer', () => {
  test('publish registers to the signer, who is the publisher of every file', async () => {
    const files = [
      demoFile({ filename: 'other-1.0.tar.gz' }),
      demoFile({ filename: 'other-1.0-py3-none-any.whl', requiresPython: null }),
    ]
    const events = await eventsOf(publish(demoRelease({ project: 'other', files })))

    expect(events).toEqual([
      expect.objectContaining({ type: 'ProjectRegistered', owner: wallet.address }),
      expect.objectContaining({ type: 'PackagePublished', publisher: wallet.address, file: files[0] }),
      expect.objectContaining({ type: 'PackagePublished', publisher: wallet.address, file: files[1] }),
    ])
  })

  const actor = wallet.address
  const maintainer = another.address
  test.each([
    ['yankFile', yank, { type: 'FileYanked', actor, reason: 'Breaks on Windows' }],
    ['yankRelease', { projectId, version: '1.0', reason: '' }, { type: 'ReleaseYanked', actor }],
    [
      'setStatus',
      { projectId, status: 'deprecated', reason: 'no' },
      { type: 'ProjectStatusSet', actor, status: 'deprecated', reason: 'no' },
    ],
    [
      'setMaintainer',
      { projectId, maintainer, roles: ['yank'], expiry: FAR },
      { type: 'MaintainerSet', actor, maintainer, roles: ['yank'], expiry: FAR },
    ],
    [
      'startTransfer',
      { projectId, newOwner: maintainer },
      { type: 'TransferStarted', actor, pendingOwner: maintainer },
    ],
  ] as const)('%s', async (name, call, expected) => {
    const [event] = await eventsOf(bySig(name, call as never))

    expect(event).toMatchObject({ ...expected, projectId })
  })

  test('register, to the signer and to another', async () => {
    const own = await eventsOf(bySig('register', { project: 'own', owner: actor }, { nonce: 1n }))
    const others = await eventsOf(bySig('register', { project: 'others', owner: maintainer }, { nonce: 2n }))

    expect(own).toMatchObject([{ type: 'ProjectRegistered', actor, owner: actor, project: 'own' }])
    expect(others).toMatchObject([{ type: 'ProjectRegistered', actor, owner: maintainer, project: 'others' }])
  })

  test('renounceMaintainer', async () => {
    const grant = { projectId, maintainer, roles: ['yank'] as const, expiry: FAR }
    await eventsOf(bySig('setMaintainer', grant, { nonce: 1n }))
    const authorization = await authorize(chain, another, 'renounceMaintainer', { projectId })

    const events = await eventsOf(chain.registry.bySig('renounceMaintainer', { projectId }, authorization))

    expect(events).toMatchObject([{ type: 'MaintainerSet', actor: maintainer, maintainer, roles: [], expiry: 0 }])
    expect(await chain.registry.maintainerOf(projectId, maintainer)).toBeNull()
  })

  test('unyankFile, unyankRelease, cancelTransfer', async () => {
    const release = { projectId, version: '1.0' }
    await eventsOf(bySig('yankFile', yank, { nonce: 1n }))
    await eventsOf(bySig('yankRelease', { ...release, reason: '' }, { nonce: 2n }))
    await eventsOf(bySig('startTransfer', { projectId, newOwner: maintainer }, { nonce: 3n }))

    const events = [
      ...(await eventsOf(bySig('unyankFile', { projectId, filename }, { nonce: 4n }))),
      ...(await eventsOf(bySig('unyankRelease', release, { nonce: 5n }))),
      ...(await eventsOf(bySig('cancelTransfer', { projectId }, { nonce: 6n }))),
    ]

    expect(events).toMatchObject([
      { type: 'FileUnyanked', actor },
      { type: 'ReleaseUnyanked', actor },
      { type: 'TransferCancelled', actor },
    ])
  })

  test('acceptTransfer makes the signer the owner', async () => {
    await eventsOf(bySig('startTransfer', { projectId, newOwner: maintainer }))
    const authorization = await authorize(chain, another, 'acceptTransfer', { projectId })

    const [event] = await eventsOf(chain.registry.bySig('acceptTransfer', { projectId }, authorization))

    expect(event).toMatchObject({ type: 'TransferAccepted', actor: maintainer, epoch: 1 })
    expect(await chain.registry.ownerOf(projectId)).toBe(maintainer)
  })

  test('what the signer may not do, the twin refuses, and the nonce stays unused', async () => {
    const authorization = await authorize(chain, another, 'yankFile', yank)

    expect(await refusalOf(sendYank(authorization))).toEqual({
      name: 'NotProjectOwner',
      args: { projectId, caller: another.address },
    })
    expect(await chain.registry.isNonceUsed(another.address, 0n)).toBe(false)
  })

  test('a maintainer may sign until the expiry', async () => {
    await eventsOf(
      bySig('setMaintainer', { projectId, maintainer, roles: ['publish', 'yank'], expiry: (await chain.now()) + DAY }),
    )
    const authorization = await authorize(chain, another, 'yankFile', yank)
    await chain.wait(2 * DAY)

    expect((await refusalOf(sendYank(authorization))).name).toBe('NotProjectOwner')
  })
})

describe('a signature is for one', () => {
  test.each([
    ['chain', { chainId: 1n }],
    ['epoch', { epoch: 1 }],
    ['registry', { registry: another.address }],
  ])('%s', async (_what, changes) => {
    expect(await refusalOf(bySig('yankFile', yank, changes))).toEqual(refused)
  })

  test('registry, of those that have the same configuration and projects', async () => {
    const { address } = await deployRegistry(chain.owner)
    const authorization = await authorize(chain, wallet, 'publish', demoRelease())

    const twin = connectRegistry(address, chain.owner)

    expect(await refusalOf(twin.bySig('publish', demoRelease(), authorization))).toEqual(refused)
  })

  test('project', async () => {
    const authorization = await authorize(chain, wallet, 'cancelTransfer', { projectId })

    const call = chain.registry.bySig('cancelTransfer', { projectId: projectIdOf('other') }, authorization)

    expect(await refusalOf(call)).toEqual(refused)
  })

  test('call', async () => {
    const authorization = await authorize(chain, wallet, 'cancelTransfer', { projectId })

    expect(await refusalOf(chain.registry.bySig('acceptTransfer', { projectId }, authorization))).toEqual(refused)
  })

  test('epoch: a transfer voids what was signed before', async () => {
    const authorization = await authorize(chain, wallet, 'yankFile', yank)
    await eventsOf(bySig('startTransfer', { projectId, newOwner: wallet.address }, { nonce: 1n }))
    await eventsOf(bySig('acceptTransfer', { projectId }, { nonce: 2n }))

    expect(await refusalOf(sendYank(authorization))).toEqual(refused)
    expect(await eventsOf(bySig('yankFile', yank, { nonce: 3n, epoch: 1 }))).toHaveLength(1)
  })

  test('set of arguments, every one of them', async () => {
    const release = laterRelease({
      version: '2.0',
      files: [demoFile({ filename: 'demo-2.0-py3-none-any.whl' })],
    })
    const authorization = await authorize(chain, wallet, 'publish', release)
    const [file = demoFile()] = release.files
    const changed = [
      { ...release, project: 'demo2' },
      { ...release, version: '2.0.0' },
      { ...release, registers: true },
      { ...release, files: [file, { ...file, filename: 'demo-2.0.tar.gz' }] },
      ...[{ filename: 'demo-2.0.tar.gz' }, { size: 1n }, { digest: '00'.repeat(32) }, { metadataDigest: null }].map(
        (change) => ({
          ...release,
          files: [{ ...file, ...change }],
        }),
      ),
      { ...release, files: [{ ...file, requiresPython: '>=3.11' }] },
      { ...release, files: [{ ...file, dagRoot: '01'.repeat(32) }] },
    ]

    for (const other of changed) {
      expect(await refusalOf(chain.registry.bySig('publish', other, authorization))).toEqual(refused)
    }
    expect(await eventsOf(chain.registry.bySig('publish', release, authorization))).toHaveLength(1)
  })

  const maintainer = another.address
  const release = { projectId, version: '1.0' }
  const grant = { projectId, maintainer, roles: ['yank'] as const, expiry: FAR }
  const status = { projectId, status: 'archived', reason: '' } as const
  test.each([
    ['yankFile', yank, { ...yank, reason: 'other' }],
    ['yankFile', yank, { ...yank, filename: 'demo-1.0.tar.gz' }],
    ['unyankFile', { projectId, filename }, { projectId, filename: 'demo-1.0.tar.gz' }],
    ['yankRelease', { ...release, reason: '' }, { ...release, reason: 'other' }],
    ['yankRelease', { ...release, reason: '' }, { ...release, reason: '', version: '1' }],
    ['unyankRelease', release, { ...release, version: '1' }],
    ['setMaintainer', grant, { ...grant, expiry: FAR + 1 }],
    ['setMaintainer', grant, { ...grant, maintainer: wallet.address }],
    ['setMaintainer', grant, { ...grant, roles: ['publish'] }],
    ['register', { project: 'other', owner: maintainer }, { project: 'other', owner: wallet.address }],
    ['register', { project: 'other', owner: maintainer }, { project: 'another', owner: maintainer }],
    ['setStatus', status, { ...status, status: 'deprecated' }],
    ['setStatus', status, { ...status, reason: 'other' }],
    ['startTransfer', { projectId, newOwner: maintainer }, { projectId, newOwner: ZeroAddress }],
  ] as const)('%s with its arguments: %j is not %j', async (name, signed, sent) => {
    const authorization = await authorize(chain, wallet, name, signed as never)

    expect(await refusalOf(chain.registry.bySig(name, sent as never, authorization))).toEqual(refused)
  })

  test('signer', async () => {
    const authorization = await authorize(chain, another, 'yankFile', yank, { signer: wallet.address })

    expect(await refusalOf(sendYank(authorization))).toEqual(refused)
    expect((await refusalOf(sendYank({ ...authorization, signer: another.address }))).name).toBe('InvalidSignature')
  })

  test('signer who is not nobody', async () => {
    // `ecrecover` answers the zero address for what no key signed.
    const signature = concat([toBeHex(1n, 32), toBeHex(1n, 32), '0x1d'])
    const authorization = { signer: ZeroAddress, epoch: 0, nonce: 0n, deadline: FAR, signature }

    expect(await refusalOf(sendYank(authorization))).toEqual({
      name: 'InvalidSignature',
      args: { signer: ZeroAddress },
    })
  })
})

describe('a deadline', () => {
  test('is the last second in which the signature can be used', async () => {
    const deadline = (await chain.now()) + 100
    const authorization = await authorize(chain, wallet, 'yankFile', yank, { deadline })

    await chain.provider.send('evm_setNextBlockTimestamp', [deadline])
    expect(await eventsOf(sendYank(authorization))).toHaveLength(1)
    const late = await authorize(chain, wallet, 'unyankFile', { projectId, filename }, { deadline, nonce: 1n })
    expect(await refusalOf(chain.registry.bySig('unyankFile', { projectId, filename }, late))).toEqual({
      name: 'SignatureExpired',
      args: { deadline: BigInt(deadline) },
    })
  })

  test('cannot be put off', async () => {
    const authorization = await authorize(chain, wallet, 'yankFile', yank, { deadline: 1 })

    expect((await refusalOf(sendYank(authorization))).name).toBe('SignatureExpired')
    expect(await refusalOf(sendYank({ ...authorization, deadline: FAR }))).toEqual(refused)
  })
})

describe('a nonce', () => {
  test('is used once, also for another call', async () => {
    const authorization = await authorize(chain, wallet, 'yankFile', yank, { nonce: 7n })
    await eventsOf(sendYank(authorization))
    const expected = { name: 'NonceAlreadyUsed', args: { signer: wallet.address, nonce: 7n } }

    expect(await chain.registry.isNonceUsed(wallet.address, 7n)).toBe(true)
    expect(await refusalOf(sendYank(authorization))).toEqual(expected)
    expect(await refusalOf(bySig('unyankFile', { projectId, filename }, { nonce: 7n }))).toEqual(expected)
  })

  test.each([256n, 512n, 2n ** 256n - 1n])('of any size is used once: %d', async (nonce) => {
    const authorization = await authorize(chain, wallet, 'yankFile', yank, { nonce })
    await eventsOf(sendYank(authorization))

    expect(await refusalOf(sendYank(authorization))).toEqual({
      name: 'NonceAlreadyUsed',
      args: { signer: wallet.address, nonce },
    })
    expect(await eventsOf(bySig('unyankFile', { projectId, filename }, { nonce: nonce >> 8n }))).toHaveLength(1)
  })

  test('cannot be exchanged', async () => {
    const authorization = await authorize(chain, wallet, 'yankFile', yank, { nonce: 7n })

    expect(await refusalOf(sendYank({ ...authorization, nonce: 8n }))).toEqual(refused)
  })

  test.each([0n, 255n, 256n, 2n ** 256n - 1n])('may be %d, in any order', async (nonce) => {
    await eventsOf(bySig('yankFile', yank, { nonce: 128n }))

    await eventsOf(bySig('unyankFile', { projectId, filename }, { nonce }))

    expect(await chain.registry.isNonceUsed(wallet.address, nonce)).toBe(true)
    expect(await chain.registry.isNonceUsed(wallet.address, nonce ^ 1n)).toBe(false)
    expect(await chain.registry.isNonceUsed(wallet.address, nonce ^ 256n)).toBe(false)
    expect(await chain.registry.isNonceUsed(wallet.address, 128n)).toBe(true)
  })

  test("is the signer's own", async () => {
    await eventsOf(bySig('yankFile', yank))

    expect(await chain.registry.isNonceUsed(another.address, 0n)).toBe(false)
  })

  test('is cancelled by its owner, once, and is no record', async () => {
    const owner = await chain.owner.getAddress()
    const head = await chain.registry.logHead()

    expect(await eventsOf(chain.registry.cancelNonce(7n))).toEqual([])

    expect(await chain.registry.isNonceUsed(owner, 7n)).toBe(true)
    expect(await chain.registry.isNonceUsed(wallet.address, 7n)).toBe(false)
    expect(await chain.registry.logHead()).toBe(head)
    expect(await refusalOf(chain.registry.cancelNonce(7n))).toEqual({
      name: 'NonceAlreadyUsed',
      args: { signer: owner, nonce: 7n },
    })
  })
})

describe('an ECDSA signature', () => {
  const parts = async () => {
    const authorization = await authorize(chain, wallet, 'yankFile', yank)
    return { authorization, signature: Signature.from(authorization.signature) }
  }

  test.each([0n, 1n, 2n, 3n, 4n, 5n])('may be compact (ERC-2098), whatever its parity: nonce %d', async (nonce) => {
    const authorization = await authorize(chain, wallet, 'yankFile', yank, { nonce })
    const { compactSerialized } = Signature.from(authorization.signature)

    expect(compactSerialized).toHaveLength(2 + 2 * 64)
    expect(await eventsOf(sendYank({ ...authorization, signature: compactSerialized }))).toHaveLength(1)
  })

  test('is not taken with the higher s', async () => {
    const { authorization, signature } = await parts()
    const higher = toBeHex(CURVE_ORDER - BigInt(signature.s), 32)
    const v = signature.v === 27 ? '0x1c' : '0x1b'

    expect(await refusalOf(sendYank({ ...authorization, signature: concat([signature.r, higher, v]) }))).toEqual(
      refused,
    )
  })

  test.each(['0x', '0x00', `0x${'11'.repeat(63)}`, `0x${'11'.repeat(66)}`, `0x${'11'.repeat(65)}`])(
    'is not %s',
    async (signature) => {
      const { authorization } = await parts()

      expect(await refusalOf(sendYank({ ...authorization, signature }))).toEqual(refused)
    },
  )

  test.each(['0x00', '0x01', '0x1a', '0x1d'])('has no v of %s', async (v) => {
    const { authorization, signature } = await parts()

    expect(await refusalOf(sendYank({ ...authorization, signature: concat([signature.r, signature.s, v]) }))).toEqual(
      refused,
    )
  })

  test('with a byte too many or too few is refused', async () => {
    const { authorization } = await parts()

    expect(await refusalOf(sendYank({ ...authorization, signature: `${authorization.signature}00` }))).toEqual(refused)
    expect(await refusalOf(sendYank({ ...authorization, signature: authorization.signature.slice(0, -4) }))).toEqual(
      refused,
    )
  })
})

describe('a contract as the signer', () => {
  const ofAccount = async (answer: Answer, signature = '0x') => {
    const signer = await deployAccount(answer)
    return { signer, epoch: 0, nonce: 0n, deadline: FAR, signature }
  }
  const release = demoRelease({ project: 'other', files: [demoFile({ filename: 'other-1.0.tar.gz' })] })
  const send = (authorization: Authorization) => chain.registry.bySig('publish', release, authorization)

  test.each(['0x', '0x1234', `0x${'11'.repeat(64)}`, `0x${'11'.repeat(65)}`])(
    'owns what it accepted, by %s',
    async (signature) => {
      const authorization = await ofAccount('accept', signature)

      const [registered] = await eventsOf(send(authorization))

      expect(registered).toMatchObject({ type: 'ProjectRegistered', owner: authorization.signer })
      expect((await refusalOf(send(authorization))).name).toBe('NonceAlreadyUsed')
    },
  )

  test.each(['refuse', 'revert', 'burn gas', 'return too little', 'return much', 'accept dirty'] as const)(
    'that answers with "%s" signs nothing',
    async (answer) => {
      const authorization = await ofAccount(answer)

      expect(await refusalOf(send(authorization))).toEqual({
        name: 'InvalidSignature',
        args: { signer: authorization.signer },
      })
    },
  )

  test('is asked for the hash of the typed data and given the signature', async () => {
    const grant = await ofAccount('accept own hash')
    const data = typedDataOf('publish', release, grant, { chainId: 31337n, registry: chain.registry.address })

    expect((await refusalOf(send({ ...grant, signature: `0x${'22'.repeat(32)}` }))).name).toBe('InvalidSignature')
    expect(await eventsOf(send({ ...grant, signature: typedDataHash(data) }))).toHaveLength(2)
  })

  test('an account with delegated code (EIP-7702) signs with its key, whatever the code says', async () => {
    const delegate = await deployAccount('refuse')
    await chain.provider.send('hardhat_setCode', [wallet.address, concat(['0xef0100', delegate])])

    expect(await eventsOf(bySig('yankFile', yank))).toMatchObject([{ type: 'FileYanked', actor: wallet.address }])
  })

  test('an account with delegated code signs as that code accepts', async () => {
    const delegate = await deployAccount('accept')
    await chain.provider.send('hardhat_setCode', [wallet.address, concat(['0xef0100', delegate])])
    const authorization = { signer: wallet.address, epoch: 0, nonce: 5n, deadline: FAR, signature: '0x' }

    expect(await eventsOf(sendYank(authorization))).toMatchObject([{ type: 'FileYanked', actor: wallet.address }])
  })
})

test('the domain is told as ERC-5267 has it', async () => {
  const abi = new Interface(registryAbi)
  const answer = await chain.provider.call({ to: chain.registry.address, data: abi.encodeFunctionData('eip712Domain') })

  expect([...abi.decodeFunctionResult('eip712Domain', answer)]).toEqual([
    '0x0f',
    'dipmp PackageRegistry',
    '1',
    31337n,
    chain.registry.address,
    `0x${'00'.repeat(32)}`,
    [],
  ])
})
