import type { Clock } from '#shared/clock.ts'
import type { Settings } from '#shared/domain/settings.ts'
import { createCustomers, type Customers, type CustomersDeps } from './customers/customers.ts'
import { createCustomersFile } from './customers/customers-file.ts'
import type { Log } from './platform/log.ts'

export type ComposeCustomersDeps = {
  readonly files: { readonly folder: string }
  readonly settings: () => Settings
  readonly clock: Clock
  readonly log: Pick<Log, 'bug'>
}

/** Names the concrete parts of an environment's frequent customers. */
export function composeCustomers(
  { files, settings, clock, log }: ComposeCustomersDeps,
  till: Pick<CustomersDeps, 'loadKey' | 'sale' | 'tileOf'>,
): Customers {
  return createCustomers({
    ...till,
    file: createCustomersFile(files.folder),
    settings: () => settings().customers,
    clock,
    onBug: error => log.bug('frequent customers', error),
  })
}
