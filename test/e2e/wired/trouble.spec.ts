import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test as plain } from '../launch.ts'
import { counterScreen, TELCEL_200 } from '../screens/counter-screen.ts'

plain.describe('a computer without a keychain', () => {
  plain.use({ keyring: 'none' })

  plain('says how to get one, and lets a new till practise meanwhile', async ({ launch }) => {
    const { window } = await launch()
    await expect(window.getByTestId('blocked')).toHaveAttribute('data-block', 'vault')
    await expect(window.getByText(/gnome-keyring/)).toBeVisible()
    await window.getByRole('button', { name: 'Practicar sin llavero' }).click()
    const counter = counterScreen(window)
    await counter.sell(TELCEL_200)
    await expect(counter.folio).toBeVisible()
  })
})

plain(
  'a ledger that is no ledger is set aside on a person’s word, and the till opens on a new one',
  async ({ launch }, info) => {
    const userDataDir = info.outputPath('user-data')
    mkdirSync(join(userDataDir, 'practice'), { recursive: true })
    writeFileSync(join(userDataDir, 'practice', 'ledger.db'), 'not a ledger'.repeat(500))
    const { window } = await launch({ userDataDir })
    await expect(window.getByTestId('blocked')).toHaveAttribute('data-block', 'ledger')
    await expect(window.getByTestId('findings')).toContainText('ya no se puede leer')
    await expect(window.getByTestId('findings')).toContainText('no se borra')

    await window.getByTestId('who').fill('Lupita')
    await window.getByTestId('rebuild').click()
    await expect(window.getByTestId('rebuild-report')).toContainText('Se empezó un libro de ventas nuevo')
    await window.getByTestId('open-till').click()
    const counter = counterScreen(window)
    await counter.sell(TELCEL_200)
    await expect(counter.folio).toBeVisible()
  },
)

plain('an address that is neither https nor this computer is refused', async ({ launch }) => {
  const { window } = await launch({ env: { CHIPI_BASE_URL: 'http://chipi.example.com/v1' } })
  await expect(window.getByTestId('blocked')).toHaveAttribute('data-block', 'bad-address')
})

plain('a folder that cannot be written begins no sale and says so', async ({ launch }, info) => {
  const userDataDir = info.outputPath('user-data')
  mkdirSync(userDataDir, { recursive: true })
  // Root writes through permissions, so the folder is taken away from under it: a file where a folder must be.
  writeFileSync(join(userDataDir, 'practice'), '')
  chmodSync(join(userDataDir, 'practice'), 0o444)
  const { window } = await launch({ userDataDir })
  await expect(window.getByTestId('blocked')).toHaveAttribute('data-block', 'ledger')
  await expect(window.getByText(/No hay permiso para escribir|carpeta/).first()).toBeVisible()
})
