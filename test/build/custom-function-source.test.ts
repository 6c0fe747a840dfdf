import { describe, expect, it } from 'vitest';
import { customFunctionSource } from '../../build/custom-function-source.ts';
import type { CustomFunction } from '../../src/core/custom-function.ts';

const customerAcquisitionCost: CustomFunction = {
  name: 'KPI_CAC',
  summary: 'Customer acquisition cost: what it costs to win one new customer.',
  parameters: [
    { name: 'cost', sample: 'B2:B13', help: 'Marketing and sales cost.' },
    { name: 'new_customers', sample: 'C2:C13', help: 'Customers won.' },
  ],
  returns: 'number',
  run: () => 0,
};

describe('the declaration of a custom function', () => {
  it('carries name, parameters and help as Sheets reads them', () => {
    expect(customFunctionSource(customerAcquisitionCost, true)).toBe(
      `/**
 * Customer acquisition cost: what it costs to win one new customer.
 * @param {B2:B13} cost Marketing and sales cost.
 * @param {C2:C13} new_customers Customers won.
 * @return {number}
 * @customfunction
 */
function KPI_CAC(cost,new_customers){return KPI.kpi("CAC",arguments)}`,
    );
  });

  it('hands on the names of its parameters and how many are required, but for a KPI, which knows', () => {
    const parameters = [
      ...customerAcquisitionCost.parameters,
      { name: 'from', sample: 'D2', help: '(optional) The first day.' },
    ];
    expect(customFunctionSource({ ...customerAcquisitionCost, parameters }, false)).toContain(
      'function KPI_CAC(cost,new_customers,from){return KPI.analysis("KPI_CAC",arguments,"cost new_customers from",2)}',
    );
  });

  it('has no parameters where the function takes none', () => {
    const source = customFunctionSource({ ...customerAcquisitionCost, parameters: [] }, true);
    expect(source).toContain('function KPI_CAC(){return KPI.kpi("CAC",arguments)}');
    expect(source).not.toContain('@param');
  });

  it('refuses a text that would end the comment', () => {
    const broken = { ...customerAcquisitionCost, summary: 'Cost */ per customer.' };
    expect(() => customFunctionSource(broken, true)).toThrow(
      'KPI_CAC: the text "Cost */ per customer." holds a line break or "*/". Put it on one line without them.',
    );
  });

  it('refuses a help text of two lines, since its second line would belong to nothing', () => {
    const parameters = [{ name: 'cost', sample: 'B2:B13', help: 'Marketing\nand sales cost.' }];
    expect(() => customFunctionSource({ ...customerAcquisitionCost, parameters }, true)).toThrow(
      'a line break',
    );
  });
});
