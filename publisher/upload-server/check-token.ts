import { createHash, timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import { RequestError } from '@dipmp/ipfs'

/**
 * Takes a token as the password of HTTP's basic authentication, whoever the user is, or as a bearer token.
 * @throws RequestError with 403
 */
export function checkToken({ authorization = '' }: IncomingHttpHeaders, token: string): void {
  const [scheme = '', credentials = ''] = authorization.split(' ')
  const given = scheme.toLowerCase() === 'basic' ? passwordOf(credentials) : credentials
  if (timingSafeEqual(sha256(given), sha256(token))) return
  // 403 as PyPI: a 401 makes some tools ask for a password.
  throw new RequestError(
    403,
    'Invalid or non-existent authentication information: send the token that the server printed',
  )
}

function passwordOf(credentials: string): string {
  const decoded = Buffer.from(credentials, 'base64').toString('utf8')
  return decoded.slice(decoded.indexOf(':') + 1)
}

function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
