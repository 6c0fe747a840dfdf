import type { WorkbookPlan } from '../../src/core/scorecard/sheet-plan.ts';
import type {
  ColumnsRequest,
  FailureCode,
  JsonCell,
  Reply,
  Server,
  SheetSummary,
} from '../../src/core/server.ts';

export interface FakeSheet {
  readonly id: number;
  readonly name: string;
  readonly role?: string;
  readonly cells: readonly (readonly JsonCell[])[];
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
      for (const { name, role, cells } of plan.sheets) {
        const values = cells.map((row) => row.map((cell) => cell?.value ?? cell?.formula ?? null));
        this.sheets.push({ id: 1000 + this.sheets.length, name, role, cells: values });
      }
      return { shown: plan.show };
    });
  }

  private answer<T>(name: keyof Server, value: () => T): Reply<T> {
    this.calls.push(name);
    const code = this.failures[name]?.shift();
    return code ? { ok: false, code, message: 'The service said no.' } : { ok: true, value: value() };
  }
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
  for (let day = TODAY - 380; day < TODAY; day++) {
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
