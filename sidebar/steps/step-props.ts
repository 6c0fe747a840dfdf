import type { SidebarModel } from '../use-sidebar.ts';

/** What every step is given. */
export interface StepProps {
  readonly model: SidebarModel;
  /** The sentence to show beside a field, once Next was pressed. */
  readonly problemOf: (field: string) => string | undefined;
}
