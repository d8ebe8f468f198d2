import type { kernel as en } from '../en/kernel.ts'

/** What every answer can need, in French: questions, failures, turning pages. */
export const kernel: Readonly<Record<keyof typeof en, string>> = {
  'kernel.confirm': 'Rien n’a encore été enregistré. Est-ce exact ?',
  'kernel.change': 'Modifier d’abord',
  'kernel.leave': 'Pas maintenant',
  'kernel.back': 'Revenir à ce que j’ai écrit',
  'kernel.left': 'Rien n’a été fait, rien n’a été enregistré.',
  'kernel.next': 'Page suivante',
  'kernel.previous': 'Page précédente',
  'kernel.unknown.title': 'Enlace ne connaît pas cette commande.',
  'kernel.unknown.near': 'Vous pensiez peut-être à l’une de celles-ci :',
  'kernel.unknown.help': 'L’aide présente tout ce que vous pouvez demander.',
  'fault.title': 'Un problème est survenu de notre côté. Rien n’a été enregistré.',
  'fault.text':
    'Veuillez réessayer. Si le problème se reproduit, communiquez cette référence au Secrétariat technique : {reference}.',
  'unavailable.title': 'Enlace n’a pas accès à ses dossiers pour le moment. Rien n’a été enregistré.',
  'unavailable.text': 'Veuillez réessayer dans une minute ou deux.',

  'invalid.required': 'Ce champ est obligatoire.',
  'invalid.tooLong': 'Ce texte est trop long : {max, number} caractères au plus.',
  'invalid.tooMany': 'Cette liste est trop longue : {max, number} éléments au plus.',
  'invalid.ministry': 'Aucun membre du réseau ne porte ce nom. Choisissez un pays dans la liste.',
  'invalid.ref': 'Une référence s’écrit comme RIAL-2026-0042.',
  'invalid.choice': 'Choisissez l’une des valeurs de la liste.',
  'invalid.number': 'Écrivez un nombre entier compris dans les limites admises.',
  'invalid.zone':
    'Aucun fuseau horaire ne porte ce nom. Choisissez-en un dans la liste, par exemple America/Port-au-Prince.',
  'invalid.day': 'Écrivez une date, par exemple 12 mars 2027.',
  'invalid.period.not_understood':
    'Enlace n’a pas reconnu cette période. Écrivez par exemple « 12–14 mars 2027 », « mai ou juin 2027 » ou « second semestre 2027 ».',
  'invalid.period.no_such_day': 'Cette date n’existe pas dans le calendrier.',
  'invalid.period.reversed': 'La fin précède le début.',
  'invalid.period.ambiguous':
    'Cette date peut se lire de deux façons : {one} ou {other}. Veuillez écrire le mois en lettres.',
  'invalid.period.far': 'L’année doit être comprise entre 1990 et 2100.',
  'invalid.money.not_understood':
    'Enlace n’a pas reconnu de montant. Écrivez par exemple 10000, 10 000,50 ou 10 000 $ US.',
  'invalid.money.negative': 'Un montant s’écrit sans signe moins.',
  'invalid.money.zero': 'Le montant doit être supérieur à zéro.',
  'invalid.money.too_large': 'Aucun montant du Fonds n’est aussi élevé. Veuillez vérifier les chiffres.',
  'invalid.money.dollar':
    'Plusieurs pays emploient le signe $. Écrivez US$ pour le dollar des États-Unis, ou le code de la monnaie, par exemple HTG.',
  'invalid.money.too_fine':
    'Cette monnaie {digits, plural, =0 {n’a pas de décimales} one {a # décimale} other {a # décimales}}. Veuillez vérifier le montant.',
  'invalid.money.ambiguous':
    'Ce montant peut se lire {one} ou {other}. Écrivez-le sans séparateur, ou avec ses centimes.',

  'refusal.title.forbidden': 'Cet acte n’est pas de votre ressort.',
  'refusal.title.invalid': 'Votre saisie est à revoir.',
  'refusal.title.missing': 'Cet élément est introuvable.',
  'refusal.title.conflict': 'Cet acte n’est pas possible en l’état.',
  'refusal.plain': 'Rien n’a été enregistré.',
  'refusal.last': 'Dernier acte : {act}, par {by}, le {at}.',
  'refusal.pending': 'Cette question est caduque ou a déjà reçu une réponse. Vous pouvez recommencer.',
  'refusal.gate.guest':
    'Enlace ne sait pas encore qui vous êtes. Demandez un code à usage unique au point focal de votre ministère ou au Secrétariat technique, puis associez votre compte.',
  'refusal.gate.role': 'Cet acte ne peut être accompli que par {who}.',

  'person.noRole': 'aucun rôle à ce jour',
  'person.roleOf': '{role}, {of}',
  'contact.vacant': 'poste vacant',
  'contact.today': 'à ce jour',
}
