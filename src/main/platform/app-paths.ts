import { join } from 'node:path'

/** Files of the program itself and of this terminal. All absolute. */
export type AppPaths = {
  readonly rendererDir: string
  readonly preloadPath: string
  /** The preload of the screen turned to the customer. */
  readonly customerPreloadPath: string
  readonly iconPath: string
  /** Files that come with the program. */
  readonly resourcesDir: string
  /** The ledger's worker thread, built beside the main process. */
  readonly ledgerWorkerPath: string
  readonly userDataDir: string
  /** Where this program keeps its data unless told otherwise. */
  readonly defaultUserDataDir: string
  readonly logPath: string
  /** Where tickets saved as PDF go: a folder people find. */
  readonly ticketsDir: string
  /** Where claim packets go. */
  readonly claimsDir: string
}

/** What of Electron's `app` is asked. */
export type FolderSource = {
  readonly getPath: (name: 'userData' | 'appData' | 'documents') => string
  readonly getName: () => string
}

/** `mainDir`: the folder of the bundled main process. */
export function appPaths(mainDir: string, app: FolderSource): AppPaths {
  const userDataDir = app.getPath('userData')
  return {
    rendererDir: join(mainDir, '../renderer'),
    preloadPath: join(mainDir, '../preload/index.cjs'),
    customerPreloadPath: join(mainDir, '../preload/customer.cjs'),
    resourcesDir: join(mainDir, '../../resources'),
    iconPath: join(mainDir, '../../resources/icon.png'),
    ledgerWorkerPath: join(mainDir, 'ledger-worker.js'),
    userDataDir,
    defaultUserDataDir: join(app.getPath('appData'), app.getName()),
    logPath: join(userDataDir, 'logs', 'mostrador.log'),
    ticketsDir: join(app.getPath('documents'), 'Mostrador', 'Tickets'),
    claimsDir: join(app.getPath('documents'), 'Mostrador', 'Aclaraciones'),
  }
}
