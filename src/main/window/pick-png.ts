import { dialog } from 'electron'

/** Asks for a PNG file in the system's own dialog. Null when nobody chose one. */
export async function pickPng(): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog({
    properties: ['openFile'],
    filters: [{ name: 'PNG', extensions: ['png'] }],
  })
  return canceled ? null : (filePaths[0] ?? null)
}
