import Eye from 'lucide-react/icons/eye'
import PrinterIcon from 'lucide-react/icons/printer'
import { lazy, Suspense, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { Sale } from '#shared/domain/sale.ts'
import { answerWords } from '#renderer/features/pin/pin-answer.ts'
import { useStores } from '#renderer/stores.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Notice } from '#renderer/ui/notice.tsx'
import { createCodeFlow } from './code-flow.ts'
import './gift-code.css'

const CodeDialogs = lazy(async () => ({ default: (await import('./code-dialogs.tsx')).CodeDialogs }))

/** `first`: in place of the paper. `again`: that, and once more on paper. `none`: while the paper is on its way. */
export type CodeKeysOffered = 'first' | 'again' | 'none'

/**
 * The keys that hand out a gift code: on screen where no paper came out, and once more with the manager's PIN. What they
 * opened stays open when they go: a code on the screen is not taken away because paper came out meanwhile.
 */
export function CodeKeys({ sale, offered }: { sale: Sale; offered: CodeKeysOffered }): ReactNode {
  const { t } = useTranslation()
  const { api, sales } = useStores()
  const { id, ticket } = sale.facts
  const [flow] = useState(() =>
    createCodeFlow({
      api,
      saleId: id,
      now: Date.now,
      onPrinted: outcome => sales.hearPrinted({ saleId: id, outcome }),
    }),
  )
  const state = useStore(flow.store)
  const isOpen = state.kind === 'asking' || state.kind === 'shown'
  if (offered === 'none' && !isOpen) return null
  return (
    <div className="gift-code" data-testid="gift-code">
      <Button
        wide
        icon={<Eye size={20} aria-hidden />}
        disabled={state.kind === 'busy'}
        onPress={() => void flow.show()}
        testId="code-show"
      >
        {t('giftCode.show')}
      </Button>
      {offered === 'again' && (
        <Button
          wide
          icon={<PrinterIcon size={20} aria-hidden />}
          disabled={state.kind === 'busy'}
          onPress={flow.askReprint}
          testId="code-reprint"
        >
          {t('giftCode.reprint')}
        </Button>
      )}
      {state.kind === 'told' && <Notice tone="bad">{answerWords(t, state.answer, 0)}</Notice>}
      {isOpen && (
        <Suspense fallback={null}>
          <CodeDialogs flow={flow} ticket={ticket} />
        </Suspense>
      )}
    </div>
  )
}
