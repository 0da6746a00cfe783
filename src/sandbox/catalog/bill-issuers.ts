import type { AmountRule, Bilingual, ReferenceRule, SkuCategory } from './catalog-sku.ts'
import { BILL_AMOUNT, digits, digitsBetween, pattern, PHONE, WHOLE_PESOS } from './rules.ts'

/** Somebody who sends bills, and how one of them is paid. */
export interface BillIssuer {
  readonly code: string
  readonly name: string
  readonly category: SkuCategory
  readonly service: Bilingual
  readonly reference: ReferenceRule
  readonly amount: AmountRule
}

type Row = readonly [code: string, name: string]

const issuers = (
  category: SkuCategory,
  service: Bilingual,
  reference: ReferenceRule,
  rows: readonly Row[],
  amount: AmountRule = BILL_AMOUNT,
): BillIssuer[] => rows.map(([code, name]) => ({ code, name, category, service, reference, amount }))

const ACCOUNT = (least: number, most: number) =>
  digitsBetween(
    least,
    most,
    `Número de cuenta (${least} a ${most} dígitos)`,
    `Account number (${least} to ${most} digits)`,
  )
const BARCODE = (count: number) =>
  digits(count, `Código de barras (${count} dígitos)`, `Barcode (${count} digits)`, true)

const LIGHT: Bilingual = { es: 'Recibo de luz', en: 'Electricity bill' }
const INTERNET: Bilingual = { es: 'Recibo de internet', en: 'Internet bill' }
const TELEVISION: Bilingual = { es: 'Televisión de paga', en: 'Pay television' }
const GAS: Bilingual = { es: 'Recibo de gas natural', en: 'Natural gas bill' }
const POSTPAID: Bilingual = { es: 'Recibo telefónico', en: 'Phone bill' }
const TOLL: Bilingual = { es: 'Recarga de tag de peaje', en: 'Toll tag top-up' }
const TRANSIT: Bilingual = { es: 'Recarga de tarjeta de transporte', en: 'Transit card top-up' }
const CATALOG_SALES: Bilingual = { es: 'Pago de venta por catálogo', en: 'Catalog sales payment' }
const TREASURY: Bilingual = { es: 'Pago de impuestos y derechos', en: 'Taxes and duties' }
const LOAN: Bilingual = { es: 'Pago de crédito', en: 'Loan payment' }
const INSURANCE: Bilingual = { es: 'Pago de póliza', en: 'Insurance premium' }
const SPORT: Bilingual = { es: 'Cuota deportiva', en: 'Sports membership' }
const STREAMING: Bilingual = { es: 'Servicio de streaming', en: 'Streaming service' }
const GAMING: Bilingual = { es: 'Saldo para juegos', en: 'Gaming balance' }
const CHARITY: Bilingual = { es: 'Donativo', en: 'Donation' }

