import { GOOD, INK, SOFT, scorecardStyles } from '../scorecard/scorecard-styles.ts';
import type { CellStyle } from '../scorecard/sheet-plan.ts';
import { units } from '../unit.ts';

const RIGHT = { color: INK, size: 10, align: 'right' } as const;
const WHOLE = '#,##0';

/** From few to many who came back; the shares stand in the cells. Each keeps a contrast of at least 4.5 to the ink. */
const HEAT = ['#f1f5fd', '#dbe7fb', '#c3d7f8', '#a9c6f5', '#8db4f0'] as const;

/** The style of a share in the triangle of cohorts, by what part of the largest share it is. */
export function heatStyle(share: number, largest: number): string {
  const level = largest > 0 ? Math.ceil((HEAT.length * share) / largest) - 1 : 0;
  return `heat ${Math.min(HEAT.length - 1, Math.max(0, level))}`;
}

/** The look of a scorecard, with amounts in the currency of the purchases. */
export function customersStyles(currency: string): Readonly<Record<string, CellStyle>> {
  const sign = currency.replaceAll('"', '');
  const { format, totalFormat = format } = units.currency;
  const money = totalFormat.replace('¤', sign);
  const total = { ...RIGHT, bold: true } as const;
  const figure = { color: INK, size: 14, bold: true, align: 'left' } as const;
  const { plain, title, label, summary, summarySoft, section, head, headLeft, name, text, note } =
    scorecardStyles;
  return {
    ...{ plain, title, label, summary, summarySoft, section, head, headLeft, name, text, note },
    live: { color: SOFT, size: 10, align: 'left' },
    'figure whole': { ...figure, numberFormat: WHOLE },
    'figure money': { ...figure, numberFormat: money },
    'figure share': { ...figure, numberFormat: '0 %' },
    customer: { ...text, wrap: true },
    date: { ...RIGHT, numberFormat: 'd mmm yyyy' },
    cohort: { ...text, numberFormat: 'mmm yyyy' },
    week: { ...text, numberFormat: 'd mmm yyyy' },
    whole: { ...RIGHT, numberFormat: WHOLE },
    money: { ...RIGHT, numberFormat: money },
    share: { ...RIGHT, numberFormat: '0.0 %' },
    chance: { ...RIGHT, numberFormat: '0 %' },
    score: { ...RIGHT, numberFormat: '0' },
    headCenter: { ...headLeft, align: 'center' },
    promising: { ...text, ...GOOD, bold: true, align: 'center' },
    'total whole': { ...total, numberFormat: WHOLE },
    'total money': { ...total, numberFormat: money },
    'total share': { ...total, numberFormat: '0.0 %' },
    ...Object.fromEntries(
      HEAT.map((background, level) => [
        `heat ${level}`,
        { ...RIGHT, background, numberFormat: '0 %' } satisfies CellStyle,
      ]),
    ),
  };
}
