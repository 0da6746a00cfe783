import type { TFunction } from 'i18next'
import { MOMENT_PARTS } from '#main/printing/ticket-format.ts'
import type { TicketPage } from '#main/printing/ticket-page.ts'
import { readBack } from '#shared/domain/reference.ts'
import type { ClaimPacket, Instant, TrailStep } from './claim-packet.ts'

export type ClaimTongue = { readonly t: TFunction; readonly language: string }

/** Letter paper, mm: what offices in Mexico print on. */
const PAPER = { widthMm: 216, heightMm: 279 }

const STYLE = `
  @page { size: ${String(PAPER.widthMm)}mm ${String(PAPER.heightMm)}mm; margin: 0 }
  * { box-sizing: border-box }
  body { margin: 0; color: #111; font: 10pt/1.4 system-ui, sans-serif }
  .sheet { width: 100%; border-collapse: collapse }
  .sheet > thead td, .sheet > tfoot td { height: 14mm }
  .sheet > tbody > tr > td { padding: 0 16mm }
  h1 { margin: 0; font-size: 19pt } h2 { margin: 6mm 0 2mm; font-size: 12pt }
  header { display: flex; justify-content: space-between; gap: 8mm; border-bottom: 0.5mm solid #111; padding-bottom: 4mm }
  header p { margin: 0; text-align: right }
  .test { margin: 4mm 0 0; padding: 2mm; border: 0.6mm solid #111; text-align: center; font-weight: 800 }
  .two { display: grid; grid-template-columns: 1fr 62mm; gap: 8mm; align-items: start }
  .asked { padding: 3mm 4mm; border-left: 1.2mm solid #111; background: #f2f2f2 }
  dl { display: grid; grid-template-columns: 38mm 1fr; gap: 1mm 4mm; margin: 0 }
  dt { color: #444 } dd { margin: 0; font-weight: 600; overflow-wrap: anywhere }
  .mono { font-family: ui-monospace, monospace; font-size: 8.5pt; font-weight: 500; overflow-wrap: anywhere }
  .ticket { border: 0.2mm solid #999 } .ticket svg { display: block; width: 100%; height: auto }
  table.steps { width: 100%; border-collapse: collapse }
  .steps td { padding: 1.2mm 2mm 1.2mm 0; border-top: 0.2mm solid #bbb; vertical-align: top }
  .steps tr { break-inside: avoid } .steps td:first-child { white-space: nowrap }
  small { color: #444 }`

/** The packet as pages of letter paper. `ticket`: the SVG of its ticket, masked. */
export function claimPage(packet: ClaimPacket, ticket: string | null, tongue: ClaimTongue): TicketPage {
  const { t } = tongue
  const title = `${t('claim.page.title')} ${packet.sale.ticket}`
  const body = [
    head(packet, tongue),
    packet.test ? `<p class="test">${escape(t('claim.page.test'))}</p>` : '',
    section(t('claim.page.asked'), `<p class="asked">${escape(t(`claim.page.request.${packet.asked}`))}</p>`),
    `<div class="two"><div>${section(t('claim.page.sale'), facts(packet, tongue))}${section(t('claim.page.ids'), ids(packet, tongue))}</div>`,
    `<div>${ticket === null ? '' : section(t('claim.page.ticketCopy'), `<div class="ticket">${ticket}</div>`)}</div></div>`,
    section(t('claim.page.trail'), steps(packet, tongue)),
    section(t('claim.page.proof'), proof(packet, tongue)),
  ].join('')
  const html = `<!doctype html><html lang="${tongue.language}"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escape(title)}</title><style>${STYLE}</style></head><body>
<table class="sheet"><thead><tr><td></td></tr></thead><tbody><tr><td>${body}</td></tr></tbody><tfoot><tr><td></td></tr></tfoot></table>
</body></html>`
  return { html, ...PAPER }
}

function head(packet: ClaimPacket, { t, language }: ClaimTongue): string {
  const { store } = packet
  const phone = store.phone === '' ? '' : t('ticket.phone', { phone: store.phone })
  const taxId = store.taxId === '' ? '' : t('ticket.taxId', { taxId: store.taxId })
  const lines = [store.name, store.address, phone, taxId].filter(line => line !== '')
  const made = `${t('claim.page.madeAt')} ${moment(language, packet.timeZone, packet.madeAt)}`
  const zone = t('claim.page.zone', { zone: packet.timeZone })
  return `<header><div><h1>${escape(t('claim.page.title'))}</h1><small>${escape(made)}<br>${escape(zone)}</small></div>
    <p>${lines.map(escape).join('<br>')}</p></header>`
}

