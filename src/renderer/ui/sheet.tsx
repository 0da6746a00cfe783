import type { ReactNode } from 'react'
import './dialog.css'
import { ModalFrame } from './modal-frame.tsx'

export type SheetProps = {
  readonly open: boolean
  readonly title: string
  readonly children: ReactNode
  /** Keys that stay in sight at its foot while its body scrolls. */
  readonly actions?: ReactNode
  readonly onClose: () => void
  readonly size?: 'normal' | 'wide'
  readonly testId?: string
}

/**
 * A panel from the side, for what is looked up or set beside the work: filters, parked sales, faults to practise.
 * Escape, its cross and a touch beside it close it; the focus goes back where it was. Lazy parts only, as `Dialog`.
 */
export function Sheet(props: SheetProps): ReactNode {
  return (
    <ModalFrame
      open={props.open}
      onClose={props.onClose}
      look={`sheet sheet--${props.size ?? 'normal'}`}
      title={props.title}
      mark={false}
      foot={props.actions}
      testId={props.testId}
    >
      {props.children}
    </ModalFrame>
  )
}
