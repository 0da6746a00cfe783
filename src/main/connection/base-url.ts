import { err, ok, type Result } from '#shared/result.ts'

/** Chipi's documented address: one host for production and DEV keys alike. */
export const DOCUMENTED_BASE_URL = 'https://api.chipipay.com/v1'

export type BaseUrl = {
  /** Without a slash at the end. */
  readonly url: string
  /** The same when it is not the documented one, to be shown on every screen; else null. */
  readonly custom: string | null
}

/** `CHIPI_BASE_URL` names a place where no key or token may be sent. */
export type BadAddress = { readonly kind: 'bad-address'; readonly address: string }

const LOOPBACK_HOSTS: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost', '[::1]'])

/** Chipi's address for this run: the documented one, or `CHIPI_BASE_URL` when that is https or this very computer. */
export function baseUrlFrom(environment: {
  readonly CHIPI_BASE_URL?: string | undefined
}): Result<BaseUrl, BadAddress> {
  const address = environment.CHIPI_BASE_URL?.trim() ?? ''
  if (address === '') return ok({ url: DOCUMENTED_BASE_URL, custom: null })
  const url = safeUrl(address)
  if (url === null) return err({ kind: 'bad-address', address })
  const plain = (url.origin + url.pathname).replace(/\/+$/, '')
  return ok({ url: plain, custom: plain === DOCUMENTED_BASE_URL ? null : plain })
}

/** https anywhere, http on this computer only; the host is compared whole, so `127.0.0.1.example.com` is refused. */
function safeUrl(address: string): URL | null {
  if (!URL.canParse(address)) return null
  const url = new URL(address)
  if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') return null
  if (url.protocol === 'https:') return url
  return url.protocol === 'http:' && LOOPBACK_HOSTS.has(url.hostname) ? url : null
}
