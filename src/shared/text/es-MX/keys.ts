/** The overview of keys. */
export const keys = {
  key: 'Teclas',
  title: 'Atajos de teclado',
  intro:
    'Toda la venta se puede hacer sin tocar la pantalla. Un lector de códigos escribe igual que el teclado.',
  where: {
    everywhere: 'En cualquier pantalla',
    carriers: 'Al elegir compañía y producto',
    number: 'Al escribir el número',
    confirm: 'Al confirmar',
    cash: 'Al cobrar',
    status: 'Cuando la venta terminó',
  },
  does: {
    overview: 'Ver estos atajos',
    customers: 'Clientes frecuentes, si están activos',
    search: 'Buscar',
    intoGrid: 'Pasar a las compañías',
    move: 'Moverse entre ellas',
    choose: 'Elegir',
    type: 'Escribir',
    erase: 'Borrar el último',
    eraseAll: 'Borrar todo',
    next: 'Continuar',
    agree: 'Sí, está correcto',
    back: 'Volver un paso',
    amount: 'Escribir con cuánto paga',
    take: 'Cobrar',
    nextSale: 'Siguiente venta',
  },
}