/** Bill issuers other than water utilities. Rules are plausible ones, made so that no two shelves look alike. */
export const BILL_ISSUERS: readonly BillIssuer[] = [
  ...issuers('LUZ', LIGHT, BARCODE(30), [['CFE', 'CFE']], WHOLE_PESOS),
  ...issuers(
    'TELEFONIA',
    POSTPAID,
    digits(10, 'Número Telmex (10 dígitos)', 'Telmex number (10 digits)', true),
    [['TELMEX', 'Telmex']],
  ),
  ...issuers('TELEFONIA', POSTPAID, PHONE, [
    ['TELPOS', 'Telcel Plan'],
    ['ATTPOS', 'AT&T Pospago'],
    ['MOVPOS', 'Movistar Pospago'],
    ['MAXCOM', 'Maxcom'],
    ['AXTEL', 'Axtel'],
  ]),
  ...issuers('INTERNET', INTERNET, ACCOUNT(8, 10), [
    ['IZZI', 'Izzi'],
    ['TOTALP', 'Totalplay'],
    ['MEGACA', 'Megacable'],
    ['CABLEM', 'Cablemás'],
    ['CABLEV', 'Cablevisión'],
    ['WIZZ', 'Wizz'],
    ['STARGO', 'Star Go'],
    ['BLUETE', 'Blue Telecomm'],
    ['AIRECA', 'Airecable'],
    ['ULTRAV', 'Ultravisión'],
  ]),
  ...issuers(
    'TV',
    TELEVISION,
    digitsBetween(12, 14, 'Número de tarjeta o contrato', 'Card or contract number'),
    [
      ['DISH', 'Dish'],
      ['SKY', 'Sky'],
      ['VETV', 'VeTV'],
      ['STARTV', 'StarTV'],
    ],
  ),
  ...issuers(
    'GENERAL',
    GAS,
    digitsBetween(12, 16, 'Número de cuenta del recibo', 'Account number on the bill', true),
    [
      ['NATURG', 'Naturgy'],
      ['ENGIE', 'Engie'],
      ['ECOGAS', 'Ecogas'],
      ['GASNO', 'Gas Natural del Noroeste'],
      ['TRACTE', 'Tractebel'],
      ['GASSLP', 'Gas de San Luis'],
    ],
  ),
  ...issuers(
    'TELEPEAJE',
    TOLL,
    pattern(
      '^[A-Z]{4}[0-9]{8,11}$',
      'IMDM20001234',
      'Número de tag (letras y números)',
      'Tag number (letters and digits)',
    ),
    [
      ['PASE', 'PASE'],
      ['TAGIAV', 'IAVE'],
      ['TELEVI', 'TeleVía'],
      ['EASYTR', 'EasyTrip'],
      ['VIAPAS', 'Viapass'],
    ],
    WHOLE_PESOS,
  ),
  ...issuers(
    'MOVILIDAD',
    TRANSIT,
    digitsBetween(8, 16, 'Número de tarjeta de transporte', 'Transit card number'),
    [
      ['MICDMX', 'Movilidad Integrada CDMX'],
      ['MIMTY', 'Me Muevo Monterrey'],
      ['MIGDL', 'Mi Movilidad Guadalajara'],
      ['ECOBIC', 'Ecobici'],
      ['MEXIBU', 'Mexibús'],
      ['QROBUS', 'Qrobus'],
    ],
    WHOLE_PESOS,
  ),
  ...issuers(
    'VENTAS_CATALOGO',
    CATALOG_SALES,
    digitsBetween(7, 12, 'Número de distribuidora', 'Seller number'),
    [
      ['AVON', 'Avon'],
      ['NATURA', 'Natura'],
      ['JAFRA', 'Jafra'],
      ['ARABEL', 'Arabela'],
      ['FULLER', 'Fuller'],
      ['ANDREA', 'Andrea'],
      ['PRICES', 'Price Shoes'],
      ['TUPPER', 'Tupperware'],
      ['MARYKA', 'Mary Kay'],
      ['OMNILI', 'Omnilife'],
      ['HERBAL', 'Herbalife'],
      ['BETTER', 'Betterware'],
      ['ILUSIO', 'Ilusión'],
      ['CKLASS', 'Cklass'],
      ['TERRAM', 'Terramar'],
      ['ORIFLA', 'Oriflame'],
      ['YANBAL', 'Yanbal'],
      ['LBEL', "L'Bel"],
    ],
  ),
  ...issuers(
    'TESORERIA',
    TREASURY,
    digits(20, 'Línea de captura (20 dígitos)', 'Payment line (20 digits)', true),
    [
      ['TESCDM', 'Tesorería CDMX'],
      ['TESMEX', 'Gobierno del Estado de México'],
      ['TESJAL', 'Gobierno de Jalisco'],
      ['TESNL', 'Gobierno de Nuevo León'],
      ['TESPUE', 'Gobierno de Puebla'],
      ['TESQRO', 'Gobierno de Querétaro'],
      ['TESGTO', 'Gobierno de Guanajuato'],
      ['TESVER', 'Gobierno de Veracruz'],
      ['TESYUC', 'Gobierno de Yucatán'],
      ['TESSIN', 'Gobierno de Sinaloa'],
    ],
  ),
  ...issuers('GENERAL', LOAN, digitsBetween(10, 18, 'Número de crédito', 'Loan number'), [
    ['INFONA', 'Infonavit'],
    ['FONACO', 'Fonacot'],
    ['KUESKI', 'Kueski'],
    ['COMPAR', 'Compartamos'],
    ['CAME', 'CAME'],
    ['CREDIF', 'Credifiel'],
    ['PROVID', 'Provident'],
    ['APLAZO', 'Aplazo'],
  ]),
  ...issuers(
    'GENERAL',
    INSURANCE,
    pattern('^[A-Z0-9]{6,14}$', 'PZ0012345', 'Número de póliza', 'Policy number'),
    [
      ['QUALIT', 'Quálitas'],
      ['GNP', 'GNP'],
      ['AXASEG', 'AXA'],
      ['HDISEG', 'HDI'],
    ],
  ),
  ...issuers('GENERAL', CHARITY, PHONE, [
    ['TELETO', 'Teletón'],
    ['CRUZRO', 'Cruz Roja Mexicana'],
  ]),
  ...issuers('DEPORTES', SPORT, digitsBetween(6, 10, 'Número de socio', 'Member number'), [
    ['SMARTF', 'Smart Fit'],
    ['SPORTW', 'Sports World'],
    ['SPORTC', 'Sport City'],
    ['ENERGY', 'Energy Fitness'],
  ]),
  ...issuers('STREAMING', STREAMING, PHONE, [
    ['VIX', 'ViX Premium'],
    ['CLARVI', 'Claro Video'],
    ['BLIM', 'Blim TV'],
    ['FOXSPO', 'Fox Sports'],
    ['MUBI', 'Mubi'],
  ]),
  ...issuers('GAMING', GAMING, digitsBetween(6, 12, 'ID de jugador', 'Player ID'), [
    ['MOBLEG', 'Mobile Legends'],
    ['PUBGM', 'PUBG Mobile'],
    ['GENSHI', 'Genshin Impact'],
    ['CLASHR', 'Clash Royale'],
  ]),
]
