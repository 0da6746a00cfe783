import type { TFunction } from 'i18next'
import { describe, expect, it } from 'vitest'
import { UNTRIED_LINK } from '#shared/domain/link.ts'
import type { Sale } from '#shared/domain/sale.ts'
import { LANGUAGES } from '#shared/domain/settings.ts'
import { createTexts } from '#shared/text/translator.ts'
import { blockWords } from '#renderer/features/blocked/blocked-words.ts'
import { keyWords, trialWords } from '#renderer/text/connection-words.ts'
import { cannotSellWords, linkMeanwhile, linkMend, linkTitle, linkWord } from '#renderer/text/link-words.ts'
import { pdfWords, printWords, troubleWords } from '#renderer/text/print-words.ts'
import { failureWords, ledgerWords, syncWords, tokenWords, vaultWords } from '#renderer/text/problem-words.ts'
import {
  adviceWords,
  doubtWords,
  failureReasonWords,
  headlineWords,
  notTakenWords,
  refusalWords,
  reviewWords,
  stopWords,
} from '#renderer/text/sale-words.ts'
import { agoWords, countdown, durationWords } from '#renderer/text/time-words.ts'
import { aBill, aSale, aSku } from '#test/support/builders.ts'
import * as each from './one-of-each.ts'

const NOW = 3 * 86_400_000

/** Every sentence a cashier can be told, by what it is about. */
function sentences(t: TFunction): readonly (readonly [string, string])[] {
  const all = <Value extends { readonly kind: string }>(
    about: string,
    values: Readonly<Record<string, Value>>,
    words: (value: Value) => string,
  ) => Object.entries(values).map(([kind, value]) => [`${about} ${kind}`, words(value)] as const)
  return [
    ...all('vault', each.VAULT, value => vaultWords(t, value)),
    ...all('ledger', each.LEDGER, value => ledgerWords(t, value)),
    ...all('token', each.TOKEN, value => tokenWords(t, value, NOW)),
    ...all('stop', each.STOPS, value => stopWords(t, value, aSku())),
    ...all('not taken', each.NOT_TAKEN, value => notTakenWords(t, value)),
    ...all('refusal', each.REFUSALS, value => refusalWords(t, value)),
    ...all('doubt', each.DOUBTS, value => doubtWords(t, value)),
    ...all('failure', each.FAILURES, value => failureReasonWords(t, value, 'Telcel')),
    ...all('review', each.REVIEWS, value => reviewWords(t, value)),
    ...all('print', each.PRINTS, value => printWords(t, value, 'sale')),
    ...all('printer', each.PRINTER_TROUBLES, value => troubleWords(t, value, 'Recibos')),
    ...all('pdf', each.PDFS, value => pdfWords(t, value)),
    ...all('sync', each.SYNCS, value => syncWords(t, value, NOW)),
    ...all('trial', each.TRIALS, value => trialWords(t, value, NOW)),
    ...all('key', each.KEYS, value => keyWords(t, value)),
    ...all('link state', each.LINK_TROUBLES, value => linkWord(t, value, UNTRIED_LINK)),
    ...all('link title', each.LINK_TROUBLES, value => linkTitle(t, value, NOW)),
    ...all('link meanwhile', each.LINK_TROUBLES, value => linkMeanwhile(t, value)),
    ...all('link mend', each.LINK_TROUBLES, value => linkMend(t, value, NOW)),
    ...all('cannot sell', each.LINK_TROUBLES, value => cannotSellWords(t, value)),
    ...all('ipc', each.IPC_FAILURES, value => failureWords(t, value)),
    ...each.HINTED_TRIALS.map(trial => ['hint', trialWords(t, trial, NOW)] as const),
    ...Object.values(each.BLOCKS).flatMap(block => {
      const { title, why, steps } = blockWords(t, block, null)
      return [title, why, ...steps].map(text => [`block ${block.kind}`, text] as const)
    }),
    ...Object.values(each.LEDGER).flatMap(problem => {
      const { steps } = blockWords(t, { kind: 'ledger', problem, folder: '/data' }, null)
      return steps.map(text => [`ledger block ${problem.kind}`, text] as const)
    }),
    ...(['intent', 'sent', 'unknown', 'pending', 'settled', 'failed', 'review'] as const).flatMap(state => {
      const sale = aSale(state)
      const advice = [0, 600_000].flatMap(waitedMs =>
        adviceWords(t, sale, { waitedMs, atRest: false, resends: false }),
      )
      return [headlineWords(t, sale, false), ...advice].map(text => [`sale ${state}`, text] as const)
    }),
  ]
}

