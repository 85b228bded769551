import type Router from '@koa/router'
import type { FindProof } from '../proof/find-proof.ts'
import { parseRegistryAddress } from '../registry-address.ts'
import type { GatewayState } from '../state.ts'
import type { InTurn } from '../turns/in-turn.ts'

export type ProofRouteOptions = Readonly<{ findProof: FindProof; inTurn: InTurn; maxAgeSeconds: number }>

/** `/proof/<registry>/<filename>`: what shows that the file is recorded, to be checked without trusting this gateway. */
export function addProofRoute(
  router: Router<GatewayState>,
  { findProof, inTurn, maxAgeSeconds }: ProofRouteOptions,
): void {
  router.get('/proof/:registry/:filename', async (ctx) => {
    const registry = parseRegistryAddress(ctx.params.registry ?? '')
    const proof = await inTurn(ctx, () => findProof(registry, ctx.params.filename ?? '', ctx.state.signal))
    ctx.body = `${JSON.stringify(proof)}\n`
    ctx.set('Content-Type', 'application/json')
    // A proof stays true of its block, but nodes keep the state of old blocks for some minutes only.
    ctx.set('Cache-Control', `public, max-age=${maxAgeSeconds}`)
  })
}
