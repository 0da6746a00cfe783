import type { Damage } from '#shared/domain/ledger-care.ts'
import type { ReadableDatabase } from '../database.ts'
import { lastLink, linkAt, type Link } from '../verify-chain.ts'

/** What a link that is known to have been there says against this ledger; null when it still is. */
export function contradicts(db: ReadableDatabase, { seq, hash }: Link): Damage | null {
  if (lastLink(db).seq < seq) return { kind: 'shortened', seq }
  return linkAt(db, seq)?.hash === hash ? null : { kind: 'chain', seq }
}
