/** Stands in for the main process's ticket: a slip with the sale's name on it. */
export function aTicketImage(name: string): string {
  const lines = [
    'ABARROTES LUPITA',
    'Av. Juárez 12, Puebla',
    '',
    '*** PRUEBA ***',
    '',
    'Telcel 100',
    '55 12 34 56 78',
    '',
    'FOLIO 0084213377',
    '',
    'TOTAL      $100.00',
    name,
  ]
  const text = lines.map(
    (line, row) => `<text x="150" y="${String(40 + row * 28)}" text-anchor="middle">${line}</text>`,
  )
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 420" font-family="monospace" font-size="17"><rect width="300" height="420" fill="white"/>${text.join('')}</svg>`
}
