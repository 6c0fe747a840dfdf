import { onSheet } from './dialect.ts';
import { BRAND, INK, LINE } from './scorecard-styles.ts';
import type { PlannedCell, SheetPlan } from './sheet-plan.ts';

/** The columns of the log in which people write down what they do about a KPI. */
export const ACTION_HEADS = ['Date', 'Action', 'KPI', 'Expected', 'Outcome'] as const;

export type ActionHead = (typeof ACTION_HEADS)[number];

const WIDTHS: Readonly<Record<ActionHead, number>> = {
  Date: 100,
  Action: 320,
  KPI: 180,
  Expected: 220,
  Outcome: 220,
};

const NOTES: Readonly<Record<ActionHead, string>> = {
  Date: 'The day on which it was done.',
  Action: 'What was done, such as "New landing page for paid search".',
  KPI: 'Which KPI it should move, named as on the scorecard.',
  Expected: 'What should change, and by how much.',
  Outcome: 'What did change. The review sets it against the result.',
};

const LISTED_ROWS = 60;

/** A sheet to fill in by hand: date, action, KPI, expected and actual outcome. */
export function planActionLog(
  name: string,
  kpis: { readonly sheet: string; readonly range: string } | undefined,
): SheetPlan {
  const heads = ACTION_HEADS.map((head): PlannedCell => ({ value: head, style: 'head', note: NOTES[head] }));
  const blank = ACTION_HEADS.map((head): PlannedCell => ({ style: head === 'Date' ? 'date' : 'text' }));
  return {
    name,
    role: 'actions',
    cells: [heads, ...Array.from({ length: LISTED_ROWS }, () => blank)],
    styles: {
      plain: { color: INK, size: 10 },
      head: { color: '#ffffff', background: BRAND, size: 9, bold: true, align: 'left' },
      date: { color: INK, size: 10, align: 'left', numberFormat: 'd mmm yyyy' },
      text: { color: INK, size: 10, align: 'left', wrap: true },
    },
    widths: ACTION_HEADS.map((head) => WIDTHS[head]),
    heights: [
      { row: 1, count: 1, pixels: 30 },
      { row: 2, count: LISTED_ROWS, pixels: 28 },
    ],
    lines: { ranges: [`A2:E${LISTED_ROWS + 1}`], color: LINE },
    ...(kpis
      ? {
          lists: Array.from({ length: LISTED_ROWS }, (_, index) => ({
            cell: `C${index + 2}`,
            items: { range: onSheet(kpis.sheet, kpis.range) },
            help: 'Choose a KPI of the scorecard, or type its name.',
          })),
        }
      : {}),
    frozenRows: 1,
    gridlines: false,
    tabColor: BRAND,
  };
}
