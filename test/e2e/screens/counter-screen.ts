import type { Locator, Page } from '@playwright/test'

/** The counter as a cashier uses it. Every press of a key or a tile is counted, digits are not. */
export type CounterScreen = {
  readonly page: Page
  readonly tile: (carrier: string) => Locator
  readonly openShelf: (name: string) => Promise<void>
  readonly choose: (carrier: string, product: string | RegExp) => Promise<void>
  readonly typeDigits: (digits: string) => Promise<void>
  /** As a barcode scanner types: everything within a moment, and Enter. */
  readonly scan: (code: string) => Promise<void>
  /** Ten digits twice, as the counter asks for a phone. */
  readonly typePhone: (phone: string) => Promise<void>
  readonly continue: () => Promise<void>
  readonly confirm: () => Promise<void>
  /** Pays: `exact`, or the note that was handed over, in pesos. */
  readonly pay: (with_: 'exact' | number) => Promise<void>
  /** On to the next sale, whatever this one came to; money that is owed stays owed. */
  readonly next: () => Promise<void>
  /** The usual recharge, up to and with taking the cash. */
  readonly sell: (order: Recharge) => Promise<void>
  readonly folio: Locator
  readonly headline: (text: string | RegExp) => Locator
  /** Presses so far, digits left out. */
  readonly touches: () => number
}

export type Recharge = {
  readonly carrier: string
  readonly product: string | RegExp
  readonly phone: string
  readonly pay: 'exact' | number
}

export const TELCEL_200: Recharge = { carrier: 'Telcel', product: /\$200/, phone: '5512345678', pay: 500 }

/** Slower than a barcode scanner writes: faster, and the till takes it for one. Between two keys, ms. */
const FINGERS = { delay: 45 }

export function counterScreen(page: Page): CounterScreen {
  let touches = 0
  const touch = async (target: Locator): Promise<void> => {
    await target.click()
    touches += 1
  }
  const button = (name: string | RegExp): Locator => page.getByRole('button', { name })
  const tile = (carrier: string): Locator => page.getByRole('button', { name: new RegExp(`^${carrier}\\b`) })

  const screen: CounterScreen = {
    page,
    tile,
    openShelf: name => touch(page.getByRole('tab', { name })),
    choose: async (carrier, product) => {
      await touch(tile(carrier).first())
      await touch(button(product).first())
    },
    typeDigits: digits => page.keyboard.type(digits, FINGERS),
    scan: async code => {
      await page.keyboard.type(code)
      await page.keyboard.press('Enter')
    },
    typePhone: async phone => {
      // At finger pace both times: on a busy computer a burst is taken as typed while it goes on, and a burst right behind it
      // would be one code of twenty digits with it.
      await page.getByRole('heading', { name: 'Escribe el número' }).waitFor()
      await screen.typeDigits(phone)
      await page.getByRole('heading', { name: 'Escríbelo otra vez' }).waitFor()
      await screen.typeDigits(phone)
    },
    continue: () => touch(button(/^Continuar/)),
    confirm: () => touch(button(/^Sí, está correcto/)),
    pay: with_ =>
      touch(with_ === 'exact' ? button(/^Exacto/) : button(new RegExp(`^\\$${pesosText(with_)}`))),
    next: () => touch(page.getByTestId('next-sale')),
    sell: async order => {
      await screen.choose(order.carrier, order.product)
      await screen.typePhone(order.phone)
      await screen.confirm()
      await screen.pay(order.pay)
    },
    folio: page.getByTestId('folio'),
    headline: text => page.getByRole('heading', { name: text }),
    touches: () => touches,
  }
  return screen
}

function pesosText(pesos: number): string {
  return pesos.toLocaleString('es-MX')
}
