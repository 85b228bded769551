/** The headers of every answer: nothing on these pages runs, and any site's scripts may read them, as PyPI's. */
export const ANSWER_HEADERS: readonly (readonly [name: string, value: string])[] = [
  ['X-Content-Type-Options', 'nosniff'],
  ['Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"],
  ['Referrer-Policy', 'no-referrer'],
  ['Access-Control-Allow-Origin', '*'],
  ['Access-Control-Expose-Headers', 'X-PyPI-Last-Serial, X-Dipmp-Block'],
]
