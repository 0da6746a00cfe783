import { freeBytesIn } from '#main/sale/guard-room.ts'
import { join } from 'node:path'
import type { Dispatcher } from 'undici'
import type { Clock } from '#shared/clock.ts'
import type { Sku } from '#shared/domain/sku.ts'
import type { Settings } from '#shared/domain/settings.ts'
import type { Notify } from '#shared/ipc/contract.ts'
import type { Block } from '#shared/ipc/schemas/app.ts'
import { ok, type Result } from '#shared/result.ts'
import { tileKey } from './catalog/arrange-tiles.ts'
import type { ClaimTools } from './claim/claims.ts'
import { writeCatalogFile } from './catalog/catalog-file.ts'
import { createDownloadLogo } from './catalog/download-logo.ts'
import { createFetchLogos } from './catalog/fetch-logos.ts'
import { createTillCatalog, type TillCatalog } from './catalog/till-catalog.ts'
import type { ChipiApi } from './chipi/chipi-api.ts'
import { chipiAgent, createChipi } from './chipi/client.ts'
import { pathForLog } from './chipi/path-for-log.ts'
import { createClockSkew, type ClockSkew } from './chipi/clock-skew.ts'
import type { Limiters } from './chipi/limiters.ts'
import { keyPrintOf } from './connection/key-print.ts'
import { keyHint } from './connection/describe-connection.ts'
import { composeCustomers } from './compose-customers.ts'
import { composeHabits } from './compose-habits.ts'
import { composeSecrets } from './compose-secrets.ts'
import type { ActiveConnection } from './connection/connection.ts'
import { createLatencyWatch, type LatencyWatch } from './health/latency.ts'
import { createLedgerKeeper, type LedgerKeeper } from './ledger/care/ledger-keeper.ts'
import { createUnwrittenAnswers, type UnwrittenAnswers } from './ledger/care/unwritten-answers.ts'
import { createWorkerChores, type Chores } from './ledger/chores/chores.ts'
import type { Ledger } from './ledger/ledger.ts'
import { createLink } from './link/link.ts'
import type { SellingHabits } from './selling-habits/selling-habits.ts'
import type { Log } from './platform/log.ts'
import { createQueueFile } from './printing/queue/queue-file.ts'
import { withPrintWindow } from './printing/print-window.ts'
import { createSystemPrinter } from './printing/system-printer.ts'
import type { TicketPrinter } from './printing/ticket-printer.ts'
import type { EnvironmentFiles } from './till/environment-files.ts'
import { openBook, type OpenBookDeps } from './till/open-book.ts'
import { openTill } from './till/open-till.ts'
import type { Till } from './till/till.ts'
import type { Vault } from './vault/vault.ts'
import { wayIntoPractice, wayWithKey, type WayToChipi } from './till/way-to-chipi.ts'

export type ComposeTillDeps = {
  readonly connection: ActiveConnection | null
  readonly baseUrl: string
  readonly files: EnvironmentFiles
  readonly settings: () => Settings
  readonly clock: Clock
  /** Of Chipi's own clock. Practice has one of its own: its server runs on this computer's time. */
  readonly skew: ClockSkew
  readonly limiters: Limiters
  readonly printer: TicketPrinter
  /** Where claim packets go, and the program's own version that stands in them. */
  readonly claims: Pick<ClaimTools, 'folder' | 'version'>
  readonly vault: Vault
  /** Who is at the till; null while nobody has said. */
  readonly cashier: () => string | null
  /** The built worker that does the ledger's long work. */
  readonly ledgerWorkerPath: string
  readonly onUpdatingBook: OpenBookDeps['onUpdatingBook']
  /** The ledger of the open till turned out to be damaged. */
  readonly onLedgerDamage: () => void
  /** What shall go wrong in practice is another than before. */
  readonly onPracticeChanged: () => void
  readonly notify: Notify
  readonly log: Log
}

const DRAW_LIMIT_MS = 20_000
const HOUR_MS = 3_600_000
/** The sandbox makes itself a new key at every start, and goes on with the same books. */
const PRACTICE_PRINT = 'practice'

/** Names the concrete parts of one environment's till. Loaded after the first paint: it brings natives and network along. */
export async function composeTill(deps: ComposeTillDeps): Promise<Result<Till, Block>> {
  // The ledger first: without it nothing else is worth starting.
  const chores = createWorkerChores(deps.ledgerWorkerPath)
  const ledger = await openBook(deps, chores, deps.files.folder)
  if (!ledger.ok) return ledger
  try {
    const way = await wayOf(deps)
    const till = await openOn(way, ledger.value, chores, deps).catch(async (error: unknown) => {
      await way.release()
      throw error
    })
    return ok(till)
  } catch (error: unknown) {
    ledger.value.close()
    throw error
  }
}

