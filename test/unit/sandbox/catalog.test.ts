import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildCatalog } from '#sandbox/catalog/build-catalog.ts'
import { SKU_CATEGORIES } from '#sandbox/catalog/catalog-sku.ts'
import { drawLogo, LOGOS } from '#sandbox/catalog/logos.ts'
import { RECHARGE_CARRIERS } from '#sandbox/catalog/recharge-carriers.ts'
import { answered, aWorld, get, MORNING } from './a-world.ts'

const catalog = buildCatalog()
const onShelf = (shelf: string) => catalog.filter(sku => sku.shelf === shelf)
const brandOf = (sku: (typeof catalog)[number]) => sku.carrierName ?? sku.name.es

describe('the catalog', () => {
  it('has more than 700 SKUs of more than 170 brands, each id once', () => {
    expect(catalog.length).toBeGreaterThan(700)
    expect(new Set(catalog.map(sku => sku.id)).size).toBe(catalog.length)
    expect(new Set(catalog.map(brandOf)).size).toBeGreaterThan(170)
  })

  it('has the 35 recharge carriers and their 379 recharges', () => {
    expect(RECHARGE_CARRIERS).toHaveLength(35)
    expect(new Set(onShelf('RECARGAS').map(brandOf)).size).toBe(35)
    expect(onShelf('RECARGAS')).toHaveLength(379)
  })

  it('has the one SKU the documents name', () => {
    const virgin = catalog.find(sku => sku.id === 'sku-VIR020')
    expect(virgin).toMatchObject({ fixedAmount: 20, currency: 'MXN', shelf: 'RECARGAS' })
  })

  it('has the Telcel face values every counter knows', () => {
    const telcel = onShelf('RECARGAS').filter(sku => sku.carrierName === 'Telcel')
    expect(telcel.map(sku => sku.fixedAmount)).toEqual([10, 20, 30, 50, 80, 100, 150, 200, 300, 500])
  })

  it('covers every documented category and all four shelves', () => {
    expect(new Set(catalog.map(sku => sku.category))).toEqual(new Set(SKU_CATEGORIES))
    expect(new Set(catalog.map(sku => sku.shelf))).toEqual(
      new Set(['RECARGAS', 'GIFT_CARDS', 'GENERAL', 'TELEFONIA']),
    )
  })

  it('has rules that compile, that accept their own sample, and that refuse a shorter one', () => {
    const broken = catalog.filter(({ reference, amount, fixedAmount }) => {
      const rule = new RegExp(reference.regex)
      const { sample } = reference
      const takesAmount = new RegExp(amount.regex).test(String(fixedAmount ?? 125))
      return !rule.test(sample) || rule.test(sample.slice(0, 3)) || !takesAmount
    })
    expect(broken.map(sku => sku.id)).toEqual([])
  })

  it('asks for what is printed on the bill', () => {
    const lengthOf = (id: string) => catalog.find(sku => sku.id === id)?.reference.sample.length
    expect(lengthOf('sku-CFE')).toBe(30)
    expect(lengthOf('sku-AGUA-SACMEX')).toBe(27)
    expect(lengthOf('sku-TELMEX')).toBe(10)
  })

  it('leaves out of some SKUs what the documents do not promise', () => {
    expect(catalog.some(sku => sku.carrierName === undefined)).toBe(true)
    expect(catalog.some(sku => sku.description === undefined)).toBe(true)
    expect(catalog.some(sku => sku.chipiName === undefined)).toBe(true)
    const withLogo = catalog.filter(sku => sku.logoPath !== undefined)
    expect(withLogo.length).toBeGreaterThan(0)
    expect(withLogo.length).toBeLessThan(catalog.length / 2)
  })

  it('points only to logos that exist and are pictures', () => {
    const paths = new Set(catalog.flatMap(sku => sku.logoPath ?? []))
    const pictures = [...paths].map(path => LOGOS.get(path.replace('/logos/', '')))
    expect(pictures.map(logo => logo && drawLogo(logo).slice(0, 5))).toEqual(pictures.map(() => '<svg '))
  })
})

