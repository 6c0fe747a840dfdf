import { defineConfig } from 'vitest/config';
import { FORMULA_ENGINE, plainFields } from './build/plain-fields.ts';

const TIMEOUTS = { testTimeout: 60_000, hookTimeout: 60_000 };

export default defineConfig({
  plugins: [
    {
      name: 'formula-engine',
      transform: {
        filter: { id: FORMULA_ENGINE },
        handler: (script) => ({ code: plainFields(script), map: null }),
      },
    },
  ],
  test: {
    // One more than two processor cores: whoever waits for a browser leaves its core to another. With one number for
    // all, browsers and unit tests take turns.
    maxWorkers: 3,
    projects: [
      {
        extends: true,
        test: {
          ...TIMEOUTS,
          name: 'unit',
          include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
          exclude: ['test/browser/**'],
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          ...TIMEOUTS,
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          globalSetup: ['test/browser/global-setup.ts'],
        },
      },
      {
        extends: true,
        test: {
          ...TIMEOUTS,
          name: 'walk',
          include: ['test/browser/**/*.walk.ts'],
          globalSetup: ['test/browser/global-setup.ts'],
        },
      },
    ],
  },
});
