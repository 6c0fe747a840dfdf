import { describe, expect, it } from 'vitest';
import { serialOf } from '../../src/core/period.ts';
import { keepTyped } from '../../src/core/scorecard/keep-typed.ts';
import { mergeAssumptions, mergeTyped } from '../../src/core/scorecard/merge-typed.ts';
import { planScorecard } from '../../src/core/scorecard/plan-scorecard.ts';
import { readBack } from '../../src/core/scorecard/read-back.ts';
import { parseChoices } from '../../src/core/scorecard/scorecard-choices.ts';
import type { ChosenKpi, ScorecardRequest } from '../../src/core/scorecard/scorecard-request.ts';
import type { SheetPlan } from '../../src/core/scorecard/sheet-plan.ts';
import type { JsonCell, SheetCells } from '../../src/core/server.ts';
import { dateOfSerial } from '../../src/core/spreadsheet-time.ts';
import { readTable } from '../../src/core/table.ts';

const JANUARY = serialOf(2026, 1, 1);

const table = readTable([
  ['Date', 'Channel', 'Spend', 'Leads'],
  ...Array.from({ length: 300 }, (_, day) => [
    dateOfSerial(JANUARY + day),
    day % 2 ? 'Email' : 'Search',
    100 + day,
    10 + (day % 7),
  ]),
]);

const kpis: readonly ChosenKpi[] = [
  {
    kpi: 'CPL',
    target: 20,
    baseline: 30,
    targetSet: JANUARY,
    due: JANUARY + 364,
    owner: 'Giulia',
    source: 'Ads',
    frequency: 'monthly',
  },
  { kpi: 'LEADS', owner: '', source: 'Ads', frequency: 'monthly' },
  { kpi: 'NPS', owner: '', source: '', frequency: 'quarterly' },
  { kpi: 'LEADS', segment: 'Email', target: 90, owner: 'Bo', source: 'Ads', frequency: 'monthly' },
  { kpi: 'BREAK_EVEN_ROAS', owner: '', source: '', frequency: 'monthly' },
];

const request: ScorecardRequest = {
  name: 'Leads 2026',
  goal: 'lead_generation',
  context: 'b2b',
  objective: '',
  currency: '€',
  grain: 'month',
  kpis,
  data: {
    sheet: 'Ads',
    headerRow: 1,
    date: 1,
    segment: 2,
    columns: { spend: 3, leads: 4 },
    assumptions: { gross_margin: 0.4 },
  },
};

function plan(): SheetPlan {
  const { sheets, show } = planScorecard(request, table, { sheetNames: ['Ads'], today: JANUARY + 300 });
  const scorecard = sheets.find(({ name }) => name === show);
  if (!scorecard) throw new Error('No scorecard was planned.');
  return scorecard;
}

interface Typed {
  rows: JsonCell[][];
  formulas: string[][];
  notes: string[][];
}

/** The cells of a planned scorecard as they are read, with what a person did to them. */
function read(planned: SheetPlan, edit: (typed: Typed) => void = () => undefined): SheetCells {
  const typed: Typed = {
    rows: planned.cells.map((row) =>
      row.map((cell) => {
        if (cell?.formula) return '–';
        if (cell?.value === '') return null;
        return cell?.style === 'due' && typeof cell.value === 'number'
          ? { date: cell.value }
          : (cell?.value ?? null);
      }),
    ),
    formulas: planned.cells.map((row) => row.map((cell) => cell?.formula ?? '')),
    notes: planned.cells.map((row) => row.map((cell) => cell?.note ?? '')),
  };
  edit(typed);
  return typed;
}

/** The column with this head in the planned scorecard, counted from 0. */
function column({ rows }: Pick<Typed, 'rows'>, head: string): number {
  return rows[7]?.indexOf(head) ?? -1;
}

function insertRow({ rows, formulas, notes }: Typed, row: number): void {
  const width = rows[0]?.length ?? 0;
  rows.splice(row, 0, new Array<JsonCell>(width).fill(null));
  formulas.splice(row, 0, new Array<string>(width).fill(''));
  notes.splice(row, 0, new Array<string>(width).fill(''));
}

function insertColumn({ rows, formulas, notes }: Typed, place: number): void {
  for (const row of rows) row.splice(place, 0, null);
  for (const row of formulas) row.splice(place, 0, '');
  for (const row of notes) row.splice(place, 0, '');
}

