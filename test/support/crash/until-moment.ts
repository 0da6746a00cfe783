import { readdirSync, watch } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import type { LoggedEvent, SandboxEvent } from '#sandbox/http/event-log.ts'
import type { Sandbox } from '#sandbox/sandbox.ts'
import { assertNever } from '#shared/assert-never.ts'
import type { Moment } from './moment.ts'

/** What can be seen from outside of a program that is about to be killed. */
export type Scene = {
  readonly sandbox: Pick<Sandbox, 'events' | 'requests' | 'world'>
  /** The phones sold to in this run: a POST for an older sale is not the moment that was meant. */
  readonly phones: readonly string[]
  /** Only what Chipi saw after this counts: the `seq` of its last event before the start. */
  readonly since: number
  /** Resolves when the first cash key is pressed. */
  readonly cash: Promise<void>
  readonly printsDir: string | undefined
}

/** Resolves at the moment; rejects when `signal` aborts first. */
export async function untilMoment(moment: Moment, scene: Scene, signal: AbortSignal): Promise<void> {
  switch (moment.kind) {
    case 'after-cash':
      await scene.cash
      await wait(moment.ms, undefined, { signal })
      return
    case 'asked':
      return untilSeen(scene, 'request-seen', isOurPost(scene), signal)
    case 'debited':
      return untilSeen(scene, 'purchase-taken', isOurPurchase(scene), signal)
    case 'answered':
      return untilSeen(scene, 'request-ended', isOurPost(scene), signal)
    case 'told':
      await untilSeen(scene, 'status-read', saysSuccess, signal)
      await wait(moment.ms, undefined, { signal })
      return
    case 'paper-out':
      return untilPaper(scene.printsDir, signal)
    case 'starting':
      await wait(moment.ms, undefined, { signal })
      return
    case 'recovering':
      await untilSeen(scene, 'request-seen', isQuestion, signal)
      await wait(moment.ms, undefined, { signal })
      return
    default:
      return assertNever(moment, 'untilMoment')
  }
}

type IsIt = (event: LoggedEvent) => boolean

const isOurPost =
  ({ sandbox, phones }: Scene): IsIt =>
  event => {
    if (!('requestId' in event) || event.method !== 'POST') return false
    const body = sandbox.requests.list().findLast(request => request.id === event.requestId)?.body ?? ''
    return phones.some(phone => body.includes(phone))
  }

const isOurPurchase =
  ({ sandbox, phones }: Scene): IsIt =>
  event =>
    'purchaseId' in event &&
    [...sandbox.world.purchases()].some(
      purchase => purchase.id === event.purchaseId && phones.includes(purchase.skuReference),
    )

const isQuestion: IsIt = event => 'path' in event && /\/(sku-purchases|transactions)\//.test(event.path)

const saysSuccess: IsIt = event => 'status' in event && event.status === 'SUCCESS'

async function untilSeen(
  { sandbox, since }: Scene,
  event: SandboxEvent['kind'],
  isIt: IsIt,
  signal: AbortSignal,
): Promise<void> {
  let after = since
  for (;;) {
    const seen = await sandbox.events.waitFor({ event, after }, signal)
    if (seen.some(isIt)) return
    after = seen.at(-1)?.seq ?? after
  }
}

/** The printer renames each finished job into place. */
function untilPaper(printsDir: string | undefined, signal: AbortSignal): Promise<void> {
  if (printsDir === undefined) return wait(3_000, undefined, { signal })
  const before = readdirSync(printsDir).filter(isPaper).length
  return new Promise((resolve, reject) => {
    const watcher = watch(printsDir, () => {
      if (readdirSync(printsDir).filter(isPaper).length > before) finish(resolve)
    })
    const finish = (settle: () => void): void => {
      watcher.close()
      signal.removeEventListener('abort', giveUp)
      settle()
    }
    const giveUp = (): void => finish(() => reject(new Error('nothing was printed')))
    signal.addEventListener('abort', giveUp)
  })
}

const isPaper = (name: string): boolean => name.endsWith('.pdf')
