import { closeSync, existsSync, fsyncSync, openSync, renameSync } from 'node:fs'
import { dirname } from 'node:path'

/** Flushes a file to the disk. @throws what the file system throws. */
export function flushFile(path: string): void {
  // Read and write: Windows flushes no file that was opened to be read.
  const file = openSync(path, 'r+')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** Makes a file that was written to one side count: flushed, then renamed, then the renaming flushed. */
export function putInPlace(from: string, to: string): void {
  flushFile(from)
  renameSync(from, to)
  flushFolder(dirname(to))
}

/** Flushes the names in a folder, where the system can. */
export function flushFolder(folder: string): void {
  let file: number | null = null
  try {
    file = openSync(folder, 'r')
    fsyncSync(file)
  } catch {
    // Windows has no such thing: there the rename itself is journalled.
  } finally {
    if (file !== null) closeSync(file)
  }
}

/** Moves a file if it is there; true when it was. */
export function moveIfThere(from: string, to: string): boolean {
  if (!existsSync(from)) return false
  renameSync(from, to)
  return true
}
