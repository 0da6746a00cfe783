import { assertNever } from '#shared/assert-never.ts'
import type { ReadProblem } from '#main/chipi/chipi-api.ts'
import type { SyncProblem } from '#shared/domain/catalog.ts'

/** Why a page did not come, in the words of the catalog. */
export function syncProblem(problem: ReadProblem): SyncProblem {
  switch (problem.kind) {
    case 'no-connection':
      return { kind: 'no-network' }
    case 'no-key':
      return { kind: 'no-token', why: { kind: 'not-configured' } }
    case 'no-token':
      return { kind: 'no-token', why: problem.why }
    case 'unauthorized':
      return { kind: 'unauthorized' }
    case 'rate-limited':
      return { kind: 'rate-limited' }
    case 'server-error':
    case 'unreadable':
      return { kind: 'server-trouble', status: problem.status }
    case 'refused':
      return { kind: 'server-trouble', status: problem.refusal.status }
    case 'not-found':
      return { kind: 'server-trouble', status: 404 }
    case 'connection-lost':
    case 'timeout':
    case 'unsellable':
    case 'aborted':
      return { kind: 'server-trouble', status: null }
    default:
      return assertNever(problem, 'syncProblem')
  }
}

/** True for trouble that may be over in some seconds. After a 429 the limiter itself makes the next try wait. */
export function isPassing({ kind }: ReadProblem): boolean {
  return ['connection-lost', 'timeout', 'server-error', 'rate-limited'].includes(kind)
}
