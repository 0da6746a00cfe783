import { createRoot, type Root } from 'react-dom/client'
import type { CustomerApi } from '#shared/ipc/customer-channels.ts'
import { createScreenTexts } from '#renderer/text/screen-texts.ts'
import { CustomerApp } from './customer-app.tsx'
import { createCustomerScreenStore } from './customer-screen-store.ts'

/** Draws the page turned to the customer: no store of the counter is made, and there is no way to anything else. */
export function openCustomer(place: Element, api: CustomerApi): Root {
  const screen = createCustomerScreenStore(api)
  const root = createRoot(place)
  root.render(<CustomerApp screen={screen} {...createScreenTexts()} />)
  void screen.start()
  return root
}
