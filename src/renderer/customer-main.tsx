import './ui/tokens.css'
import './ui/base.css'
import { createRoot } from 'react-dom/client'
import { createTexts } from '#shared/text/translator.ts'
import { CustomerApp } from './features/customer-display/customer-app.tsx'
import { createCustomerScreenStore } from './features/customer-display/customer-screen-store.ts'

// The page turned to the customer: a program of its own, with no way to anything but what it shows.
const place = document.querySelector('#root')
if (place === null) throw new Error('customer.html has no #root')
const screen = createCustomerScreenStore(window.customerDisplay)
createRoot(place).render(<CustomerApp screen={screen} texts={createTexts('es-MX')} />)
void screen.start()
