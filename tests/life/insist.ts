import type { Loopback } from '#tests/slack/loopback.ts'
import { now, type Sight, sight, yesOn } from './sight.ts'

type Person = ReturnType<Loopback['person']>
type Channel = ReturnType<Loopback['channel']>
type Delivered = Awaited<ReturnType<Person['types']>>

/** Enlace as people know it: there for a while, gone, and there again. */
export type Service = {
  /** Waits until it takes requests; `died` comes true when it is gone again. */
  readonly up: () => Promise<{ readonly died: Promise<unknown> }>
  /** Somebody is about to ask for something. */
  readonly asked: () => void
}

/** What somebody was told: their request is filed, under this reference. */
export type Filed = { readonly title: string; readonly ref: string; readonly yes: readonly Delivered[] }

/** Files a request however often Enlace dies: what did not arrive is typed, or pressed, once more. */
export async function files(
  service: Service,
  person: Person,
  where: Channel,
  title: string,
  others: string,
): Promise<Filed> {
  const line = `/rial request file title:"${title}" need:"It must not be lost" topics:osh different:"A test" ${others}`
  const question = (seen: Sight) => yesOn(seen) !== undefined && seen.text.includes(title)
  const [asked] = await insists(service, person, () => person.types(line, where), question)

  // The question names what the memory found: the answer has no yes any more, and takes the question's place, or
  // stands in a modal of its own where it took a moment.
  const answers = ({ on }: Sight) => on === asked.on || ('opener' in on && on.opener === asked.on)
  const answered = (seen: Sight) => answers(seen) && yesOn(seen) === undefined && reference.test(seen.text)
  const press = () => person.presses(yesOn(asked)!, asked.on)
  const [told, yes] = await insists(service, person, press, answered, () => now(asked))

  return { title, ref: reference.exec(told.text)![0], yes }
}

/** Takes a filed request into review; who is told that it is in review already took it before the answer was lost. */
export async function takes(service: Service, officer: Person, where: Channel, ref: string): Promise<void> {
  const line = `/rial request take ref:${ref}`
  const taken = ({ text }: Sight) => text.includes(ref) && /in review/i.test(text)
  await insists(service, officer, () => officer.types(line, where), taken)
}

const reference = /RIAL-\d{4}-\d{4,}/

/** Asks until the answer is there; gives it with every delivery that was acknowledged. */
async function insists(
  service: Service,
  person: Person,
  ask: () => Promise<Delivered>,
  fits: (seen: Sight) => boolean,
  /** What may have arrived in the very moment of a death. */
  standing?: () => Sight,
): Promise<readonly [Sight, readonly Delivered[]]> {
  const taken: Delivered[] = []

  for (;;) {
    const { died } = await service.up()
    const stands = standing?.()
    if (stands && fits(stands)) return [stands, taken]

    const answer = sight(person, fits, died)
    service.asked()
    const delivered = await ask().catch(() => null)
    if (delivered && delivered.status !== 200) throw new Error(`Enlace answered ${delivered.status}`)
    if (delivered) taken.push(delivered)
    const seen = await answer
    if (seen) return [seen, taken]
  }
}
