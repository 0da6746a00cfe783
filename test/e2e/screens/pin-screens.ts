import type { Page } from '@playwright/test'

/** Everything that asks for the manager's PIN, and the settings in which it is set. */
export type PinScreens = {
  /** Sets the first PIN of this till. */
  readonly set: (pin: string) => Promise<void>
  /** Chooses the first reason of the dialog and types the PIN. */
  readonly leave: (pin: string) => Promise<void>
  /** Types a PIN where one is asked for. */
  readonly type: (pin: string) => Promise<void>
  /** Opens the page of the PIN and its acts. */
  readonly open: () => Promise<void>
}

export function pinScreens(page: Page): PinScreens {
  const type = async (pin: string): Promise<void> => {
    await page.getByTestId('pin-pad').waitFor()
    await page.keyboard.type(pin)
    await page.getByTestId('pin-accept').click()
  }
  const open = async (): Promise<void> => {
    await page.getByTestId('nav-setup').click()
    await page.getByTestId('setup-pin').click()
  }
  return {
    open,
    type,
    set: async pin => {
      await open()
      await page.getByTestId('pin-begin').click()
      for (const step of ['next', 'again']) {
        await page.locator(`[data-step="${step}"]`).waitFor()
        await type(pin)
      }
      await page.getByTestId('pin-saved').waitFor()
    },
    leave: async pin => {
      await page.getByTestId('pin-dialog').getByRole('radio').first().check({ force: true })
      await type(pin)
    },
  }
}
