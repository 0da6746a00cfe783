import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { readOptions } from './options.ts'
import { planShops, SALES_PER_SHOP } from './plan-shops.ts'
import { createTally, tellBroken } from './tally.ts'
import type { ShopReport } from '../shop/shop.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const LAST_LINE = /^sales \d+, crashes \d+, faults \d+, doubled 0, lost 0, misjudged 0$/

function aReport(changes: Partial<ShopReport> = {}): ShopReport {
  return {
    seed: 7,
    sales: 10,
    crashes: 2,
    faults: 3,
    steps: 100,
    broken: null,
    trail: [],
    digest: '',
    counts: {},
    ends: {},
    ...changes,
  }
}

describe('npm run sim', () => {
  it('prints the seed first and the verdict last, the same for the same seed', async () => {
    const args = ['scripts/sim.mjs', '--seed', '5', '--sales', '40', '--jobs', '1']
    const [first, again] = await Promise.all(
      [1, 2].map(() => promisify(execFile)(process.execPath, args, { cwd: root })),
    )
    const lines = first?.stdout.trimEnd().split('\n')
    expect(lines?.at(0)).toBe('seed 5')
    expect(lines?.at(-1)).toMatch(LAST_LINE)
    expect(again?.stdout).toBe(first?.stdout)
  }, 60_000)

  it('splits a large run into shops, the first of which has the seed itself', () => {
    const shops = [...planShops(9, 2 * SALES_PER_SHOP + 1)]
    expect(shops.map(shop => shop.sales)).toEqual([SALES_PER_SHOP, SALES_PER_SHOP, 1])
    expect(shops[0]?.seed).toBe(9)
    expect(new Set(shops.map(shop => shop.seed)).size).toBe(3)
  })

  it('tells a broken rule with the command that shows it again', () => {
    const broken = { rule: 'doubled', about: 'mostrador-1', detail: 'debited twice at Chipi' } as const
    const report = aReport({ broken, trail: ['taken by Chipi'] })
    const tally = createTally()
    tally.add(report)
    tally.add(aReport())
    expect(tellBroken(report, 10)).toContain('again: npm run sim -- --seed 7 --sales 10')
    expect(tally.line()).toBe('sales 20, crashes 4, faults 6, doubled 1, lost 0, misjudged 0')
  })

  it('asks for numbers', () => {
    expect(readOptions(['--seed', '3', '--sales', '20', '--jobs', '2'])).toEqual({
      seed: 3,
      sales: 20,
      jobs: 2,
    })
    expect(() => readOptions(['--sales', 'many'])).toThrow('usage')
  })
})
