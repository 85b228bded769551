/** What proofs ask of a node: ethers' `JsonRpcApiProvider` is one. */
export type ProofNode = Readonly<{ send(method: string, params: unknown[]): Promise<unknown> }>

/** A node answered nothing, or what no node answers; another node may know more. */
export class NodeAnswerError extends Error {
  override readonly name = 'NodeAnswerError'
  readonly code = 'NODE_ANSWER_INVALID'
}

type Answers = Readonly<{ object: Readonly<Record<string, unknown>>; list: readonly unknown[] }>

/**
 * Asks a node for what must be an object or a list.
 * @throws NodeAnswerError NODE_ANSWER_INVALID where it is null or of another kind
 */
export async function ask<Kind extends keyof Answers>(
  node: ProofNode,
  kind: Kind,
  method: string,
  params: unknown[],
): Promise<Answers[Kind]> {
  const answer = await node.send(method, params)
  const isKind = kind === 'list' ? Array.isArray(answer) : typeof answer === 'object' && answer !== null
  if (!isKind) throw new NodeAnswerError(`the node answers ${method} with ${String(answer)}; ask another node`)
  return answer as Answers[Kind]
}
