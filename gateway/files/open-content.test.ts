import { hash } from 'node:crypto'
import type { FileSource, OpenedFile, OpenOptions } from '@dipmp/ipfs'
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals'
import { openContent } from './open-content.ts'

const CONTENT = {
  filename: 'demo-1.0.tar.gz',
  cid: 'bafkreifzjut3te2nhyekklss27nh3k72ysco7y32koao5eei66wof36n5e',
  digest: hash('sha256', 'hello world'),
  size: 11,
}

beforeEach(() => {
  jest.useFakeTimers()
})
afterEach(() => {
  jest.useRealTimers()
})

/** A source from which something comes when the test says so. */
function sourceByHand() {
  const opened = Promise.withResolvers<OpenedFile>()
  let asked: OpenOptions = {}
  const files: FileSource = {
    open: async (_, options = {}) => {
      asked = options
      options.signal?.addEventListener('abort', () => opened.reject(new Error('aborted')))
      return opened.promise
    },
    close: () => {},
  }
  return {
    files,
    sendBytes: () => asked.onBytes?.(),
    finish: () => opened.resolve({ size: 11, stream: (async function* () {})() }),
    isGivenUp: () => asked.signal?.aborted,
  }
}

test('waits for as long as bytes come, however slowly', async () => {
  const source = sourceByHand()
  const opening = openContent(source.files, CONTENT, {
    range: null,
    timeoutMs: 1000,
    signal: new AbortController().signal,
  })
  for (let second = 0; second < 70; second += 1) {
    jest.advanceTimersByTime(900)
    source.sendBytes()
  }
  source.finish()

  expect((await opening).size).toBe(11)
})

test('gives up where nothing comes for a time', async () => {
  const source = sourceByHand()
  const opening = openContent(source.files, CONTENT, {
    range: null,
    timeoutMs: 1000,
    signal: new AbortController().signal,
  })
  jest.advanceTimersByTime(900)
  source.sendBytes()
  jest.advanceTimersByTime(1000)

  await expect(opening).rejects.toMatchObject({ code: 'CONTENT_TIMEOUT' })
})

test('does not end a file that is open, however long nothing comes', async () => {
  const source = sourceByHand()
  const opening = openContent(source.files, CONTENT, {
    range: null,
    timeoutMs: 1000,
    signal: new AbortController().signal,
  })
  source.finish()
  await opening
  source.sendBytes()
  jest.advanceTimersByTime(10_000)

  expect(source.isGivenUp()).toBe(false)
})
