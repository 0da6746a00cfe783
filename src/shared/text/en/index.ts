import { book } from './book.ts'
import { certainty } from './certainty.ts'
import { claim } from './claim.ts'
import { common } from './common.ts'
import { counter } from './counter.ts'
import { customer } from './customer.ts'
import { customers } from './customers.ts'
import { finding } from './finding.ts'
import { giftCode } from './gift-code.ts'
import { health } from './health.ts'
import { history } from './history.ts'
import { keys } from './keys.ts'
import { link } from './link.ts'
import { people } from './people.ts'
import { order } from './order.ts'
import { pin } from './pin.ts'
import { printing } from './printing.ts'
import { practice } from './practice.ts'
import { provision } from './provision.ts'
import { refund } from './refund.ts'
import { review } from './review.ts'
import { sale } from './sale.ts'
import { setup } from './setup.ts'
import { ticket } from './ticket.ts'
import { ui } from './ui.ts'

export const en = {
  book,
  certainty,
  claim,
  common,
  counter,
  customer,
  customers,
  finding,
  giftCode,
  health,
  history,
  keys,
  link,
  people,
  order,
  pin,
  printing,
  practice,
  provision,
  refund,
  review,
  sale,
  setup,
  ticket,
  ui,
}
