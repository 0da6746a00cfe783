import type { Page } from '@playwright/test'
import type { Shots } from './shot.ts'

async function open(page: Page): Promise<void> {
  await page.getByTestId('nav-health').click()
  await page.getByTestId('health').waitFor()
}

export const HEALTH_SHOTS: Shots = {
  health: { scene: 'health', play: open },
  'health-advice': { scene: 'health-advice', play: open },
  'health-trouble': { scene: 'health-trouble', play: open },
  'health-stopped': { scene: 'health-stopped', play: open },
}
