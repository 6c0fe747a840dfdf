import { expect, it } from 'vitest';
import { funnelSteps } from '../../../src/core/analysis/funnel-steps.ts';

it('gives each step its rate and its loss, and marks the largest loss', () => {
  expect(funnelSteps([1000, 400, 300, 30])).toEqual([
    { count: 1000, isLargestLoss: false },
    { count: 400, rate: 0.4, lost: 600, isLargestLoss: true },
    { count: 300, rate: 0.75, lost: 100, isLargestLoss: false },
    { count: 30, rate: 0.1, lost: 270, isLargestLoss: false },
  ]);
});

it('has no rate after an empty stage', () => {
  expect(funnelSteps([5, 0, 0])).toEqual([
    { count: 5, isLargestLoss: false },
    { count: 0, rate: 0, lost: 5, isLargestLoss: true },
    { count: 0, lost: 0, isLargestLoss: false },
  ]);
});

it('marks nothing where nobody is lost, and one step of several that lose the same', () => {
  expect(funnelSteps([5, 5, 5]).some((step) => step.isLargestLoss)).toBe(false);
  expect(funnelSteps([9, 6, 3]).map((step) => step.isLargestLoss)).toEqual([false, true, false]);
});
