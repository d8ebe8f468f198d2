/** What every answer can need: questions, failures, turning pages. */
export const kernel = {
  'kernel.confirm': 'Nothing has been saved yet. Is this right?',
  'kernel.change': 'Change it first',
  'kernel.leave': 'Not now',
  'kernel.back': 'Back to what I wrote',
  'kernel.left': 'Nothing was done, and nothing was saved.',
  'kernel.next': 'Next page',
  'kernel.previous': 'Previous page',
  'kernel.unknown.title': 'That is not something Enlace knows.',
  'kernel.unknown.near': 'Perhaps you meant one of these:',
  'kernel.unknown.help': 'Help lists everything you can ask for.',
  'fault.title': 'Something went wrong on our side. Nothing was saved.',
  'fault.text':
    'Please try again. If it happens again, tell the Technical Secretariat this reference: {reference}.',
  'unavailable.title': 'Enlace cannot reach its records at the moment. Nothing was saved.',
  'unavailable.text': 'Please try again in a minute or two.',

  'invalid.required': 'This is needed.',
  'invalid.tooLong': 'This is too long: {max, number} characters at the most.',
  'invalid.tooMany': 'These are too many: {max, number} at the most.',
  'invalid.ministry': 'No member of the network is called that. Choose a country from the list.',
  'invalid.ref': 'A reference looks like RIAL-2026-0042.',
  'invalid.choice': 'Choose one of the values in the list.',
  'invalid.number': 'Write a whole number in the range allowed.',
  'invalid.zone': 'No time zone is called that. Choose one from the list, such as America/Mexico_City.',
  'invalid.day': 'Write one day, such as 12 March 2027.',
  'invalid.period.not_understood':
    'Enlace could not read this as a period. Write for example “12–14 March 2027”, “May or June 2027” or “second semester of 2027”.',
  'invalid.period.no_such_day': 'There is no such day in the calendar.',
  'invalid.period.reversed': 'The end comes before the beginning.',
  'invalid.period.ambiguous':
    'This can be read in two ways: {one} or {other}. Please write the month as a word.',
  'invalid.period.far': 'The year must lie between 1990 and 2100.',
  'invalid.money.not_understood':
    'Enlace could not read this as a sum. Write for example 10000, 10,000.50 or US$ 10,000.00.',
  'invalid.money.negative': 'A sum is written without a minus sign.',
  'invalid.money.zero': 'The sum must be more than zero.',
  'invalid.money.too_large': 'No sum of the Fund is as large as this. Please check its digits.',
  'invalid.money.dollar':
    'Many countries have a $. Write US$ for United States dollars, or the code of the currency, such as CAD.',
  'invalid.money.too_fine':
    'This currency has {digits, plural, =0 {no decimals} one {# decimal} other {# decimals}}. Please check the sum.',
  'invalid.money.ambiguous':
    'This can be read as {one} or as {other}. Write it without separators, or with its cents.',

  'refusal.title.forbidden': 'This is not yours to do.',
  'refusal.title.invalid': 'Something in what you wrote needs changing.',
  'refusal.title.missing': 'This could not be found.',
  'refusal.title.conflict': 'This cannot be done as things stand.',
  'refusal.plain': 'Nothing was saved.',
  'refusal.last': 'The last act: {act}, by {by}, {at}.',
  'refusal.pending': 'This question has lapsed or was answered already. You can begin again.',
  'refusal.gate.guest':
    'Enlace does not know yet who you are. Ask your ministry’s contact point or the Technical Secretariat for a one-time code, and link your account with it.',
  'refusal.gate.role': 'This can be done by {who}.',

  'person.noRole': 'no role at present',
  'person.roleOf': '{role}, {of}',
  'contact.vacant': 'vacant',
  'contact.today': 'today',
} as const
