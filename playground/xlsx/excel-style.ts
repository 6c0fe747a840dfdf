import type { Alignment, BorderStyle, Borders as ExcelBorders, Fill, Font, Style } from 'exceljs';
import type { BorderLine, BorderSide, Borders, CellStyle } from '../grid.ts';

const BORDER_STYLES = {
  DOTTED: 'dotted',
  DASHED: 'dashed',
  SOLID: 'thin',
  SOLID_MEDIUM: 'medium',
  SOLID_THICK: 'thick',
  DOUBLE: 'double',
} as const satisfies Record<BorderLine['style'], BorderStyle>;

/** The style of a cell in the terms of an .xlsx file. */
export function toExcelStyle(style: CellStyle, borders: Borders): Partial<Style> {
  return {
    font: fontOf(style),
    alignment: alignmentOf(style),
    border: bordersOf(borders),
    ...(style.background ? { fill: fillOf(style.background) } : {}),
    ...(style.format ? { numFmt: toExcelFormat(style.format) } : {}),
  };
}

/** Colors of files begin with their opacity. */
export function argb(color: string): { argb: string } {
  const [red = '0', green = '0', blue = '0'] = color.slice(1);
  const digits = color.length === 4 ? `${red}${red}${green}${green}${blue}${blue}` : color.slice(1, 7);
  return { argb: `FF${digits.toUpperCase()}` };
}

function fontOf({
  fontFamily,
  fontSize,
  fontWeight,
  fontStyle,
  fontLine,
  fontColor,
}: CellStyle): Partial<Font> {
  return {
    name: fontFamily ?? 'Arial',
    size: fontSize ?? 10,
    ...(fontWeight === 'bold' ? { bold: true } : {}),
    ...(fontStyle === 'italic' ? { italic: true } : {}),
    ...(fontLine === 'underline' ? { underline: true } : {}),
    ...(fontLine === 'line-through' ? { strike: true } : {}),
    ...(fontColor?.startsWith('#') ? { color: argb(fontColor) } : {}),
  };
}

function bordersOf(borders: Borders): Partial<ExcelBorders> {
  const lines = Object.entries(borders) as [BorderSide, BorderLine][];
  return Object.fromEntries(
    lines.map(([side, { style, color }]) => [side, { style: BORDER_STYLES[style], color: argb(color) }]),
  );
}

function fillOf(background: string): Fill {
  return { type: 'pattern', pattern: 'solid', fgColor: argb(background) };
}

function alignmentOf({ horizontalAlignment, verticalAlignment, wrap }: CellStyle): Partial<Alignment> {
  return {
    ...(horizontalAlignment && horizontalAlignment !== 'normal' ? { horizontal: horizontalAlignment } : {}),
    vertical: verticalAlignment ?? 'bottom',
    ...(wrap === 'WRAP' ? { wrapText: true } : {}),
  };
}

function toExcelFormat(format: string): string {
  return format.toLowerCase() === 'general' ? 'General' : format;
}
