import { createHash } from 'node:crypto'
import type { Database } from '#main/ledger/database.ts'
import { rebuildProjection } from '#main/ledger/projection.ts'
import { verifyChain } from '#main/ledger/verify-chain.ts'
import type { Auditor } from '../audit/auditor.ts'
import type { Run } from './program.ts'

/** When everything has come to an end: both sides compared, the chain checked, and the projection folded again. */
export function takeLastLook(run: Run | null, auditor: Auditor): void {
  if (run === null) return auditor.report('stuck', '', 'the program does not run')
  const disk = run.database.real
  auditor.onEnd(run.ledger, disk)
  const chain = verifyChain(disk)
  if (chain.kind !== 'intact') {
    auditor.report('book', '', `chain broken at ${String(chain.seq)}`)
  }
  const before = projectionOf(disk)
  rebuildProjection(disk)
  const after = projectionOf(disk)
  const differs = before.find((row, index) => row !== after[index])
  if (differs !== undefined || before.length !== after.length) {
    const detail = `the projection is not what its entries fold to: ${String(differs)}`
    auditor.report('book', '', detail)
  }
}

/** Everything of the entries but their own random ids, and the hashes that cover them. */
export function entriesOf(disk: Database): unknown {
  return disk.prepare('SELECT seq, terminal_seq, at, type, subject, body FROM entry ORDER BY seq').all()
}

/** How many sales ended in which state. */
export function endsOf(disk: Database): Record<string, number> {
  const rows = disk.prepare('SELECT state, count(*) AS n FROM sale GROUP BY state').all()
  return Object.fromEntries(rows.map(row => [String(row['state']), Number(row['n'])]))
}

export function digestOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex')
}

function projectionOf(disk: Database): readonly string[] {
  return disk
    .prepare('SELECT * FROM sale ORDER BY id')
    .all()
    .map(row => JSON.stringify({ ...row, body: sortedKeys(JSON.parse(String(row['body']))) }))
}

/** The order of a body's fields says nothing. */
function sortedKeys(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(sortedKeys)
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, inner]) => [name, sortedKeys(inner)]),
  )
}
