import type { ReferenceRule } from './catalog-sku.ts'
import { digits, digitsBetween } from './rules.ts'

/** A city's water utility and what its bills carry as a reference. */
export interface WaterUtility {
  readonly code: string
  readonly name: string
  readonly city: string
  readonly reference: ReferenceRule
}

const LINE_27 = digits(27, 'Línea de captura (27 dígitos)', 'Payment line (27 digits)', true)
const CONTRACT = digitsBetween(6, 12, 'Número de contrato', 'Contract number')
const BARCODE_20 = digits(20, 'Código de barras (20 dígitos)', 'Barcode (20 digits)')

const water = (code: string, name: string, city: string, reference: ReferenceRule): WaterUtility => ({
  code,
  name,
  city,
  reference,
})

/** Water utilities by city; every city prints another kind of number, as they do. */
export const WATER_UTILITIES: readonly WaterUtility[] = [
  water('SACMEX', 'SACMEX', 'Ciudad de México', LINE_27),
  water('AYDMTY', 'Agua y Drenaje de Monterrey', 'Monterrey', LINE_27),
  water('SIAPA', 'SIAPA', 'Guadalajara', LINE_27),
  water('SAPAL', 'SAPAL', 'León', LINE_27),
  water('CEAQRO', 'CEA Querétaro', 'Querétaro', LINE_27),
  water('CESPT', 'CESPT', 'Tijuana', LINE_27),
  water('CESPM', 'CESPM', 'Mexicali', CONTRACT),
  water('CESPE', 'CESPE', 'Ensenada', CONTRACT),
  water('JMASJU', 'JMAS Juárez', 'Ciudad Juárez', BARCODE_20),
  water('JMASCH', 'JMAS Chihuahua', 'Chihuahua', BARCODE_20),
  water('AGUAHE', 'Agua de Hermosillo', 'Hermosillo', CONTRACT),
  water('JAPAC', 'JAPAC', 'Culiacán', CONTRACT),
  water('JUMAPA', 'JUMAPAM', 'Mazatlán', CONTRACT),
  water('SIMAS', 'SIMAS', 'Torreón', CONTRACT),
  water('AGSAL', 'Aguas de Saltillo', 'Saltillo', BARCODE_20),
  water('AMD', 'Aguas del Municipio de Durango', 'Durango', CONTRACT),
  water('INTERA', 'INTERAPAS', 'San Luis Potosí', LINE_27),
  water('VEOLIA', 'Veolia Aguascalientes', 'Aguascalientes', LINE_27),
  water('JIAPAZ', 'JIAPAZ', 'Zacatecas', CONTRACT),
  water('OOAPAS', 'OOAPAS', 'Morelia', CONTRACT),
  water('AGPUE', 'Agua de Puebla', 'Puebla', LINE_27),
  water('OAPAS', 'OAPAS', 'Naucalpan', LINE_27),
  water('SAPASE', 'SAPASE', 'Ecatepec', LINE_27),
  water('AGTOL', 'Agua y Saneamiento de Toluca', 'Toluca', CONTRACT),
  water('SAPAC', 'SAPAC', 'Cuernavaca', CONTRACT),
  water('CAASIM', 'CAASIM', 'Pachuca', CONTRACT),
  water('GRUPOM', 'Grupo MAS', 'Veracruz', BARCODE_20),
  water('CMAS', 'CMAS', 'Xalapa', CONTRACT),
  water('JAPAY', 'JAPAY', 'Mérida', CONTRACT),
  water('AGUAKA', 'Aguakan', 'Cancún', LINE_27),
  water('SMAPA', 'SMAPA', 'Tuxtla Gutiérrez', CONTRACT),
  water('SAPAOX', 'SOAPA Oaxaca', 'Oaxaca', CONTRACT),
  water('COMAPA', 'COMAPA', 'Reynosa', BARCODE_20),
  water('CAPAMA', 'CAPAMA', 'Acapulco', CONTRACT),
  water('SEAPAL', 'SEAPAL', 'Puerto Vallarta', CONTRACT),
]
