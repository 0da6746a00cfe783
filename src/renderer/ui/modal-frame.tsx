import X from 'lucide-react/icons/x'
import type { ReactNode } from 'react'
import { Dialog, Heading } from 'react-aria-components/Dialog'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { useTranslation } from 'react-i18next'
import { IconButton } from './icon-button.tsx'
import { keepFocus } from './keep-focus.ts'
import { RaisedLayer } from './layer.tsx'
import { useArmed } from './use-armed.ts'
import { useKeys } from './use-keys.ts'

export type ModalFrameProps = {
  readonly open: boolean
  readonly onClose: (() => void) | null
  /** Class names that say where it stands and how wide it is. */
  readonly look: string
  readonly title: string
  readonly mark: ReactNode
  readonly foot: ReactNode
  readonly testId: string | undefined
  readonly children: ReactNode
}

/** What a dialog and a sheet have in common: a veil over the screen, a title, a body that scrolls and a foot. */
export function ModalFrame(props: ModalFrameProps): ReactNode {
  const { t } = useTranslation()
  const { onClose } = props
  // The second half of the double tap that opened it lands beside it, and must not take it away again.
  const armed = useArmed(props.open)
  return (
    <ModalOverlay
      className="veil"
      isOpen={props.open}
      isDismissable={onClose !== null && armed}
      isKeyboardDismissDisabled={onClose === null}
      onOpenChange={open => !open && onClose?.()}
    >
      <Modal className={`modal ${props.look}`}>
        <Dialog className="modal__frame" data-testid={props.testId}>
          <RaisedLayer>
            <header className="modal__head">
              {props.mark}
              <Heading slot="title" className="modal__title">
                {props.title}
              </Heading>
              {onClose !== null && (
                <IconButton label={t('ui.close')} icon={<X size={24} aria-hidden />} onPress={onClose} />
              )}
            </header>
            {/* It may scroll with nothing in it to press: then the arrows have to reach it. */}
            {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
            <div className="modal__body scroll" tabIndex={0} onMouseDown={keepFocus}>
              {props.children}
            </div>
            {props.foot !== undefined && <footer className="modal__foot">{props.foot}</footer>}
            {onClose !== null && <Escape onPress={onClose} />}
          </RaisedLayer>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

/** The library hears Escape only inside: a key that went off under the focus leaves the focus outside of everything. */
function Escape({ onPress }: { readonly onPress: () => void }): ReactNode {
  useKeys({ Escape: onPress })
  return null
}
