import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { DrawerOutcome } from '#shared/domain/drawer.ts'
import { PinDialog } from '#renderer/features/pin/pin-dialog.tsx'
import type { PinAnswer } from '#renderer/features/pin/pin-answer.ts'
import { ask } from '#renderer/ipc/ask.ts'
import { useStores } from '#renderer/stores.tsx'
import { troubleWords } from '#renderer/text/print-words.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Choices, Switch } from '#renderer/ui/choice.tsx'
import { Notice } from '#renderer/ui/notice.tsx'
import type { PrinterPartProps } from './profile-fields.tsx'

/** The drawer on the printer, and the key that opens it with the manager's PIN. */
export function DrawerFields({ printer, edit }: PrinterPartProps): ReactNode {
  const { t } = useTranslation()
  const { drawer } = printer
  return (
    <>
      <Switch
        label={t('printing.drawer.opens')}
        help={t('printing.drawer.intro')}
        on={drawer.opens}
        onToggle={opens => edit({ drawer: { ...drawer, opens } })}
        testId="drawer-opens"
      />
      {drawer.opens && (
        <Choices
          label={t('printing.drawer.pin')}
          options={(['2', '5'] as const).map(pin => ({
            value: pin,
            label: t('printing.drawer.pinNumber', { pin }),
          }))}
          value={String(drawer.pin) === '5' ? '5' : '2'}
          onChoose={pin => edit({ drawer: { ...drawer, pin: pin === '5' ? 5 : 2 } })}
        />
      )}
      <OpenDrawer />
    </>
  )
}

function OpenDrawer(): ReactNode {
  const { t } = useTranslation()
  const { api, practice } = useStores()
  const visiting = useStore(practice.store, state => state.practice?.visiting === true)
  const [asking, setAsking] = useState(false)
  const [outcome, setOutcome] = useState<Exclude<DrawerOutcome, { kind: 'refused' }> | null>(null)
  const tryWith = async (leave: { pin: string; reason: string }): Promise<PinAnswer> => {
    const reply = await ask(() => api['drawer.open'](leave))
    if (!reply.ok) return { kind: 'failed', failure: reply.error }
    if (reply.value.kind === 'refused') return { kind: 'refused', refusal: reply.value.refusal }
    setOutcome(reply.value)
    setAsking(false)
    return { kind: 'done' }
  }
  return (
    <>
      {outcome !== null && <Told outcome={outcome} />}
      <div className="paper-line__actions">
        <Button
          // Nobody is asked for a reason and a PIN for what then never happens.
          onPress={() => (visiting ? setOutcome({ kind: 'practising' }) : setAsking(true))}
          testId="drawer-open"
        >
          {t('printing.drawer.open')}
        </Button>
      </div>
      {asking && <PinDialog act="drawer-opened" onTry={tryWith} onClose={() => setAsking(false)} />}
    </>
  )
}

function Told({ outcome }: { outcome: Exclude<DrawerOutcome, { kind: 'refused' }> }): ReactNode {
  const { t } = useTranslation()
  if (outcome.kind === 'opened') return <Notice tone="good">{t('printing.drawer.opened')}</Notice>
  if (outcome.kind === 'practising')
    return (
      <Notice tone="warn" testId="drawer-practising">
        {t('printing.drawer.practising')}
      </Notice>
    )
  const words =
    outcome.kind === 'no-printer'
      ? t('printing.drawer.none')
      : t('printing.drawer.failed', { why: troubleWords(t, outcome.trouble, '') })
  return <Notice tone="bad">{words}</Notice>
}
