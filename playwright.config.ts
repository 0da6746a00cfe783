import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: 'test/e2e',
  outputDir: 'test-results/e2e',
  // Each test has a desktop of its own, so two at once share nothing but the processor; two is what two cores carry.
  workers: 2,
  fullyParallel: true,
  // A test that passes only the second time has found something.
  retries: 0,
  forbidOnly: true,
  timeout: 90_000,
  // The first start on a cold machine reads Electron from a disk that has never seen it.
  expect: { timeout: 20_000 },
  reporter: [['list']],
  // The terminal's data folder lies beside the trace and is kept with it when a test fails.
  preserveOutput: 'failures-only',
  use: { trace: 'retain-on-failure', screenshot: 'only-on-failure', actionTimeout: 10_000 },
})