function facts(packet: ClaimPacket, { t, language }: ClaimTongue): string {
  const { sale } = packet
  return list([
    [t('claim.page.field.ticket'), sale.ticket],
    [t('claim.page.field.when'), moment(language, packet.timeZone, sale.confirmedAt)],
    [t('claim.page.field.cashier'), sale.cashier],
    [t('claim.page.field.carrier'), sale.carrier],
    [t('claim.page.field.product'), sale.product],
    [sale.referenceLabel, readBack(sale.reference).join(' ')],
    [t('claim.page.field.face'), `$${sale.face} ${sale.currency}`],
    [t('claim.page.field.fee'), Number(sale.fee) === 0 ? null : `$${sale.fee}`],
    [t('claim.page.field.total'), `$${sale.total}`],
    [t('claim.page.field.cash'), `$${sale.cash}`],
    [t('claim.page.field.change'), `$${sale.change}`],
    [t('claim.page.field.state'), t(`sale.state.${sale.state}`)],
    [t('claim.page.field.folio'), packet.chipi.folio],
  ])
}

function ids(packet: ClaimPacket, { t }: ClaimTongue): string {
  const { chipi, sale } = packet
  return list(
    [
      [t('claim.page.field.purchaseId'), chipi.purchaseId],
      [t('claim.page.field.key'), chipi.idempotencyKey],
      [t('claim.page.field.ledgerEntryId'), chipi.ledgerEntryId],
      [t('claim.page.field.lastStatus'), chipi.lastStatus],
      [t('claim.page.field.skuId'), sale.skuId],
      [t('claim.page.field.saleId'), sale.id],
      [t('claim.page.field.environment'), t(`claim.page.environment.${sale.environment}`)],
    ],
    'mono',
  )
}

function steps(packet: ClaimPacket, { t, language }: ClaimTongue): string {
  const rows = packet.trail.map(
    step => `<tr><td>${escape(moment(language, packet.timeZone, step.at))}</td>
      <td><strong>${escape(t(`claim.page.step.${step.type}`))}</strong>${details(step, t)}</td></tr>`,
  )
  return `<table class="steps">${rows.join('')}</table>`
}

/** What says something to a person, under a name in words; the file beside it tells the rest. */
const TOLD = [
  'status',
  'purchaseId',
  'folio',
  'httpStatus',
  'detail',
  'by',
  'seenBy',
  'reason',
  'printer',
] as const

function details({ says, type }: TrailStep, t: TFunction): string {
  const told = TOLD.flatMap(name => {
    const value = says[name]
    // Why nobody could tell is a word of the program's own.
    if (name === 'reason' && type === 'sale.given-to-review') return []
    if (typeof value !== 'string' && typeof value !== 'number') return []
    const words = name === 'by' && value === 'manager' ? t('claim.page.manager') : String(value)
    return words === '' ? [] : [`${t(`claim.page.says.${name}`)}: ${words}`]
  })
  if (told.length === 0) return ''
  return `<br><small>${told.map(escape).join(' · ')}</small>`
}

function proof({ proof: { entries } }: ClaimPacket, { t }: ClaimTongue): string {
  const rows = entries.map(
    ({ seq, type, hash }) =>
      `<tr><td class="mono">${String(seq)}</td><td class="mono">${escape(type)}</td><td class="mono">${escape(hash)}</td></tr>`,
  )
  return `<small>${escape(t('claim.page.proofNote'))}</small><table class="steps">${rows.join('')}</table>`
}

function section(title: string, body: string): string {
  return `<section><h2>${escape(title)}</h2>${body}</section>`
}

function list(rows: readonly (readonly [string, string | null])[], look = ''): string {
  const told = rows.filter(([, value]) => value !== null && value !== '')
  return `<dl>${told.map(([label, value]) => `<dt>${escape(label)}</dt><dd class="${look}">${escape(value ?? '')}</dd>`).join('')}</dl>`
}

/** To the second, with the zone's own mark: who reads it may be anywhere. */
function moment(language: string, timeZone: string, { ms }: Instant): string {
  const format = { ...MOMENT_PARTS, timeZone, second: '2-digit', timeZoneName: 'shortOffset' } as const
  return new Intl.DateTimeFormat(language, format).format(ms)
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
