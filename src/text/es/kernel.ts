import type { kernel as en } from '../en/kernel.ts'

/** What every answer can need, in Spanish: questions, failures, turning pages. */
export const kernel: Readonly<Record<keyof typeof en, string>> = {
  'kernel.confirm': 'Todavía no se ha guardado nada. ¿Es correcto?',
  'kernel.change': 'Modificar antes',
  'kernel.leave': 'Ahora no',
  'kernel.back': 'Volver a lo que escribí',
  'kernel.left': 'No se hizo ni se guardó nada.',
  'kernel.next': 'Página siguiente',
  'kernel.previous': 'Página anterior',
  'kernel.unknown.title': 'Enlace no reconoce lo que escribió.',
  'kernel.unknown.near': 'Tal vez quiso decir:',
  'kernel.unknown.help': 'En la ayuda encontrará todo lo que puede consultar y gestionar.',
  'fault.title': 'Ocurrió un problema de nuestro lado. No se guardó nada.',
  'fault.text':
    'Por favor, inténtelo de nuevo. Si el problema se repite, comunique esta referencia a la Secretaría Técnica: {reference}.',
  'unavailable.title': 'Por el momento, Enlace no tiene acceso a sus registros. No se guardó nada.',
  'unavailable.text': 'Por favor, inténtelo de nuevo en uno o dos minutos.',

  'invalid.required': 'Este dato es necesario.',
  'invalid.tooLong': 'El texto es demasiado largo: puede tener como máximo {max, number} caracteres.',
  'invalid.tooMany': 'Hay demasiados elementos: puede indicar como máximo {max, number}.',
  'invalid.ministry': 'Ningún miembro de la red se llama así. Elija un país de la lista.',
  'invalid.ref': 'Una referencia se escribe así: RIAL-2026-0042.',
  'invalid.choice': 'Elija uno de los valores de la lista.',
  'invalid.number': 'Escriba un número entero dentro de los límites permitidos.',
  'invalid.zone':
    'Ninguna zona horaria se llama así. Elija una de la lista, por ejemplo America/Mexico_City.',
  'invalid.day': 'Escriba un solo día, por ejemplo «12 de marzo de 2027».',
  'invalid.period.not_understood':
    'Enlace no pudo interpretar este periodo. Escriba, por ejemplo, «12 al 14 de marzo de 2027», «mayo o junio de 2027» o «segundo semestre de 2027».',
  'invalid.period.no_such_day': 'Ese día no existe en el calendario.',
  'invalid.period.reversed': 'El final es anterior al inicio.',
  'invalid.period.ambiguous':
    'Esto puede leerse de dos maneras: {one}, o bien {other}. Por favor, escriba el mes con letras.',
  'invalid.period.far': 'El año debe estar entre 1990 y 2100.',
  'invalid.money.not_understood':
    'Enlace no reconoció aquí un importe. Escriba, por ejemplo, 10000, 10 000,50 o US$ 10.000,00.',
  'invalid.money.negative': 'El importe se escribe sin signo negativo.',
  'invalid.money.zero': 'El importe debe ser mayor que cero.',
  'invalid.money.too_large': 'Ningún importe del Fondo es tan alto. Por favor, revise las cifras.',
  'invalid.money.dollar':
    'Varios países usan el signo $. Escriba US$ para dólares de los Estados Unidos, o el código de la moneda, por ejemplo MXN.',
  'invalid.money.too_fine':
    'Esta moneda {digits, plural, =0 {no tiene decimales} one {tiene # decimal} other {tiene # decimales}}. Por favor, revise el importe.',
  'invalid.money.ambiguous':
    'Esto puede leerse como {one} o como {other}. Escríbalo sin separadores, o con centavos.',

  'refusal.title.forbidden': 'Esta acción no le corresponde.',
  'refusal.title.invalid': 'Hay algo que corregir en lo que escribió.',
  'refusal.title.missing': 'No se encontró lo que buscaba.',
  'refusal.title.conflict': 'En la situación actual, esto no es posible.',
  'refusal.plain': 'No se guardó nada.',
  'refusal.last': 'Última actuación: {act}, por {by}, {at}.',
  'refusal.pending': 'Esta pregunta venció o ya fue respondida. Puede empezar de nuevo.',
  'refusal.gate.guest':
    'Enlace todavía no sabe quién es usted. Solicite un código de un solo uso al punto de contacto de su ministerio o a la Secretaría Técnica, y vincule su cuenta con él.',
  'refusal.gate.role': 'Esta acción está reservada para {who}.',

  'person.noRole': 'sin función por el momento',
  'person.roleOf': '{role}, {of}',
  'contact.vacant': 'vacante',
  'contact.today': 'a la fecha',
}
