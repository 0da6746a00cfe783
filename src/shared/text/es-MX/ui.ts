/** Words of the building blocks that every screen is made of. */
export const ui = {
  close: 'Cerrar',
  clearSearch: 'Borrar búsqueda',
  remove: 'Quitar: {{what}}',
  stepDone: '(hecho)',
  pinAccept: 'Aceptar',
  pinTyped: '{{count}} de {{length}} dígitos',
}
