import CirclePause from 'lucide-react/icons/circle-pause'
import ListTodo from 'lucide-react/icons/list-todo'
import { lazy, Suspense, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { MOST_PARKED } from '#shared/domain/parked.ts'
import { useStores } from '#renderer/stores.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { useKeys } from '#renderer/ui/use-keys.ts'

const ParkedSheet = lazy(async () => ({ default: (await import('./parked-sheet.tsx')).ParkedSheet }))

/** Puts everything this customer wants aside with one touch, and the counter is free for the next one. */
export function HoldKey(): ReactNode {
  const { t } = useTranslation()
  const { counter, parked, lending } = useStores()
  useStore(counter.store)
  const full = useStore(parked.store, state => state.list.length >= MOST_PARKED)
  const off = !counter.canLayAside()
  const hold = (): void => {
    if (!off && !full) lending.hold()
  }
  useKeys({ [t('order.keys.hold')]: hold })
  return (
    <Button
      icon={<CirclePause size={20} aria-hidden />}
      keyHint={t('order.keys.hold')}
      disabled={off}
      offBecause={full && !off ? t('order.hold.full', { count: MOST_PARKED }) : null}
      onPress={hold}
      testId="hold"
    >
      {t('order.hold.action')}
    </Button>
  )
}

/** The way to what is on hold; not there while nothing is. */
export function ParkedKey(): ReactNode {
  const { t } = useTranslation()
  const { parked } = useStores()
  const count = useStore(parked.store, state => state.list.length)
  const [open, setOpen] = useState(false)
  useKeys({ [t('order.keys.parked')]: () => count > 0 && setOpen(true) })
  if (count === 0 && !open) return null
  return (
    <>
      <Button
        icon={<ListTodo size={20} aria-hidden />}
        keyHint={t('order.keys.parked')}
        onPress={() => setOpen(true)}
        testId="parked"
      >
        {`${t('order.hold.open')} (${String(count)})`}
      </Button>
      {open && (
        <Suspense>
          <ParkedSheet onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
