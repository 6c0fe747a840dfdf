import { describe, expect, it } from 'vitest';
import { findPurchaseColumns } from '../../../src/core/customers/purchase-columns.ts';
import { readTable } from '../../../src/core/table.ts';
import { date } from '../call.ts';

function found(headers: readonly string[], row: readonly unknown[]): Readonly<Record<string, string>> {
  const columns = findPurchaseColumns(readTable([headers, row]));
  return Object.fromEntries(Object.entries(columns).map(([field, column]) => [field, headers[column] ?? '']));
}

describe('the columns of purchases', () => {
  it('are found by the headers of shops', () => {
    expect(
      found(
        ['Name', 'Email', 'Created at', 'Currency', 'Subtotal', 'Total'],
        ['#1001', 'a@b.example', date('2026-10-01'), 'EUR', 9, 10],
      ),
    ).toEqual({ customer: 'Email', date: 'Created at', amount: 'Total', currency: 'Currency' });
  });

  it('are found in Italian, Finnish and Norwegian', () => {
    const row = ['k1', date('2026-10-01'), 10, 'x'];
    expect(found(['Codice cliente', 'Data ordine', 'Importo (EUR)', 'Motivo disdetta'], row)).toEqual({
      customer: 'Codice cliente',
      date: 'Data ordine',
      amount: 'Importo (EUR)',
      reason: 'Motivo disdetta',
    });
    expect(
      Object.keys(found(['Asiakasnumero', 'Tilauspäivä', 'Summa', 'Poistumisen syy'], row)),
    ).toHaveLength(4);
    expect(Object.keys(found(['Kundenummer', 'Ordredato', 'Beløp', 'Oppsigelsesårsak'], row))).toHaveLength(
      4,
    );
  });

  it('take a column of dates whatever it is called', () => {
    expect(found(['Customer', 'Shipped', 'Amount'], ['Anna', date('2026-10-01'), 10]).date).toBe('Shipped');
  });
});
