import Copy from 'lucide-react/icons/copy'
import { useRef, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { failureWords, vaultWords } from '#renderer/text/problem-words.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Notice } from '#renderer/ui/notice.tsx'
import type { Connection } from './connection-store.ts'

/** The public half of the till's signing key, to be published for Chipi. */
export function PublicKeyPanel({ connection }: { connection: Connection }): ReactNode {
  const { t } = useTranslation()
  const publicKey = useStore(connection.store, state => state.publicKey)
  if (publicKey === null || publicKey.kind === 'loading') {
    return (
      <Button
        disabled={publicKey !== null}
        onPress={() => void connection.showPublicKey()}
        testId="show-jwks"
      >
        {publicKey === null ? t('setup.connection.jwksShow') : t('setup.connection.jwksLoading')}
      </Button>
    )
  }
  if (publicKey.kind === 'vault') return <Notice tone="bad">{vaultWords(t, publicKey.problem)}</Notice>
  if (publicKey.kind === 'failed') return <Notice tone="bad">{failureWords(t, publicKey.failure)}</Notice>
  return <Jwks json={publicKey.json} />
}

function Jwks({ json }: { json: string }): ReactNode {
  const { t } = useTranslation()
  const field = useRef<HTMLTextAreaElement>(null)
  const [copied, setCopied] = useState(false)
  const copy = (): void => {
    field.current?.select()
    // The window has no clipboard permission, and needs none for what the user has just selected.
    setCopied(document.execCommand('copy'))
  }
  return (
    <div className="field">
      <label className="field__label" htmlFor="jwks">
        {t('setup.connection.jwks')}
      </label>
      <textarea
        ref={field}
        id="jwks"
        className="field__input"
        rows={6}
        readOnly
        value={json}
        data-testid="jwks"
      />
      <p className="field__help">{t('setup.connection.jwksHelp')}</p>
      <Button icon={<Copy size={20} aria-hidden />} onPress={copy}>
        {copied ? t('common.action.copied') : t('common.action.copy')}
      </Button>
    </div>
  )
}
