import { createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import yauzl from 'yauzl'

/**
 * Unpacks the files of a zip that are wanted, keeping their modes.
 * @param {string} zipPath
 * @param {(name: string) => string | undefined} placeFor where an entry goes, or undefined to leave it out
 * @param {(fraction: number) => void} onProgress by compressed bytes of the whole archive
 */
export async function unzip(zipPath, placeFor, onProgress) {
  const zip = await yauzl.openPromise(zipPath, { lazyEntries: true })
  try {
    for await (const entry of zip.eachEntry()) {
      onProgress(entry.relativeOffsetOfLocalHeader / zip.fileSize)
      const target = entry.fileName.endsWith('/') ? undefined : placeFor(entry.fileName)
      if (target === undefined) continue
      await mkdir(path.dirname(target), { recursive: true })
      const mode = (entry.externalFileAttributes >>> 16) & 0o777
      await pipeline(
        await zip.openReadStreamPromise(entry),
        createWriteStream(target, { mode: mode || 0o644 }),
      )
    }
  } finally {
    zip.close()
  }
}
