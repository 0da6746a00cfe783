/** The two worlds one Chipi host serves; the prefix of the public key picks which. */
export type Environment = 'dev' | 'prod'

/** Who is calling, already authenticated: the world itself never looks at a token. */
export interface Caller {
  readonly apiKey: string
  readonly environment: Environment
  /** The `sub` of the customer's JWT, kept for the request log only. */
  readonly subject: string
}

/** What came in the body; `unreadable` is text that is no JSON. */
export type RequestBody =
  | { readonly kind: 'none' }
  | { readonly kind: 'json'; readonly value: unknown }
  | { readonly kind: 'unreadable' }

/** One call to the Bills API, stripped of everything HTTP does not need the world to know. */
export interface ApiRequest {
  readonly method: string
  /** Path below `/v1`, for example `/skus/sku-TEL200`. */
  readonly path: string
  readonly query: URLSearchParams
  readonly body: RequestBody
  readonly caller: Caller
  /** Scheme, host and port the caller used, so that logo addresses lead back here; without it no SKU has a logo. */
  readonly origin?: string
}
