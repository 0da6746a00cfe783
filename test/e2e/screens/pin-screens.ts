import type { Page } from '@playwright/test'

/** Everything that asks for the manager's PIN, and the settings in which it is set. */
export type PinScreens = {
  /** Sets the first PIN of this till. */
  readonly set: (pin: string) => Promise<void>
  /** Chooses the first reason of the dialog and types the PIN, all on the keyboard. */
  readonly leave: (pin: string) => Promise<void>
  /** The same with a reason in one's own words: Enter goes on to the PIN, where the digits belong. */
  readonly leaveBecause: (reason: string, pin: string) => Promise<void>
  /** Tries to change it, from the press of the key or from a wrong old one on. */
  readonly change: (old: string, next: string) => Promise<void>
  /** Opens the page of the PIN and its acts. */
  readonly open: () => Promise<void>
}

export function pinScreens(page: Page): PinScreens {
  const type = async (pin: string): Promise<void> => {
    await page.locator('[data-testid="pin-pad"][data-ready="true"]').waitFor()
    await page.keyboard.type(pin)
    await page.getByTestId('pin-accept').click()
  }
  const typeAt = async (step: string, pin: string): Promise<void> => {
    await page.locator(`[data-step="${step}"] [data-ready="true"]`).waitFor()
    await type(pin)
  }
  const open = async (): Promise<void> => {
    await page.getByTestId('nav-setup').click()
    await page.getByTestId('setup-pin').click()
  }
  return {
    open,
    change: async (old, next) => {
      await typeAt('old', old)
      await typeAt('next', next)
      await typeAt('again', next)
    },
    set: async pin => {
      await open()
      await page.getByTestId('pin-begin').click()
      await typeAt('next', pin)
      await typeAt('again', pin)
      await page.getByTestId('pin-saved').waitFor()
    },
    leaveBecause: async (reason, pin) => {
      await page.getByTestId('pin-dialog').getByRole('radio').last().focus()
      await page.keyboard.press('Space')
      await page.getByTestId('pin-reason').fill(`${reason} ${pin}`)
      await page.keyboard.press('Enter')
      await page.getByTestId('pin-dialog').getByRole('alert').first().waitFor()
      await page.getByTestId('pin-reason').fill(reason)
      await page.keyboard.press('Enter')
      await page.keyboard.type(pin)
      await page.keyboard.press('Enter')
    },
    leave: async pin => {
      await page.getByTestId('pin-dialog').getByRole('radio').first().focus()
      await page.keyboard.press('Space')
      await page.keyboard.type(pin)
      await page.keyboard.press('Enter')
    },
  }
}
