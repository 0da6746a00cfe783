import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { describe, expect, it, onTestFinished } from 'vitest'
import { call } from './a-client.ts'

const CLI_PATH = 'src/sandbox/cli.ts'

function runCli(...args: string[]) {
  const child = spawn(process.execPath, ['--import', 'tsx', CLI_PATH, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  return child
}

/** The first lines a sandbox prints, `name: value` each. */
async function announced(child: ReturnType<typeof runCli>, count: number): Promise<[string, string][]> {
  const lines: [string, string][] = []
  for await (const line of createInterface({ input: child.stdout })) {
    const [name = '', ...value] = line.split(': ')
    lines.push([name, value.join(': ')])
    if (lines.length === count) break
  }
  return lines
}

describe('npm run sandbox', () => {
  it('prints what a client needs, serves it, and ends on Ctrl-C', async () => {
    const child = runCli('--settle-ms', '0')
    const lines = await announced(child, 5)
    expect(lines.map(([name]) => name)).toEqual(['url', 'key', 'prod-key', 'token', 'control'])
    const said = new Map(lines)
    expect(said.get('key')).toMatch(/^pk_dev_[a-zA-Z0-9]{32,}$/)
    expect(said.get('prod-key')).toMatch(/^pk_prod_[a-zA-Z0-9]{32,}$/)
    const headers = { 'x-api-key': said.get('prod-key') ?? '', authorization: `Bearer ${said.get('token')}` }
    expect((await call(`${said.get('url')}/skus?limit=1`, { headers })).status).toBe(200)
    expect((await call(`${said.get('control')}/settings`)).json).toMatchObject({ settleAfterMs: 0 })

    const ended = once(child, 'exit')
    child.kill('SIGINT')
    expect(await ended).toEqual([0, null])
  })

  it('explains itself', async () => {
    const child = runCli('--help')
    const chunks = await child.stdout.toArray()
    expect(chunks.join('')).toContain('--settle-ms')
  })

  it('says in a sentence what it does not understand', async () => {
    const child = runCli('--port', 'eighty')
    const ended = once(child, 'exit')
    const chunks = await child.stderr.toArray()
    expect(chunks.join('')).toContain('--port takes a whole number, not "eighty"')
    expect(await ended).toEqual([1, null])
  })
})
