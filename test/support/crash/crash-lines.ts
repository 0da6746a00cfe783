import type { Sale } from '#shared/domain/sale.ts'
import type { Breach } from './compare-books.ts'
import type { CrashRun, Kill } from './crash-run.ts'
import type { Served } from './kill-once.ts'
import { momentText } from './moment.ts'

/** One line about one kill. */
export function killLine(kill: Kill): string {
  const { number, moment, missed, mischief, served, sales, breaches, tookMs } = kill
  const faults = mischief.length === 0 ? 'no faults' : mischief.map(fault => fault.kind).join('+')
  const told = served.length === 0 ? 'nobody sold' : served.map(servedText).join(', ')
  const verdict = breaches.length === 0 ? 'books agree' : breaches.map(breachText).join('; ')
  const when = missed ? `waiting in vain for: ${momentText(moment)}` : momentText(moment)
  return `kill ${String(number)} ${when}; ${faults}; ${told}; ${statesText(sales)}; ${verdict} (${String(tookMs)} ms)`
}

function servedText({ order, outcome }: Served): string {
  const by = order.by === 'screen' ? ' on the screen' : ''
  if (outcome.kind === 'stopped') return `stopped${by} (${outcome.why})`
  return outcome.kind === 'lost' ? `lost${by} (${outcome.how})` : `${outcome.kind}${by}`
}

export function breachText({ kind, what }: Breach): string {
  return `${kind.toUpperCase()}: ${what}`
}

/** How many sales are in which state, as in `12 settled, 1 pending`. */
export function statesText(sales: readonly Sale[]): string {
  const states = [...new Set(sales.map(sale => sale.state))]
  if (states.length === 0) return 'no sales'
  return states
    .map(state => `${String(sales.filter(sale => sale.state === state).length)} ${state}`)
    .join(', ')
}

/** The last line of a run: what may never be anything but zero stands at its end. */
export function tallyLine(runs: readonly CrashRun[]): string {
  const sum = (count: (run: CrashRun) => number): string =>
    String(runs.reduce((total, run) => total + count(run), 0))
  const breaches = (kind: Breach['kind']): string =>
    sum(run => run.breaches.filter(breach => breach.kind === kind).length)
  return [
    `kills ${sum(run => run.kills)}, sales ${sum(run => run.sales.length)}`,
    `doubled ${breaches('doubled')}, lost ${breaches('lost')}, misjudged ${breaches('misjudged')}`,
  ].join(', ')
}
