import { describe, expect, it } from 'vitest'
import { vaultServiceName } from '#main/vault/service-name.ts'

const nameFor = (userData: string) =>
  vaultServiceName({ userData, defaultUserData: '/home/ana/.config/Mostrador' })

describe("the keychain's service name", () => {
  it('is plain for the usual profile, however its folder is spelled', () => {
    expect(nameFor('/home/ana/.config/Mostrador')).toBe('Mostrador')
    expect(nameFor('/home/ana/.config/../.config/Mostrador/')).toBe('Mostrador')
  })

  it('never lets two profiles share secrets', () => {
    expect(nameFor('/srv/till-2')).toMatch(/^Mostrador [0-9a-f]{12}$/)
    expect(nameFor('/srv/till-2')).not.toBe(nameFor('/srv/till-3'))
    expect(nameFor('/srv/till-2/')).toBe(nameFor('/srv/till-2'))
  })
})
