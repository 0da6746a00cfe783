import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { startSandbox } from '#sandbox/start-sandbox.ts'
import { aClient, field } from './a-client.ts'

async function aFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'sandbox-state-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

describe('a sandbox with a state file', () => {
  it('knows its keys, tokens and purchases after a restart', async () => {
    const stateFile = join(await aFolder(), 'deep', 'state.json')
    const before = await aClient({ stateFile })
    const bought = await before.buy()
    await before.sandbox.close()

    const after = await aClient({ stateFile })
    expect(after.sandbox.devKey).toBe(before.sandbox.devKey)
    expect(after.sandbox.prodKey).toBe(before.sandbox.prodKey)
    const authorization = `Bearer ${before.token}`
    const again = await after.buy({}, { authorization })
    expect(field(again.json, 'id')).toBe(field(bought.json, 'id'))
    expect(after.sandbox.world.ledger(after.sandbox.now())).toHaveLength(1)
  })

  it('can keep its purchases without a key, a token or a signing key that is still good', async () => {
    const stateFile = join(await aFolder(), 'state.json')
    const before = await aClient({ stateFile, keepKeys: false })
    await before.buy()
    await before.sandbox.close()
    const written = await readFile(stateFile, 'utf8')
    for (const secret of [before.sandbox.devKey, before.token, '"d":']) {
      expect(written).not.toContain(secret)
    }

    const after = await aClient({ stateFile, keepKeys: false })
    expect(after.sandbox.prodKey).not.toBe(before.sandbox.prodKey)
    expect(after.sandbox.world.ledger(after.sandbox.now())).toHaveLength(1)
    expect((await after.buy({}, { apiKey: before.sandbox.prodKey })).status).toBe(401)
  })

  it('has a purchase on disk before it tells of it', async () => {
    const stateFile = join(await aFolder(), 'state.json')
    const alive = await aClient({ stateFile })
    alive.sandbox.world.faults.add({ kind: 'reply-dropped' })
    await expect(alive.buy()).rejects.toThrow('fetch failed')
    // The first sandbox is not closed: this is what a killed process would leave behind.
    const risen = await aClient({ stateFile })
    expect(risen.sandbox.world.ledger(risen.sandbox.now())).toHaveLength(1)
  })

  it('saves every one of many purchases made at once, and leaves one file', async () => {
    const folder = await aFolder()
    const stateFile = join(folder, 'state.json')
    const alive = await aClient({ stateFile })
    await Promise.all(
      Array.from({ length: 20 }, (_unused, index) =>
        alive.buy({ transactionHash: `sale-${index}`, skuReference: `55123456${index + 10}` }),
      ),
    )
    const risen = await aClient({ stateFile })
    expect([...risen.sandbox.world.purchases()]).toHaveLength(20)
    expect(await readdir(folder)).toEqual(['state.json'])
  })

  it('lets nobody else read the signing key', async () => {
    const stateFile = join(await aFolder(), 'state.json')
    await aClient({ stateFile })
    // Windows has no such bits; it reports what the folder allows.
    const expected = process.platform === 'win32' ? 0o666 : 0o600
    expect((await stat(stateFile)).mode & 0o777).toBe(expected)
  })

  it('refuses a file it cannot read, rather than forget what was paid', async () => {
    const stateFile = join(await aFolder(), 'state.json')
    await writeFile(stateFile, '{"version":1')
    await expect(startSandbox({ stateFile })).rejects.toThrow('JSON')
    await writeFile(stateFile, '{"version":9}')
    await expect(startSandbox({ stateFile })).rejects.toThrow('version')
  })

  it('refuses a port that is taken', async () => {
    const client = await aClient()
    const port = Number(new URL(client.sandbox.url).port)
    await expect(startSandbox({ port })).rejects.toThrow('EADDRINUSE')
  })
})
