import { expect, it } from 'vitest'
import { newestProved } from '#main/ledger/backup/backups-on-disk.ts'
import { NO_CARE, type Care } from '#main/ledger/care/care-file.ts'
import { provedBackups, withBackup } from '#main/ledger/care/proved-backups.ts'
import type { Backup, Rebuild } from '#shared/domain/ledger-care.ts'

const copy = (day: number): Backup => ({ name: `ledger-${String(day)}.db.gz`, at: day, entries: day * 10 })

it('remembers thirty copies, each once', () => {
  let care: Care = NO_CARE
  for (const day of [1, 1, ...Array.from({ length: 40 }, (_, n) => n + 2)]) {
    care = { ...NO_CARE, ...withBackup(care, copy(day)) }
  }
  const names = provedBackups({ ...care, lastBackup: null }, null).map(({ name }) => name)
  expect(names).toHaveLength(30)
  expect(new Set(names).size).toBe(30)
  expect(care.lastBackup).toEqual(copy(41))
})

it('knows after a rebuild the copy that it was built on', () => {
  const rebuild: Rebuild = {
    at: 9,
    by: 'Beto',
    damage: { kind: 'unreadable' },
    backup: copy(3),
    salvaged: 0,
    safeUntil: 3,
    setAside: '/damaged',
    ticketFloors: {},
    ticketFloor: 0,
    asking: 0,
    owed: [],
    lost: [],
  }
  const [known] = provedBackups(NO_CARE, rebuild)
  expect(known).toEqual(copy(3))
  expect(
    newestProved([
      { ...copy(4), bytes: 1, entries: null },
      { ...copy(3), bytes: 1 },
    ]),
  ).toEqual(copy(3))
})
