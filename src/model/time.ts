/** School weeks in a school year: the unit in which yearly rates are turned into weekly ones. */
export const WEEKS_PER_YEAR = 36;

/** Weeks from one monthly affair to the next. */
export const WEEKS_PER_MONTH = 4;
