import type { Page } from '@playwright/test'

/** Everything that asks for the manager's PIN, and the settings in which it is set. */
export type PinScreens = {
  /** Sets the first PIN of this till. */
  readonly set: (pin: string) => Promise<void>
  /** Chooses the first reason of the dialog and types the PIN. */
  readonly leave: (pin: string) => Promise<void>
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
    leave: async pin => {
      await page.getByTestId('pin-dialog').getByRole('radio').first().check({ force: true })
      await type(pin)
    },
  }
}
