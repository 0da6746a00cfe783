import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { Choices, type Option } from '#renderer/ui/choice.tsx'
import { TextField } from '#renderer/ui/field.tsx'
import type { Connection } from './connection-store.ts'
import { PublicKeyPanel } from './public-key-panel.tsx'
import { SOURCE_FIELDS, sourceProblems, type SourceDraft, type SourceField } from './source-draft.ts'

const KINDS = ['pasted', 'oauth2', 'terminal'] as const

/** Where the bearer comes from: the choice, and the fields of the chosen one. */
export function SourceFields({ connection }: { connection: Connection }): ReactNode {
  const { t } = useTranslation()
  const { status, source } = useStore(connection.store)
  const stored = status?.tokenSource ?? null
  const options: Option<SourceDraft['kind']>[] = KINDS.map(value => ({
    value,
    label: t(`setup.connection.kind.${value}`),
  }))
  if (stored !== null) {
    options.unshift({ value: 'kept', label: t('setup.connection.sourceKept') })
  }
  return (
    <>
      <Choices
        label={t('setup.connection.source')}
        options={options}
        value={source.kind}
        onChoose={connection.chooseSource}
      />
      {source.kind === 'kept' && stored !== null && (
        <p className="field__help">
          {t('setup.connection.sourceKeptHelp', { source: t(`setup.connection.kind.${stored}`) })}
        </p>
      )}
      {source.kind !== 'kept' && (
        <p className="field__help">{t(`setup.connection.kindHelp.${source.kind}`)}</p>
      )}
      {SOURCE_FIELDS[source.kind].map(field => (
        <SourceFieldInput key={field} field={field} connection={connection} />
      ))}
      {(source.kind === 'terminal' || (source.kind === 'kept' && stored === 'terminal')) && (
        <PublicKeyPanel connection={connection} />
      )}
    </>
  )
}

function SourceFieldInput(props: {
  readonly field: SourceField
  readonly connection: Connection
}): ReactNode {
  const { t } = useTranslation()
  const { field, connection } = props
  const { source, complain } = useStore(connection.store)
  const problem = sourceProblems(source)[field]
  const words = {
    required: complain ? t('setup.connection.required') : undefined,
    'secret-key': t('setup.connection.tokenSecret'),
    'bad-url': complain ? t('setup.connection.tokenUrlBad') : undefined,
  }
  return (
    <TextField
      label={t(`setup.connection.${field}`)}
      help={field === 'token' ? t('setup.connection.tokenHelp') : undefined}
      value={source[field]}
      secret={field === 'clientSecret'}
      problem={problem === undefined ? undefined : words[problem]}
      onChange={text => connection.typeSource(field, text)}
      {...(field === 'token' ? { lines: 4 } : {})}
      testId={`source-${field}`}
    />
  )
}
