import type { Locator, Page } from '@playwright/test'
import type { Sandbox } from '#sandbox/sandbox.ts'
import type { RunningApp } from '../launch.ts'
import { counterScreen, TELCEL_200 } from '../screens/counter-screen.ts'
import { setupScreen, type SetupScreen } from '../screens/setup-screen.ts'
import { expect, test as base } from './a-shop.ts'

type NewTill = { readonly app: RunningApp; readonly window: Page; readonly setup: SetupScreen }

/** A till fresh from the box, in practice, its settings open; Chipi is this test's sandbox. */
const test = base.extend<{ newTill: NewTill }>({
  newTill: async ({ launch, sandbox }, use) => {
    const app = await launch({ env: { CHIPI_BASE_URL: sandbox.url } })
    await expect(counterScreen(app.window).tile('Telcel').first()).toBeVisible()
    const setup = setupScreen(app.window)
    await setup.open('connection')
    await use({ app, window: app.window, setup })
  },
})

const sentence = (window: Page, text: RegExp): Locator => window.getByText(text).first()

const stranger = (sandbox: Sandbox): string => sandbox.prodKey.replace(/.{6}$/, 'abcdef')

test('key and token typed by hand are tried, kept, and sell for real at once', async ({
  newTill,
  sandbox,
}) => {
  const { setup, window } = newTill
  await setup.typeKey(sandbox.prodKey)
  await setup.pasteToken(await sandbox.mintToken())
  await setup.tryConnection()
  await expect(sentence(window, /^Funciona: Chipi ofrece 752 productos/)).toBeVisible()
  await setup.saveConnection()
  await expect(sentence(window, /Conexión guardada/)).toBeVisible()
  await expect(window.getByTestId('test-band')).not.toContainText('PRUEBA')
  await expect(window.getByTestId('test-band')).toContainText(sandbox.url)

  await window.getByTestId('nav-counter').click()
  const counter = counterScreen(window)
  await counter.sell(TELCEL_200)
  await expect(counter.folio).toBeVisible()
  expect(sandbox.world.ledger(sandbox.now())).toHaveLength(1)
})

test('a DEV key sells at once and everything says PRUEBA', async ({ newTill, sandbox }) => {
  const { setup, window } = newTill
  await setup.typeKey(sandbox.devKey)
  await setup.pasteToken(await sandbox.mintToken())
  await setup.saveConnection()
  await expect(sentence(window, /Conexión guardada/)).toBeVisible()
  await expect(window.getByTestId('test-band')).toContainText('PRUEBA')
  await window.getByTestId('nav-counter').click()
  const counter = counterScreen(window)
  await counter.sell(TELCEL_200)
  await expect(counter.folio).toContainText('dev-sandbox-')
})

test('a secret key is refused with the reason, and nothing is sent', async ({ newTill, sandbox }) => {
  const { setup, window } = newTill
  const before = sandbox.requests.list().length
  await setup.typeKey(`sk_prod_${'a1'.repeat(32)}`)
  await expect(sentence(window, /Esa es la llave secreta \(sk_\)/)).toBeVisible()
  await setup.pasteToken(await sandbox.mintToken())
  await setup.saveConnection()
  await expect(sentence(window, /llave secreta/)).toBeVisible()
  expect(sandbox.requests.list()).toHaveLength(before)
})

test('a wrong key is named', async ({ newTill, sandbox }) => {
  const { setup, window } = newTill
  await setup.typeKey(stranger(sandbox))
  await setup.pasteToken(await sandbox.mintToken())
  await setup.saveConnection()
  await expect(sentence(window, /Chipi no reconoce esa llave|Chipi no dio acceso/)).toBeVisible()
})

test('an expired token is named', async ({ newTill, sandbox }) => {
  const { setup, window } = newTill
  await setup.typeKey(sandbox.prodKey)
  await setup.pasteToken(await sandbox.mintToken({ expiresInSeconds: -3_600 }))
  await setup.saveConnection()
  await expect(sentence(window, /venció/)).toBeVisible()
})

test('a token signed by somebody else is named', async ({ newTill, sandbox }) => {
  const { setup, window } = newTill
  await setup.typeKey(sandbox.prodKey)
  await setup.pasteToken(await sandbox.mintToken({ signedBy: 'stranger' }))
  await setup.saveConnection()
  await expect(sentence(window, /Chipi no dio acceso/)).toBeVisible()
})

test('no network is named', async ({ newTill, sandbox }) => {
  const { setup, window } = newTill
  const token = await sandbox.mintToken()
  await sandbox.stop()
  await setup.typeKey(sandbox.prodKey)
  await setup.pasteToken(token)
  await setup.tryConnection()
  await expect(sentence(window, /No hay conexión a internet/)).toBeVisible()
})

test('a computer whose clock is two hours fast is told so, not that its token is bad', async ({
  newTill,
  sandbox,
}) => {
  const { setup, window } = newTill
  sandbox.advance(-2 * 3_600_000)
  await setup.typeKey(sandbox.prodKey)
  await setup.pasteToken(await sandbox.mintToken({ expiresInSeconds: 1_800 }))
  await setup.tryConnection()
  await expect(sentence(window, /El reloj de esta computadora está mal/)).toBeVisible()
})

test('client credentials of the shop’s own provider are fetched, used, and fetched anew after a 401', async ({
  newTill,
  sandbox,
}) => {
  const { setup, window } = newTill
  const { tokenUrl, clientId, clientSecret } = sandbox.oauth
  await setup.typeKey(sandbox.prodKey)
  await setup.useOAuth2({ tokenUrl, clientId, clientSecret })
  await setup.saveConnection()
  await expect(sentence(window, /Conexión guardada/)).toBeVisible()
  sandbox.world.faults.add({ kind: 'unauthorized', route: 'buy' })
  await window.getByTestId('nav-counter').click()
  const counter = counterScreen(window)
  await counter.sell(TELCEL_200)
  await expect(counter.folio).toBeVisible()
  expect(sandbox.world.ledger(sandbox.now())).toHaveLength(1)
})

test('a token signed on this terminal is good once its public key is published', async ({
  newTill,
  sandbox,
}) => {
  const { setup, window } = newTill
  await setup.typeKey(sandbox.prodKey)
  await setup.signHere({ issuer: 'https://lupita.example', subject: 'caja-1' })
  const jwks = JSON.parse(await setup.jwks())
  expect(JSON.stringify(jwks)).not.toContain('"d"')
  await setup.tryConnection()
  await expect(sentence(window, /Chipi no dio acceso/)).toBeVisible()

  sandbox.keySets.register({ environment: 'prod', source: { kind: 'value', jwks } })
  await setup.saveConnection()
  await expect(sentence(window, /Conexión guardada/)).toBeVisible()
})

test('the key can be removed, and the till is back in practice', async ({ shop }) => {
  const { window } = await shop.open()
  const setup = setupScreen(window)
  await setup.open('connection')
  await setup.removeConnection()
  await expect(window.getByTestId('test-band')).toContainText('PRUEBA')
})
