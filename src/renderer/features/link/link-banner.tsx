import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { stopsSales, type LinkTrouble } from '#shared/domain/link.ts'
import { useStores } from '#renderer/stores.tsx'
import { linkMeanwhile, linkMend, linkTitle } from '#renderer/text/link-words.ts'
import { Button } from '#renderer/ui/button.tsx'
import { ToneIcon } from '#renderer/ui/notice.tsx'
import { useNow } from '#renderer/ui/use-now.ts'
import './link.css'
import { useTroubles } from './use-link.ts'

/** What is the matter with the way to Chipi, what the cashier may do meanwhile, and what somebody has to mend. */
export function LinkBanner(): ReactNode {
  const [first, ...others] = useTroubles()
  return first === undefined ? <div /> : <Banner trouble={first} others={others} />
}

function Banner(props: {
  readonly trouble: LinkTrouble
  readonly others: readonly LinkTrouble[]
}): ReactNode {
  const { t, i18n } = useTranslation()
  const now = useNow(1_000)
  const { trouble, others } = props
  const tone = stopsSales(trouble) ? 'bad' : 'warn'
  const names = others.map(({ kind }) => t(`link.state.${kind}`))
  return (
    <section
      className={`link-banner link-banner--${tone}`}
      role="status"
      data-testid="link-banner"
      data-link={trouble.kind}
    >
      <ToneIcon tone={tone} />
      <div className="link-banner__text">
        {/* A countdown is read aloud once, with the rest of the sentence, and not at every second. */}
        <strong className="digits" aria-live={trouble.kind === 'rate-limited' ? 'off' : undefined}>
          {linkTitle(t, trouble, now)}
        </strong>
        <small>{linkMeanwhile(t, trouble)}</small>
        <small>
          {linkMend(t, trouble, now)}
          {names.length > 0 &&
            ` ${t('link.also', { list: new Intl.ListFormat(i18n.language).format(names) })}`}
        </small>
      </div>
      <Remedy trouble={trouble} />
    </section>
  )
}

function Remedy({ trouble }: { trouble: LinkTrouble }): ReactNode {
  const { t } = useTranslation()
  const { till, link } = useStores()
  const inSettings = useStore(till.store, state => state.screen.kind === 'setup')
  const looking = useStore(link.store, state => state.looking)
  switch (trouble.kind) {
    case 'offline':
    case 'chipi-trouble':
      return (
        <Button disabled={looking} onPress={() => void link.check()} testId="link-try">
          {looking ? t('link.trying') : t('link.tryNow')}
        </Button>
      )
    case 'no-key':
    case 'token-expired':
    case 'no-token':
    case 'unauthorized':
    case 'token-expiring':
      return inSettings ? null : (
        <Button onPress={() => till.go({ kind: 'setup' })} testId="link-settings">
          {t('link.settings')}
        </Button>
      )
    case 'clock-wrong':
    case 'no-credits':
    case 'rate-limited':
      return null
  }
}
