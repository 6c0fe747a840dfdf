import { ICommandService, type Injector } from '@univerjs/core';
import { IActiveDirtyManagerService, SetFormulaCalculationStartMutation } from '@univerjs/engine-formula';
import {
  ClearSelectionFormatCommand,
  SetBorderCommand,
  SetRangeValuesMutation,
  SetStyleCommand,
} from '@univerjs/sheets';
import { FormulaCalculationSessionService } from '@univerjs/sheets-formula';

/** How long the engine may be silent; it reports at least every 500 formulas. */
const SILENCE_MILLISECONDS = 30_000;

/**
 * Tells when every formula has its value. Univer's own promise gives up when no calculation has begun within half a
 * second, which a large change takes to be prepared, and begins one only some time after the change.
 */
export class CalculationWatch {
  readonly #session: FormulaCalculationSessionService;
  /** A formula may be out of date, and the calculation that follows has not begun. */
  #due = false;

  constructor(injector: Injector) {
    const dirtying = injector.get(IActiveDirtyManagerService);
    this.#session = injector.get(FormulaCalculationSessionService);
    injector.get(ICommandService).onCommandExecuted(({ id, params }, options) => {
      if (id === SetFormulaCalculationStartMutation.id) this.#due = false;
      else if (dirtying.get(id) && !(id === SetRangeValuesMutation.id && keepsValues(params, options)))
        this.#due = true;
    });
  }

  /** Settles when no calculation is due or running, for any number of callers. */
  calculated(): Promise<void> {
    return new Promise((resolve, reject) => {
      let silence: ReturnType<typeof setTimeout> | undefined;
      let check: ReturnType<typeof setTimeout> | undefined;
      const settle = (outcome: () => void) => {
        clearTimeout(silence);
        clearTimeout(check);
        subscription.unsubscribe();
        outcome();
      };
      // The engine reports several times in a row while it hands over results: only what holds afterwards counts.
      const checkSoon = () => {
        clearTimeout(check);
        check = setTimeout(() => {
          if (!this.#due && !this.#isRunning()) settle(resolve);
        });
      };
      const subscription = this.#session.state$.subscribe(() => {
        clearTimeout(silence);
        silence = setTimeout(() => {
          settle(() => reject(new Error('The calculation of the formulas does not come to an end.')));
        }, SILENCE_MILLISECONDS);
        checkSoon();
      });
    });
  }

  #isRunning(): boolean {
    const { started, resultApplied, stopped, completed, resultEmitted } = this.#session.state;
    return started && !(resultApplied && (stopped || completed || resultEmitted));
  }
}

/** Whether a change of cells leaves formulas as they are: styles, and the results of a calculation themselves. */
function keepsValues(params: object | undefined, options: { onlyLocal?: boolean } | undefined): boolean {
  const { trigger } = (params ?? {}) as { trigger?: string };
  return (
    options?.onlyLocal === true ||
    trigger === SetStyleCommand.id ||
    trigger === SetBorderCommand.id ||
    trigger === ClearSelectionFormatCommand.id
  );
}
