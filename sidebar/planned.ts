import { KpiError } from '../src/core/kpi-error.ts';
import { sentence } from '../src/core/messages.ts';
import type { Failure } from './client.ts';

/** What a planner plans, or why it does not, so that the page never waits for a plan that failed. */
export function planned<Plan>(plan: () => Plan): Plan | Failure {
  try {
    return plan();
  } catch (error) {
    if (error instanceof KpiError) return { code: 'plan_refused', message: sentence(error.problem) };
    // A mistake of ours: its stack is for whoever looks for it.
    console.error(error);
    return { code: 'failed', message: String(error) };
  }
}
