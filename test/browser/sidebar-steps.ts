import type { FrameLocator, Page } from 'playwright-core';

/** What is typed about the target of one KPI. */
export interface TypedTarget {
  readonly target?: string;
  /** ISO text. */
  readonly due?: string;
  readonly owner?: string;
  readonly source?: string;
}

/** Opens the sidebar as a person does, from the Extensions menu. */
export async function openSidebar(page: Page): Promise<FrameLocator> {
  await page.getByRole('button', { name: 'Extensions' }).click();
  await page.getByRole('menuitem', { name: 'Open sidebar' }).click();
  const sidebar = page.frameLocator('iframe');
  await sidebar.getByRole('heading', { level: 1 }).waitFor();
  return sidebar;
}

/** Waits for the step with this heading, and until it has read what it needs. */
export async function stepShown(sidebar: FrameLocator, heading: string): Promise<void> {
  await sidebar.getByRole('heading', { level: 1, name: heading }).waitFor();
  await sidebar.locator('form[aria-busy="false"]').waitFor();
}

export async function goOn(sidebar: FrameLocator): Promise<void> {
  await sidebar.getByRole('button', { name: 'Next' }).click();
}

/** Chooses a card, such as a goal, by its name. */
export async function chooseCard(sidebar: FrameLocator, name: string): Promise<void> {
  await sidebar.getByRole('radio', { name: new RegExp(`^${name}`) }).check();
}

/** Goes from the first step to the data: five KPIs for the goal, and the sheet where one is named. */
export async function goToData(
  sidebar: FrameLocator,
  { goal, context, sheet }: { goal: string; context: string; sheet?: string },
): Promise<void> {
  await chooseCard(sidebar, goal);
  await goOn(sidebar);
  await chooseCard(sidebar, context);
  await goOn(sidebar);
  await stepShown(sidebar, 'KPIs that fit');
  await goOn(sidebar);
  await stepShown(sidebar, 'Where is the data?');
  if (sheet !== undefined) {
    await sidebar.getByRole('combobox', { name: 'Sheet' }).selectOption({ label: sheet });
  }
  await dataRead(sidebar);
}

/** Waits until the columns of the chosen sheet are read: before that, the step cannot be left. */
export async function dataRead(sidebar: FrameLocator): Promise<void> {
  await sidebar.getByText(/things? to look at|No problems found/).waitFor();
  await stepShown(sidebar, 'Where is the data?');
}

/** Types the target of the KPI that the step shows. */
export async function typeTarget(sidebar: FrameLocator, typed: TypedTarget): Promise<void> {
  const fields = { Target: typed.target, Responsible: typed.owner, Source: typed.source };
  for (const [label, text] of Object.entries(fields)) {
    if (text !== undefined) await sidebar.getByLabel(new RegExp(`^${label}`)).fill(text);
  }
  if (typed.due !== undefined) await sidebar.getByLabel('Reach by').fill(typed.due);
}

/** Goes from any target to the last step. */
export async function skipTargets(sidebar: FrameLocator): Promise<void> {
  await sidebar.getByRole('button', { name: 'Skip targets' }).click();
  await stepShown(sidebar, 'Ready to create');
}

/** Creates the scorecard and waits until its sheet is written and calculated. */
export async function createScorecard(page: Page, sidebar: FrameLocator): Promise<void> {
  await sidebar.getByRole('button', { name: 'Create scorecard' }).click();
  await stepShown(sidebar, 'The scorecard is ready');
  await page.evaluate(() => window.playground.calculated());
}
