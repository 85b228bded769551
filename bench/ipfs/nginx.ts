import { spawn } from 'node:child_process'
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '../../test/free-port.ts'

/** Starts nginx over a folder of files, with one worker, sendfile and no log. `pin` is a command that it is started by. */
export async function startNginxOver(nginx: string, root: string, pin: readonly string[]) {
  const folder = await mkdtemp(join(tmpdir(), 'dipmp-nginx-'))
  // Started by root, its worker is another user.
  await chmod(folder, 0o755)
  await chmod(join(root, '..'), 0o755)
  const port = await freePort()
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
  const paths = temporary.map((name) => `${name}_temp_path ${folder}/${name};`).join(' ')
  await writeFile(
    join(folder, 'nginx.conf'),
    `daemon off; worker_processes 1; pid ${folder}/nginx.pid; error_log ${folder}/error.log; events {}
     http { ${paths} access_log off; sendfile on; sendfile_max_chunk 2m; tcp_nopush on; keepalive_requests 1000000;
       server { listen 127.0.0.1:${port}; root ${root}; } }`,
  )
  const [command = '', ...args] = [...pin, nginx, '-p', folder, '-c', join(folder, 'nginx.conf')]
  const child = spawn(command, args, { stdio: 'ignore' })
  const ended = new Promise((resolve) => child.once('exit', resolve))
  await answering(`http://127.0.0.1:${port}/`)
  return {
    url: `http://127.0.0.1:${port}`,
    stop: async () => {
      child.kill()
      await ended
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function answering(url: string): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    if (
      await fetch(url).then(
        () => true,
        () => false,
      )
    )
      return
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  throw new Error('nginx does not answer')
}
