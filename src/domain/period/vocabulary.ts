import type { Part } from './calendar.ts'

/** What a word says about time. Words are without accents and in small letters; languages are not told apart. */
export type Meaning =
  | { readonly is: 'month'; readonly month: number }
  /** First, second ...; -1 is the last. */
  | { readonly is: 'ordinal'; readonly nth: number }
  /** A stretch of so many months, of which a year has several. */
  | { readonly is: 'unit'; readonly unit: Unit }
  | { readonly is: 'part'; readonly part: Part }
  | { readonly is: Plain }

/** Months in a semester, a third of a year, a quarter, a sixth; or the half of whatever follows. */
export type Unit = 6 | 4 | 3 | 2 | 'half'

/**
 * `to`, `until`: the second end of a stretch (only `until` keeps that sense where no first end is named);
 * `from`: the first end; `of`: joins the words of one time; `whole`: the word year; `lead`: may stand before a time and adds nothing;
 * `due`, `decide`: together, or `open` alone, say that it is to be defined; `feira`: makes of a Portuguese ordinal
 * the name of a weekday; `limit`: changes what is said in a way no period can hold.
 */
type Plain =
  | 'or'
  | 'and'
  | 'to'
  | 'until'
  | 'from'
  | 'of'
  | 'whole'
  | 'lead'
  | 'weekday'
  | 'feira'
  | 'due'
  | 'decide'
  | 'open'
  | 'limit'

const months = [
  'january jan enero ene janeiro janvier janv',
  'february feb febrero fevereiro fev fevrier fevr',
  'march mar marzo marco mars',
  'april apr abril abr avril avr',
  'may mayo maio mai',
  'june jun junio junho juin',
  'july jul julio julho juillet juil juill',
  'august aug agosto ago aout',
  'september sept sep septiembre setiembre setembro set septembre',
  'october oct octubre outubro out octobre',
  'november nov noviembre novembro novembre',
  'december dec diciembre dic dezembro dez decembre',
]

const ordinals: readonly (readonly [number, string])[] = [
  [1, 'first primer primero primera primeiro primeira premier premiere i'],
  [2, 'second segundo segunda deuxieme seconde ii'],
  [3, 'third tercer tercero tercera terceiro terceira troisieme iii'],
  [4, 'fourth cuarto quarto quatrieme iv'],
  [5, 'fifth quinto cinquieme v'],
  [6, 'sixth sexto sixieme vi'],
  [-1, 'last ultimo ultima dernier derniere'],
]

const units: readonly (readonly [Unit, string])[] = [
  [6, 'semester semesters semestre semestres sem s h'],
  [4, 'cuatrimestre quadrimestre quadrimester'],
  [3, 'quarter quarters trimester trimesters trimestre trimestres trim q t'],
  [2, 'bimestre bimester'],
  ['half', 'half mitad metade moitie quincena quinzena quinzaine fortnight'],
]

const parts: readonly (readonly [Part, string])[] = [
  [
    'beginning',
    'beginning start early principio principios ppio ppios inicio inicios comienzo comienzos comeco debut',
  ],
  ['middle', 'middle mid mediados medio meados meio milieu mi'],
  ['end', 'end late fin fines final finales fim finais'],
]

const plain: Readonly<Record<Plain, string>> = {
  or: 'or o u ou',
  and: 'and y e et',
  to: 'a al au aux ao',
  until: 'to until till through thru hasta ate jusqu jusque',
  from: 'from between desde entre depuis',
  of: 'of de d do du del da dos des the el la l le los las month mes mois',
  whole: 'year years ano anos annee annees',
  lead:
    'in on during en em no na nos nas durante pendant dans courant cours para for pour ' +
    'date dates fecha fechas data datas day days dia dias jour jours les as os',
  weekday:
    'monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun ' +
    'lunes martes miercoles jueves viernes sabado domingo lun mie jue vie sab dom ' +
    'lundi mardi mercredi jeudi vendredi samedi dimanche mer jeu ven sam dim terca quarta quinta sexta seg ter qua qui sex',
  feira: 'feira feiras',
  due: 'be ser etre por sin still yet ainda aun todavia encore',
  decide:
    'defined determined decided confirmed announced agreed fixed ratified scheduled arranged ' +
    'definir determinar decidir confirmar acordar fijar fixar combinar convenir anunciar concretar precisar ' +
    'ratificar programar agendar definido definida determinado determinada confirmado confirmada ' +
    'determiner decider confirmer preciser fixer annoncer defini definie determine determinee confirme confirmee',
  open: 'tbd tba tbc undefined undetermined pending pendiente pendente indefinido indefinida indeterminado',
  limit:
    'not nao non before after since by except antes despues depois apos avant apres sauf excepto exceto salvo ' +
    'partir week weeks semana semanas semaine semaines every each ' +
    'spring summer autumn fall winter primavera verano otono invierno verao outono inverno printemps ete automne hiver',
}

const vocabulary: ReadonlyMap<string, Meaning> = new Map<string, Meaning>([
  ...Object.entries(plain).flatMap(([is, words]) => entries(words, { is: is as Plain })),
  ...parts.flatMap(([part, words]) => entries(words, { is: 'part', part })),
  ...units.flatMap(([unit, words]) => entries(words, { is: 'unit', unit })),
  ...ordinals.flatMap(([nth, words]) => entries(words, { is: 'ordinal', nth })),
  ...months.flatMap((words, index) => entries(words, { is: 'month', month: index + 1 })),
])

/** What a word means in a time, whichever of the four languages it is of. */
export const meaningOf = (word: string): Meaning | undefined => vocabulary.get(word)

/** The letters that make a number an ordinal: 1st, 1er, 2.a, 2e. */
export const ordinalSuffixes: readonly string[] =
  'st nd rd th er ere re e eme ieme o a os as ro ra do da to ta'.split(' ')

function entries(words: string, meaning: Meaning): readonly (readonly [string, Meaning])[] {
  return words.split(' ').map(word => [word, meaning] as const)
}
