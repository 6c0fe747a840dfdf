import { describe, expect, it } from 'vitest';
import {
  closest,
  currencyOf,
  headerKey,
  isTotalLabel,
  startsUnlikeTotal,
  TOTAL_LABELS,
} from '../../src/core/header.ts';

describe('comparing headers', () => {
  it.each([
    ['case', 'NEW CUSTOMERS', 'new customers'],
    ['spaces and punctuation', ' new_customers ', 'New-Customers'],
    ['accents', 'Coût', 'cout'],
    ['accents however they are encoded', 'a\u0308iti', '\u00e4iti'],
    ['units in brackets', 'Amount spent (EUR)', 'Amount spent [USD]'],
    ['currency signs', 'Spend €', 'Spend'],
    ['currency codes', 'Cost EUR', 'Cost'],
    ['percent signs', 'Bounce rate %', 'Bounce rate'],
    ['a byte-order mark', '\uFEFFDate', 'Date'],
    ['full stops', 'Impr.', 'impr'],
  ])('ignores %s', (_, one, other) => {
    expect(headerKey(one)).toBe(headerKey(other));
  });

  it('tells different headers apart', () => {
    expect(headerKey('Clicks')).not.toBe(headerKey('Unique clicks'));
    expect(headerKey('MRR')).not.toBe(headerKey('New MRR'));
    // Not every three capitals are a currency.
    expect(headerKey('ROI')).toBe('roi');
  });
});

describe('the currency in a header', () => {
  it.each([
    ['Amount spent (EUR)', 'EUR'],
    ['Cost USD', 'USD'],
    ['Revenue €', 'EUR'],
    ['$ spent', 'USD'],
    ['Revenue, NOK', 'NOK'],
  ])('of %j is %s', (header, currency) => {
    expect(currencyOf(header)).toBe(currency);
  });

  it.each(['Revenue', 'ROI', 'European revenue', 'CAC'])('of %j is unknown', (header) => {
    expect(currencyOf(header)).toBeUndefined();
  });
});

describe('labels of total rows', () => {
  it.each([
    'Total',
    'TOTAL:',
    'Totals',
    'Grand total',
    'Totale',
    'Totale complessivo',
    'Yhteensä',
    'yhteensa',
    'Kaikki yhteensä',
    'Sum',
    'Totalt',
    'Total: Account',
    'Total: Campaigns',
    'Report total',
    'Total - 2 campaigns',
    'Overall total - 14 campaigns',
    'Totals (4)',
    'Total of 3 ad groups',
    'Results from 4 campaigns',
    'Somma',
    'EUR total',
    'Overall total',
    'Loppusumma',
    'i alt',
    'Delsum',
    'Välisumma',
    '--',
    ' -- ',
  ])('include %j', (label) => {
    expect(isTotalLabel(label)).toBe(true);
    expect(startsUnlikeTotal(label)).toBe(false);
  });

  it.each([
    'Total Wine',
    'Total 2026',
    'Results',
    'Sum of 3',
    'All campaigns',
    'Summer sale',
    'Totally new',
    '-',
    '',
    'Google',
    'Sum up',
  ])('exclude %j', (label) => {
    expect(isTotalLabel(label)).toBe(false);
  });
});

describe('names that were meant', () => {
  it('come nearest first', () => {
    expect(closest('CPLL', ['CPM', 'CAC', 'CPL'])[0]).toBe('CPL');
    expect(closest('Spendd', ['Leads', 'Spend'])).toEqual(['Spend']);
  });

  it('are none where nothing is close', () => {
    expect(closest('zebra', ['Leads', 'Spend'])).toEqual([]);
  });
});

describe('the look at the first letters of a text', () => {
  it.each([...TOTAL_LABELS])('passes over no label that starts like "%s"', (label) => {
    const capital = label.charAt(0).toUpperCase() + label.slice(1);
    expect([label, capital, label.toUpperCase()].map(startsUnlikeTotal)).toEqual([false, false, false]);
  });
});
