import type { SheetCells } from '../server.ts';
import { address } from './dialect.ts';
import type { SheetPlan } from './sheet-plan.ts';

/** What is picked on a scorecard, by the labels of the pickers. */
export type PickedChoices = ReadonlyMap<string, string>;

/** Labels of pickers. Those of the heading stand above their cells in one row, with the header of the segments. */
export const PICKER_LABELS = {
  grain: 'By',
  period: 'Period',
  comparison: 'Compare',
  chart: 'Chart of',
} as const;

/** Reads what is picked on a scorecard, wherever its pickers stand by now. */
export function readPicked({ rows, formulas }: SheetCells): PickedChoices {
  const isTyped = (row: number, column: number) => !formulas[row]?.[column];
  const picked = pickerPlaces(rows, isTyped).flatMap(({ label, row, column }) => {
    const cell = rows[row]?.[column];
    return typeof cell === 'string' && cell !== '' && isTyped(row, column) ? [[label, cell] as const] : [];
  });
  return new Map(picked);
}

/** A planned scorecard on which the pickers hold what was picked, where it can still be picked. */
export function keepPicked(plan: SheetPlan, picked: PickedChoices, grainChanged: boolean): SheetPlan {
  const cells = plan.cells.map((row) => [...row]);
  const values = cells.map((row) => row.map((cell) => cell?.value ?? null));
  const isTyped = (row: number, column: number) => cells[row]?.[column]?.formula === undefined;
  let grainLost = grainChanged;
  for (const place of pickerPlaces(values, isTyped)) {
    const { label, row, column } = place;
    const value = picked.get(label);
    const planned = cells[row]?.[column];
    if (value === undefined || !planned) continue;
    // A month is no week: the period goes with the length of period that it was picked for.
    if (grainLost && (label === PICKER_LABELS.grain || label === PICKER_LABELS.period)) continue;
    const line = cells[row];
    if (line && isOffered(value, place, plan)) line[column] = { ...planned, value };
    else if (label === PICKER_LABELS.grain) grainLost = true;
  }
  return { ...plan, cells };
}

interface PickerPlace {
  readonly label: string;
  /** The cell that holds the choice, counted from 0. */
  readonly row: number;
  readonly column: number;
}

function pickerPlaces(
  rows: readonly (readonly unknown[])[],
  isTyped: (row: number, column: number) => boolean,
): readonly PickerPlace[] {
  const { grain, period, comparison, chart } = PICKER_LABELS;
  const labelRow = rows.findIndex((row) => [grain, period, comparison].every((label) => row.includes(label)));
  const heading = (rows[labelRow] ?? []).flatMap((label, column): PickerPlace[] =>
    typeof label === 'string' && label !== '' && isTyped(labelRow, column)
      ? [{ label, row: labelRow + 1, column }]
      : [],
  );
  const chartRow = rows.findIndex((row) => row.includes(chart));
  const chartColumn = rows[chartRow]?.indexOf(chart) ?? -1;
  return chartRow < 0 ? heading : [...heading, { label: chart, row: chartRow, column: chartColumn + 1 }];
}

function isOffered(
  value: string,
  { label, row, column }: PickerPlace,
  { lists = [], cells }: SheetPlan,
): boolean {
  const list = lists.find(({ cell }) => cell === address(row + 1, column + 1));
  if (!list) return false;
  if (!('range' in list.items)) return list.items.includes(value);
  // Which periods there are the sheet finds out, and says where one is not; the KPIs are on it by name.
  return label === PICKER_LABELS.period || cells.some(([name]) => name?.value === value);
}
