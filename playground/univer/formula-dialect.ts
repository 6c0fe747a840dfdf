import { BaseReferenceObject, LexerTreeBuilder } from '@univerjs/engine-formula';
import { installCellIndex } from './cell-index.ts';
import { installIsoWeekNumber } from './iso-week-number.ts';
import { installKnownTexts } from './known-texts.ts';
import { installLiteralComparison } from './literal-comparison.ts';
import { installSteadyToday } from './steady-today.ts';

/** The last row that an open range such as `B2:B` reaches; Univer wants a number. */
const lastRow = 1_000_000;

/**
 * A formula of Sheets in the dialect of Univer: `;` between arguments becomes `,` and the open end of
 * `B2:B` gets a row. Texts, quoted sheet names and array literals stay as they are.
 */
export function toUniverDialect(formula: string): string {
  return outsideQuotes(withCommas(formula), (text) =>
    text.replace(/(\$?[A-Z]{1,3})(\$?\d+):(\$?[A-Z]{1,3})(?![\w$(!.])/gi, `$1$2:$3${lastRow}`),
  );
}

function withCommas(formula: string): string {
  let result = '';
  let quote = '';
  let braces = 0;
  for (const character of formula) {
    if (quote) {
      if (character === quote) quote = '';
    } else if (character === '"' || character === "'") {
      quote = character;
    } else if (character === '{') {
      braces += 1;
    } else if (character === '}') {
      braces -= 1;
    }
    result += character === ';' && !quote && braces === 0 ? ',' : character;
  }
  return result;
}

/**
 * Teaches Univer's lexer the dialect of Sheets. Calculation reads formulas through `treeBuilder`, moving
 * references (inserted rows, renamed sheets) through `sequenceNodesBuilder`: both are needed.
 */
export function installFormulaDialect(): void {
  const lexer: Lexer = LexerTreeBuilder.prototype;
  if (installed.has(lexer)) return;
  installed.add(lexer);
  installOpenRanges();
  installLiteralComparison();
  installCellIndex();
  installSteadyToday();
  installKnownTexts();
  installIsoWeekNumber();
  const { treeBuilder, sequenceNodesBuilder, getFunctionAndParameter } = lexer;
  lexer.treeBuilder = function (formula, ...rest) {
    return treeBuilder.call(this, toUniverDialect(formula), ...rest);
  };
  lexer.sequenceNodesBuilder = function (formula) {
    const text = toUniverDialect(formula);
    const nodes = keepingDoubledQuotes(text, (marked) => sequenceNodesBuilder.call(this, marked));
    return withTrailingSpaces(nodes, text);
  };
  // The hint beside the cell counts parameters by it, from a position that must not move.
  lexer.getFunctionAndParameter = function (formula, position) {
    return getFunctionAndParameter.call(this, withCommas(formula), position);
  };
}

/** Ends ranges at the last row of their sheet, which is how far an open range reaches in Sheets. */
function installOpenRanges(): void {
  const reference = BaseReferenceObject.prototype;
  const { getRangePosition } = reference;
  reference.getRangePosition = function (this: BaseReferenceObject) {
    const range = getRangePosition.call(this);
    const rows = this.getActiveSheetRowCount();
    return rows > 0 && range.startRow < rows && range.endRow >= rows ? { ...range, endRow: rows - 1 } : range;
  };
}

type SequenceNodes = ReturnType<LexerTreeBuilder['sequenceNodesBuilder']>;

/** Adds the spaces that a formula ends with while it is typed; without them the help beside it closes. */
function withTrailingSpaces(nodes: SequenceNodes, formula: string): SequenceNodes {
  const length = nodes?.reduce((sum, node) => sum + (typeof node === 'string' ? node : node.token).length, 0);
  const rest = formula.slice(length);
  return nodes && rest !== '' && rest.trim() === '' ? [...nodes, ...rest] : nodes;
}

/** Stands for `""` within a text; as long, since the parts of a formula are told by their places. */
const DOUBLED_QUOTES = '\uE000\uE001';

/** Takes a formula apart; on its own, Univer turns `"the ""data"""` into `"the "data""` there. */
function keepingDoubledQuotes(formula: string, takeApart: (formula: string) => SequenceNodes): SequenceNodes {
  const marked = formula.replace(
    /'[^']*'|"(?:[^"]|"")*"/g,
    (quoted) => quoted[0] + quoted.slice(1, -1).replaceAll('""', DOUBLED_QUOTES) + quoted.at(-1),
  );
  const nodes = takeApart(marked);
  if (marked === formula) return nodes;
  return nodes?.map((node) =>
    typeof node === 'string'
      ? node.replaceAll(DOUBLED_QUOTES, '""')
      : { ...node, token: node.token.replaceAll(DOUBLED_QUOTES, '""') },
  );
}

type Lexer = Pick<LexerTreeBuilder, 'treeBuilder' | 'sequenceNodesBuilder' | 'getFunctionAndParameter'>;

const installed = new WeakSet<Lexer>();

function outsideQuotes(formula: string, change: (text: string) => string): string {
  return formula
    .split(/("[^"]*"|'[^']*')/)
    .map((part, index) => (index % 2 === 0 ? change(part) : part))
    .join('');
}
