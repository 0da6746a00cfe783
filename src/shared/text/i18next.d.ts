import 'i18next'
import type { esMX } from './es-MX/index.ts'

// Spanish is the table of record: keys are typed from it, so a text that does not exist is a compile error.
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation'
    resources: { translation: typeof esMX }
  }
}
