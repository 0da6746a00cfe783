import type { z } from 'zod'
import type { PinRefusal } from '#shared/domain/act.ts'
import type { VaultProblem } from '#shared/domain/connection.ts'
import { weaknessOf, type PinWeakness } from '#shared/domain/pin.ts'
import type { LedgerProblem } from '#shared/domain/selling.ts'
import type { Clock } from '#shared/clock.ts'
import { err, ok, type Result } from '#shared/result.ts'
import { createTurns } from '#main/platform/turns.ts'
import type { Vault } from '#main/vault/vault.ts'
import { hashedPinSchema, hashPin, isPin, PIN_COST, type HashedPin } from './hash-pin.ts'
import { FREE_TRIES, NO_TRIES, triesSchema, waitAfter, type Tries } from './tries.ts'

/** A refusal with how many wrong ones in a row there have been; that number is for the ledger. */
export type CountedRefusal = { readonly refusal: PinRefusal; readonly tries: number }

/** The one PIN of this terminal's manager: hashed in the OS keychain and nowhere else. */
export type ManagerPin = {
  readonly isSet: () => Promise<Result<boolean, VaultProblem>>
  readonly check: (pin: string) => Promise<Result<null, CountedRefusal>>
  /**
   * The first one needs nothing, a change needs the old one, which counts as a try. `note` writes down what is about to
   * happen, and answers what keeps it from being written: then nothing does.
   */
  readonly set: (
    change: PinChange,
    note: (what: PinSetting) => LedgerProblem | null,
  ) => Promise<Result<PinSetting, CountedRefusal | WeakPin | Unnoted>>
}
export type PinSetting = 'set' | 'changed'
export type PinChange = { readonly old: string | null; readonly next: string }
export type WeakPin = { readonly weak: PinWeakness }
export type Unnoted = { readonly ledger: LedgerProblem }

export type ManagerPinDeps = {
  readonly vault: Pick<Vault, 'read' | 'write' | 'check'>
  readonly clock: Pick<Clock, 'now' | 'monotonic'>
  /** scrypt's N; less only in tests. */
  readonly cost?: number
}

export function createManagerPin({ vault, clock, cost = PIN_COST }: ManagerPinDeps): ManagerPin {
  // One try at a time: two at once would both be counted as the same.
  const inTurn = createTurns()
  /** When the last try of this run was counted, by the clock that nobody can set. */
  let countedAt: number | null = null

  const count = async (tries: Tries): Promise<Result<void, VaultProblem>> => {
    countedAt = tries.wrong === 0 ? null : clock.monotonic()
    return vault.write('manager-pin-tries', JSON.stringify(tries))
  }

  /** How long is left to wait, ms. A clock that was set back begins the whole wait again. */
  const waitLeft = async ({ wrong, at }: Tries): Promise<Result<number, VaultProblem>> => {
    const wait = waitAfter(wrong)
    const passed = clock.now() - at
    if (wait > 0 && passed < 0) {
      const counted = await count({ wrong, at: clock.now() })
      return counted.ok ? ok(wait) : counted
    }
    const passedHere = countedAt === null ? passed : Math.min(passed, clock.monotonic() - countedAt)
    return ok(Math.max(0, wait - passedHere))
  }

  const tryOne = async (pin: string, kept: HashedPin): Promise<Result<null, CountedRefusal>> => {
    const before = await readTries(vault)
    if (!before.ok) return vaultRefused(before.error)
    const left = await waitLeft(before.value)
    if (!left.ok) return vaultRefused(left.error)
    if (left.value > 0) return refused({ kind: 'locked', waitMs: left.value }, before.value.wrong)
    // Counted before it is looked at: whoever kills the program in between has used up a try.
    const wrong = before.value.wrong + 1
    const counted = await count({ wrong, at: clock.now() })
    if (!counted.ok) return vaultRefused(counted.error)
    if (!(await isPin(pin, kept))) {
      return refused(
        { kind: 'wrong', triesLeft: Math.max(0, FREE_TRIES - wrong), waitMs: waitAfter(wrong) },
        wrong,
      )
    }
    const cleared = await count(NO_TRIES)
    return cleared.ok ? ok(null) : vaultRefused(cleared.error)
  }

  const check = async (pin: string): Promise<Result<null, CountedRefusal>> => {
    const kept = await readPin(vault)
    if (!kept.ok) return vaultRefused(kept.error)
    return kept.value === null ? refused({ kind: 'not-set' }, 0) : tryOne(pin, kept.value)
  }

  return {
    isSet: async () => {
      const kept = await readPin(vault)
      return kept.ok ? ok(kept.value !== null) : kept
    },
    check: pin => inTurn(() => check(pin)),
    set: ({ old, next }, note) =>
      inTurn(async () => {
        const weak = weaknessOf(next)
        if (weak !== null) return err({ weak })
        const kept = await readPin(vault)
        if (!kept.ok) return vaultRefused(kept.error)
        const allowed = kept.value === null ? ok(null) : await tryOne(old ?? '', kept.value)
        if (!allowed.ok) return allowed
        const hashed = await hashPin(next, cost)
        const what = kept.value === null ? 'set' : 'changed'
        const unnoted = note(what)
        if (unnoted !== null) return err({ ledger: unnoted })
        const written = await vault.write('manager-pin', JSON.stringify(hashed))
        return written.ok ? ok(what) : vaultRefused(written.error)
      }),
  }
}

type Reading = Pick<Vault, 'read' | 'check'>

/** Null only when the keychain is open and holds none: a locked one on Linux says the same. */
async function readPin(vault: Reading): Promise<Result<HashedPin | null, VaultProblem>> {
  const text = await vault.read('manager-pin')
  if (!text.ok) return text
  if (text.value !== null) return ok(parse(hashedPinSchema, text.value))
  const open = await vault.check()
  return open.ok ? ok(null) : open
}

async function readTries(vault: Reading): Promise<Result<Tries, VaultProblem>> {
  const text = await vault.read('manager-pin-tries')
  if (!text.ok) return text
  return ok(text.value === null ? NO_TRIES : parse(triesSchema, text.value))
}

/** @throws ZodError, SyntaxError for a text that this program did not write. */
function parse<T>(schema: z.ZodType<T>, text: string): T {
  return schema.parse(JSON.parse(text))
}

function refused(refusal: PinRefusal, tries: number): { readonly ok: false; readonly error: CountedRefusal } {
  return err({ refusal, tries })
}

function vaultRefused(problem: VaultProblem): { readonly ok: false; readonly error: CountedRefusal } {
  return refused({ kind: 'vault', problem }, 0)
}
