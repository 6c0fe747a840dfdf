import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { HeadlessWorkbook } from '../../playground/univer/headless-workbook.ts';
import { writeSheets } from '../../src/apps-script/write-sheets.ts';
import { analyzeCustomers, type CustomerAnalysis } from '../../src/core/customers/customer-analysis.ts';
import { leavingReasons } from '../../src/core/customers/leaving-reasons.ts';
import { planCustomersSheet } from '../../src/core/customers/plan-customers-sheet.ts';
import type { SheetPlan } from '../../src/core/scorecard/sheet-plan.ts';
import { openWorkbook } from '../apps-script/open-workbook.ts';
import { date } from '../core/call.ts';
import { madeUpPurchases, readPurchaseSheet, TODAY } from '../core/customers/purchase-table.ts';

const DAY = date('2026-06-30');

/** Customers whom formulas find by more than their name, or for whom they give another figure. */
const SPECIAL: readonly unknown[][] = [
  ['Gone', date('2026-01-05'), 850, ''],
  ['Left', date('2026-01-06'), 750, ''],
  ['Star*', DAY, 900, 'Too dear'],
  ['Starling', DAY, 800, 'Too dear'],
  // A refund of a purchase that is not in the data: left out by the analysis, not by a sum.
  ['Refunded', date('2026-06-01'), -100, ''],
  ['Refunded', DAY, 700, 'Moved away'],
  ['00012', DAY, 500, 'n/a'],
  ['Written', '2026-06-30', 400, 'Too dear'],
  ['=1+1', DAY, 300, ''],
  [4711, DAY, 200, ''],
  [4711, DAY, 50, ''],
];

const cells = [
  ['Customer', 'Date', 'Amount', 'Churn reason'],
  ...madeUpPurchases().map((row) => [...row, '']),
  ...SPECIAL,
];

/** An apostrophe keeps text that looks like a date, a number or a formula as it is. */
const asTyped = (row: readonly unknown[]): readonly unknown[] =>
  row.map((cell) => (typeof cell === 'string' && /^[\d=]/.test(cell) ? `'${cell}` : cell));

/** The day of a cell, whose formula gives a number and whose value is a date. */
const dayOf = (cell: unknown): number =>
  cell instanceof Date ? Math.round(cell.getTime() / 86_400_000) + 25_569 : Number(cell);

let workbook: HeadlessWorkbook;
let plan: SheetPlan;
let analysis: CustomerAnalysis;
let shown: unknown[][];
let changes: number;

beforeAll(async () => {
  workbook = openWorkbook({ timeZone: 'Etc/UTC' });
  workbook.setCells('Orders', 'A1', cells.map(asTyped));
  const { table, columns, data, histories } = readPurchaseSheet(cells);
  analysis = analyzeCustomers(histories);
  const source = { sheet: 'Orders', customer: 1, date: 2, amount: 3, reason: 4 };
  const request = { name: 'Customers', source, currency: '€', today: TODAY };
  const reasons = leavingReasons(table, columns.customer, 3);
  const planned = planCustomersSheet(request, analysis, data.view, reasons);
  plan = planned.sheets[0] as SheetPlan;
  const before = workbook.callLog.length;
  expect(writeSheets(planned)).toEqual({ ok: true, value: { shown: 'Customers' } });
  changes = workbook.callLog.slice(before).filter(({ mutates }) => mutates).length;
  vi.unstubAllGlobals();
  await workbook.calculate();
  const sheet = workbook.google.SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Customers');
  shown = sheet?.getDataRange().getValues() ?? [];
});

afterAll(() => workbook.dispose());

const rowOf = (name: unknown): number => shown.findIndex((row) => row[0] === name);

const rowAt = (name: unknown): unknown[] => shown[rowOf(name)] ?? [];

/** Whether the cell that holds a customer's revenue is a formula. */
const isLive = (name: unknown): boolean => plan.cells[rowOf(name)]?.[4]?.formula !== undefined;

