import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { writeCatalogFile } from '#main/catalog/catalog-file.ts'
import { createDownloadLogo } from '#main/catalog/download-logo.ts'
import { createFetchLogos } from '#main/catalog/fetch-logos.ts'
import { openLogoCache } from '#main/catalog/logo-cache.ts'
import { readCatalog } from '#main/catalog/read-catalog.ts'
import { createTillCatalog } from '#main/catalog/till-catalog.ts'
import { chipiAgent } from '#main/chipi/client.ts'
import { createSystemClock } from '#main/platform/clock.ts'
import { startSandbox } from '#sandbox/start-sandbox.ts'
import type { SyncOutcome, SyncProgress } from '#shared/domain/catalog.ts'
import { as, type SkuId } from '#shared/domain/ids.ts'
import { aClient, fixedTokens } from './a-client.ts'

/** A terminal's catalog beside a sandbox, in a folder of its own. */
async function aTill() {
  const folder = mkdtempSync(join(tmpdir(), 'till-'))
  const clock = createSystemClock()
  const sandbox = await startSandbox({ control: false, seed: 1 })
  const chipi = aClient({
    baseUrl: sandbox.url,
    key: () => sandbox.prodKey,
    tokens: fixedTokens(await sandbox.mintToken()),
  })
  const dispatcher = chipiAgent()
  const logos = openLogoCache(join(folder, 'logos'))
  const progress: SyncProgress[] = []
  const announced: SyncOutcome[] = []
  const listeners = new Set<() => void>()
  const catalog = createTillCatalog({
    chipi,
    clock,
    random: () => 0.5,
    everyMs: () => 4 * 60 * 60_000,
    sold: () => ({}),
    store: {
      folder,
      initial: null,
      writeFile: writeCatalogFile,
    },
    logos,
    fetchLogos: createFetchLogos({
      cache: logos,
      baseUrl: sandbox.url,
      download: createDownloadLogo({ dispatcher, clock }),
      clock,
    }),
    onProgress: step => progress.push(step),
    onSynced: outcome => {
      announced.push(outcome)
      for (const listener of listeners) listener()
    },
    onBug: error => {
      throw error
    },
  })
  onTestFinished(async () => {
    await catalog.stop()
    await dispatcher.destroy()
    await chipi.close()
    await sandbox.close()
    rmSync(folder, { recursive: true, force: true })
  })
  /** Resolves when so many ends of a sync were announced. */
  const heard = (count: number) =>
    new Promise<void>(resolve => {
      const look = () => announced.length >= count && resolve()
      listeners.add(look)
      look()
    })
  return { folder, sandbox, catalog, logos, progress, announced, heard }
}

describe('the first sync of a terminal', () => {
  it('fills the counter, shows its progress, and is there after a restart', async () => {
    const { folder, catalog, progress } = await aTill()
    expect(catalog.view()).toBeNull()
    const outcome = await catalog.sync()
    expect(outcome).toMatchObject({ kind: 'synced', dropped: 0 })
    const view = catalog.view()
    expect(view?.skuCount).toBe(progress.at(-1)?.total)
    expect(progress.at(-1)?.received).toBe(view?.skuCount)
    expect(view?.tiles.filter(tile => tile.shelf === 'recharges')).toHaveLength(35)
    expect(catalog.find(as<SkuId>('sku-VIR020'))?.carrier).toMatch(/virgin/i)
    const read = readCatalog(folder, 1)
    expect(read.kind === 'read' && read.catalog.tiles.length).toBe(view?.tiles.length)
  })

  it('is announced again when the logos are in, and the tiles carry them', async () => {
    const { catalog, announced, heard, logos } = await aTill()
    await catalog.sync()
    await heard(2)
    const [before, after] = announced.map(outcome => (outcome.kind === 'synced' ? outcome.view.tiles : []))
    expect(before?.every(tile => tile.logo === null)).toBe(true)
    const address = after?.find(tile => tile.logo !== null)?.logo ?? ''
    const asset = await logos.answer(address.replace('app://mostrador/', ''))
    expect(asset?.contentType).toMatch(/^image\//)
  })
})

describe('a sync that goes wrong leaves the catalog as it was', () => {
  it.each([
    [{ kind: 'catalog-page', how: 'half', skip: 1 }, 'incomplete'],
    [{ kind: 'catalog-page', how: 'wrong-total', skip: 1 }, 'incomplete'],
    [{ kind: 'catalog-page', how: 'repeat-first', skip: 1 }, 'incomplete'],
    [{ kind: 'unauthorized', times: 'always' }, 'unauthorized'],
    [{ kind: 'garbage', skip: 2 }, 'server-trouble'],
  ] as const)('%o', async (fault, kind) => {
    const { sandbox, catalog } = await aTill()
    await catalog.sync()
    const before = catalog.view()?.takenAt
    sandbox.world.faults.add(fault)
    expect(await catalog.sync()).toMatchObject({ kind: 'kept', problem: { kind } })
    expect(catalog.view()?.takenAt).toBe(before)
  })

  it('when the network is away', async () => {
    const { sandbox, catalog } = await aTill()
    await catalog.sync()
    await sandbox.stop()
    expect(await catalog.sync()).toEqual({ kind: 'kept', problem: { kind: 'no-network' } })
    expect(catalog.view()?.skuCount).toBeGreaterThanOrEqual(700)
  })
})
