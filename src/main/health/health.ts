import type { Clock } from '#shared/clock.ts'
import type { HealthReport } from '#shared/domain/health.ts'
import type { Notify } from '#shared/ipc/contract.ts'
import { judgeTill, type HealthFacts } from './judge-till.ts'

/** How the till is: on demand, and told when something became better or worse. */
export type Health = {
  readonly now: () => Promise<HealthReport>
  /** News went to the screen on this channel; what bears on the till's health is looked at, a moment later. */
  readonly hear: (channel: Parameters<Notify>[0]) => void
}

export type HealthDeps = {
  /** Never costs a call to Chipi, a question to the keychain or a page of paper. */
  readonly gather: () => Promise<HealthFacts>
  readonly clock: Pick<Clock, 'now' | 'sleep'>
  /** Told when an item's level or finding changed, and not for every figure that moves. */
  readonly announce: (report: HealthReport) => void
  readonly onBug: (error: unknown) => void
}

/** Events come in bursts: a sale that ends is five of them, ms. */
const SETTLED_MS = 500

const TELLING: ReadonlySet<Parameters<Notify>[0]> = new Set([
  'app.readiness-changed',
  'catalog.synced',
  'ledger.health-changed',
  'link.changed',
  'sale.changed',
  'settings.changed',
  'order.printed',
  'ticket.printed',
] as const)

export function createHealth({ gather, clock, announce, onBug }: HealthDeps): Health {
  let told = ''
  let waiting = false
  const now = async (): Promise<HealthReport> => judgeTill(await gather(), clock.now())
  const look = async (): Promise<void> => {
    await clock.sleep(SETTLED_MS)
    waiting = false
    const report = await now()
    const gist = gistOf(report)
    if (gist === told) return
    told = gist
    announce(report)
  }
  return {
    now,
    hear: channel => {
      if (waiting || !TELLING.has(channel)) return
      waiting = true
      look().catch(onBug)
    },
  }
}

function gistOf({ verdict, items }: HealthReport): string {
  return [verdict, ...items.map(item => `${item.level} ${item.finding}`)].join('\n')
}
