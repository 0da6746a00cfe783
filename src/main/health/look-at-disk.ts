import { rm, statfs, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { DiskFacts } from './judge/judge-computer.ts'

/** Asks the disk for its room and proves, with a file of one byte, that it takes what is written. Never fails. */
export async function lookAtDisk(folder: string): Promise<DiskFacts> {
  const [freeBytes, writable] = await Promise.all([roomOf(folder), takesAByte(folder)])
  return { freeBytes, writable }
}

async function roomOf(folder: string): Promise<number | null> {
  try {
    const { bavail, bsize } = await statfs(folder)
    return bavail * bsize
  } catch {
    return null
  }
}

async function takesAByte(folder: string): Promise<boolean> {
  const probe = join(folder, `.health-${String(process.pid)}`)
  try {
    await writeFile(probe, 'x')
    await rm(probe)
    return true
  } catch {
    return false
  }
}
