import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { BAUD_RATES, isComplete, RAW_PORT, type PrinterConnection } from '#shared/domain/printer.ts'
import type { Printer } from '#shared/ipc/schemas/printer.ts'
import { SelectField, type Option } from '#renderer/ui/choice.tsx'
import { TextField } from '#renderer/ui/field.tsx'

const KINDS = ['none', 'system', 'tcp', 'device', 'serial', 'raw-queue'] as const

export type ConnectionFieldsProps = {
  readonly label: string
  readonly connection: PrinterConnection
  readonly onChange: (connection: PrinterConnection) => void
  /** The computer's printers. */
  readonly printers: readonly Printer[]
  /** Paths of devices that may be printers. */
  readonly devices: readonly string[]
  /** Begins every test id: two of these can stand on one page. */
  readonly id: string
}

/** How a printer is reached: the kind of connection first, then what that kind needs. */
export function ConnectionFields(props: ConnectionFieldsProps): ReactNode {
  const { t } = useTranslation()
  const { connection, onChange, printers, devices, id } = props
  return (
    <>
      <SelectField
        label={props.label}
        options={KINDS.map(kind => ({
          value: kind,
          label: t(`printing.connection.kind.${kind}`),
          note: t(`printing.connection.help.${kind}`),
        }))}
        value={connection.kind}
        help={t(`printing.connection.help.${connection.kind}`)}
        onChoose={kind => onChange(startOf(kind, printers, devices))}
        testId={`${id}-kind`}
      />
      <Details {...props} />
    </>
  )
}

/** The likeliest of each kind, so that often nothing is left to type. */
function startOf(kind: string, printers: readonly Printer[], devices: readonly string[]): PrinterConnection {
  const name = (printers.find(({ isDefault }) => isDefault) ?? printers[0])?.name ?? ''
  switch (kind) {
    case 'system':
      return { kind, name }
    case 'raw-queue':
      return { kind, name }
    case 'tcp':
      return { kind, host: '', port: RAW_PORT }
    case 'device':
      return { kind, path: devices.find(path => path.includes('/usb/')) ?? devices[0] ?? '' }
    case 'serial':
      return { kind, path: devices.find(path => !path.includes('/usb/')) ?? '', baudRate: 9_600 }
    default:
      return { kind: 'none' }
  }
}

function Details(props: ConnectionFieldsProps): ReactNode {
  const { connection } = props
  switch (connection.kind) {
    case 'none':
      return null
    case 'system':
    case 'raw-queue':
      return <QueueField {...props} connection={connection} />
    case 'tcp':
      return <TcpFields {...props} connection={connection} />
    case 'device':
    case 'serial':
      return <DeviceFields {...props} connection={connection} />
  }
}

type Only<Kind extends PrinterConnection['kind']> = Omit<ConnectionFieldsProps, 'connection'> & {
  readonly connection: Extract<PrinterConnection, { kind: Kind }>
}

function QueueField({ connection, onChange, printers, id }: Only<'system' | 'raw-queue'>): ReactNode {
  const { t } = useTranslation()
  const { name } = connection
  const gone = name !== '' && !printers.some(printer => printer.name === name)
  const options: readonly Option<string>[] = [
    ...(gone ? [{ value: name, label: t('setup.printer.gone', { name }) }] : []),
    ...printers.map(printer => ({
      value: printer.name,
      label: printer.isDefault
        ? t('setup.printer.isDefault', { name: printer.displayName })
        : printer.displayName,
    })),
  ]
  return (
    <SelectField
      label={t('printing.connection.queue')}
      options={options}
      value={name}
      problem={name === '' ? t('printing.connection.missing') : undefined}
      onChoose={chosen => onChange({ ...connection, name: chosen })}
      testId={id}
    />
  )
}

function TcpFields({ connection, onChange, id }: Only<'tcp'>): ReactNode {
  const { t } = useTranslation()
  const { host, port } = connection
  const hostBad = isComplete({ ...connection, port: RAW_PORT }) ? undefined : t('printing.connection.hostBad')
  const hostProblem = host === '' ? t('printing.connection.missing') : hostBad
  return (
    <div className="field-pair">
      <TextField
        label={t('printing.connection.host')}
        help={t('printing.connection.hostHelp')}
        problem={hostProblem}
        value={host}
        onChange={text => onChange({ ...connection, host: text.trim() })}
        maxLength={253}
        testId={`${id}-host`}
      />
      <TextField
        label={t('printing.connection.port')}
        problem={port < 1 || port > 65_535 ? t('printing.connection.portBad') : undefined}
        value={port === 0 ? '' : String(port)}
        onChange={text => onChange({ ...connection, port: Number(text.replaceAll(/\D/g, '')) })}
        maxLength={5}
        numeric
        testId={`${id}-port`}
      />
    </div>
  )
}

function DeviceFields({ connection, onChange, devices, id }: Only<'device' | 'serial'>): ReactNode {
  const { t } = useTranslation()
  const { path } = connection
  const example = connection.kind === 'device' ? '/dev/usb/lp0' : 'COM3, /dev/ttyUSB0'
  return (
    <>
      {devices.length > 0 && (
        <SelectField
          label={t('printing.connection.found')}
          options={devices.map(device => ({ value: device, label: device }))}
          value={devices.includes(path) ? path : ''}
          onChoose={device => onChange({ ...connection, path: device })}
        />
      )}
      <TextField
        label={t('printing.connection.path')}
        help={t('printing.connection.pathHelp', { example })}
        problem={path === '' ? t('printing.connection.missingLike', { example }) : undefined}
        value={path}
        onChange={text => onChange({ ...connection, path: text.trim() })}
        maxLength={300}
        testId={`${id}-path`}
      />
      {connection.kind === 'serial' && (
        <SelectField
          label={t('printing.connection.baud')}
          options={BAUD_RATES.map(rate => ({
            value: String(rate),
            label: t('printing.connection.baudUnit', { rate }),
          }))}
          value={String(connection.baudRate)}
          onChoose={text => {
            const baudRate = BAUD_RATES.find(rate => String(rate) === text)
            if (baudRate !== undefined) onChange({ ...connection, baudRate })
          }}
        />
      )}
    </>
  )
}
