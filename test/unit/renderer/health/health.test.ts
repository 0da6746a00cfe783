import { describe, expect, it } from 'vitest'
import type { HealthItem, HealthReport } from '#shared/domain/health.ts'
import { createTexts } from '#shared/text/translator.ts'
import { createHealthStore } from '#renderer/features/health/health-store.ts'
import { itemWords, reportWords, verdictWords } from '#renderer/features/health/health-words.ts'
import { MEXICO_CITY, MORNING } from '#test/support/builders.ts'
import { createFakeApi } from '#test/support/fake-api.ts'

const voice = (language: 'es-MX' | 'en') => ({
  t: createTexts(language).t,
  language,
  timeZone: MEXICO_CITY,
})

const DISK: HealthItem = {
  area: 'disk',
  level: 'broken',
  finding: 'disk-full',
  values: { free: { kind: 'bytes', bytes: 120 * 1_048_576 } },
  remedy: null,
}
const CHIPI: HealthItem = {
  area: 'chipi',
  level: 'good',
  finding: 'chipi-online',
  values: { median: { kind: 'span', ms: 340 }, last: { kind: 'span', ms: 2_310 } },
  remedy: 'reconnect',
}

function aReport(at: number, items: readonly HealthItem[] = [DISK, CHIPI]): HealthReport {
  return { at, verdict: 'attention', items }
}

describe('what the health page says', () => {
  it('says what was found and how to mend it, with the figures in place', () => {
    expect(itemWords(voice('es-MX'), DISK)).toEqual({
      says: 'Solo quedan 120 MB libres.',
      mend: 'Borra archivos ahora: sin lugar no se puede anotar ninguna venta.',
    })
    expect(itemWords(voice('es-MX'), CHIPI).says).toBe('Contesta en 340 ms; la última vez tardó 2.3 s.')
    expect(itemWords(voice('en'), DISK).says).toBe('Only 120 MB left.')
  })

  it('counts what needs somebody in the line at the top', () => {
    expect(verdictWords(voice('es-MX').t, aReport(MORNING))).toBe('Se puede vender. Hay 1 cosa por atender')
  })

  it('can be sent to support as text, worst first, with the name of each finding', () => {
    const text = reportWords(voice('es-MX'), aReport(MORNING), 'T7')
    expect(text.split('\n')).toEqual([
      expect.stringContaining('caja T7'),
      'Se puede vender. Hay 1 cosa por atender',
      '',
      expect.stringMatching(/^Falla \| Disco: Solo quedan 120 MB libres\. .*\(disk-full\)$/),
      expect.stringMatching(/^Bien \| Conexión con Chipi: .*\(chipi-online\)$/),
    ])
  })
})

describe('the report on screen', () => {
  it('is not put back by an answer that news had overtaken', () => {
    const health = createHealthStore(createFakeApi())
    health.hear(aReport(2_000, []))
    health.hear(aReport(1_000))
    expect(health.store.getState().report?.at).toBe(2_000)
  })

  it('looks again once a key has done its work, one key at a time', async () => {
    let looks = 0
    const fake = createFakeApi({ 'health.now': () => aReport((looks += 1)) })
    const health = createHealthStore(fake)
    const done: string[] = []
    const first = health.mend('sync', () => Promise.resolve(done.push('sync')))
    const second = health.mend('back-up', () => Promise.resolve(done.push('back-up')))
    expect(health.store.getState().mending).toBe('sync')
    await Promise.all([first, second])
    expect(done).toEqual(['sync'])
    expect(health.store.getState()).toMatchObject({ mending: null, report: { at: 1 } })
  })

  it('says when the till gives no answer, and keeps what it knew', async () => {
    const fake = createFakeApi({
      'health.now': () => {
        throw new Error('gone')
      },
    })
    const health = createHealthStore(fake)
    health.hear(aReport(1))
    await health.load()
    expect(health.store.getState()).toMatchObject({ unanswered: true, report: { at: 1 } })
  })
})
