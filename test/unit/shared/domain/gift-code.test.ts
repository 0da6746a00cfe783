import { describe, expect, it } from 'vitest'
import {
  groupedCode,
  isMasked,
  maskFolio,
  maskSealed,
  searchableFolio,
  shownEnd,
} from '#shared/domain/gift-code.ts'

const SEALED = 'sealed:v1:0a1b2c3d:4821:c2VjcmV0LXRleHQ'
const SEALED_SHORT = 'sealed:v1:0a1b2c3d::c2VjcmV0'

describe('the end of a code', () => {
  it('is shown of a long one only', () => {
    expect(shownEnd('112233444821')).toBe('4821')
    expect(shownEnd('11223344482')).toBe('')
    expect(shownEnd('')).toBe('')
  })

  it('is not shown when it is no letters and digits', () => {
    expect(shownEnd('ABCDEFGHIJK:-.1')).toBe('')
  })
})

describe('a mask', () => {
  it('hides a sealed code and leaves any other folio as it is', () => {
    expect(maskFolio(SEALED)).toBe('•••• •••• 4821')
    expect(maskFolio(SEALED_SHORT)).toBe('•••• ••••')
    expect(maskFolio('00998877')).toBe('00998877')
    expect([SEALED, SEALED_SHORT].map(maskFolio).every(isMasked)).toBe(true)
    expect(isMasked('00998877')).toBe(false)
  })

  it('reaches everything in a message, however deep', () => {
    const message = { sales: [{ state: 'settled', folio: SEALED, facts: { total: 200 } }], depth: null }
    expect(maskSealed(message)).toEqual({
      sales: [{ state: 'settled', folio: '•••• •••• 4821', facts: { total: 200 } }],
      depth: null,
    })
  })

  it('leaves a message without codes the very same', () => {
    const message = { sales: [{ folio: '00998877', facts: { total: 200 } }], depth: undefined }
    expect(maskSealed(message)).toBe(message)
  })
})

it('lets a search find the shown end of a code and nothing else of it', () => {
  expect(searchableFolio(SEALED)).toBe('4821')
  expect(searchableFolio(SEALED_SHORT)).toBeNull()
  expect(searchableFolio('00998877')).toBe('00998877')
})

it('groups a code in fours, unless it brings its own groups', () => {
  expect(groupedCode('ABCD12345678XY')).toBe('ABCD 1234 5678 XY')
  expect(groupedCode('ABCD-1234-5678')).toBe('ABCD-1234-5678')
})
