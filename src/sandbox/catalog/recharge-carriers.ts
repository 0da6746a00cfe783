/** A carrier that sells airtime: three letters for its SKU ids, and its face values in pesos. */
export interface RechargeCarrier {
  readonly code: string
  readonly name: string
  readonly facePesos: readonly number[]
}

/** Days a balance is good for, by what was paid, as is usual in Mexico: Chipi has no field for it, only its description. */
const VALIDITY: readonly (readonly [pesosFrom: number, days: number])[] = [
  [100, 60],
  [50, 30],
  [30, 15],
  [20, 10],
]

/** Days a recharge of `pesos` is good for. */
export function validityDays(pesos: number): number {
  return VALIDITY.find(([from]) => pesos >= from)?.[1] ?? 7
}

const carrier = (code: string, name: string, facePesos: readonly number[]): RechargeCarrier => ({
  code,
  name,
  facePesos,
})

/**
 * The 35 carriers and 379 recharges Chipi advertises. Names and the usual face values are those of the Mexican
 * market; which carrier has exactly which values is ours, Chipi does not publish it.
 */
export const RECHARGE_CARRIERS: readonly RechargeCarrier[] = [
  carrier('TEL', 'Telcel', [10, 20, 30, 50, 80, 100, 150, 200, 300, 500]),
  carrier('ATT', 'AT&T', [10, 15, 20, 30, 40, 50, 70, 80, 100, 120, 150, 200, 300, 500, 1000]),
  carrier('MOV', 'Movistar', [10, 20, 30, 40, 50, 60, 70, 80, 100, 120, 150, 200, 250, 300, 400, 500]),
  carrier('UNE', 'Unefon', [10, 15, 20, 30, 50, 70, 80, 100, 150, 200, 300, 500]),
  carrier('BAI', 'BAIT', [10, 20, 30, 50, 60, 90, 100, 120, 125, 150, 200, 225, 250, 300, 500, 600, 1200]),
  carrier('VIR', 'Virgin Mobile', [20, 30, 40, 50, 60, 80, 100, 150, 200, 300, 500]),
  carrier('MIM', 'Mimovil', [10, 20, 30, 50, 70, 100, 120, 150, 200, 250, 300]),
  carrier('ULT', 'ULTRACEL', [20, 30, 50, 80, 100, 120, 150, 200, 250, 300, 500]),
  carrier('AXI', 'Axios Mobile', [20, 30, 50, 70, 100, 130, 150, 200, 250, 300]),
  carrier('VAL', 'VALOR TELECOM', [10, 20, 30, 50, 60, 85, 100, 150, 169, 200, 219, 250, 300]),
  carrier('FLA', 'FlashMobile', [20, 30, 50, 70, 80, 100, 150, 200, 300, 500]),
  carrier('OUI', 'OUI', [20, 30, 50, 60, 80, 100, 120, 150, 200, 300]),
  carrier('RED', 'RediCoppel', [20, 30, 50, 70, 100, 120, 150, 200, 250, 300, 400]),
  carrier('FRC', 'FRC Mobile', [10, 20, 30, 50, 75, 100, 125, 150, 200, 300]),
  carrier('ABI', 'ABIB', [20, 30, 50, 75, 100, 110, 150, 200, 220, 300]),
  carrier('BEN', 'Beneleit', [20, 35, 50, 70, 99, 100, 150, 199, 200, 299]),
  carrier('MEG', 'Megamovil', [20, 30, 50, 80, 100, 150, 200, 250, 300, 400, 500]),
  carrier('WEE', 'Weex', [20, 30, 50, 75, 100, 150, 200, 300, 400, 500]),
  carrier('FRE', 'Freedompop', [20, 30, 50, 80, 100, 150, 200, 300]),
  carrier('NEW', 'Newww', [35, 50, 79, 99, 120, 149, 199, 249, 299, 399]),
  carrier('DIR', 'Diri', [50, 85, 100, 135, 150, 200, 205, 250, 300, 365]),
  carrier('PIL', 'Pillofon', [20, 50, 99, 130, 165, 199, 219, 249, 289, 325, 399]),
  carrier('IZZ', 'Izzi Móvil', [30, 50, 100, 125, 150, 200, 250, 300, 500]),
  carrier('CIE', 'Cierto', [20, 30, 50, 80, 100, 120, 150, 200, 300]),
  carrier('MAZ', 'Maz Tiempo', [20, 30, 50, 70, 100, 150, 200, 300]),
  carrier('TUE', 'Tuenti', [20, 30, 50, 60, 80, 100, 150, 200, 300]),
  carrier('QBO', 'QBOcel', [20, 30, 50, 70, 100, 120, 150, 200, 250, 300, 500]),
  carrier('HER', 'Her Mobile', [20, 30, 50, 100, 150, 200, 250, 300]),
  carrier('DAL', 'Dalefon', [30, 50, 75, 100, 149, 199, 249, 299, 349, 399]),
  carrier('GUG', 'Gugacom', [10, 20, 30, 50, 80, 100, 150, 200, 250, 300, 500]),
  carrier('WIM', 'Wimotelecom', [20, 50, 99, 100, 149, 150, 199, 200, 299, 300]),
  carrier('LIK', 'Likephone', [20, 50, 69, 100, 125, 150, 169, 200, 249, 300, 349]),
  carrier('VAS', 'Vasanta', [20, 35, 50, 80, 100, 119, 159, 200, 239, 300, 329]),
  carrier('INX', 'Inxel', [20, 50, 70, 99, 100, 150, 199, 200, 245, 299, 300, 500]),
  carrier('RIN', 'Rincel', [20, 30, 50, 60, 79, 100, 119, 150, 189, 200, 259, 300, 359]),
]
