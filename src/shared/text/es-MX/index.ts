import { common } from './common.ts'
import { counter } from './counter.ts'
import { provision } from './provision.ts'
import { sale } from './sale.ts'
import { setup } from './setup.ts'
import { ticket } from './ticket.ts'

export const esMX = { common, counter, sale, setup, ticket, provision }
