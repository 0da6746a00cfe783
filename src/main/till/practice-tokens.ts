import type { TokenSource } from '#main/chipi/token-source/token-source.ts'
import type { Sandbox } from '#sandbox/sandbox.ts'
import { ok } from '#shared/result.ts'

/** Bearers of the practice sandbox, minted as they are needed. */
export function createPracticeTokens(sandbox: Pick<Sandbox, 'mintToken'>): TokenSource {
  const mint = async () => ok(await sandbox.mintToken())
  return { current: mint, refresh: mint, expiresAt: () => null }
}
