import { assertNever } from '#shared/assert-never.ts'
import { countSoldIn } from '#main/selling-habits/count-sold.ts'
import type { Progress } from '#shared/domain/ledger-care.ts'
import { writeBackup } from '../backup/write-backup.ts'
import { checkLedger } from '../check/check-ledger.ts'
import { assessDamage } from '../damage/assess-damage.ts'
import { rebuildLedger } from '../damage/rebuild-ledger.ts'
import { prepareLedger } from '../prepare-ledger.ts'
import type { Chore } from './chore.ts'

/** Does a chore in this thread. */
export async function runChore(chore: Chore, onProgress: (progress: Progress) => void): Promise<unknown> {
  switch (chore.kind) {
    case 'prepare':
      return prepareLedger(chore.folder)
    case 'check':
      return checkLedger(chore.folder, onProgress)
    case 'back-up':
      return writeBackup(chore)
    case 'count-sold':
      return countSoldIn(chore.folder, chore.since)
    case 'assess':
      return assessDamage(chore.folder, onProgress)
    case 'rebuild':
      return rebuildLedger(chore, onProgress)
    default:
      return assertNever(chore, 'runChore')
  }
}
