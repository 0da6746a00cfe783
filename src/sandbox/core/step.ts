/** The body of a reply: JSON to be serialised, or text sent as it is (garbage on purpose). */
export type ReplyBody =
  | { readonly kind: 'json'; readonly value: unknown }
  | { readonly kind: 'text'; readonly contentType: string; readonly text: string }

/** A finished answer, not yet on any wire. */
export interface Reply {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: ReplyBody
  /** How far the `Date` header is off, in milliseconds; 0 unless a fault asked for it. */
  readonly dateSkewMs: number
}

/**
 * What the world wants done with a request. Waiting is data, so a server can use a timer and a simulation its own
 * queue; the world itself has neither.
 */
export type Step =
  /** Come back after `ms`; nothing further has happened yet. */
  | { readonly kind: 'wait'; readonly ms: number; readonly resume: (now: number) => Step }
  | { readonly kind: 'reply'; readonly reply: Reply }
  /** Reset the connection without an answer. Credits may have been debited before it. */
  | { readonly kind: 'cut' }
  /** Keep the connection open and never answer. Credits may have been debited before it. */
  | { readonly kind: 'silence' }

/** A JSON reply with no special headers. */
export const jsonReply = (status: number, value: unknown): Reply => ({
  status,
  headers: {},
  body: { kind: 'json', value },
  dateSkewMs: 0,
})
