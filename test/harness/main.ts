import { createFakeApi } from '#test/support/fake-api.ts'
import { sceneAnswers } from './scenes.ts'

// The screens as they are, on a till that exists only in this page: `?scene=pending` and so on.
const scene = new URLSearchParams(location.search).get('scene') ?? 'settled'
const holder: { notify: ReturnType<typeof createFakeApi>['notify'] | null } = { notify: null }
const fake = createFakeApi(sceneAnswers(scene, (channel, payload) => holder.notify?.(channel, payload)))
holder.notify = fake.notify
Object.assign(window, { mostrador: fake.api, fake })
await import('#renderer/main.tsx')
