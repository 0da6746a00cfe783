import { describe, expect, it } from 'vitest'
import { createTexts } from '#shared/text/translator.ts'

describe('a text that does not exist', () => {
  it('does not compile', () => {
    const { t } = createTexts('es-MX')
    expect(t('common.action.save')).toBe('Guardar')
    // @ts-expect-error -- `tsc` fails here as soon as keys are no longer checked
    expect(t('common.action.sell-the-shop')).toBe('common.action.sell-the-shop')
  })
})
