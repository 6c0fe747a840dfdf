/// <reference types="google-apps-script" preserve="true" />
import { type Area, isWithin } from '../area.ts';
import type { BorderLine, BorderSide, CellStyle, StyleChange } from '../grid.ts';
import { isNumberFormat } from '../univer/number-format.ts';
import { Exception } from './exception.ts';
import { writeFormulas, writeValues } from './range-contents.ts';
import type { SpreadsheetContext } from './spreadsheet-context.ts';

type Alignment = 'left' | 'center' | 'normal' | 'right' | null;

/** The setters that Range and RangeList share: one style, value or note for every cell. */
export abstract class RangeStyle<Chain> {
  protected readonly context: SpreadsheetContext;
  readonly sheetId: string;

  constructor(context: SpreadsheetContext, sheetId: string) {
    this.context = context;
    this.sheetId = sheetId;
  }

  protected abstract areas(): readonly Area[];

  activate(): Chain {
    const area = this.areas()[0];
    this.context.grid.activateSheet(this.sheetId);
    if (area) this.context.grid.select(this.sheetId, area);
    return this.chain();
  }

  breakApart(): Chain {
    return this.each((area) => this.context.grid.unmerge(this.sheetId, area));
  }

  clear(options?: {
    commentsOnly?: boolean | undefined;
    contentsOnly?: boolean | undefined;
    formatOnly?: boolean | undefined;
    validationsOnly?: boolean | undefined;
  }): Chain {
    const asked = Object.values(options ?? {}).includes(true) ? options : undefined;
    if (!asked || asked.contentsOnly) this.clearContent();
    if (!asked || asked.formatOnly) this.clearFormat();
    if (asked?.commentsOnly) this.clearNote();
    if (!asked || asked.validationsOnly) this.clearDataValidations();
    return this.chain();
  }

  clearContent(): Chain {
    return this.setValue('');
  }

  clearDataValidations(): Chain {
    return this.each((area) => this.context.grid.setValidation(this.sheetId, area, null));
  }

  clearFormat(): Chain {
    return this.each((area) => {
      this.context.grid.clearStyles(this.sheetId, area);
      const { grid } = this.context;
      const kept = grid
        .conditionalFormats(this.sheetId)
        .filter((rule) => !rule.areas.every((ruled) => isWithin(ruled, area)));
      if (kept.length < grid.conditionalFormats(this.sheetId).length) {
        grid.setConditionalFormats(this.sheetId, kept);
      }
    });
  }

  clearNote(): Chain {
    return this.setNote(null);
  }

  setBackground(color: string | null): Chain {
    return this.style({ background: color });
  }

  setBorder(
    top: boolean | null,
    left: boolean | null,
    bottom: boolean | null,
    right: boolean | null,
    vertical: boolean | null,
    horizontal: boolean | null,
    color: string | null = null,
    style: GoogleAppsScript.Spreadsheet.BorderStyle | null = null,
  ): Chain {
    const line: BorderLine = {
      color: color ?? '#000000',
      style: style === null ? 'SOLID' : (String(style) as BorderLine['style']),
    };
    return this.each((area) => {
      const styles = Array.from({ length: area.rows }, (_, row) =>
        Array.from({ length: area.columns }, (_, column): StyleChange => {
          const wanted: Record<BorderSide, boolean | null> = {
            top: row === 0 ? top : horizontal,
            bottom: row === area.rows - 1 ? bottom : horizontal,
            left: column === 0 ? left : vertical,
            right: column === area.columns - 1 ? right : vertical,
          };
          const borders: Partial<Record<BorderSide, BorderLine | null>> = {};
          for (const side of ['top', 'bottom', 'left', 'right'] as const) {
            if (wanted[side] !== null) borders[side] = wanted[side] ? line : null;
          }
          return { borders };
        }),
      );
      this.context.grid.writeStyles(this.sheetId, area, styles);
    });
  }

  setFontColor(color: string | null): Chain {
    return this.style({ fontColor: color });
  }

  setFontFamily(fontFamily: string | null): Chain {
    return this.style({ fontFamily });
  }

  setFontLine(fontLine: CellStyle['fontLine']): Chain {
    return this.style({ fontLine });
  }

  setFontSize(fontSize: number): Chain {
    return this.style({ fontSize });
  }

  setFontStyle(fontStyle: CellStyle['fontStyle']): Chain {
    return this.style({ fontStyle });
  }

  setFontWeight(fontWeight: CellStyle['fontWeight']): Chain {
    return this.style({ fontWeight });
  }

  setFormula(formula: string): Chain {
    return this.each((area) => writeFormulas(this.context, this.sheetId, area, filled(area, formula)));
  }

  setHorizontalAlignment(horizontalAlignment: Alignment): Chain {
    return this.style({ horizontalAlignment });
  }

  setNote(note: string | null): Chain {
    return this.each((area) => this.context.grid.writeNotes(this.sheetId, area, filled(area, note ?? '')));
  }

  setNumberFormat(numberFormat: string): Chain {
    return this.style({ format: toNumberFormat(numberFormat) });
  }

  setValue(value: unknown): Chain {
    return this.each((area) => writeValues(this.context, this.sheetId, area, filled(area, value)));
  }

  setVerticalAlignment(verticalAlignment: CellStyle['verticalAlignment']): Chain {
    return this.style({ verticalAlignment });
  }

  setWrap(isWrapEnabled: boolean): Chain {
    return this.style({ wrap: isWrapEnabled ? 'WRAP' : 'OVERFLOW' });
  }

  setWrapStrategy(strategy: GoogleAppsScript.Spreadsheet.WrapStrategy): Chain {
    return this.style({ wrap: String(strategy) as CellStyle['wrap'] });
  }

  /** The object itself as the type that Google declares, of which only the emulated part exists. */
  protected chain(): Chain {
    return this as unknown as Chain;
  }

  protected each(change: (area: Area) => void): Chain {
    for (const area of this.areas()) change(area);
    return this.chain();
  }

  private style(change: StyleChange): Chain {
    return this.each((area) => this.context.grid.writeStyles(this.sheetId, area, filled(area, change)));
  }
}

/** A number format as cells keep it: `general` is the automatic one. */
export function toNumberFormat(format: string): string | null {
  if (format === '' || format.toLowerCase() === 'general') return null;
  if (!isNumberFormat(format)) throw new Exception(`Invalid number format: ${format}`);
  return format;
}

function filled<T>(area: Area, value: T): T[][] {
  return Array.from({ length: area.rows }, () => new Array<T>(area.columns).fill(value));
}
