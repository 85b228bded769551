import { describe, expect, test } from '@jest/globals'
import { restructuredTextFault } from './restructured-text-fault.ts'

describe('reStructuredText', () => {
  test.each([
    ['a short rule', 'Text.\n\nA long title\n======\n', 'in line 3: the rule below the title is shorter than it'],
    ['short rules', '====\nA title\n====\n', 'in line 1: the rules of the title are shorter than it'],
    [
      'a directive of Sphinx',
      'Text.\n\n.. automodule:: demo\n',
      'in line 3: the directive "automodule" is none of docutils',
    ],
    ['raw HTML', '.. raw:: html\n\n   <b>x</b>\n', 'in line 1: the directive "raw" is not let through'],
    ['a role of Sphinx', 'See :py:class:`demo.Demo`.\n', 'in line 1: the role "py:class" is none of docutils'],
    ['a list that does not end', '- one\n- two\ngoes on\n', 'in line 3: a blank line is missing behind the list'],
    [
      'markup that does not end',
      '.. note:: a\ngoes on\n',
      'in line 2: a blank line is missing behind the markup above',
    ],
    [
      'an indented line',
      'one\ntwo\n  three\n',
      'in line 3: the indentation is unexpected; a blank line is missing before it',
    ],
    ['an open literal', 'A ``literal\n', 'in line 1: a literal begins with `` and has no end'],
    ['an open star', 'Takes *args and more\n', 'in line 1: emphasis begins with * and has no end'],
    ['an example at the margin', 'So::\n\nshown\n', 'in line 3: the text is not indented, which "::" announces'],
  ])('has %s', (_case, text, fault) => {
    expect(restructuredTextFault(text)).toBe(fault)
  })

  test('is sound with what looks like a fault and is none', () => {
    const text = [
      'Title\n=====',
      'Of *emphasis*, **strong text** and ``**kwargs``; 2 * 3 and A "*" here.',
      '.. role:: own\n\nAn :own:`text`.',
      '.. code-block:: python\n\n   def f(*args): ...',
      'A term\n  What defines it.',
      'So::\n\n> quoted *args',
      '- one\n  goes on\n- two',
    ]

    expect(restructuredTextFault(text.join('\n\n'))).toBeNull()
  })

  test.each([
    ['marks', '*`:|'.repeat(250_000)],
    ['roles', ':a'.repeat(500_000)],
    ['lines', 'a\n'.repeat(500_000)],
    ['blocks', '- a\n\n'.repeat(200_000)],
    ['directives', `.. ${'a-'.repeat(500_000)}`],
    ['substitutions', `.. |${'a'.repeat(500_000)}${' '.repeat(400_000)}`],
    ['blanks', `${' '.repeat(1_000_000)}\n`],
    ['rules', `${'='.repeat(500_000)}\n${'='.repeat(500_000)}`],
  ])('ends in time on a megabyte of %s', (_what, text) => {
    const start = process.cpuUsage()

    restructuredTextFault(text)

    expect(process.cpuUsage(start).user).toBeLessThan(5_000_000)
  })
})
