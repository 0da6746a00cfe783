import ListTodo from 'lucide-react/icons/list-todo'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { Parked } from '#shared/domain/parked.ts'
import { readBack } from '#shared/domain/reference.ts'
import { useStores } from '#renderer/stores.tsx'
import { durationWords } from '#renderer/text/time-words.ts'
import { Button } from '#renderer/ui/button.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { Monogram } from '#renderer/ui/monogram.tsx'
import { Notice } from '#renderer/ui/notice.tsx'
import { Sheet } from '#renderer/ui/sheet.tsx'
import { useNow } from '#renderer/ui/use-now.ts'
import './order.css'

/** Everything on hold, the oldest first, each with what it was for. */
export function ParkedSheet({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { t } = useTranslation()
  const { counter, parked, lending } = useStores()
  const { list, unsavedIn } = useStore(parked.store)
  const busy = useStore(counter.store, state => state.order.length > 0)
  const resume = (one: Parked): void => {
    onClose()
    void lending.resume(one)
  }
  return (
    <Sheet open title={t('order.hold.title')} onClose={onClose} testId="parked-sheet">
      {list.length === 0 ? (
        <EmptyState
          icon={<ListTodo size={40} aria-hidden />}
          title={t('order.hold.empty')}
          hint={t('order.hold.emptyHint')}
        />
      ) : (
        <>
          <p>{t('order.hold.note')}</p>
          {busy && <Notice tone="warn">{t('order.hold.busy')}</Notice>}
          {unsavedIn !== null && (
            <Notice tone="warn">{t('order.hold.cannotSave', { folder: unsavedIn })}</Notice>
          )}
          <ul className="parked-list">
            {list.map(one => (
              <ParkedRow
                key={one.id}
                parked={one}
                busy={busy}
                onResume={() => resume(one)}
                onRemove={() => parked.take(one.id)}
              />
            ))}
          </ul>
        </>
      )}
    </Sheet>
  )
}

function ParkedRow(props: {
  readonly parked: Parked
  readonly busy: boolean
  readonly onResume: () => void
  readonly onRemove: () => void
}): ReactNode {
  const { t } = useTranslation()
  const now = useNow(30_000)
  const { parked, busy } = props
  const all = [...parked.items, ...(parked.typing === null ? [] : [parked.typing])]
  const [first] = all
  if (first === undefined) return null
  return (
    <li className="parked" data-testid="parked-row">
      <Monogram name={first.tile.name} logo={first.tile.logo} size="small" />
      <div className="parked__what">
        <strong>{first.sku.name}</strong>
        <span className="digits">{readBack(first.reference).slice(-5).join(' ')}</span>
        <small>
          {all.length > 1 && `${t('order.hold.more', { count: all.length - 1 })} · `}
          {t('order.hold.since', { elapsed: durationWords(t, now - parked.at) })}
        </small>
      </div>
      <Button onPress={props.onRemove} look="quiet" testId="parked-remove">
        {t('order.hold.remove')}
      </Button>
      <Button look="primary" disabled={busy} onPress={props.onResume} testId="parked-resume">
        {t('order.hold.resume')}
      </Button>
    </li>
  )
}
