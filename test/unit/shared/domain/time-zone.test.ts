import { assert, constantFrom, integer, property } from 'fast-check'
import { expect, it } from 'vitest'
import { addDays, dayIn, startOfDay } from '#shared/domain/time-zone.ts'

const ZONES = ['America/Mexico_City', 'America/Tijuana', 'UTC', 'Pacific/Kiritimati', 'Pacific/Pago_Pago']

it('knows the first instant of a day wherever the shop is', () => {
  expect(startOfDay('America/Mexico_City', '2026-11-20')).toBe(Date.parse('2026-11-20T06:00:00Z'))
  expect(startOfDay('America/Tijuana', '2026-07-01')).toBe(Date.parse('2026-07-01T07:00:00Z'))
})

it('gives every instant to the day it lies in', () => {
  const instants = integer({ min: Date.parse('2020-01-01'), max: Date.parse('2035-01-01') })
  assert(
    property(instants, constantFrom(...ZONES), (at, zone) => {
      const day = dayIn(zone, at)
      expect(startOfDay(zone, day)).toBeLessThanOrEqual(at)
      expect(startOfDay(zone, addDays(day, 1))).toBeGreaterThan(at)
    }),
    { numRuns: 60 },
  )
})
