import type { imports as en } from '../en/import.ts'

/** What is said of files whose records are brought into the memory, in French. */
export const imports: Readonly<Record<keyof typeof en, string>> = {
  'commands.memory.import.about': 'Verser dans la mémoire des activités passées',
  'commands.memory.import.title': 'Importer dans la mémoire',
  'commands.memory.import.button': 'Importer',
  'commands.memory.import.word': 'importer|charger',
  'commands.memory.import.done':
    '{added, plural, =0 {Il n’y avait rien à ajouter : la mémoire connaissait déjà tout de {origin}.} one {Une activité de {origin} est désormais dans la mémoire.} other {# activités de {origin} sont désormais dans la mémoire.}}',
  'commands.memory.import.fields.text.label': 'Ou collez-le ici',
  'commands.memory.import.fields.text.hint': 'CSV avec le nom des colonnes en première ligne, ou JSON.',
  'commands.memory.import.fields.origin.label': 'Comment l’appeler',
  'commands.memory.import.fields.origin.hint':
    'D’où viennent ses fiches ; le nom du fichier, si vous ne dites rien.',
  'fields.origin.word': 'origine|nom',
  'fields.file.label': 'Fichier',
  'fields.file.hint': 'Un fichier CSV ou JSON de 10 Mo au plus.',
  'fields.file.word': 'fichier|joint',
  'fields.columns.label': 'Ce que contiennent les colonnes',
  'fields.columns.hint':
    'Seulement si ce n’est pas compris : « secteur=thèmes; notes= » (vide : laisser de côté).',
  'fields.columns.word': 'colonnes|correspondance',
  'fields.dates.label': 'Comment les dates sont écrites',
  'fields.dates.hint': 'Utile seulement si 03/04/2019 peut désigner deux jours.',
  'fields.dates.word': 'dates',
  'choices.dateOrder.day_first': 'le jour d’abord',
  'choices.dateOrder.month_first': 'le mois d’abord',
  'choices.columnField.id': 'identifiant',
  'choices.columnField.title': 'titre',
  'choices.columnField.description': 'description',
  'choices.columnField.language': 'langue',
  'choices.columnField.requesters': 'qui a demandé',
  'choices.columnField.providers': 'qui a apporté son concours',
  'choices.columnField.form': 'forme de l’activité',
  'choices.columnField.topics': 'thèmes',
  'choices.columnField.year': 'année',
  'choices.columnField.period': 'quand, ou quand elle a commencé',
  'choices.columnField.end': 'quand elle a pris fin',
  'choices.columnField.place': 'lieu',
  'choices.columnField.call': 'appel ou programme',
  'choices.columnField.outcome': 'résultat',
  'choices.columnField.report': 'adresse du rapport',
  'choices.columnField.phase': 'phase',
  'choices.columnField.source': 'd’où on le sait',
  'import.in': '{field} en {language}',
  'import.leftOut': 'laissée de côté',
  'import.column': 'Colonne',
  'import.holds': 'est prise pour',
  'import.file': 'Fichier',
  'import.records': 'Fiches',
  'import.format': 'Format',
  'import.dates': 'Dates',
  'import.first': 'Les premières, telles qu’elles sont comprises :',
  'import.would':
    '{added, plural, =0 {Rien ne serait ajouté} one {Une activité serait ajoutée} other {# activités seraient ajoutées}} ; {known, plural, =0 {aucune n’est déjà connue} one {une est déjà connue} other {# sont déjà connues}}.',
  'import.known':
    '{known, plural, one {Une était déjà connue et reste telle quelle.} other {# étaient déjà connues et restent telles quelles.}}',
  'import.asked': 'demandée par {who}',
  'import.gave': 'concours de {who}',
  'import.handed': '« {name} » est joint. N’en choisissez un autre que pour le remplacer.',
  'import.refs': 'De {first} à {last}',
  'import.resembling':
    '{count, plural, one {# enregistrement ressemble} other {# enregistrements ressemblent}} à ce que le même ministère a déjà demandé, d’après la mémoire. Vérifiez s’il s’agit de la même activité sous un autre nom : tout est conservé.',
  'import.resemblingLine': 'ligne {line} : {title}',
  'import.resembles': 'ressemble à {match} ({probability, number} %)',
  'import.sharing':
    '{count, plural, one {Une porte un identifiant qu’une autre porte aussi : les deux sont conservées.} other {# portent un identifiant qu’une autre porte aussi : toutes sont conservées.}}',
  'import.shared': 'Ligne {line} : {id}',
  'import.sharedLine': 'ligne {line}',
  'import.others':
    'Pris pour des organisations, car aucun membre ne porte ce nom : {names}. Vérifiez qu’il n’y a pas de faute de frappe.',
  'import.faults':
    '{count, plural, one {Rien n’a été importé : il y a une erreur à corriger d’abord.} other {Rien n’a été importé : il y a # erreurs à corriger d’abord.}}',
  'import.more': 'et {count, number} de plus',
  'import.line': 'Ligne {line}',
  'import.lineColumn': 'Ligne {line}, « {column} »',
  'import.why.broken.quote':
    'Il y a quelque chose entre le guillemet fermant et le séparateur suivant. Doublez les guillemets à l’intérieur d’une cellule ("").',
  'import.why.broken.open': 'Un guillemet ou un crochet est ouvert ici et jamais refermé.',
  'import.why.broken.json':
    'Ce n’est pas un objet JSON : il manque peut-être un guillemet, une virgule ou un crochet.',
  'import.why.broken.nested':
    'Une fiche est un objet plat : chaque champ est un texte, un nombre ou une liste de ceux-ci.',
  'import.why.broken.more':
    'Il y a plus de cellules que de colonnes : mettez entre guillemets la cellule qui contient le séparateur.',
  'import.why.broken.fewer':
    'Il y a moins de cellules que de colonnes : laissez vide ce qu’on ignore, mais gardez les séparateurs.',
  'import.why.broken.twice': 'Deux colonnes portent le même nom : renommez l’une d’elles.',
  'import.why.broken.unnamed':
    'Une cellule se trouve dans une colonne sans nom : nommez la colonne ou videz la cellule.',
  'import.why.empty': 'Il ne contient rien, sinon peut-être le nom des colonnes.',
  'import.why.mapping.title':
    'Aucune colonne n’est prise pour le titre : dites laquelle, par exemple « nom=titre ».',
  'import.why.mapping.unknown': 'Le fichier n’a pas de colonne « {asked} ».',
  'import.why.mapping.field': 'Aucune activité n’a de « {asked} » : prenez l’un des noms de la liste.',
  'import.why.mapping.doubled':
    'Deux colonnes ne peuvent pas être à la fois « {asked} » : laissez-en une de côté.',
  'import.why.country': '« {asked} » n’est le code d’aucun pays : écrivez le nom du pays ou son code.',
  'import.why.topic':
    '« {asked} » n’est pas un thème du réseau : prenez l’un d’eux ou laissez la cellule vide.',
  'import.why.form':
    '« {asked} » n’est pas une forme d’activité : écrivez visite sur place, mission d’experts, virtuelle, mixte, atelier, formation, étude, réunion ou autre.',
  'import.why.language': '« {asked} » n’est pas l’une des quatre langues : écrivez en, es, pt ou fr.',
  'import.why.year': '« {asked} » n’est pas une année : écrivez quatre chiffres, comme 2019.',
  'import.why.date.not_understood': '« {asked} » n’est pas une date : écrivez 2019-04-03 ou « avril 2019 ».',
  'import.why.date.no_year': '« {asked} » ne dit pas l’année : ajoutez-la, ou une colonne qui la donne.',
  'import.why.date.no_such_day': '« {asked} » n’existe pas dans le calendrier.',
  'import.why.date.reversed': '« {asked} » se termine avant de commencer.',
  'import.why.date.far':
    '« {asked} » est antérieur à 1990 ou postérieur à 2100 : indiquez seulement l’année.',
  'import.why.date.ambiguous':
    '« {asked} » peut désigner deux jours, et aucune autre date du fichier ne tranche : dites si c’est le jour ou le mois qui vient d’abord.',
  'import.way.dayFirst': 'Le jour vient d’abord',
  'import.way.monthFirst': 'Le mois vient d’abord',
  'import.way.columns': 'Dire ce que contiennent les colonnes',
  'refusal.import.notText':
    'Ce n’est pas du texte : enregistrez la feuille au format CSV (UTF-8) et joignez ce fichier.',
  'refusal.import.faults': 'Le fichier comporte des erreurs : rien n’a été importé. Reprenez-le.',
  'refusal.import.busy': 'Un autre fichier est en cours d’importation. Réessayez dans quelques minutes.',
  'invalid.fileMissing': 'Joignez un fichier ou collez son texte.',
  'invalid.fileBoth': 'Joignez un fichier ou collez son texte, pas les deux.',
  'invalid.file':
    'Ce fichier ne peut pas être reçu : dans la messagerie, il peut faire 10 Mo au plus. S’il est plus grand, demandez à qui gère Enlace de passer par la ligne de commande.',
  'invalid.fileType':
    'Ce n’est pas un fichier texte : enregistrez la feuille au format CSV (UTF-8) et joignez ce fichier.',
  'invalid.fileAway': 'Le fichier n’a pas pu être récupéré. Joignez-le à nouveau.',
}
