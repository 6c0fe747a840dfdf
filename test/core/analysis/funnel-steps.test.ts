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

it('has no rate after an empty stage, and a loss below 0 where more come than were there', () => {
  expect(funnelSteps([0, 5, 4])).toEqual([
    { count: 0, isLargestLoss: false },
    { count: 5, lost: -5, isLargestLoss: false },
    { count: 4, rate: 0.8, lost: 1, isLargestLoss: true },
  ]);
});

it('marks nothing where nobody is lost, and one step of several that lose the same', () => {
  expect(funnelSteps([5, 5, 7]).some((step) => step.isLargestLoss)).toBe(false);
  expect(funnelSteps([9, 6, 3]).map((step) => step.isLargestLoss)).toEqual([false, true, false]);
});
