import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '../../test/free-port.ts'
import type { PageBytes } from './pages.ts'
import { type Server, startServer } from './server.ts'

/**
 * Starts nginx over static files, set up as its documentation says for speed: one worker, open files remembered, sendfile,
 * packets filled, compressed files taken as they lie there, no log.
 */
export async function startNginx(nginx: string, pages: PageBytes, taskset: string | null): Promise<Server> {
  const folder = await mkdtemp(join(tmpdir(), 'dipmp-nginx-'))
  const files = join(folder, 'files')
  await mkdir(files)
  // Started by root, its worker is another user.
  await chmod(folder, 0o755)
  for (const [name, { identity, gzip }] of pages) {
    await writeFile(join(files, name), identity)
    await writeFile(join(files, `${name}.gz`), gzip)
  }
  const port = await freePort()
  const config = join(folder, 'nginx.conf')
  await writeFile(config, configOf(folder, port))
  const server = await startServer(
    { name: 'nginx', url: `http://127.0.0.1:${port}/`, program: nginx, args: ['-p', folder, '-c', config] },
    taskset,
  )
  const stop = async () => {
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  }
  return { ...server, stop }
}

function configOf(folder: string, port: number): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
  return `
daemon off;
worker_processes 1;
pid ${folder}/nginx.pid;
error_log ${folder}/error.log;
events { worker_connections 1024; }
http {
  ${temporary.map((name) => `${name}_temp_path ${folder}/${name};`).join(' ')}
  access_log off;
  server_tokens off;
  sendfile on;
  sendfile_max_chunk 2m;
  tcp_nopush on;
  keepalive_requests 1000000000;
  open_file_cache max=1000 inactive=1h;
  open_file_cache_valid 1h;
  gzip_static on;
  default_type application/vnd.pypi.simple.v1+json;
  server {
    listen 127.0.0.1:${port} backlog=1024;
    root ${folder}/files;
  }
}
`
}