describe('pages of the catalog', () => {
  const { world } = aWorld()
  const list = (query: string) => answered(get(world, `/skus?${query}`, MORNING))
  const idsOf = (body: Record<string, unknown>) =>
    Array.isArray(body['data'])
      ? body['data'].map(sku => String(new Map(Object.entries(Object(sku))).get('id')))
      : []

  it('begin with ten SKUs in English when nothing is asked', () => {
    expect(list('').body).toMatchObject({ page: 1, limit: 10, total: catalog.length })
    expect(list('limit=1').body).toMatchObject({ data: [{ amountLabel: 'Amount' }] })
    expect(list('limit=1&locale=es').body).toMatchObject({ data: [{ amountLabel: 'Monto' }] })
  })

  it('hold one to a hundred SKUs, whatever is asked', () => {
    expect(list('limit=5000').body['limit']).toBe(100)
    expect(list('limit=0').body['limit']).toBe(1)
    expect(list('page=-3').body['page']).toBe(1)
  })

  it('add up to the total without a repeat, for any limit, offset and shelf', () => {
    const query = fc.record({
      limit: fc.integer({ min: 7, max: 100 }),
      offset: fc.integer({ min: 0, max: 40 }),
      shelf: fc.constantFrom('', 'RECARGAS', 'GIFT_CARDS', 'GENERAL', 'TELEFONIA'),
    })
    fc.assert(
      fc.property(query, ({ limit, offset, shelf }) => {
        const filter = shelf === '' ? '' : `&chipiCategory=${shelf}`
        const first = list(`limit=${limit}&offset=${offset}${filter}`).body
        const ids: string[] = []
        for (let page = 1; page <= Number(first['totalPages']); page += 1) {
          ids.push(...idsOf(list(`limit=${limit}&offset=${offset}&page=${page}${filter}`).body))
        }
        expect(new Set(ids).size).toBe(ids.length)
        expect(ids).toHaveLength(Number(first['total']) - offset)
      }),
      { numRuns: 25 },
    )
  })

  it.each([
    ['chipiCategory=GIFT_CARDS', onShelf('GIFT_CARDS').length],
    ['category=LUZ', 1],
    ['category=TELEFONICA', catalog.filter(sku => sku.category === 'TELEFONIA').length],
    ['categories=LUZ&categories=TV', catalog.filter(sku => ['LUZ', 'TV'].includes(sku.category)).length],
    ['carrierName=tELcEl&chipiCategory=RECARGAS', 10],
    ['provider=CHIPI', catalog.filter(sku => sku.provider === 'CHIPI').length],
    ['carrierName=nobody', 0],
    ['__chipi_api_version=2025-12-30', catalog.length],
  ])('narrow down by %s', (query, total) => {
    expect(list(query).body['total']).toBe(total)
  })

  it.each([
    ['categories=LUZ&categories=SOL', 404, 'invalid_categories'],
    ['category=SOL', 400, 'invalid_request'],
    ['provider=ACME', 400, 'invalid_request'],
    ['page=two', 400, 'invalid_request'],
    ['locale=fr', 400, 'invalid_request'],
  ])('are refused for %s', (query, status, error) => {
    expect(list(query)).toMatchObject({ status, body: { error } })
  })
})

describe('one SKU', () => {
  it('is found by its id, and a 404 says so for any other', () => {
    const { world } = aWorld()
    expect(answered(get(world, '/skus/sku-TEL200?locale=es', MORNING)).body).toMatchObject({
      id: 'sku-TEL200',
      fixedAmount: 200,
      referenceRegexValidation: '^[0-9]{10}$',
      referenceLabel: 'Número de teléfono (10 dígitos)',
    })
    expect(answered(get(world, '/skus/sku-NOPE', MORNING))).toEqual({
      status: 404,
      body: { error: 'invalid_sku', message: 'SKU not found or inactive' },
    })
  })

  it('leads to its logo on the server that was asked', () => {
    const { world } = aWorld()
    const asked = get(world, '/skus/sku-TEL200', MORNING)
    expect(answered(asked).body).not.toHaveProperty('logoUrl')
    const step = world.handle(
      {
        method: 'GET',
        path: '/skus/sku-TEL200',
        query: new URLSearchParams(),
        body: { kind: 'none' },
        caller: { apiKey: 'k', environment: 'dev', subject: '' },
        origin: 'http://127.0.0.1:4000',
      },
      MORNING,
    )
    expect(answered(step).body['logoUrl']).toBe('http://127.0.0.1:4000/logos/tel.svg')
  })
})

describe('the dollar amount', () => {
  it('is a bare number with two decimals that drifts with time', () => {
    const { world } = aWorld()
    const at = (now: number) =>
      answered(get(world, '/exchanges/usd-amount?currencyAmount=25000&currency=MXN', now)).body['value']
    expect(at(MORNING)).toBeGreaterThan(1_200)
    expect(at(MORNING)).toBe(Math.round(Number(at(MORNING)) * 100) / 100)
    expect(at(MORNING)).not.toBe(at(MORNING + 3_600_000))
  })

  it('is the amount itself for dollars, and refused for other currencies', () => {
    const { world } = aWorld()
    expect(
      answered(get(world, '/exchanges/usd-amount?currencyAmount=12.5&currency=USD', MORNING)).body['value'],
    ).toBe(12.5)
    expect(answered(get(world, '/exchanges/usd-amount?currencyAmount=12&currency=EUR', MORNING)).status).toBe(
      400,
    )
    expect(answered(get(world, '/exchanges/usd-amount?currency=MXN', MORNING)).status).toBe(400)
  })
})
