import { defineConfig } from 'vitest/config'

/** No test waits this long for anything but a computer that has too much to do, ms. */
const PATIENCE_MS = 30_000

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/unit/**/*.test.{ts,tsx}'],
          testTimeout: PATIENCE_MS,
          // No module keeps anything, so files may share them: loading them again for each took half of the time.
          isolate: false,
          pool: 'threads',
        },
      },
      { test: { name: 'contract', include: ['test/contract/**/*.test.ts'], testTimeout: PATIENCE_MS } },
      { test: { name: 'simulation', include: ['test/simulation/**/*.test.ts'] } },
    ],
  },
})
