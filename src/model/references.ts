/**
 * Works cited in the project: by its key in `docs/references.bib`, how texts cite each. The first way to cite is the
 * usual one. Where a text names a source, it does so in one of these ways, so that the full reference can be found;
 * tests hold texts, this list and the .bib together.
 */
export const references: Readonly<Record<string, readonly [usual: string, ...others: string[]]>> = {
  albury2017: ["Albury 2017"],
  asch1951: ["Asch 1951"],
  batagelj2005: ["Batagelj & Brandes 2005"],
  berebitsky2017: ["Berebitsky & Andrews-Larson 2017"],
  bryk2002: ["Bryk & Schneider 2002"],
  bryk2015: ["Bryk, Gomez, Grunow & LeMahieu 2015"],
  carlson1965: ["Carlson 1965"],
  coburn2003: ["Coburn 2003"],
  daly2011: ["Daly & Finnigan 2011"],
  durlak2008: ["Durlak & DuPre 2008"],
  efraimidis2006: ["Efraimidis & Spirakis 2006"],
  frank2004: ["Frank, Zhao & Borman 2004"],
  gilbert1959: ["Gilbert 1959"],
  granovetter1978: ["Granovetter 1978"],
  hakkarainen2004: ["Hakkarainen, Palonen, Paavola & Lehtinen 2004"],
  hechinger2019: ["Hechinger Report 2019"],
  holland1981: ["Holland & Leinhardt 1981"],
  hyndman1996: ["Hyndman & Fan 1996"],
  karau1993: ["Karau & Williams 1993"],
  kellogg2015: ["Kellogg & Edelmann 2015"],
  kincaid1975: ["Flesch & Kincaid 1975"],
  knight2012: ["Knight 2012"],
  kraft2018: ["Kraft, Blazar & Hogan 2018"],
  latane1979: ["Latané, Williams & Harkins 1979"],
  little1990: ["Little 1990"],
  lu2012: ["Lu, Yuan & McLeod 2012"],
  mantel1959: ["Mantel & Haenszel 1959"],
  nces2022: ["NCES 2021–22", "NCES, Condition of Education"],
  panjer1981: ["Panjer 1981"],
  pitts2009: ["Pitts & Spillane 2009"],
  polikoff2019: ["Polikoff & Dean 2019"],
  rand2016: ["RAND American Teacher Panel 2016", "RAND 2016"],
  robinson2008: ["Robinson, Lloyd & Rowe 2008"],
  rogers1970: ["Rogers, Ascroft & Röling 1970", "Rogers et al. 1970"],
  rogers1981: ["Rogers & Kincaid 1981"],
  salmon2011: ["Salmon, Moraes, Dror & Shaw 2011", "Salmon and others 2011"],
  sawyer2019: ["Sawyer et al. 2019"],
  sorkin2001: ["Sorkin, Hays & West 2001"],
  spillane2015: ["Spillane, Hopkins & Sweet 2015"],
  staw1981: ["Staw, Sandelands & Dutton 1981"],
  talis2018: ["TALIS 2018"],
  valente1996: ["Valente 1996", "Valente's three data sets"],
  welford1962: ["Welford 1962"],
  wichura1988: ["Wichura 1988"],
};

/** The keys of the works that a text cites, in the order of the list. */
export function citedIn(text: string): string[] {
  return Object.keys(references).filter((key) => references[key]!.some((cited) => text.includes(cited)));
}
