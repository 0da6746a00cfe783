import { copyFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import type { Backup } from '#shared/domain/ledger-care.ts'
import { backupFolder, listBackups } from '../backup/backup-files.ts'
import { proveCopy } from '../backup/copy-database.ts'
import { unpack } from '../backup/packing.ts'
import { closeQuietly } from '../check/check-ledger.ts'
import type { Database } from '../database.ts'
import { ledgerVersion, LEDGER_VERSION } from '../migrations/index.ts'
import { countRebuilds } from '../rebuilds.ts'
import { lastLink, type Link } from '../verify-chain.ts'

/** A proved backup, and how far it goes. */
export type Base = { readonly backup: Backup; readonly end: Link }

type Candidate = {
  readonly name: string
  readonly source: string
  readonly bytes: number
  readonly at: number
}
type Claim = Base & { readonly rebuilds: number; readonly candidate: Candidate }

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
  let best: Claim | null = null
  try {
    for (const candidate of candidates(folder)) {
      if (best !== null && cannotHoldMore(candidate, best.candidate)) continue
      const claim = await unpackTo(trial, candidate)
      // What it says of itself is cheap to read; only one that would be taken has to prove it.
      if (claim === null || (best !== null && !holdsMore(claim, best))) continue
      const end = proveCopy(trial)
      if (end === null) continue
      renameSync(trial, path)
      best = { ...claim, end, backup: { ...claim.backup, entries: end.seq } }
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

function holdsMore(one: Claim, other: Claim): boolean {
  if (one.rebuilds !== other.rebuilds) return one.rebuilds > other.rebuilds
  return one.end.seq > other.end.seq
}

/** Null for one that cannot be opened. What it says of itself is not proved yet. */
async function unpackTo(path: string, candidate: Candidate): Promise<Claim | null> {
  clearTrial(path)
  if (!(await copyOut(candidate, path))) return null
  let db: Database | null = null
  try {
    db = new DatabaseSync(path, { readOnly: true })
    // A backup of a newer program is left for that one.
    if (ledgerVersion(db) > LEDGER_VERSION) return null
    const { name, at } = candidate
    const end = lastLink(db)
    return { backup: { name, at, entries: end.seq }, end, rebuilds: countRebuilds(db), candidate }
  } catch {
    return null
  } finally {
    closeQuietly(db)
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
