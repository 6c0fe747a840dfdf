import type { ServiceName } from './signatures.ts';

/** What the platform lets a script do, by how it was started. */
export type AuthMode = 'NONE' | 'LIMITED' | 'CUSTOM_FUNCTION' | 'FULL';

// https://developers.google.com/workspace/add-ons/concepts/editor-auth-lifecycle
const menuCalls = new Set([
  'SpreadsheetApp.getUi',
  'Ui.createMenu',
  'Ui.createAddonMenu',
  'Menu.addItem',
  'Menu.addSeparator',
  'Menu.addSubMenu',
  'Menu.addToUi',
]);
const alwaysAllowed = new Set<ServiceName>(['Utilities', 'Session', 'Logger']);
const customFunctionServices = new Set<ServiceName>([
  'LockService',
  'Lock',
  'HtmlService',
  'HtmlOutput',
  'PropertiesService',
  'Properties',
]);
const uiServices = new Set<ServiceName>(['Ui', 'Menu']);

/** Why a call is refused in this mode, in Google's words; undefined when it is allowed. */
export function refusalOf(mode: AuthMode, service: ServiceName, method: string): string | undefined {
  const call = `${service}.${method}`;
  if (mode === 'FULL' || alwaysAllowed.has(service)) return undefined;
  if (mode === 'NONE') return menuCalls.has(call) ? undefined : permission(call);
  if (mode === 'LIMITED') {
    return uiServices.has(service) && !menuCalls.has(call) ? permission(call) : undefined;
  }
  if (call === 'SpreadsheetApp.getUi' || uiServices.has(service)) {
    return 'Cannot call SpreadsheetApp.getUi() from this context.';
  }
  if (customFunctionServices.has(service)) return undefined;
  return /^(get|is|has)/.test(method) ? undefined : permission(method);
}

function permission(call: string): string {
  return `You do not have permission to call ${call}`;
}
