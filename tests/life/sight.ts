import { decodeLink } from '#bot/link.ts'
import type { Loopback } from '#tests/slack/loopback.ts'
import { buttonsOf, type Json, type Message, readable, type View } from '#tests/slack/loopback-world.ts'

type Person = ReturnType<Loopback['person']>

/** An answer in front of a person: a message only they see, or a modal where the answer took a moment. */
export type Sight = { readonly text: string; readonly on: Message | View }

/** The next answer that fits; null where Enlace is gone before. */
export async function sight(
  person: Person,
  fits: (seen: Sight) => boolean,
  gone: Promise<unknown>,
): Promise<Sight | null> {
  let over = false
  const waits = [
    person.sees(
      'ephemeral',
      seen => !over && 'message' in seen && fits({ text: seen.text, on: seen.message }),
    ),
    person.sees('modal', seen => !over && 'view' in seen && fits({ text: seen.text, on: seen.view })),
  ]
  const seen = waits.map(async wait => {
    const one = await wait
    return { text: one.text, on: 'view' in one ? one.view : one.message }
  })
  // A wait cannot be taken back, and one that is not needed any more ends in a complaint.
  for (const wait of seen) wait.catch(() => undefined)

  try {
    return await Promise.race([...seen, gone.then(() => null)])
  } finally {
    over = true
  }
}

/** What stands there now, which may have changed since it was seen. */
export const now = ({ on }: Sight): Sight => ({
  text: 'content' in on ? readable(on.content.blocks) : on.text,
  on,
})

/** The label of the button that says yes, where there is one. */
export const yesOn = ({ on }: Sight): string | undefined =>
  buttonsOf('content' in on ? on.content.blocks : on.blocks).find(({ button }) => saysYes(button))?.button
    .text.text

const saysYes = ({ value }: Json): boolean => decodeLink(value ?? '')?.input.step === 'yes'
