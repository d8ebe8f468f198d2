import { commands } from '#commands/index.ts'
import { catalogue } from '#text/catalogue.ts'
import { commandKey } from '#text/field.ts'
import type { Key } from '#text/key.ts'

/** The README's table of commands: one row each, told from the declarations. */
export function manual(): string {
  const rows = commands.map(command => {
    // What is asked only when the memory has found something is not told before.
    const asked = command.fields.filter(({ later }) => !later)
    const fields = asked.map(({ name, required }) => (required ? `**${name}**` : name)).join(', ')
    const who = command.who.map(gate => catalogue.en[`choices.gate.${gate}` as Key]).join(', ')
    const asks = command.confirm ? ' Asks first.' : ''

    return `| \`${command.name}\` | ${catalogue.en[commandKey(command.name, 'about')]}.${asks} | ${fields || '–'} | ${who} |`
  })

  return [
    '| command | what it does | fields (**needed**) | who |',
    '| --- | --- | --- | --- |',
    ...rows,
  ].join('\n')
}
