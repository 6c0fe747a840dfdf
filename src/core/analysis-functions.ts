import type { CustomFunction } from './custom-function.ts';
import { kpiClvPredictFunction } from './customer-functions/kpi-clv-predict.ts';
import { kpiCohortsFunction } from './customer-functions/kpi-cohorts.ts';
import { kpiConcentrationFunction } from './customer-functions/kpi-concentration.ts';
import { kpiRankFunction } from './customer-functions/kpi-rank.ts';
import { kpiRfmFunction } from './customer-functions/kpi-rfm.ts';
import { kpiAbTestFunction } from './experiment-functions/kpi-ab-test.ts';
import { kpiIntervalFunction } from './experiment-functions/kpi-interval.ts';
import { kpiNpsMarginFunction } from './experiment-functions/kpi-nps-margin.ts';
import { kpiSampleSizeFunction } from './experiment-functions/kpi-sample-size.ts';
import { kpiAlertFunction } from './management-functions/kpi-alert.ts';
import { kpiBenchmarkFunction } from './management-functions/kpi-benchmark.ts';
import { kpiForecastFunction } from './management-functions/kpi-forecast.ts';
import { kpiPaceFunction } from './management-functions/kpi-pace.ts';
import { kpiProgressFunction } from './management-functions/kpi-progress.ts';
import { kpiStatusFunction } from './management-functions/kpi-status.ts';
import { kpiTargetFunction } from './management-functions/kpi-target.ts';
import { kpiByFunction } from './table-functions/kpi-by.ts';
import { kpiCheckFunction } from './table-functions/kpi-check.ts';
import { kpiCompareFunction } from './table-functions/kpi-compare.ts';
import { kpiDriversFunction } from './table-functions/kpi-drivers.ts';
import { kpiFunnelFunction } from './table-functions/kpi-funnel.ts';
import { kpiExplainFunction, kpiListFunction } from './table-functions/kpi-list.ts';
import { kpiSqlFunction } from './table-functions/kpi-sql.ts';
import { kpiTrendFunction } from './table-functions/kpi-trend.ts';
import { kpiValueFunction } from './table-functions/kpi-value.ts';

/** The custom functions over tables, series, customers and experiments, and those about the catalog itself. */
export const analysisFunctions: readonly CustomFunction[] = [
  kpiValueFunction,
  kpiByFunction,
  kpiTrendFunction,
  kpiCompareFunction,
  kpiDriversFunction,
  kpiFunnelFunction,
  kpiCheckFunction,
  kpiListFunction,
  kpiExplainFunction,
  kpiSqlFunction,
  kpiRfmFunction,
  kpiCohortsFunction,
  kpiClvPredictFunction,
  kpiConcentrationFunction,
  kpiRankFunction,
  kpiProgressFunction,
  kpiStatusFunction,
  kpiPaceFunction,
  kpiAlertFunction,
  kpiForecastFunction,
  kpiTargetFunction,
  kpiBenchmarkFunction,
  kpiAbTestFunction,
  kpiIntervalFunction,
  kpiNpsMarginFunction,
  kpiSampleSizeFunction,
];
