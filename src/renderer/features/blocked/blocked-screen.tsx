import OctagonAlert from 'lucide-react/icons/octagon-alert'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Block } from '#shared/ipc/schemas/app.ts'
import { ask } from '#renderer/ipc/ask.ts'
import { useStores } from '#renderer/stores.tsx'
import { failureWords } from '#renderer/text/problem-words.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Notice } from '#renderer/ui/notice.tsx'
import { StepTitle } from '#renderer/ui/step-title.tsx'
import './blocked-screen.css'
import { DamagedBook } from './damaged-book.tsx'
import { blockWords, platformOf } from './blocked-words.ts'

/** Something without which no sale can begin: what it is and how to put it right. */
export function BlockedScreen({ block }: { block: Block }): ReactNode {
  const isDamaged = block.kind === 'ledger' && block.problem.kind === 'damaged'
  return (
    <main className="blocked scroll" data-testid="blocked" data-block={block.kind}>
      <div className="blocked__card">{isDamaged ? <DamagedBook /> : <Mending block={block} />}</div>
    </main>
  )
}

/** What is in the way, what to do about it, and the key to try again. */
function Mending({ block }: { block: Block }): ReactNode {
  const { t } = useTranslation()
  const { title, why, steps, place } = blockWords(t, block, platformOf(navigator.userAgent))
  return (
    <>
      <p className="blocked__eyebrow">
        <OctagonAlert size={22} aria-hidden />
        {t('common.block.eyebrow')}
      </p>
      <StepTitle className="blocked__title">{title}</StepTitle>
      <div className="blocked__text">
        <p>{why}</p>
        <ul className="blocked__text">
          {steps.map(step => (
            <li key={step}>{step}</li>
          ))}
        </ul>
        {place !== null && <code>{place}</code>}
      </div>
      <div className="blocked__actions">
        <Button look="primary" size="large" onPress={() => location.reload()} testId="retry">
          {t('common.action.retry')}
        </Button>
        {block.kind === 'vault' && block.mayPractise && (
          <Practise label={t('common.block.keychain.practise')} />
        )}
        {block.kind === 'key-gone' && <Practise label={t('common.block.keyGone.practise')} />}
      </div>
    </>
  )
}

/** Practice, when it is asked for by name. */
function Practise({ label }: { readonly label: string }): ReactNode {
  const { t } = useTranslation()
  const { api, till } = useStores()
  const [problem, setProblem] = useState<string | null>(null)
  const practise = async (): Promise<void> => {
    const reply = await ask(() => api['app.practise-without-keychain']())
    if (reply.ok) till.hearReadiness(reply.value)
    else setProblem(failureWords(t, reply.error))
  }
  return (
    <>
      <Button size="large" onPress={() => void practise()} testId="practise">
        {label}
      </Button>
      {problem !== null && <Notice tone="bad">{problem}</Notice>}
    </>
  )
}
