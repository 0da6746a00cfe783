import type { TokenHint } from '#shared/domain/connection.ts'
import { readJwt } from '#main/chipi/token-source/read-jwt.ts'

/** What a token refused by Chipi shows about itself, judged at Chipi's own time (ms since the epoch). */
export function hintOf(token: string, serverNow: number): TokenHint {
  const life = readJwt(token)
  if (life === null) return 'unreadable'
  if (life.expiresAt !== null && life.expiresAt <= serverNow) return 'expired'
  if (life.validFrom !== null && life.validFrom > serverNow) return 'not-yet-valid'
  return 'looks-good'
}