/** The till over a book and a way that are open already; whoever opened them ends them when this throws. */
async function openOn(way: WayToChipi, ledger: Ledger, chores: Chores, deps: ComposeTillDeps): Promise<Till> {
  const { environment, release } = way
  const neverHadKey = deps.settings().environment === 'practice'
  const { folder } = deps.files
  const { loadKey, ...secrets } = await composeSecrets({ ...deps, environment, neverHadKey, folder })
  const agent = chipiAgent()
  const skew = way.environment === 'practice' ? createClockSkew(deps) : deps.skew
  const latency = createLatencyWatch()
  const link = createLink({
    chipi: chipiOn(way, agent, { ...deps, skew, onAnswer: latency.hear }),
    clock: deps.clock,
    random: Math.random,
    tokenEndsAt: way.tokenEndsAt,
    announce: state => deps.notify('link.changed', state),
  })
  const { chipi } = link
  const unwritten = createUnwrittenAnswers(deps.clock.now)
  // The screen may still show the link of the till before.
  deps.notify('link.changed', link.now())
  const habits = composeHabits(ledger, chores, deps, {
    hasCatalog: () => catalog.view() !== null,
    tileOf: id => tileNow(catalog.find(id)),
  })
  const catalog = catalogFrom(chipi, way, agent, deps, habits)
  return openTill({
    ...deps,
    ...secrets,
    environment,
    visiting: environment === 'practice' && !neverHadKey,
    freeBytes: () => freeBytesIn(folder),
    keyPrint: way.environment === 'practice' ? PRACTICE_PRINT : keyPrintOf(way.key),
    ledger,
    unwritten,
    claimTools: {
      ...deps.claims,
      pdf: createSystemPrinter({ withPrintWindow, clock: deps.clock, limitMs: DRAW_LIMIT_MS }).pdf,
    },
    keeper: keeperOf(ledger, chores, unwritten, deps),
    chipi,
    link,
    practice: way.practice,
    way: () => ({
      environment,
      link: link.now(),
      latency: latency.now(),
      budget: deps.limiters.of(way.key).usage(),
      skewMs: skew.ms(),
      keyHint: keyHint(way.key),
      renewsItself: deps.connection?.renewsItself ?? true,
    }),
    catalog,
    habits,
    customers: composeCustomers(deps, {
      loadKey,
      sale: ledger.sale,
      tileOf: id => tileNow(catalog.find(id)),
    }),
    release,
    queueFile: createQueueFile(folder),
    random: Math.random,
  })
}

function keeperOf(
  ledger: Ledger,
  chores: Chores,
  unwritten: UnwrittenAnswers,
  { files, settings, clock, notify, log, onLedgerDamage }: ComposeTillDeps,
): LedgerKeeper {
  return createLedgerKeeper({
    folder: files.folder,
    ledger,
    chores,
    unwritten,
    clock,
    timeZone: () => settings().timeZone,
    announce: health => notify('ledger.health-changed', health),
    onDamage: onLedgerDamage,
    onEvent: (name, fields) => log.event(name, fields),
    onBug: error => log.bug('looking after the ledger', error),
  })
}

function wayOf({
  connection,
  baseUrl,
  files,
  clock,
  log,
  onPracticeChanged,
}: ComposeTillDeps): Promise<WayToChipi> {
  if (connection !== null) return Promise.resolve(wayWithKey(connection, baseUrl))
  const stateFile = join(files.folder, 'sandbox.json')
  const onBug = (error: unknown): void => void log.bug('practice sandbox', error)
  return wayIntoPractice({ stateFile, clock, onBug, onChanged: onPracticeChanged })
}

function chipiOn(
  way: WayToChipi,
  dispatcher: Dispatcher,
  { clock, skew, limiters, settings, log, onAnswer }: ComposeTillDeps & { onAnswer: LatencyWatch['hear'] },
): ChipiApi {
  return createChipi({
    baseUrl: way.baseUrl,
    key: () => way.key,
    tokens: way.tokens,
    limiter: limiters.of(way.key),
    skew,
    clock,
    dispatcher,
    language: () => settings().language,
    onCall: report => {
      const { method, path, outcome, status, tookMs } = report
      onAnswer(report)
      log.event('chipi.call', {
        method,
        path: pathForLog(path),
        outcome,
        status,
        tookMs: Math.round(tookMs),
      })
    },
  })
}

function tileNow(sku: Sku | null): string | null {
  return sku === null ? null : tileKey(sku)
}

function catalogFrom(
  chipi: ChipiApi,
  way: WayToChipi,
  dispatcher: Dispatcher,
  deps: ComposeTillDeps,
  habits: SellingHabits,
): TillCatalog {
  const { files, clock, settings, notify, log } = deps
  const { logos } = files
  return createTillCatalog({
    chipi,
    clock,
    random: Math.random,
    everyMs: () => settings().catalogEveryHours * HOUR_MS,
    store: { folder: files.folder, initial: files.readCatalog(), writeFile: writeCatalogFile },
    sold: habits.sold,
    logos,
    fetchLogos: createFetchLogos({
      cache: logos,
      baseUrl: way.baseUrl,
      download: createDownloadLogo({ dispatcher, clock }),
      clock,
    }),
    onProgress: progress => notify('catalog.progress', progress),
    onSynced: outcome => {
      const problem = outcome.kind === 'kept' ? outcome.problem.kind : null
      log.event('catalog.synced', { kind: outcome.kind, problem })
      notify('catalog.synced', outcome)
    },
    onBug: error => log.bug('logos', error),
  })
}
