import FileText from 'lucide-react/icons/file-text'
import FolderOpen from 'lucide-react/icons/folder-open'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClaimOutcome } from '#shared/domain/claim.ts'
import type { SaleId } from '#shared/domain/ids.ts'
import type { IpcFailure } from '#shared/ipc/define.ts'
import { ask } from '#renderer/ipc/ask.ts'
import { useStores } from '#renderer/stores.tsx'
import { failureWords } from '#renderer/text/problem-words.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Notice } from '#renderer/ui/notice.tsx'

type Saving =
  | { readonly kind: 'idle' }
  | { readonly kind: 'busy' }
  | { readonly kind: 'failed'; readonly failure: IpcFailure }
  | { readonly kind: 'done'; readonly outcome: ClaimOutcome }

/** Everything about a sale as a file, for Chipi or the carrier. */
export function ClaimBox({ saleId }: { saleId: SaleId }): ReactNode {
  const { t } = useTranslation()
  const { api } = useStores()
  const [saving, setSaving] = useState<Saving>({ kind: 'idle' })
  const save = async (): Promise<void> => {
    setSaving({ kind: 'busy' })
    const reply = await ask(() => api['claim.save']({ saleId }))
    setSaving(reply.ok ? { kind: 'done', outcome: reply.value } : { kind: 'failed', failure: reply.error })
  }
  return (
    <section className="claim" data-testid="claim">
      <Button
        wide
        icon={<FileText size={22} aria-hidden />}
        disabled={saving.kind === 'busy'}
        onPress={() => void save()}
        testId="claim-save"
      >
        {t(saving.kind === 'busy' ? 'claim.saving' : 'claim.action')}
      </Button>
      <div role="status">
        {saving.kind === 'idle' && <small>{t('claim.hint')}</small>}
        {saving.kind === 'failed' && <Notice tone="bad">{failureWords(t, saving.failure)}</Notice>}
        {saving.kind === 'done' && <Outcome outcome={saving.outcome} />}
      </div>
    </section>
  )
}

function Outcome({ outcome }: { outcome: ClaimOutcome }): ReactNode {
  const { t } = useTranslation()
  const { api } = useStores()
  if (outcome.kind !== 'saved') {
    const folder = outcome.kind === 'cannot-write' ? outcome.folder : ''
    return <Notice tone="bad">{t(`claim.${outcome.kind}`, { folder })}</Notice>
  }
  return (
    <div className="claim">
      <Notice tone="good">{t('claim.saved', { path: outcome.pdf })}</Notice>
      <Button
        wide
        icon={<FolderOpen size={22} aria-hidden />}
        onPress={() => void ask(() => api['claim.open-folder']())}
      >
        {t('claim.openFolder')}
      </Button>
    </div>
  )
}
