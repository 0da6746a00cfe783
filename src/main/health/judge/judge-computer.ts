import type { VaultProblem } from '#shared/domain/connection.ts'
import type { HealthItem } from '#shared/domain/health.ts'
import { attention, broken, bytes, good, span, text } from './item.ts'

export type DiskFacts = {
  /** Of the disk with the shop's data; null when it would not say. */
  readonly freeBytes: number | null
  /** A file could be written where the shop's data lies. */
  readonly writable: boolean
}

const MEGABYTE = 1_048_576
/** A year of a busy shop's sales; backups thin out below it. */
const LOW_BYTES = 1_024 * MEGABYTE
/** A log, a backup or a picture of somebody's could take the rest in an hour. */
const FULL_BYTES = 150 * MEGABYTE

export function judgeDisk({ freeBytes, writable }: DiskFacts): HealthItem {
  const values = freeBytes === null ? {} : { free: bytes(freeBytes) }
  // A full disk takes no byte either: room is what mends it, not a permission.
  if (freeBytes !== null && freeBytes < FULL_BYTES) return broken('disk', 'disk-full', { values })
  if (!writable) return broken('disk', 'disk-unwritable')
  if (freeBytes === null) return good('disk', 'disk-writable')
  return freeBytes < LOW_BYTES
    ? attention('disk', 'disk-low', { values })
    : good('disk', 'disk-roomy', { values })
}

/** `problem`: what the keychain said when the till was opened; null when it gave what was asked for. */
export function judgeKeychain(problem: VaultProblem['kind'] | null): HealthItem {
  if (problem === 'missing') return broken('keychain', 'keychain-none')
  return problem === null ? good('keychain', 'keychain-open') : broken('keychain', 'keychain-shut')
}

export type ProgramFacts = {
  readonly version: string
  readonly electron: string
  /** Of all processes of the program. */
  readonly memoryBytes: number
  /** Since its start, ms. */
  readonly upMs: number
}

/** Four times what a day of selling takes. */
const HEAVY_BYTES = 1_536 * MEGABYTE

export function judgeProgram({ version, electron, memoryBytes, upMs }: ProgramFacts): HealthItem {
  const values = {
    version: text(version),
    electron: text(electron),
    memory: bytes(memoryBytes),
    up: span(upMs),
  }
  return memoryBytes > HEAVY_BYTES
    ? attention('program', 'program-heavy', { values })
    : good('program', 'program-runs', { values })
}
