import { z } from 'zod'
import {
  purchaseRecordSchema,
  restoreDueAt,
  type OutcomePlan,
  type PurchaseRecord,
} from './purchase-record.ts'
import type { Environment } from './api-request.ts'

/** One movement of credits, appended when it happens and never changed: the witness tests compare with. */
export const ledgerEntrySchema = z.strictObject({
  kind: z.enum(['debit', 'restore']),
  purchaseId: z.string(),
  transactionHash: z.string(),
  microUsd: z.number().int().min(0),
  at: z.number().int(),
})
export type LedgerEntry = z.infer<typeof ledgerEntrySchema>

export const booksSnapshotSchema = z.strictObject({
  balanceMicroUsd: z.number().int(),
  purchases: z.array(purchaseRecordSchema),
  ledger: z.array(ledgerEntrySchema),
})
export type BooksSnapshot = z.infer<typeof booksSnapshotSchema>

/** The purchases of both environments and every movement of credits they caused. */
export interface Books {
  find(id: string): PurchaseRecord | undefined
  /** The newest purchase with this hash. */
  newestWithHash(environment: Environment, hash: string): PurchaseRecord | undefined
  /** The newest purchase of one SKU for one reference. */
  newestFor(environment: Environment, skuId: string, reference: string): PurchaseRecord | undefined
  /** The newest gift card of any brand for one reference. */
  newestGiftCardFor(environment: Environment, reference: string): PurchaseRecord | undefined
  /** Writes a purchase down and debits it; the one place where credits are taken. */
  take(record: PurchaseRecord): void
  /** Changes what is to become of a purchase. Credits already given back stay given back. */
  replan(id: string, plan: OutcomePlan): void
  /** Gives back the credits of every purchase that has failed by now. */
  restoreDue(now: number): void
  balanceMicroUsd(): number
  setBalance(microUsd: number): void
  purchases(): IterableIterator<PurchaseRecord>
  ledger(): readonly LedgerEntry[]
  snapshot(): BooksSnapshot
}

/** Opens books, empty with a balance or as they were saved. */
export function createBooks(saved: BooksSnapshot): Books {
  const byId = new Map<string, PurchaseRecord>()
  const newest = new Map<string, string>()
  const ledger: LedgerEntry[] = [...saved.ledger]
  const awaitingRestore = new Set<string>()
  let balance = saved.balanceMicroUsd

  const newestAt = (key: string) => byId.get(newest.get(key) ?? '')
  const file = (record: PurchaseRecord) => {
    byId.set(record.id, record)
    newest.set(hashKey(record.environment, record.transactionHash), record.id)
    for (const key of targetKeysOf(record)) if (!isHidden(record, newestAt(key))) newest.set(key, record.id)
    if (restoreDueAt(record.plan) !== null) awaitingRestore.add(record.id)
  }
  const restore = (record: PurchaseRecord, at: number) => {
    awaitingRestore.delete(record.id)
    balance += record.debitMicroUsd
    ledger.push(movement('restore', record, at))
  }

  for (const record of saved.purchases) file(record)
  for (const entry of saved.ledger) if (entry.kind === 'restore') awaitingRestore.delete(entry.purchaseId)

  return {
    find: id => byId.get(id),
    newestWithHash: (environment, hash) => newestAt(hashKey(environment, hash)),
    newestFor: (environment, skuId, reference) => newestAt(targetKey(environment, skuId, reference)),
    newestGiftCardFor: (environment, reference) => newestAt(giftKey(environment, reference)),
    take(record) {
      file(record)
      balance -= record.debitMicroUsd
      ledger.push(movement('debit', record, record.takenAt))
    },
    replan(id, plan) {
      const record = byId.get(id)
      if (record === undefined) return
      byId.set(id, { ...record, plan })
      const restored = ledger.some(entry => entry.kind === 'restore' && entry.purchaseId === id)
      if (restoreDueAt(plan) !== null && !restored) awaitingRestore.add(id)
      else awaitingRestore.delete(id)
    },
    restoreDue(now) {
      for (const id of awaitingRestore) {
        const record = byId.get(id)
        const dueAt = record === undefined ? null : restoreDueAt(record.plan)
        if (record !== undefined && dueAt !== null && dueAt <= now) restore(record, dueAt)
      }
    },
    balanceMicroUsd: () => balance,
    setBalance(microUsd) {
      balance = microUsd
    },
    purchases: () => byId.values(),
    ledger: () => ledger,
    snapshot: () => ({ balanceMicroUsd: balance, purchases: [...byId.values()], ledger: [...ledger] }),
  }
}

const hashKey = (environment: Environment, hash: string) => `hash:${environment}:${hash}`
// The length keeps SKU and reference apart, whatever characters a client puts into them.
const targetKey = (environment: Environment, skuId: string, reference: string) =>
  `target:${environment}:${skuId.length}:${skuId}:${reference}`
const giftKey = (environment: Environment, reference: string) => `gift:${environment}:${reference}`

function targetKeysOf({ environment, skuId, skuReference, isGiftCard }: PurchaseRecord): string[] {
  const target = targetKey(environment, skuId, skuReference)
  return isGiftCard ? [target, giftKey(environment, skuReference)] : [target]
}

/** A purchase that is going to fail must not hide an earlier one that stood: the carrier remembers the latter. */
const isHidden = (record: PurchaseRecord, earlier: PurchaseRecord | undefined) =>
  earlier !== undefined && restoreDueAt(record.plan) !== null && restoreDueAt(earlier.plan) === null

const movement = (kind: LedgerEntry['kind'], record: PurchaseRecord, at: number): LedgerEntry => ({
  kind,
  purchaseId: record.id,
  transactionHash: record.transactionHash,
  microUsd: record.debitMicroUsd,
  at,
})
