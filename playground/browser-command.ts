/** A program with its arguments. */
export interface Command {
  readonly program: string;
  readonly arguments: readonly string[];
}

/** The command that opens an address in the default browser; undefined where there is nobody to look at it. */
export function browserCommand(
  url: string,
  platform: NodeJS.Platform,
  environment: Readonly<Record<string, string | undefined>>,
): Command | undefined {
  if (environment.CI) return undefined;
  if (platform === 'darwin') return { program: 'open', arguments: [url] };
  // `start` is a word of the shell, not a program.
  if (platform === 'win32') return { program: 'cmd', arguments: ['/c', 'start', url] };
  const hasScreen = Boolean(environment.DISPLAY || environment.WAYLAND_DISPLAY);
  return hasScreen ? { program: 'xdg-open', arguments: [url] } : undefined;
}
