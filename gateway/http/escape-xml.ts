import { escapeHtml } from '../simple/escape-html.ts'

/** What XML 1.0 has no way to say, not even by its number (production 2). */
const UNSAYABLE = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu

/** Spells a text for XML, in an element as in an attribute; what XML cannot say becomes U+FFFD. */
export function escapeXml(text: string): string {
  return escapeHtml(text.replace(UNSAYABLE, '\ufffd'))
}
