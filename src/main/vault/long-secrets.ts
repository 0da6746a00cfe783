import { createHash } from 'node:crypto'
import type { VaultProblem } from '#shared/domain/connection.ts'
import { ok, type Result } from '#shared/result.ts'
import type { Vault } from './vault.ts'

/** Windows keeps at most 2560 bytes in one credential. */
const PART_BYTES = 2_400
/** What stands under a long secret's own name. None of our secrets looks like it: a key starts with `pk_`, the rest is JSON. */
const HEAD = /^parts:(\d{1,3}):([0-9a-f]{16})$/

/**
 * Lets a vault hold secrets longer than one Windows credential, such as a customer token full of claims. Parts are
 * named after their content and written before the head that points to them, so an interrupted write leaves the old
 * secret whole. A head whose parts are gone reads as null: there is no secret any more.
 */
export function withLongSecrets(vault: Vault<string>): Vault<string> {
  return {
    check: vault.check,
    async read(name) {
      const head = await vault.read(name)
      if (!head.ok || head.value === null) return head
      return readParts(vault, partNames(name, head.value), head.value)
    },
    async write(name, secret) {
      const before = await vault.read(name)
      if (!before.ok) return before
      const parts = split(secret)
      const head = parts.length === 1 ? secret : headOf(parts.length, secret)
      const names = partNames(name, head)
      const kept = await all(names.map((part, index) => vault.write(part, parts[index] ?? '')))
      if (!kept.ok) return kept
      const written = await vault.write(name, head)
      if (!written.ok) return written
      await eraseAll(vault, before.value === head ? [] : partNames(name, before.value ?? ''))
      return ok(undefined)
    },
    async erase(name) {
      const head = await vault.read(name)
      if (!head.ok) return head
      const erased = await vault.erase(name)
      return erased.ok ? eraseAll(vault, partNames(name, head.value ?? '')) : erased
    },
  }
}

async function readParts(
  vault: Vault<string>,
  names: readonly string[],
  head: string,
): Promise<Result<string | null, VaultProblem>> {
  if (names.length === 0) return ok(head)
  const parts = await all(names.map(name => vault.read(name)))
  if (!parts.ok) return parts
  return ok(parts.value.includes(null) ? null : parts.value.join(''))
}

async function eraseAll(vault: Vault<string>, names: readonly string[]): Promise<Result<void, VaultProblem>> {
  const erased = await all(names.map(name => vault.erase(name)))
  return erased.ok ? ok(undefined) : erased
}

/** Every value, or the first problem. */
async function all<T>(
  calls: readonly Promise<Result<T, VaultProblem>>[],
): Promise<Result<T[], VaultProblem>> {
  const values: T[] = []
  for (const outcome of await Promise.all(calls)) {
    if (!outcome.ok) return outcome
    values.push(outcome.value)
  }
  return ok(values)
}

function headOf(parts: number, secret: string): string {
  return `parts:${String(parts)}:${createHash('sha256').update(secret).digest('hex').slice(0, 16)}`
}

/** The entries a head points to; none when it is a secret of its own. */
function partNames(name: string, head: string): readonly string[] {
  const match = HEAD.exec(head)
  if (match === null) return []
  return Array.from({ length: Number(match[1]) }, (_, i) => `${name}.${match[2] ?? ''}.${String(i + 1)}`)
}

/** Pieces of at most `PART_BYTES` in UTF-8, never inside a character. */
function split(secret: string): readonly string[] {
  const parts: string[] = []
  let part = ''
  let bytes = 0
  for (const character of secret) {
    const size = Buffer.byteLength(character)
    if (bytes + size > PART_BYTES) {
      parts.push(part)
      part = ''
      bytes = 0
    }
    part += character
    bytes += size
  }
  return [...parts, part]
}
