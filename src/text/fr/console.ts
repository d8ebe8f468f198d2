import type { consoleText as en } from '../en/console.ts'

/** The words of the console's own page, in French. */
export const consoleText: Readonly<Record<keyof typeof en, string>> = {
  'console.title': 'Console d’Enlace',
  'console.skip': 'Aller à la conversation',
  'console.menu': 'Menu',
  'console.you': 'Vous êtes',
  'console.change': 'Changer de personne',
  'console.people': 'Personnes',
  'console.people.search': 'Chercher par pays, fonction ou nom',
  'console.people.none': 'Aucune personne ne correspond.',
  'console.group.ministry': 'Ministères',
  'console.group.secretariat': 'Secrétariat technique',
  'console.group.observer': 'Observateurs',
  'console.group.guest': 'Invités',
  'console.language': 'Langue de la page',
  'console.language.own': 'La sienne',
  'console.rooms': 'Salons',
  'console.channels': 'Canaux',
  'console.desk': 'Mon bureau',
  'console.desk.about': 'Ce qui vous attend et ce qui vient ensuite.',
  'console.direct': 'Messages privés',
  'console.direct.about': 'Ce qu’Enlace n’écrit qu’à vous.',
  'console.new': 'à lire',
  'console.messages': 'Messages',
  'console.empty': 'Rien n’a encore été dit ici.',
  'console.latest':
    '{count, plural, one {Seul le dernier message est affiché} other {Seuls les # derniers messages sont affichés}}.',
  'console.edited': 'modifié',
  'console.thread': '{count, plural, one {# message} other {# messages}} dans le fil',
  'console.private': 'Visible par vous uniquement',
  'console.dismiss': 'Masquer',
  'console.acts': 'Ce que vous pouvez faire',
  'console.line': 'Écrire à Enlace',
  'console.line.hint':
    'Tapez une commande, par exemple « aide ». La flèche vers le haut rappelle ce que vous avez écrit.',
  'console.line.suggestions': 'Commandes',
  'console.send': 'Envoyer',
  'console.sending': 'Envoi en cours…',
  'console.close': 'Fermer',
  'console.optional': 'facultatif',
  'console.choose': 'Choisissez…',
  'console.remove': 'Retirer',
  'console.none': 'Rien dans la liste ne correspond.',
  'console.problems': '{count, plural, one {Un champ est} other {# champs sont}} à revoir :',
  'console.kept': 'Ce que vous avez saisi dans « {title} » est conservé.',
  'console.continue': 'Continuer',
  'console.print': 'Imprimer',
  'console.print.head':
    'Réseau interaméricain pour l’administration du travail (RIAL) · Secrétariat technique',
  'console.table': 'Tableau',
  'console.lost': 'La connexion est perdue. Votre saisie est conservée et la page réessaie d’elle-même.',
  'console.welcome': 'Qui voulez-vous être ?',
  'console.welcome.about':
    'Ici, vous pouvez essayer et apprendre Enlace, le guichet de messagerie du Réseau interaméricain pour l’administration du travail (RIAL). Choisissez une personne du réseau : ce que vous faites à sa place, les autres le voient dans leurs canaux et leurs messages privés.',
  'console.refused.host':
    'Cette page est réservée à cet ordinateur. Ouvrez-la par http://localhost ou http://127.0.0.1.',
  'console.refused.site':
    'Cette demande vient d’une autre page. Seule la page de la console y est autorisée.',
  'console.refused.key':
    'Ouvrez l’adresse qu’Enlace a affichée au démarrage : elle porte la clé de cette page.',
  'console.refused.asked':
    'La page a demandé quelque chose qu’Enlace ne comprend pas. Veuillez la recharger.',
  'console.refused.size':
    'C’est trop long : au plus un million de caractères peuvent être envoyés à la fois.',
  'console.missing': 'Il n’y a rien à cette adresse.',
  'console.down': 'Enlace ne peut pas répondre pour le moment. Veuillez réessayer dans une minute.',
}
