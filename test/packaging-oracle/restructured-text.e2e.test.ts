import { spawnSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { restructuredTextFault } from '@dipmp/packaging'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { describeWithPypi, installClients } from '../python-client.ts'

const TIMEOUT_MS = 300_000
const CASES = 1_000
const seed = Number(process.env.DIPMP_SEED ?? Date.now() & 0x7fffffff)

// PyPI's own renderer, with its own settings: whether it renders each text.
const PROGRAM = `
import json, sys
from readme_renderer.rst import render
json.dump([render(text) is not None for text in json.load(sys.stdin)], sys.stdout)
`

/** Faults that READMEs have, and what stands near to them that is none. */
const FAULTY = [
  'A long title\n======',
  '=====\nA long title\n=====',
  '.. automodule:: demo',
  '.. toctree::\n   :maxdepth: 2',
  '.. raw:: html\n\n   <b>bold</b>',
  'See :ref:`there` for more.',
  'See :py:class:`demo.Demo`.',
  '- one\n- two\ngoes on',
  '* one\ngoes on',
  'A text\nof two lines\n  that goes on',
  '.. note:: one\ngoes on',
  'A ``literal without its end.',
  'A **strong text without its end.',
  'Arguments are *args here.',
  'A `phrase without its end.',
  'An example::\n\nIt is not indented.',
]
const SOUND = [
  'Title\n=====',
  '=====\nTitle\n=====',
  'A text.',
  'Of *emphasis*, **strong text**, ``a literal``, `a phrase`.',
  '- one\n- two\n  goes on',
  '1. one\n2. two',
  'A term\n  What defines it.',
  '.. note:: one\n   goes on',
  '.. code-block:: python\n\n   def f(*args, **kwargs): ...',
  '.. image:: https://example.org/a.svg\n   :target: https://example.org',
  'An example::\n\n    f(*args)',
  'Quoted::\n\n> f(*args)',
  ':field: value',
  '| a line\n| another *line*',
  '``**kwargs`` and ``*args``',
  '2 * 3 = 6 ** 1',
  'See `here <https://example.org>`__ and `here <https://example.com>`__.',
  'See `here <https://example.org>`_, `here <https://example.org>`_.',
  'A |word| of it.\n\n.. |word| replace:: text',
  '.. role:: own\n\nAn :own:`text`.',
  'A text.\n\n.. a comment\n   of two lines',
  'See :sup:`2` and :math:`x`.',
  '>>> f(*args)',
  '+---+\n| a |\n+---+',
  '====  ====\nOne   Two\n====  ====\n1     2\n====  ====',
  'C*\n--',
  'A "*" and (*) here.',
]

describeWithPypi("PyPI's renderer of reStructuredText, installed from PyPI, as judge (needs PyPI)", () => {
  let folder: string
  let python: string

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dipmp-renderer-'))
    python = (await installClients(folder, ['readme-renderer']))('python')
  }, TIMEOUT_MS)

  afterAll(() => rm(folder, { recursive: true, force: true }))

  function rendered(texts: readonly string[]): readonly boolean[] {
    const read = spawnSync(python, ['-c', PROGRAM], {
      input: JSON.stringify(texts),
      encoding: 'utf8',
      maxBuffer: 1 << 26,
    })
    if (read.status !== 0) throw new Error(read.stderr)
    return JSON.parse(read.stdout)
  }

  test(
    'refuses each common fault, and so do we; renders what is none, and so do we',
    () => {
      const texts = [...FAULTY, ...SOUND]
      const there = rendered(texts)
      const here = texts.map((text) => restructuredTextFault(text) === null)

      expect(texts.filter((_, index) => there[index] !== index >= FAULTY.length)).toEqual([])
      expect(texts.filter((_, index) => here[index] !== index >= FAULTY.length)).toEqual([])
    },
    TIMEOUT_MS,
  )

  test(
    `of ${CASES} random texts it refuses each that we find a fault in, and we find most that it refuses`,
    () => {
      const block = fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...SOUND) }, fc.constantFrom(...FAULTY))
      const between = fc.constantFrom('\n\n', '\n\n', '\n\n', '\n', '\n\n  ')
      const text = fc
        .array(fc.tuple(block, between), { minLength: 1, maxLength: 4 })
        .map((parts) => parts.map((pair) => pair.join('')).join(''))
      const texts = fc.sample(text, { numRuns: CASES, seed })
      const there = rendered(texts)
      const found = texts.map((each) => restructuredTextFault(each))

      const alarms = texts.filter((_, index) => found[index] !== null && there[index])
      const refused = texts.filter((_, index) => !there[index])
      const missed = texts.filter((_, index) => found[index] === null && !there[index])
      expect({ seed, alarms: alarms.slice(0, 5) }).toEqual({ seed, alarms: [] })
      expect(refused.length).toBeGreaterThan(CASES / 10)
      expect(missed.length / refused.length).toBeLessThan(0.5)
    },
    TIMEOUT_MS,
  )
})
