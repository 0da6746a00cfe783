import Clock from 'lucide-react/icons/clock'
import CloudAlert from 'lucide-react/icons/cloud-alert'
import CloudCheck from 'lucide-react/icons/cloud-check'
import CloudOff from 'lucide-react/icons/cloud-off'
import Cloud from 'lucide-react/icons/cloud'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { stopsSales, type LinkTrouble } from '#shared/domain/link.ts'
import { useStores } from '#renderer/stores.tsx'
import { linkWord } from '#renderer/text/link-words.ts'
import './link.css'
import { useTroubles } from './use-link.ts'

/** The way to Chipi as a shape and a word, always in the same quiet place. */
export function LinkMark(): ReactNode {
  const { t } = useTranslation()
  const { link, till } = useStores()
  const state = useStore(link.store, view => view.link)
  const [trouble = null] = useTroubles()
  const word = linkWord(t, trouble, state)
  return (
    <button
      type="button"
      className={`link-mark link-mark--${toneOf(trouble)}`}
      title={t('link.label', { state: word })}
      data-testid="link-mark"
      data-link={trouble?.kind ?? state.reach.kind}
      onClick={() => till.go({ kind: 'health' })}
    >
      <Shape trouble={trouble} untried={state.reach.kind === 'unknown'} />
      {word}
    </button>
  )
}

function toneOf(trouble: LinkTrouble | null): 'good' | 'warn' | 'bad' {
  if (trouble === null) return 'good'
  return stopsSales(trouble) ? 'bad' : 'warn'
}

function Shape({ trouble, untried }: { trouble: LinkTrouble | null; untried: boolean }): ReactNode {
  if (trouble === null)
    return untried ? <Cloud size={22} aria-hidden /> : <CloudCheck size={22} aria-hidden />
  if (trouble.kind === 'clock-wrong' || trouble.kind === 'rate-limited')
    return <Clock size={22} aria-hidden />
  return trouble.kind === 'offline' ? (
    <CloudOff size={22} aria-hidden />
  ) : (
    <CloudAlert size={22} aria-hidden />
  )
}
