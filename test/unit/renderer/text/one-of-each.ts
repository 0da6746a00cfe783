import type { SyncProblem } from '#shared/domain/catalog.ts'
import type {
  ConnectionTrial,
  KeyVerdict,
  TokenHint,
  TokenProblem,
  VaultProblem,
} from '#shared/domain/connection.ts'
import type { Doubt, FailureReason, NotTaken, Refusal, ReviewReason } from '#shared/domain/sale-outcome.ts'
import type { LedgerProblem, PrintOutcome, SavePdfOutcome, SaleStop } from '#shared/domain/selling.ts'
import { as } from '#shared/domain/ids.ts'
import type { LinkTrouble } from '#shared/domain/link.ts'
import { pesos } from '#shared/domain/money.ts'
import type { PrinterTrouble } from '#shared/domain/printer-trouble.ts'
import type { Block } from '#shared/ipc/schemas/app.ts'
import type { IpcFailure } from '#shared/ipc/define.ts'
import { aDecision } from '#test/support/builders.ts'
import { aQuote } from '../counter/a-counter.ts'

// One value of every variant of every union that a screen has to put into words. A new variant does not compile here
// until it has a value, and does not pass until it has a sentence.

type OneOfEach<Union extends { readonly kind: string }> = {
  readonly [Kind in Union['kind']]: Extract<Union, { kind: Kind }>
}

export const VAULT: OneOfEach<VaultProblem> = {
  missing: { kind: 'missing' },
  locked: { kind: 'locked' },
  failed: { kind: 'failed', detail: 'no answer' },
}

export const LEDGER: OneOfEach<LedgerProblem> = {
  'disk-full': { kind: 'disk-full' },
  'read-only': { kind: 'read-only' },
  locked: { kind: 'locked' },
  damaged: { kind: 'damaged' },
  'no-code-key': { kind: 'no-code-key' },
  'from-the-future': { kind: 'from-the-future', version: 90 },
  failed: { kind: 'failed', detail: 'SQLITE_IOERR' },
}

export const TOKEN: OneOfEach<TokenProblem> = {
  'not-configured': { kind: 'not-configured' },
  expired: { kind: 'expired', at: 0 },
  malformed: { kind: 'malformed' },
  'secret-key': { kind: 'secret-key' },
  'provider-refused': { kind: 'provider-refused', status: 400 },
  'provider-unreachable': { kind: 'provider-unreachable' },
  'provider-garbled': { kind: 'provider-garbled' },
  vault: { kind: 'vault', problem: VAULT.locked },
}

export const STOPS: OneOfEach<SaleStop> = {
  'sku-vanished': { kind: 'sku-vanished' },
  'not-in-pesos': { kind: 'not-in-pesos' },
  'reference-invalid': { kind: 'reference-invalid' },
  'amount-invalid': { kind: 'amount-invalid' },
  'price-changed': { kind: 'price-changed', quote: aQuote() },
  'cash-short': { kind: 'cash-short', missing: pesos(5) },
  twin: { kind: 'twin', until: 1, ticket: 'T1-000001', saleId: as('sale-1') },
  'twin-in-order': { kind: 'twin-in-order', quoteId: as('sale-2') },
  'quote-expired': { kind: 'quote-expired' },
  ledger: { kind: 'ledger', problem: LEDGER['disk-full'] },
  'no-connection': { kind: 'no-connection' },
  'no-token': { kind: 'no-token' },
  'not-ready': { kind: 'not-ready' },
}

export const NOT_TAKEN: OneOfEach<NotTaken> = {
  'no-connection': { kind: 'no-connection' },
  'no-token': { kind: 'no-token' },
  'no-key': { kind: 'no-key' },
  'rate-limited': { kind: 'rate-limited', retryAfterMs: null },
}

const refusal = (kind: Refusal['kind']): Refusal => ({ kind, status: 400, detail: '' })
export const REFUSALS: Readonly<Record<Refusal['kind'], Refusal>> = {
  'invalid-request': refusal('invalid-request'),
  'invalid-sku': refusal('invalid-sku'),
  unauthorized: refusal('unauthorized'),
  'no-credits': refusal('no-credits'),
  forbidden: refusal('forbidden'),
  duplicate: refusal('duplicate'),
  other: refusal('other'),
}

export const DOUBTS: OneOfEach<Doubt> = {
  timeout: { kind: 'timeout' },
  'connection-lost': { kind: 'connection-lost' },
  'server-error': { kind: 'server-error', status: 500 },
  unreadable: { kind: 'unreadable', status: 200 },
  restarted: { kind: 'restarted' },
  'refused-after-doubt': { kind: 'refused-after-doubt', refusal: REFUSALS.duplicate },
  'ledger-rebuilt': { kind: 'ledger-rebuilt' },
}

export const FAILURES: OneOfEach<FailureReason> = {
  refused: { kind: 'refused', refusal: REFUSALS['no-credits'] },
  'carrier-failed': { kind: 'carrier-failed', detail: null },
  cancelled: { kind: 'cancelled', detail: null },
  abandoned: { kind: 'abandoned' },
  decided: { kind: 'decided', decision: aDecision('not-done') },
}

export const REVIEWS: OneOfEach<ReviewReason> = {
  'window-closed': { kind: 'window-closed', doubt: DOUBTS.timeout },
  'purchase-vanished': { kind: 'purchase-vanished' },
  contradiction: { kind: 'contradiction', status: 'SUCCESS', folio: '0012345678' },
  'no-last-word': { kind: 'no-last-word', status: 'ON_HOLD' },
  'key-changed': { kind: 'key-changed' },
}

