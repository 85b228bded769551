/** Blocks as lines of a recording. */
type Line = string

/**
 * Lengthens a recorded chain: its blocks with files come again and again, each time as those of another registry, with
 * numbers and hashes of their own. A chain of a million entities would take anvil half an hour.
 */
export function repeatBlocks(lines: readonly Line[], times: number): Line[] {
  const end = lines.findLastIndex((line) => line.split('\t').length > 2) + 1
  const [, ...content] = lines.slice(0, end)
  const repeated = Array.from({ length: times }, (_, copy) => content.map((line) => ownLine(line, copy))).flat()
  const chain = [...lines.slice(0, 1), ...repeated, ...lines.slice(end)]
  let parent = ''
  return chain.map((line, number) => {
    const old = readHead(line)
    const linked = number === 0 ? line : line.replaceAll(`"parentHash":"${old.parentHash}"`, `"parentHash":"${parent}"`)
    parent = old.hash
    return linked.replaceAll(`umber":"${old.number}"`, `umber":"0x${number.toString(16)}"`)
  })
}

function ownLine(line: Line, copy: number): Line {
  if (copy === 0) return line
  const mark = (text: string) => `0x${copy.toString(16).padStart(2, '0')}${text.slice(4)}`
  const { hash } = readHead(line)
  const [, , log] = line.split('\t')
  const own = line.replaceAll(hash, mark(hash))
  if (log === undefined) return own
  const { address } = JSON.parse(log) as { address: string }
  return own.replaceAll(address, mark(address))
}

function readHead(line: Line): Readonly<{ hash: string; parentHash: string; number: string }> {
  return JSON.parse(line.slice(0, line.indexOf('\t')))
}
