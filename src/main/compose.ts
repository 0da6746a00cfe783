import { app, BrowserWindow, nativeTheme, shell } from 'electron'
import { createCachedRows } from './catalog/cached-rows.ts'
import { viewOf } from './catalog/catalog.ts'
import { isCustomerChannel } from '#shared/ipc/customer-channels.ts'
import { createClockSkew } from './chipi/clock-skew.ts'
import { createLimiters } from './chipi/limiters.ts'
import { composeCustomerDisplay } from './compose-customer-display.ts'
import { baseUrlFrom, DOCUMENTED_BASE_URL } from './connection/base-url.ts'
import { createConnection } from './connection/connection.ts'
import { createMakeTokenSource } from './connection/make-token-source.ts'
import { createOpenTrialClient } from './connection/open-trial-client.ts'
import { createPrinterWatch } from './health/printer-watch.ts'
import { createHandlers } from './ipc/handlers.ts'
import { createNotify, serve } from './ipc/serve.ts'
import type { Notify } from '#shared/ipc/contract.ts'
import type { AppPaths } from './platform/app-paths.ts'
import { createParkedFile } from './order/parked-file.ts'
import { createSystemClock } from './platform/clock.ts'
import { createFileLog } from './platform/log.ts'
import { once } from './platform/once.ts'
import { createSeller } from './people/seller.ts'
import { createPracticeMode } from './practice/practice-mode.ts'
import { countNeedingKey } from './sale/needing-key.ts'
import { readSettings } from './settings/read-settings.ts'
import { openSettingsFile } from './settings/settings-file.ts'
import { createSettingsStore, type SettingsStore } from './settings/settings-store.ts'
import { createEnvironmentShelf } from './till/environment-files.ts'
import { blockFields } from './till/block-fields.ts'
import { createCheckGround } from './till/check-ground.ts'
import { createRescue, damagedFolder } from './till/rescue.ts'
import { createTillHost } from './till/till-host.ts'
import type { Till } from './till/till.ts'
import { createKeychain, loadKeytar } from './vault/keychain.ts'
import { vaultServiceName } from './vault/service-name.ts'
import { isOurTopFrame } from './window/lockdown.ts'
import type { Counter } from './window/open-counter.ts'

/** An unanswered keychain prompt counts as locked after this long, ms. */
const KEYCHAIN_PATIENCE_MS = 20_000

export type Program = { readonly stop: () => Promise<void> }

/**
 * Names the concrete parts of the main process. What the first paint needs comes from small files;
 * the till, with its natives and its network, wakes once the window has painted.
 */
