import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Card, Row, Rows } from '#renderer/ui/card.tsx'
import { Sheet } from '#renderer/ui/sheet.tsx'
import { KEY_GROUPS, PLACE_KEYS } from './key-list.ts'

/** Every key of the keyboard that does something, by where it does it. */
export function KeysSheet(props: { readonly open: boolean; readonly onClose: () => void }): ReactNode {
  const { t } = useTranslation()
  return (
    <Sheet open={props.open} title={t('keys.title')} onClose={props.onClose} testId="keys-sheet">
      <p>{t('keys.intro')}</p>
      <Card title={t('keys.where.everywhere')}>
        <Rows>
          {PLACE_KEYS.map(({ key, kind }) => (
            <KeyRow key={key} press={key} does={t(`common.nav.${kind}`)} />
          ))}
          <KeyRow press="F9" does={t('keys.does.overview')} />
        </Rows>
      </Card>
      {KEY_GROUPS.map(({ where, keys }) => (
        <Card key={where} title={t(`keys.where.${where}`)}>
          <Rows>
            {keys.map(([press, does]) => (
              <KeyRow key={press} press={press} does={t(`keys.does.${does}`)} />
            ))}
          </Rows>
        </Card>
      ))}
    </Sheet>
  )
}

function KeyRow({ press, does }: { readonly press: string; readonly does: string }): ReactNode {
  return <Row label={does} end={<kbd className="key-hint key-hint--large">{press}</kbd>} />
}
