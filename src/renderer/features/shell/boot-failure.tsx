import Unplug from 'lucide-react/icons/unplug'
import { useState, type ReactNode } from 'react'
import { createSpanishTexts } from '#shared/text/spanish.ts'
import { Button } from '#renderer/ui/button.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'

/** Not even the settings could be asked for: the language is not known, so it speaks the product's own. */
export function BootFailure(): ReactNode {
  const [{ t }] = useState(() => createSpanishTexts())
  return (
    <EmptyState
      icon={<Unplug size={40} aria-hidden />}
      title={t('common.block.boot.title')}
      hint={t('common.block.boot.next')}
      whole
      testId="boot-failure"
    >
      <Button look="primary" size="large" onPress={() => location.reload()}>
        {t('common.action.retry')}
      </Button>
    </EmptyState>
  )
}
