import { findChromium } from './chromium.ts';

/** Makes the browser ready before the first test, so that no test pays for unpacking it. */
export async function setup(): Promise<void> {
  await findChromium();
}
