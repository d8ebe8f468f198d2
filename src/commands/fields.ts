import { z } from 'zod'
import { readCountry } from '#domain/countries.ts'
import { isZone, type Language, languages } from '#domain/language.ts'
import { isMoney, type Money } from '#domain/money.ts'
import { type Day, isDay, isPeriod, type Period } from '#domain/period.ts'
import { plain } from '#domain/plain.ts'
import { allTopics, type Topic } from '#domain/topics.ts'
import { shownAs } from './widget.ts'

/**
 * The field kit. Each kind of field reads what people type or choose, is shown in its own way on each platform, and
 * has its own message for bad input: zod's error is a key of the catalogue (`invalid.…`), put into words later.
 */

/** One line of text, trimmed, without invisible characters. */
export const line = (max = 200) =>
  shownAs(z.string({ error: 'invalid.required' }).transform(oneLine).pipe(short(max)), { kind: 'line', max })

/** Several lines of text in a person's own words. */
export const paragraph = (max = 3000) =>
  shownAs(z.string({ error: 'invalid.required' }).transform(plain).pipe(short(max)), {
    kind: 'paragraph',
    max,
  })

/** A text that is pasted in, and that its command tells of in its own way instead of showing it again. */
export const pasted = (max: number) =>
  shownAs(z.string({ error: 'invalid.required' }).transform(plain).pipe(short(max)), {
    kind: 'paragraph',
    max,
    untold: true,
  })

/**
 * A file that is handed over: its name and its text. Surfaces give both as a list; a third entry says why there is no
 * text: it could not be taken (`tooLarge`, `notText`, `away`), or it is still to be fetched (`waiting`).
 */
export const file = () =>
  shownAs(
    z
      .array(z.string(), { error: 'invalid.fileAway' })
      .transform(([name = '', text = '', trouble], context) => {
        if (trouble === undefined || trouble === 'waiting') return { name: oneLine(name) || 'file', text }

        const message = `invalid.${fileTroubles[trouble] ?? 'fileAway'}`
        context.addIssue({ code: 'custom', message })
        return z.NEVER
      }),
    { kind: 'file' },
  )

const fileTroubles: Readonly<Record<string, string>> = { tooLarge: 'file', notText: 'fileType' }

/** A member of the network, chosen from the list or written as people call it in any of the four languages. */
export const ministry = () => shownAs(country, { kind: 'search', source: 'ministry', many: false })

/** One or more members. */
export const ministries = () => shownAs(several(country), { kind: 'search', source: 'ministry', many: true })

/** A request's reference: `RIAL-2026-0042`, also written `2026-42` or `rial 2026 42`. */
export const ref = () => shownAs(reference, { kind: 'search', source: 'request', many: false })

/** An activity's or a request's reference: `ACT-0012`, `RIAL-2026-0042`. */
export const memoryRef = () => shownAs(memoryReference, { kind: 'search', source: 'memory', many: false })

/** A concept of the thesaurus, chosen from the list by any of its words; the command finds out which it is. */
export const concept = () =>
  shownAs(z.string({ error: 'invalid.required' }).transform(oneLine).pipe(short(120)), {
    kind: 'search',
    source: 'concept',
    many: false,
  })

/** A call's reference: `CALL-2026-001`, also written `2026-1`. */
export const callRef = () => shownAs(callReference, { kind: 'search', source: 'call', many: false })

/** Up to ten addresses that can be opened, with spaces or commas between them. */
export const addresses = () =>
  shownAs(
    z
      .string({ error: 'invalid.required' })
      .transform(typed =>
        plain(typed)
          .split(/[\s,;]+/)
          .filter(Boolean),
      )
      .pipe(
        z
          .array(z.string().max(500, 'invalid.tooLong').refine(isAddress, 'invalid.address'))
          .max(10, 'invalid.tooMany'),
      ),
    { kind: 'line', max: 1500 },
  )

/** A draft that waits to be filed. */
export const draft = () => shownAs(reference, { kind: 'search', source: 'draft', many: false })

/** A person the network knows: chosen from the list, mentioned, or written by name; the command finds out who it is. */
export const person = () =>
  shownAs(
    z.string({ error: 'invalid.required' }).trim().min(1, 'invalid.required').max(200, 'invalid.tooLong'),
    {
      kind: 'search',
      source: 'person',
      many: false,
    },
  )

/** One or more of the network's own topics. */
export const topicsField = () =>
  shownAs(several(chosen(allTopics as readonly [Topic, ...Topic[]])), {
    kind: 'choice',
    words: 'topic',
    choices: allTopics,
    many: true,
  })

/** Several of a short fixed list. */
export const choices = <const Values extends readonly [string, ...string[]]>(words: string, values: Values) =>
  shownAs(several(chosen(values)), { kind: 'choice', words, choices: values, many: true })

