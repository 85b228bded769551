import {
  AbstractSigner,
  getAddress,
  type Provider,
  resolveProperties,
  Transaction,
  type TransactionRequest,
  type TypedDataDomain,
  TypedDataEncoder,
  type TypedDataField,
  toQuantity,
} from 'ethers'
import { ExternalSignerError } from './errors.ts'

/**
 * An account of a program that keeps keys and asks its user, by JSON-RPC: Clef (`account_...`), or what signs without sending
 * by Ethereum's own methods (`eth_signTransaction`), such as Web3Signer. What comes back is compared with what was asked for.
 */
export class ExternalSigner extends AbstractSigner {
  readonly #url: string
  readonly #address: string

  constructor(url: string, address: string, provider: Provider | null) {
    super(provider)
    this.#url = url
    this.#address = getAddress(address)
  }

  async getAddress(): Promise<string> {
    return this.#address
  }

  connect(provider: Provider | null): ExternalSigner {
    return new ExternalSigner(this.#url, this.#address, provider)
  }

  async signTransaction(request: TransactionRequest): Promise<string> {
    const asked = argumentsOf(await resolveProperties(request), this.#address)
    const answer = await this.#ask(['account_signTransaction', 'eth_signTransaction'], [asked])
    const raw = typeof answer === 'string' ? answer : Object(answer).raw
    checkSigned(raw, asked)
    return raw
  }

  async signTypedData(
    domain: TypedDataDomain,
    types: Record<string, TypedDataField[]>,
    value: Record<string, unknown>,
  ): Promise<string> {
    const payload = TypedDataEncoder.getPayload(domain, types, value)
    const answer = await this.#ask(['account_signTypedData', 'eth_signTypedData_v4'], [this.#address, payload])
    if (typeof answer === 'string' && /^0x[0-9a-f]{130}$/i.test(answer)) return answer
    throw new ExternalSignerError('the signer gives no signature of 65 bytes; is it Clef, or a program like it?')
  }

  async signMessage(): Promise<string> {
    throw new ExternalSignerError('plain messages are not signed here')
  }

  /** Asks by the first of the methods that the program has. */
  async #ask([method = '', ...others]: readonly string[], params: readonly unknown[]): Promise<unknown> {
    const { result, error } = Object(await post(this.#url, { jsonrpc: '2.0', id: 1, method, params }))
    if (error === undefined) return result
    if (error?.code === NO_SUCH_METHOD && others.length > 0) return this.#ask(others, params)
    throw new ExternalSignerError(`the signer refuses: ${String(error?.message).slice(0, 200)}`)
  }
}

const NO_SUCH_METHOD = -32_601
// Somebody has to look, and to say yes.
const TIMEOUT_MS = 5 * 60 * 1000

async function post(url: string, body: unknown): Promise<unknown> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    })
    return await response.json()
  } catch (cause) {
    throw new ExternalSignerError(
      `the signer at ${new URL(url).origin} does not answer as one; start it, and check --signer-url`,
      { cause },
    )
  }
}

type Asked = Readonly<Record<string, string | undefined>>

function argumentsOf(request: TransactionRequest, from: string): Asked {
  const quantity = (value: unknown) => (value === undefined || value === null ? undefined : toQuantity(value as bigint))
  return {
    from,
    to: String(request.to),
    gas: quantity(request.gasLimit),
    gasPrice: request.type === 0 ? quantity(request.gasPrice) : undefined,
    maxFeePerGas: quantity(request.maxFeePerGas),
    maxPriorityFeePerGas: quantity(request.maxPriorityFeePerGas),
    value: quantity(request.value ?? 0n),
    nonce: quantity(request.nonce),
    data: String(request.data ?? '0x'),
    chainId: quantity(request.chainId),
  }
}

/** Throws where what was signed is not what was asked for: some programs let their user change it. */
function checkSigned(raw: unknown, asked: Asked): void {
  const { from, to, data, value, nonce, chainId } = parse(raw)
  const isSame =
    from === asked.from &&
    to === getAddress(asked.to ?? '') &&
    data === asked.data &&
    toQuantity(value) === asked.value &&
    toQuantity(nonce) === asked.nonce &&
    toQuantity(chainId) === asked.chainId
  if (!isSame) throw new ExternalSignerError('the signer signed something else than it was asked to; nothing was sent')
}

function parse(raw: unknown): Transaction {
  try {
    return Transaction.from(String(raw))
  } catch (cause) {
    throw new ExternalSignerError('the signer gives no signed transaction; is it Clef, or a program like it?', {
      cause,
    })
  }
}