describe.each(LANGUAGES)('in %s', language => {
  const { t } = createTexts(language)

  it('every outcome has its sentence, with everything filled in', () => {
    const bad = sentences(t).filter(
      ([, text]) => text.length < 4 || /\{\{|undefined|null|NaN|^[a-z]+\.[a-zA-Z.-]+$/.test(text),
    )
    expect(bad).toEqual([])
  })

  it('no two stops read the same', () => {
    const texts = Object.values(each.STOPS).map(stop => stopWords(t, stop, aSku()))
    expect(new Set(texts).size).toBe(texts.length)
  })
})

describe('what is said while a sale has no last word', () => {
  const { t } = createTexts('es-MX')

  it('never lets the cashier give money back before the end is known', () => {
    const advice = adviceWords(t, aSale('unknown'), { waitedMs: 20_000, atRest: false, resends: false }).join(
      ' ',
    )
    expect(headlineWords(t, aSale('unknown'), false)).toBe('No sabemos todavía')
    expect(advice).toContain('No devuelvas el dinero ni vuelvas a cobrar')
  })

  it('promises to send a sale again by itself only while the till has said so', () => {
    const resting = aSale('intent')
    const advice = (resends: boolean): string =>
      adviceWords(t, resting, { waitedMs: 0, atRest: true, resends }).join(' ')
    expect(advice(true)).toContain('vuelve a intentarlo sola')
    expect(advice(false)).not.toContain('sola')
    for (const resends of [true, false]) {
      expect(advice(resends)).toContain('No devuelvas el dinero sin tocar antes «Cancelar y devolver»')
    }
  })

  it('says of a bill that is done when its company books it', () => {
    const said = (sale: Sale): string =>
      adviceWords(t, sale, { waitedMs: 0, atRest: false, resends: false }).join(' ')
    expect(said(aSale('settled', { sku: aBill() }))).toContain('CFE lo aplica en 24 a 48 horas hábiles')
    expect(said(aSale('settled'))).toBe('')
  })

  it('never calls an open sale done or failed', () => {
    for (const state of ['sent', 'unknown', 'pending', 'review'] as const) {
      const words = [
        headlineWords(t, aSale(state), false),
        ...adviceWords(t, aSale(state), { waitedMs: 0, atRest: false, resends: false }),
      ].join(' ')
      expect(words).not.toMatch(/lista|no se hizo$/i)
    }
  })
})

describe('times in words', () => {
  const { t } = createTexts('es-MX')

  it.each([
    [-5, '0 s'],
    [8_400, '8 s'],
    [65_000, '1 min 5 s'],
    [7_380_000, '2 h 3 min'],
  ])('a span of %d ms is %j', (ms, words) => {
    expect(durationWords(t, ms)).toBe(words)
  })

  it.each([
    [0, 'hace un momento'],
    [5 * 60_000, 'hace 5 min'],
    [2 * 3_600_000, 'hace 2 h'],
    [86_400_000, 'hace 1 día'],
    [3 * 86_400_000, 'hace 3 días'],
  ])('%d ms ago is %j', (ms, words) => {
    expect(agoWords(t, ms)).toBe(words)
  })

  it('counts down to nothing and not below', () => {
    expect([countdown(899_001), countdown(1), countdown(0), countdown(-1)]).toEqual([
      '15:00',
      '0:01',
      '0:00',
      '0:00',
    ])
  })
})
