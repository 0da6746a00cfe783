import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { useStores } from '#renderer/stores.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { WhoField } from './who-field.tsx'

/** Asks who is at the till: a touch on a known name, or a new one typed. */
export function SellerDialog({ onClose }: { onClose: () => void }): ReactNode {
  const { t } = useTranslation()
  const { seller } = useStores()
  const now = useStore(seller.store, state => state.name)
  const [typed, setTyped] = useState(now ?? '')
  const choose = (name: string | null): void => {
    seller.change(name)
    onClose()
  }
  return (
    <Dialog
      open
      title={t('people.title')}
      onClose={onClose}
      testId="seller-dialog"
      actions={
        <>
          <Button onPress={() => choose(null)} testId="seller-nobody">
            {t('people.nobody')}
          </Button>
          <Button
            look="primary"
            disabled={typed.trim() === ''}
            onPress={() => choose(typed)}
            testId="seller-save"
          >
            {t('people.save')}
          </Button>
        </>
      }
    >
      <form
        className="who"
        onSubmit={event => {
          event.preventDefault()
          if (typed.trim() !== '') choose(typed)
        }}
      >
        <p>{t('people.hint')}</p>
        <WhoField label={t('people.name')} name={typed} onName={setTyped} onPick={choose} />
      </form>
    </Dialog>
  )
}
