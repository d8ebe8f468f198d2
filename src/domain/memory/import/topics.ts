import { fold } from '../../plain.ts'
import { allTopics, type Topic } from '../../topics.ts'
import { listed } from './listed.ts'

/** The network's topics in a cell, by their names in four languages; and what is none of them. */
export const readTopics = (cell: string) => listed(cell, readTopic)

/** The topic that is called so, however its words are spelt: "Labor inspection", "labour_inspection". */
function readTopic(written: string): Topic | null {
  const name = bare(written)

  return allTopics.find(topic => bare(topic) === name) ?? byName.get(name) ?? null
}

/** Without what two spellings or two short words make different. */
const bare = (written: string): string =>
  fold(written)
    .replace(/\blabor\b/g, 'labour')
    .replace(/\bprograms?\b/g, 'programme')
    .replace(
      /\b(?:the|and|of|y|e|et|de|del|do|da|dos|das|du|des|la|el|los|las|o|os|le|les|l|d|in|no|on|en|em)\b/g,
      ' ',
    )
    .replace(/s\b/g, '')
    .replace(/\s+/g, ' ')
    .trim()

/** Each topic's names, English, Spanish, Portuguese, French, and what else files say. */
const names: Readonly<Record<Topic, string>> = {
  legislation:
    'Enforcement and awareness of labour legislation|Labour legislation|Law enforcement and justice|Cumplimiento y difusión de la legislación laboral|Legislación laboral|Cumprimento e divulgação da legislação trabalhista|Legislação trabalhista|Application et connaissance de la législation du travail|Législation du travail|Droit du travail|Application de la législation du travail et sensibilisation|Law enforcement justice',
  inspection:
    'Labour inspection|Inspección laboral|Inspección del trabajo|Fiscalización laboral|Inspeção do trabalho|Fiscalização do trabalho|Inspection du travail',
  working_conditions:
    'Working conditions|Conditions of work|Condiciones de trabajo|Condições de trabalho|Conditions de travail',
  osh: 'Occupational safety and health|Occupational health and safety|OSH|OHS|Occupational safety health|Seguridad y salud ocupacional|Salud y seguridad ocupacional|Seguridad y salud en el trabajo|SST|SSO|Segurança e saúde no trabalho|Saúde e segurança no trabalho|Sécurité et santé au travail|Santé et sécurité au travail|Salud y seguridad en el trabajo|Occupational health',
  child_labour:
    'Child labour|Eradication of child labour|Trabajo infantil|Erradicación del trabajo infantil|Trabalho infantil|Travail des enfants',
  forced_labour:
    'Forced labour and trafficking in persons|Forced labour and trafficking|Forced labour|Forced labour trafficking|Trabajo forzoso y trata de personas|Trabajo forzoso|Trabalho forçado e tráfico de pessoas|Trabalho escravo|Travail forcé et traite des personnes|Travail forcé',
  discrimination:
    'Fight against discrimination|Non-discrimination|Discrimination|Lucha contra la discriminación|Discriminación|Combate à discriminação|Luta contra a discriminação|Lutte contre la discrimination|Lutte contre les discriminations|Equality',
  collective_bargaining:
    'Collective bargaining and freedom of association|Freedom of association and collective bargaining|Collective bargaining|Freedom of association|Labour relations|Negociación colectiva y libertad sindical|Negociación colectiva|Libertad sindical|Relaciones laborales|Negociação coletiva e liberdade sindical|Negociação coletiva|Liberdade sindical|Négociation collective et liberté syndicale|Négociation collective|Liberté syndicale',
  social_dialogue: 'Social dialogue|Diálogo social|Dialogue social',
  conflict_resolution:
    'Individual and collective conflict resolution|Conflict resolution|Labour conflict resolution|Dispute resolution|Resolución de conflictos individuales y colectivos|Resolución de conflictos laborales|Resolución de conflictos|Solução de conflitos individuais e coletivos|Resolução de conflitos individuais e coletivos|Solução de conflitos|Résolution des conflits individuels et collectifs|Règlement des conflits individuels et collectifs|Résolution des conflits',
  wages:
    'Wages|Wage policy|Minimum wage|Salarios|Salario mínimo|Salários|Salário mínimo|Salaires|Salaire minimum|Statistics wages',
  employment_policies:
    'Employment policies and programmes|Decent work|Trabajo decente|Trabalho decente|Travail décent|Employment policies|Políticas y programas de empleo|Políticas de empleo|Políticas e programas de emprego|Políticas de emprego|Politiques et programmes d’emploi|Politiques de l’emploi',
  employment_services:
    'Employment services|Public employment services|Servicios de empleo|Servicios públicos de empleo|SNE|SPE|Serviços de emprego|Serviços públicos de emprego|Services de l’emploi|Services publics de l’emploi|Services d’emploi',
  youth_employment:
    'Youth employment|Empleo juvenil|Empleo de jóvenes|Emprego juvenil|Emprego de jovens|Emploi des jeunes',
  training:
    'Professional training and skills certification|Professional training|Vocational training|Skills certification|Formación profesional y certificación de competencias|Formación profesional y certificación de competencias laborales|Formación profesional|Capacitación laboral|Formação profissional e certificação de competências|Formação profissional|Qualificação profissional|Formation professionnelle et certification des compétences|Formation professionnelle|Qualificação profissional e certificação de competências',
  skills_recognition:
    'Skills recognition between countries|Skills recognition|Reconocimiento de competencias entre países|Reconocimiento de competencias|Reconhecimento de competências entre países|Reconhecimento de competências|Reconnaissance des compétences entre pays|Reconnaissance des compétences',
  inclusion:
    'Labour inclusion of vulnerable groups|Vulnerable groups|Labour inclusion|Inclusión laboral de grupos vulnerables|Inclusión laboral|Grupos vulnerables|Inclusão laboral de grupos vulneráveis|Inserção de grupos vulneráveis|Grupos vulneráveis|Inclusion des groupes vulnérables|Groupes vulnérables|Insertion des groupes vulnérables|Inclusión laboral de grupos en situación de vulnerabilidad|Inclusão de grupos vulneráveis no mercado de trabalho|Insertion professionnelle des groupes vulnérables',
  market_information:
    'Labour market information and observatories|Labour market information systems and observatories|Labour market information|Labour market information systems|Labour market observatories|LMIS|Información del mercado laboral y observatorios|Sistemas de información del mercado laboral y observatorios|Información del mercado laboral|Observatorios laborales|Informação do mercado de trabalho e observatórios|Informações sobre o mercado de trabalho e observatórios|Informação do mercado de trabalho|Information sur le marché du travail et observatoires|Information sur le marché du travail|Informações e observatórios do mercado de trabalho|Information et observatoires du marché du travail|Labour statistics',
  migration:
    'Labour migration|Migrant workers|Migración laboral|Migraciones laborales|Migração laboral|Migração para o trabalho|Migrations de main-d’œuvre|Migration de main-d’œuvre|Migrations professionnelles',
  msme_informal:
    'Micro, small and medium enterprises and the informal economy|Micro, small and medium enterprises|Informal economy|MSME|MSME and informality|MSMEs|Micro, pequeñas y medianas empresas y economía informal|Micro, pequeñas y medianas empresas|MIPYME|PyME|Economía informal|Micro, pequenas e médias empresas e economia informal|Micro, pequenas e médias empresas|Economia informal|Micro, petites et moyennes entreprises et économie informelle|Économie informelle|PME|Micro, pequeña y mediana empresa y economía informal|MPME et économie informelle|MSME informality',
  social_protection:
    'Social protection|Social security|Protección social|Seguridad social|Proteção social|Previdência social|Protection sociale|Sécurité sociale',
  gender:
    'Gender equity|Gender equality|Gender|Equidad de género|Igualdad de género|Género|Equidade de gênero|Igualdade de gênero|Gênero|Équité de genre|Égalité des genres|Égalité entre les femmes et les hommes',
  management:
    'Strategic planning and management of ministries|Strategic planning and management|Management of ministries|Management and planning|Planificación estratégica y gestión de los ministerios|Planificación estratégica y gestión|Planejamento estratégico e gestão dos ministérios|Planejamento estratégico e gestão|Planification stratégique et gestion des ministères|Planification stratégique et gestion|Planeación estratégica y gestión de los ministerios|Management planning',
  ict_telework:
    'Information and communication technologies and telework|ICT and telework|ICT|Telework|Tecnologías de la información y la comunicación y teletrabajo|TIC y teletrabajo|Teletrabajo|Tecnologias da informação e da comunicação e teletrabalho|Teletrabalho|Technologies de l’information et de la communication et télétravail|Télétravail',
  cooperation:
    'International cooperation|Cooperación internacional|Cooperação internacional|Coopération internationale',
  institutions:
    'Coordination with other institutions|Coordinación con otras instituciones|Coordenação com outras instituições|Articulação com outras instituições|Coordination avec d’autres institutions',
}

const byName = new Map(
  allTopics.flatMap(topic => names[topic].split('|').map(name => [bare(name), topic] as const)),
)
