import type { discord as en } from '../en/discord.ts'

/** What only Discord needs to say, in French. */
export const discord: Readonly<Record<keyof typeof en, string>> = {
  'discord.more':
    '{count, plural, one {# autre élément n’est pas affiché} other {# autres éléments ne sont pas affichés}} ici. Précisez la recherche pour voir la suite.',
  'discord.open': 'Choisissez-en un pour l’ouvrir',
  'discord.form_waits': 'Le formulaire s’ouvre ici.',
  'discord.open_form': 'Ouvrir le formulaire',
  'discord.problems':
    'Veuillez revoir ceci. Ce que vous avez écrit est conservé et rien n’a encore été enregistré.',
  'discord.correct': 'Corriger',
  'discord.parts': 'Ajouter ou modifier quelque chose',
  'discord.choose': 'Choisissez',
  'discord.stale': 'Ce bouton ne fonctionne plus. Tapez /help pour recommencer.',
  'discord.trouble': 'Il n’y a pas de réponse pour le moment. Veuillez réessayer dans un instant.',
  'discord.closed':
    'Enlace a des nouvelles pour vous, mais ne peut pas vous écrire en privé. Autorisez les messages privés dans les paramètres de ce serveur, ou consultez-les ici :',
  'discord.desk': 'Ouvrir mon bureau',
  'discord.menu.file': 'Déposer comme demande RIAL',
  'discord.menu.contact': 'Point focal',
  'discord.no_file': 'Cette fois, le fichier {name} n’a pas pu accompagner le message.',
}
