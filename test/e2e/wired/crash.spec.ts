import { expect, test } from '@playwright/test'
import { killLine } from '#test/support/crash/crash-lines.ts'
import { runCrashes } from '#test/support/crash/crash-run.ts'
import { openCrashShop } from '#test/support/crash/crash-shop.ts'
import { createDice } from '#test/support/crash/dice.ts'

// `npm run crash -- --kills 200` does the same for longer, with a seed of its own.
const KILLS = 8
const SEED = 20_261_122

// Playwright insists on a pattern here, even an empty one.
// oxlint-disable-next-line no-empty-pattern
test('killed eight times while it sells, it doubles, loses and misjudges no sale', async ({}, info) => {
  test.slow(true, 'the program is started nine times')
  const dice = createDice(SEED)
  const shop = await openCrashShop(info.outputPath('shop'), dice)
  const lines: string[] = []
  try {
    const run = await runCrashes({ shop, kills: KILLS, dice, onKill: kill => lines.push(killLine(kill)) })
    expect(run.breaches).toEqual([])
    expect(run.sales.length).toBeGreaterThanOrEqual(KILLS / 2)
    // Chipi has behaved since the last kill, so every sale has heard its last word.
    expect(run.sales.filter(sale => !['settled', 'failed', 'review'].includes(sale.state))).toEqual([])
  } finally {
    await shop.close()
    await info.attach('kills', { body: lines.join('\n') })
  }
})
