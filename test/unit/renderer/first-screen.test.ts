import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const IMPORT = /^\s*(?:import|export)\s(?!type\b)(?:[^'"]*?\sfrom\s)?['"]([^'"]+)['"]/gm

/** Every module that comes with the one given, as long as none of them waits for `import()`. */
function comesWith(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen
  seen.add(file)
  if (!existsSync(file) || file.endsWith('.css')) return seen
  for (const [, name = ''] of readFileSync(file, 'utf8').matchAll(IMPORT)) comesWith(found(name, file), seen)
  return seen
}

function found(name: string, from: string): string {
  if (name.startsWith('.')) return join(dirname(from), name)
  return name.startsWith('#') ? resolve('src', name.slice(1)) : name
}

describe('the first screen', () => {
  it('does not wait for the touch library, the search index or the pattern engine', () => {
    const modules = [...comesWith(resolve('src/renderer/main.tsx'))]
    expect(modules.some(name => name.endsWith('carrier-grid.tsx'))).toBe(true)
    expect(modules.filter(name => /^(?:react-aria|minisearch|re2js)/.test(name))).toEqual([])
  })
})
