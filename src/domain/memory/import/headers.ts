import type { Language } from '../../language.ts'
import type { ColumnField } from './columns.ts'

/** What people call the languages of a title, folded. */
export const languageWords: Readonly<Record<Language, readonly string[]>> = {
  en: ['en', 'eng', 'english', 'ingles', 'anglais'],
  es: ['es', 'esp', 'spa', 'spanish', 'espanol', 'espanhol', 'espagnol', 'castellano'],
  pt: ['pt', 'por', 'portuguese', 'portugues', 'portugais'],
  fr: ['fr', 'fra', 'fre', 'french', 'frances', 'francais'],
}

type Base = { readonly field: ColumnField; readonly words: Readonly<Record<Language, readonly string[]>> }

/** How the columns of such files are called, folded: lists are separated by commas. */
export const bases: readonly Base[] = [
  base(
    'id',
    'id,identifier,ref,reference,number,no',
    'identificador,referencia,numero,expediente,codigo',
    'identificador,referencia,numero,codigo',
    'identifiant,reference,numero,code',
  ),
  base(
    'title',
    'title,name,activity,activity title,activity name,subject',
    'titulo,nombre,actividad,nombre de la actividad,titulo de la actividad,asunto',
    'titulo,nome,atividade,nome da atividade,titulo da atividade,assunto',
    'titre,nom,activite,intitule,nom de l activite,titre de l activite,objet',
  ),
  base(
    'description',
    'description,need,needs,summary,background,objective,objectives,details,content',
    'descripcion,necesidad,necesidades,resumen,antecedentes,objetivo,objetivos,detalle,detalles,contenido',
    'descricao,necessidade,necessidades,resumo,antecedentes,objetivo,objetivos,detalhes,conteudo',
    'description,besoin,besoins,resume,contexte,objectif,objectifs,details,contenu',
  ),
  base('language', 'language,lang', 'idioma,lengua', 'idioma,lingua', 'langue'),
  base(
    'requesters',
    'requesting,requesting country,requesting countries,requesting institution,requesting ministry,requester,requesters,requested by,asked by,beneficiary,receiving country',
    'solicitante,solicitantes,pais solicitante,paises solicitantes,institucion solicitante,ministerio solicitante,solicitado por,beneficiario,pais beneficiario',
    'solicitante,solicitantes,pais solicitante,paises solicitantes,instituicao solicitante,ministerio solicitante,solicitado por,beneficiario,pais beneficiario',
    'demandeur,demandeurs,pays demandeur,pays demandeurs,institution demandeuse,ministere demandeur,demande par,beneficiaire,pays beneficiaire',
  ),
  base(
    'providers',
    'providing,providing country,providing countries,providing institution,providing ministry,provider,providers,provided by,given by,offering country',
    'oferente,oferentes,pais oferente,paises oferentes,institucion oferente,ministerio oferente,cooperante,pais cooperante,ofrecido por',
    'ofertante,ofertantes,pais ofertante,paises ofertantes,instituicao ofertante,ministerio ofertante,cooperante,pais cooperante,oferecido por',
    'prestataire,prestataires,pays prestataire,pays prestataires,institution prestataire,ministere prestataire,pays offrant,offert par',
  ),
  base(
    'form',
    'form,kind,type,activity type,type of activity,kind of activity,modality',
    'forma,tipo,modalidad,tipo de actividad',
    'forma,tipo,modalidade,tipo de atividade',
    'forme,type,modalite,type d activite',
  ),
  base(
    'topics',
    'topic,topics,theme,themes,thematic area,area',
    'tema,temas,tematica,area tematica,area',
    'tema,temas,tematica,area tematica,area',
    'theme,themes,thematique,sujet,sujets,domaine',
  ),
  base('year', 'year', 'ano,gestion', 'ano', 'annee,an'),
  base(
    'period',
    'period,date,dates,start,start date,from,when,begins',
    'periodo,fecha,fechas,inicio,fecha de inicio,fecha inicio,desde,cuando',
    'periodo,data,datas,inicio,data de inicio,data inicio,desde,quando',
    'periode,date,dates,debut,date de debut,date debut,quand',
  ),
  base(
    'end',
    'end,end date,to,until,ends',
    'fin,fecha de fin,fecha fin,fecha final,termino,fecha de termino,hasta',
    'fim,data de fim,data fim,data final,termino,data de termino,ate',
    'fin,date de fin,date fin,jusqu au',
  ),
  base(
    'place',
    'place,location,city,venue',
    'lugar,ciudad,sede',
    'local,lugar,cidade,sede',
    'lieu,ville,endroit',
  ),
  base(
    'call',
    'call,programme,program,call or programme,call or program,call for proposals',
    'convocatoria,programa,convocatoria o programa',
    'chamada,edital,programa,chamada ou programa',
    'appel,programme,appel a propositions,appel ou programme',
  ),
  base(
    'outcome',
    'outcome,outcomes,result,results',
    'resultado,resultados,logro,logros',
    'resultado,resultados',
    'resultat,resultats',
  ),
  base(
    'report',
    'report,final report,report url,report link,link to report',
    'informe,informe final,enlace al informe',
    'relatorio,relatorio final,link do relatorio',
    'rapport,rapport final,lien du rapport',
  ),
  base('phase', 'phase,stage', 'fase,etapa', 'fase,etapa', 'phase,etape'),
  base(
    'source',
    'source,sources,source url,source link,known from',
    'fuente,fuentes,enlace a la fuente',
    'fonte,fontes,link da fonte',
    'source,sources,lien de la source',
  ),
]

function base(field: ColumnField, en: string, es: string, pt: string, fr: string): Base {
  const [enWords, esWords, ptWords, frWords] = [en, es, pt, fr].map(list => list.split(','))

  return { field, words: { en: enWords!, es: esWords!, pt: ptWords!, fr: frWords! } }
}
