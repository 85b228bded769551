import { spawn, spawnSync } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PATIENCE_MS } from './patience.ts'

const START_TIMEOUT_MS = 60_000

/** Debian's name for it, and others'. */
const program = ['chromium', 'chromium-browser', 'google-chrome'].find(
  (name) => spawnSync(name, ['--version']).status === 0,
)

export const hasBrowser = program !== undefined

/** A tab of a real browser without a window, by the DevTools protocol. */
export type Browser = Readonly<{
  /** What a page logged since it was opened, such as what its policy refused. */
  complaints: readonly string[]
  open: (url: string, width: number, scheme?: 'light' | 'dark') => Promise<void>
  /** Does something that leads to another page, and waits for that. */
  follow: (expression: string) => Promise<void>
  /** Evaluates an expression in the page. */
  evaluate: (expression: string) => Promise<unknown>
  /** What a screen reader is told: role and name of everything. */
  accessible: () => Promise<readonly Readonly<{ role: string; name: string }>[]>
  stop: () => Promise<void>
}>

type Message = Readonly<{ id?: number; method?: string; params?: unknown; result?: unknown; error?: unknown }>
type Tab = Readonly<{ type: string; webSocketDebuggerUrl: string }>
type Node = Readonly<{ ignored: boolean; role?: { value: string }; name?: { value: string } }>

/** Starts a browser. */
export async function startBrowser(): Promise<Browser> {
  const folder = await mkdtemp(join(tmpdir(), 'dipmp-browser-'))
  const args = ['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking']
  const child = spawn(
    program ?? '',
    [...args, '--remote-debugging-port=0', `--user-data-dir=${folder}`, 'about:blank'],
    {
      stdio: 'ignore',
    },
  )
  const ended = new Promise((resolve) => child.once('exit', resolve))
  const stop = async () => {
    child.kill('SIGKILL')
    await ended
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
  try {
    return { ...(await connect(await tabOf(join(folder, 'DevToolsActivePort')))), stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** The browser writes its port into a file once it listens. */
async function tabOf(portFile: string): Promise<string> {
  const deadline = performance.now() + PATIENCE_MS
  while (performance.now() < deadline) {
    const [port = ''] = (await readFile(portFile, 'utf8').catch(() => '')).split('\n')
    const tabs = port === '' ? [] : await readTabs(port)
    const tab = tabs.find(({ type }) => type === 'page')
    if (tab) return tab.webSocketDebuggerUrl
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(`${program} did not start within ${START_TIMEOUT_MS} ms`)
}

async function readTabs(port: string): Promise<readonly Tab[]> {
  const response = await fetch(`http://127.0.0.1:${port}/json/list`).catch(() => null)
  return response ? ((await response.json()) as readonly Tab[]) : []
}

async function connect(url: string): Promise<Omit<Browser, 'stop'>> {
  const socket = new WebSocket(url)
  await new Promise((resolve, reject) => {
    socket.onopen = resolve
    socket.onerror = reject
  })
  const complaints: string[] = []
  const waiting = new Map<number, (message: Message) => void>()
  let loaded = () => {}
  socket.onmessage = ({ data }) => {
    const message = JSON.parse(String(data)) as Message
    if (message.id !== undefined) waiting.get(message.id)?.(message)
    if (message.method === 'Page.loadEventFired') loaded()
    if (message.method === 'Log.entryAdded') complaints.push(JSON.stringify(message.params))
  }
  let last = 0
  const send = async <T>(method: string, params: object = {}): Promise<T> => {
    const id = ++last
    socket.send(JSON.stringify({ id, method, params }))
    const { result, error } = await new Promise<Message>((resolve) => waiting.set(id, resolve))
    waiting.delete(id)
    if (error) throw new Error(`${method}: ${JSON.stringify(error)}`)
    return result as T
  }
  const untilLoaded = async (action: () => Promise<unknown>): Promise<void> => {
    const done = new Promise<void>((resolve) => (loaded = resolve))
    await action()
    await done
  }
  const evaluate = async (expression: string): Promise<unknown> => {
    const answer = await send<{ result: { value?: unknown }; exceptionDetails?: unknown }>('Runtime.evaluate', {
      expression,
      returnByValue: true,
    })
    if (answer.exceptionDetails) throw new Error(JSON.stringify(answer.exceptionDetails))
    return answer.result.value
  }
  for (const domain of ['Page', 'Log', 'Runtime', 'Accessibility']) await send(`${domain}.enable`)
  return {
    complaints,
    open: async (address, width, scheme = 'light') => {
      await send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value: scheme }] })
      await send('Emulation.setDeviceMetricsOverride', {
        width,
        height: 800,
        deviceScaleFactor: 1,
        mobile: width < 600,
      })
      await untilLoaded(() => send('Page.navigate', { url: address }))
    },
    follow: (expression) => untilLoaded(() => evaluate(expression)),
    evaluate,
    accessible: async () => {
      const { nodes } = await send<{ nodes: readonly Node[] }>('Accessibility.getFullAXTree')
      return nodes
        .filter(({ ignored }) => !ignored)
        .map(({ role, name }) => ({ role: role?.value ?? '', name: name?.value ?? '' }))
    },
  }
}
