import type { slack as en } from '../en/slack.ts'

/** What only Slack needs to say, in Spanish. */
export const slack: Readonly<Record<keyof typeof en, string>> = {
  'slack.title': 'Ventanilla de la RIAL',
  'slack.close': 'Cerrar',
  'slack.cancel': 'Cancelar',
  'slack.working': 'Un momento, por favor. La respuesta aparecerá aquí.',
  'slack.more':
    '{count, plural, one {No se muestra aquí # entrada más.} other {No se muestran aquí # entradas más.}} Acote la búsqueda para ver el resto.',
  'slack.choose': 'Elija',
  'slack.search': 'Escriba para buscar',
  'slack.problems': 'Por favor, revise lo marcado con ⚠️. Todavía no se ha guardado nada.',
  'slack.form_waits': 'El formulario no pudo abrirse a tiempo. Ábralo aquí.',
  'slack.open_form': 'Abrir el formulario',
  'slack.stale': 'Este botón ya no funciona. Escriba /rial para empezar de nuevo.',
  'slack.trouble': 'Por ahora no hay respuesta. Por favor, inténtelo de nuevo en un momento.',
  'slack.picture': 'Enviarme la imagen',
  'slack.picture.sent': 'La imagen está en sus mensajes privados con Enlace.',
  'slack.picture.gone': 'Esa respuesta ya no se conserva. Vuelva a pedirla.',
  'slack.files': 'Enviarme los archivos',
  'slack.files.sent': 'Los archivos están en sus mensajes privados con Enlace.',
  'slack.files.failed': 'Esta vez no se pudieron enviar los archivos. Inténtelo de nuevo.',
}
