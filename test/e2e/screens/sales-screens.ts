import type { Locator, Page } from '@playwright/test'

/** En proceso: a board of what needs a person, what is owed, what is under way and what ended unseen. */
export type OpenSalesScreen = {
  readonly open: () => Promise<void>
  readonly list: Locator
  readonly empty: Locator
  readonly section: (name: 'people' | 'owed' | 'under-way' | 'ended') => Locator
  readonly owedTotal: Locator
  /** The counts on the rail: what waits for a person, and what is just under way. */
  readonly peopleBadge: Locator
  readonly openBadge: Locator
  readonly back: () => Promise<void>
  /** The chosen sale; its state is in `data-state`. */
  readonly status: Locator
  readonly choose: (ticket: string) => Promise<void>
  readonly sendNow: () => Promise<void>
  readonly cancelAndGiveBack: () => Promise<void>
  readonly understood: () => Promise<void>
  /** The cash that is owed, once a sale is known not to have happened. */
  readonly giveBack: Locator
}

export function openSalesScreen(page: Page): OpenSalesScreen {
  return {
    open: () => page.getByTestId('nav-open').click(),
    list: page.getByTestId('open-list'),
    empty: page.getByTestId('open-empty'),
    section: name => page.locator(`[data-section="${name}"]`),
    owedTotal: page.getByTestId('owed-total'),
    peopleBadge: page.getByTestId('badge-people'),
    openBadge: page.getByTestId('badge-open'),
    back: () => page.getByTestId('open-back').click(),
    status: page.getByTestId('sale-status'),
    choose: ticket => page.locator(`[data-ticket="${ticket}"]`).click(),
    sendNow: () => page.getByTestId('send-again').click(),
    cancelAndGiveBack: () => page.getByTestId('abandon').click(),
    understood: () => page.getByTestId('understood').click(),
    giveBack: page.getByTestId('give-back'),
  }
}

/** The latest sales and their tickets. */
export type HistoryScreen = {
  readonly open: () => Promise<void>
  readonly list: Locator
  readonly search: (text: string) => Promise<void>
  readonly choose: (ticket: string) => Promise<void>
  /** The ticket as an image. */
  readonly ticket: Locator
  readonly print: () => Promise<void>
  readonly savePdf: () => Promise<void>
  /** What became of the paper and of the PDF, in words. */
  readonly paper: Locator
}

export function historyScreen(page: Page): HistoryScreen {
  return {
    open: () => page.getByTestId('nav-history').click(),
    list: page.getByTestId('history-list'),
    search: text => page.getByRole('searchbox').fill(text),
    choose: ticket => page.locator(`[data-ticket="${ticket}"]`).click(),
    ticket: page.getByTestId('ticket-image'),
    print: () => page.getByTestId('print').click(),
    savePdf: () => page.getByTestId('save-pdf').click(),
    paper: page.getByTestId('ticket-line'),
  }
}

/** A till that cannot sell: why is in `data-block`. */
export type BlockedScreen = {
  readonly card: Locator
  readonly retry: () => Promise<void>
  readonly practise: () => Promise<void>
}

export function blockedScreen(page: Page): BlockedScreen {
  return {
    card: page.getByTestId('blocked'),
    retry: () => page.getByTestId('retry').click(),
    practise: () => page.getByTestId('practise').click(),
  }
}
