import type { Centavos } from '#shared/domain/money.ts'
import type { SaleId } from '#shared/domain/ids.ts'
import type { PatternVerdict } from '#shared/domain/pattern.ts'
import type { Quote, SaleStop } from '#shared/domain/selling.ts'
import type { CarrierTile, Sku } from '#shared/domain/sku.ts'
import type { IpcFailure } from '#shared/ipc/define.ts'
import type { ReferenceEntry } from './reference-entry.ts'

/** The products behind a tile, on their way or here. */
export type Products =
  | { readonly kind: 'loading' }
  | { readonly kind: 'loaded'; readonly skus: readonly Sku[] }
  | { readonly kind: 'failed'; readonly failure: IpcFailure }

/** The product chosen and where it was chosen, so that one step back knows what to draw. */
export type Pick = { readonly tile: CarrierTile; readonly skus: readonly Sku[]; readonly sku: Sku }

/** What the cashier has typed so far; `amountText` only for a SKU without a face amount. */
export type Draft = {
  readonly pick: Pick
  readonly reference: string
  readonly amountText: string | null
  /** The reference was read by a scanner. */
  readonly scanned?: boolean
}

/** The promised price while the customer listens. */
export type Pricing =
  | { readonly kind: 'asking' }
  | { readonly kind: 'quoted'; readonly quote: Quote }
  /** No sale as it stands. `quote` is a new price that may be accepted instead, if there is one. */
  | { readonly kind: 'stopped'; readonly stop: SaleStop; readonly cashInHand: boolean }
  | { readonly kind: 'failed'; readonly failure: IpcFailure }

/** How the cash is being taken. Only `choosing`, `counting` and `typing` may be left: after a press nothing is undone by going back. */
export type Tender =
  | { readonly kind: 'choosing' }
  /** Notes and coins as they are laid down, one by one. */
  | { readonly kind: 'counting'; readonly notes: readonly Centavos[]; readonly doubted?: boolean }
  /** `doubted`: the change would be more than anybody is owed; the cashier was asked whether it is true. */
  | {
      readonly kind: 'typing'
      readonly text: string
      readonly missing: Centavos | null
      readonly doubted?: boolean
    }
  | { readonly kind: 'submitting'; readonly cash: Centavos }
  /** The main process did not answer: the same quote may be submitted again, it makes one sale. */
  | { readonly kind: 'unsure'; readonly cash: Centavos; readonly failure: IpcFailure }

/** Where the sale at the counter stands on screen. */
export type Step =
  | { readonly at: 'carriers' }
  | {
      readonly at: 'products'
      readonly tile: CarrierTile
      readonly products: Products
      readonly scanned?: string | null
    }
  | { readonly at: 'reference'; readonly pick: Pick; readonly entry: ReferenceEntry }
  | {
      readonly at: 'amount'
      readonly pick: Pick
      readonly reference: string
      readonly scanned?: boolean
      readonly text: string
      readonly verdict: PatternVerdict
      readonly complaint: boolean
    }
  | { readonly at: 'confirm'; readonly draft: Draft; readonly pricing: Pricing }
  | { readonly at: 'cash'; readonly draft: Draft; readonly quote: Quote; readonly tender: Tender }
  /** Submitted: the sale's own life is in the sales store. */
  | { readonly at: 'status'; readonly saleId: SaleId }
  /** The same for several sales that were paid together, in their order. */
  | { readonly at: 'order-status'; readonly sales: readonly SaleId[] }

export type StepAt<At extends Step['at']> = Extract<Step, { at: At }>

/** The first step, and where every next sale begins. */
export const START: Step = { at: 'carriers' }

/** The step after the products are known: a carrier with one product needs no choice. */
export function onlySku(skus: readonly Sku[]): Sku | null {
  const [sku] = skus
  return skus.length === 1 && sku !== undefined && sku.currency === 'MXN' ? sku : null
}

/** True while no cash was submitted: until then everything can be undone. */
export function isTenderOpen({ kind }: Tender): boolean {
  return kind === 'choosing' || kind === 'counting' || kind === 'typing'
}
