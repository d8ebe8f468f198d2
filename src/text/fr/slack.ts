import type { slack as en } from '../en/slack.ts'

/** What only Slack needs to say, in French. */
export const slack: Readonly<Record<keyof typeof en, string>> = {
  'slack.title': 'Guichet du RIAL',
  'slack.close': 'Fermer',
  'slack.cancel': 'Annuler',
  'slack.working': 'Un instant, s’il vous plaît. La réponse s’affichera ici.',
  'slack.more':
    '{count, plural, one {# autre élément n’est pas affiché ici.} other {# autres éléments ne sont pas affichés ici.}} Précisez la demande pour voir la suite.',
  'slack.choose': 'Choisissez',
  'slack.search': 'Tapez pour rechercher',
  'slack.problems': 'Veuillez revoir ce qui est marqué ⚠️. Rien n’a encore été enregistré.',
  'slack.form_waits': 'Le formulaire n’a pas pu s’ouvrir à temps. Ouvrez-le ici.',
  'slack.open_form': 'Ouvrir le formulaire',
  'slack.stale': 'Ce bouton ne fonctionne plus. Tapez /rial pour recommencer.',
  'slack.trouble': 'Il n’y a pas de réponse pour le moment. Veuillez réessayer dans un instant.',
  'slack.picture': 'M’envoyer l’image',
  'slack.picture.sent': 'L’image est dans vos messages privés avec Enlace.',
  'slack.picture.gone': 'Cette réponse n’est plus conservée. Redemandez-la.',
  'slack.files': 'M’envoyer les fichiers',
  'slack.files.sent': 'Les fichiers sont dans vos messages privés avec Enlace.',
  'slack.files.failed': 'Les fichiers n’ont pas pu être envoyés cette fois. Veuillez réessayer.',
}
