import { describe, expect, it } from 'vitest';
import { withoutHelp } from '../../build/leave-out-help.ts';

describe('leaving out what no cell reads', () => {
  it('takes the help from a custom function and leaves what it does', () => {
    const module = `export const fn = {
  name: "KPI_LIST",
  summary: "All KPIs.",
  parameters: [{ name: "goal", sample: '"sales"', help: "(optional) One goal." }],
  returns: "number",
  run() { return 1; }
};`;
    const left = withoutHelp(module);
    expect(left).not.toMatch(/summary|parameters|returns|optional/);
    expect(left).toContain('name: "KPI_LIST"');
    expect(left).toContain('run() { return 1; }');
  });

  it('takes them also where they are the last properties', () => {
    const module = 'const fn = { name: "KPI_LIST", run() {}, parameters: [], returns: "number" };';
    expect(withoutHelp(module).replace(/\s+/g, ' ')).toBe('const fn = { name: "KPI_LIST", run() {}, };');
  });

  it('leaves every other object as it is', () => {
    const module = 'const goal = { name: "Sales", summary: "More.", why: "Money.", help: "…" };';
    expect(withoutHelp(module)).toBe(module);
  });
});
