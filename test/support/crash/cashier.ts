import type { Page } from '@playwright/test'
import { as, type SaleId, type SkuId } from '#shared/domain/ids.ts'
import { counterScreen } from '#test/e2e/screens/counter-screen.ts'

/** One customer: what is sold to which phone, and by which way into the program. */
export type Order = {
  /** Never sold to before in this shop, so that it names the sale and no twin is refused. */
  readonly phone: string
  /** Pesos; a Telcel recharge of that value exists. */
  readonly pesos: number
  /** `screen` goes through every tile and key, `page` calls what they call. */
  readonly by: 'page' | 'screen'
}

/** What the cashier was told: the cash is taken (`accepted`), or no sale began and why. */
export type Told = { readonly kind: 'accepted' } | { readonly kind: 'stopped'; readonly why: string }

/** A sale up to the cash key. */
export type ReadySale = {
  readonly order: Order
  /** Presses the cash key. Rejects when the program dies meanwhile: then the cashier was told nothing. */
  readonly takeCash: () => Promise<Told>
}

/** Brings an order as far as the cash key; answers why when no sale can begin. */
export function prepareSale(page: Page, order: Order): Promise<ReadySale | Told> {
  return order.by === 'page' ? prepareByPage(page, order) : prepareByScreen(page, order)
}

async function prepareByPage(page: Page, order: Order): Promise<ReadySale | Told> {
  const skuId = as<SkuId>(`sku-TEL${String(order.pesos).padStart(3, '0')}`)
  const reply = await page.evaluate(request => window.mostrador['sale.quote'](request), {
    skuId,
    reference: order.phone,
    amountText: null,
  })
  if (!reply.ok) return { kind: 'stopped', why: reply.error.kind }
  if (reply.value.kind === 'stopped') return { kind: 'stopped', why: reply.value.stop.kind }
  const { quote } = reply.value
  return {
    order,
    takeCash: async () => {
      const submitted = await page.evaluate(wanted => window.mostrador['sale.submit'](wanted), {
        quoteId: quote.id,
        cash: quote.total,
      })
      if (!submitted.ok) return { kind: 'stopped', why: submitted.error.kind }
      const outcome = submitted.value
      return outcome.kind === 'accepted' ? outcome : { kind: 'stopped', why: outcome.stop.kind }
    },
  }
}

async function prepareByScreen(page: Page, order: Order): Promise<ReadySale> {
  const counter = counterScreen(page)
  // By their places: the strip of sales on their way has keys that begin with the same words.
  await page
    .getByTestId('carrier-grid')
    .getByRole('button', { name: /^Telcel\b/ })
    .first()
    .click()
  await page
    .getByTestId('products')
    .getByRole('button', { name: new RegExp(`\\$${String(order.pesos)}\\b`) })
    .click()
  await counter.typePhone(order.phone)
  await counter.confirm()
  return {
    order,
    takeCash: async () => {
      await counter.pay('exact')
      const accepted = page.getByTestId('sale-status')
      const stopped = page.getByTestId('stop')
      await accepted.or(stopped).first().waitFor()
      return (await accepted.isVisible()) ? { kind: 'accepted' } : { kind: 'stopped', why: 'on the screen' }
    },
  }
}

/** Sends sales that never left once more, as a cashier does who finds them after a restart; one from yesterday is given up. */
export async function sendAgain(page: Page, ids: readonly SaleId[]): Promise<void> {
  await page.evaluate(async sales => {
    for (const saleId of sales) {
      const reply = await window.mostrador['sale.send-again']({ saleId })
      const tooLate = reply.ok && reply.value.kind === 'stopped' && reply.value.stop.kind === 'quote-expired'
      if (tooLate) await window.mostrador['sale.abandon']({ saleId })
    }
  }, ids)
}

/** Gives up sales that never left; the program leaves any other as it is. */
export async function giveUp(page: Page, ids: readonly SaleId[]): Promise<void> {
  await page.evaluate(async sales => {
    for (const saleId of sales) await window.mostrador['sale.abandon']({ saleId })
  }, ids)
}

/** Longest a till may take from its first frame until it can sell, ms. */
const OPENING_MS = 20_000

/**
 * Waits until the till behind the screen is open. Asked by way of a product that does not exist: that question changes
 * nothing and wakes nobody.
 */
export async function untilOpen(page: Page): Promise<void> {
  await page.getByTestId('carrier-grid').waitFor({ timeout: OPENING_MS })
  const request = { skuId: as<SkuId>('none'), reference: '', amountText: null }
  const isOpen = await page.evaluate(
    async ({ asked, limitMs }) => {
      const giveUpAt = Date.now() + limitMs
      while (Date.now() < giveUpAt) {
        const reply = await window.mostrador['sale.quote'](asked)
        if (reply.ok && reply.value.kind === 'stopped' && reply.value.stop.kind !== 'not-ready') return true
        await new Promise(resolve => setTimeout(resolve, 20))
      }
      return false
    },
    { asked: request, limitMs: OPENING_MS },
  )
  if (!isOpen) throw new Error('The till did not open.')
}
