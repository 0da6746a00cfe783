import type { Locator, Page } from '@playwright/test'

/** A sale that waits for a person's decision. */
export type ReviewScreen = {
  readonly pane: Locator
  /** Presses the copy key beside a clue. */
  readonly copy: (label: string) => Promise<void>
  /** Fills the decision in and reads what will follow; `sure` writes it down. */
  readonly decide: (decision: {
    readonly outcome: 'done' | 'not-done'
    readonly folio?: string
    readonly reason: string
    readonly by: string
  }) => Promise<void>
  readonly consequence: Locator
  readonly sure: () => Promise<void>
}

export function reviewScreen(page: Page): ReviewScreen {
  return {
    pane: page.getByTestId('review'),
    copy: label => page.getByRole('button', { name: `Copiar: ${label}` }).click(),
    decide: async ({ outcome, folio, reason, by }) => {
      await page.getByTestId(`decide-${outcome}`).click()
      if (folio !== undefined) await page.getByTestId('decide-folio').fill(folio)
      await page.locator(`[data-reason="${reason}"]`).click()
      await page.getByTestId('who').fill(by)
      await page.getByTestId('decide-next').click()
    },
    consequence: page.getByTestId('decision-confirm'),
    sure: () => page.getByTestId('decide-sure').click(),
  }
}

/** Handing a customer's cash back. */
export type RefundScreen = {
  readonly begin: () => Promise<void>
  readonly payAs: (name: string) => Promise<void>
  /** Touches a name that is on a key already. */
  readonly payAsKnown: (name: string) => Promise<void>
  /** Where the pay-out stands, in `data-step`. */
  readonly panel: Locator
  readonly handed: () => Promise<void>
}

export function refundScreen(page: Page): RefundScreen {
  return {
    begin: () => page.getByTestId('refund-begin').click(),
    payAs: async name => {
      await page.getByTestId('who').fill(name)
      await page.getByTestId('pay-refund').click()
    },
    payAsKnown: name => page.locator(`[data-person="${name}"]`).click(),
    panel: page.getByTestId('pay-out'),
    handed: () => page.getByTestId('handed').click(),
  }
}
