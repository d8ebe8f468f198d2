import { openLedger } from './ledger.ts'

/** A ledger with those who call and are called, and one call for ideas as they would open it. */
export async function openCalls() {
  const desk = await openLedger()
  const { as, contact, lead, observer, officer, rows } = desk
  const people = {
    mexico: await contact('MX'),
    brazil: await contact('BR'),
    haiti: await contact('HT'),
    ilo: await observer('ILO'),
    officer: await officer(),
    lead: await lead(),
  }
  const secretary = as(people.officer)
  const ideas = {
    kind: 'ideas',
    title: 'Ideas for the workshop on inspection',
    closes: '30 October 2026',
    ministries: ['MX', 'BR', 'HT'],
    observers: ['ILO'],
  }

  return {
    ...desk,
    people,
    ideas,
    secretary,
    mexico: as(people.mexico),
    brazil: as(people.brazil),
    haiti: as(people.haiti),
    /** Opens a call, and gives its reference. */
    opens: async (fields: Readonly<Record<string, string | readonly string[]>> = {}): Promise<string> =>
      /CALL-\d+-\d+/.exec((await secretary.makes('call open', { ...ideas, ...fields })).text)![0],
    /** Who waits to be reminded of a call still, and at which steps. */
    async waiting(ref: string): Promise<Readonly<Record<string, string>>> {
      const by = new Map<string, string[]>()
      for (const { addressee, state, step } of await rows(ref)) {
        const whom = addressee.slice(addressee.indexOf(':') + 1)
        if (state === 'waiting') by.set(whom, [...(by.get(whom) ?? []), step])
      }
      return Object.fromEntries([...by].map(([whom, steps]) => [whom, steps.join(' ')]))
    },
  }
}
