import './ui/tokens.css'
import './ui/base.css'
import { createRoot } from 'react-dom/client'
import type { CustomerApi } from '#shared/ipc/customer-channels.ts'
import { createScreenTexts } from './text/screen-texts.ts'

// Both pages load one file with the beginnings of both: each begins on its own page alone.
if ('customerDisplay' in window) void begin(window.customerDisplay)

/** The page turned to the customer: a program of its own, with no way to anything but what it shows. */
async function begin(api: CustomerApi): Promise<void> {
  const place = document.querySelector('#root')
  if (place === null) throw new Error('customer.html has no #root')
  // Read here, so that the till's first paint does not carry it.
  const [{ CustomerApp }, { createCustomerScreenStore }] = await Promise.all([
    import('./features/customer-display/customer-app.tsx'),
    import('./features/customer-display/customer-screen-store.ts'),
  ])
  const screen = createCustomerScreenStore(api)
  createRoot(place).render(<CustomerApp screen={screen} {...createScreenTexts()} />)
  void screen.start()
}
