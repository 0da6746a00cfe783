import { contextBridge, ipcRenderer } from 'electron'

// Stands alone: a sandboxed preload loads one file. It names the two questions and the one event of the customer's
// screen, and the main process refuses it everything else.
contextBridge.exposeInMainWorld('customerDisplay', {
  now: (): Promise<unknown> => ipcRenderer.invoke('customer-display.now'),
  agree: (id: string): Promise<unknown> => ipcRenderer.invoke('customer-display.agree', { id }),
  onChanged: (listener: (screen: unknown) => void): void => {
    ipcRenderer.on('customer-display.changed', (_event, screen: unknown) => listener(screen))
  },
})
