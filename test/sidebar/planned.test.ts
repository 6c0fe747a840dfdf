import { afterEach, describe, expect, it, vi } from 'vitest';
import { planned } from '../../sidebar/planned.ts';
import { fail } from '../../src/core/kpi-error.ts';

afterEach(() => vi.restoreAllMocks());

describe('a plan of the page', () => {
  it('is what the planner makes', () => {
    expect(planned(() => ({ sheets: 2 }))).toEqual({ sheets: 2 });
  });

  it('is a sentence where the planner refuses the data', () => {
    const logged = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    expect(planned(() => fail({ code: 'overflow', what: 'revenue' }))).toEqual({
      code: 'plan_refused',
      message: expect.stringMatching(/^Revenue is too large/),
    });
    expect(logged).not.toHaveBeenCalled();
  });

  it('fails aloud where the planner breaks, with the stack in the console', () => {
    const logged = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const mistake = new TypeError('cells is undefined');
    const broken = planned(() => {
      throw mistake;
    });
    expect(broken).toEqual({ code: 'failed', message: 'TypeError: cells is undefined' });
    expect(logged.mock.calls).toEqual([[mistake]]);
  });
});
