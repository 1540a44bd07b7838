/** The four perils. */
export const PERILS = `
.perils section { padding-top: 2.5rem; }
.perils section:focus { outline: none; }
.perils section:focus-visible { outline: none; }
.perils h3 { margin-top: 1.25rem; }
.perils li { max-width: 42rem; margin-bottom: 0.35rem; }
.perils nav li { margin: 0; }
`;
