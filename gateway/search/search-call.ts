import sax from 'sax'
import { InvalidSearchError } from '../errors.ts'

const MAX_WORD_LENGTH = 200

/** Without `strictEntities` it would know HTML's as well. */
const OPTIONS = { strictEntities: true, position: false }

/**
 * Reads what `pip search` asks: a call of `search` with `{name: [words], summary: [words]}`, as XML-RPC. In one pass, and of
 * entities the five of XML alone are known: what declares others is refused.
 * @throws InvalidSearchError (INVALID_SEARCH)
 */
export function parseSearchCall(xml: string): readonly string[] {
  const call = new SearchCall()
  const reader = sax.parser(true, OPTIONS)
  const refuse = () => {
    throw new InvalidSearchError('this is no XML-RPC call')
  }
  reader.onerror = refuse
  reader.ondoctype = refuse
  reader.onopentag = ({ name }) => call.open(name)
  reader.ontext = (text) => call.read(text)
  reader.oncdata = (text) => call.read(text)
  reader.onclosetag = () => call.close()
  reader.write(xml).close()

  if (call.method !== 'search')
    throw new InvalidSearchError(`the one XML-RPC method here is search, not ${call.method.slice(0, 80) || 'none'}`)
  if (!call.hasMember) throw new InvalidSearchError('search by name or summary')
  return [...call.words]
}

/** What is known of a call as far as it was read. */
class SearchCall {
  method = ''
  hasMember = false
  readonly words = new Set<string>()
  readonly #open: string[] = []
  #member = ''
  #text = ''

  open(name: string): void {
    if (name === 'member') this.#member = ''
    this.#open.push(name)
    this.#text = ''
  }

  read(text: string): void {
    this.#text += text
  }

  close(): void {
    const name = this.#open.pop()
    const text = this.#text
    this.#text = ''
    if (name === 'methodName') this.method = text.trim()
    if (name === 'name' && this.#open.at(-1) === 'member') this.#name(text)
    if (name === 'string' && this.#member !== '' && text.length <= MAX_WORD_LENGTH) this.words.add(text)
    if (name === 'member') this.#member = ''
  }

  #name(text: string): void {
    if (text !== 'name' && text !== 'summary') return
    this.#member = text
    this.hasMember = true
  }
}
