import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createParkedFile } from '#main/order/parked-file.ts'
import { PARKED_FOR_MS, type Parked } from '#shared/domain/parked.ts'
import { aSku, MORNING } from '#test/support/builders.ts'
import { tempFolder } from '#test/support/temp-folder.ts'

const tile = { key: 'recharges/Telcel', shelf: 'recharges', name: 'Telcel', skuCount: 2, logo: null } as const
const parked: Parked = {
  id: 'parked-1',
  at: MORNING,
  items: [{ tile, sku: aSku(), reference: '5512345678', amountText: null }],
  typing: null,
}

describe('sales on hold', () => {
  it('outlive a restart', () => {
    const folder = tempFolder()
    const file = () => createParkedFile({ folder: () => folder, now: () => MORNING + 1 })
    expect(file().list()).toEqual([])
    expect(file().save([parked])).toBeNull()
    expect(file().list()).toEqual([parked])
  })

  it('are gone after a day', () => {
    const folder = tempFolder()
    createParkedFile({ folder: () => folder, now: () => MORNING }).save([parked])
    expect(createParkedFile({ folder: () => folder, now: () => MORNING + PARKED_FOR_MS }).list()).toEqual([])
    expect(readFileSync(join(folder, 'on-hold.json'), 'utf8')).toBe('[]')
  })

  it('are none when the file is torn, and it can be written again', () => {
    const folder = tempFolder()
    const file = createParkedFile({ folder: () => folder, now: () => MORNING })
    writeFileSync(join(folder, 'on-hold.json'), '[{"id":"par')
    expect(file.list()).toEqual([])
    file.save([parked])
    expect(file.list()).toHaveLength(1)
  })

  it('say where they could not be kept', () => {
    const folder = tempFolder()
    writeFileSync(join(folder, 'file'), '')
    const inside = join(folder, 'file', 'practice')
    const file = createParkedFile({ folder: () => inside, now: () => MORNING })
    expect(file.save([parked])).toEqual({ folder: inside })
  })
})
