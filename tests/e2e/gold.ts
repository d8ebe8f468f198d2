/** What Mexico was given in English, years ago. */
export const gold = {
  title: 'Mercury in small-scale gold mining',
  description: 'Occupational health of artisanal gold miners who handle mercury.',
  requesters: ['MX'],
  providers: ['PE'],
  topics: ['osh'] as const,
  year: 2014,
  outcome: 'A protocol for medical checks',
  report: 'https://rialnet.org/report',
}
/** What it is about to ask in Spanish. */
export const need = {
  title: 'Mercurio en la minería aurífera artesanal',
  need: 'Proteger la salud de los mineros artesanales de oro que manipulan mercurio.',
}
/** Why it is not the same. */
export const why = 'Ahora se trata de las plantas de beneficio.'
