import type { Page } from '@playwright/test'

/** A state of a screen: the scene the fake till is in, and what a cashier does to get there. */
export type Shot = { readonly scene: string; readonly play?: (page: Page) => Promise<void> }

/** By the name of the picture. */
export type Shots = Readonly<Record<string, Shot>>
