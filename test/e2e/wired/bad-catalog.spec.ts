import { expect, test } from './a-shop.ts'

test('a product that vanished stops the sale before cash, with what to do', async ({ shop }) => {
  const { counter, window } = await shop.open()
  await counter.choose('Telcel', /\$200/)
  shop.sandbox.world.faults.add({ kind: 'vanished-sku', skuId: 'sku-TEL200' })
  await counter.typePhone('5512345678')
  await expect(window.getByText('Este producto ya no está en el catálogo de Chipi')).toBeVisible()
  expect(shop.sandbox.world.ledger(shop.sandbox.now())).toEqual([])
})

test('a price that changed is shown before cash is taken', async ({ shop }) => {
  const { counter, window } = await shop.open()
  await counter.choose('Telcel', /\$200/)
  shop.sandbox.world.faults.add({ kind: 'changed-price', skuId: 'sku-TEL200', fixedAmount: 220 })
  await counter.typePhone('5512345678')
  await window.getByRole('button', { name: /^Cobrar \$220/ }).click()
  await counter.confirm()
  await counter.pay('exact')
  await expect(counter.folio).toBeVisible()
  expect(shop.sandbox.requests.list().find(call => call.method === 'POST')?.body).toContain(
    '"currencyAmount":220',
  )
})

// What else a catalog can be spoiled by is held against the sandbox in test/contract/chipi/sandbox-sync.test.ts.
for (const fault of [
  { kind: 'catalog-page', how: 'half', times: 'always' },
  { kind: 'garbage', body: 'html', route: 'list-skus', times: 'always' },
] as const) {
  const name = fault.kind === 'catalog-page' ? fault.how : fault.kind
  test(`a failed sync (${name}) never replaces a good catalog`, async ({ shop }) => {
    const { counter, window } = await shop.open()
    await expect(counter.tile('Telcel').first()).toBeVisible()
    await expect(window.getByTestId('catalog-age')).toContainText(/hace/)
    const tiles = await window.getByTestId('carrier-grid').getByRole('button').count()
    shop.sandbox.world.faults.add(fault)
    await window.getByRole('button', { name: 'Actualizar catálogo' }).click()
    await expect(window.getByText('No se pudo actualizar. Sigues con el catálogo anterior.')).toBeVisible({
      timeout: 20_000,
    })
    await expect(window.getByTestId('carrier-grid').getByRole('button')).toHaveCount(tiles)
  })
}

test('a category nobody knows is shown under Otros and breaks nothing', async ({ shop }) => {
  shop.sandbox.world.faults.add({ kind: 'unknown-category', word: 'HOLOGRAMAS', times: 'always' })
  const { counter } = await shop.open()
  await counter.openShelf('Otros')
  await counter.choose('Telcel', /\$200/)
  await counter.typeDigits('5512345678')
  await counter.continue()
  await counter.confirm()
  await counter.pay('exact')
  await expect(counter.folio).toBeVisible()
})

test('a bill is paid with an amount the cashier types, under its own rules', async ({ shop, paper }) => {
  const { counter, window } = await shop.open()
  await counter.openShelf('Pago de servicios')
  await counter.tile('Telmex').first().click()
  await expect(window.getByRole('heading', { name: /Escribe o escanea/ })).toBeVisible()
  await counter.typeDigits('5555123456')
  await counter.continue()
  await counter.typeDigits('389.50')
  await counter.continue()
  await counter.confirm()
  await counter.pay(500)
  await expect(window.getByTestId('change')).toContainText('$110.50')
  await expect(counter.folio).toBeVisible()
  const ticket = await paper.next()
  expect(ticket).toContain('389.50')
  expect(ticket).toMatch(/24 a 48 horas hábiles/)
})
