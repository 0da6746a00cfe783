import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { LONGEST_ALIAS } from '#shared/domain/customer.ts'
import type { SaleIn } from '#shared/domain/sale.ts'
import { useStores } from '#renderer/stores.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { TextField } from '#renderer/ui/field.tsx'
import './customers.css'
import { addProblem } from './customer-words.ts'

/** So near to the end the letters that are left are counted. */
const FEW_LETTERS = 10

export type KeepDialogProps = {
  readonly sale: SaleIn<'settled'>
  /** They are on the list now, by this name. */
  readonly onKept: (alias: string) => void
  readonly onClose: () => void
}

/** The words to read to the customer, and what they are called here. Saving says that they agreed. */
export function KeepDialog({ sale, onKept, onClose }: KeepDialogProps): ReactNode {
  const { t } = useTranslation()
  const { till, customers } = useStores()
  const days = useStore(till.store, state => state.settings.customers.forgetAfterDays)
  const [alias, setAlias] = useState('')
  const [saving, setSaving] = useState(false)
  const [problem, setProblem] = useState<string | undefined>(undefined)
  // A name is cut off where it is too long: seen before, not wondered about after.
  const left = LONGEST_ALIAS - alias.length
  const hint =
    left > FEW_LETTERS ? t('customers.keep.nameHint') : t('customers.keep.lettersLeft', { count: left })
  const ready = alias.trim() !== '' && !saving
  const save = async (): Promise<void> => {
    if (!ready) return
    setSaving(true)
    const { id, reference } = sale.facts
    const reply = await customers.add({ id, reference, alias: alias.trim() })
    setSaving(false)
    const outcome = reply.ok ? reply.value : null
    if (outcome?.kind !== 'added' && outcome?.kind !== 'known') return setProblem(addProblem(t, reply))
    onKept(outcome.customer.alias)
    onClose()
  }
  return (
    <Dialog
      open
      title={t('customers.keep.title')}
      onClose={onClose}
      testId="keep-dialog"
      actions={
        <>
          <Button onPress={onClose}>{t('customers.keep.no')}</Button>
          <Button look="primary" disabled={!ready} onPress={() => void save()} testId="keep-save">
            {saving ? t('customers.keep.saving') : t('customers.keep.save')}
          </Button>
        </>
      }
    >
      <form
        className="consent"
        onSubmit={event => {
          event.preventDefault()
          void save()
        }}
      >
        <blockquote className="consent__say">
          <small>{t('customers.keep.sayTitle')}</small>
          {t('customers.keep.say')}
        </blockquote>
        <TextField
          label={t('customers.keep.name')}
          help={hint}
          problem={problem}
          value={alias}
          onChange={setAlias}
          maxLength={LONGEST_ALIAS}
          testId="keep-alias"
        />
        <p className="field__help">{t('customers.keep.about', { count: days })}</p>
      </form>
    </Dialog>
  )
}
