/** The observer organisations of the network. */
export const observers = ['COSATE', 'CEATAL', 'ILO', 'PAHO', 'IDB'] as const
