import { randomUUID } from 'node:crypto'
import type { SizedCar } from '../local-dag.ts'
import type { CallBody } from './call-service.ts'

/** A multipart form with one CAR as its file, which comes last, and some fields before it. */
export function carForm(
  car: SizedCar,
  { fields = {}, onSent }: Readonly<{ fields?: Readonly<Record<string, string>>; onSent: (sent: number) => void }>,
): Readonly<{ contentType: string; body: CallBody }> {
  const boundary = `dipmp-${randomUUID()}`
  const parts = Object.entries(fields).map(([name, value]) => part(boundary, `name="${name}"`, `\r\n\r\n${value}\r\n`))
  const opening = part(
    boundary,
    'name="file"; filename="file.car"',
    '\r\nContent-Type: application/vnd.ipld.car\r\n\r\n',
  )
  const head = Buffer.from(`${parts.join('')}${opening}`)
  const tail = Buffer.from(`\r\n--${boundary}--\r\n`)

  async function* bytes(): AsyncGenerator<Uint8Array> {
    yield head
    yield* car.bytes()
    yield tail
  }

  return {
    contentType: `multipart/form-data; boundary=${boundary}`,
    body: {
      size: head.length + car.size + tail.length,
      bytes: bytes(),
      onSent: (sent) => onSent(Math.min(car.size, Math.max(0, sent - head.length))),
      asksFirst: true,
    },
  }
}

function part(boundary: string, disposition: string, rest: string): string {
  return `--${boundary}\r\nContent-Disposition: form-data; ${disposition}${rest}`
}
