import { vi } from 'vitest';
import {
  type HeadlessOptions,
  type HeadlessWorkbook,
  openHeadlessWorkbook,
} from '../../playground/univer/headless-workbook.ts';

/** Opens a workbook whose services are the globals that the server's code finds at Google. */
export function openWorkbook(options: HeadlessOptions = {}): HeadlessWorkbook {
  const workbook = openHeadlessWorkbook(options);
  for (const [name, service] of Object.entries(workbook.google)) vi.stubGlobal(name, service);
  return workbook;
}
