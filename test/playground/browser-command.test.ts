import { describe, expect, it } from 'vitest';
import { browserCommand } from '../../playground/browser-command.ts';

const URL = 'http://127.0.0.1:8110/';

describe('the default browser', () => {
  it.each([
    ['darwin', {}, 'open'],
    ['win32', {}, 'cmd'],
    ['linux', { DISPLAY: ':0' }, 'xdg-open'],
    ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, 'xdg-open'],
  ] as const)('is opened on %s with %j by %s', (platform, environment, program) => {
    const command = browserCommand(URL, platform, environment);
    expect(command?.program).toBe(program);
    expect(command?.arguments).toContain(URL);
  });

  it('is not opened without a screen or in continuous integration', () => {
    expect(browserCommand(URL, 'linux', {})).toBeUndefined();
    expect(browserCommand(URL, 'darwin', { CI: 'true' })).toBeUndefined();
  });
});
