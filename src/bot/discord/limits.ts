/** What Discord takes, each number as its reference gives it; what is longer is refused as a whole. */
export const limits = {
  /** Of a message: all components, those inside others counted, and all the text they show. */
  components: 40,
  characters: 4_000,
  /** Of a picture: what it says to those who do not see it. */
  altText: 1_024,
  rowButtons: 5,
  buttonLabel: 80,
  customId: 100,
  options: 25,
  optionLabel: 100,
  optionValue: 100,
  optionDescription: 100,
  placeholder: 150,
  modalTitle: 45,
  modalComponents: 5,
  label: 45,
  labelDescription: 100,
  inputText: 4_000,
  commandName: 32,
  commandDescription: 100,
  commandOptions: 25,
  /** Of a whole command: names, descriptions and values, of each the longest of all languages. */
  commandCharacters: 8_000,
  optionMaxLength: 6_000,
  choices: 25,
  choiceName: 100,
  choiceValue: 100,
  threadName: 100,
  eventName: 100,
  eventDescription: 1_000,
  eventLocation: 100,
} as const
