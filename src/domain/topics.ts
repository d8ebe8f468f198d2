/** The network's own list of topics, in its order: labour, employment, across. */
export const topics = {
  labour: [
    'legislation',
    'inspection',
    'working_conditions',
    'osh',
    'child_labour',
    'forced_labour',
    'discrimination',
    'collective_bargaining',
    'social_dialogue',
    'conflict_resolution',
    'wages',
  ],
  employment: [
    'employment_policies',
    'employment_services',
    'youth_employment',
    'training',
    'skills_recognition',
    'inclusion',
    'market_information',
    'migration',
    'msme_informal',
    'social_protection',
  ],
  across: ['gender', 'management', 'ict_telework', 'cooperation', 'institutions'],
} as const

export type TopicGroup = keyof typeof topics
export type Topic = (typeof topics)[TopicGroup][number]

export const allTopics: readonly Topic[] = [...topics.labour, ...topics.employment, ...topics.across]
