import type { MainHandlers } from '#shared/ipc/contract.ts'
import { createFakeApi } from '#test/support/fake-api.ts'
import '#renderer/ui/tokens.css'
import '#renderer/ui/base.css'
import { openCustomer } from '#renderer/customer/open-customer.tsx'
import { facingApi } from './facing.ts'
import { sceneAnswers } from './scenes.ts'

// The screens as they are, on a till that exists only in this page: `?scene=pending` and so on.
const asked = new URLSearchParams(location.search)
const scene = asked.get('scene') ?? 'settled'
const holder: { notify: ReturnType<typeof createFakeApi>['notify'] | null } = { notify: null }
const answers = sceneAnswers(scene, (channel, payload) => holder.notify?.(channel, payload))
const fake = createFakeApi(asked.get('language') === 'en' ? inEnglish(answers) : answers)
holder.notify = fake.notify
Object.assign(window, { mostrador: fake.api, fake })
const customerDisplay = facingApi(scene)
if (customerDisplay === null) {
  await import('#renderer/main.tsx')
} else {
  const place = document.querySelector('#root')
  if (place !== null) openCustomer(place, customerDisplay)
}

function inEnglish(given: Partial<MainHandlers>): Partial<MainHandlers> {
  const boot = given['app.boot']
  if (boot === undefined) return given
  return {
    ...given,
    'app.boot': async () => {
      const answer = await boot()
      return { ...answer, settings: { ...answer.settings, language: 'en' } }
    },
  }
}
