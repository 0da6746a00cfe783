import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toCentavos } from '#shared/domain/money.ts'
import { draftProblems, fromDraft, isSound, toDraft } from '#renderer/features/setup/settings-draft.ts'
import { someSettings } from '#test/support/fake-api.ts'

describe('the settings form', () => {
  it('saves what it was given when nothing was changed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000 }), fee => {
        const fees = { ...someSettings().fees, bills: toCentavos(fee) }
        const settings = someSettings({ fees, categoryFees: { LUZ: toCentavos(fee) } })
        // Pins are kept by the counter, which has no form.
        const { environment: _kept, practice: _learned, pins: _pinned, ...rest } = settings
        expect(fromDraft(toDraft(settings))).toEqual(rest)
      }),
    )
  })

  it('takes an empty charge for none', () => {
    const draft = toDraft(someSettings())
    expect(fromDraft({ ...draft, fees: { ...draft.fees, bills: ' ' } }).fees.bills).toBe(0)
  })

  it('keeps no charge of its own for a class of bills whose field is empty, and keeps 0 as one', () => {
    const draft = { ...toDraft(someSettings()), categoryFees: { LUZ: ' ', TV: '0' } }
    expect(fromDraft(draft).categoryFees).toEqual({ TV: 0 })
  })

  it.each([
    ['a charge of a class that is not an amount', { categoryFees: { AGUA: '', LUZ: 'cinco' } }],
    ['a charge that is not an amount', { fees: { ...toDraft(someSettings()).fees, bills: 'cinco' } }],
    ['a till without a number', { terminal: '' }],
    ['a till number with a dash', { terminal: 'T-1' }],
    ['a zone that does not exist', { timeZone: 'America/Macondo' }],
  ])('does not accept %s', (_what, part) => {
    expect(isSound(draftProblems({ ...toDraft(someSettings()), ...part }))).toBe(false)
  })
})
