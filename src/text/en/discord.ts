/** What only Discord needs to say. */
export const discord = {
  'discord.more':
    '{count, plural, one {# more entry is} other {# more entries are}} not shown here. Narrow the question to see the rest.',
  'discord.open': 'Choose one to open it',
  'discord.form_waits': 'The form opens here.',
  'discord.open_form': 'Open the form',
  'discord.problems': 'Please look again at this. What you typed is kept, and nothing has been saved yet.',
  'discord.correct': 'Correct it',
  'discord.parts': 'Add or change something',
  'discord.choose': 'Choose',
  'discord.stale': 'This button no longer works. Type /help to begin again.',
  'discord.trouble': 'There is no answer to this just now. Please try again in a moment.',
  'discord.closed':
    'Enlace has news for you, but your private messages are closed to it. Open them in the privacy settings of this server, or look here:',
  'discord.desk': 'Open my desk',
  'discord.menu.file': 'File as a RIAL request',
  'discord.menu.contact': 'Contact point',
  'discord.no_file': 'The file {name} could not be sent along this time.',
} as const
