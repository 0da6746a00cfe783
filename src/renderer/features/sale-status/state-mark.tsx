import Check from 'lucide-react/icons/check'
import CircleHelp from 'lucide-react/icons/circle-question-mark'
import LoaderCircle from 'lucide-react/icons/loader-circle'
import PauseIcon from 'lucide-react/icons/pause'
import UserCheck from 'lucide-react/icons/user-check'
import UserSearch from 'lucide-react/icons/user-search'
import X from 'lucide-react/icons/x'
import type { ReactNode } from 'react'
import type { Sale, SaleState } from '#shared/domain/sale.ts'

const MARKS: Record<SaleState, typeof Check> = {
  intent: LoaderCircle,
  sent: LoaderCircle,
  unknown: CircleHelp,
  pending: LoaderCircle,
  settled: Check,
  failed: X,
  review: UserSearch,
  decided: UserCheck,
}

/** The state as a shape, for whoever does not see its colour. */
export function StateMark({ sale, atRest }: { sale: Sale; atRest: boolean }): ReactNode {
  const Mark = atRest ? PauseIcon : MARKS[sale.state]
  return (
    <div className="status__mark">
      <Mark size={52} strokeWidth={2.75} aria-hidden />
    </div>
  )
}
