import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip, constants } from 'node:zlib'

/** Packs a file; sales are much the same text over and over, so it becomes a tenth. */
export async function pack(from: string, to: string): Promise<void> {
  const gzip = createGzip({ level: constants.Z_BEST_SPEED })
  await pipeline(createReadStream(from), gzip, createWriteStream(to))
}

/** @throws when the packed file is torn: its checksum is part of it. */
export async function unpack(from: string, to: string): Promise<void> {
  await pipeline(createReadStream(from), createGunzip(), createWriteStream(to))
}

/** True when unpacking `packed` would give `plain` byte for byte. */
export async function isPackedWhole(packed: string, plain: string): Promise<boolean> {
  const [one, other] = await Promise.all([
    digest(createReadStream(plain)),
    digest(createReadStream(packed).pipe(createGunzip())).catch(() => null),
  ])
  return one === other
}

async function digest(stream: AsyncIterable<Buffer>): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of stream) hash.update(chunk)
  return hash.digest('hex')
}
