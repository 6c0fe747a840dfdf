import { numfmt } from '@univerjs/core';
import type { CellContent } from '../grid.ts';

/** What a cell holds, and the format it takes on, after a person typed a text into it. */
export type TypedInput = CellContent & { format?: string };

/**
 * Reads a text as Sheets reads what is typed: formulas, numbers, percentages, money, dates and booleans
 * are recognised, a leading apostrophe keeps the rest as text.
 */
export function parseTypedInput(text: string): TypedInput {
  if (text.startsWith("'")) return { value: text.slice(1) };
  if (text.length > 1 && text.startsWith('=')) return { formula: text };
  const parsed = numfmt.parseValue(text.trim());
  if (parsed && typeof parsed.v === 'boolean') return { value: parsed.v };
  if (parsed && typeof parsed.v === 'number') {
    return parsed.z ? { value: parsed.v, format: parsed.z } : { value: parsed.v };
  }
  // "+A1" is typed by people who come from another spreadsheet, and is a formula here too.
  if (/^\+[A-Za-z(]/.test(text)) return { formula: `=${text}` };
  return { value: text };
}
