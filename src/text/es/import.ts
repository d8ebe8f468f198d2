import type { imports as en } from '../en/import.ts'

/** What is said of files whose records are brought into the memory, in Spanish. */
export const imports: Readonly<Record<keyof typeof en, string>> = {
  'commands.memory.import.about': 'Incorporar a la memoria registros de actividades pasadas',
  'commands.memory.import.title': 'Importar a la memoria',
  'commands.memory.import.button': 'Importar',
  'commands.memory.import.word': 'importar|cargar',
  'commands.memory.import.done':
    '{added, plural, =0 {No había nada que agregar: la memoria ya conocía todo lo de {origin}.} one {Una actividad de {origin} está ahora en la memoria.} other {# actividades de {origin} están ahora en la memoria.}}',
  'commands.memory.import.fields.text.label': 'O péguelo aquí',
  'commands.memory.import.fields.text.hint':
    'CSV con los nombres de las columnas en la primera línea, o JSON.',
  'commands.memory.import.fields.origin.label': 'Cómo llamarlo',
  'commands.memory.import.fields.origin.hint':
    'De dónde provienen sus registros; si lo deja vacío, el nombre del archivo.',
  'fields.origin.word': 'origen|nombre',
  'fields.file.label': 'Archivo',
  'fields.file.hint': 'Un archivo CSV o JSON de hasta 10 MB.',
  'fields.file.word': 'archivo|adjunto',
  'fields.columns.label': 'Qué contienen las columnas',
  'fields.columns.hint': 'Solo si no se entiende bien: «sector=temas; notas=» (vacío: no se toma).',
  'fields.columns.word': 'columnas|correspondencia',
  'fields.dates.label': 'Cómo se escriben las fechas',
  'fields.dates.hint': 'Solo hace falta si 03/04/2019 puede ser dos días distintos.',
  'fields.dates.word': 'fechas',
  'choices.dateOrder.day_first': 'primero el día',
  'choices.dateOrder.month_first': 'primero el mes',
  'choices.columnField.id': 'identificador',
  'choices.columnField.title': 'título',
  'choices.columnField.description': 'descripción',
  'choices.columnField.language': 'idioma',
  'choices.columnField.requesters': 'quién solicitó',
  'choices.columnField.providers': 'quién brindó la cooperación',
  'choices.columnField.form': 'forma de la actividad',
  'choices.columnField.topics': 'temas',
  'choices.columnField.year': 'año',
  'choices.columnField.period': 'cuándo, o cuándo comenzó',
  'choices.columnField.end': 'cuándo terminó',
  'choices.columnField.place': 'lugar',
  'choices.columnField.call': 'convocatoria o programa',
  'choices.columnField.outcome': 'resultado',
  'choices.columnField.report': 'dirección del informe',
  'choices.columnField.phase': 'fase',
  'choices.columnField.source': 'de dónde se sabe',
  'import.in': '{field} en {language}',
  'import.leftOut': 'no se toma',
  'import.column': 'Columna',
  'import.holds': 'se toma como',
  'import.file': 'Archivo',
  'import.records': 'Registros',
  'import.format': 'Formato',
  'import.dates': 'Fechas',
  'import.first': 'Los primeros, tal como se entienden:',
  'import.would':
    '{added, plural, =0 {No se agregaría nada} one {Se agregaría una actividad} other {Se agregarían # actividades}}; {known, plural, =0 {ninguna se conocía ya} one {una ya se conocía} other {# ya se conocían}}.',
  'import.known':
    '{known, plural, one {Una ya se conocía y queda como está.} other {# ya se conocían y quedan como están.}}',
  'import.asked': 'solicitó {who}',
  'import.gave': 'brindó {who}',
  'import.handed': '«{name}» ya está adjunto. Elija otro solo para reemplazarlo.',
  'import.refs': 'De {first} a {last}',
  'import.resembling':
    '{count, plural, one {# registro se parece} other {# registros se parecen}} a algo que el mismo ministerio ya pidió, según la memoria. Compruebe si es la misma actividad con otro nombre: se guardan todos.',
  'import.resemblingLine': 'línea {line}: {title}',
  'import.resembles': 'se parece a {match} ({probability, number} %)',
  'import.sharing':
    '{count, plural, one {Una lleva un identificador que ya lleva otra: se conservan ambas.} other {# llevan un identificador que ya lleva otra: se conservan todas.}}',
  'import.shared': 'Línea {line}: {id}',
  'import.sharedLine': 'línea {line}',
  'import.others':
    'Se leen como organizaciones, porque ningún miembro se llama así: {names}. Revise si alguno es un error de escritura.',
  'import.faults':
    '{count, plural, one {No se ha importado nada: hay un error que corregir antes.} other {No se ha importado nada: hay # errores que corregir antes.}}',
  'import.more': 'y {count, number} más',
  'import.line': 'Línea {line}',
  'import.lineColumn': 'Línea {line}, «{column}»',
  'import.why.broken.quote':
    'Hay algo entre las comillas de cierre y el separador siguiente. Escriba dobles las comillas dentro de una celda ("").',
  'import.why.broken.open': 'Aquí se abren comillas o un corchete que nunca se cierran.',
  'import.why.broken.json': 'No es un objeto JSON: revise si falta una comilla, una coma o un corchete.',
  'import.why.broken.nested':
    'Un registro es un objeto plano: cada campo es un texto, un número o una lista de ellos.',
  'import.why.broken.more':
    'Hay más celdas que columnas: ponga entre comillas la celda que contenga el separador.',
  'import.why.broken.fewer':
    'Hay menos celdas que columnas: deje vacío lo que no se sabe, pero conserve los separadores.',
  'import.why.broken.twice': 'Dos columnas tienen el mismo nombre: cambie uno.',
  'import.why.broken.unnamed':
    'Hay una celda en una columna sin nombre: dé nombre a la columna o vacíe la celda.',
  'import.why.empty': 'No contiene nada, salvo quizá los nombres de las columnas.',
  'import.why.mapping.title':
    'Ninguna columna se toma como título: diga cuál lo es, por ejemplo «nombre=título».',
  'import.why.mapping.unknown': 'El archivo no tiene ninguna columna «{asked}».',
  'import.why.mapping.field': 'Ninguna actividad tiene «{asked}»: use uno de los nombres de la lista.',
  'import.why.mapping.doubled': 'Dos columnas no pueden ser a la vez «{asked}»: deje una fuera.',
  'import.why.country': '«{asked}» no es el código de ningún país: escriba el nombre del país o su código.',
  'import.why.topic': '«{asked}» no es uno de los temas de la red: use uno de ellos o deje la celda vacía.',
  'import.why.form':
    '«{asked}» no es una forma de actividad: escriba visita in situ, visita de expertos, virtual, mixta, taller, capacitación, estudio, reunión u otra.',
  'import.why.language': '«{asked}» no es uno de los cuatro idiomas: escriba en, es, pt o fr.',
  'import.why.year': '«{asked}» no es un año: escriba cuatro cifras, como 2019.',
  'import.why.date.not_understood': '«{asked}» no es una fecha: escríbala como 2019-04-03 o «abril de 2019».',
  'import.why.date.no_year': '«{asked}» no dice el año: agréguelo, o una columna con el año.',
  'import.why.date.no_such_day': '«{asked}» no existe en el calendario.',
  'import.why.date.reversed': '«{asked}» termina antes de comenzar.',
  'import.why.date.far': '«{asked}» es anterior a 1990 o posterior a 2100: indique solo el año.',
  'import.why.date.ambiguous':
    '«{asked}» puede ser dos días distintos, y ninguna otra fecha del archivo lo aclara: diga si va primero el día o el mes.',
  'import.way.dayFirst': 'Primero va el día',
  'import.way.monthFirst': 'Primero va el mes',
  'import.way.columns': 'Decir qué contienen las columnas',
  'refusal.import.notText':
    'No es un archivo de texto: guarde la hoja como CSV (UTF-8) y adjunte ese archivo.',
  'refusal.import.faults': 'El archivo tiene errores: no se ha importado nada. Revíselo de nuevo.',
  'refusal.import.busy':
    'En este momento se está importando otro archivo. Inténtelo de nuevo en unos minutos.',
  'invalid.fileMissing': 'Adjunte un archivo o pegue su texto.',
  'invalid.fileBoth': 'Adjunte un archivo o pegue su texto, no ambas cosas.',
  'invalid.file':
    'Este archivo no se puede recibir: en el chat puede tener 10 MB como máximo. Si es mayor, pida a quien administra Enlace que use la línea de comandos.',
  'invalid.fileType': 'No es un archivo de texto: guarde la hoja como CSV (UTF-8) y adjunte ese archivo.',
  'invalid.fileAway': 'No se pudo obtener el archivo. Adjúntelo de nuevo.',
}
