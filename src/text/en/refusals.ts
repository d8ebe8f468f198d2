/** Why something is refused, and what to do instead: kind, exact, without blame. */
export const refusals = {
  'refusal.request.missing': 'There is no request {asked} that you can see. Check the reference.',
  'refusal.request.staffOnly': 'Requests are proposed by people of a ministry.',
  'refusal.request.contactsOnly': 'Only the contact point of the requesting ministry can file this.',
  'refusal.request.draftNotYours':
    'This proposal can be dropped by the contact point of the ministry, or by the person who proposed it.',
  'refusal.request.officersOnly': 'This is done by the Technical Secretariat.',
  'refusal.request.requestersOnly': 'This is done by the contact point of a requesting ministry.',
  'refusal.request.providersOnly':
    'This is done by the contact point of a ministry to which {ref} was offered.',
  'refusal.request.partiesOnly':
    'This is done by the contact points of the ministries concerned, or by the Technical Secretariat.',
  'refusal.request.requestersAndOfficersOnly':
    'This is done by the contact point of a requesting ministry, or by the Technical Secretariat.',
  'refusal.request.notYourMinistry': 'You do not speak for the ministry this belongs to.',
  'refusal.request.undoNotYours':
    'This can be undone by the person who did it, or by the lead of the Secretariat.',
  'refusal.request.notByItself': 'This is not done by Enlace itself.',
  'refusal.request.notNow': '{ref} is now “{state}”, which does not allow this: {act}.',
  'refusal.request.taken': '{ref} is already in the hands of {officer}.',
  'refusal.request.offerClosed': 'The offer to {ministry} is closed: {offer}.',
  'refusal.request.alreadyOffered': '{ref} is already offered to {ministries}, and their answer is awaited.',
  'refusal.request.undoTooLate': 'This could be undone within {days, number} days, until {until}.',
  'refusal.request.targetNotOpen': '{target} is “{targetState}”, so it cannot be pointed at.',
  'refusal.request.notYet': 'The day has not come yet: {period}.',
  'refusal.request.blank': 'Please fill in: {field}.',
  'refusal.request.requesterMissing': 'A request needs a requesting ministry.',
  'refusal.request.providerMissing': 'Name at least one provider.',
  'refusal.request.providerAsks': 'A requesting ministry cannot also be the provider: {ministries}.',
  'refusal.request.itself': 'A request cannot point at itself.',

  'refusal.person.unknown': 'Nobody in the network is called “{asked}”. Choose a person from the list.',
  'refusal.person.several': 'Several people fit “{asked}”: {people}. Choose one from the list.',
  'refusal.person.codeMissing': 'Write the one-time code that you were given.',
  'refusal.person.codeWrong':
    'This code is not valid: it may have been used, have expired, or be mistyped. Ask for a new one if it fails again.',
  'refusal.person.tooManyGuesses':
    'Too many wrong codes. Please wait {minutes, plural, one {# minute} other {# minutes}} and try again.',
  'refusal.person.linkedElsewhere':
    'This account is already linked to {name}. Ask the lead of the Secretariat to change it.',
  'refusal.person.accountMissing': 'Name both the person and the account.',
  'refusal.person.observerMissing': 'Choose the organisation of the observer.',
  'refusal.person.ministryMissing': 'Choose the ministry.',

  'refusal.contact.notYourMinistry': 'You do not speak for {ministry}.',
  'refusal.contact.same': '{name} is the contact point already.',
  'refusal.contact.notVacant':
    '{ministry} has a contact point already. Use “contact hand-over” to change the person.',
  'refusal.contact.elsewhere':
    '{name} already has a role elsewhere in the network, and a person speaks for one ministry.',
  'refusal.contact.alreadyVacant': '{ministry} has no contact point at present.',
  'refusal.contact.reversed': 'The last day comes before the first.',
  'refusal.contact.past': 'The period has already ended.',
  'refusal.contact.alreadyDeputy': '{name} is already named deputy for days within this period.',

  'refusal.office.noSeat': 'This office has {seats, number} {seats, plural, one {seat} other {seats}}.',
  'refusal.office.held':
    '{ministry} or another ministry already holds this office ({office}) for days within this period.',

  'refusal.settings.value':
    'Write whole numbers between {min, number} and {max, number}; a list is separated by commas.',
  'refusal.settings.halfQuiet':
    'Say both hours, such as from:19 until:8, or neither: the channel then has no quiet hours.',
  'refusal.settings.noChannel': 'Say this in the channel that is to have the purpose.',
} as const
