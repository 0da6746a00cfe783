import type { Translated } from '../translated.ts'
import type { common as original } from '../es-MX/common.ts'

export const common: Translated<typeof original> = {
  appName: 'Mostrador',
  test: 'TEST',
}
