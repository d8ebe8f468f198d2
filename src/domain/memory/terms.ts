import { aPiece } from './pieces.ts'
import type { Concept, Met } from './thesaurus.ts'
import { near, type Word, wordsOf } from './words.ts'

/** The terms of some concepts, ready to be met in a text. */
export type Terms = {
  readonly size: number
  /** In how many terms a root is. */
  readonly uses: (root: string) => number
  /** How many roots the terms have in all: they are numbered from 0. */
  readonly roots: number
  readonly numberOf: (root: string) => number | undefined
  /** The roots of all terms of the concept at this place of the list, each once. */
  readonly rootsOf: (concept: number) => ReadonlySet<number>
  /** The terms a text says, each with how surely and by which words; `places` has its words by their roots. */
  readonly met: (places: ReadonlyMap<string, readonly Word[]>) => Iterable<Met>
  /** The concepts of the terms that have all of these roots and so many more at most, one for each such term. */
  readonly having: (roots: readonly string[], more: number) => Iterable<Concept>
}

/** How surely a term that also means other things says its concept. */
const unsure = 0.4
/** Said with the right roots in another form: surely enough by several words, hardly by one. */
const inAnotherForm = { several: 0.9, one: 0.6 }

/** A term while it is read. */
type Open = { readonly roots: readonly string[]; readonly forms: Set<string>; sure: number; times: number }

/**
 * Reads all terms of some concepts, a piece at a time: a hundred thousand, kept as numbers in a few arrays, one after
 * another. As objects they would be half a million, and whoever waits while memory is tidied would wait ten times as long.
 */
export function* termsOf(concepts: readonly Concept[]): Generator<void, Terms> {
  const roots = numbering()
  const forms = numbering()
  const concept: number[] = []
  const sure: number[] = []
  const times: number[] = []
  const rootsOf = lists()
  const formsOf = lists()
  const starts = [0]
  for (const [at, one] of concepts.entries()) {
    if (at % aPiece === aPiece - 1) yield
    for (const term of opened(one)) {
      concept.push(at)
      sure.push(term.sure)
      times.push(term.times)
      rootsOf.push(term.roots.map(roots.number))
      formsOf.push([...term.forms].map(forms.number))
    }
    starts.push(concept.length)
  }
  yield
  const [rootLists, formLists] = [rootsOf.packed(), formsOf.packed()]
  const uses = new Int32Array(roots.size())
  for (const root of rootLists.all) uses[root]! += 1
  const rarest = (of: Int32Array) => of.reduce((best, root) => (uses[root]! < uses[best]! ? root : best))
  // A term is looked for where its rarest word is met.
  const byRarest = packedBy(roots.size(), concept.length, term => [rarest(rootLists.of(term))])
  yield
  // Nearly every term is looked for in vain, and nearly always its next rarest word is not there.
  const nextRarest = byRarest.all.map(term => {
    const all = rootLists.of(term)
    const first = rarest(all)
    return all.length === 1 ? first : rarest(all.filter(root => root !== first))
  })
  // Wanted only where nothing is said whole.
  let byRoot: Packed | undefined
  const there = new Uint8Array(roots.size())
  const isThere = (term: number): boolean => {
    const { all, starts } = rootLists
    for (let at = starts[term]!; at < starts[term + 1]!; at += 1) if (there[all[at]!] === 0) return false

    return true
  }

  const isForm = (term: number, form: string): boolean => {
    const { all, starts } = formLists
    const sought = forms.known(form)
    for (let at = starts[term]!; at < starts[term + 1]!; at += 1) if (all[at] === sought) return true

    return false
  }

  return {
    size: concept.length,
    uses: root => uses[roots.known(root) ?? -1] ?? 0,
    roots: roots.size(),
    numberOf: roots.known,
    rootsOf: at => new Set(rootLists.between(starts[at]!, starts[at + 1]!)),

    *met(places) {
      const here = new Map<number, readonly Word[]>()
      there.fill(0)
      for (const [root, words] of places) {
        const number = roots.known(root)
        if (number === undefined) continue
        here.set(number, words)
        there[number] = 1
      }

      for (const root of here.keys())
        for (let at = byRarest.starts[root]!; at < byRarest.starts[root + 1]!; at += 1) {
          const term = byRarest.all[at]!
          if (there[nextRarest[at]!] === 0 || !isThere(term)) continue
          const words = near(rootLists.of(term), here)
          if (words === null) continue
          const how = sureness(sure[term]!, words, form => isForm(term, form))
          if (how > 0) yield { concept: concepts[concept[term]!]!, sure: how, words }
        }
    },

    *having(sought, more) {
      const numbers = sought.map(root => roots.known(root) ?? -1)
      if (numbers.includes(-1)) return
      byRoot ??= packedBy(roots.size(), concept.length, rootLists.of)
      for (const term of byRoot.of(numbers[0]!)) {
        const all = rootLists.of(term)
        if (all.length > sought.length + more || !numbers.every(root => all.includes(root))) continue
        for (let said = 0; said < times[term]!; said += 1) yield concepts[concept[term]!]!
      }
    },
  }
}

