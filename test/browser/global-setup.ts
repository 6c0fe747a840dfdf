import { buildOutOfDate } from './build-out-of-date.ts';
import { findChromium } from './chromium.ts';

/** Makes the pages and the browser ready before the first test: several files open them at the same time. */
export async function setup(): Promise<void> {
  await Promise.all([buildOutOfDate(), findChromium()]);
}
