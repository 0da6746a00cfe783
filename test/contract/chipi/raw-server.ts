import { createServer, type Server } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'

/** What arrived, whole. */
export type SeenRequest = {
  readonly method: string
  readonly url: string
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>
  readonly body: string
}

/** Bytes to write, as they are; or what to do with the connection instead. */
export type RawReply =
  string | Buffer | { readonly line: 'reset' | 'end' | 'silence'; readonly after?: string | Buffer }

/** A server that answers with exactly the bytes it was given, so that every variant of a reply can be shown. */
export type RawServer = {
  readonly url: string
  readonly origin: string
  readonly seen: readonly SeenRequest[]
  /** Resolves when so many requests have arrived whole. */
  readonly arrived: (count: number) => Promise<void>
  readonly close: () => Promise<void>
}

/** Replies are given out in order; the last one goes on for ever. */
export async function startRawServer(...replies: readonly RawReply[]): Promise<RawServer> {
  const seen: SeenRequest[] = []
  const waiters: { count: number; resolve: () => void }[] = []
  const server = createServer((request, _response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const reply = replies[Math.min(seen.length, replies.length - 1)] ?? ''
      const body = Buffer.concat(chunks).toString('utf8')
      seen.push({ method: request.method ?? '', url: request.url ?? '', headers: request.headers, body })
      writeReply(request.socket, reply)
      for (const waiter of waiters) if (seen.length >= waiter.count) waiter.resolve()
    })
  })
  const port = await listen(server)
  return {
    url: `http://127.0.0.1:${String(port)}/v1`,
    origin: `http://127.0.0.1:${String(port)}`,
    seen,
    arrived: count =>
      new Promise(resolve => {
        if (seen.length >= count) resolve()
        else waiters.push({ count, resolve })
      }),
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** An HTTP answer, spelled out. */
export function http(
  status: number,
  body: string | Buffer,
  headers: Readonly<Record<string, string>> = {},
): Buffer {
  const bytes = Buffer.from(body)
  const all = { 'content-type': 'application/json', 'content-length': String(bytes.length), ...headers }
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`)
  return Buffer.concat([Buffer.from(`HTTP/1.1 ${String(status)} X\r\n${lines.join('')}\r\n`), bytes])
}

export function json(status: number, value: unknown, headers: Readonly<Record<string, string>> = {}): Buffer {
  return http(status, JSON.stringify(value), headers)
}

function writeReply(socket: Socket, reply: RawReply): void {
  if (typeof reply === 'string' || Buffer.isBuffer(reply)) {
    socket.write(reply)
    return
  }
  const act = () => {
    if (reply.line === 'reset') socket.resetAndDestroy()
    if (reply.line === 'end') socket.end()
  }
  if (reply.after === undefined) act()
  else socket.write(reply.after, act)
}

function listen(server: Server): Promise<number> {
  return new Promise(resolve => {
    server.listen(0, '127.0.0.1', () => {
      // A listening TCP server has an address object; a pipe would have text.
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion
      resolve((server.address() as AddressInfo).port)
    })
  })
}
