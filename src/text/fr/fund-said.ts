import type { fundSaid as en } from '../en/fund-said.ts'

/** What the Fund answers, whom it tells, and why it refuses, in French. */
export const fundSaid: Readonly<Record<keyof typeof en, string>> = {
  'fund.faults':
    '{count, plural, one {Une ligne est} other {# lignes sont}} à corriger. Rien n’est importé tant que toutes ne sont pas exactes :',
  'fund.control': 'Au total : {received} encaissés, {paid} payés, {left} restants.',
  'fund.fault': 'Ligne {line, number} : {what}',
  'fund.pot.programme': 'Programme – {of}',
  'fund.pot.cofinancing': 'Cofinancement – {of}',
  'fund.pot.several': 'plusieurs activités',
  'fund.entered': '{at}, par {by}',
  'fund.enteredFor': '{at}, par {by}, au nom de {for}',
  'fund.exchange': '{paid}, à {rate} le {day} ({source})',
  'fund.partly': '{received} encaissés sur {of}',
  'fund.line': '{what}',
  'fund.more': '{count, plural, one {et # de plus} other {et # de plus}}',
  'fund.endedOn': 'terminé le {day}',
  'fund.unmatched': 'Aucun engagement n’est ouvert : toute la somme reste non rattachée.',
  'fund.surplus': 'Excédent, non rattaché à un engagement : {left}.',
  'fund.goesTo': 'Destination : {pot}',
  'fund.matching': 'Rattachement prévu',
  'fund.decline': 'Ne pas autoriser',
  'fund.differs': 'Il y a un écart',
  'fund.reversed': 'contre-passé',
  'fund.confirmed': 'confirmé',
  'fund.unconfirmedFor':
    '{days, plural, =0 {sans confirmation depuis aujourd’hui} one {sans confirmation depuis # jour} other {sans confirmation depuis # jours}}',
  'fund.differsBecause': 'écart : {why}',
  'fund.unconfirmed':
    '{count, plural, one {# écriture} other {# écritures}} sans confirmation du contributeur',
  'fund.receivedAndPaid': '{received}, dont {paid} payés',
  'fund.promised': '{outstanding}{none, plural, =0 {} other {, dont {overdue} échus}}',
  'fund.asOf': '{at}, jusqu’à {entry} (sceau {hash})',
  'fund.beside': 'À côté du Fonds, sans s’y ajouter',
  'fund.inKindCount': '{count, plural, one {# contribution} other {# contributions}}, hors de tout solde',
  'fund.waiting': 'Paiements en attente d’autorisation ou d’exécution',
  'fund.waitingForYou': 'Paiements en attente de votre décision',
  'fund.authorisations': '{given, number} sur {needed, number}',
  'fund.related': 'Écritures liées',
  'fund.recorded': 'Enregistré, du plus récent au plus ancien',
  'fund.inFile':
    '{count, plural, one {# écriture antérieure figure} other {# écritures antérieures figurent}} dans le fichier.',
  'fund.toCome': 'À recevoir',
  'fund.nothingRecorded': 'Rien n’a encore été enregistré.',
  'fund.picture.years': 'Engagé et encaissé par année',
  'fund.picture.spending': 'Emploi des fonds',
  'fund.notice.recordedPledge':
    'Le Secrétariat technique a enregistré un engagement ({contributor}) : {amount}. Est-ce exact ?',
  'fund.notice.pledge': 'Nouvel engagement de contribution : {contributor}, {amount}.',
  'fund.notice.received': 'Avec nos remerciements : {amount} encaissés ({contributor}). Est-ce exact ?',
  'fund.notice.recordedInKind':
    'Le Secrétariat technique a enregistré une contribution en nature ({contributor}). Est-ce exact ?',
  'fund.notice.inKind': 'Nouvelle contribution en nature : {contributor}.',
  'fund.notice.propose':
    'Votre autorisation est sollicitée pour un paiement de {amount} à {payee} ({entry}). Vous décidez une seule fois, exactement de ceci.',
  'fund.notice.decided':
    'Paiement {entry} ({amount}) autorisé par une autorité ({ministry}). D’autres décisions sont attendues.',
  'fund.notice.authorised': 'Le paiement {entry} ({amount}) est autorisé et peut être effectué.',
  'fund.notice.declined': 'Paiement {entry} ({amount}) non autorisé par une autorité ({ministry}).',
  'fund.notice.paid': '{amount} ont été payés à {payee} ({entry}).',
  'fund.notice.reversed': 'Une écriture a été contre-passée ({contributor}) : {what}.',
  'fund.notice.differs': '{contributor} : selon le contributeur, {entry} diffère de ce dont il dispose.',
  'invalid.entry': 'La référence d’une écriture s’écrit comme FUND-0042.',
  'invalid.contributor': 'Aucun contributeur ne porte ce nom. Choisissez-en un dans la liste.',
  'refusal.fund.missing':
    'Il n’y a aucune écriture {asked} que vous puissiez consulter. Vérifiez la référence.',
  'refusal.fund.otherKind':
    '{before} n’est pas une écriture du type requis. Consultez-la et choisissez-en une autre.',
  'refusal.fund.future': 'La date de valeur ne peut être future : nous sommes le {today}.',
  'refusal.fund.closed':
    'Les livres sont clos jusqu’au {until}. Indiquez une date ultérieure et précisez dans le motif le jour concerné.',
  'refusal.fund.closeDay': 'Choisissez un jour antérieur à aujourd’hui qui ne soit pas encore clos.',
  'refusal.fund.bankTwice':
    'Un encaissement portant cette référence bancaire figure déjà dans les livres : {before}, du {day}. S’il s’agit d’un autre, corrigez la référence.',
  'refusal.fund.reversedAlready': '{before} a déjà été contre-passé.',
  'refusal.fund.decided':
    'Votre ministère s’est déjà prononcé sur {before}. Chaque autorité décide une seule fois.',
  'refusal.fund.notAuthorised':
    '{before} a reçu {given, number} des {needed, number} autorisations requises. Le paiement sera possible quand les autres seront données.',
  'refusal.fund.orderClosed': 'La situation de {before} est « {order} » : cet acte n’est pas possible.',
  'refusal.fund.returnTooLarge': 'Pour {before}, {left} au plus peuvent revenir.',
  'refusal.fund.builtUpon':
    'Des écritures ultérieures reposent sur {before}. Contre-passez-les d’abord, en commençant par la dernière.',
  'refusal.fund.mismatched': 'L’encaissement {before} ne peut être rattaché ainsi. Revoyez ses engagements.',
  'refusal.fund.notEnough': 'Le disponible est insuffisant : {left} pour {asked} demandés.',
  'refusal.fund.usedMeanwhile':
    'Cet argent a été utilisé depuis : il ne reste que {left} sur {asked}. Contre-passez d’abord ce qui l’a utilisé.',
  'refusal.fund.donorMissing': 'Indiquez le donateur du programme.',
  'refusal.fund.activityMissing': 'Indiquez l’activité cofinancée.',
  'refusal.fund.dollarsOnly':
    'Le Fonds est tenu en dollars des États-Unis. Écrivez les dollars reçus, et la somme en {currency} comme envoyée dans une autre monnaie.',
  'refusal.fund.contributorMissing': 'Choisissez le contributeur.',
  'refusal.fund.notYours': 'Vous pouvez consulter et faire ceci pour votre propre ministère ou organisation.',
  'refusal.fund.heldBack':
    'Les livres ont changé entre-temps. Rien n’a été écrit ; veuillez les consulter de nouveau.',
  'refusal.fund.exchangeMissing':
    'Une contribution envoyée dans une autre monnaie demande cette somme, le taux de change, sa date et sa source.',
  'refusal.fund.rate': 'Écrivez le taux sous forme de nombre, par exemple 0,7405.',
  'refusal.fund.nothingLeft': 'Il ne reste rien de ce que {before} avait affecté.',
  'refusal.fund.tooFewAuthorities':
    '{needed, plural, one {# autorisation est requise} other {# autorisations sont requises}}, mais {held, plural, =0 {aucun ministère n’exerce} one {seul # ministère exerce} other {seuls # ministères exercent}} aujourd’hui un mandat qui autorise. Attribuez d’abord les mandats.',
  'refusal.fund.notAuthority':
    'Cette décision revient aux ministères qui exercent aujourd’hui un mandat qui autorise.',
  'refusal.fund.notAsked':
    '{before} a été soumis aux ministères qui exerçaient alors un mandat qui autorise. Proposez de nouveau le paiement pour consulter ceux qui l’exercent aujourd’hui.',
  'refusal.fund.ownWord': 'C’est au contributeur lui-même de le dire.',
  'refusal.fund.faults': 'Le fichier comporte encore des erreurs : rien n’a été importé.',
  'refusal.fund.importedAlready': 'Le fichier {origin} a déjà été importé.',
  'refusal.settings.names': 'Écrivez un ou plusieurs de ces noms, séparés par des virgules : {names}.',
}
