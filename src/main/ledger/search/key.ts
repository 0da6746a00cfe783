import { z } from 'zod'

/** A sale's place among all, which are told newest first. */
export type Key = { readonly confirmedAt: number; readonly id: string }

export const keyRows = z.array(
  z
    .object({ confirmed_at: z.number().int(), id: z.string() })
    .transform(({ confirmed_at: confirmedAt, id }): Key => ({ confirmedAt, id })),
)

/** Before every sale there can be. */
export const NEWEST: Key = { confirmedAt: Number.MAX_SAFE_INTEGER, id: '' }

export function isOlder(key: Key, than: Key): boolean {
  return key.confirmedAt === than.confirmedAt ? key.id < than.id : key.confirmedAt < than.confirmedAt
}

/** Newest first, each once. */
export function inOrder(keys: readonly Key[]): readonly Key[] {
  const each = new Map(keys.map(key => [key.id, key]))
  return [...each.values()].toSorted((a, b) => (isOlder(a, b) ? 1 : -1))
}
