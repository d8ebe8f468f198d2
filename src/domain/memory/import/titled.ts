import { type Language, languages } from '../../language.ts'
import type { ActivityFields, Translation } from '../activity.ts'
import type { ColumnField } from './columns.ts'
import { likelyLanguage } from './tongue.ts'

type Titled = Pick<ActivityFields, 'language' | 'title' | 'description' | 'translated'>

/**
 * The title and description of a row in their language, and their translations. What the row says of its language
 * counts first; of several titles, the first in the file's order is the original; else the words themselves tell.
 */
export function titled(
  oneLine: (field: ColumnField) => string,
  text: (field: ColumnField) => string,
  said: Language | null,
  order: readonly ColumnField[],
  otherwise: Language,
): Titled {
  const bare = { title: oneLine('title'), description: text('description') }
  const inTongues = new Map<Language, Translation>()
  for (const field of order) {
    const language = languages.find(one => field === `title_${one}` || field === `description_${one}`)
    if (language === undefined || inTongues.has(language)) continue
    const one = { title: oneLine(`title_${language}`), description: text(`description_${language}`) }
    if (one.title || one.description) inTongues.set(language, one)
  }

  const first = [...inTongues].find(([, { title }]) => title !== '')?.[0]
  const guess = () => likelyLanguage(`${bare.title} ${bare.description}`) ?? otherwise
  const language = said ?? (bare.title ? guess() : (first ?? guess()))
  const own = inTongues.get(language)
  // Where the language that is said has no title, the first that there is stands for it.
  const title = bare.title || own?.title || ''
  if (title === '' && first !== undefined && first !== language)
    return titled(oneLine, text, first, order, otherwise)

  const translated = Object.fromEntries([...inTongues].filter(([tongue]) => tongue !== language))

  return { language, title, description: bare.description || own?.description || '', translated }
}