describe('reading back what people typed into a scorecard', () => {
  it('finds everything as it was where nobody typed', () => {
    const found = readBack(read(plan()), request);
    expect(found?.kpis).toEqual(kpis);
    expect(found?.assumptions).toEqual({ gross_margin: 0.4 });
    expect(found?.ownHeads).toEqual([]);
  });

  it('takes targets, owners, sources, due dates, frequencies and assumptions from the cells', () => {
    const cells = read(plan(), (typed) => {
      const leads = typed.rows[9] ?? [];
      leads[column(typed, 'Target')] = 500;
      leads[column(typed, 'Owner')] = ' Matteo ';
      leads[column(typed, 'Source')] = 'CRM';
      leads[column(typed, 'Due')] = { date: JANUARY + 181 };
      leads[column(typed, 'Measured')] = 'weekly';
      const margin = typed.rows.find((row) => row[0] === 'Gross margin') ?? [];
      margin[1] = 0.55;
    });
    const found = readBack(cells, request);
    expect(found?.kpis[1]).toEqual({
      kpi: 'LEADS',
      target: 500,
      owner: 'Matteo',
      source: 'CRM',
      due: JANUARY + 181,
      frequency: 'weekly',
    });
    expect(found?.assumptions).toEqual({ gross_margin: 0.55 });
  });

  it('keeps where the way to a target began when only the target is typed anew', () => {
    const cells = read(plan(), (typed) => {
      (typed.rows[8] ?? [])[column(typed, 'Target')] = 18;
    });
    expect(readBack(cells, request)?.kpis[0]).toMatchObject({
      target: 18,
      baseline: 30,
      targetSet: JANUARY,
    });
  });

  it('takes an emptied target and due date back', () => {
    const cells = read(plan(), (typed) => {
      const row = typed.rows[8] ?? [];
      row[column(typed, 'Target')] = null;
      row[column(typed, 'Due')] = null;
    });
    expect(readBack(cells, request)?.kpis[0]).toEqual({
      kpi: 'CPL',
      owner: 'Giulia',
      source: 'Ads',
      frequency: 'monthly',
    });
  });

  it('finds each KPI by its name after rows and columns were inserted', () => {
    const cells = read(plan(), (typed) => {
      (typed.rows[9] ?? [])[column(typed, 'Owner')] = 'Matteo';
      insertRow(typed, 9);
      insertRow(typed, 0);
      insertColumn(typed, 0);
      insertColumn(typed, 5);
    });
    expect(readBack(cells, request)?.kpis.map(({ owner }) => owner)).toEqual([
      'Giulia',
      'Matteo',
      '',
      'Bo',
      '',
    ]);
  });

  it('leaves a KPI as it was chosen when its row or a column is gone', () => {
    const cells = read(plan(), (typed) => {
      for (const row of [typed.rows, typed.formulas, typed.notes]) row.splice(8, 1);
      for (const row of [...typed.rows, ...typed.formulas, ...typed.notes]) row.splice(12, 1);
    });
    expect(readBack(cells, request)?.kpis).toEqual(kpis);
  });

  it('finds nothing where the table is gone', () => {
    expect(readBack({ rows: [['Hello']], formulas: [['']], notes: [['']] }, request)).toBeUndefined();
  });
});

