import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  type IBorderStyleData,
  type IStyleData,
  type Nullable,
  VerticalAlign,
  WrapStrategy,
} from '@univerjs/core';
import type { BorderLine, BorderSide, Borders, CellStyle, StyleChange } from '../grid.ts';

const borderKeys = { top: 't', left: 'l', bottom: 'b', right: 'r' } as const satisfies Record<
  BorderSide,
  string
>;

const borderStyles: Record<BorderLine['style'], BorderStyleTypes> = {
  DOTTED: BorderStyleTypes.DOTTED,
  DASHED: BorderStyleTypes.DASHED,
  SOLID: BorderStyleTypes.THIN,
  SOLID_MEDIUM: BorderStyleTypes.MEDIUM,
  SOLID_THICK: BorderStyleTypes.THICK,
  DOUBLE: BorderStyleTypes.DOUBLE,
};

const horizontal = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
  normal: HorizontalAlign.UNSPECIFIED,
};

const vertical = { top: VerticalAlign.TOP, middle: VerticalAlign.MIDDLE, bottom: VerticalAlign.BOTTOM };

const wraps = { OVERFLOW: WrapStrategy.OVERFLOW, WRAP: WrapStrategy.WRAP, CLIP: WrapStrategy.CLIP };

/** A change of style in Univer's terms; `null` takes a property away. */
export function toUniverStyle(change: StyleChange): IStyleData {
  const style: IStyleData = {};
  if (change.format !== undefined) style.n = change.format === null ? null : { pattern: change.format };
  if (change.background !== undefined) style.bg = color(change.background);
  if (change.fontColor !== undefined) style.cl = color(change.fontColor);
  if (change.fontFamily !== undefined) style.ff = change.fontFamily;
  if (change.fontSize !== undefined) style.fs = change.fontSize as number;
  if (change.fontWeight !== undefined) style.bl = flag(change.fontWeight === 'bold');
  if (change.fontStyle !== undefined) style.it = flag(change.fontStyle === 'italic');
  if (change.fontLine !== undefined) {
    style.ul = { s: flag(change.fontLine === 'underline') };
    style.st = { s: flag(change.fontLine === 'line-through') };
  }
  if (change.horizontalAlignment !== undefined) {
    style.ht = change.horizontalAlignment === null ? null : horizontal[change.horizontalAlignment];
  }
  if (change.verticalAlignment !== undefined) {
    style.vt = change.verticalAlignment === null ? null : vertical[change.verticalAlignment];
  }
  if (change.wrap !== undefined) style.tb = change.wrap === null ? null : wraps[change.wrap];
  if (change.borders) {
    const borders: Record<string, Nullable<IBorderStyleData>> = {};
    for (const [side, line] of Object.entries(change.borders) as [BorderSide, BorderLine | null][]) {
      borders[borderKeys[side]] = line && { s: borderStyles[line.style], cl: { rgb: line.color } };
    }
    style.bd = borders;
  }
  return style;
}

/** The style of a cell as scripts read it. */
export function fromUniverStyle(style: Nullable<IStyleData>): CellStyle {
  return {
    format: style?.n?.pattern ?? null,
    background: style?.bg?.rgb ?? null,
    fontColor: style?.cl?.rgb ?? null,
    fontFamily: style?.ff ?? null,
    fontSize: style?.fs ?? null,
    fontWeight: style?.bl ? 'bold' : null,
    fontStyle: style?.it ? 'italic' : null,
    fontLine: style?.ul?.s ? 'underline' : style?.st?.s ? 'line-through' : null,
    horizontalAlignment: keyOf(horizontal, style?.ht),
    verticalAlignment: keyOf(vertical, style?.vt),
    wrap: keyOf(wraps, style?.tb),
  };
}

/** The lines around a cell; a side without one is absent. */
export function fromUniverBorders(style: Nullable<IStyleData>): Borders {
  const borders: Borders = {};
  for (const [side, key] of Object.entries(borderKeys) as [BorderSide, (typeof borderKeys)[BorderSide]][]) {
    const line = style?.bd?.[key];
    const name = keyOf(borderStyles, line?.s);
    if (line && name) borders[side] = { style: name, color: line.cl.rgb ?? '#000000' };
  }
  return borders;
}

function color(value: string | null): { rgb: string } | null {
  return value === null ? null : { rgb: value };
}

function flag(on: boolean): BooleanNumber {
  return on ? BooleanNumber.TRUE : BooleanNumber.FALSE;
}

function keyOf<Key extends string>(table: Record<Key, number>, value: Nullable<number>): Key | null {
  if (value === null || value === undefined || value === 0) return null;
  return (Object.keys(table) as Key[]).find((key) => table[key] === value) ?? null;
}
