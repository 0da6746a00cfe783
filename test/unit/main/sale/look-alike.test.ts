import { describe, expect, it } from 'vitest'
import { aTill, type Till } from '#test/support/a-till.ts'
import { aSku } from '#test/support/builders.ts'

const KNOWN = '5512345678'

async function sellTo(till: Till, reference: string): Promise<void> {
  const quoted = till.engine.quote({ skuId: aSku().id, reference, amountText: null })
  if (quoted.kind !== 'quoted') throw new Error(quoted.stop.kind)
  await till.engine.submit({ quoteId: quoted.quote.id, cash: quoted.quote.total })
  await till.clock.advance(20 * 60_000)
}

function lookAlikeOf(till: Till, reference: string): unknown {
  const quoted = till.engine.quote({ skuId: aSku().id, reference, amountText: null })
  return quoted.kind === 'quoted' ? quoted.quote.lookAlike : quoted.stop
}

describe('a number nobody has bought with here', () => {
  it('is asked about when it is a slip of one that has', async () => {
    const till = aTill()
    await sellTo(till, KNOWN)
    await sellTo(till, KNOWN)
    expect(lookAlikeOf(till, '5512345687')).toMatchObject({ reference: KNOWN, times: 2 })
    expect(lookAlikeOf(till, '5512345670')).toMatchObject({ reference: KNOWN })
  })

  it('is not asked about otherwise, nor is a number that is known itself', async () => {
    const till = aTill()
    await sellTo(till, KNOWN)
    expect(lookAlikeOf(till, '5598765432')).toBeNull()
    await sellTo(till, '5512345679')
    expect(lookAlikeOf(till, KNOWN)).toBeNull()
  })

  it('is compared with the number sold to most', async () => {
    const till = aTill()
    await sellTo(till, '5512345671')
    await sellTo(till, '5512345672')
    await sellTo(till, '5512345672')
    expect(lookAlikeOf(till, '5512345673')).toMatchObject({ reference: '5512345672', times: 2 })
  })

  it('is not compared with a number that was itself a mistake: its sale failed', async () => {
    const till = aTill({
      script: {
        purchase: [{ kind: 'refused', refusal: { kind: 'invalid-request', status: 400, detail: '' } }],
      },
    })
    await sellTo(till, KNOWN)
    expect(lookAlikeOf(till, '5512345679')).toBeNull()
  })
})
