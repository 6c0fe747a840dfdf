import type { EmulatedService } from './service-gate.ts';

/** The service that names kinds of charts; the gate adds its enumerations, which are all that is used of it. */
export class EmulatedCharts implements EmulatedService {
  readonly serviceName = 'Charts';
}
