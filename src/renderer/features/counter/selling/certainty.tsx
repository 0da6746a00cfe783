import Volume2 from 'lucide-react/icons/volume-2'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { useStores } from '#renderer/stores.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Notice } from '#renderer/ui/notice.tsx'
import { useKeys } from '#renderer/ui/use-keys.ts'
import type { Pricing } from '../step.ts'

/** What else is known about the number: the customer agreed on their own screen, and it can be heard again. */
export function Certainty({ pricing }: { pricing: Pricing }): ReactNode {
  const { t } = useTranslation()
  const { till, voice, facing } = useStores()
  const voiceOn = useStore(till.store, state => state.settings.voice)
  const agreedTo = useStore(facing.store, state => state.agreedTo)
  const key = t('certainty.voice.key')
  useKeys({ [key]: voice.repeat, [key.toLowerCase()]: voice.repeat })
  if (pricing.kind !== 'quoted') return null
  return (
    <>
      {agreedTo === pricing.quote.id && (
        <Notice tone="good" testId="customer-agreed">
          {t('certainty.agreedByCustomer')}
        </Notice>
      )}
      {voiceOn && (
        <Button
          look="quiet"
          icon={<Volume2 size={22} aria-hidden />}
          keyHint={key}
          onPress={voice.repeat}
          testId="say-again"
        >
          {t('certainty.voice.repeat')}
        </Button>
      )}
    </>
  )
}
