import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { DEMO, sampleList, sampleProject } from '../test/sample.ts'
import { wholeList } from '../test/whole-list.ts'
import { projectPage } from './page.ts'
import { projectListHtml, renderProjectHtml } from './render-html.ts'
import { projectListJson, renderProjectJson } from './render-json.ts'

function textOf(parts: Iterable<string>): string {
  return [...parts].join('')
}

function golden(name: string): string {
  return readFileSync(new URL(`../test/golden/${name}.golden`, import.meta.url), 'utf8')
}

const LIST = sampleList(['zeta', 'demo-x', 'alpha'])

describe('the project page', () => {
  test('is rendered as JSON as the golden page stands', async () => {
    expect(textOf(renderProjectJson(await projectPage(DEMO)))).toBe(golden('demo-x.json'))
  })

  test('is rendered as HTML as the golden page stands', async () => {
    expect(textOf(renderProjectHtml(await projectPage(DEMO)))).toBe(golden('demo-x.html'))
  })

  test('is the same whatever the order and the block the index answered with', async () => {
    const shuffled = { ...DEMO, files: DEMO.files.toReversed(), block: { number: 999n, hash: `0x${'99'.repeat(32)}` } }

    expect(textOf(renderProjectJson(await projectPage(shuffled)))).toBe(golden('demo-x.json'))
    expect(textOf(renderProjectHtml(await projectPage(shuffled)))).toBe(golden('demo-x.html'))
  })

  test('lists each version once, in the order of versions', async () => {
    expect((await projectPage(DEMO)).versions).toEqual(['1.0', '1.9', '1.10', '1.10.0+local.1'])
  })

  test('has no versions and no files where nothing is published', async () => {
    const page = await projectPage(sampleProject('empty', []))

    expect(textOf(renderProjectJson(page))).toBe(
      '{"meta":{"api-version":"1.4","_last-serial":17},"name":"empty","project-status":{"status":"active"},' +
        '"versions":[],"files":[],"_dipmp":{"registry":"0x00000000000000000000000000000000000000aa"}}\n',
    )
  })

  test('has no null in JSON, which uv refuses', async () => {
    expect(textOf(renderProjectJson(await projectPage(DEMO)))).not.toContain('null')
  })
})

describe('the project list', () => {
  test('is rendered as JSON as the golden page stands', () => {
    expect(wholeList(projectListJson(LIST), LIST.projects)).toBe(golden('list.json'))
  })

  test('is rendered as HTML as the golden page stands', () => {
    expect(wholeList(projectListHtml(LIST), LIST.projects)).toBe(golden('list.html'))
  })
})
