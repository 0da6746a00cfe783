import { useTranslation } from 'react-i18next'
import type { ReactNode } from 'react'
import { subtract, type Centavos } from '#shared/domain/money.ts'
import { money, priceTag } from '#renderer/text/money.ts'
import { COIN_KEYS, NOTE_KEYS } from '../cash-keys.ts'
import { NoteKey } from './note-key.tsx'

export type CashNotesProps = {
  readonly total: Centavos
  /** What lies on the counter; null while nothing does: then a note that covers everything pays at once. */
  readonly laid: readonly Centavos[] | null
  readonly off: boolean
  readonly onLay: (note: Centavos) => void
}

/** Mexican notes and coins, to be touched as they are handed over. */
export function CashNotes(props: CashNotesProps): ReactNode {
  const { t } = useTranslation()
  return (
    <div className="cash-notes">
      <div className="cash-notes__notes" role="group" aria-label={t('order.cash.notes')}>
        {NOTE_KEYS.map(note => (
          <Key key={note} {...props} amount={note} look="note" />
        ))}
      </div>
      <div className="cash-notes__coins" role="group" aria-label={t('order.cash.coins')}>
        {COIN_KEYS.map(coin => (
          <Key key={coin} {...props} amount={coin} look="coin" />
        ))}
      </div>
    </div>
  )
}

function Key(
  props: CashNotesProps & { readonly amount: Centavos; readonly look: 'note' | 'coin' },
): ReactNode {
  const { t } = useTranslation()
  const { amount, look, total, laid, off, onLay } = props
  const change = laid === null ? subtract(amount, total) : null
  // Twenty pesos are a note and a coin: counted once, on the note.
  const counted = look === 'note' || !NOTE_KEYS.includes(amount)
  const times = counted ? (laid?.filter(one => one === amount).length ?? 0) : 0
  const kind = change === null ? 'add' : 'pay'
  const named = { what: t(`order.cash.one.${look}`, { value: priceTag(amount) }) }
  return (
    <NoteKey
      amount={amount}
      look={look}
      label={
        kind === 'add'
          ? t(times === 0 ? 'order.cash.laid' : 'order.cash.laidMore', { ...named, times })
          : look === 'coin'
            ? named.what
            : null
      }
      note={change === null ? null : `${t('order.cash.change')} ${money(change)}`}
      times={times}
      disabled={off}
      leavesEnter={laid !== null}
      testId={
        look === 'coin' ? `coin-${String(amount)}` : `${kind === 'add' ? 'note' : 'pay'}-${String(amount)}`
      }
      onPress={() => onLay(amount)}
    />
  )
}
