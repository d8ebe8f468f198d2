/** What people are reminded of, and what they can say to it. */
export const reminders = {
  'areas.reminder.name': 'Recordatorios',
  'areas.reminder.about': 'Qué se le recuerda, por qué y cuándo no',
  'areas.reminder.word': 'recordatorio|recordatorios',
  'commands.reminder.list.about': 'Ver los recordatorios que vendrán',
  'commands.reminder.list.title': 'Recordatorios',
  'commands.reminder.list.button': 'Recordatorios',
  'commands.reminder.list.word': 'lista|listar',
  'commands.reminder.list.none': 'No hay recordatorios que correspondan.',
  'commands.reminder.list.found':
    '{count, plural, one {# recordatorio} other {# recordatorios}}, página {page, number} de {pages, number}',
  'commands.reminder.why.about': '¿Por qué recibí este recordatorio?',
  'commands.reminder.why.title': 'Por qué lo recibí',
  'commands.reminder.why.button': '¿Por qué?',
  'commands.reminder.why.word': 'porque|por-que|motivo',
  'commands.reminder.snooze.about': 'Posponer un recordatorio',
  'commands.reminder.snooze.title': 'Recordar más tarde',
  'commands.reminder.snooze.button': 'Recordar más tarde',
  'commands.reminder.snooze.word': 'posponer|luego',
  'commands.reminder.snooze.done': 'Se le recordará de nuevo: {at}.',
  'commands.reminder.snooze.fields.until.label': 'Recordar de nuevo el',
  'commands.reminder.snooze.fields.until.hint': 'Déjelo vacío para el próximo día hábil.',
  'commands.reminder.snooze.fields.until.word': 'hasta|el',
  'commands.reminder.stop.about': 'No recibir más recordatorios de un asunto',
  'commands.reminder.stop.title': 'No recordar más',
  'commands.reminder.stop.button': 'No recordar más',
  'commands.reminder.stop.word': 'parar|detener',
  'commands.reminder.stop.done': '{whom}: no habrá más recordatorios sobre este asunto.',
  'commands.reminder.stop.doneThrough': '{whom}: no habrá más recordatorios de lo que vence hasta el {day}.',
  'commands.reminder.stop.forGood':
    'No habrá más recordatorios sobre este asunto hasta que alguien elija «Volver a recordar».',
  'commands.reminder.stop.through':
    'No habrá más recordatorios de lo que vence de este compromiso hasta el {day}, hasta que alguien elija «Volver a recordar». Las cuotas que venzan después se recordarán como de costumbre.',
  'commands.reminder.resume.about': 'Volver a recibir recordatorios de un asunto',
  'commands.reminder.resume.title': 'Volver a recordar',
  'commands.reminder.resume.button': 'Volver a recordar',
  'commands.reminder.resume.word': 'reanudar',
  'commands.reminder.resume.done': '{whom}: vuelve a haber recordatorios sobre este asunto.',
  'commands.reminder.quiet.about': 'Indicar en qué horas no desea recordatorios',
  'commands.reminder.quiet.title': 'Horas de silencio',
  'commands.reminder.quiet.button': 'Horas de silencio',
  'commands.reminder.quiet.word': 'silencio',
  'commands.reminder.quiet.done':
    'Sin recordatorios de las {from}:00 a las {until}:00 ({zone}), ni en los feriados de su país.',
  'commands.reminder.quiet.never':
    'No tiene horas de silencio: los recordatorios pueden llegar a cualquier hora de un día hábil.',
  'commands.reminder.quiet.fields.from.label': 'Desde (hora, de 0 a 23)',
  'commands.reminder.quiet.fields.until.label': 'Hasta (hora, de 0 a 23)',
  'commands.reminder.quiet.fields.until.word': 'hasta',
  'commands.reminder.holidays.about': 'Ver los feriados que se cuentan para un ministerio',
  'commands.reminder.holidays.title': 'Feriados',
  'commands.reminder.holidays.button': 'Feriados',
  'commands.reminder.holidays.word': 'feriados',
  'commands.reminder.holidays.heading': 'Feriados de {ministry} en {year}',
  'commands.reminder.holiday.about': 'Corregir la lista de feriados de su país',
  'commands.reminder.holiday.title': 'Corregir un feriado',
  'commands.reminder.holiday.button': 'Corregir un feriado',
  'commands.reminder.holiday.word': 'feriado',
  'commands.reminder.holiday.done': '{ministry}, {day}: {kind}. Se recalculó todo lo pendiente.',
  'commands.reminder.holiday.fields.name.label': 'Nombre del día',
  'fields.reminder.label': 'Recordatorio',
  'fields.reminder.hint': 'Su número.',
  'fields.reminder.word': 'recordatorio|numero',
  'fields.as.label': 'Es un',
  'fields.as.word': 'como|tipo',
  'choices.dayKind.holiday': 'feriado',
  'choices.dayKind.workday': 'día hábil',
  'choices.reminderState.waiting': 'por enviar',
  'choices.reminderState.snoozed': 'pospuesto',
  'choices.reminderState.sent': 'enviado',
  'choices.reminderState.missed': 'no enviado a tiempo',
  'choices.reminderState.ended': 'ya no es necesario',
  'choices.reminderState.stopped': 'detenido',
  'choices.reminderOutcome.stale': 'Enlace no pudo enviarlo a tiempo para que fuera útil.',
  'choices.reminderOutcome.nobody': 'No había nadie que pudiera leerlo.',
  'choices.reminderOutcome.over': 'El asunto quedó resuelto.',
  'choices.reminderOutcome.moved': 'La fecha cambió: otro recordatorio lo sustituye.',
  'choices.reminderOutcome.withdrawn': 'El asunto se resolvió antes de que saliera el mensaje.',
  'choices.reminderOutcome.past': 'Su fecha ya había pasado cuando correspondió.',
  'choices.reminderOutcome.stopped': 'Alguien pidió no recibir más avisos al respecto.',
  'reminder.entry': 'Para {whom} · {state} · {at}',
  'reminder.for': 'Destinatario',
  'reminder.about': 'Recordatorio',
  'reminder.due': 'Previsto',
  'reminder.doneAt': 'Fecha',
  'reminder.trouble': 'Entrega',
  'choices.reminderTrouble.failed': 'La plataforma no pudo entregarlo a todos.',
  'choices.reminderTrouble.unsure': 'La plataforma no indicó si llegó.',
  'reminder.told': 'Avisados',
  'reminder.earlier': 'Recordatorios anteriores',
  'reminder.seat': '{office} ({seat, number})',
  'reminder.secretariat': 'la Secretaría Técnica',
  'reminder.person': 'solo usted',
  'notice.forAnother': 'Para {whom}: {reminder}',
  'notice.insteadOf':
    '{whom} no tiene por ahora a nadie en Enlace; por eso este aviso llega a la Secretaría Técnica.',
  'notice.reminder.untaken': 'Desde el {day} esta solicitud espera que alguien la asuma: {what}',
  'notice.reminder.unanswered':
    'Desde el {day} esta invitación a brindar asistencia espera la respuesta de su ministerio: {what}',
  'notice.reminder.reportDue': 'El informe de su ministerio sobre esta actividad vence el {day}: {what}',
  'notice.reminder.reportOverdue':
    'El informe de su ministerio sobre esta actividad debía presentarse el {day} y todavía se espera: {what}',
  'notice.reminder.followUp':
    '{count, plural, one {# mes} other {# meses}} después de la actividad: ¿qué resultados ha tenido en su ministerio? {what}',
  'notice.reminder.vacant': 'Desde el {day} este ministerio no tiene punto de contacto: {what}',
  'notice.reminder.call': 'Se espera su respuesta a más tardar el {day}: {what}',
  'notice.reminder.pledgeDue':
    'Con nuestro agradecimiento por su apoyo: el {day} vence una cuota del compromiso {pledge} ({amount}).',
  'notice.reminder.pledgeOverdue':
    'Con nuestro agradecimiento por su apoyo: la cuota del compromiso {pledge} que venció el {day} todavía no figura como recibida (en total: {amount}). Si ya está en camino, no es necesario responder.',
  'notice.why.pledgeDue':
    'Se envía un recordatorio {count, plural, =0 {el día en que vence una cuota} one {# día antes de que venza una cuota} other {# días antes de que venza una cuota}}, únicamente al punto de contacto de quien la comprometió. Los recordatorios cesan en cuanto se registra la recepción.',
  'notice.why.pledgeOverdue':
    'Una cuota que no figura como recibida se recuerda una vez al mes ({count, plural, one {# mes} other {# meses}} hasta ahora), únicamente al punto de contacto. Los recordatorios cesan en cuanto se registra la recepción.',
  'notice.reminder.workshop': 'Se acerca esta actividad: {what} – {when}',
  'notice.reminder.decide':
    'A más tardar el {day} debe decidirse si se realiza esta actividad y en qué fecha: {what} – {when}',
  'notice.why.untaken':
    'Se recuerda a la Secretaría una solicitud presentada que nadie ha asumido en {count, plural, one {# día hábil} other {# días hábiles}}. No se cuentan los feriados de ninguna de las dos partes.',
  'notice.why.unanswered':
    'Se recuerda a un ministerio la invitación a brindar asistencia que no ha respondido en {count, plural, one {# día hábil} other {# días hábiles}}. No se cuentan los feriados de ninguno de los dos países.',
  'notice.why.reportDue':
    'Se recuerda a quienes participaron en una actividad su informe {count, plural, one {# día} other {# días}} antes del vencimiento.',
  'notice.why.reportOverdue':
    'Cuando un informe no se ha recibido, se solicita una vez más después de su vencimiento.',
  'notice.why.followUp':
    'La red pregunta qué resultados tuvo cada actividad {count, plural, one {# mes} other {# meses}} después de su término, para que quien brindó ayuda lo sepa.',
  'notice.why.vacant':
    'Se recuerda a la Secretaría un ministerio que lleva {count, plural, one {# día} other {# días}} sin punto de contacto.',
  'notice.why.call':
    'Se recuerda una convocatoria a quienes no la han respondido {count, plural, one {# día} other {# días}} antes del cierre.',
  'notice.why.workshop':
    'Se recuerda una actividad confirmada a los ministerios que la acogen u organizan, que asisten o que han manifestado interés, {count, plural, one {# día} other {# días}} antes de su inicio. No se recuerda a quienes indicaron que no asistirá nadie.',
  'notice.why.decide':
    'Se recuerda a la Secretaría una actividad sin confirmar {count, plural, one {# día} other {# días}} antes de que deba decidirse su fecha: el día fijado para ello y, si sigue pendiente, el primero en que podría realizarse.',
  'refusal.reminder.missing':
    'No existe un recordatorio {number, number} que usted pueda ver. «recordatorio lista» muestra los suyos.',
  'refusal.reminder.notYours':
    'Esto corresponde al punto de contacto de ese ministerio o a la Secretaría Técnica.',
  'refusal.reminder.over': 'El recordatorio {number, number} ya no corresponde: no hay nada que posponer.',
  'refusal.reminder.past': 'El {day} ya pasó, o ya pasó su hora. Elija un día posterior.',
  'refusal.reminder.tooLate':
    'Después del {until} este recordatorio ya no sería útil. Elija un día anterior.',
  'refusal.reminder.notStopped': 'Los recordatorios de este asunto no se han detenido.',
  'refusal.reminder.halfQuiet':
    'Indique las dos horas, por ejemplo desde:19 hasta:8, o ninguna para las de la red.',
}
