import {
  closeSync,
  copyFileSync,
  cpSync,
  existsSync,
  openSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openLedger } from '#main/ledger/open-ledger.ts'
import { openWitness, readWitness, WITNESS_FILE } from '#main/ledger/witness/witness.ts'
import { as, type SaleId, type TransactionHash } from '#shared/domain/ids.ts'
import { aNewSale, T1 } from '#test/support/a-ledger.ts'
import { MORNING } from '#test/support/builders.ts'
import { tempFolder } from '#test/support/temp-folder.ts'

function open(folder: string) {
  return openLedger(folder, () => T1)
}

function sell(folder: string, names: readonly string[], afterwards: () => void = () => undefined): void {
  const opened = open(folder)
  if (!opened.ok) throw new Error(opened.error.kind)
  for (const name of names) {
    const id = as<SaleId>(name)
    opened.value.begin(aNewSale({ id, transactionHash: as<TransactionHash>(name) }))
    opened.value.record(id, { type: 'sale.sent', at: MORNING })
  }
  afterwards()
  opened.value.close()
}

/** The folder as a program that was killed leaves it: one sale settled down in the file, two more only in the log. */
function killedFolder(): string {
  const folder = tempFolder()
  const left = tempFolder()
  sell(folder, ['one'])
  sell(folder, ['two', 'three'], () => cpSync(folder, left, { recursive: true }))
  rmSync(join(left, 'ledger.db-shm'), { force: true })
  return left
}

const log = (folder: string): string => join(folder, 'ledger.db-wal')
/** Its bytes; none when it is not there, or when looking at the ledger has made an empty one. */
const logOf = (folder: string): string => (existsSync(log(folder)) ? readFileSync(log(folder), 'latin1') : '')

describe('a book from which the newest sales are missing', () => {
  it('is what a killed program leaves behind, and opens', () => {
    const opened = open(killedFolder())
    expect(opened.ok && opened.value.recent(5)).toHaveLength(3)
    if (opened.ok) opened.value.close()
  })

  it.each<[string, (folder: string) => void]>([
    ['the log is gone', folder => rmSync(log(folder))],
    ['the log is empty', folder => truncateSync(log(folder), 0)],
    [
      'one byte of the log was changed',
      folder => {
        const bytes = readFileSync(log(folder))
        bytes[100] = (bytes[100] ?? 0) ^ 1
        writeFileSync(log(folder), bytes)
      },
    ],
    [
      'an older copy was put in its place',
      folder => {
        const older = tempFolder()
        sell(older, ['one'])
        rmSync(log(folder))
        copyFileSync(join(older, 'ledger.db'), join(folder, 'ledger.db'))
      },
    ],
  ])('is damaged, not a shorter book: %s', (_how, hurt) => {
    const folder = killedFolder()
    hurt(folder)
    const before = logOf(folder)
    expect(open(folder)).toEqual({ ok: false, error: { kind: 'damaged' } })
    // What may still be read out of it is left as it was.
    expect(logOf(folder)).toEqual(before)
  })

  it('is not missing them when only the witness fell behind, is torn or gone', () => {
    const behind = killedFolder()
    const witness = openWitness(behind)
    witness.note({ seq: 1, hash: 'f'.repeat(64) })
    witness.close()
    for (const harm of [
      (folder: string) => rmSync(join(folder, WITNESS_FILE)),
      (folder: string) => writeFileSync(join(folder, WITNESS_FILE), 'half a li'),
      (folder: string) => truncateSync(join(folder, WITNESS_FILE), 100),
    ]) {
      const folder = killedFolder()
      harm(folder)
      const opened = open(folder)
      expect(opened.ok).toBe(true)
      if (opened.ok) opened.value.close()
    }
  })
})

describe('the witness', () => {
  it('speaks of the furthest link, also when the last write was torn', () => {
    const folder = tempFolder()
    const witness = openWitness(folder)
    for (const seq of [1, 2, 3]) witness.note({ seq, hash: String(seq).repeat(64) })
    witness.close()
    expect(readWitness(folder)).toEqual({ seq: 3, hash: '3'.repeat(64) })
    const path = join(folder, WITNESS_FILE)
    const text = readFileSync(path, 'latin1')
    writeFileSync(path, text.replace('3333', '9999'))
    expect(readWitness(folder)).toEqual({ seq: 2, hash: '2'.repeat(64) })
  })

  it('leaves alone the file that was given its number after it was closed', () => {
    const folder = tempFolder()
    const witness = openWitness(folder)
    witness.close()
    const other = join(folder, 'somebody-elses')
    writeFileSync(other, 'as it was')
    const file = openSync(other, 'r+')
    witness.note({ seq: 1, hash: 'f'.repeat(64) })
    witness.close()
    expect(readFileSync(other, 'utf8')).toBe('as it was')
    closeSync(file)
  })
})
