import { describe, expect, it } from 'vitest'
import { as, type Folio } from '#shared/domain/ids.ts'
import { toCentavos } from '#shared/domain/money.ts'
import { createTexts } from '#shared/text/translator.ts'
import { createSalesStore } from '#renderer/features/sale-status/sales-store.ts'
import { chooseVoice, type Voice } from '#renderer/voice/choose-voice.ts'
import { readBackWords, resultWords, spokenAmount, spokenNumber } from '#renderer/voice/spoken-words.ts'
import { createVoice } from '#renderer/voice/voice-store.ts'
import { aSale, aSku } from '#test/support/builders.ts'
import { aCounter, aQuote, PHONE, toCash, toConfirm } from '../counter/a-counter.ts'

const { t } = createTexts('es-MX')
const PAULINA: Voice = { name: 'Paulina', lang: 'es_MX', localService: true }
const MONICA: Voice = { name: 'Mónica', lang: 'es-ES', localService: true }
const CLOUD: Voice = { name: 'Nube', lang: 'es-MX', localService: false }
const SAMANTHA: Voice = { name: 'Samantha', lang: 'en-US', localService: true }

describe('the voice', () => {
  it('is Mexican where there is one, any Spanish otherwise, and never one that speaks from a server', () => {
    expect(chooseVoice([SAMANTHA, MONICA, PAULINA], 'es-MX')).toBe(PAULINA)
    expect(chooseVoice([CLOUD, SAMANTHA, MONICA], 'es-MX')).toBe(MONICA)
    expect(chooseVoice([CLOUD, SAMANTHA], 'es-MX')).toBeNull()
    expect(chooseVoice([PAULINA, SAMANTHA], 'en')).toBe(SAMANTHA)
  })

  it('says a phone in pairs, and a zero where there is one', () => {
    expect(spokenNumber(PHONE)).toBe('55, 12, 34, 56, 78')
    expect(spokenNumber('5505000098')).toBe('55, 0 5, 0 0, 0 0, 98')
  })

  it('says an account number digit by digit, in fours', () => {
    expect(spokenNumber('012345678901')).toBe('0 1 2 3, 4 5 6 7, 8 9 0 1')
    expect(spokenNumber('AB12')).toBe('A B, 12')
  })

  it('says amounts in pesos and centavos', () => {
    expect(spokenAmount(t, toCentavos(20_000))).toBe('200 pesos')
    expect(spokenAmount(t, toCentavos(4_990))).toBe('49 pesos con 90 centavos')
  })

  it('reads back carrier, amount and number', () => {
    expect(readBackWords(t, aQuote())).toBe('Telcel, 200 pesos. El número es: 55, 12, 34, 56, 78.')
  })

  it('never says a gift code', () => {
    const card = aSale('settled', { sku: aSku({ shelf: 'gift-cards', carrier: 'Netflix' }) })
    const withCode = card.state === 'settled' ? { ...card, folio: as<Folio>('ABCD-1234') } : card
    const said = resultWords(t, withCode)
    expect(said).not.toContain('ABCD')
    expect(said).toContain('Netflix')
  })

  it('says nothing of a sale that is not over', () => {
    for (const state of ['intent', 'sent', 'unknown', 'pending', 'review'] as const) {
      expect(resultWords(t, aSale(state))).toBeNull()
    }
  })
})

function following({ on = true, voices = [PAULINA] }: { on?: boolean; voices?: Voice[] } = {}) {
  const said: string[] = []
  const under = aCounter()
  const sales = createSalesStore({ api: under.fake.api })
  const voice = createVoice({
    speech: {
      voices: () => voices,
      onVoices: () => undefined,
      say: text => said.push(text),
      cancel: () => said.push('(silence)'),
    },
    isOn: () => on,
    language: () => 'es-MX',
    t,
  })
  voice.follow(under.counter, sales)
  return { ...under, sales, voice, said }
}

describe('at the counter', () => {
  it('reads the number back before the cash, again on request, and stops when the step changes', async () => {
    const under = following()
    await toConfirm(under)
    const words = 'Telcel, 200 pesos. El número es: 55, 12, 34, 56, 78.'
    expect(under.said).toEqual([words])
    under.voice.repeat()
    expect(under.said).toEqual([words, words])
    under.counter.confirm()
    expect(under.said.at(-1)).toBe('(silence)')
    under.voice.repeat()
    expect(under.said.at(-1)).toBe('(silence)')
  })

  it('says once how it ended', async () => {
    const under = following()
    await toCash(under)
    under.sales.learn(aSale('sent'))
    await under.counter.pay(aQuote().total)
    under.sales.hear(aSale('settled'))
    under.sales.hear(aSale('settled'))
    expect(under.said.filter(text => text === 'Listo. Telcel ya quedó.')).toHaveLength(1)
  })

  it('is silent while it is switched off, and where the computer has no voice', async () => {
    const off = following({ on: false })
    await toConfirm(off)
    expect(off.said).toEqual([])
    const mute = following({ voices: [SAMANTHA] })
    await toConfirm(mute)
    expect(mute.said).toEqual([])
    mute.voice.look()
    expect(mute.voice.store.getState().available).toBe(false)
  })
})
