/** Words that several screens share. */
export const common = {
  appName: 'Mostrador',
  test: 'PRUEBA',
}
