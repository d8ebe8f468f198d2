import type { discord as en } from '../en/discord.ts'

/** What only Discord needs to say, in Spanish. */
export const discord: Readonly<Record<keyof typeof en, string>> = {
  'discord.more':
    '{count, plural, one {No se muestra aquí # entrada más.} other {No se muestran aquí # entradas más.}} Acote la búsqueda para ver el resto.',
  'discord.open': 'Elija una para abrirla',
  'discord.form_waits': 'El formulario se abre aquí.',
  'discord.open_form': 'Abrir el formulario',
  'discord.problems': 'Por favor, revise esto. Lo que escribió se conserva y todavía no se ha guardado nada.',
  'discord.correct': 'Corregir',
  'discord.parts': 'Añadir o cambiar algo',
  'discord.choose': 'Elija',
  'discord.stale': 'Este botón ya no funciona. Escriba /help para empezar de nuevo.',
  'discord.trouble': 'Por ahora no hay respuesta. Por favor, inténtelo de nuevo en un momento.',
  'discord.closed':
    'Enlace tiene novedades para usted, pero no puede escribirle en privado. Permita los mensajes privados en la configuración de este servidor o consulte aquí:',
  'discord.desk': 'Abrir mi escritorio',
  'discord.menu.file': 'Presentar como solicitud RIAL',
  'discord.menu.contact': 'Punto de contacto',
  'discord.no_file': 'Esta vez el archivo {name} no pudo acompañar al mensaje.',
}
