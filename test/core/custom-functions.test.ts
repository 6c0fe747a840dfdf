import { describe, expect, it } from 'vitest';
import { catalog } from '../../src/core/catalog/index.ts';
import { customFunctions } from '../../src/core/custom-functions.ts';
import { complaint } from './call.ts';

describe('the custom functions', () => {
  it('have a KPI function for every KPI, with its measures as parameters', () => {
    for (const kpi of catalog) {
      const fn = customFunctions.find(({ name }) => name === `KPI_${kpi.id}`);
      expect(fn?.parameters.map(({ name }) => name)).toEqual(kpi.measures);
      expect(fn?.returns).toBe('number');
      expect(fn?.summary.startsWith(`${kpi.name}: `)).toBe(true);
    }
  });

  it('show one cell where one number is asked for, else a range', () => {
    const churn = customFunctions.find(({ name }) => name === 'KPI_CHURN');
    expect(churn?.parameters.map(({ sample }) => sample)).toEqual(['B2:B13', 'C2']);
  });

  it('have names of their own', () => {
    expect(new Set(customFunctions.map(({ name }) => name)).size).toBe(customFunctions.length);
  });

  it.each(customFunctions.map((fn) => [fn.name, fn] as const))(
    '%s explains itself',
    (_, { summary, parameters }) => {
      expect(summary).toMatch(/^\S.*[.?]$/);
      for (const { name, sample, help } of parameters) {
        expect(name).toMatch(/^[a-z][a-z0-9_]*$/);
        expect(sample).not.toBe('');
        expect(help).toMatch(/[.?]$/);
      }
    },
  );

  it.each(customFunctions.map((fn) => [fn.name, fn] as const))(
    '%s names its optional parameters last, since Sheets shows all of them as required',
    (_, { parameters }) => {
      const optional = parameters.map(({ help }) => help.startsWith('(optional)'));
      expect(optional).toEqual([...optional].sort((a, b) => Number(a) - Number(b)));
    },
  );

  it.each(customFunctions.map((fn) => [fn.name, fn] as const))(
    '%s names the first argument that it cannot do without, and how it is written',
    (name, { parameters }) => {
      const required = parameters.filter(({ help }) => !help.startsWith('(optional)'));
      const usage = `=${name}(${required.map((parameter) => parameter.name).join('; ')})`;
      required.forEach((missing, index) => {
        expect(complaint(name, ...required.slice(0, index).map(() => 1))).toBe(
          `${name}: ${missing.name} is missing. Enter it, or choose the cells that hold it, as in ${usage}.`,
        );
      });
    },
  );
});