describe('keeping what the planner knows nothing of', () => {
  it('keeps figures typed for a KPI without data, notes, and columns that people added', () => {
    const cells = read(plan(), (typed) => {
      const nps = typed.rows[10] ?? [];
      nps[1] = 41;
      nps[2] = 38;
      (typed.notes[8] ?? [])[column(typed, 'Owner')] = 'On leave in May.';
      (typed.notes[8] ?? [])[0] += '\n\nAgreed with sales on 3 March.';
      insertColumn(typed, 13);
      (typed.rows[7] ?? [])[13] = 'Remark';
      (typed.rows[9] ?? [])[13] = '=Ask Anna';
      (typed.rows[11] ?? [])[13] = 'For email';
    });
    const back = readBack(cells, request);
    if (!back) throw new Error('Nothing was read back.');
    const kept = keepTyped(plan(), kpis, back);
    const again = readBack(read(kept), request);
    expect(again?.rows[2]?.figures).toEqual({ Actual: 41, Previous: 38 });
    expect(again?.rows[0]?.notes.Owner).toBe('On leave in May.');
    expect(again?.rows[0]?.notes.KPI).toMatch(/^Cost per lead\..*\n\nAgreed with sales on 3 March\.$/s);
    expect(again?.ownHeads).toEqual(['Remark']);
    expect(again?.rows.map(({ own }) => own)).toEqual([[null], ['=Ask Anna'], [null], ['For email'], [null]]);
    expect(new Set(kept.cells.map((row) => row.length))).toEqual(new Set([kept.widths.length]));
  });

  it('keeps the benchmark of their own sector that people typed over the published one', () => {
    const column = plan().cells[7]?.findIndex((cell) => cell?.value === 'Benchmark') ?? -1;
    const published = plan().cells[8]?.[column];
    expect(published?.note).toContain('Others may count differently');
    const back = readBack(
      read(plan(), ({ rows }) => {
        const row = rows[8];
        if (row) row[column] = '€ 24 (our trade association, 2025)';
      }),
      request,
    );
    if (!back) throw new Error('Nothing was read back.');
    const kept = keepTyped(plan(), kpis, back).cells;
    expect(kept[8]?.[column]).toEqual({ value: '€ 24 (our trade association, 2025)', style: 'benchmark' });
    expect(kept[9]?.[column]).toEqual(plan().cells[9]?.[column]);
  });

  it('changes nothing about a plan where nobody typed', () => {
    const back = readBack(read(plan()), request);
    expect(back && keepTyped(plan(), kpis, back)).toEqual(plan());
  });
});

describe('the sidebar and the sheet, both edited', () => {
  const [opened] = kpis as [ChosenKpi];

  it('lets the sheet win where the sidebar changed nothing, field by field', () => {
    const now = { ...opened, owner: 'Anna', target: 19 };
    const planned = { ...opened, owner: 'Bo' };
    expect(mergeTyped([planned], [opened], [now])).toEqual([{ ...opened, owner: 'Bo', target: 19 }]);
  });

  it('keeps a target set in the sidebar with its own beginning', () => {
    const planned = { ...opened, target: 15, baseline: 22, targetSet: JANUARY + 300 };
    expect(mergeTyped([planned], [opened], [{ ...opened, target: 19 }])).toEqual([planned]);
  });

  it('takes the target, but not where it was set from, when the sidebar changed whose cost is counted', () => {
    const planned = { ...opened, costLag: 2, baseline: 50, targetSet: JANUARY + 300 };
    expect(mergeTyped([planned], [opened], [{ ...opened, target: 19 }])).toEqual([
      { ...planned, target: 19 },
    ]);
  });

  it('takes targets by period from the sheet unless the sidebar changed them', () => {
    const before = { ...opened, periodTargets: [{ start: JANUARY, target: 20 }] };
    const now = { ...opened, periodTargets: [{ start: JANUARY, target: 25 }] };
    expect(mergeTyped([{ ...before }], [before], [now])).toEqual([now]);
    const planned = { ...opened, periodTargets: [{ start: JANUARY, target: 18 }] };
    expect(mergeTyped([planned], [before], [now])).toEqual([planned]);
  });

  it('takes the due date beside targets by period, which the sidebar does not ask for', () => {
    const before = { ...opened, periodTargets: [{ start: JANUARY, target: 20 }], due: JANUARY + 30 };
    const { due: _due, ...planned } = before;
    expect(mergeTyped([planned], [before], [{ ...before, due: JANUARY + 20 }])).toEqual([
      { ...planned, due: JANUARY + 20 },
    ]);
    const single = { ...opened, due: JANUARY + 30 };
    expect(mergeTyped([planned], [single], [single])).toEqual([planned]);
  });

  it('does the same for assumptions', () => {
    expect(mergeAssumptions({ gross_margin: 0.4 }, { gross_margin: 0.4 }, { gross_margin: 0.5 })).toEqual({
      gross_margin: 0.5,
    });
    expect(mergeAssumptions({ gross_margin: 0.6 }, { gross_margin: 0.4 }, { gross_margin: 0.5 })).toEqual({
      gross_margin: 0.6,
    });
  });
});

describe('what a scorecard keeps for editing', () => {
  it('reads the choices of a planned scorecard, with the headers of its columns', () => {
    const choices = parseChoices(plan().choices ?? null);
    expect(choices).toMatchObject({
      ...request,
      headers: { 1: 'Date', 2: 'Channel', 3: 'Spend', 4: 'Leads' },
    });
  });
});
