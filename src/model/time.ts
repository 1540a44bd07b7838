/** School weeks in a school year: the unit in which yearly rates are turned into weekly ones. */
export const WEEKS_PER_YEAR = 36;
