import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanScan } from '#renderer/scanner/clean-scan.ts'
import { createScanDetector, SCAN_PAUSE_MS, type ScanVerdict } from '#renderer/scanner/scan-detector.ts'

const CFE = '012345678901234567890123456789'
const code = fc.stringMatching(/^[0-9A-Z]{6,40}$/)
/** Gaps of a scanner, ms. */
const scannerGap = fc.integer({ min: 0, max: 30 })
/** Gaps of a person, ms: the fastest typing measured is about 60 between keys. */
const humanGap = fc.integer({ min: 51, max: 900 })
/** What a busy computer may add between two keys of a scanner, ms. */
const hesitation = fc.integer({ min: 51, max: SCAN_PAUSE_MS })

/** Presses the characters of a text with these gaps before them, and an end if there is one. */
function press(text: string, gaps: readonly number[], end?: 'Enter' | 'Tab') {
  const detector = createScanDetector()
  let at = 10_000
  const verdicts: ScanVerdict[] = []
  const keys = [...text.split(''), ...(end === undefined ? [] : [end])]
  for (const [place, key] of keys.entries()) {
    at += gaps[place % gaps.length] ?? 10
    verdicts.push(detector.press({ key, at, repeat: false }))
  }
  return { detector, verdicts, at }
}
const kinds = (verdicts: readonly ScanVerdict[]) => verdicts.map(({ kind }) => kind)

describe('telling a scanner from a person', () => {
  it('reads any code of six characters and more in the rhythm of a scanner, ended by Enter or Tab', () => {
    fc.assert(
      fc.property(
        code,
        fc.array(scannerGap, { minLength: 1 }),
        fc.constantFrom('Enter', 'Tab'),
        (text, gaps, end) => {
          const { verdicts } = press(text, gaps, end)
          expect(verdicts.at(-1)).toEqual({ kind: 'ended', code: text })
        },
      ),
    )
  })

  it('reads a code that ends in a pause', () => {
    fc.assert(
      fc.property(code, fc.array(scannerGap, { minLength: 1 }), (text, gaps) => {
        expect(press(text, gaps).detector.pause()).toBe(text)
      }),
    )
  })

  it('takes nothing that a person types for a code, and lets every key through, the last Enter too', () => {
    fc.assert(
      fc.property(code, fc.array(humanGap, { minLength: 1 }), (text, gaps) => {
        const { verdicts, detector } = press(text, gaps, 'Enter')
        expect(new Set(kinds(verdicts))).toEqual(new Set(['typed']))
        expect(detector.pause()).toBeNull()
      }),
    )
  })

  it('never lets the Enter of a scanner through, whatever came before', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9]{0,9}$/), code, scannerGap, (typed, text, gap) => {
        const { detector, at } = press(typed === '' ? 'x' : typed, [200])
        let now = at + 300
        for (const key of text) detector.press({ key, at: (now += gap), repeat: false })
        const verdict = detector.press({ key: 'Enter', at: (now += gap), repeat: false })
        expect(verdict).toEqual({ kind: 'ended', code: text })
        expect(detector.press({ key: 'Enter', at: now + gap, repeat: false })).toEqual({ kind: 'rest' })
        expect(detector.press({ key: 'Enter', at: now + 2_000, repeat: false }).kind).toBe('typed')
      }),
    )
  })

  it('knows after six characters, and says once that the ones before belong to the code', () => {
    const { verdicts } = press(CFE, [12])
    expect(kinds(verdicts.slice(0, 5))).toEqual(['typed', 'typed', 'typed', 'typed', 'typed'])
    expect(verdicts[0]).toEqual({ kind: 'typed', first: true })
    expect(verdicts[5]).toEqual({ kind: 'scanning', begins: true })
    expect(verdicts[6]).toEqual({ kind: 'scanning', begins: false })
  })

  it('does not take a key that is held down for a scanner', () => {
    const detector = createScanDetector()
    for (let place = 0; place < 30; place += 1) {
      const verdict = detector.press({ key: '0', at: place * 30, repeat: place > 0 })
      expect(verdict.kind).toBe('typed')
    }
    expect(detector.pause()).toBeNull()
  })

  it('loses no digit of a code whose first keys came slower', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[0-9A-Z]{12,40}$/),
        hesitation,
        fc.integer({ min: 1, max: 5 }),
        (text, pause, place) => {
          const gaps = [0, ...Array.from({ length: 80 }, (_, key) => (key + 1 === place ? pause : 8))]
          expect(press(`99${text}`, gaps, 'Enter').verdicts.at(-1)).toEqual({
            kind: 'ended',
            code: `99${text}`,
          })
        },
      ),
    )
  })

  it('waits for a scanner that hesitates in the middle of a code', () => {
    const { detector, at } = press(CFE.slice(0, 10), [10])
    expect(detector.press({ key: '0', at: at + SCAN_PAUSE_MS, repeat: false }).kind).toBe('scanning')
  })
})

describe('cleaning a code', () => {
  it('takes the mark of its kind and what cannot be seen away', () => {
    expect(cleanScan(`]C1${CFE}\u001D`)).toBe(CFE)
    expect(cleanScan('\r\n ABC123\u001D45 ')).toBe('ABC12345')
  })

  it('never changes what is printed', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9A-Z./$%+-]{1,60}$/), text => {
        expect(cleanScan(text)).toBe(text)
      }),
    )
  })
})
