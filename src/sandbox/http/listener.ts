import { createServer, type RequestListener, type Server } from 'node:http'
import { LOOPBACK } from './loopback.ts'

/** A loopback server that can stop listening and come back on the same port, as a real one does on a bad day. */
export interface Listener {
  /** The port it was given; stays the same over an outage. */
  readonly port: number
  /** Refuses connections from now on and cuts those that are open. */
  stop(): Promise<void>
  resume(): Promise<void>
}

/** Starts listening on `port`, or on any free one for 0. Rejects when the port is taken. */
export async function startListener(port: number, answer: RequestListener): Promise<Listener> {
  let server: Server | null = await listen(port, answer)
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('a TCP server has a port')
  return {
    port: address.port,
    async stop() {
      const stopping = server
      server = null
      if (stopping !== null) await close(stopping)
    },
    async resume() {
      server ??= await listen(address.port, answer)
    },
  }
}

const listen = (port: number, answer: RequestListener): Promise<Server> =>
  new Promise((resolve, reject) => {
    const server = createServer({ keepAliveTimeout: 60_000 }, answer)
    server.once('error', reject)
    server.listen(port, LOOPBACK, () => {
      server.off('error', reject)
      resolve(server)
    })
  })

const close = (server: Server): Promise<void> =>
  new Promise((resolve, reject) => {
    server.close(error => (error === undefined ? resolve() : reject(error)))
    server.closeAllConnections()
  })
