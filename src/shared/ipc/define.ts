import { z } from 'zod'

/** A question from the screen to the main process. Both directions are parsed in main. */
export type Invoke<In, Out> = {
  readonly kind: 'invoke'
  readonly input: z.ZodType<In>
  readonly output: z.ZodType<Out>
}

/** News from the main process to every screen. Parsed before it leaves main. */
export type Event<Payload> = { readonly kind: 'event'; readonly payload: z.ZodType<Payload> }

/** The shape of a contract: channel name to what travels on it. */
export type Contract = Readonly<
  Record<string, Invoke<never, unknown> | Event<never> | Invoke<unknown, unknown> | Event<unknown>>
>

/** What a question without words, or one without an answer, carries. */
export const nothing = z.void()

export function invoke<In, Out>(input: z.ZodType<In>, output: z.ZodType<Out>): Invoke<In, Out> {
  return { kind: 'invoke', input, output }
}

export function event<Payload>(payload: z.ZodType<Payload>): Event<Payload> {
  return { kind: 'event', payload }
}

type InvokeNames<C> = { [K in keyof C]: C[K] extends { kind: 'invoke' } ? K : never }[keyof C] & string
type EventNames<C> = { [K in keyof C]: C[K] extends { kind: 'event' } ? K : never }[keyof C] & string
type InputOf<T> = T extends Invoke<infer In, unknown> ? In : never
type OutputOf<T> = T extends { output: z.ZodType<infer Out> } ? Out : never
type PayloadOf<T> = T extends { payload: z.ZodType<infer P> } ? P : never

/** Why a call did not reach its handler or its handler broke: the only failures the wrapper itself can add. */
export type IpcFailure =
  /** The sender or the message is not one this application makes. */
  | { readonly kind: 'refused' }
  /** A bug in the main process; the details are in its log under `ref`. */
  | { readonly kind: 'internal'; readonly ref: string }

/** How every answer crosses: errors are data, never thrown strings. */
export type Reply<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: IpcFailure }

type Call<In, Out> = [In] extends [void] ? () => Promise<Reply<Out>> : (input: In) => Promise<Reply<Out>>

/** What the preload exposes to the screen, nothing else. */
export type ApiOf<C> = {
  readonly [K in InvokeNames<C>]: Call<InputOf<C[K]>, OutputOf<C[K]>>
} & {
  /** Listens to news; the answer stops listening. */
  readonly on: <K extends EventNames<C>>(
    channel: K,
    listener: (payload: PayloadOf<C[K]>) => void,
  ) => () => void
}

/** What the main process must provide: forget one and it does not compile. */
export type HandlersOf<C> = {
  readonly [K in InvokeNames<C>]: (input: InputOf<C[K]>) => Promise<OutputOf<C[K]>> | OutputOf<C[K]>
}

/** How the main process tells the screens something. */
export type NotifyOf<C> = <K extends EventNames<C>>(channel: K, payload: PayloadOf<C[K]>) => void

export type ChannelNames = { readonly invoke: readonly string[]; readonly event: readonly string[] }

/** The channel names of a contract that a preload exposes. */
export function channelsOf(contract: Contract, exposed: (name: string) => boolean): ChannelNames {
  const named = Object.entries(contract).filter(([name]) => exposed(name))
  return {
    invoke: named.filter(([, channel]) => channel.kind === 'invoke').map(([name]) => name),
    event: named.filter(([, channel]) => channel.kind === 'event').map(([name]) => name),
  }
}
