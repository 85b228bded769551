import { execFileSync, spawnSync } from 'node:child_process'
import { expect, test } from '@jest/globals'
import { repository } from './tools.ts'

const COMPOSE_COMMANDS = [['docker', 'compose'], ['docker-compose']] as const

const compose = COMPOSE_COMMANDS.find(([program, ...args]) => spawnSync(program, [...args, 'version']).status === 0)
const testWithCompose = compose ? test : test.skip

testWithCompose(
  'docker-compose.yml is valid, and every service but the one-shot has a health check (needs docker compose)',
  () => {
    const [program = '', ...args] = compose ?? []
    const printed = execFileSync(program, [...args, '--profile', 'dev', 'config'], {
      cwd: repository,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const services = execFileSync(program, [...args, '--profile', 'dev', 'config', '--services'], {
      cwd: repository,
      encoding: 'utf8',
    })

    expect(services.trim().split('\n').sort()).toEqual(['chain', 'deploy', 'gateway', 'graph-node', 'ipfs', 'postgres'])
    expect(printed.match(/healthcheck:/g)).toHaveLength(5)
    expect(printed.match(/image: [^\s]+/g)?.filter((image) => !/:v?\d/.test(image))).toEqual([])
  },
)
