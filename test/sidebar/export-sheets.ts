import type { JsonCell } from '../../src/core/server.ts';
import { type FakeSheet, TODAY } from './fake-server.ts';

const days = [TODAY - 3, TODAY - 2].map((date) => ({ date }));

/** An advertising platform's export, with a title above and a total below. */
export function adExport(): FakeSheet {
  const rows = days.flatMap((day): JsonCell[][] => [
    [day, 'Google Ads', 100, 50],
    [day, 'LinkedIn', 80, 10],
  ]);
  const cells: JsonCell[][] = [
    ['Campaign report', null, null, null],
    ['Day', 'Network', 'Cost', 'Clicks'],
    ...rows,
    [null, 'Total', 360, 120],
    ['Total: Account', null, 360, 120],
  ];
  return { id: 1, name: 'Ads', cells };
}

/** Web analytics, which call the same channels differently. */
export function analyticsExport(): FakeSheet {
  const rows = [...days, { date: TODAY - 1 }].flatMap((day): JsonCell[][] => [
    [day, 'google / cpc', 40, 30],
    [day, 'linkedin / paid', 10, 45],
  ]);
  const header = ['Date', 'Session source / medium', 'Sessions', 'Average engagement time per session'];
  return { id: 2, name: 'Analytics', cells: [header, ...rows] };
}

/** Deals of a sales system, one row each. */
export function dealsExport(): FakeSheet {
  const cells: JsonCell[][] = [
    ['Deal Name', 'Create Date', 'Close Date'],
    ['Alder', { date: TODAY - 40 }, { date: TODAY - 3 }],
    ['Birch', { date: TODAY - 30 }, { date: TODAY - 2 }],
  ];
  return { id: 3, name: 'Deals', cells };
}
