import { fold } from '../../plain.ts'
import { type ActivityForm, activityForms } from '../activity.ts'

/** The form an activity had, as files in four languages call it. */
export function readForm(written: string): ActivityForm | null {
  const name = fold(written)

  return activityForms.find(form => fold(form) === name) ?? byName.get(name) ?? null
}

const names: Readonly<Record<ActivityForm, string>> = {
  on_site:
    'on site visit,site visit,study visit,study tour,visita in situ,visita tecnica,visita de estudio,visita de estudios,pasantia,visita in loco,visita de estudo,visite sur place,visite d etude,voyage d etude,in situ,in loco,presencial',
  expert_visit:
    'expert visit,expert mission,visit of experts,experts visit,technical assistance,visita de expertos,visita de experto,mision de expertos,asistencia tecnica,missao de especialistas,visita de especialistas,assistencia tecnica,mission d experts,visite d experts,assistance technique',
  virtual:
    'online,remote,virtual activity,videoconference,webinar,en linea,a distancia,videoconferencia,actividad virtual,seminario web,em linha,on line,remoto,atividade virtual,virtuel,virtuelle,en ligne,a distance,visioconference',
  mixed: 'hybrid,mixed form,hibrido,hibrida,mixto,mixta,misto,mista,hybride,mixte',
  workshop: 'hemispheric workshop,seminar,taller,seminario,oficina,atelier,seminaire',
  training:
    'course,training course,capacitacion,formacion,curso,capacitacao,formacao,treinamento,formation,cours',
  study: 'research,diagnosis,estudio,investigacion,diagnostico,estudo,pesquisa,etude,recherche,diagnostic',
  meeting: 'conference,dialogue,reunion,conferencia,dialogo,reuniao,encontro,encuentro,conference,rencontre',
  other: 'otro,otra,otros,outro,outra,outros,autre,autres,sin especificar',
}

const byName = new Map(
  activityForms.flatMap(form => names[form].split(',').map(name => [name, form] as const)),
)
