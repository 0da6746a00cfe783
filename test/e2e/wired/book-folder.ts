import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Shop } from './a-shop.ts'

/** The folder of the shop's own environment: it has a key for a Chipi at another address. */
export function bookFolder(shop: Shop): string {
  const name = readdirSync(shop.userDataDir).find(one => one.startsWith('production'))
  if (name === undefined) throw new Error('no ledger yet')
  return join(shop.userDataDir, name)
}
