import type { Dispatcher } from 'undici'
import type { Clock } from '#shared/clock.ts'
import type { DownloadLogo } from './fetch-logos.ts'

export type DownloadLogoDeps = { readonly dispatcher: Dispatcher; readonly clock: Clock }

/** A logo for a tile is some kilobytes; half a megabyte is a photograph. */
const MAX_BYTES = 512 * 1024
const TIMEOUT_MS = 10_000

/**
 * Downloads over undici, without credentials and without following redirects: Chipi vouches for the address it gives,
 * not for where that may point next. A picture that is too large or too slow is none.
 */
export function createDownloadLogo({ dispatcher, clock }: DownloadLogoDeps): DownloadLogo {
  return async (url, signal) => {
    if (signal.aborted) return null
    const stop = new AbortController()
    const halt = () => stop.abort()
    const halted = new Promise<null>(resolve => stop.signal.addEventListener('abort', () => resolve(null)))
    signal.addEventListener('abort', halt)
    void clock.sleep(TIMEOUT_MS, stop.signal).then(halt)
    try {
      // undici notices an abort only once it is connected; whoever closes the till need not wait for that.
      return await Promise.race([download(dispatcher, url, stop.signal), halted])
    } catch {
      return null
    } finally {
      signal.removeEventListener('abort', halt)
      halt()
    }
  }
}

async function download(dispatcher: Dispatcher, url: URL, signal: AbortSignal): Promise<Uint8Array | null> {
  const { statusCode, body } = await dispatcher.request({
    method: 'GET',
    origin: url.origin,
    path: url.pathname + url.search,
    headers: { accept: 'image/svg+xml, image/png, image/webp, image/jpeg', 'user-agent': 'Mostrador' },
    signal,
  })
  const chunks: Uint8Array[] = []
  let received = 0
  for await (const chunk of body) {
    if (!(chunk instanceof Uint8Array)) return null
    received += chunk.length
    // Leaving the loop ends the connection.
    if (statusCode !== 200 || received > MAX_BYTES) return null
    chunks.push(chunk)
  }
  return statusCode === 200 ? Buffer.concat(chunks) : null
}
