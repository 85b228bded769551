import { connect } from 'node:net'
import type { Served } from './serve.ts'

export type RawAnswer = Readonly<{ head: string; body: string; cut: boolean }>

/** Asks over a bare connection that is to be kept alive: `cut` is whether the server closed it nevertheless. */
export function rawGet(
  { port }: Served,
  path: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<RawAnswer> {
  const more = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    let received = ''
    let cut = true
    socket.setEncoding('latin1')
    socket.setTimeout(2000, () => {
      cut = false
      socket.destroy()
    })
    socket.on('data', (text: string) => {
      received += text
    })
    socket.on('error', () => {})
    socket.on('close', () => {
      const [head = '', ...rest] = received.split('\r\n\r\n')
      resolve({ head, body: rest.join('\r\n\r\n'), cut })
    })
    socket.write(`GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: keep-alive\r\n${more.join('')}\r\n`)
  })
}
