/** A member as it is written, with what its header has instead of the truth. */
export type TarMember = Readonly<{
  name: string | Buffer
  content?: string | Buffer
  type?: string
  target?: string
  magic?: string
  prefix?: string
  /** Other bytes of the header, by where they begin. */
  fields?: Readonly<Record<number, string>>
  checksum?: string
  padding?: number
}>

/** Writes a tar of POSIX.1-2001 with every lie that its members have, and zeros at its end. */
export function writeTar(members: readonly TarMember[], end: Buffer = Buffer.alloc(1024)): Buffer {
  return Buffer.concat([...members.flatMap(writeMember), end])
}

/** An extended header of the next member, or with type "g" of all that follow. */
export function pax(records: Readonly<Record<string, string>>, type = 'x'): TarMember {
  return { name: 'pax', type, content: Buffer.concat(Object.entries(records).map(paxRecord)) }
}

/** A record of an extended header: its own length, key and value. */
export function paxRecord([key, value]: readonly [string, string]): Buffer {
  const rest = Buffer.from(` ${key}=${value}\n`)
  let length = rest.length
  while (String(length).length + rest.length !== length) length = String(length).length + rest.length
  return Buffer.concat([Buffer.from(String(length)), rest])
}

function writeMember(member: TarMember): Buffer[] {
  const content = Buffer.from(member.content ?? '')
  const header = Buffer.alloc(512)
  Buffer.from(member.name).copy(header, 0, 0, 100)
  header.write('0000644\0', 100)
  header.write('0000000\0', 108)
  header.write('0000000\0', 116)
  header.write(`${content.length.toString(8).padStart(11, '0')}\0`, 124)
  header.write('00000000000\0', 136)
  header.write(member.type ?? '0', 156)
  header.write(member.target ?? '', 157)
  header.write(member.magic ?? 'ustar\u000000', 257)
  header.write(member.prefix ?? '', 345)
  for (const [at, text] of Object.entries(member.fields ?? {})) header.write(text, Number(at), 'latin1')
  header.write('        ', 148)
  const checksum = header.reduce((sum, byte) => sum + byte, 0)
  header.write(member.checksum ?? `${checksum.toString(8).padStart(6, '0')}\0 `, 148)
  const padding = Buffer.alloc((512 - (content.length % 512)) % 512, member.padding ?? 0)
  return [header, content, padding]
}
