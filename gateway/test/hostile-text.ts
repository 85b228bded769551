import fc from 'fast-check'

/** Texts that somebody would write to become markup, to end it, to turn a terminal or a reader around, or to break one. */
export const HOSTILE_TEXTS = [
  '"><script>alert(1)</script>',
  "' onmouseover='alert(1)",
  '</a></td></main></body><!--',
  '--></title></pre></textarea><svg onload=alert(1)>',
  ']]><x/><![CDATA[',
  '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/passwd">]>&y;',
  '&lt;b&gt; &amp;amp; &#34; &#x26; &notit; &',
  '\u0000\u0001\u001b[31m\u007f\u0085\ufffe\uffff',
  'line\r\nbreak\ttab\f\u2028\u2029',
  '\u202egnp.exe \u2066\u2069\u200b\ufeff',
  '\ud800 half a pair \udfff',
  '<\u0000script>',
  '\n\n leading and trailing \n\n',
  '\u0024{x} {{x}} %s %(x)s $& $1',
  '你好 \u{1f680} e\u0301',
  `long ${'<&"'.repeat(700)}`,
] as const

/** Any text, one of the hostile ones, or some of both. */
export const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(...HOSTILE_TEXTS),
  fc
    .array(fc.oneof(fc.constantFrom('<', '>', '&', '"', "'", '\r', '\n', '\0', '/', '-', '\ud800'), fc.string()), {
      maxLength: 12,
    })
    .map((parts) => parts.join('')),
)

/** What HTML can say of a text: no NUL, no half of a surrogate pair. */
export function sayable(text: string): string {
  return text.toWellFormed().replaceAll('\0', '\ufffd')
}
