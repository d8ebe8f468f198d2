import { type Language, languages } from '../../language.ts'
import { fold } from '../../plain.ts'

/** A language as a file names it: a code, or its name in any of the four. */
export function readLanguage(written: string): Language | null {
  const name = fold(written)

  return languages.find(language => names[language].includes(name) || name.startsWith(`${language} `)) ?? null
}

/** The language a text is most likely in, by its small words and endings; null where nothing tells. */
export function likelyLanguage(text: string): Language | null {
  const words =
    text
      .toLowerCase()
      .slice(0, 2000)
      .match(/\p{L}+/gu) ?? []
  const points = languages.map(
    language => words.filter(word => small[language].includes(word) || endings[language]?.test(word)).length,
  )
  const most = Math.max(...points)
  const [first, ...others] = languages.filter((_, at) => points[at] === most)

  return most > 0 && others.length === 0 ? first! : null
}

const names: Readonly<Record<Language, readonly string[]>> = {
  en: ['en', 'eng', 'english', 'ingles', 'anglais'],
  es: ['es', 'spa', 'esp', 'spanish', 'espanol', 'espanhol', 'espagnol', 'castellano'],
  pt: ['pt', 'por', 'portuguese', 'portugues', 'portugais'],
  fr: ['fr', 'fra', 'fre', 'french', 'frances', 'francais'],
}

const small: Readonly<Record<Language, readonly string[]>> = {
  en: ['the', 'of', 'and', 'for', 'in', 'on', 'to', 'with', 'from', 'by', 'at', 'labor', 'labour', 'work'],
  es: [
    'el',
    'los',
    'las',
    'del',
    'y',
    'en',
    'con',
    'una',
    'al',
    'su',
    'sobre',
    'taller',
    'trabajo',
    'empleo',
  ],
  pt: [
    'o',
    'os',
    'do',
    'da',
    'dos',
    'das',
    'no',
    'na',
    'nos',
    'nas',
    'em',
    'e',
    'com',
    'uma',
    'ao',
    'trabalho',
    'emprego',
  ],
  fr: [
    'le',
    'les',
    'du',
    'des',
    'et',
    'aux',
    'au',
    'dans',
    'pour',
    'sur',
    'une',
    'avec',
    'travail',
    'emploi',
  ],
}

const endings: Readonly<Partial<Record<Language, RegExp>>> = {
  en: /(?:ing|ment|ship|ness)$/,
  es: /(?:ción|ciones|ñ.*|dad|ismo)$/,
  pt: /(?:ção|ções|ão|dade|nh.*)$/,
  fr: /(?:ité|eur|elle|aux|ère)$/,
}
