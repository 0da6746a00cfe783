import type { Drawing } from './draw-ticket.ts'

/** A ticket as a page for a printer or a PDF. */
export type TicketPage = {
  readonly html: string
  readonly widthMm: number
  readonly heightMm: number
}

/** A page higher than wide: some drivers turn anything else sideways, so a short ticket gets blank paper below. */
const MIN_OVER_WIDTH_MM = 10

/** The drawing on a page of exactly its size. `title` names the print job and the PDF. */
export function ticketPage({ svg, widthMm, heightMm }: Drawing, title: string): TicketPage {
  const pageHeightMm = Math.max(heightMm, widthMm + MIN_OVER_WIDTH_MM)
  const html = `<!doctype html><html><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(title)}</title>
<style>@page { size: ${String(widthMm)}mm ${String(pageHeightMm)}mm; margin: 0 }
html, body { margin: 0; background: #fff } svg { display: block }</style></head><body>${svg}</body></html>`
  return { html, widthMm, heightMm: pageHeightMm }
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
