import Repeat from 'lucide-react/icons/repeat'
import Smartphone from 'lucide-react/icons/smartphone'
import Trash from 'lucide-react/icons/trash-2'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { readBack } from '#shared/domain/reference.ts'
import { useStores } from '#renderer/stores.tsx'
import { money } from '#renderer/text/money.ts'
import { Button } from '#renderer/ui/button.tsx'
import { RemovableChip } from '#renderer/ui/chip.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { useKeys } from '#renderer/ui/use-keys.ts'
import { HoldKey, ParkedKey } from './hold-keys.tsx'
import { needsLook, sumOf } from './order-item.ts'
import './order.css'

const spoken = (reference: string): string => readBack(reference).slice(-5).join(' ')

/** Below the carriers: the customer's order so far, and the shortest ways to the next sale. Nothing while there are none. */
export function CounterDock(): ReactNode {
  const { t } = useTranslation()
  const { counter, parked } = useStores()
  const { order, carried, lastSold } = useStore(counter.store)
  const waiting = useStore(parked.store, state => state.list.length)
  useKeys({
    [t('order.keys.again')]: () => void counter.repeatProduct(),
    [t('order.keys.sameNumber')]: counter.repeatNumber,
    [t('order.keys.collect')]: counter.collectOrder,
  })
  if (order.length === 0 && carried === null && lastSold === null && waiting === 0) return null
  return (
    <section className="dock" aria-label={t('order.dock')} data-testid="dock">
      <div className="dock__keys">
        {carried !== null && (
          <RemovableChip
            label={
              carried.name === null
                ? t('order.carried', { number: spoken(carried.reference) })
                : t('order.carriedFor', { name: carried.name, number: spoken(carried.reference) })
            }
            onRemove={counter.dropNumber}
            testId="carried"
          />
        )}
        {carried === null && lastSold !== null && (
          <>
            <Button
              icon={<Repeat size={20} aria-hidden />}
              keyHint={t('order.keys.again')}
              onPress={() => void counter.repeatProduct()}
              testId="repeat-product"
            >
              {t('order.again', { what: lastSold.pick.sku.name })}
            </Button>
            <Button
              icon={<Smartphone size={20} aria-hidden />}
              keyHint={t('order.keys.sameNumber')}
              onPress={counter.repeatNumber}
              testId="repeat-number"
            >
              {t('order.sameNumber', { number: spoken(lastSold.reference) })}
            </Button>
          </>
        )}
        <ParkedKey />
      </div>
      {order.length > 0 && <OrderBar />}
    </section>
  )
}

/** What the customer has agreed to so far, and the way to the cash. */
function OrderBar(): ReactNode {
  const { t } = useTranslation()
  const { counter } = useStores()
  const order = useStore(counter.store, state => state.order)
  const [asking, setAsking] = useState(false)
  const sum = sumOf(order)
  const unseen = order.some(needsLook)
  return (
    <div className="dock__order" data-testid="order-bar">
      <p className="dock__sum">
        {t('order.bar', { count: order.length })}
        <small>{t('order.notPaid')}</small>
      </p>
      <IconButton
        label={t('order.drop')}
        icon={<Trash size={22} aria-hidden />}
        onPress={() => setAsking(true)}
        testId="drop-order"
      />
      <HoldKey />
      <Button
        look="primary"
        size="large"
        keyHint={t('order.keys.collect')}
        onPress={counter.collectOrder}
        testId="collect-order"
      >
        {unseen || sum === null ? t('order.check') : t('order.collect', { total: money(sum) })}
      </Button>
      <Dialog
        open={asking}
        title={t('order.dropAsk')}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button onPress={() => setAsking(false)}>{t('common.action.back')}</Button>
            <Button
              look="danger"
              testId="drop-order-yes"
              onPress={() => {
                setAsking(false)
                counter.dropOrder()
              }}
            >
              {t('order.dropYes')}
            </Button>
          </>
        }
      >
        <p>{t('order.dropAnswer')}</p>
      </Dialog>
    </div>
  )
}
