import type { ActiveConnection } from '#main/connection/connection.ts'
import type { KeyGone } from '#main/connection/credentials.ts'
import type { VaultProblem } from '#shared/domain/connection.ts'
import type { Block, Readiness } from '#shared/ipc/schemas/app.ts'
import { createTurns, type InTurn } from '#main/platform/turns.ts'
import { err, ok, type Result } from '#shared/result.ts'
import type { Till } from './till.ts'

/** Opens the till that the terminal's key calls for, and keeps one open at a time. */
export type TillHost = {
  readonly readiness: () => Readiness
  readonly till: () => Till | null
  /** Opens the till, or says what is in the way. Called again after the trouble was mended. */
  readonly wake: () => Promise<Readiness>
  /** The key changed: closes the till of the old environment and opens that of the new one. */
  readonly reopen: (connection: ActiveConnection | null) => Promise<Readiness>
  /** Something about the open till turned out wrong: closes it and opens it anew, or says what is in the way. */
  readonly openAnew: () => Promise<Readiness>
  /** Goes on in practice although there is no keychain, or no key in it; only where the block said that it may. */
  readonly practise: () => Promise<Readiness>
  /** What the keychain said when it was asked last; null when it gave what was asked for. Practising does not mend it. */
  readonly keychain: () => VaultProblem['kind'] | null
  /** Runs work on the files of a till while none is being opened or closed; who asks for one waits for its end. */
  readonly meanwhile: InTurn
  readonly stop: () => Promise<void>
}

export type TillHostDeps = {
  /** Proves what selling needs besides the keychain; the first thing in the way, or null. */
  readonly checkGround: () => Promise<Block | null>
  readonly loadConnection: () => Promise<Result<ActiveConnection | null, VaultProblem | KeyGone>>
  /** True when this terminal was never given a key. */
  readonly neverHadKey: () => boolean
  /** `onUpdatingBook`: an old ledger is brought up to date first, which may take minutes. */
  readonly openTill: (
    connection: ActiveConnection | null,
    onUpdatingBook: () => void,
  ) => Promise<Result<Till, Block>>
  readonly announce: (readiness: Readiness) => void
  /** Writes a bug down and answers the reference under which it can be found. */
  readonly onBug: (error: unknown) => string
}

export function createTillHost(deps: TillHostDeps): TillHost {
  let till: Till | null = null
  let readiness: Readiness = { kind: 'waking' }
  let keychain: VaultProblem['kind'] | null = null
  /** One opening or closing at a time, in the order they were asked for. */
  const inTurn = createTurns()

  const become = (next: Readiness): Readiness => {
    readiness = next
    deps.announce(next)
    return next
  }

  const tryOpen = async (connection: ActiveConnection | null): Promise<Result<Till, Block>> => {
    try {
      return await deps.openTill(connection, () => void become({ kind: 'updating-book' }))
    } catch (error) {
      return err({ kind: 'failed', ref: deps.onBug(error) })
    }
  }

  const open = async (connection: Result<ActiveConnection | null, Block>): Promise<Readiness> => {
    const block = connection.ok ? null : connection.error
    keychain = block?.kind === 'vault' ? block.problem.kind : null
    const opened = connection.ok ? await tryOpen(connection.value) : connection
    if (!opened.ok) return become({ kind: 'blocked', block: opened.error })
    till = opened.value
    return become({ kind: 'ready', environment: till.environment, open: [...till.recovered] })
  }

  /** The keychain is asked outside the line: whoever changes the key holds it, and waits in this line for `reopen`. */
  const wake = async (): Promise<Readiness> => {
    const block = await deps.checkGround()
    const connection = block === null ? await credentials(deps) : err(block)
    return inTurn(async () => (till === null ? open(connection) : readiness))
  }

  const close = async (): Promise<void> => {
    const closing = till
    till = null
    await closing?.stop()
  }

  return {
    readiness: () =>
      // A window that comes back after a crash hears of the sales as they are now.
      readiness.kind === 'ready' && till !== null
        ? { ...readiness, open: [...till.sales.open()] }
        : readiness,
    till: () => till,
    wake,
    reopen: connection =>
      inTurn(async () => {
        await close()
        become({ kind: 'waking' })
        return open(ok(connection))
      }),
    openAnew: async () => {
      const connection = await credentials(deps)
      return inTurn(async () => {
        await close()
        become({ kind: 'waking' })
        return open(connection)
      })
    },
    practise: () =>
      inTurn(async () => {
        const allowed = readiness.kind === 'blocked' && mayPractise(readiness.block)
        if (!allowed) return readiness
        const said = keychain
        const opened = await open(ok(null))
        keychain = said
        return opened
      }),
    keychain: () => keychain,
    meanwhile: inTurn,
    stop: () => inTurn(close),
  }
}

function mayPractise(block: Block): boolean {
  return block.kind === 'key-gone' || (block.kind === 'vault' && block.mayPractise)
}

async function credentials(deps: TillHostDeps): Promise<Result<ActiveConnection | null, Block>> {
  const loaded = await deps.loadConnection()
  if (loaded.ok) return loaded
  if (loaded.error.kind === 'key-gone') return err({ kind: 'key-gone' })
  return err({ kind: 'vault', problem: loaded.error, mayPractise: deps.neverHadKey() })
}
