import type { SheetPlan, WorkbookPlan } from '../../src/core/scorecard/sheet-plan.ts';
import type {
  AppendRequest,
  CellsRequest,
  ColumnsRequest,
  FailureCode,
  JsonCell,
  Reply,
  RewriteRequest,
  Server,
  SheetSummary,
} from '../../src/core/server.ts';

export interface FakeSheet {
  readonly id: number;
  readonly name: string;
  readonly role?: string;
  readonly choices?: string;
  readonly cells: readonly (readonly JsonCell[])[];
  readonly formulas?: readonly (readonly string[])[];
}

/** A spreadsheet in memory that answers the sidebar as the real server does. */
export class FakeServer implements Server {
  readonly sheets: FakeSheet[];
  /** Every plan that was written. */
  readonly plans: WorkbookPlan[] = [];
  readonly calls: string[] = [];
  /** Failures to answer with instead, by function; taken one at a time. */
  readonly failures: Partial<Record<keyof Server, FailureCode[]>> = {};

  constructor(sheets: readonly FakeSheet[]) {
    this.sheets = [...sheets];
  }

  describeWorkbook(): ReturnType<Server['describeWorkbook']> {
    return this.answer('describeWorkbook', () => ({
      name: 'Marketing 2026',
      locale: 'it_IT',
      timeZone: 'Europe/Rome',
      today: TODAY,
      activeSheetId: this.sheets[0]?.id ?? 0,
      sheets: this.sheets.map(summaryOf),
    }));
  }

  readColumns({ sheetId, columns }: ColumnsRequest): ReturnType<Server['readColumns']> {
    return this.answer('readColumns', () => {
      const rows = this.sheets.find(({ id }) => id === sheetId)?.cells ?? [];
      return {
        rows: rows.map((row) => row.map((cell, index) => (columns.includes(index + 1) ? cell : null))),
      };
    });
  }

  writeSheets(plan: WorkbookPlan): ReturnType<Server['writeSheets']> {
    return this.answer('writeSheets', () => {
      this.plans.push(plan);
      for (const sheet of plan.sheets) this.sheets.push(sheetOf(sheet, 1000 + this.sheets.length));
      return { shown: plan.show };
    });
  }

  listScorecards(): ReturnType<Server['listScorecards']> {
    return this.answer('listScorecards', () =>
      this.sheets
        .filter(({ role }) => role === 'scorecard')
        .map(({ id, name, choices }) => {
          const { calculation, data } = JSON.parse(choices ?? '{}');
          const found = this.sheets.find((sheet) => sheet.name === calculation);
          return {
            id,
            name,
            choices: choices ?? null,
            calculation: found ? { id: found.id, name: found.name } : null,
            dataSheet: this.sheets.some((sheet) => sheet.name === data?.sheet) ? data.sheet : null,
          };
        }),
    );
  }

  readCells({ areas }: CellsRequest): ReturnType<Server['readCells']> {
    return this.answer('readCells', () =>
      areas.map(({ sheetId }) => {
        const { cells = [], formulas = [] } = this.sheets.find(({ id }) => id === sheetId) ?? {};
        return { rows: cells, formulas, notes: cells.map((row) => row.map(() => '')) };
      }),
    );
  }

  rewriteSheets({ plan, sheetIds }: RewriteRequest): ReturnType<Server['rewriteSheets']> {
    return this.answer('rewriteSheets', () => {
      this.plans.push(plan);
      plan.sheets.forEach((sheet, index) => {
        const place = this.sheets.findIndex(({ id }) => id === sheetIds[index]);
        this.sheets[place] = sheetOf(sheet, sheetIds[index] ?? 0);
      });
      return { shown: plan.show };
    });
  }

  appendRows({ sheet, rows, keyColumns }: AppendRequest): ReturnType<Server['appendRows']> {
    return this.answer('appendRows', () => {
      const planned = sheetOf({ ...sheet, cells: [...sheet.cells, ...rows] }, 1000 + this.sheets.length);
      const existing = this.sheets.find(({ role }) => role === sheet.role);
      const keyOf = (row: readonly JsonCell[]) => JSON.stringify(keyColumns.map((column) => row[column - 1]));
      const known = new Set((existing?.cells ?? []).map(keyOf));
      const added = planned.cells.slice(sheet.cells.length).filter((row) => !known.has(keyOf(row)));
      if (existing) {
        this.sheets[this.sheets.indexOf(existing)] = { ...existing, cells: [...existing.cells, ...added] };
      } else this.sheets.push(planned);
      return { sheet: existing?.name ?? sheet.name, added: added.length };
    });
  }

  private answer<T>(name: keyof Server, value: () => T): Reply<T> {
    this.calls.push(name);
    const code = this.failures[name]?.shift();
    return code ? { ok: false, code, message: 'The service said no.' } : { ok: true, value: value() };
  }
}

function sheetOf({ name, role, choices, cells }: SheetPlan, id: number): FakeSheet {
  return {
    id,
    name,
    role,
    ...(choices ? { choices } : {}),
    cells: cells.map((row) => row.map((cell) => cell?.value ?? cell?.formula ?? null)),
    formulas: cells.map((row) => row.map((cell) => cell?.formula ?? '')),
  };
}

/** 21 November 2026. */
export const TODAY = 46347;

function summaryOf({ id, name, role, cells }: FakeSheet): SheetSummary {
  return {
    id,
    name,
    role: role ?? null,
    hidden: false,
    rows: cells.length,
    columns: Math.max(0, ...cells.map((row) => row.length)),
    top: cells.slice(0, 30),
  };
}

/** A year of daily ad figures in four channels; the numbers only have to look like some. */
export function adsExport(): FakeSheet {
  const header = [
    'Day',
    'Channel',
    'Cost (EUR)',
    'Impr.',
    'Clicks',
    'Sessions',
    'Leads',
    'Visitors',
    'MQLs',
    'New customers',
  ];
  const channels = ['Paid search', 'Social', 'Email', 'Display'];
  const rows: JsonCell[][] = [];
  // Twelve whole months, and the one that goes on.
  for (let day = TODAY - 386; day < TODAY; day++) {
    channels.forEach((channel, index) => {
      const sessions = 120 + ((day * (index + 3)) % 60);
      const leads = 8 + ((day + index) % 5);
      const qualified = Math.round(leads * (0.28 + ((day % 90) / 90) * 0.08));
      rows.push([
        { date: day },
        channel,
        150 + index * 20,
        9000,
        240,
        sessions,
        leads,
        sessions - 20,
        qualified,
        1 + (day % 3),
      ]);
    });
  }
  return { id: 7, name: 'Ads export', cells: [header, ...rows] };
}
