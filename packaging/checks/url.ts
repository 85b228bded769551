// RFC 3986; ASCII alone, as PyPI reads it.
const UNRESERVED = "a-z0-9\\-._~!$&'()*+,;="
const CHARACTERS = (others: string) => `(?:[${UNRESERVED}${others}]|%[0-9a-f]{2})*`
const HTTP_URL = new RegExp(
  `^https?:(?://(?:${CHARACTERS(':')}@)?(?:\\[[0-9a-f:.]+\\]|${CHARACTERS('')})(?::[0-9]*)?(?=[/?#]|$))?${CHARACTERS(':@/')}(?:\\?${CHARACTERS(':@/?')})?(?:#|$)`,
  'i',
)

/** Whether a text is a URL of http or https (RFC 3986), which is what PyPI takes and what a page can link to. */
export function isHttpUrl(text: string): boolean {
  return HTTP_URL.test(text)
}