export const PRINTS: OneOfEach<PrintOutcome> = {
  printed: { kind: 'printed', copy: 2 },
  'no-printer': { kind: 'no-printer' },
  'printed-elsewhere': {
    kind: 'printed-elsewhere',
    copy: 0,
    name: 'Oficina',
    trouble: { kind: 'paper-out' },
  },
  'not-printed': { kind: 'not-printed', name: 'Recibos', trouble: { kind: 'paper-out' } },
  unsure: { kind: 'unsure', name: 'Recibos', trouble: { kind: 'cut-off' } },
}

const HOST = '192.168.1.50'
const PORT = 9_100
const PATH = '/dev/usb/lp0'

export const PRINTER_TROUBLES: OneOfEach<PrinterTrouble> = {
  'host-not-found': { kind: 'host-not-found', host: 'caja' },
  refused: { kind: 'refused', host: HOST, port: PORT },
  'no-route': { kind: 'no-route', host: HOST },
  'no-answer': { kind: 'no-answer', host: HOST, port: PORT },
  stuck: { kind: 'stuck' },
  'cut-off': { kind: 'cut-off' },
  'paper-out': { kind: 'paper-out' },
  'cover-open': { kind: 'cover-open' },
  offline: { kind: 'offline' },
  cutter: { kind: 'cutter' },
  'printer-fault': { kind: 'printer-fault' },
  'device-missing': { kind: 'device-missing', path: PATH },
  'not-a-device': { kind: 'not-a-device', path: PATH },
  'no-permission': { kind: 'no-permission', path: PATH },
  'device-busy': { kind: 'device-busy', path: PATH },
  'queue-missing': { kind: 'queue-missing' },
  'queue-stopped': { kind: 'queue-stopped', detail: 'media-empty' },
  driver: { kind: 'driver', detail: 'EPROTO' },
  'timed-out': { kind: 'timed-out' },
}

export const PDFS: OneOfEach<SavePdfOutcome> = {
  saved: { kind: 'saved', path: '/home/lupita/T1-000001.pdf' },
  'cannot-write': { kind: 'cannot-write', folder: '/home/lupita' },
}

export const SYNCS: OneOfEach<SyncProblem> = {
  'no-network': { kind: 'no-network' },
  'no-token': { kind: 'no-token', why: TOKEN.expired },
  unauthorized: { kind: 'unauthorized' },
  'rate-limited': { kind: 'rate-limited' },
  'server-trouble': { kind: 'server-trouble', status: 503 },
  incomplete: { kind: 'incomplete', received: 300, total: 712 },
  empty: { kind: 'empty' },
  'cannot-save': { kind: 'cannot-save', detail: 'ENOSPC' },
}

export const TRIALS: OneOfEach<ConnectionTrial> = {
  works: { kind: 'works', skuCount: 712, environment: 'production' },
  'bad-key': { kind: 'bad-key' },
  'secret-key': { kind: 'secret-key' },
  'malformed-key': { kind: 'malformed-key' },
  unauthorized: { kind: 'unauthorized', hint: 'looks-good' },
  'no-token': { kind: 'no-token', why: TOKEN['provider-refused'] },
  'no-network': { kind: 'no-network' },
  'clock-wrong': { kind: 'clock-wrong', skewMs: -3_700_000 },
  'rate-limited': { kind: 'rate-limited' },
  'server-trouble': { kind: 'server-trouble', status: null },
  vault: { kind: 'vault', problem: VAULT.missing },
}

export const LINK_TROUBLES: OneOfEach<LinkTrouble> = {
  offline: { kind: 'offline', since: 0, cause: 'tls' },
  'no-key': { kind: 'no-key' },
  'token-expired': { kind: 'token-expired', at: 0 },
  'no-token': { kind: 'no-token', since: 0, why: TOKEN['provider-refused'] },
  unauthorized: { kind: 'unauthorized', since: 0 },
  'chipi-trouble': { kind: 'chipi-trouble', since: 0, status: 503 },
  'clock-wrong': { kind: 'clock-wrong', skewMs: -3_700_000 },
  'no-credits': { kind: 'no-credits', since: 0 },
  'rate-limited': { kind: 'rate-limited', until: 9 * 86_400_000 },
  'token-expiring': { kind: 'token-expiring', at: 9 * 86_400_000 },
}

const HINTS: Readonly<Record<TokenHint, ConnectionTrial>> = {
  expired: { kind: 'unauthorized', hint: 'expired' },
  'not-yet-valid': { kind: 'unauthorized', hint: 'not-yet-valid' },
  unreadable: { kind: 'unauthorized', hint: 'unreadable' },
  'looks-good': { kind: 'unauthorized', hint: 'looks-good' },
}
export const HINTED_TRIALS = Object.values(HINTS)

export const KEYS: OneOfEach<KeyVerdict> = {
  public: { kind: 'public', environment: 'production' },
  secret: { kind: 'secret' },
  malformed: { kind: 'malformed' },
}

export const BLOCKS: OneOfEach<Block> = {
  vault: { kind: 'vault', problem: VAULT.missing, mayPractise: true },
  ledger: { kind: 'ledger', problem: LEDGER.damaged, folder: '/data' },
  'key-gone': { kind: 'key-gone' },
  'bad-address': { kind: 'bad-address', address: 'http://chipi.example' },
  failed: { kind: 'failed', ref: 'A1B2C3' },
  settings: { kind: 'settings', folder: '/data' },
}

export const IPC_FAILURES: OneOfEach<IpcFailure> = {
  refused: { kind: 'refused' },
  internal: { kind: 'internal', ref: 'a1b2' },
}
