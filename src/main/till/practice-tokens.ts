import type { TokenSource } from '#main/chipi/token-source/token-source.ts'
import type { Sandbox } from '#sandbox/sandbox.ts'
import { err, ok } from '#shared/result.ts'

export type PracticeTokens = {
  readonly source: TokenSource
  /** Lets the token be run out, as one that only a person can renew. */
  readonly expire: (expired: boolean) => void
}

/** Bearers of the practice sandbox, minted as they are needed. */
export function createPracticeTokens(sandbox: Pick<Sandbox, 'mintToken'>, now: () => number): PracticeTokens {
  let expiredAt: number | null = null
  const mint = async () =>
    expiredAt === null ? ok(await sandbox.mintToken()) : err({ kind: 'expired', at: expiredAt } as const)
  return {
    source: { current: mint, refresh: mint, expiresAt: () => null },
    expire: expired => {
      expiredAt = expired ? now() : null
    },
  }
}
