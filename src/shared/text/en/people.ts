import type { people as esMX } from '../es-MX/people.ts'
import type { Translated } from '../translated.ts'

export const people: Translated<typeof esMX> = {
  title: 'Who is serving?',
  hint: 'Your name goes with every sale and on the ticket. Change it whenever you like.',
  name: 'Name',
  save: 'Start serving',
  nobody: 'No name',
  nobodyShort: 'Who?',
  choose: 'Say who is serving',
  change: 'Serving: {{name}}. Change',
}
