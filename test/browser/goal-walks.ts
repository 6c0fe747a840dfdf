import type { FrameLocator } from 'playwright-core';
import { dataRead, goOn, goToData } from './sidebar-steps.ts';

/** A goal and the kind of marketing that it is chosen for. */
export interface GoalWalk {
  readonly goal: string;
  readonly context: string;
}

/** Each goal in a context of its own, so that the kinds of marketing come up, too. */
export const goalWalks = [
  { goal: 'Awareness', context: 'Display campaign' },
  { goal: 'Engagement', context: 'Content site' },
  { goal: 'Lead generation', context: 'B2B leads' },
  { goal: 'Sales effectiveness', context: 'Online shop' },
  { goal: 'Customer success', context: 'Subscription' },
  { goal: 'Return on investment', context: 'Social media' },
  { goal: 'Employee engagement', context: 'Inside the company' },
] as const satisfies readonly GoalWalk[];

/** Goes from the first step to the targets without any data of one's own: five KPIs over inserted sample data. */
export async function goToTargetsOfSample(sidebar: FrameLocator, walk: GoalWalk): Promise<void> {
  await goToData(sidebar, walk);
  await sidebar.getByText('I have no data yet').click();
  await sidebar.getByRole('button', { name: 'Insert sample data' }).click();
  // The playground has a sheet of this name already.
  await sidebar
    .getByRole('combobox', { name: 'Sheet' })
    .locator('option:checked', { hasText: /^Sample data \d/ })
    .waitFor({ state: 'attached' });
  await dataRead(sidebar);
  await sidebar.getByText('No problems found.').waitFor();
  await goOn(sidebar);
}
