import { contextBridge, ipcRenderer } from 'electron'
import type { ChannelNames } from '#shared/ipc/define.ts'

/** Filled in at build time from the contract: see electron.vite.config.ts. */
declare const IPC_CHANNELS: ChannelNames

const calls = IPC_CHANNELS.invoke.map(
  name => [name, (input: unknown): Promise<unknown> => ipcRenderer.invoke(name, input)] as const,
)

function on(channel: string, listener: (payload: unknown) => void): () => void {
  if (!IPC_CHANNELS.event.includes(channel)) throw new Error(`no such channel: ${channel}`)
  const forward = (_event: unknown, payload: unknown): void => listener(payload)
  ipcRenderer.on(channel, forward)
  return () => ipcRenderer.removeListener(channel, forward)
}

contextBridge.exposeInMainWorld('mostrador', { ...Object.fromEntries(calls), on })
