import { describe, expect, it } from 'vitest'
import { baseUrlFrom } from '#main/connection/base-url.ts'

describe("Chipi's address", () => {
  it.each([undefined, '', '  '])('is the documented one when none is set (%j)', CHIPI_BASE_URL => {
    expect(baseUrlFrom({ CHIPI_BASE_URL })).toEqual({
      ok: true,
      value: { url: 'https://api.chipipay.com/v1', custom: null },
    })
  })

  it('is not custom when the documented one is spelled out', () => {
    expect(baseUrlFrom({ CHIPI_BASE_URL: 'https://api.chipipay.com/v1/' })).toMatchObject({
      value: { custom: null },
    })
  })

  it.each([
    ['https://chipi.example.mx/v1/', 'https://chipi.example.mx/v1'],
    ['http://127.0.0.1:4010/v1', 'http://127.0.0.1:4010/v1'],
    ['http://localhost:4010', 'http://localhost:4010'],
    ['http://[::1]:4010/v1', 'http://[::1]:4010/v1'],
  ])('may be %s, and is shown then', (CHIPI_BASE_URL, custom) => {
    expect(baseUrlFrom({ CHIPI_BASE_URL })).toEqual({ ok: true, value: { url: custom, custom } })
  })

  it.each([
    'http://api.chipipay.com/v1',
    'http://127.0.0.1.example.com/v1',
    'http://localhost.example.com',
    'http://0.0.0.0:4010',
    'https://user:secret@api.chipipay.com/v1',
    'https://api.chipipay.com/v1?key=x',
    'file:///etc/passwd',
    'api.chipipay.com',
    'javascript:alert(1)',
  ])('is never %s: a key would travel there', address => {
    expect(baseUrlFrom({ CHIPI_BASE_URL: address })).toEqual({
      ok: false,
      error: { kind: 'bad-address', address },
    })
  })
})
