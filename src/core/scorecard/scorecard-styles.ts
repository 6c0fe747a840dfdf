import type { CellStyle } from './sheet-plan.ts';

export const INK = '#202124';
export const SOFT = '#5f6368';
export const BRAND = '#174ea6';
export const LINE = '#e3e6ea';
/** Of lines in charts and sparklines. */
export const DRAWN = '#1a73e8';
const FIELD = '#f1f5fd';

/** Colors repeat what words and signs say; each pair keeps a contrast of at least 4.5. */
export const GOOD = { color: '#137333', background: '#e6f4ea' } as const;
export const WARN = { color: '#8a5300', background: '#fef3dc' } as const;
export const BAD = { color: '#b3261e', background: '#fce8e6' } as const;

export const scorecardStyles = {
  plain: { color: INK, size: 10 },
  title: { color: BRAND, size: 18, bold: true },
  subtitle: { color: SOFT, size: 10, wrap: true },
  label: { color: SOFT, size: 9 },
  picker: { color: INK, background: FIELD, numberFormat: '@', size: 10, bold: true },
  summary: { color: INK, size: 12, bold: true, align: 'left' },
  summarySoft: { color: SOFT, size: 10, align: 'left' },
  section: { color: BRAND, size: 12, bold: true },
  head: { color: '#ffffff', background: BRAND, size: 9, bold: true, align: 'right', wrap: true },
  headLeft: { color: '#ffffff', background: BRAND, size: 9, bold: true, align: 'left', wrap: true },
  name: { color: INK, size: 10, bold: true, wrap: true },
  text: { color: INK, size: 10, align: 'left' },
  people: { color: INK, size: 8, align: 'left', wrap: true },
  source: { color: SOFT, size: 8, align: 'left', wrap: true },
  soft: { color: SOFT, size: 10, align: 'left' },
  named: { color: SOFT, size: 9, align: 'right', wrap: true },
  status: { color: INK, size: 10, bold: true, align: 'left' },
  alert: { color: INK, size: 9, bold: true, align: 'left', wrap: true },
  benchmark: { color: SOFT, size: 8, align: 'left', wrap: true },
  share: { color: INK, size: 10, align: 'right', numberFormat: '0 %' },
  note: { color: SOFT, size: 9 },
  explanation: { color: INK, size: 9, align: 'left', wrap: true },
  due: { color: INK, size: 10, align: 'left', numberFormat: 'd mmm yyyy' },
  percent: { color: INK, size: 10, align: 'right', numberFormat: '0 %;"−"0 %' },
  assumed: { color: INK, background: FIELD, size: 10, align: 'right', numberFormat: '#,##0.00' },
  assumedRate: { color: INK, background: FIELD, size: 10, align: 'right', numberFormat: '0.0 %' },
} as const satisfies Record<string, CellStyle>;

/** The styles of figures depend on the KPI's unit and currency, so they are made per KPI. */
export function figureStyles(
  id: string,
  formats: { value: string; change: string; distance: string },
): Record<string, CellStyle> {
  const right = { align: 'right', size: 10 } as const;
  return {
    [`${id} actual`]: { ...right, color: INK, bold: true, size: 11, numberFormat: formats.value },
    [`${id} value`]: { ...right, color: INK, numberFormat: formats.value },
    [`${id} total`]: { ...right, color: INK, bold: true, numberFormat: formats.value },
    [`${id} soft`]: { ...right, color: SOFT, numberFormat: formats.value },
    [`${id} lookup`]: { ...right, size: 9, color: INK, numberFormat: formats.value, wrap: true },
    [`${id} range`]: {
      ...right,
      size: 9,
      color: INK,
      background: FIELD,
      numberFormat: formats.value,
      wrap: true,
    },
    [`${id} field`]: { ...right, color: INK, background: FIELD, numberFormat: formats.value },
    [`${id} change`]: { ...right, color: INK, numberFormat: formats.change },
    [`${id} distance`]: { ...right, color: SOFT, numberFormat: formats.distance },
  };
}
