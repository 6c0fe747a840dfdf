import { describe, expect, it } from 'vitest';
import { columnReaches, unevenEnds, unevenStarts } from '../../src/core/column-reach.ts';
import type { Columns } from '../../src/core/match-columns.ts';
import { isoDate, serialOf } from '../../src/core/period.ts';
import { readTable } from '../../src/core/table.ts';

const AUGUST = serialOf(2026, 8, 1);

/** Daily rows of two channels from 1 August to 31 October 2026, with a figure where one is said to be. */
function reaches(columns: Columns, figures: readonly ((day: number) => boolean)[]) {
  const days = Array.from({ length: 184 }, (_, row) => AUGUST + Math.floor(row / 2));
  const header = ['Date', ...Object.keys(columns)];
  const rows = days.map((day) => [day, ...figures.map((has) => (has(day) ? 10 : ''))]);
  const table = readTable([header, ...rows]);
  const found = columnReaches(table, columns, Float64Array.from(days));
  return { ...unevenEnds(found), ...unevenStarts(found), name: (column: number) => header[column] };
}

function ending(...data: Parameters<typeof reaches>): readonly string[] {
  const { early, name } = reaches(...data);
  return early.map(({ column, last }) => `${name(column)} ${isoDate(last)}`);
}

function beginning(...data: Parameters<typeof reaches>): readonly string[] {
  const { late, name } = reaches(...data);
  return late.map(({ column, first }) => `${name(column)} ${isoDate(first)}`);
}

const through = (month: number, day: number) => (each: number) => each <= serialOf(2026, month, day);
const from = (month: number, day: number) => (each: number) => each >= serialOf(2026, month, day);
const always = () => true;
const spendAndLeads = { spend: 1, leads: 2 };

describe('a column that ends before the others', () => {
  it('is one of every day that two are missing of', () => {
    expect(ending(spendAndLeads, [through(10, 15), always])).toEqual(['spend 2026-10-15']);
    expect(ending(spendAndLeads, [through(10, 29), always])).toEqual(['spend 2026-10-29']);
    expect(ending(spendAndLeads, [through(10, 30), always])).toEqual([]);
  });

  it('is one of the weeks that two are missing of', () => {
    // 1 August is a Saturday: the last ones are 24 and 31 October.
    const onSaturdays = (each: number) => (each - AUGUST) % 7 === 0;
    expect(ending(spendAndLeads, [onSaturdays, always])).toEqual([]);
    const until = (day: number) => (each: number) => onSaturdays(each) && through(10, day)(each);
    expect(ending(spendAndLeads, [until(23), always])).toEqual(['spend 2026-10-17']);
    expect(ending(spendAndLeads, [until(24), always])).toEqual([]);
  });

  it('is no rare one that has been blank for as long before', () => {
    // A new customer after 3, 9, 4, 11, 2, 8, 12, 5 and 14 days, and none in the last 23.
    const won = [0, 3, 12, 16, 27, 29, 37, 49, 54, 68].map((days) => AUGUST + days);
    expect(ending({ spend: 1, new_customers: 2 }, [always, (day) => won.includes(day)])).toEqual([
      'new_customers 2026-10-08',
    ]);
    const later = [...won, serialOf(2026, 10, 11)];
    expect(ending({ spend: 1, new_customers: 2 }, [always, (day) => later.includes(day)])).toEqual([]);
  });

  it('is none of balances, answers and assumptions, nor what was planned ahead', () => {
    const columns = { spend: 1, end_customers: 2, scores: 3, gross_margin: 4 };
    const early = through(8, 20);
    expect(ending(columns, [always, early, early, early])).toEqual([]);
    expect(ending({ spend: 1, budget: 2 }, [through(9, 30), always])).toEqual([]);
  });
});

describe('a column that begins after the others', () => {
  it('is one of every day that two are missing of', () => {
    expect(beginning(spendAndLeads, [always, from(8, 15)])).toEqual(['leads 2026-08-15']);
    expect(beginning(spendAndLeads, [always, from(8, 3)])).toEqual(['leads 2026-08-03']);
    expect(beginning(spendAndLeads, [always, from(8, 2)])).toEqual([]);
  });

  it('is none in which days without anything were left blank from the first day on', () => {
    // Conversions on every fifth day at first, and on every day from 11 August on.
    const rare = (each: number) => each >= serialOf(2026, 8, 11) || (each - AUGUST) % 5 === 0;
    expect(beginning(spendAndLeads, [always, (each) => each > AUGUST && rare(each)])).toEqual([]);
    expect(beginning(spendAndLeads, [always, (each) => each > AUGUST + 9 && rare(each)])).toEqual([
      'leads 2026-08-11',
    ]);
  });

  it('is none that all others begin with, whatever the rows before hold', () => {
    expect(beginning(spendAndLeads, [from(8, 15), from(8, 15)])).toEqual([]);
  });

  it('is one that a plan precedes, but no balance', () => {
    expect(beginning({ spend: 1, budget: 2 }, [from(9, 15), always])).toEqual(['spend 2026-09-15']);
    expect(beginning({ spend: 1, end_customers: 2 }, [from(9, 15), always])).toEqual([]);
  });
});
