import type { Alignment, Fill, Font, Style } from 'exceljs';
import type { CellStyle } from '../grid.ts';

/** The style of a cell in the terms of an .xlsx file. */
export function toExcelStyle(style: CellStyle): Partial<Style> {
  return {
    font: fontOf(style),
    alignment: alignmentOf(style),
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
