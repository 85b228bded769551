import { parseServerUrl, safeUrl } from '../source/http-request.ts'
import { createPinTarget, type PinTargetSettings } from './create-target.ts'
import { blocksOfGateway } from './gateway-blocks.ts'
import type { PinTarget } from './pin-target.ts'
import { ServiceError } from './service-error.ts'

/**
 * A gateway that is asked for a file as a pin target is: it promises nothing, so that what it shows is all there is.
 * @throws TypeError where the address is not http or https.
 */
export function gatewayReplica(url: string, settings: PinTargetSettings = {}): Pick<PinTarget, 'name' | 'look'> {
  const name = safeUrl(parseServerUrl(url))
  const blocks = blocksOfGateway(url)
  const service = {
    name,
    takesBytes: false,
    blocks,
    async state(...[cid, signal]: Parameters<Exclude<typeof blocks, string>>) {
      if (typeof blocks === 'string') throw new TypeError(blocks)
      const { type, ...answer } = await blocks(cid, signal)
      if (type === 'absent') return { type }
      if (type === 'failed') throw new ServiceError('reason' in answer ? answer.reason : type, { isPassing: true })
      // A wrong root is found out when it is read back.
      return { type: 'pinned' as const, expiresAt: null }
    },
    send: () => Promise.reject(new TypeError('a gateway is sent nothing')),
  }
  return createPinTarget(service, settings)
}
