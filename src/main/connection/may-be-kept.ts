import { assertNever } from '#shared/assert-never.ts'
import type { ConnectionTrial } from '#shared/domain/connection.ts'

/**
 * Whether a key may be stored after its trial. A shop that sets up its till while the line or Chipi is down keeps what it
 * typed, since key and token passed every check that needs no answer; anything Chipi or the provider refused (every
 * 4xx), and anything that cannot work, is not stored in place of what does.
 */
export function mayBeKept(trial: ConnectionTrial): boolean {
  switch (trial.kind) {
    case 'works':
    case 'no-network':
    case 'rate-limited':
      return true
    case 'server-trouble':
      return trial.status === null || trial.status < 400 || trial.status >= 500
    case 'no-token':
      return trial.why.kind === 'provider-unreachable'
    case 'bad-key':
    case 'secret-key':
    case 'malformed-key':
    case 'unauthorized':
    case 'clock-wrong':
    case 'vault':
      return false
    default:
      return assertNever(trial, 'mayBeKept')
  }
}
