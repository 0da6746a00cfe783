import { setTimeout as sleep } from 'node:timers/promises'
import { join } from 'node:path'
import { root } from '#scripts/tool.mjs'
import { askPage } from './devtools.mjs'
import { memoryOf } from './memory.ts'
import { startElectron } from './started.ts'
import { medianOf, type Row } from './table.ts'

const LIMIT_MS = 30_000
const IDLE_MS = 10_000

/** When something happened in a page, in ms since the epoch; null while it has not. */
const FIRST_PAINT = `(() => {
  const [entry] = performance.getEntriesByName('first-contentful-paint')
  return entry === undefined ? null : performance.timeOrigin + entry.startTime
})()`
export const GRID_USABLE = `(() => {
  const [mark] = performance.getEntriesByName('grid-usable')
  return mark === undefined ? null : performance.timeOrigin + mark.startTime
})()`

export type StartsDeps = {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly userData: string
  readonly rounds: number
  readonly memoryRounds: number
}

type Figures = { readonly ms: number; readonly bytes: number }

/** How long until the carrier grid can be used, and what it then holds, each beside a blank window of the same round. */
export async function measureStarts({
  env,
  userData,
  rounds,
  memoryRounds,
}: StartsDeps): Promise<readonly Row[]> {
  const once = async (args: readonly string[], moment: string, idle: boolean): Promise<Figures> => {
    const program = await startElectron(args, env)
    try {
      const ms = Number(await askPage(program.pages, moment, LIMIT_MS)) - program.spawnedAt
      if (idle) await sleep(IDLE_MS)
      return { ms, bytes: memoryOf(program.pid) }
    } finally {
      await program.end()
    }
  }
  const blank = (idle: boolean) => once([join(root, 'scripts', 'bench', 'blank-app')], FIRST_PAINT, idle)
  const counter = (idle: boolean) => once([root, `--user-data-dir=${userData}`], GRID_USABLE, idle)
  const pair = async (round: number, idle: boolean) => {
    // The one or the other first in turn: what the disk and the cache remember favours neither.
    const early = round % 2 === 0 ? await blank(idle) : null
    const ours = await counter(idle)
    return { ours, bare: early ?? (await blank(idle)) }
  }
  // The first start fills the cache of the catalog, the second that of the compiled code.
  await counter(true)
  await counter(false)
  await blank(false)
  const starts = []
  for (let round = 0; round < rounds; round += 1) starts.push(await pair(round, false))
  const idles = []
  for (let round = 0; round < memoryRounds; round += 1) idles.push(await pair(round, true))
  const [grid, paint] = [medianOf(starts.map(one => one.ours.ms)), medianOf(starts.map(one => one.bare.ms))]
  const [held, bare] = [
    medianOf(idles.map(one => one.ours.bytes)),
    medianOf(idles.map(one => one.bare.bytes)),
  ]
  return [
    {
      what: 'carrier grid usable from cache',
      unit: 'x',
      budget: 1.25,
      values: starts.map(({ ours, bare: yardstick }) => ours.ms / yardstick.ms),
      beside: `${grid.toFixed(0)} ms, a blank window's first paint ${paint.toFixed(0)} ms`,
    },
    {
      what: 'memory after 10 s idle (PSS)',
      unit: 'x',
      budget: 1.2,
      values: idles.map(({ ours, bare: yardstick }) => ours.bytes / yardstick.bytes),
      beside: `${(held / 1e6).toFixed(0)} MB, a blank window ${(bare / 1e6).toFixed(0)} MB`,
    },
  ]
}
