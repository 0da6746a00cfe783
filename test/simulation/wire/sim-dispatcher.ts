import { Dispatcher } from 'undici'

type Options = Dispatcher.DispatchOptions
type Handler = Dispatcher.DispatchHandler

/** What undici's client code gets instead of sockets: every request goes to `send`. */
export class SimDispatcher extends Dispatcher {
  readonly #send: (options: Options, handler: Handler) => void

  constructor(send: (options: Options, handler: Handler) => void) {
    super()
    this.#send = send
  }

  override dispatch(options: Options, handler: Handler): boolean {
    this.#send(options, handler)
    return true
  }

  override close(): Promise<void>
  override close(callback?: () => void): void
  override close(callback?: () => void): Promise<void> | void {
    return callback === undefined ? Promise.resolve() : callback()
  }

  override destroy(): Promise<void>
  override destroy(...input: unknown[]): void
  override destroy(...input: unknown[]): Promise<void> | void {
    const callback = input.at(-1)
    return typeof callback === 'function' ? void callback() : Promise.resolve()
  }
}

/** The controller undici gives a handler, as far as the client uses it. */
export function createController(onAbort: (reason: Error) => void): Dispatcher.DispatchController {
  let reason: Error | null = null
  return {
    get aborted() {
      return reason !== null
    },
    get paused() {
      return false
    },
    get reason() {
      return reason
    },
    abort: cause => {
      if (reason !== null) return
      reason = cause
      onAbort(cause)
    },
    pause: () => undefined,
    resume: () => undefined,
  }
}
