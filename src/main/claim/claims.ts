import type { Ledger } from '#main/ledger/ledger.ts'
import type { TicketPage } from '#main/printing/ticket-page.ts'
import type { Clock } from '#shared/clock.ts'
import type { ClaimOutcome } from '#shared/domain/claim.ts'
import type { SaleId } from '#shared/domain/ids.ts'
import type { Settings } from '#shared/domain/settings.ts'
import type { Result } from '#shared/result.ts'
import { createTexts } from '#shared/text/translator.ts'
import { claimPacket } from './claim-packet.ts'
import { claimPage } from './claim-page.ts'
import { saveClaim } from './save-claim.ts'

/** Claim packets (expedientes de aclaración): everything about a sale for Chipi or the carrier. Changes no sale. */
export type Claims = { readonly save: (id: SaleId) => Promise<ClaimOutcome> }

/** What the program lends to claims, whatever till is open. */
export type ClaimTools = {
  /** Draws a page as a PDF; the error says that it could not. */
  readonly pdf: (page: TicketPage) => Promise<Result<Uint8Array, unknown>>
  /** Where packets go: a folder people find. */
  readonly folder: string
  /** Of the program. */
  readonly version: string
}

export type ClaimsDeps = {
  readonly ledger: Pick<Ledger, 'sale' | 'trail' | 'links'>
  /** The ticket as an SVG image, its gift code masked. */
  readonly ticket: (id: SaleId) => Promise<string | null>
  readonly tools: ClaimTools
  readonly settings: () => Pick<Settings, 'store' | 'timeZone' | 'language'>
  readonly clock: Pick<Clock, 'now'>
}

export function createClaims({ ledger, ticket, tools, settings, clock }: ClaimsDeps): Claims {
  return {
    save: async id => {
      const sale = ledger.sale(id)
      if (sale === null) return { kind: 'unknown-sale' }
      const { store, timeZone, language } = settings()
      const packet = claimPacket({
        sale,
        trail: ledger.trail(id),
        links: ledger.links(id),
        store,
        timeZone,
        madeAt: clock.now(),
        version: tools.version,
      })
      const { t } = createTexts(language)
      const pdf = await tools.pdf(claimPage(packet, await ticket(id), { t, language }))
      if (!pdf.ok) return { kind: 'cannot-draw' }
      const json = `${JSON.stringify(packet, null, 2)}\n`
      const saved = await saveClaim(tools.folder, sale.facts.ticket, { pdf: pdf.value, json })
      return saved.ok ? { kind: 'saved', ...saved.value } : { kind: 'cannot-write', folder: tools.folder }
    },
  }
}
