import { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import helmet from 'helmet'

/** The headers of every answer: nothing on these pages runs, and any site's scripts may read them, as PyPI's. */
export const ANSWER_HEADERS: readonly (readonly [name: string, value: string])[] = [
  ...securityHeaders(),
  ['Access-Control-Allow-Origin', '*'],
  ['Access-Control-Expose-Headers', 'X-PyPI-Last-Serial, X-Dipmp-Block'],
]

/**
 * What helmet sets. They are the same for every answer, so it is asked once, and pages that are sent around Koa have them
 * too. Whether there is TLS before this gateway, and for which names, is for the proxy to say: no HSTS.
 */
function securityHeaders(): [string, string][] {
  const request = new IncomingMessage(new Socket())
  const response = new ServerResponse(request)
  const setHeaders = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'none'"],
      },
    },
    crossOriginResourcePolicy: { policy: 'cross-origin' },
    referrerPolicy: { policy: 'no-referrer' },
    frameguard: { action: 'deny' },
    crossOriginOpenerPolicy: false,
    originAgentCluster: false,
    strictTransportSecurity: false,
    xDnsPrefetchControl: false,
    xDownloadOptions: false,
    xPermittedCrossDomainPolicies: false,
    xXssProtection: false,
  })
  setHeaders(request, response, () => {})
  return response.getHeaderNames().map((name) => [name, String(response.getHeader(name))])
}
