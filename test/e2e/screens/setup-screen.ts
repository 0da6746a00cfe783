import type { Locator, Page } from '@playwright/test'

/** The settings, section by section. Verbs leave the section open, so that its outcome can be read. */
export type SetupScreen = {
  readonly open: (section: 'connection' | 'store' | 'printer' | 'fees' | 'terminal') => Promise<void>
  readonly typeKey: (key: string) => Promise<void>
  readonly pasteToken: (token: string) => Promise<void>
  readonly useOAuth2: (source: OAuth2Fields) => Promise<void>
  readonly signHere: (source: { issuer: string; subject: string }) => Promise<void>
  /** The public key to publish, as JWKS. */
  readonly jwks: () => Promise<string>
  readonly tryConnection: () => Promise<void>
  readonly saveConnection: () => Promise<void>
  readonly removeConnection: () => Promise<void>
  readonly choosePrinter: (name: string) => Promise<void>
  readonly choosePaper: (widthMm: 58 | 80) => Promise<void>
  readonly speak: (language: 'es-MX' | 'en') => Promise<void>
  readonly save: () => Promise<void>
  /** What a trial of the connection came to. */
  readonly trial: Locator
  /** The environment the till is in, as `data-environment`. */
  readonly now: Locator
  readonly saved: Locator
  readonly salesOpen: Locator
}

export type OAuth2Fields = {
  readonly tokenUrl: string
  readonly clientId: string
  readonly clientSecret: string
}

export function setupScreen(page: Page): SetupScreen {
  const field = (name: string): Locator => page.getByTestId(`source-${name}`)
  const choose = (value: string): Promise<void> => page.locator(`[data-value="${value}"]`).click()
  return {
    open: async section => {
      await page.getByTestId('nav-setup').click()
      await page.getByTestId(`setup-${section}`).click()
    },
    typeKey: key => page.getByTestId('chipi-key').fill(key),
    pasteToken: async token => {
      await choose('pasted')
      await field('token').fill(token)
    },
    useOAuth2: async ({ tokenUrl, clientId, clientSecret }) => {
      await choose('oauth2')
      await field('tokenUrl').fill(tokenUrl)
      await field('clientId').fill(clientId)
      await field('clientSecret').fill(clientSecret)
    },
    signHere: async ({ issuer, subject }) => {
      await choose('terminal')
      await field('issuer').fill(issuer)
      await field('subject').fill(subject)
    },
    jwks: async () => {
      await page.getByTestId('show-jwks').click()
      return page.getByTestId('jwks').inputValue()
    },
    tryConnection: () => page.getByTestId('try').click(),
    saveConnection: () => page.getByTestId('save-connection').click(),
    removeConnection: async () => {
      await page.getByTestId('remove').click()
      await page.getByTestId('remove-yes').click()
    },
    choosePrinter: async name => {
      await page.getByTestId('printer-kind').click()
      await page.locator('[data-option="system"]').click()
      await page.getByTestId('printer').click()
      await page.locator(`[data-option="${name}"]`).click()
    },
    choosePaper: widthMm => choose(String(widthMm)),
    speak: language => choose(language),
    save: () => page.getByTestId('save-settings').click(),
    trial: page.getByTestId('trial'),
    now: page.getByTestId('connection-now'),
    saved: page.getByTestId('connection-saved'),
    salesOpen: page.getByTestId('sales-open'),
  }
}
