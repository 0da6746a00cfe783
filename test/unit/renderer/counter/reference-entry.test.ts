import { describe, expect, it } from 'vitest'
import { matchPattern } from '#shared/domain/pattern.ts'
import { normaliseReference } from '#shared/domain/reference.ts'
import {
  finishEntry,
  showMismatch,
  startEntry,
  writeEntry,
  type EntryContext,
  type EntryStep,
  type ReferenceEntry,
} from '#renderer/features/counter/reference-entry.ts'
import { aBill, aSku } from '#test/support/builders.ts'
import { PHONE } from './a-counter.ts'

const rules = { matchPattern, normaliseReference }
const phone: EntryContext = { sku: aSku(), rules }
const bill: EntryContext = {
  sku: aBill({ reference: { pattern: '^[0-9]{12,30}$', label: 'Servicio' } }),
  rules,
}

function entryOf(step: EntryStep): ReferenceEntry {
  if (step.kind !== 'stay') throw new Error('the entry is done')
  return step.entry
}

function second(): ReferenceEntry {
  return entryOf(writeEntry(startEntry(phone, ''), PHONE, phone))
}

describe('a phone number', () => {
  it('is asked for a second time as soon as ten right digits are there', () => {
    expect(second()).toEqual({ stage: 'second', first: PHONE, text: '', mismatch: null })
  })

  it('is done when both are the same', () => {
    expect(writeEntry(second(), PHONE, phone)).toEqual({ kind: 'done', reference: PHONE })
  })

  it('clears the second one when they differ, and says so', () => {
    const entry = entryOf(writeEntry(second(), '5512345679', phone))
    expect(entry).toEqual({
      stage: 'second',
      first: PHONE,
      text: '',
      mismatch: { second: '5512345679', shown: false },
    })
  })

  it('stops saying so once the second one is being typed again', () => {
    const cleared = entryOf(writeEntry(second(), '5512345679', phone))
    expect(entryOf(writeEntry(cleared, '5', phone))).toMatchObject({ mismatch: null })
  })

  it('is not finished by Enter while the second one is short', () => {
    const short = entryOf(writeEntry(second(), '5512', phone))
    expect(entryOf(finishEntry(short))).toMatchObject({ text: '', mismatch: { second: '5512' } })
  })

  it('shows both numbers once somebody asks to see them, and only then', () => {
    const differing = entryOf(writeEntry(second(), '5512345679', phone))
    expect(showMismatch(differing, true)).toMatchObject({ mismatch: { second: '5512345679', shown: true } })
    expect(showMismatch(second(), true)).toEqual(second())
  })

  it.each(['pasted', 'scanned', 'known-customer'] as const)('is asked for once when it was %s', origin => {
    const step = writeEntry(startEntry(phone, ''), PHONE, phone, origin)
    expect(step).toEqual({ kind: 'done', reference: PHONE })
  })

  it('is asked for twice again when a finger changed what was pasted', () => {
    const short = entryOf(writeEntry(startEntry(phone, ''), '551234567', phone, 'pasted'))
    expect(entryOf(writeEntry(short, PHONE, phone))).toMatchObject({ stage: 'second' })
  })

  it('drops the country code, spaces and signs of a pasted number', () => {
    for (const pasted of ['+52 55 1234 5678', '521 5512345678', '(55) 1234-5678', '55.12.34.56.78']) {
      expect(entryOf(writeEntry(startEntry(phone, ''), pasted, phone))).toMatchObject({ first: PHONE })
    }
  })

  it('complains about ten digits that the product refuses', () => {
    const picky = { sku: aSku({ reference: { pattern: '^55[0-9]{8}$', label: 'Número' } }), rules }
    expect(entryOf(writeEntry(startEntry(picky, ''), '8112345678', picky))).toMatchObject({
      stage: 'first',
      complaint: true,
    })
  })

  it('is not asked for again by itself when the cashier comes back to correct it', () => {
    expect(startEntry(phone, PHONE)).toMatchObject({ stage: 'first', text: PHONE, verdict: 'match' })
  })
})

describe('an account number', () => {
  it('is asked for once and waits for Continuar, since longer ones may be right too', () => {
    const entry = entryOf(writeEntry(startEntry(bill, ''), '012345678901', bill))
    expect(entry).toMatchObject({ stage: 'once', verdict: 'match' })
    expect(finishEntry(entry)).toEqual({ kind: 'done', reference: '012345678901' })
  })

  it('keeps its leading zeros and its letters', () => {
    const letters = { sku: aBill({ reference: { pattern: '^[0-9A-Z]{4,8}$', label: 'Contrato' } }), rules }
    const entry = entryOf(writeEntry(startEntry(letters, ''), '00 AB-12', letters))
    expect(finishEntry(entry)).toEqual({ kind: 'done', reference: '00AB12' })
  })

  it('says what is wrong when Continuar comes too early', () => {
    const entry = entryOf(writeEntry(startEntry(bill, ''), '0123', bill))
    expect(entryOf(finishEntry(entry))).toMatchObject({ complaint: true })
  })

  it('may go on when the catalog’s rule cannot be read', () => {
    const broken = { sku: aBill({ reference: { pattern: '([', label: 'Servicio' } }), rules }
    const entry = entryOf(writeEntry(startEntry(broken, ''), '0123', broken))
    expect(entry).toMatchObject({ verdict: 'pattern-broken' })
    expect(finishEntry(entry)).toEqual({ kind: 'done', reference: '0123' })
  })
})
