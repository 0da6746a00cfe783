import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { provisioningJsonSchema } from '#main/connection/provisioning-file.ts'
import { checkProvisioning } from '#main/connection/provisioning-problems.ts'

const root = join(import.meta.dirname, '../../../..')

describe('the published form of provisioning files', () => {
  // After a change of the schema: npx vitest run --project unit test/unit/main/connection/provisioning-file.test.ts -u
  it('has a JSON Schema that is up to date', async () => {
    await expect(provisioningJsonSchema()).toMatchFileSnapshot(
      join(root, 'resources/provisioning.schema.json'),
    )
  })

  it('has examples that pass', () => {
    const page = readFileSync(join(root, 'docs/provisioning.md'), 'utf8')
    const examples = [...page.matchAll(/```json\n([^`]*)```/g)].map(([, text]) => text ?? '')
    expect(examples.length).toBeGreaterThanOrEqual(3)
    const problems = examples.map(text => {
      const checked = checkProvisioning(JSON.parse(text), 0)
      return checked.ok ? [] : checked.error
    })
    expect(problems).toEqual(examples.map(() => []))
  })
})
