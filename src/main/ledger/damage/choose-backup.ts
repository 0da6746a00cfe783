import { copyFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import type { Backup } from '#shared/domain/ledger-care.ts'
import { backupFolder, listBackups } from '../backup/backup-files.ts'
import { proveCopy } from '../backup/copy-database.ts'
import { unpack } from '../backup/packing.ts'
import { ledgerVersion, LEDGER_VERSION } from '../migrations/index.ts'
import { countRebuilds } from '../rebuilds.ts'
import type { Link } from '../verify-chain.ts'

/** A proved backup, and how far it goes. */
export type Base = { readonly backup: Backup; readonly end: Link }

type Candidate = {
  readonly name: string
  readonly source: string
  readonly bytes: number
  readonly at: number
}
type Proved = Base & { readonly rebuilds: number; readonly candidate: Candidate }

/** Copies whose sizes differ by less may hold more or fewer entries: both are looked into, bytes. */
const SLACK_BYTES = 128 * 1_024
const SLACK_SHARE = 0.98

/**
 * Puts the backup that holds most at `path`, unpacked, and answers it; null when none proves whole. What a file holds
 * counts and never its name: a computer whose clock ran ahead one morning has a copy of that morning that looks newest for
 * years. One that has been through more rebuilds goes before one of the chain that those gave up.
 */
export async function takeFullestBackup(folder: string, path: string): Promise<Base | null> {
  const trial = `${path}.trial`
  let best: Proved | null = null
  try {
    for (const candidate of candidates(folder)) {
      if (best !== null && cannotHoldMore(candidate, best.candidate)) continue
      const proved = await prove(candidate, trial)
      if (proved === null || (best !== null && !holdsMore(proved, best))) continue
      renameSync(trial, path)
      best = proved
    }
  } finally {
    clearTrial(trial)
  }
  return best === null ? null : { backup: best.backup, end: best.end }
}

/** The biggest first, so that most others need not be unpacked. */
function candidates(folder: string): readonly Candidate[] {
  return listBackups(folder)
    .map(name => {
      const source = join(backupFolder(folder), name)
      const { size, mtimeMs } = statSync(source)
      return { name, source, bytes: size, at: Math.round(mtimeMs) }
    })
    .toSorted((one, other) => other.bytes - one.bytes || other.at - one.at)
}

/** Ledgers only grow: clearly smaller and older is less. Packed and plain copies cannot be compared like that. */
function cannotHoldMore(candidate: Candidate, best: Candidate): boolean {
  const sameKind = isPacked(candidate) === isPacked(best)
  return sameKind && candidate.bytes < best.bytes * SLACK_SHARE - SLACK_BYTES && candidate.at <= best.at
}

function holdsMore(one: Proved, other: Proved): boolean {
  if (one.rebuilds !== other.rebuilds) return one.rebuilds > other.rebuilds
  return one.end.seq > other.end.seq
}

async function prove(candidate: Candidate, path: string): Promise<Proved | null> {
  clearTrial(path)
  const end = (await copyOut(candidate, path)) ? proveCopy(path) : null
  if (end === null) return null
  const db = new DatabaseSync(path, { readOnly: true })
  try {
    // A backup of a newer program is left for that one.
    if (ledgerVersion(db) > LEDGER_VERSION) return null
    const { name, at } = candidate
    return { backup: { name, at, entries: end.seq }, end, rebuilds: countRebuilds(db), candidate }
  } finally {
    db.close()
  }
}

async function copyOut(candidate: Candidate, path: string): Promise<boolean> {
  try {
    if (isPacked(candidate)) await unpack(candidate.source, path)
    else copyFileSync(candidate.source, path)
    return true
  } catch {
    return false
  }
}

function isPacked({ name }: Candidate): boolean {
  return name.endsWith('.gz')
}

function clearTrial(path: string): void {
  for (const ending of ['', '-journal', '-wal', '-shm']) rmSync(`${path}${ending}`, { force: true })
}
