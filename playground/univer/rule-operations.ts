import {
  AddConditionalRuleMutation,
  ConditionalFormattingRuleModel,
  DeleteConditionalRuleMutation,
} from '@univerjs/sheets-conditional-formatting';
import {
  AddSheetDataValidationCommand,
  ClearRangeDataValidationCommand,
  SheetDataValidationModel,
} from '@univerjs/sheets-data-validation';
import type { Area } from '../area.ts';
import type { ConditionalFormat, RuleOperations, ValidationRule } from '../grid.ts';
import { toUniverRule } from './conditional-format.ts';
import { fromUniverRange, toUniverRange } from './univer-range.ts';
import type { UniverSession } from './univer-session.ts';
import { toUniverValidation } from './validation-rule.ts';

/** The validations and conditional formats of a Univer sheet, remembered as scripts built them. */
export function ruleOperations(session: UniverSession): RuleOperations {
  const conditionalFormats = new Map<string, ConditionalFormat>();
  const validations = new Map<string, ValidationRule>();
  let lastRule = 0;
  const nextId = (kind: string): string => {
    lastRule += 1;
    return `script-${kind}-${lastRule}`;
  };
  return {
    validation(sheetId: string, row: number, column: number): ValidationRule | null {
      const rule = session.injector
        .get(SheetDataValidationModel)
        .getRuleByLocation(session.id, sheetId, row, column);
      return (rule && validations.get(rule.uid)) ?? null;
    },

    setValidation(sheetId: string, area: Area, rule: ValidationRule | null): void {
      if (rule === null) {
        session.execute(ClearRangeDataValidationCommand.id, sheetId, { ranges: [toUniverRange(area)] });
        return;
      }
      const uid = nextId('validation');
      validations.set(uid, rule);
      session.execute(AddSheetDataValidationCommand.id, sheetId, {
        rule: toUniverValidation(rule, uid, area),
      });
    },

    conditionalFormats(sheetId: string): ConditionalFormat[] {
      const rules =
        session.injector.get(ConditionalFormattingRuleModel).getSubunitRules(session.id, sheetId) ?? [];
      return rules.flatMap(({ cfId, ranges }) => {
        const format = conditionalFormats.get(cfId);
        // Univer moves the ranges when rows are inserted, so they are read from there.
        return format ? [{ ...format, areas: ranges.map(fromUniverRange) }] : [];
      });
    },

    setConditionalFormats(sheetId: string, formats: readonly ConditionalFormat[]): void {
      const model = session.injector.get(ConditionalFormattingRuleModel);
      for (const { cfId } of [...(model.getSubunitRules(session.id, sheetId) ?? [])]) {
        session.execute(DeleteConditionalRuleMutation.id, sheetId, { cfId });
        conditionalFormats.delete(cfId);
      }
      // A rule that is added goes before the others, and the first rule wins.
      for (const format of [...formats].reverse()) {
        const cfId = nextId('format');
        conditionalFormats.set(cfId, format);
        session.execute(AddConditionalRuleMutation.id, sheetId, { rule: toUniverRule(format, cfId) });
      }
    },
  };
}
