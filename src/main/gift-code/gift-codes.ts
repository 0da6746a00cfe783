import type { CodeProblem } from '#shared/domain/code-outcome.ts'
import { isSealed } from '#shared/domain/gift-code.ts'
import type { SaleId } from '#shared/domain/ids.ts'
import { err, ok, type Result } from '#shared/result.ts'
import type { LoadCodeKey } from './code-key.ts'
import { createCodeSeal, type CodeSeal } from './code-seal.ts'

/** The gift codes of one environment: sealed before anything is written down, opened for the customer's paper alone. */
export type GiftCodes = {
  /** False while the keychain does not give the key; it is asked again then, for the next time. */
  readonly ready: () => boolean
  /** Null while there is no key: the code must be neither written down nor lost. */
  readonly seal: (sale: SaleId, code: string) => string | null
  readonly open: (sale: SaleId, folio: string) => Result<string, CodeProblem>
  /** Asks the keychain, if the key is not here yet. */
  readonly prepare: () => Promise<void>
}

export type GiftCodesDeps = {
  readonly loadKey: LoadCodeKey
  /** The keychain did not give the key, or (null) has. */
  readonly onKey: (problem: string | null) => void
}

export function createGiftCodes({ loadKey, onKey }: GiftCodesDeps): GiftCodes {
  let seals: CodeSeal | null = null
  let asking: Promise<void> | null = null

  const ask = async (): Promise<void> => {
    const key = await loadKey()
    if (key.ok) seals = createCodeSeal(key.value)
    onKey(key.ok ? null : key.error.kind)
  }
  const prepare = (): Promise<void> => {
    if (seals !== null) return Promise.resolve()
    asking ??= ask().finally(() => {
      asking = null
    })
    return asking
  }
  const here = (): CodeSeal | null => {
    // Whoever needs it now is told no; a keychain that was opened meanwhile gives it for the next try.
    if (seals === null) prepare().catch(() => undefined)
    return seals
  }

  return {
    ready: () => here() !== null,
    seal: (sale, code) => (isSealed(code) ? code : (here()?.seal(sale, code) ?? null)),
    open: (sale, folio) => {
      // Codes of entries older than the seals stand there as they are.
      if (!isSealed(folio)) return ok(folio)
      return here()?.open(sale, folio) ?? err('no-key')
    },
    prepare,
  }
}
