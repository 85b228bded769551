import { expect, test } from '@jest/globals'
import { pino } from 'pino'
import { createTerminal } from './terminal.ts'

function open() {
  const written: string[] = []
  return {
    written,
    logger: pino(
      {},
      createTerminal((text) => void written.push(text)),
    ),
  }
}

const progress = { block: '1200', behind: '300', blocksPerSecond: 40, eventsPerSecond: 900 }

test('progress is one line that is written over', () => {
  const { written, logger } = open()
  logger.info(progress, 'indexed')
  logger.info({ ...progress, block: '1500', behind: '0' }, 'indexed')
  logger.warn({ revertedTo: '1499' }, 'reorg')

  expect(written).toEqual([
    'block 1200, 300 behind the head, 40 blocks/s, 900 events/s',
    '\r\u001b[Kblock 1500, at the head, 40 blocks/s, 900 events/s',
    '\r\u001b[Kwarn reorg revertedTo=1499\n',
  ])
})

test('control characters that come from outside are not obeyed', () => {
  const { written, logger } = open()
  logger.info({ message: '\u001b[2Jgone\r\n' }, 'handler log')

  expect(written).toEqual(['info handler log message= [2Jgone  \n'])
})
