import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { as, type Reference } from '#shared/domain/ids.ts'
import { differingPlaces, neighboursOf } from '#shared/domain/look-alike.ts'

const ref = (text: string): Reference => as<Reference>(text)

describe('numbers one slip of the finger away', () => {
  it('are those with one digit changed or two swapped', () => {
    const near = neighboursOf(ref('5512345678'))
    expect(near).toContain('5512345679')
    expect(near).toContain('5521345678')
    expect(near).toContain('5512845673')
    expect(near).not.toContain('5512345678')
    expect(near).not.toContain('5512345699')
  })

  it('all keep the length, differ in one place or two, and never are the number itself', () => {
    const digits = fc.stringMatching(/^[0-9]{1,12}$/)
    fc.assert(
      fc.property(digits, text =>
        neighboursOf(ref(text)).every(near => {
          const places = differingPlaces(text, near).length
          return near.length === text.length && (places === 1 || places === 2)
        }),
      ),
    )
  })

  it('are mutual: what is a slip of this, this is a slip of that', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9]{2,6}$/), text =>
        neighboursOf(ref(text)).every(near => neighboursOf(near).includes(ref(text))),
      ),
    )
  })

  it('are none for what is not a number', () => {
    expect(neighboursOf(ref('ABC-123'))).toEqual([])
    expect(neighboursOf(ref('1'.repeat(41)))).toEqual([])
  })
})
