import { describe, expect, it } from 'vitest'
import { createHealth, type Health } from '#main/health/health.ts'
import { judgeTill, type HealthFacts } from '#main/health/judge-till.ts'
import { createLatencyWatch } from '#main/health/latency.ts'
import { UNTRIED_LINK } from '#shared/domain/link.ts'
import type { HealthReport } from '#shared/domain/health.ts'
import { MORNING } from '#test/support/builders.ts'
import { createFakeClock } from '#test/support/fake-clock.ts'

function someFacts(changes: Partial<HealthFacts> = {}): HealthFacts {
  return {
    till: {
      way: {
        environment: 'production',
        link: { ...UNTRIED_LINK, reach: { kind: 'online' }, access: { kind: 'accepted' } },
        latency: { lastMs: 200, medianMs: 200, calls: 5 },
        budget: { used: 1, perWindow: 100 },
        skewMs: 0,
        keyHint: 'pk_prod_…A1b2',
        renewsItself: true,
      },
      catalog: { takenAt: MORNING, skuCount: 712, everyMs: 4 * 3_600_000 },
      queue: { open: 0, oldestAt: null, inReview: 0, tickets: 0 },
      book: {
        entries: 0,
        lastCheck: null,
        lastBackup: null,
        backupTrouble: null,
        running: null,
        unreadable: [],
        unwritten: null,
      },
      openSince: MORNING,
    },
    keychain: null,
    printer: { name: 'Recibos', last: null, paperLow: false },
    drawer: { kind: 'none' },
    disk: { writable: true, freeBytes: 50e9 },
    program: { version: '0.1.0', electron: '45.4.1', memoryBytes: 300e6, upMs: 60_000 },
    ...changes,
  }
}

describe('the verdict', () => {
  it('is that all is well when nothing is the matter', () => {
    const report = judgeTill(someFacts(), MORNING)
    expect(report.verdict).toBe('well')
    expect(report.items).toHaveLength(15)
  })

  it('goes on selling without a printer, and puts it first', () => {
    const report = judgeTill(someFacts({ printer: { name: '', last: null, paperLow: false } }), MORNING)
    expect(report.verdict).toBe('attention')
    expect(report.items[0]).toMatchObject({ area: 'printer', level: 'attention' })
  })

  it('is that all is well in practice without a printer, with the advice first', () => {
    const { till, ...facts } = someFacts({ printer: { name: '', last: null, paperLow: false } })
    const practice =
      till === null ? null : { ...till, way: { ...till.way, environment: 'practice' } as const }
    const report = judgeTill({ ...facts, till: practice }, MORNING)
    expect(report.verdict).toBe('well')
    expect(report.items[0]).toMatchObject({ area: 'printer', level: 'advice' })
  })

  it('cannot sell without a till, without a place to write, or while nobody can be reached', () => {
    expect(judgeTill(someFacts({ till: null }), MORNING).verdict).toBe('cannot-sell')
    expect(judgeTill(someFacts({ disk: { writable: false, freeBytes: null } }), MORNING).verdict).toBe(
      'cannot-sell',
    )
    const { till } = someFacts()
    const reach = { kind: 'offline', since: MORNING - 1, cause: 'dns' } as const
    const offline =
      till === null ? null : { ...till, way: { ...till.way, link: { ...till.way.link, reach } } }
    const report = judgeTill(
      someFacts({ till: offline, printer: { name: '', last: null, paperLow: false } }),
      MORNING,
    )
    expect(report.verdict).toBe('cannot-sell')
    expect(report.items.slice(0, 2).map(({ area }) => area)).toEqual(['chipi', 'printer'])
  })
})

describe('news of the health', () => {
  const watch = (facts: () => HealthFacts) => {
    const clock = createFakeClock(MORNING)
    const told: HealthReport[] = []
    const health: Health = createHealth({
      gather: () => Promise.resolve(facts()),
      clock,
      announce: report => told.push(report),
      onBug: error => {
        throw error
      },
    })
    return { clock, told, health }
  }

  it('comes once for a burst of events, and not again while only figures move', async () => {
    const { clock, told, health } = watch(() => someFacts())
    for (const channel of ['sale.changed', 'ticket.printed', 'link.changed'] as const) health.hear(channel)
    await clock.advance(1_000)
    expect(told.map(({ verdict }) => verdict)).toEqual(['well'])
    health.hear('sale.changed')
    await clock.advance(1_000)
    expect(told).toHaveLength(1)
  })

  it('comes when something breaks, and when it was mended', async () => {
    let printer: HealthFacts['printer'] = { name: 'Recibos', last: null, paperLow: false }
    const { clock, told, health } = watch(() => someFacts({ printer }))
    const print = async (outcome: NonNullable<HealthFacts['printer']['last']>['outcome']) => {
      printer = { name: 'Recibos', last: { at: clock.now(), outcome }, paperLow: false }
      health.hear('ticket.printed')
      await clock.advance(1_000)
    }
    await print({ kind: 'not-printed', name: 'Recibos', trouble: { kind: 'timed-out' } })
    await print({ kind: 'printed', copy: 0 })
    expect(told.map(({ verdict }) => verdict)).toEqual(['attention', 'well'])
  })

  it('does not come for news that has nothing to do with it', async () => {
    const { clock, told, health } = watch(() => someFacts())
    health.hear('catalog.progress')
    await clock.advance(1_000)
    expect(told).toEqual([])
  })
})

describe('how fast Chipi answers', () => {
  it('is the median of the latest answers, whatever one of them took; silence does not count', () => {
    const latency = createLatencyWatch()
    expect(latency.now()).toEqual({ lastMs: null, medianMs: null, calls: 0 })
    for (const tookMs of [100, 9_000, 120]) latency.hear({ outcome: 'answered', tookMs })
    latency.hear({ outcome: 'cut-off', tookMs: 15_000 })
    expect(latency.now()).toEqual({ lastMs: 120, medianMs: 120, calls: 3 })
  })

  it('forgets the answers of long ago', () => {
    const latency = createLatencyWatch()
    for (let n = 0; n < 30; n += 1) latency.hear({ outcome: 'answered', tookMs: 5_000 })
    for (let n = 0; n < 30; n += 1) latency.hear({ outcome: 'answered', tookMs: 100 })
    expect(latency.now()).toMatchObject({ medianMs: 100, calls: 30 })
  })
})
