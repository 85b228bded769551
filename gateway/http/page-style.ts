import { createHash } from 'node:crypto'

/**
 * How pages for people look: the reader's own fonts and colours, light or dark, in lines that can be read; what is wider than
 * the window scrolls by itself.
 */
export const PAGE_STYLE = `
:root { background: Canvas; color: CanvasText; color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif }
body { margin: 0 auto; max-width: 64rem; padding: 1rem }
h1 { font-size: 1.5rem; line-height: 1.2; overflow-wrap: anywhere }
h2 { font-size: 1.2rem }
p, li { overflow-wrap: anywhere }
.wide { overflow-x: auto }
pre { border: 1px solid GrayText; border-radius: .25rem; overflow-wrap: anywhere; padding: .75rem; white-space: pre-wrap }
pre, code { font-family: ui-monospace, monospace; font-size: .875rem }
table { border-collapse: collapse; font-size: .875rem }
caption { font-weight: bold; text-align: start }
th, td { border-bottom: 1px solid GrayText; font-weight: normal; padding: .375rem .75rem .375rem 0; text-align: start; vertical-align: top; white-space: nowrap }
thead th { font-weight: bold }
form { display: flex; flex-wrap: wrap; gap: .75rem; margin-block: 1rem }
label { align-items: center; display: flex; flex-wrap: wrap; gap: .5rem }
input { box-sizing: border-box; max-width: calc(100vw - 2rem) }
input, button { font: inherit; padding: .25rem .5rem }
.package-snippet__description { margin: 0 0 .5rem }
`

/** What pages for people may do: look as above, and search. No script, no picture, nothing of another server. */
export const PAGE_POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(PAGE_STYLE).digest('base64')}'`,
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'self'",
].join('; ')
