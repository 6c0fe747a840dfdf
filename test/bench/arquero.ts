import { type ColumnTable, desc, op, escape as perRow, table } from 'arquero';
import { type Cells, COLUMN } from './ad-export.ts';

/** The columns that the KPI is made of, which is how arquero keeps a table. */
export function loadArquero(cells: Cells): ColumnTable {
  const column = (position: number): unknown[] => {
    const values = new Array<unknown>(cells.length - 1);
    for (let r = 1; r < cells.length; r++) values[r - 1] = cells[r]?.[position];
    return values;
  };
  return table(
    Object.fromEntries(Object.entries(COLUMN).map(([name, position]) => [name, column(position)])),
  );
}

const TOTALS = { spend: op.sum('spend'), leads: op.sum('leads') };

export function byChannel(loaded: ColumnTable): unknown {
  return loaded.groupby('channel').rollup(TOTALS).orderby(desc('leads')).objects();
}

export function byMonth(loaded: ColumnTable): unknown {
  const month = perRow(
    ({ date }: { readonly date: Date }) => date.getUTCFullYear() * 12 + date.getUTCMonth(),
  );
  return loaded.groupby({ month }).rollup(TOTALS).orderby('month').objects();
}
