/** The licences of the libraries to which files belong, as one text. Throws where one is not to be found. */
export function licencesOf(inputs: readonly string[]): string;
