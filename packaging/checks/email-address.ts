const LOCAL_PART = /^[a-z0-9!#$%&'*+/=?^_`{|}~\-\u0080-\uffff]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~\-\u0080-\uffff]+)*$/i
const LABEL = /^[a-z0-9\u0080-\uffff](?:[a-z0-9\u0080-\uffff-]*[a-z0-9\u0080-\uffff])?$/i

// RFC 6761 and 6762: no mail is delivered there, and PyPI refuses them.
const SPECIAL_DOMAINS: readonly string[] = ['arpa', 'invalid', 'local', 'localhost', 'onion', 'test']

/**
 * Whether an Author-email or Maintainer-email can be read: `ada@example.org` or `Ada <ada@example.org>` (RFC 5322). As on PyPI, a
 * list of several is not looked into. The rule is a part of that RFC: no comments, no quoted local part, no address of a machine.
 */
export function isEmailAddress(text: string): boolean {
  // A display name may be in quotes, and hold anything.
  const bare = text.replace(/"(?:[^"\\]|\\.)*"/g, '')
  if (bare.includes(',')) return true
  const inBrackets = /<([^<>]*)>\s*$/.exec(bare)?.[1]
  const address = (inBrackets ?? bare).trim()
  const at = address.lastIndexOf('@')
  return at > 0 && isLocalPart(address.slice(0, at)) && isDomain(address.slice(at + 1))
}

function isLocalPart(text: string): boolean {
  return text.length <= 64 && LOCAL_PART.test(text)
}

function isDomain(text: string): boolean {
  const labels = text.toLowerCase().split('.')
  const isNamed = labels.length > 1 && labels.every((label) => label.length <= 63 && LABEL.test(label))
  const top = labels.at(-1) ?? ''
  return isNamed && text.length <= 253 && /[^0-9]/.test(top) && !SPECIAL_DOMAINS.includes(top)
}
