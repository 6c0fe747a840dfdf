import { defineConfig } from 'vitest/config';

const TIMEOUTS = { testTimeout: 60_000, hookTimeout: 60_000 };

export default defineConfig({
  test: {
    // The default leaves one of two processor cores idle; with one number for all, browsers and unit tests take turns.
    maxWorkers: 2,
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
