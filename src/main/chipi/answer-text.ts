import type { IncomingHttpHeaders } from 'node:http'
import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib'

/** The value of a header that should come once; the first one when it came twice. */
export function headerOf(headers: IncomingHttpHeaders, name: string): string | undefined {
  const value = headers[name]
  return Array.isArray(value) ? value[0] : value
}

/**
 * The text of an answer's body, unpacked; null when it is not text at all: an unknown packing, a broken one, one that
 * unpacks to more than `maxBytes`, or bytes that are not UTF-8.
 */
export function answerText(body: Buffer, headers: IncomingHttpHeaders, maxBytes: number): string | null {
  try {
    const bytes = unpacked(body, headerOf(headers, 'content-encoding'), maxBytes)
    return bytes === null ? null : new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function unpacked(body: Buffer, encoding: string | undefined, maxBytes: number): Buffer | null {
  const limit = { maxOutputLength: maxBytes }
  switch (encoding?.trim().toLowerCase() ?? 'identity') {
    case '':
    case 'identity':
      return body
    case 'gzip':
    case 'x-gzip':
      return gunzipSync(body, limit)
    case 'deflate':
      return inflateSync(body, limit)
    case 'br':
      return brotliDecompressSync(body, limit)
    default:
      return null
  }
}
