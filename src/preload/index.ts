import { contextBridge, ipcRenderer } from 'electron'
import type { ChannelNames } from '#shared/ipc/define.ts'

/** Filled in at build time from the contract: see electron.vite.config.ts. */
declare const __IPC_CHANNELS__: ChannelNames

const calls = __IPC_CHANNELS__.invoke.map(
  name => [name, (input: unknown): Promise<unknown> => ipcRenderer.invoke(name, input)] as const,
)

function on(channel: string, listener: (payload: unknown) => void): () => void {
  if (!__IPC_CHANNELS__.event.includes(channel)) throw new Error(`no such channel: ${channel}`)
  const forward = (_event: unknown, payload: unknown): void => listener(payload)
  ipcRenderer.on(channel, forward)
  return () => ipcRenderer.removeListener(channel, forward)
}

contextBridge.exposeInMainWorld('mostrador', { ...Object.fromEntries(calls), on })
