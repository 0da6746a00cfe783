/** Who is at the till. */
export const people = {
  title: '¿Quién atiende?',
  hint: 'Tu nombre queda en cada venta y en el ticket. Puedes cambiarlo cuando quieras.',
  name: 'Nombre',
  save: 'Empezar a atender',
  nobody: 'Sin nombre',
  nobodyShort: '¿Quién?',
  choose: 'Decir quién atiende',
  change: 'Atiende: {{name}}. Cambiar',
}
