/** What people are reminded of, and what they can say to it. */
export const reminders = {
  'areas.reminder.name': 'Rappels',
  'areas.reminder.about': 'Ce qui vous est rappelé, pourquoi, et quand ne pas vous déranger',
  'areas.reminder.word': 'rappel|rappels',
  'commands.reminder.list.about': 'Lister les rappels à venir',
  'commands.reminder.list.title': 'Rappels',
  'commands.reminder.list.button': 'Rappels',
  'commands.reminder.list.word': 'liste|lister',
  'commands.reminder.list.none': 'Aucun rappel ne correspond.',
  'commands.reminder.list.found':
    '{count, plural, one {# rappel} other {# rappels}}, page {page, number} sur {pages, number}',
  'commands.reminder.why.about': 'Pourquoi ai-je reçu ce rappel ?',
  'commands.reminder.why.title': 'Pourquoi ce rappel',
  'commands.reminder.why.button': 'Pourquoi ?',
  'commands.reminder.why.word': 'pourquoi|motif',
  'commands.reminder.snooze.about': 'Être rappelé plus tard',
  'commands.reminder.snooze.title': 'Rappeler plus tard',
  'commands.reminder.snooze.button': 'Rappeler plus tard',
  'commands.reminder.snooze.word': 'reporter|plus-tard',
  'commands.reminder.snooze.done': 'Vous en serez de nouveau informé : {at}.',
  'commands.reminder.snooze.fields.until.label': 'Rappeler le',
  'commands.reminder.snooze.fields.until.hint': 'Laissez vide pour le prochain jour ouvrable.',
  'commands.reminder.snooze.fields.until.word': 'jusque|le',
  'commands.reminder.stop.about': 'Ne plus recevoir de rappels sur un sujet',
  'commands.reminder.stop.title': 'Ne plus rappeler',
  'commands.reminder.stop.button': 'Ne plus rappeler',
  'commands.reminder.stop.word': 'arreter|cesser',
  'commands.reminder.stop.done': '{whom} : plus de rappel à ce sujet.',
  'commands.reminder.stop.doneThrough': '{whom} : plus de rappel de ce qui est dû jusqu’au {day}.',
  'commands.reminder.stop.forGood':
    'Il n’y aura plus de rappel à ce sujet tant que personne n’aura choisi « Rappeler de nouveau ».',
  'commands.reminder.stop.through':
    'Il n’y aura plus de rappel de ce que cet engagement doit jusqu’au {day}, tant que personne n’aura choisi « Rappeler de nouveau ». Les versements qui échoient plus tard seront rappelés comme d’habitude.',
  'commands.reminder.resume.about': 'Recevoir de nouveau les rappels sur un sujet',
  'commands.reminder.resume.title': 'Rappeler de nouveau',
  'commands.reminder.resume.button': 'Rappeler de nouveau',
  'commands.reminder.resume.word': 'reprendre',
  'commands.reminder.resume.done': '{whom} : les rappels à ce sujet reprennent.',
  'commands.reminder.quiet.about': 'Indiquer les heures sans rappel',
  'commands.reminder.quiet.title': 'Heures de silence',
  'commands.reminder.quiet.button': 'Heures de silence',
  'commands.reminder.quiet.word': 'silence',
  'commands.reminder.quiet.done':
    'Aucun rappel de {from} h à {until} h ({zone}), ni les jours fériés de votre pays.',
  'commands.reminder.quiet.never':
    'Vous n’avez pas d’heures de silence : les rappels peuvent arriver à toute heure d’un jour ouvrable.',
  'commands.reminder.quiet.fields.from.label': 'De (heure, 0 à 23)',
  'commands.reminder.quiet.fields.until.label': 'À (heure, 0 à 23)',
  'commands.reminder.quiet.fields.until.word': 'jusque',
  'commands.reminder.holidays.about': 'Afficher les jours fériés retenus pour un ministère',
  'commands.reminder.holidays.title': 'Jours fériés',
  'commands.reminder.holidays.button': 'Jours fériés',
  'commands.reminder.holidays.word': 'feries|jours-feries',
  'commands.reminder.holidays.heading': 'Jours fériés {year} – {ministry}',
  'commands.reminder.holiday.about': 'Corriger la liste des jours fériés de votre pays',
  'commands.reminder.holiday.title': 'Corriger un jour férié',
  'commands.reminder.holiday.button': 'Corriger un jour férié',
  'commands.reminder.holiday.word': 'ferie|jour-ferie',
  'commands.reminder.holiday.done': '{ministry}, {day} : {kind}. Tout ce qui est en attente a été recalculé.',
  'commands.reminder.holiday.fields.name.label': 'Nom du jour',
  'fields.reminder.label': 'Rappel',
  'fields.reminder.hint': 'Son numéro.',
  'fields.reminder.word': 'rappel|numero',
  'fields.as.label': 'C’est un',
  'fields.as.word': 'comme|type',
  'choices.dayKind.holiday': 'jour férié',
  'choices.dayKind.workday': 'jour ouvrable',
  'choices.reminderState.waiting': 'à venir',
  'choices.reminderState.snoozed': 'reporté',
  'choices.reminderState.sent': 'envoyé',
  'choices.reminderState.missed': 'manqué',
  'choices.reminderState.ended': 'devenu inutile',
  'choices.reminderState.stopped': 'arrêté',
  'choices.reminderOutcome.stale': 'Enlace n’a pas pu l’envoyer à temps pour être utile.',
  'choices.reminderOutcome.nobody': 'Personne n’était là pour le lire.',
  'choices.reminderOutcome.over': 'L’affaire est réglée.',
  'choices.reminderOutcome.moved': 'La date a changé : un autre rappel le remplace.',
  'choices.reminderOutcome.withdrawn': 'L’affaire a été réglée avant le départ du message.',
  'choices.reminderOutcome.past': 'Sa date était déjà passée quand il est devenu dû.',
  'choices.reminderOutcome.stopped': 'Quelqu’un a demandé à ne plus en être informé.',
  'reminder.entry': 'Pour {whom} · {state} · {at}',
  'reminder.for': 'Destinataire',
  'reminder.about': 'Rappel',
  'reminder.due': 'Prévu',
  'reminder.doneAt': 'Date',
  'reminder.trouble': 'Remise',
  'choices.reminderTrouble.failed': 'La plateforme n’a pas pu le remettre à tous.',
  'choices.reminderTrouble.unsure': 'La plateforme n’a pas dit s’il est arrivé.',
  'reminder.told': 'Informés',
  'reminder.earlier': 'Rappels antérieurs',
  'reminder.seat': '{office} ({seat, number})',
  'reminder.secretariat': 'le Secrétariat technique',
  'reminder.person': 'vous seul(e)',
  'notice.forAnother': 'Pour {whom} : {reminder}',
  'notice.insteadOf':
    '{whom} n’a personne dans Enlace pour le moment : cet avis parvient donc au Secrétariat technique.',
  'notice.reminder.untaken': 'Depuis le {day}, cette demande attend d’être prise en charge : {what}',
  'notice.reminder.unanswered':
    'Depuis le {day}, cette sollicitation attend la réponse de votre ministère : {what}',
  'notice.reminder.reportDue':
    'Le rapport de votre ministère sur cette activité est attendu pour le {day} : {what}',
  'notice.reminder.reportOverdue':
    'Le rapport de votre ministère sur cette activité était attendu pour le {day} et l’est toujours : {what}',
  'notice.reminder.followUp':
    '{count, plural, one {# mois} other {# mois}} après l’activité : quelles suites a-t-elle eues dans votre ministère ? {what}',
  'notice.reminder.vacant': 'Depuis le {day}, ce ministère n’a pas de point focal : {what}',
  'notice.reminder.call': 'Votre réponse est attendue pour le {day} : {what}',
  'notice.reminder.pledgeDue':
    'Avec nos remerciements pour votre soutien : un versement de l’engagement {pledge} arrive à échéance le {day} ({amount}).',
  'notice.reminder.pledgeOverdue':
    'Avec nos remerciements pour votre soutien : le versement de l’engagement {pledge} échu le {day} n’est pas encore inscrit comme encaissé (au total : {amount}). S’il est en cours d’envoi, aucune réponse n’est nécessaire.',
  'notice.why.pledgeDue':
    'Le point focal du contributeur, et lui seul, reçoit un rappel {count, plural, =0 {le jour de l’échéance d’un versement} one {# jour avant l’échéance d’un versement} other {# jours avant l’échéance d’un versement}}. Les rappels cessent dès que l’encaissement est enregistré.',
  'notice.why.pledgeOverdue':
    'Un versement qui n’est pas inscrit comme encaissé est rappelé une fois par mois ({count, plural, one {# mois} other {# mois}} à ce jour), au point focal uniquement. Les rappels cessent dès que l’encaissement est enregistré.',
  'notice.reminder.workshop': 'Cette activité approche : {what} – {when}',
  'notice.reminder.decide':
    'La tenue et la date de cette activité sont à décider pour le {day} : {what} – {when}',
  'notice.why.untaken':
    'Le Secrétariat reçoit un rappel lorsqu’une demande déposée n’est pas prise en charge après {count, plural, one {# jour ouvrable} other {# jours ouvrables}}. Les jours fériés des deux parties ne comptent pas.',
  'notice.why.unanswered':
    'Un ministère reçoit un rappel lorsqu’une sollicitation reste sans réponse après {count, plural, one {# jour ouvrable} other {# jours ouvrables}}. Les jours fériés des deux pays ne comptent pas.',
  'notice.why.reportDue':
    'Les participants à une activité reçoivent un rappel {count, plural, one {# jour} other {# jours}} avant l’échéance de leur rapport.',
  'notice.why.reportOverdue': 'Un rapport non reçu est demandé une fois encore après son échéance.',
  'notice.why.followUp':
    'Le réseau demande les suites de chaque activité {count, plural, one {# mois} other {# mois}} après sa fin, afin que le ministère prestataire en soit informé.',
  'notice.why.vacant':
    'Le Secrétariat reçoit un rappel lorsqu’un ministère est sans point focal depuis {count, plural, one {# jour} other {# jours}}.',
  'notice.why.call':
    'Ceux qui n’ont pas répondu à un appel reçoivent un rappel {count, plural, one {# jour} other {# jours}} avant sa clôture.',
  'notice.why.workshop':
    'Les ministères qui accueillent ou organisent une activité confirmée, qui y participent ou s’y sont dits intéressés reçoivent un rappel {count, plural, one {# jour} other {# jours}} avant son début. Ceux qui ont indiqué que personne ne viendra n’en reçoivent pas.',
  'notice.why.decide':
    'Le Secrétariat reçoit un rappel, pour une activité non confirmée, {count, plural, one {# jour} other {# jours}} avant la date à laquelle il faut en décider : le jour fixé à cet effet et, si la question reste ouverte, le premier où l’activité pourrait avoir lieu.',
  'refusal.reminder.missing':
    'Il n’existe pas de rappel {number, number} que vous puissiez voir. « rappel liste » affiche les vôtres.',
  'refusal.reminder.notYours': 'Cela revient au point focal de ce ministère ou au Secrétariat technique.',
  'refusal.reminder.over': 'Le rappel {number, number} n’a plus lieu d’être : il n’y a rien à reporter.',
  'refusal.reminder.past': 'Le {day} est passé, ou l’heure l’est. Choisissez un jour ultérieur.',
  'refusal.reminder.tooLate':
    'Après le {until}, ce rappel ne serait plus utile. Choisissez un jour plus proche.',
  'refusal.reminder.notStopped': 'Les rappels à ce sujet n’ont pas été arrêtés.',
  'refusal.reminder.halfQuiet':
    'Indiquez les deux heures, par exemple dès:19 jusque:8, ou aucune pour celles du réseau.',
}