export function compose(paths: AppPaths, counter: Counter): Program {
  const { devServer } = counter
  const clock = createSystemClock()
  const { userDataDir } = paths
  const log = createFileLog(paths.logPath)
  process.on('unhandledRejection', error => log.bug('unhandled', error))
  const tell = createNotify(
    channel => windowsFor(isCustomerChannel(channel) ? 'customer' : 'counter', customer.window()),
    log.bug,
  )
  const notify: Notify = (channel, payload) => {
    tell(channel, payload)
    // What the screens hear is what the till's health is judged anew by.
    void health().then(({ hear }) => hear(channel))
  }

  const base = baseUrlFrom(process.env)
  const baseUrl = base.ok ? base.value.url : DOCUMENTED_BASE_URL
  const customAddress = base.ok ? base.value.custom : null
  const settings = createSettingsStore({
    folder: userDataDir,
    read: readSettings(userDataDir, clock.now()),
    openFile: openSettingsFile,
  })
  const customer = composeCustomerDisplay({
    preload: paths.customerPreloadPath,
    devServer,
    asWindow: process.env['MOSTRADOR_CUSTOMER_WINDOW'] === 'window',
    settings: settings.current,
    environment: () => host.till()?.environment ?? settings.current().environment,
    clock,
    notify,
  })
  const files = createEnvironmentShelf({ userDataDir, customAddress, now: clock.now })

  const skew = createClockSkew({ clock })
  const limiters = createLimiters({ clock })
  const makeTokenSource = createMakeTokenSource({ clock, skewMs: skew.ms })
  const service = vaultServiceName({ userData: userDataDir, defaultUserData: paths.defaultUserDataDir })
  const vault = createKeychain({ loadKeytar, service, clock, patienceMs: KEYCHAIN_PATIENCE_MS })
  const connection = createConnection({
    vault,
    settings,
    makeTokenSource,
    openChipi: createOpenTrialClient({ baseUrl, clock, skew, limiters }),
    clock,
    customAddress,
    openSales: () => openSales(host.till()),
    holdSales: () => host.till()?.sales.hold() ?? (() => undefined),
    changed: async active => {
      await host.reopen(active)
    },
  })
  const seller = createSeller()
  const printerWatch = createPrinterWatch(clock)
  const logo = once(async () => {
    const { createLogoFile } = await import('./printing/logo/logo-file.ts')
    return createLogoFile(userDataDir)
  })
  const logoDesk = once(async () => {
    const { createLogoDesk } = await import('./printing/logo/choose-logo.ts')
    const { pickPng } = await import('./window/pick-png.ts')
    return createLogoDesk({ file: await logo(), pickFile: pickPng })
  })
  const printer = once(async () => {
    const { composePrinter } = await import('./compose-printer.ts')
    const { picture } = await logo()
    return printerWatch.watch(
      composePrinter({
        settings: settings.current,
        clock,
        pdfFolder: () => paths.ticketsDir,
        resourcesDir: paths.resourcesDir,
        logo: picture,
        onPaper: printerWatch.hearPaper,
      }),
    )
  })
  const health = once(async () => {
    const { composeHealth } = await import('./compose-health.ts')
    return composeHealth({
      till: () => host.till(),
      keychain: () => host.keychain(),
      printer: printerWatch,
      settings: settings.current,
      dataFolder: userDataDir,
      clock,
      notify: tell,
      onBug: error => log.bug('looking at the health', error),
    })
  })
  const host = createTillHost({
    checkGround: createCheckGround({ base, settings }),
    loadConnection: connection.load,
    neverHadKey: () => settings.current().environment === 'practice',
    openTill: async (active, onUpdatingBook) => {
      const { composeTill } = await import('./compose-till.ts')
      return composeTill({
        connection: active,
        baseUrl,
        files: files.of(active?.environment ?? 'practice'),
        settings: settings.current,
        clock,
        skew,
        limiters,
        ledgerWorkerPath: paths.ledgerWorkerPath,
        onPracticeChanged: () => void tellPractice(),
        onUpdatingBook,
        onLedgerDamage: () => void host.openAnew(),
        printer: await printer(),
        vault,
        cashier: seller.now,
        claims: { folder: paths.claimsDir, version: app.getVersion() },
        notify,
        log,
      })
    },
    onBug: error => log.bug('opening the till', error),
    announce: readiness => {
      log.event(`till.${readiness.kind}`, readiness.kind === 'blocked' ? blockFields(readiness.block) : {})
      notify('app.readiness-changed', readiness)
      customer.display.refresh()
    },
  })

  const practice = createPracticeMode({ host, connection, settings })
  const tellPractice = async (): Promise<void> => {
    const state = await practice.now()
    if (state !== null) notify('practice.changed', state)
  }

  const rescue = createRescue({
    blockedFolder: () => damagedFolder(host.readiness()),
    alone: host.meanwhile,
    chores: once(async () => {
      const { createWorkerChores } = await import('./ledger/chores/chores.ts')
      return createWorkerChores(paths.ledgerWorkerPath)
    }),
    terminal: () => settings.current().terminal,
    now: clock.now,
    onProgress: progress => notify('ledger.rescue-progress', progress),
    onEvent: log.event,
  })

  settings.onSaved(saved => {
    nativeTheme.themeSource = saved.appearance
    notify('settings.changed', saved)
    customer.follow()
  })
  onLanguageChange(settings, () => {
    // Names and descriptions come from Chipi in the language that was asked for.
    void host.till()?.catalog.sync()
  })
  serve(
    createHandlers({
      host,
      settings,
      connection,
      printer,
      logo: logoDesk,
      seller,
      openClaims: async () => {
        await shell.openPath(paths.claimsDir)
      },
      rescue,
      parked: createParkedFile({
        folder: () => files.of(host.till()?.environment ?? settings.current().environment).folder,
        now: clock.now,
      }),
      practice,
      health,
      customer: customer.display,
      customAddress,
      wake: host.wake,
      cachedCatalog: () => {
        const { readCatalog, readHabits, logos } = files.of(settings.current().environment)
        const catalog = readCatalog()
        return catalog === null ? null : viewOf(catalog, logos.address, readHabits().sold)
      },
      cachedRows: createCachedRows(() => files.of(settings.current().environment).readCatalog()),
      cachedProducts: tile => files.of(settings.current().environment).readCatalog()?.products(tile) ?? [],
    }),
    {
      isTrusted: (event, channel) =>
        isOurTopFrame(event, devServer) && isCustomerChannel(channel) === customer.owns(event.sender),
      onBug: log.bug,
      onRefused: channel => log.event('ipc.refused', { channel }),
    },
  )
  counter.serve(files.logo)
  void counter.painted.then(() => {
    customer.follow()
    log.event('start', { settings: settings.origin.kind, version: app.getVersion() })
  })
  const stop = async (): Promise<void> => {
    customer.stop()
    await host.stop()
  }
  return { stop }
}

/** The customer's screen hears what is meant for it and nothing else; every other window never hears that. */
function windowsFor(whom: 'customer' | 'counter', customer: BrowserWindow | null): readonly BrowserWindow[] {
  if (whom === 'customer') return customer === null ? [] : [customer]
  return BrowserWindow.getAllWindows().filter(window => window !== customer)
}

function openSales(till: Till | null): number {
  return till === null ? 0 : countNeedingKey(till.environment, till.sales.open())
}

function onLanguageChange(settings: SettingsStore, act: () => void): void {
  let { language } = settings.current()
  settings.onSaved(saved => {
    if (saved.language === language) return
    language = saved.language
    act()
  })
}