/** One of a short fixed list, whose words are `choices.<words>.<value>`. */
export const choice = <const Values extends readonly [string, ...string[]]>(words: string, values: Values) =>
  shownAs(chosen(values), { kind: 'choice', words, choices: values, many: false })

/** One of the four working languages. */
export const language = () => choice('language', languages as unknown as readonly [Language, ...Language[]])

/** When something is to happen, as people write it; `read.ts` has read it by the invocation's own day. */
export const period = () =>
  shownAs(z.custom<Period>(isPeriod, { error: 'invalid.required' }), { kind: 'period' })

/** A calendar day. */
export const day = () => shownAs(z.custom<Day>(isDay, { error: 'invalid.required' }), { kind: 'day' })

/** A sum of money, as people write it; `read.ts` has read it in the language of the person who writes. */
export const money = () => shownAs(z.custom<Money>(isMoney, { error: 'invalid.required' }), { kind: 'money' })

/** An IANA time zone of the Americas or elsewhere. */
export const zone = () =>
  shownAs(
    z.string({ error: 'invalid.required' }).trim().min(1, 'invalid.required').refine(isZone, 'invalid.zone'),
    { kind: 'search', source: 'zone', many: false },
  )

/** A whole number in a range. */
export const wholeNumber = (min: number, max: number) =>
  shownAs(
    z
      .string({ error: 'invalid.required' })
      .trim()
      .regex(/^\d{1,9}$/, 'invalid.number')
      .transform(Number)
      .refine(number => number >= min && number <= max, 'invalid.number'),
    { kind: 'line', max: 9 },
  )

const isAddress = (typed: string): boolean => /^https?:/i.test(typed) && URL.canParse(typed)

const oneLine = (typed: string) => plain(typed).replace(/\s+/gu, ' ')

const short = (max: number) => z.string().min(1, 'invalid.required').max(max, 'invalid.tooLong')

const country = z.string({ error: 'invalid.required' }).transform((typed, context) => {
  const code = readCountry(typed)
  if (code) return code

  context.addIssue({ code: 'custom', message: typed.trim() ? 'invalid.ministry' : 'invalid.required' })
  return z.NEVER
})

const reference = z.string({ error: 'invalid.required' }).transform((typed, context) => {
  const found = /^\s*(?:rial)?[\s–-]*(\d{4})[\s–-]+(\d{1,7})\s*$/i.exec(plain(typed))
  if (found) return `RIAL-${found[1]}-${String(Number(found[2])).padStart(4, '0')}`

  context.addIssue({ code: 'custom', message: typed.trim() ? 'invalid.ref' : 'invalid.required' })
  return z.NEVER
})

const callReference = z.string({ error: 'invalid.required' }).transform((typed, context) => {
  const found = /^\s*(?:call)?[\s–-]*(\d{4})[\s–-]+(\d{1,7})\s*$/i.exec(plain(typed))
  if (found) return `CALL-${found[1]}-${String(Number(found[2])).padStart(3, '0')}`

  context.addIssue({ code: 'custom', message: typed.trim() ? 'invalid.callRef' : 'invalid.required' })
  return z.NEVER
})

const memoryReference = z.string({ error: 'invalid.required' }).transform((typed, context) => {
  const number = /^\s*act[\s–-]*(\d{1,9})\s*$/i.exec(plain(typed))
  if (number) return `ACT-${String(Number(number[1])).padStart(4, '0')}`
  const request = reference.safeParse(typed)
  if (request.success) return request.data

  context.addIssue({ code: 'custom', message: typed.trim() ? 'invalid.memoryRef' : 'invalid.required' })
  return z.NEVER
})

/** A list as chosen, or as one text with commas or semicolons. */
function several<Item extends z.ZodType<unknown, string>>(item: Item) {
  return z
    .union([z.array(z.string()), z.string()], { error: 'invalid.required' })
    .transform(given => (typeof given === 'string' ? given.split(/[,;]/) : given).map(plain).filter(Boolean))
    .pipe(z.array(item).min(1, 'invalid.required').max(35, 'invalid.tooMany'))
    .transform(list => [...new Set(list)] as z.infer<Item>[])
}

/** The words of a choice become its value before they come here (`read.ts` on each surface); here only values count. */
function chosen<const Values extends readonly [string, ...string[]]>(values: Values) {
  return z.string({ error: 'invalid.required' }).transform((typed, context): Values[number] => {
    const found = values.find(value => value === typed.trim())
    if (found) return found

    context.addIssue({ code: 'custom', message: typed.trim() ? 'invalid.choice' : 'invalid.required' })
    return z.NEVER
  })
}
