import type { CatalogView } from '#shared/domain/catalog.ts'
import { as, type SkuId } from '#shared/domain/ids.ts'
import { pesos } from '#shared/domain/money.ts'
import type { SearchRow } from '#shared/domain/search-row.ts'
import type { CarrierTile, Shelf, Sku } from '#shared/domain/sku.ts'
import { aSku } from '#test/support/builders.ts'

const NAMES: Readonly<Record<Exclude<Shelf, 'other'>, readonly string[]>> = {
  recharges: [
    'Telcel',
    'AT&T',
    'Movistar',
    'BAIT',
    'Unefon',
    'Virgin Mobile',
    'Mimovil',
    'ULTRACEL',
    'Axios Mobile',
    'VALOR TELECOM',
    'FlashMobile',
    'OUI',
    'RediCoppel',
    'FRC Mobile',
    'ABIB',
    'Beneleit',
    'Megamovil',
    'Freedom Pop',
    'Weex',
    'Diri',
    'Pillofon',
    'Newww',
    'Izzi Móvil',
    'Dalefon',
    'Yo Móvil',
    'Turbored',
    'Spot Uno',
    'Maz Tiempo',
    'Cierto',
    'Internet Para Todos',
    'Altcel',
    'Likephone',
    'Soriana Móvil',
    'Fóbo',
    'Wimo',
  ],
  bundles: [
    'Telcel Amigo Sin Límite',
    'AT&T Más',
    'Movistar Prepago Ilimitado',
    'BAIT Paquetes',
    'Unefon Ilimitado',
  ],
  'gift-cards': [
    'Netflix',
    'Spotify',
    'Xbox',
    'PlayStation',
    'Google Play',
    'Apple',
    'Roblox',
    'Free Fire',
    'Uber',
    'Amazon',
    'Steam',
    'Nintendo',
  ],
  bills: [
    'CFE',
    'Telmex',
    'Totalplay',
    'Izzi',
    'Megacable',
    'Sky',
    'Dish',
    'Gas Natural',
    'SACMEX Agua',
    'Infonavit',
    'PASE',
    'IAVE',
  ],
}

const FACES = [10, 20, 30, 50, 80, 100, 120, 150, 200, 300, 500]

const tiles: readonly CarrierTile[] = (['recharges', 'bundles', 'gift-cards', 'bills'] as const).flatMap(
  shelf =>
    NAMES[shelf].map(name => ({
      key: `${shelf}/${name}`,
      shelf,
      name,
      skuCount: shelf === 'bills' ? 1 : FACES.length,
      logo: null,
    })),
)

export function aCatalog(ageMs: number): CatalogView {
  return {
    takenAt: Date.now() - ageMs,
    skuCount: 712,
    tiles,
    sold: { 'recharges/BAIT': 212, 'recharges/Telcel': 140, 'bills/CFE': 31 },
  }
}

/** The products behind a tile. */
export function productsOf(key: string): readonly Sku[] {
  const [shelf = '', carrier = ''] = key.split('/')
  if (shelf === 'bills') return [aServiceBill(carrier)]
  const place = tiles.find(tile => tile.key === key)?.shelf ?? 'recharges'
  return FACES.map(face =>
    aSku({
      id: as<SkuId>(`sku-${key}-${String(face)}`),
      name:
        shelf === 'bundles'
          ? `${carrier} Paquete ${String(face)}: redes ilimitadas`
          : `${carrier} $${String(face)}`,
      carrier,
      description:
        shelf === 'bundles'
          ? `Paquete ${String(face)}: ${String(face / 50)} GB, redes sociales y llamadas a México, EUA y Canadá, vigencia de 7 días`
          : `Tiempo aire ${carrier} de $${String(face)}, vigencia de ${face < 50 ? '7' : '30'} días`,
      shelf: place,
      reference: { pattern: '^[0-9]{10}$', label: 'Número de celular' },
      amount: { kind: 'fixed', face: pesos(face) },
      currency: shelf === 'gift-cards' && face === 10 ? 'USD' : 'MXN',
    }),
  )
}

function aServiceBill(carrier: string): Sku {
  return aSku({
    id: as<SkuId>(`sku-${carrier}`),
    name: `Recibo ${carrier}`,
    carrier,
    shelf: 'bills',
    reference: { pattern: '^[0-9]{12,30}$', label: 'Número de servicio o código de barras' },
    amount: { kind: 'typed', pattern: String.raw`^[0-9]+(\.[0-9]{1,2})?$`, label: 'Importe del recibo' },
  })
}

/** All products as the search knows them. */
export function searchRows(): readonly SearchRow[] {
  return tiles.flatMap(tile =>
    productsOf(tile.key).map(({ id, name, description, category, amount, currency, reference }) => ({
      id,
      tile: tile.key,
      name,
      description,
      category,
      face: amount.kind === 'fixed' ? amount.face : null,
      sellable: currency === 'MXN',
      pattern: reference.pattern,
    })),
  )
}
