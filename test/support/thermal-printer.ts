import { createServer, type Server, type Socket } from 'node:net'

/** How a printer of ours behaves; changed while it runs as a person would open its lid. */
export type PrinterMood = {
  /** Answers questions about its state, as better printers do. */
  answers: boolean
  /** Says when it has finished (GS r). */
  tellsEnd: boolean
  paper: 'there' | 'low' | 'out'
  cover: 'closed' | 'open'
  /** Stops reading after so many bytes; null reads everything. */
  stopsAfter: number | null
  /** Hangs up after so many bytes; null never. */
  hangsUpAfter: number | null
}

/** A receipt printer in the network, on loopback: keeps what it is sent and answers as it feels. */
export type ThermalPrinter = {
  readonly host: string
  readonly port: number
  readonly mood: PrinterMood
  /** The bytes of each job so far, without the questions. */
  readonly jobs: readonly Uint8Array[]
  /** The next job that no earlier call has had, once its sender has hung up. */
  readonly next: () => Promise<Uint8Array>
  readonly close: () => Promise<void>
}

export async function startThermalPrinter(mood: Partial<PrinterMood> = {}): Promise<ThermalPrinter> {
  const now: PrinterMood = {
    answers: true,
    tellsEnd: true,
    paper: 'there',
    cover: 'closed',
    stopsAfter: null,
    hangsUpAfter: null,
    ...mood,
  }
  const jobs: Uint8Array[] = []
  const sockets = new Set<Socket>()
  let taken = 0
  const waiting: (() => void)[] = []
  const server = createServer(socket => {
    sockets.add(socket)
    const kept: number[] = []
    let read = 0
    socket.on('data', chunk => {
      read += chunk.length
      kept.push(...answer(chunk, socket, now))
      if (now.hangsUpAfter !== null && read > now.hangsUpAfter) socket.resetAndDestroy()
      if (now.stopsAfter !== null && read > now.stopsAfter) socket.pause()
    })
    socket.on('error', () => undefined)
    socket.on('close', () => {
      sockets.delete(socket)
      if (kept.length === 0) return
      jobs.push(Uint8Array.from(kept))
      for (const wake of waiting.splice(0)) wake()
    })
  })
  const port = await listen(server)
  return {
    host: '127.0.0.1',
    port,
    mood: now,
    jobs,
    async next() {
      while (jobs.length <= taken) await new Promise<void>(resolve => waiting.push(resolve))
      return jobs[taken++] ?? new Uint8Array()
    },
    close: () => {
      for (const socket of sockets) socket.destroy()
      return new Promise(resolve => server.close(() => resolve()))
    },
  }
}

/** Lets a server listen on loopback; its port. */
export async function listen(server: Server): Promise<number> {
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}

/** Takes the questions out of what came in, answering them, and gives back the rest. */
function answer(chunk: Buffer, socket: Socket, mood: PrinterMood): readonly number[] {
  const rest: number[] = []
  for (let at = 0; at < chunk.length; at++) {
    if (chunk[at] === 0x10 && chunk[at + 1] === 0x04) {
      if (mood.answers) socket.write(Uint8Array.from([stateOf(chunk[at + 2] ?? 0, mood)]))
      at += 2
    } else if (chunk[at] === 0x1d && chunk[at + 1] === 0x72) {
      if (mood.tellsEnd && isReady(mood)) socket.write(Uint8Array.from([0]))
      at += 2
    } else rest.push(chunk[at] ?? 0)
  }
  return rest
}

const isReady = ({ paper, cover }: PrinterMood): boolean => paper !== 'out' && cover === 'closed'

function stateOf(question: number, mood: PrinterMood): number {
  const bits: Readonly<Record<number, number>> = {
    1: isReady(mood) ? 0 : 0x08,
    2: (mood.cover === 'open' ? 0x04 : 0) | (mood.paper === 'out' ? 0x20 : 0),
    4: mood.paper === 'out' ? 0x6c : mood.paper === 'low' ? 0x0c : 0,
  }
  return 0x12 | (bits[question] ?? 0)
}
