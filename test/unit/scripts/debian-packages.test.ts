import { describe, expect, it } from 'vitest'
import {
  aptFraction,
  installedPackages,
  missingPackages,
  neededPackages,
} from '#scripts/prepare/debian-packages.mjs'

const status = `Package: libgtk-3-0t64
Status: install ok installed
Provides: libgtk-3-0 (= 3.24.41-4), libgtk-3-extra:any

Package: cups-daemon
Status: deinstall ok config-files

Package: xvfb
Status: install ok installed
`

describe('what Debian has to bring', () => {
  it('knows what is installed, by name and by what it provides', () => {
    const present = installedPackages(status)
    expect(present.has('xvfb')).toBe(true)
    expect(present.has('libgtk-3-0')).toBe(true)
    expect(present.has('libgtk-3-extra')).toBe(true)
  })

  it('does not count a package that was removed and left its settings', () => {
    expect(missingPackages(['cups-daemon', 'xvfb'], installedPackages(status))).toEqual(['cups-daemon'])
  })

  it('is content with any one of several names', () => {
    const needed = ['libasound2t64 | libasound2']
    expect(missingPackages(needed, new Set(['libasound2']))).toEqual([])
    expect(missingPackages(needed, new Set(['libasound3']))).toEqual(needed)
  })

  it('leaves a desktop its own display and keyring', () => {
    const needed = neededPackages('app', { displayed: true })
    expect(needed).not.toContain('xvfb')
    expect(needed).not.toContain('gnome-keyring')
  })

  it('makes up for a missing desktop', () => {
    const needed = neededPackages('app', { displayed: false })
    expect(needed).toEqual(expect.arrayContaining(['xvfb', 'dbus', 'gnome-keyring']))
    expect(needed).not.toContain('cups-daemon')
  })

  it('gives the tests a display, a keyring and a printer of their own, even on a desktop', () => {
    const needed = neededPackages('tests', { displayed: true })
    expect(needed).toEqual(expect.arrayContaining(['xvfb', 'gnome-keyring', 'cups-daemon', 'poppler-utils']))
  })
})

describe('the progress of apt', () => {
  it('takes the download as the first half and the installing as the second', () => {
    expect(aptFraction('dlstatus:1:50.0:Retrieving file 3 of 9\n')).toBe(0.25)
    expect(aptFraction('dlstatus:1:99.0:x\npmstatus:xvfb:50.0:Unpacking xvfb\n')).toBe(0.75)
    expect(aptFraction('pmstatus:libgtk-3-0:amd64:80.0:Configuring\n')).toBe(0.9)
  })

  it('is nothing where apt says nothing of it', () => {
    expect(aptFraction('Reading package lists...\n')).toBe(0)
  })
})
