import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useStores } from '#renderer/stores.tsx'
import { Button } from '#renderer/ui/button.tsx'
import './welcome-card.css'

/** The start of a terminal that has never had a key: practise, connect, or look around. It blocks nothing. */
export function WelcomeCard(): ReactNode {
  const { t } = useTranslation()
  const { practice, till } = useStores()
  const connect = (): void => {
    void practice.answerWelcome()
    till.go({ kind: 'setup' })
  }
  return (
    <section className="welcome" aria-label={t('practice.welcome.title')} data-testid="welcome">
      <div className="welcome__words">
        <h2>{t('practice.welcome.title')}</h2>
        <p>{t('practice.welcome.hint')}</p>
      </div>
      <Button look="quiet" onPress={() => void practice.answerWelcome()} testId="welcome-later">
        {t('practice.welcome.later')}
      </Button>
      <Button onPress={connect} testId="welcome-connect">
        {t('practice.welcome.connect')}
      </Button>
      <Button look="primary" onPress={practice.guide} testId="welcome-practise">
        {t('practice.welcome.practise')}
      </Button>
    </section>
  )
}
