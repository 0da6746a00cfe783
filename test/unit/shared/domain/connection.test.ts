import { describe, expect, it } from 'vitest'
import { judgeKey } from '#shared/domain/connection.ts'

const letters = 'a1B2'.repeat(8)

describe('an API key', () => {
  it('tells its environment by its prefix', () => {
    expect(judgeKey(`pk_prod_${letters}`)).toEqual({ kind: 'public', environment: 'production' })
    expect(judgeKey(`pk_dev_${letters}`)).toEqual({ kind: 'public', environment: 'chipi-dev' })
  })

  it('is known for a secret one, which must never be here', () => {
    expect(judgeKey(`sk_prod_${letters}`)).toEqual({ kind: 'secret' })
    expect(judgeKey('SK_dev_x')).toEqual({ kind: 'secret' })
  })

  it.each(['', 'pk_prod_short', `pk_test_${letters}`, `pk_prod_${letters}!`, ` pk_prod_${letters}`, letters])(
    'is malformed as %j',
    key => {
      expect(judgeKey(key)).toEqual({ kind: 'malformed' })
    },
  )
})
