import { escapeHtml } from '../simple/escape-html.ts'
import { ORIGIN } from './origin.ts'
import { PAGE_STYLE } from './page-style.ts'

/** Markup, as opposed to text: only `html` makes it, so nothing that came from elsewhere is ever taken for it. */
export class Html {
  readonly text: string

  constructor(text: string) {
    this.text = text
  }
}

type Value = string | number | Html | readonly Html[]

/** Puts values into markup: text is escaped, markup goes in as it is. */
export function html(parts: TemplateStringsArray, ...values: readonly Value[]): Html {
  return new Html(String.raw({ raw: parts }, ...values.map(spell)))
}

const STYLE = new Html(PAGE_STYLE)

/** Where the address of this gateway is to stand. */
export const ORIGIN_HTML = new Html(ORIGIN)

/** A page for people: a title, a heading and what is under it. `root` leads from it to the home page. */
export function htmlPage(title: string, root: string, body: Html): string {
  return html`<!DOCTYPE html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${title}</title>
    <style>${STYLE}</style>
  </head>
  <body>
    <nav><a href="${root}">dipmp gateway</a></nav>
    <main>
      <h1>${title}</h1>
${body}
    </main>
  </body>
</html>
`.text
}

function spell(value: Value): string {
  if (value instanceof Html) return value.text
  if (typeof value === 'object') return value.map(({ text }) => text).join('')
  return escapeHtml(String(value))
}
