import { randomInt } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { breachText, killLine, statesText, tallyLine } from '#test/support/crash/crash-lines.ts'
import { runCrashes, type CrashRun } from '#test/support/crash/crash-run.ts'
import { openCrashShop } from '#test/support/crash/crash-shop.ts'
import { createDice } from '#test/support/crash/dice.ts'
import { readPaperTrail, type PaperTrail } from '#test/support/crash/paper-trail.ts'

const optionsSchema = z.object({
  kills: z.coerce.number().int().min(1).default(200),
  /** Draws moments, faults and customers. The computer's own timing is drawn by nobody, so a run is told again roughly. */
  seed: z.coerce.number().int().min(0).max(0xffff_ffff).optional(),
  /** Shops side by side; two are what two cores carry. */
  shops: z.coerce.number().int().min(1).max(8).default(2),
})

const say = (line: string): void => void process.stdout.write(`${line}\n`)

/** Kills one shop's program `kills` times and says each in a line. */
async function killShop(name: string, kills: number, seed: number, folder: string): Promise<CrashRun> {
  const dice = createDice(seed)
  const shop = await openCrashShop(join(folder, name), dice)
  try {
    const run = await runCrashes({ shop, kills, dice, onKill: kill => say(`${name} ${killLine(kill)}`) })
    say(`${name} in the end: ${statesText(run.sales)}`)
    for (const breach of run.breaches) say(`${name} ${breachText(breach)}`)
    if (shop.printsDir !== undefined) {
      for (const line of paperLines(await readPaperTrail(shop.printsDir, run))) say(`${name} paper: ${line}`)
    }
    return run
  } finally {
    await shop.close()
  }
}

const list = (names: readonly string[]): string => `${String(names.length)} ${names.join(' ')}`.trim()

/** Nothing of this is about money: what a kill does to paper, for whoever wonders. */
function paperLines({ tickets, originalsTwice, uncounted, withoutPaper }: PaperTrail): readonly string[] {
  return [
    `${String(tickets)} tickets`,
    `printed twice as originals: ${list(originalsTwice)}`,
    `out but not counted: ${list(uncounted)}`,
    `settled and never printed: ${list(withoutPaper)}`,
  ]
}

async function killShops(): Promise<boolean> {
  const { values } = parseArgs({
    options: { kills: { type: 'string' }, seed: { type: 'string' }, shops: { type: 'string' } },
  })
  const { kills, seed = randomInt(2 ** 32), shops: wanted } = optionsSchema.parse(values)
  const shops = Math.min(wanted, kills)
  say(`seed ${String(seed)} (npm run crash -- --kills ${String(kills)} --seed ${String(seed)})`)
  const folder = mkdtempSync(join(tmpdir(), 'mostrador-crash-'))
  const startedAt = Date.now()
  const share = (at: number): number => Math.floor(kills / shops) + (at < kills % shops ? 1 : 0)
  const runs = await Promise.all(
    Array.from({ length: shops }, (_, at) =>
      killShop(`${String(seed)}-${String(at + 1)}`, share(at), seed + at, folder),
    ),
  )
  const isClean = runs.every(run => run.breaches.length === 0)
  // What is wrong has to be looked at; what is right is no use to anybody.
  if (isClean) rmSync(folder, { recursive: true })
  else say(`The ledgers are in ${folder}.`)
  say(`${((Date.now() - startedAt) / 1_000 / kills).toFixed(2)} s for each kill`)
  say(tallyLine(runs))
  return isClean
}

// Playwright takes a SIGTERM as a word to the program under test alone. What else runs goes with this process.
process.once('SIGTERM', () => process.exit(143))
process.exitCode = (await killShops()) ? 0 : 1
