import type { ticket as original } from '../es-MX/ticket.ts'
import type { Translated } from '../translated.ts'

export const ticket: Translated<typeof original> = {
  title: {
    sale: 'Sales receipt',
    inProgress: 'Processing slip',
    failed: 'Sale not completed',
  },
  testNote: 'Test ticket, no value',
  copy: 'COPY {{number}}',
  phone: 'Tel. {{phone}}',
  taxId: 'RFC {{taxId}}',
  ticket: 'Ticket',
  date: 'Date',
  terminal: 'Till',
  reference: 'Reference',
  face: {
    recharges: 'Top-up',
    bundles: 'Bundle',
    'gift-cards': 'Gift card',
    bills: 'Bill payment',
    other: 'Amount',
  },
  fee: 'Service fee',
  total: 'TOTAL',
  cash: 'Cash',
  change: 'Change',
  folio: 'FOLIO',
  applied: 'Your payment is applied within 24 to 48 business hours.',
  thanks: 'Thank you for your purchase!',
  check: {
    recharges: 'Check your number: a top-up cannot be cancelled.',
    bundles: 'Check your number: a bundle cannot be cancelled.',
    'gift-cards': 'Check your details: a gift card cannot be cancelled.',
    bills: 'Check your reference: a payment cannot be cancelled.',
    other: 'Check your details: this sale cannot be cancelled.',
  },
  inProgress: {
    headline: 'Not confirmed yet',
    explanation:
      'We received your payment and your order is being processed. This slip does not prove that it was done.',
    keep: 'Keep this slip and ask here with your ticket number:',
  },
  failed: {
    headline: 'This was not done',
    reason: {
      refused: 'The network did not accept it.',
      'carrier-failed': 'The company could not do it.',
      cancelled: 'It was cancelled.',
      abandoned: 'It was never sent.',
    },
    owed: 'REFUND',
    received: 'I received my money:',
    signature: 'Name and signature',
  },
  testPage: {
    headline: 'Test page',
    ready: 'If you can read all of this, the printer is ready.',
    paper: 'Paper',
    printer: 'Printer',
    edges: 'Both arrows must show in full:',
    letters: 'Letters:',
    sample: 'áéíóúü ñ ÁÉÍÓÚÜ Ñ ¿? ¡! $1,234.50',
  },
  file: { sale: 'sale', inProgress: 'in-progress', failed: 'refund', copy: 'copy-{{number}}' },
}
