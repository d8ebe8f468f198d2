/** What only Slack needs to say. */
export const slack = {
  'slack.title': 'RIAL desk',
  'slack.close': 'Close',
  'slack.cancel': 'Cancel',
  'slack.working': 'One moment, please. The answer will appear here.',
  'slack.more':
    '{count, plural, one {# more entry is} other {# more entries are}} not shown here. Narrow the question to see the rest.',
  'slack.choose': 'Choose',
  'slack.search': 'Type to search',
  'slack.problems': 'Please look again at what is marked ⚠️. Nothing has been kept yet.',
  'slack.form_waits': 'The form could not be opened in time. Open it here.',
  'slack.open_form': 'Open the form',
  'slack.stale': 'This button no longer works. Type /rial to begin again.',
  'slack.trouble': 'There is no answer to this just now. Please try again in a moment.',
  'slack.picture': 'Send me the picture',
  'slack.picture.sent': 'The picture is in your private messages with Enlace.',
  'slack.picture.gone': 'That answer is kept no longer. Ask for it again.',
  'slack.files': 'Send me the files',
  'slack.files.sent': 'The files are in your private messages with Enlace.',
  'slack.files.failed': 'The files could not be sent this time. Please try again.',
} as const
