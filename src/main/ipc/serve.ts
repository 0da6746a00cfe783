import { ipcMain, type BrowserWindow, type IpcMainInvokeEvent } from 'electron'
import { maskSealed } from '#shared/domain/gift-code.ts'
import { contract, type MainHandlers, type Notify } from '#shared/ipc/contract.ts'
import type { Contract, Reply } from '#shared/ipc/define.ts'
import { err, ok } from '#shared/result.ts'

export type ServeDeps = {
  /** True for the top frame of a window of ours showing a page of ours, on a channel of its own. Everyone else is refused. */
  readonly isTrusted: (event: IpcMainInvokeEvent, channel: string) => boolean
  /** Writes a bug down and answers the reference under which it can be found. */
  readonly onBug: (channel: string, error: unknown) => string
  readonly onRefused: (channel: string) => void
}

/**
 * Puts the handlers behind the channels of the contract. Sender and message are checked here, once, for all of them;
 * the answer is parsed too, so that nothing but what the contract names can leave the main process, and of a gift code
 * only its mask.
 */
export function serve(handlers: MainHandlers, deps: ServeDeps): void {
  for (const [name, channel] of Object.entries<Contract[string]>(contract)) {
    if (channel.kind === 'invoke') {
      const handler = handlerNamed(handlers, name)
      ipcMain.handle(name, async (event, input: unknown): Promise<Reply<unknown>> => {
        if (!deps.isTrusted(event, name)) return refuse(deps, name)
        const message = channel.input.safeParse(input)
        if (!message.success) return refuse(deps, name)
        try {
          return ok(maskSealed(channel.output.parse(await handler(message.data))))
        } catch (error) {
          return err({ kind: 'internal', ref: deps.onBug(name, error) })
        }
      })
    }
  }
}

/** Tells every window that may hear of it. A window that is gone is passed over: sending to it would throw. */
export function createNotify(
  windowsFor: (channel: string) => readonly BrowserWindow[],
  onBug: ServeDeps['onBug'],
): Notify {
  return (channel, payload) => {
    const message = contract[channel].payload.safeParse(payload)
    if (!message.success) {
      onBug(channel, message.error)
      return
    }
    for (const window of windowsFor(channel)) {
      tell(window, channel, maskSealed(message.data))
    }
  }
}

/** A screen that is going away must never stop the sale that has news for it. */
function tell(window: BrowserWindow, channel: string, message: unknown): void {
  try {
    if (!window.isDestroyed()) window.webContents.send(channel, message)
  } catch {
    // Gone between the question and the sending: the next page asks for itself.
  }
}

function refuse(deps: ServeDeps, name: string): Reply<never> {
  deps.onRefused(name)
  return err({ kind: 'refused' })
}

type AnyHandler = (input: unknown) => unknown

/** The contract's types tie each name to its own handler; a loop over the names has to let go of that tie once. */
function handlerNamed(handlers: MainHandlers, name: string): AnyHandler {
  const handler: unknown = Object.entries(handlers).find(([key]) => key === name)?.[1]
  if (!isHandler(handler)) throw new Error(`no handler for ${name}`)
  return handler
}

function isHandler(value: unknown): value is AnyHandler {
  return typeof value === 'function'
}
