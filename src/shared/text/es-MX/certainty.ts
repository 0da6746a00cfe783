/** Making sure of the number: typed twice, compared, read back aloud and on the customer's screen. */
export const certainty = {
  first: 'Primero escribiste',
  second: 'Después escribiste',
  showBoth: 'Ver los dos',
  hideBoth: 'Ocultar los dos',
  forgetBoth: 'Empezar de cero',
  differs_one: 'Cambia una cifra, la número {{places}}: está en un cuadro.',
  differs_other: 'Cambian las cifras {{places}}: están en un cuadro.',
}
