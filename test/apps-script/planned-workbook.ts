import type { PlannedCell, SheetPlan, WorkbookPlan } from '../../src/core/scorecard/sheet-plan.ts';

/** A scorecard and its calculation sheet with all that a plan can hold, for a number of KPIs. */
export function plannedWorkbook(kpis: number): WorkbookPlan {
  return { sheets: [calculation(kpis), scorecard(kpis)], show: 'Lead generation' };
}

function calculation(kpis: number): SheetPlan {
  return {
    name: 'Lead generation (calculation)',
    role: 'calculation',
    hidden: true,
    cells: [
      [{ value: 'KPI' }, { value: 'Total' }],
      ...rowsOf(kpis, (row): PlannedCell[] => [{ value: `KPI ${row}` }, { formula: `=ABS(0-${row})` }]),
    ],
    styles: {},
    widths: [160, 80],
  };
}

function scorecard(kpis: number): SheetPlan {
  const last = kpis + 3;
  return {
    name: 'Lead generation',
    role: 'scorecard',
    choices: '{"goal":"lead_generation"}',
    cells: [
      [{ value: 'Lead generation scorecard', style: 'title' }, null, null, null],
      [
        { value: 'Period' },
        { value: 'October 2026', style: 'picker' },
        { value: 'Month', style: 'picker' },
        null,
      ],
      ['KPI', 'Actual', 'Status', 'Owner'].map((value) => ({ value, style: 'header' })),
      ...rowsOf(kpis, (row): PlannedCell[] => [
        { value: `KPI ${row}`, style: 'name', note: 'What it costs to win one customer.' },
        { formula: `='Lead generation (calculation)'!B${row + 1}`, style: 'amount' },
        { formula: `=IF(B${row + 3}>1;"On track";"Off track")`, style: 'status' },
        { value: '=Anna' },
      ]),
    ],
    styles: {
      plain: { size: 10 },
      title: { bold: true, size: 16, color: '#174ea6' },
      picker: { numberFormat: '@', background: '#f6f8fb' },
      header: { bold: true, background: '#174ea6', color: '#ffffff', align: 'center' },
      name: { bold: true, wrap: true },
      amount: { numberFormat: '#,##0.00', align: 'right' },
      status: { italic: true },
    },
    widths: [180, 90, 90, 120],
    heights: [{ row: 1, count: 1, pixels: 36 }],
    merges: ['B1:D1'],
    lines: { ranges: [`A4:D${last}`], color: '#e3e6ea' },
    lists: [
      { cell: 'B2', items: { range: "'Lead generation (calculation)'!A1:A3" }, help: 'Choose a period.' },
      { cell: 'C2', items: ['Month', 'Quarter'], help: 'Choose a grain.' },
    ],
    colors: [
      { ranges: [`C4:C${last}`], when: { text: 'Off track' }, background: '#fce8e6', color: '#b3261e' },
      { ranges: [`B4:B${last}`], when: { above: 2 }, color: '#137333', bold: true },
      { ranges: [`B4:B${last}`], when: { below: 0 }, color: '#b3261e' },
    ],
    charts: [
      {
        type: 'line',
        ranges: [`'Lead generation (calculation)'!A1:B${kpis + 1}`],
        cell: 'B4',
        width: 320,
        height: 200,
        title: 'Totals',
        series: [{ color: '#1a73e8', points: true }],
      },
    ],
    frozenRows: 3,
    frozenColumns: 1,
    gridlines: false,
    tabColor: '#174ea6',
  };
}

function rowsOf(kpis: number, row: (number: number) => PlannedCell[]): PlannedCell[][] {
  return Array.from({ length: kpis }, (_, index) => row(index + 1));
}
