import { describe, expect, it } from 'vitest'
import { environmentFolder } from '#main/till/environment-files.ts'

describe('the folder of an environment', () => {
  it('is another one for every environment and every address, ports and paths included', () => {
    const addresses = [
      null,
      'http://127.0.0.1:4010/v1',
      'http://127.0.0.1:5010/v1',
      'https://x.example/v1',
      'https://x.example/v2',
    ]
    const folders = addresses.flatMap(address =>
      (['production', 'chipi-dev'] as const).map(environment =>
        environmentFolder('/data', environment, address),
      ),
    )
    expect(new Set(folders).size).toBe(folders.length)
    expect(environmentFolder('/data', 'practice', 'http://127.0.0.1:4010/v1')).toBe('/data/practice')
  })
})
