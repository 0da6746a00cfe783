import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Reply } from '../core/step.ts'

/** Writes a reply to the wire; `now` (ms since the epoch) becomes the `Date` header, off by what the reply asks. */
export function writeReply(response: ServerResponse, reply: Reply, now: number): void {
  const { body } = reply
  const text = body.kind === 'json' ? JSON.stringify(body.value) : body.text
  response.writeHead(reply.status, {
    Date: new Date(now + reply.dateSkewMs).toUTCString(),
    'Content-Type': body.kind === 'json' ? 'application/json; charset=utf-8' : body.contentType,
    'Content-Length': Buffer.byteLength(text),
    ...reply.headers,
  })
  response.end(text)
}

const LARGEST_BODY_BYTES = 256 * 1024

/** Reads a whole body as text; null when it is larger than any honest caller's. */
export async function readBody(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request) {
    const bytes: Buffer = Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk))
    size += bytes.length
    if (size > LARGEST_BODY_BYTES) return null
    chunks.push(bytes)
  }
  return Buffer.concat(chunks).toString('utf8')
}

/** The value of a header that may come once. */
export function headerOf(request: IncomingMessage, name: string): string | undefined {
  const value = request.headers[name]
  return Array.isArray(value) ? value[0] : value
}