/** The terms of a concept by their roots; what every request says is no term by itself. */
function opened(concept: Concept): Iterable<Open> {
  const terms = new Map<string, Open>()
  for (const term of concept.terms) {
    const words = wordsOf(term.text)
    if (words.length === 0 || (words.length === 1 && words[0]!.common)) continue
    const roots = words.length === 1 ? [words[0]!.root] : [...new Set(words.map(({ root }) => root))].sort()
    const key = roots.join(' ')
    const known = terms.get(key) ?? { roots, forms: new Set<string>(), sure: 0, times: 0 }
    for (const { plain, stem } of words) known.forms.add(plain).add(stem)
    known.sure = Math.max(known.sure, term.unsure ? unsure : 1)
    known.times += 1
    terms.set(key, known)
  }

  return terms.values()
}

/** How surely a term is said by these words, which have its roots; 0 where they only sound alike. */
function sureness(sure: number, said: readonly Word[], has: (form: string) => boolean): number {
  const telling = said.filter(word => !word.common)
  const exact = (telling.length > 0 ? telling : said).filter(
    ({ plain, stem }) => has(plain) || (stem.length > 4 && has(stem)),
  )
  if (exact.length === said.length || exact.length === telling.length) return sure
  if (exact.length > 0) return sure * inAnotherForm.several

  return said.every(({ root }) => root.length >= 5) ? sure * inAnotherForm.one : 0
}

/** A number for each text that comes, counted from 0. */
function numbering() {
  const numbers = new Map<string, number>()

  return {
    size: () => numbers.size,
    known: (text: string) => numbers.get(text),
    number(text: string): number {
      const known = numbers.get(text) ?? numbers.size
      numbers.set(text, known)
      return known
    },
  }
}

/** Many short lists of numbers, one after another in one array. */
type Packed = {
  readonly all: Int32Array
  readonly starts: Int32Array
  readonly of: (at: number) => Int32Array
  /** All lists from one up to another, as one. */
  readonly between: (from: number, to: number) => Int32Array
}

function lists() {
  const all: number[] = []
  const starts = [0]

  return {
    push(list: readonly number[]) {
      all.push(...list)
      starts.push(all.length)
    },
    packed: (): Packed => between(Int32Array.from(all), Int32Array.from(starts)),
  }
}

const between = (all: Int32Array, starts: Int32Array): Packed => ({
  all,
  starts,
  of: at => all.subarray(starts[at], starts[at + 1]),
  between: (from, to) => all.subarray(starts[from], starts[to]),
})

/** The numbers below `count`, listed under each key that `keys` gives of them, which is below `size`. */
function packedBy(size: number, count: number, keys: (one: number) => ArrayLike<number>): Packed {
  const starts = new Int32Array(size + 1)
  const each = (tell: (key: number, one: number) => void) => {
    for (let one = 0; one < count; one += 1) for (const key of Array.from(keys(one))) tell(key, one)
  }
  each(key => {
    starts[key + 1]! += 1
  })
  for (let at = 0; at < size; at += 1) starts[at + 1]! += starts[at]!
  const free = starts.slice()
  const all = new Int32Array(starts[size]!)
  each((key, one) => {
    all[free[key]!] = one
    free[key]! += 1
  })

  return between(all, starts)
}
