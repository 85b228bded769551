const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  // A parser would turn the bare character into a line feed.
  '\r': '&#13;',
  // HTML cannot say NUL at all.
  '\0': '\ufffd',
}

/** Spells a text so that a parser reads it back as this text, in an element as in a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.toWellFormed().replace(/[&<>"'\r\0]/g, (character) => REFERENCES[character] ?? '')
}
