import type { OpenDesk } from '#tests/setup/desk.ts'

/** The people of the Fund: contributors, the Troika, and the Secretariat; and an activity that money can be for. */
export async function people(desk: OpenDesk) {
  const { as, contact, officer, lead, staff, observer, deputy, guest } = desk
  const cast = {
    trinidad: await contact('TT'),
    barbados: await contact('BB'),
    mexico: await contact('MX'),
    brazil: await contact('BR'),
    deputy: await deputy('TT'),
    staff: await staff('TT'),
    observer: await observer('ILO'),
    officer: await officer(),
    second: await officer('Second officer, Technical Secretariat'),
    lead: await lead(),
    guest: guest(),
  }
  const voices = Object.fromEntries(
    Object.entries(cast).map(([name, person]) => [name, as(person)]),
  ) as Record<keyof typeof cast, ReturnType<typeof as>>
  for (const [place, ministry] of ['MX', 'BR', 'TT'].entries())
    await voices.lead.makes('office assign', {
      office: 'troika',
      ministry,
      from: '1 May 2026',
      seat: String(place + 1),
    })
  const { ref: activity } = await voices.officer.makes('memory add', {
    title: 'Workshop on labour inspection',
    source: 'the minutes',
  })

  return { ...voices, cast, activity }
}

/** The reference of the entry an answer speaks of. */
export const entryIn = (text: string): string => /FUND-\d{4,}/.exec(text)?.[0] ?? ''

/** Does what makes an entry, and gives its reference. */
export const made = async (who: Voice, command: string, fields: Readonly<Record<string, string>>) =>
  entryIn((await who.makes(command, fields)).text)

type Voice = ReturnType<OpenDesk['as']>
