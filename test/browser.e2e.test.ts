import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type Browser, hasBrowser, startBrowser } from './browser.ts'
import { wheel } from './distributions.ts'
import { startTestStack, type TestStack } from './stack.ts'

const TIMEOUT_MS = 120_000

const describeWithBrowser = hasBrowser ? describe : describe.skip

/** Of every text its contrast with what is behind it, as WCAG 2 reckons; the lowest. */
const LOWEST_CONTRAST = `(() => {
  const luminance = (color) => {
    const [r, g, b] = color.match(/[\\d.]+/g).map((each) => each / 255).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  const behind = (element) => {
    for (let each = element; each; each = each.parentElement) {
      const color = getComputedStyle(each).backgroundColor
      if (!/, 0\\)$/.test(color)) return color
    }
    return 'rgb(255, 255, 255)'
  }
  const ratios = [...document.body.querySelectorAll('*')].map((element) => {
    const [one, other] = [getComputedStyle(element).color, behind(element)].map(luminance).sort((a, b) => b - a)
    return (one + 0.05) / (other + 0.05)
  })
  return Math.min(...ratios)
})()`

const IS_WHITE = 'getComputedStyle(document.documentElement).backgroundColor === "rgb(255, 255, 255)"'

describeWithBrowser('pages for people, in a real browser (needs chromium)', () => {
  let stack: TestStack
  let browser: Browser

  beforeAll(async () => {
    stack = await startTestStack()
    const longWord = 'a-very-long-word-'.repeat(20)
    await stack.publishAll(
      wheel('demo', '1.0', {
        summary: longWord,
        description: `<script>document.title = ""</script>\n${longWord}`,
        metadataExtra: [`Project-URL: Source, https://example.org/${longWord}`],
      }),
      wheel('a-project-with-quite-a-long-name-that-goes-on-and-on', '2026.11.5.post1'),
    )
    browser = await startBrowser()
  })

  afterAll(async () => {
    await browser?.stop()
    await stack?.stop()
  })

  const pages: readonly (readonly [name: string, path: (registry: string) => string, heading: RegExp])[] = [
    ['the home page', () => '/', /^dipmp gateway$/],
    ['a registry', (registry) => `/registry/${registry}/`, /^Registry 0x/],
    ['a project', (registry) => `/project/${registry}/demo/`, /^demo$/],
    ['a search', (registry) => `/search?registry=${registry}&q=demo`, /^Search$/],
  ]

  test.each(pages)(
    '%s can be read in a window of any width, light or dark, with its one heading, named controls and enough contrast',
    async (_name, path, heading) => {
      for (const [width, scheme] of [
        [320, 'light'],
        [1280, 'dark'],
      ] as const) {
        await browser.open(stack.gatewayUrl + path(stack.registry), width, scheme)
        const told = await browser.accessible()
        const controls = told.filter(({ role }) => /^(textbox|searchbox|button|link|region|table)$/.test(role))

        expect(await browser.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width)
        expect(await browser.evaluate('document.documentElement.lang')).toBe('en')
        expect(await browser.evaluate('[...document.querySelectorAll("h1")].map((h) => h.textContent)')).toEqual([
          expect.stringMatching(heading),
        ])
        expect(controls.filter(({ name }) => name === '')).toEqual([])
        expect(await browser.evaluate(LOWEST_CONTRAST)).toBeGreaterThanOrEqual(4.5)
        expect(await browser.evaluate(IS_WHITE)).toBe(scheme === 'light')
        expect(await browser.evaluate('document.scripts.length')).toBe(0)
      }
      expect(browser.complaints).toEqual([])
    },
    TIMEOUT_MS,
  )

  test(
    'a person finds a project from a registry, and its files',
    async () => {
      await browser.open(`${stack.gatewayUrl}/registry/${stack.registry}/`, 1280)
      await browser.follow(
        'document.querySelector("[name=q]").value = "demo"; document.querySelector("button").click()',
      )
      await browser.follow('document.querySelector("main li a").click()')
      const files = await browser.evaluate('[...document.querySelectorAll("tbody a")].map((a) => a.textContent)')

      expect(await browser.evaluate('location.pathname')).toBe(`/project/${stack.registry}/demo/`)
      expect(files).toEqual(['demo-1.0-py3-none-any.whl'])
      expect(browser.complaints).toEqual([])
    },
    TIMEOUT_MS,
  )
})
