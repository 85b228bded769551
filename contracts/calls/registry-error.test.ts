import { expect, test } from '@jest/globals'
import { Interface, makeError } from 'ethers'
import { registryAbi, registryErrorOf } from '../index.ts'

const PROJECT_ID = `0x${'11'.repeat(32)}`

function callException(data: string | null): Error {
  const request = {
    action: 'call',
    data,
    reason: null,
    invocation: null,
    revert: null,
    transaction: { to: null, data: '0x' },
  }
  return makeError('refused', 'CALL_EXCEPTION', request as never)
}

const data = new Interface(registryAbi).encodeErrorResult('FileAlreadyPublished', [PROJECT_ID, 'demo-1.0.tar.gz'])
const refusal = { name: 'FileAlreadyPublished', args: { projectId: PROJECT_ID, filename: 'demo-1.0.tar.gz' } }

test('names the guard and what it was about', () => {
  expect(registryErrorOf(callException(data))).toEqual(refusal)
})

test('finds it behind the errors that wrap it', () => {
  expect(registryErrorOf(new Error('a', { cause: new Error('b', { cause: callException(data) }) }))).toEqual(refusal)
})

test.each([
  ['an error of another kind', new Error('connection lost')],
  ['a refusal without data', callException(null)],
  ['a refusal with a reason that is not of the registry', callException('0x08c379a0')],
  ['a refusal with broken data', callException(data.slice(0, 74))],
  ['no error', 'refused'],
  ['nothing', undefined],
])('is null for %s', (_what, error) => {
  expect(registryErrorOf(error)).toBeNull()
})

test('does not follow an error that wraps itself', () => {
  const error = new Error('round')
  error.cause = error

  expect(registryErrorOf(error)).toBeNull()
})
