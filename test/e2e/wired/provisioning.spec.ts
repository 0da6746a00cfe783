import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { expect, provisioningOf, test } from './a-shop.ts'

test('a fleet file sets the till up without a window and is wiped', async ({
  provision,
  sandbox,
  launch,
}, info) => {
  const file = info.outputPath('till.json')
  const token = await sandbox.mintToken()
  await writeFile(file, JSON.stringify(provisioningOf(sandbox.prodKey, token)))
  const done = await provision(file)
  expect(done).toMatchObject({ code: 0 })
  expect(done.output).toContain('T7')
  expect(done.output).not.toContain(token)
  expect(existsSync(file)).toBe(false)

  const { window } = await launch({ env: { CHIPI_BASE_URL: sandbox.url } })
  await expect(window.getByTestId('carrier-grid')).toBeVisible({ timeout: 20_000 })
  await expect(window.getByTestId('test-band')).not.toContainText('PRUEBA')
})

test('a file with mistakes is refused whole, each mistake with its place, and stays', async ({
  provision,
}, info) => {
  const file = info.outputPath('till.json')
  const wrong = { ...provisioningOf('sk_prod_secret', 'not a token'), terminal: 'caja uno', colour: 'blue' }
  await writeFile(file, JSON.stringify(wrong))
  const done = await provision(file)
  expect(done.code).toBe(1)
  for (const place of ['key', 'tokenSource.token', 'terminal', 'colour']) expect(done.output).toContain(place)
  expect(existsSync(file)).toBe(true)
})

test.describe('without a keychain', () => {
  test.use({ keyring: 'none' })

  test('provisioning stores nothing and says how to get one', async ({ provision, sandbox }, info) => {
    const file = info.outputPath('till.json')
    await writeFile(file, JSON.stringify(provisioningOf(sandbox.prodKey, await sandbox.mintToken())))
    const done = await provision(file)
    expect(done.code).toBe(1)
    expect(done.output).toContain('llavero')
    expect(existsSync(file)).toBe(true)
  })
})
