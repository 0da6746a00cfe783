import { describe, expect, it } from 'vitest'
import { as, type SkuId } from '#shared/domain/ids.ts'
import { aTill, type Till } from '#test/support/a-till.ts'
import { aSku } from '#test/support/builders.ts'

const KNOWN = '5512345678'

async function sellTo(till: Till, reference: string, skuId = aSku().id): Promise<void> {
  const quoted = till.engine.quote({ skuId, reference, amountText: null })
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

describe('a number that was always of another carrier here', () => {
  const MOVISTAR = aSku({ id: as<SkuId>('sku-MOV200'), carrier: 'Movistar', name: 'Movistar $200' })

  function otherCarrierOf(till: Till, sku = aSku()): unknown {
    const quoted = till.engine.quote({ skuId: sku.id, reference: KNOWN, amountText: null })
    return quoted.kind === 'quoted' ? quoted.quote.otherCarrier : quoted.stop
  }

  it('is asked about, with the carrier it had', async () => {
    const till = aTill({ catalog: [aSku(), MOVISTAR] })
    await sellTo(till, KNOWN)
    await sellTo(till, KNOWN)
    expect(otherCarrierOf(till, MOVISTAR)).toMatchObject({ carrier: 'Telcel', times: 2 })
  })

  it('is not asked about with its own carrier, or when it has had several', async () => {
    const till = aTill({ catalog: [aSku(), MOVISTAR] })
    expect(otherCarrierOf(till)).toBeNull()
    await sellTo(till, KNOWN)
    expect(otherCarrierOf(till)).toBeNull()
    await sellTo(till, KNOWN, MOVISTAR.id)
    expect(otherCarrierOf(till, MOVISTAR)).toBeNull()
    expect(otherCarrierOf(till)).toBeNull()
  })
})
