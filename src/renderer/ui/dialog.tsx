import type { ReactNode } from 'react'
import './dialog.css'
import { ModalFrame } from './modal-frame.tsx'
import { ToneIcon, type Tone } from './notice.tsx'

export type DialogProps = {
  readonly open: boolean
  readonly title: string
  readonly children?: ReactNode
  /** The keys at the foot, the one to press next last. */
  readonly actions?: ReactNode
  /** Escape, the cross, or a touch beside it. Null: it must be answered, and has none of them. */
  readonly onClose: (() => void) | null
  /** Its icon beside the title; none for a plain question. */
  readonly tone?: Tone
  readonly size?: 'normal' | 'wide'
  readonly testId?: string
}

/**
 * A question or a piece of news in the middle of the screen. The focus stays in it and goes back where it was; keys of
 * the screen below are off meanwhile. Comes with react-aria-components: load it with the lazy part that shows it, never
 * with the first screen.
 */
export function Dialog(props: DialogProps): ReactNode {
  const { tone, size = 'normal' } = props
  return (
    <ModalFrame
      open={props.open}
      onClose={props.onClose}
      look={`dialog dialog--${size}`}
      title={props.title}
      mark={tone !== undefined && <ToneMark tone={tone} />}
      foot={props.actions}
      testId={props.testId}
    >
      {props.children}
    </ModalFrame>
  )
}

function ToneMark({ tone }: { readonly tone: Tone }): ReactNode {
  return (
    <span className={`modal__mark modal__mark--${tone}`}>
      <ToneIcon tone={tone} size={28} />
    </span>
  )
}
