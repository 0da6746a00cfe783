import { describe, expect, it } from 'vitest'
import type { Act } from '#shared/domain/act.ts'
import type { CodeRefusal } from '#shared/domain/code-outcome.ts'
import { as, type SaleId } from '#shared/domain/ids.ts'
import { pesos } from '#shared/domain/money.ts'
import { LANGUAGES } from '#shared/domain/settings.ts'
import { createTexts } from '#shared/text/translator.ts'
import { actSaleWords, actWords } from '#renderer/features/pin/act-words.ts'
import { refusalWords } from '#renderer/features/pin/pin-answer.ts'

const REFUSALS: { readonly [Kind in CodeRefusal['kind']]: Extract<CodeRefusal, { kind: Kind }> } = {
  'not-set': { kind: 'not-set' },
  wrong: { kind: 'wrong', triesLeft: 1, waitMs: 0 },
  locked: { kind: 'locked', waitMs: 30_000 },
  vault: { kind: 'vault', problem: { kind: 'locked' } },
  ledger: { kind: 'ledger', problem: { kind: 'disk-full' } },
  'already-out': { kind: 'already-out' },
  'no-code': { kind: 'no-code' },
  unreadable: { kind: 'unreadable', problem: 'tampered' },
}

const common = { at: 0, by: 'manager', saleId: null }
const ACTS: { readonly [Type in Act['type']]: Extract<Act, { type: Type }> } = {
  'act.drawer-opened': { ...common, type: 'act.drawer-opened', reason: 'Dar cambio' },
  'act.code-reprinted': { ...common, type: 'act.code-reprinted', reason: 'El boleto no se lee' },
  'act.code-shown': { ...common, type: 'act.code-shown', reason: null },
  'act.pin-set': { ...common, type: 'act.pin-set' },
  'act.pin-changed': { ...common, type: 'act.pin-changed' },
  'act.pin-refused': { ...common, type: 'act.pin-refused', wanted: 'drawer-opened', tries: 3 },
}

describe.each(LANGUAGES)('in %s', language => {
  const { t } = createTexts(language)
  const whole = (text: string): boolean =>
    text.length > 10 && !/\{\{|undefined|null|NaN|^[a-z]+\.[a-zA-Z.-]+$/.test(text)

  it('every refusal has its sentence', () => {
    const unreadable = (['no-key', 'other-key', 'tampered'] as const).map(
      problem => ({ kind: 'unreadable', problem }) as const,
    )
    const words = [...Object.values(REFUSALS), ...unreadable].map(one => refusalWords(t, one, 30_000))
    expect(words.filter(text => !whole(text))).toEqual([])
  })

  it('every act has its sentence', () => {
    const shownAgain: Act = { ...common, type: 'act.code-shown', reason: 'La impresora no sirve' }
    const words = [...Object.values(ACTS), shownAgain].map(act => actWords(t, act))
    expect(words.filter(text => !whole(text))).toEqual([])
  })

  it('a wait is told to the second', () => {
    expect(refusalWords(t, REFUSALS.locked, 29_000)).toContain('0:29')
    expect(refusalWords(t, { kind: 'wrong', triesLeft: 0, waitMs: 30_000 }, 30_000)).toContain('0:30')
  })
})

it('says who acted by name, once there are names', () => {
  const { t } = createTexts('es-MX')
  expect(actWords(t, { ...ACTS['act.drawer-opened'], by: 'Lupita' })).toContain('con el PIN de Lupita')
  expect(actWords(t, ACTS['act.drawer-opened'])).toContain('con el PIN del encargado')
})

it('says of which sale: its ticket, what was sold and for how much', () => {
  const { t } = createTexts('es-MX')
  const sale = { id: as<SaleId>('sale-1'), ticket: 'T7-000001', product: 'Google Play', total: pesos(200) }
  expect(actSaleWords(t, sale)).toBe('Ticket T7-000001, Google Play, $200.00')
})