describe('the sheet of customers', () => {
  it('shows the revenue and last purchase of each listed customer as the analysis has them', () => {
    const first = rowOf('Customer') + 1;
    const listed = shown.slice(first, first + 25);
    expect(
      listed.map(([customer, segment, last, purchases, revenue, , r, f, m]) => [
        customer,
        dayOf(last),
        purchases,
        Math.round(Number(revenue) * 100) / 100,
        r,
        f,
        m,
        segment,
      ]),
    ).toEqual(
      analysis.customers
        .slice(0, 25)
        .map(({ customer, recency, frequency, monetary, r, f, m, segment }) => [
          customer,
          analysis.asOf - recency,
          frequency,
          Math.round(monetary * 100) / 100,
          r,
          f,
          m,
          segment,
        ]),
    );
  });

  it('lists whom of the top fifth to win back: those who have not bought for 90 days', () => {
    const first = rowOf('Most valuable of those who have not bought for 90 days') + 2;
    const listed = shown.slice(first, first + 3).map(([customer]) => customer);
    expect(listed).toEqual(['Gone', 'Left', expect.stringMatching(/^Last purchase, revenue/)]);
  });

  it('computes live what formulas find, and writes as values what they would get wrong', () => {
    expect(['Star*', 'Starling', '=1+1', 4711].map(isLive)).toEqual([true, true, true, true]);
    expect(['Refunded', '00012', 'Written'].map(isLive)).toEqual([false, false, false]);
    expect(shown.flat()).toContain(
      'Last purchase, revenue and its share are live formulas, but for 3 of the rows, which formulas may read otherwise. Purchases, scores, chances and groups are as computed.',
    );
  });

  it('says whether the data has changed since', async () => {
    expect(shown[3]?.[0]).toBe('✓ Up to date with the data.');
    const last = cells.length + 1;
    workbook.setCells('Orders', `A${last}`, [['Starling', DAY, 1000, '']]);
    await workbook.calculate();
    expect(workbook.value('Customers', 'A4')).toMatch(/^! The data has changed since/);
    expect(workbook.value('Customers', `E${rowOf('Starling') + 1}`)).toBe(1800);
    workbook.setCells('Orders', `A${last}`, [['', '', '', '']]);
  });

  it('notices a customer or a date that was corrected, and that it was put back', async () => {
    const status = async (cell: string, value: unknown): Promise<string> => {
      workbook.setCells('Orders', cell, [[value]]);
      await workbook.calculate();
      return String(workbook.value('Customers', 'A4')).charAt(0);
    };
    const rowOfOrder = (customer: unknown): number => cells.findIndex(([name]) => name === customer) + 1;
    const [left, number] = [rowOfOrder('Left'), rowOfOrder(4711)];
    expect(await status(`A${left}`, 'Lefty')).toBe('!');
    expect(await status(`A${left}`, 'Left')).toBe('✓');
    expect(await status(`B${left}`, date('2026-01-07'))).toBe('!');
    expect(await status(`B${left}`, date('2026-01-06'))).toBe('✓');
    expect(await status(`A${number}`, 4712)).toBe('!');
    expect(await status(`A${number}`, 4711)).toBe('✓');
  });

  it('takes no more calls that change the workbook than a scorecard may', () => {
    expect(changes).toBeLessThanOrEqual(60);
  });

  it('adds the groups up to all customers and all revenue', () => {
    const all = rowAt('All');
    expect([all[1], all[2], all[4]]).toEqual([analysis.customers.length, 1, 1]);
    expect(all[3]).toBeCloseTo(analysis.revenue, 6);
    expect(all[6]).toBeCloseTo(
      analysis.customers.reduce((sum, { expected }) => sum + (expected?.value ?? 0), 0),
      6,
    );
    expect(shown.filter((row) => row.includes('★ Yes'))).toHaveLength(3);
  });

  it('shows for each cohort who came back, and nothing where the future begins', () => {
    const { rows } = analysis.cohorts;
    const first = rowOf('First purchase') + 1;
    rows.forEach(({ customers, returned }, index) => {
      const row = shown[first + index] ?? [];
      expect(row[1]).toBe(customers);
      expect(row.slice(3).filter((cell) => cell !== '')).toEqual(returned.slice(0, 11));
    });
  });

  it('counts why customers leave, by formula', () => {
    expect(rowAt('Too dear').slice(1, 3)).toEqual([3, 0.75]);
    expect(rowAt('Moved away').slice(1, 3)).toEqual([1, 0.25]);
    expect(plan.cells[rowOf('Too dear')]?.[1]?.formula).toContain('COUNTIFS');
    expect(rowOf('n/a')).toBe(-1);
  });
});
