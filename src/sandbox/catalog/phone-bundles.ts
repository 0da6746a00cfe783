/** A plan a prepaid line can be given: price in pesos and days of validity. */
export interface PhonePlan {
  readonly pesos: number
  readonly days: number
  readonly data: string
}

/** The plans of one carrier under one commercial name. */
export interface PhoneBundleLine {
  readonly code: string
  readonly carrierName: string
  readonly planName: string
  readonly plans: readonly PhonePlan[]
}

const line = (
  code: string,
  carrierName: string,
  planName: string,
  plans: readonly (readonly [pesos: number, days: number, data: string])[],
): PhoneBundleLine => ({
  code,
  carrierName,
  planName,
  plans: plans.map(([pesos, days, data]) => ({ pesos, days, data })),
})

/** Plans as carriers sell them over the counter. The figures are typical, not any carrier's price list of a day. */
export const PHONE_BUNDLES: readonly PhoneBundleLine[] = [
  line('PTASL', 'Telcel', 'Amigo Sin Límite', [
    [20, 1, '200 MB'],
    [30, 2, '350 MB'],
    [50, 7, '500 MB'],
    [80, 13, '900 MB'],
    [100, 17, '1.6 GB'],
    [150, 26, '2.5 GB'],
    [200, 33, '4 GB'],
    [300, 33, '6 GB'],
    [500, 33, '8 GB'],
  ]),
  line('PTINT', 'Telcel', 'Internet Amigo', [
    [15, 1, '500 MB'],
    [25, 3, '700 MB'],
    [49, 7, '1 GB'],
    [99, 15, '2 GB'],
    [149, 30, '3 GB'],
  ]),
  line('PAUNI', 'AT&T', 'Unidos', [
    [15, 1, '300 MB'],
    [30, 3, '700 MB'],
    [50, 7, '2 GB'],
    [70, 10, '2.5 GB'],
    [100, 15, '4 GB'],
    [150, 25, '6 GB'],
    [200, 30, '8 GB'],
    [300, 30, '14 GB'],
  ]),
  line('PAMAS', 'AT&T', 'Más', [
    [40, 5, '1 GB'],
    [80, 13, '3 GB'],
    [120, 20, '5 GB'],
    [500, 60, '20 GB'],
  ]),
  line('PMILI', 'Movistar', 'Ilimitado', [
    [20, 2, '300 MB'],
    [30, 4, '700 MB'],
    [50, 8, '1.5 GB'],
    [80, 15, '3 GB'],
    [100, 20, '4 GB'],
    [150, 30, '6 GB'],
    [200, 30, '10 GB'],
    [300, 30, '20 GB'],
  ]),
  line('PMGAM', 'Movistar', 'Gamer', [
    [25, 3, '1 GB'],
    [60, 10, '3 GB'],
    [120, 25, '8 GB'],
  ]),
  line('PUILI', 'Unefon', 'Ilimitado', [
    [15, 2, '300 MB'],
    [30, 5, '1 GB'],
    [50, 10, '2 GB'],
    [80, 15, '3 GB'],
    [100, 20, '5 GB'],
    [150, 30, '8 GB'],
    [200, 30, '12 GB'],
  ]),
  line('PBMES', 'BAIT', 'Mi Bait', [
    [30, 3, '1.5 GB'],
    [60, 7, '3 GB'],
    [90, 15, '4 GB'],
    [125, 30, '5 GB'],
    [225, 30, '20 GB'],
    [300, 30, '40 GB'],
    [600, 90, '60 GB'],
    [1200, 180, '120 GB'],
    [2300, 365, '240 GB'],
  ]),
  line('PBHOG', 'BAIT', 'Internet en casa', [
    [99, 7, '20 GB'],
    [299, 30, '100 GB'],
    [399, 30, '200 GB'],
  ]),
  line('PVIRG', 'Virgin Mobile', 'Combo', [
    [30, 3, '500 MB'],
    [50, 8, '1.5 GB'],
    [100, 20, '4 GB'],
    [150, 30, '7 GB'],
    [200, 30, '10 GB'],
  ]),
  line('PDIRI', 'Diri', 'Plan', [
    [85, 7, '4 GB'],
    [205, 30, '10 GB'],
    [365, 30, '30 GB'],
  ]),
  line('PPILL', 'Pillofon', 'Paquete', [
    [99, 7, '3 GB'],
    [165, 15, '6 GB'],
    [249, 30, '12 GB'],
    [399, 30, '30 GB'],
  ]),
  line('PNEWW', 'Newww', 'Plan', [
    [79, 7, '2 GB'],
    [149, 15, '5 GB'],
    [249, 30, '10 GB'],
    [399, 30, '25 GB'],
  ]),
  line('PIZZM', 'Izzi Móvil', 'Plan', [
    [125, 30, '3 GB'],
    [250, 30, '8 GB'],
    [300, 30, '12 GB'],
  ]),
  line('PREDI', 'RediCoppel', 'Plan', [
    [50, 7, '2 GB'],
    [120, 20, '5 GB'],
    [250, 30, '15 GB'],
  ]),
  line('POUIP', 'OUI', 'Paquete', [
    [60, 7, '2 GB'],
    [120, 15, '5 GB'],
    [200, 30, '10 GB'],
  ]),
]
