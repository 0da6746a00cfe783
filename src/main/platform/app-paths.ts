import { join } from 'node:path'

/** Files of the program itself and of this terminal. All absolute. */
export type AppPaths = {
  readonly rendererDir: string
  readonly preloadPath: string
  readonly iconPath: string
  /** Where this program keeps its data unless told otherwise. */
  readonly defaultUserDataDir: string
  readonly logPath: string
  /** Where tickets saved as PDF go: a folder people find. */
  readonly ticketsDir: string
}

export type Folders = {
  readonly userData: string
  readonly appData: string
  readonly appName: string
  readonly documents: string
}

/** `mainDir`: the folder of the bundled main process. */
export function appPaths(mainDir: string, folders: Folders): AppPaths {
  return {
    rendererDir: join(mainDir, '../renderer'),
    preloadPath: join(mainDir, '../preload/index.cjs'),
    iconPath: join(mainDir, '../../resources/icon.png'),
    defaultUserDataDir: join(folders.appData, folders.appName),
    logPath: join(folders.userData, 'logs', 'mostrador.log'),
    ticketsDir: join(folders.documents, 'Mostrador', 'Tickets'),
  }
}
