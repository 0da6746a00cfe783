import { describe, expect, it } from 'vitest'
import { sourcesUnder, textsIn, type SourceText } from './source-texts.ts'

const SCREENS = sourcesUnder('renderer')
/** What the main process lets people see: dialogs, tickets, PDFs. */
const PAPERS = sourcesUnder('main/printing', 'main/claim', 'main/window', 'main/till')

const HAS_WORDS = /\p{L}{2}/u
/** Attributes whose text is read by a person. */
const SPOKEN =
  /^(?:aria-(?:label|description|placeholder|roledescription|valuetext)|title|placeholder|alt|label|help|hint|note|intro|problem|praise|detail|summary)$/
/** Strings that look like a sentence but are for developers, for CSS or for the browser. */
const FOR_PROGRAMS =
  /^(?:Error|TypeError|RangeError|className|style|d|viewBox|querySelector|querySelectorAll|closest|matches|matchMedia|RegExp|includes|startsWith|split|event|bug|write)$/
const SENTENCE = /^[^\n<{]*\p{Lu}?\p{L}+,? \p{L}{2,}[^\n<{]*$/u
/** Class names, media types, font lists and the like. */
const NO_SENTENCE = /^[\w-]+(?: [\w-]*(?:--|__|-)[\w-]*)+$|[;:#/\\=>*[\]|]|^[a-z-]+ [a-z-]+$/

/** Of the main process: details for the log and for support, in English as a driver or a system would give them;
 * and the product's own name. */
const DETAILS = ['not accepting jobs', 'no damaged ledger', 'Mostrador']

/** A key of the tables, or the word for a kind of thing in the code. */
const KEY_OR_KIND = /^[a-z][\w-]*(?:\.[\w-]+)*$/

function said(texts: readonly SourceText[]): string[] {
  return texts
    .filter(({ text, where, of }) => {
      if (!HAS_WORDS.test(text)) return false
      if (where === 'tag') return true
      if (where === 'attribute') return SPOKEN.test(of)
      if (KEY_OR_KIND.test(text)) return false
      return SPOKEN.test(of) || (SENTENCE.test(text) && !NO_SENTENCE.test(text) && !FOR_PROGRAMS.test(of))
    })
    .map(({ file, line, text }) => `${file}:${String(line)} ${JSON.stringify(text.trim())}`)
}

describe('what a person can read', () => {
  it('on the screen stands in the text tables', () => {
    expect(SCREENS.length).toBeGreaterThan(100)
    expect(SCREENS.flatMap(({ file, source }) => said(textsIn(file, source)))).toEqual([])
  })

  it('on paper and in the system’s own windows stands there as well', () => {
    expect(PAPERS.length).toBeGreaterThan(10)
    const found = PAPERS.flatMap(({ file, source }) => said(textsIn(file, source)))
    expect(found.filter(line => !DETAILS.some(detail => line.includes(`"${detail}"`)))).toEqual([])
  })

  it.each([
    ['between tags', '<p>Venta lista</p>'],
    ['in a name for screen readers', '<button aria-label="Cerrar" />'],
    ['in a choice', '<p>{done ? "Venta lista" : t("x")}</p>'],
    ['in a label handed on', '<Field label={`Nombre`} />'],
    ['in a sentence kept elsewhere', 'const words = "No se pudo imprimir"'],
  ])('is found %s', (_where, source) => {
    expect(said(textsIn('a.tsx', source))).toHaveLength(1)
  })

  it.each([
    ['a class name', '<p className="notice notice--good" />'],
    ['a text of the tables', '<p>{t("sale.state.settled")}</p>'],
    ['what only developers read', 'throw new Error("no such sale here")'],
  ])('is not mistaken for %s', (_where, source) => {
    expect(said(textsIn('a.tsx', source))).toEqual([])
  })
})
