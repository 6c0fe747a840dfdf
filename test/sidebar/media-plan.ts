import type { JsonCell } from '../../src/core/server.ts';
import { type FakeSheet, TODAY } from './fake-server.ts';

/** Three months of weekly figures with one column per channel; the numbers only have to look like some. */
export function mediaPlan(): FakeSheet {
  const header = [
    'Week',
    'Facebook spend (EUR)',
    'google / cpc spend',
    'Google Ads spend',
    'Facebook clicks',
    'Google Ads clicks',
    'Revenue',
    'Temperature',
  ];
  const rows = Array.from({ length: 13 }, (_, week): JsonCell[] => [
    { date: TODAY - 7 * (13 - week) },
    100 + week,
    20,
    80 + week,
    50,
    40,
    900,
    12,
  ]);
  return { id: 3, name: 'Media plan', cells: [header, ...rows] };
}
