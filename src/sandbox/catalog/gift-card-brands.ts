import type { SkuCategory } from './catalog-sku.ts'

/** A gift card brand and the values it is sold in. */
export interface GiftCardBrand {
  readonly code: string
  readonly name: string
  readonly faceValues: readonly number[]
  readonly currency: 'MXN' | 'USD'
  readonly category: SkuCategory
}

const card = (
  code: string,
  name: string,
  faceValues: readonly number[],
  category: SkuCategory = 'GIFT_CARDS',
  currency: 'MXN' | 'USD' = 'MXN',
): GiftCardBrand => ({ code, name, faceValues, currency, category })

/** Gift cards as found on Mexican counters; a few are in dollars, since the wire allows it. */
export const GIFT_CARD_BRANDS: readonly GiftCardBrand[] = [
  card('AMZ', 'Amazon', [100, 200, 300, 500, 1000, 2000]),
  card('NFX', 'Netflix', [150, 200, 300, 600, 1000], 'STREAMING'),
  card('SPO', 'Spotify', [115, 129, 345, 690, 1380], 'STREAMING'),
  card('XBX', 'Xbox', [100, 200, 300, 500, 600, 1000], 'GAMING'),
  card('XGP', 'Xbox Game Pass', [149, 249, 749], 'GAMING'),
  card('PSN', 'PlayStation Store', [200, 400, 500, 1000, 1500], 'GAMING'),
  card('GPL', 'Google Play', [50, 100, 200, 300, 500, 600, 1000]),
  card('APL', 'Apple', [100, 200, 300, 500, 1000, 2000]),
  card('FFR', 'Free Fire', [20, 50, 100, 200, 500], 'GAMING'),
  card('ROB', 'Roblox', [100, 200, 300, 500, 1000], 'GAMING'),
  card('UBR', 'Uber', [100, 200, 300, 500, 1000], 'MOVILIDAD'),
  card('UBE', 'Uber Eats', [100, 200, 300, 500]),
  card('CNP', 'Cinépolis', [100, 200, 300, 500]),
  card('CNM', 'Cinemex', [100, 200, 300, 500]),
  card('LIV', 'Liverpool', [200, 300, 500, 1000, 2000]),
  card('SUB', 'Suburbia', [200, 300, 500, 1000]),
  card('PDH', 'El Palacio de Hierro', [500, 1000, 2000]),
  card('COP', 'Coppel', [100, 200, 500, 1000]),
  card('WAL', 'Walmart', [100, 200, 500, 1000]),
  card('SOR', 'Soriana', [100, 200, 500, 1000]),
  card('STB', 'Starbucks', [100, 200, 300, 500]),
  card('MEL', 'Mercado Libre', [100, 200, 500, 1000]),
  card('DDF', 'DiDi Food', [100, 200, 300]),
  card('DID', 'DiDi', [100, 200, 300], 'MOVILIDAD'),
  card('RAP', 'Rappi', [100, 200, 300, 500]),
  card('NIN', 'Nintendo eShop', [200, 400, 800, 1000], 'GAMING'),
  card('STE', 'Steam', [100, 200, 300, 500, 1000], 'GAMING'),
  card('STU', 'Steam USD', [5, 10, 20], 'GAMING', 'USD'),
  card('RIO', 'Riot Games', [100, 200, 400, 800], 'GAMING'),
  card('FOR', 'Fortnite', [169, 429, 679], 'GAMING'),
  card('MIN', 'Minecraft', [160, 320, 480], 'GAMING'),
  card('COD', 'Call of Duty Mobile', [50, 100, 200], 'GAMING'),
  card('DIS', 'Disney+', [179, 249, 499], 'STREAMING'),
  card('HBO', 'Max', [149, 449, 999], 'STREAMING'),
  card('PAR', 'Paramount+', [99, 297], 'STREAMING'),
  card('CRU', 'Crunchyroll', [119, 357], 'STREAMING'),
  card('TWI', 'Twitch', [100, 200, 500], 'STREAMING'),
  card('DEZ', 'Deezer', [119, 357], 'STREAMING'),
  card('SHE', 'Shein', [200, 300, 500]),
  card('INN', 'Innovasport', [300, 500, 1000], 'DEPORTES'),
  card('MAR', 'Martí', [300, 500, 1000], 'DEPORTES'),
  card('AIR', 'Airbnb', [500, 1000, 2000]),
]
