import { describe, expect, it } from 'vitest'
import { packagesMatch } from '#scripts/prepare/npm-packages.mjs'

const linux = { platform: 'linux', arch: 'x64' }
const zod = { version: '4.6.7', integrity: 'sha512-a' }
const macOnly = { version: '1.0.0', integrity: 'sha512-m', optional: true, os: ['darwin'], cpu: ['arm64'] }
const linuxOnly = { version: '1.0.0', integrity: 'sha512-l', optional: true, os: ['linux'], cpu: ['x64'] }

describe('whether the packages are as locked', () => {
  it('is content when every package is there as locked', () => {
    expect(packagesMatch({ '': {}, 'node_modules/zod': zod }, { 'node_modules/zod': zod }, linux)).toBe(true)
  })

  it('installs when a package is missing, of another version or of other content', () => {
    const wanted = { 'node_modules/zod': zod }
    expect(packagesMatch(wanted, {}, linux)).toBe(false)
    expect(packagesMatch(wanted, { 'node_modules/zod': { ...zod, version: '4.6.6' } }, linux)).toBe(false)
    expect(packagesMatch(wanted, { 'node_modules/zod': { ...zod, integrity: 'sha512-b' } }, linux)).toBe(
      false,
    )
  })

  it('does not miss a package made for another system', () => {
    expect(packagesMatch({ 'node_modules/mac': macOnly }, {}, linux)).toBe(true)
  })

  it('misses an optional package made for this one', () => {
    expect(packagesMatch({ 'node_modules/lin': linuxOnly }, {}, linux)).toBe(false)
  })
})
