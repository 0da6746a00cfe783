/** The code of a gift card: on its paper, on the screen, and once more with the manager's PIN. */
export const giftCode = {
  ticket: {
    code: 'CÓDIGO DE REGALO',
    keep: 'Guarda este ticket: el código se imprime una sola vez y vale como dinero.',
    masked: 'Este ticket no lleva el código. Si te hace falta, pídelo a quien atiende la caja.',
  },
  code: 'Código',
  show: 'Mostrar código',
  reprint: 'Repetir código',
  hidden: 'El código se entrega una sola vez, en el ticket o en pantalla. Aquí queda oculto.',
  shown: {
    title: 'Código de regalo',
    once: 'Dáselo al cliente ahora: después solo se ve con el PIN del encargado.',
    again: 'Quedó anotado que se mostró.',
    copyHint: 'Pide que lo anote o le tome foto. Esta ventana se cierra sola en {{wait}}.',
    coverHint: 'Pide que lo anote o le tome foto. Se tapa solo en {{wait}}.',
    uncover: 'El código está tapado. Toca para verlo otra vez',
    close: 'Listo, ya lo tiene',
  },
  refusal: {
    'already-out': 'Este código ya se entregó. Para verlo otra vez hace falta el PIN del encargado.',
    'no-code': 'Esta venta no tiene código de regalo.',
    unreadable: {
      'no-key':
        'El llavero de esta computadora no da la llave de los códigos. Desbloquéalo e intenta otra vez.',
      'other-key':
        'Este código se guardó con una llave que ya no está en el llavero de esta computadora. Pídelo a Chipi con el número de la compra.',
      tampered:
        'El código guardado no está como se escribió: alguien o algo cambió el libro. No lo entregues; llama a soporte.',
    },
  },
}
