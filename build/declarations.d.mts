/** The declaration files of the library by their path below the folder of types. */
export function libraryDeclarations(): Map<string, string>;
