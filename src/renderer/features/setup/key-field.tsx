import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { judgeKey } from '#shared/domain/connection.ts'
import { keyWords } from '#renderer/text/connection-words.ts'
import { Button } from '#renderer/ui/button.tsx'
import { TextField } from '#renderer/ui/field.tsx'
import type { Connection } from './connection-store.ts'

/** `pk_prod_` and at least 32 more: shorter text is still being typed, unless it already shows what it is. */
const SHORTEST_KEY = 40

/** The API key, judged as it is typed: a secret key is refused at its third letter, with the reason. */
export function KeyField({ connection }: { connection: Connection }): ReactNode {
  const { t } = useTranslation()
  const { key, status, complain } = useStore(connection.store)
  const [shown, setShown] = useState(false)
  const typed = key.trim()
  const verdict = judgeKey(typed)
  const unfinished = verdict.kind === 'malformed' && typed.length < SHORTEST_KEY && !complain
  const words = typed === '' || unfinished ? undefined : keyWords(t, verdict)
  const missing =
    complain && typed === '' && status?.keyHint == null ? t('setup.connection.required') : undefined
  const kept = status?.keyHint == null ? undefined : t('setup.connection.keyKept', { hint: status.keyHint })
  return (
    <TextField
      label={t('setup.connection.key')}
      help={kept ?? t('setup.connection.keyHelp')}
      value={key}
      secret={!shown}
      maxLength={500}
      problem={verdict.kind === 'public' ? undefined : (words ?? missing)}
      praise={verdict.kind === 'public' ? words : undefined}
      onChange={connection.typeKey}
      end={
        <Button look="quiet" onPress={() => setShown(!shown)}>
          {shown ? t('setup.connection.hide') : t('setup.connection.show')}
        </Button>
      }
      testId="chipi-key"
    />
  )
}
