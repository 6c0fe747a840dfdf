/** More KPIs than people keep an eye on. */
export const MANY_KPIS = 7;

/** The most that fit a scorecard. */
export const MOST_KPIS = 15;
