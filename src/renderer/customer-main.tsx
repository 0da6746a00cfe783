import './ui/tokens.css'
import './ui/base.css'
import { createRoot } from 'react-dom/client'
import type { CustomerApi } from '#shared/ipc/customer-channels.ts'
import { createTexts } from '#shared/text/translator.ts'
import { CustomerApp } from './features/customer-display/customer-app.tsx'
import { createCustomerScreenStore } from './features/customer-display/customer-screen-store.ts'

// Both pages load one file with the beginnings of both: each begins on its own page alone.
if ('customerDisplay' in window) begin(window.customerDisplay)

/** The page turned to the customer: a program of its own, with no way to anything but what it shows. */
function begin(api: CustomerApi): void {
  const place = document.querySelector('#root')
  if (place === null) throw new Error('customer.html has no #root')
  const screen = createCustomerScreenStore(api)
  createRoot(place).render(<CustomerApp screen={screen} texts={createTexts('es-MX')} />)
  void screen.start()
}
