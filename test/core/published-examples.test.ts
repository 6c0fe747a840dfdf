import { describe, expect, it } from 'vitest';
import { call, column } from './call.ts';

/** An example that somebody else worked out: the function, what goes in, what comes out, rounded as printed, and where. */
type Example = readonly [
  name: string,
  given: readonly unknown[],
  published: number,
  decimals: number,
  page: string,
];

function answers(counts: Readonly<Record<number, number>>): unknown[][] {
  return column(...Object.entries(counts).flatMap(([answer, count]) => Array(count).fill(Number(answer))));
}

const CAMPAIGN = 'basicfreetools.com/blog/how-email-marketing-metrics-work';
const ADS = 'aibizhub.io/methodology/ad-spend-roas-calculator/';
const CAIRNGORM = 'simulalo.app/en/simulador/saas/churn-ltv';
const SEED_STAGE = 'callculator.cc/callculator927_seed_stage_ltv_calculator/';

const examples: readonly Example[] = [
  ['KPI_CPM', [200, 100_000], 2, 10, 'adwisely.com/glossary/cpm-equation/'],
  ['KPI_CPM', [60, 15_000], 4, 10, '0685.com/continuing-education/other-continuing-education/45987.html'],
  ['KPI_SHARE_OF_VOICE', [50, 500], 0.1, 10, 'kpiexamples.operately.com/marketing/share-of-voice'],
  ['KPI_MARKET_SHARE', [1000, 5000], 0.2, 10, 'thefinancebase.com/formula-market-shares-4414.html'],
  ['KPI_GRP', [75, 100], 75, 10, 'furiouscorp.com/kb/grp/'],
  ['KPI_CTR', [5, 100], 0.05, 10, 'irev.com/affiliate-marketing-glossary/what-is-click-through-rate/'],
  ['KPI_CTR', [50, 1000], 0.05, 10, 'michalbahno.com/affiliate-marketing-glossary/click-through-rate-ctr'],
  ['KPI_BOUNCE_RATE', [400, 1000], 0.4, 10, 'japio.com/metrics/bounce-rate'],
  ['KPI_BOUNCE_RATE', [100, 1000], 0.1, 10, 'learndigitaladvertising.com/glossary/bounce-rate/'],
  ['KPI_SOCIAL_ENGAGEMENT', [500, 10_000], 0.05, 10, 'calc-verse.com/en/calculator/engagement'],
  ['KPI_CPL', [750, 250], 3, 10, 'morningdough.com/online-advertising/what-is-cpl/'],
  ['KPI_CPL', [5000, 50], 100, 10, '18insurance.com/cost-per-lead-cpl/'],
  ['KPI_CPA', [1000, 10], 100, 10, 'iqads.ro/dictionar/cpa'],
  ['KPI_MQL_TO_SQL', [200, 1000], 0.2, 10, 'minimalistinnovation.com/post/lead-conversion-rate-mql-to-sql'],
  ['KPI_LEAD_TO_CUSTOMER', [18, 150], 0.12, 10, 'usedaymark.io/metrics/lead-to-customer-conversion'],
  ['KPI_WIN_RATE', [20, 30], 0.4, 10, 'help.pipelinecrm.com/article/64-win-ratio'],
  [
    'KPI_PIPELINE_VELOCITY',
    [50, 0.25, 25_000, 60],
    5208,
    0,
    'prospectengine.com/blog/sales-pipeline-velocity-formula-improve',
  ],
  [
    'KPI_PIPELINE_VELOCITY',
    [50, 0.25, 10_000, 30],
    4167,
    0,
    'theprimecalculator.com/business/pipeline-velocity-calculator/formula',
  ],
  ['KPI_PIPELINE_VELOCITY', [100, 0.25, 10_000, 45], 5556, 0, 'oscom.ai/glossary/pipeline-velocity'],
  [
    'KPI_CAC',
    [1_000_000, 10_000],
    100,
    10,
    'clv-calculator.com/customer-costs/customer-acquisition-cost-formula-clv/',
  ],
  [
    'KPI_CAC',
    [1000, 500],
    2,
    10,
    'promorepublic.com/en/blog/what-is-customer-acquisition-cost-formula-definition-and-example/amp',
  ],
  [
    'KPI_CAC_PAYBACK',
    [600, 120, 0.8],
    6.25,
    10,
    'callculator.cc/callculator946_pre_seed_payback_calculator/',
  ],
  [
    'KPI_CAC_PAYBACK',
    [1200, 200, 0.8],
    7.5,
    10,
    'pricingnest-com.pages.dev/saas-pricing/cac-payback-period-calculator',
  ],
  ['KPI_CAC_PAYBACK', [200, 50, 0.75], 5.33, 2, 'scoutmytool.com/calc/business-finance/cac-payback-period'],
  ['KPI_CAC_PAYBACK', [2850, 420, 0.76], 8.9, 1, CAIRNGORM],
  ['KPI_LTV_CAC', [15_000, 6000], 2.5, 10, 'mhq-gatsby.pages.dev/difference/ltv-to-cac-vs-magic-number/'],
  ['KPI_LTV_CAC', [9975, 2850], 3.5, 1, CAIRNGORM],
  ['KPI_LTV_CAC', [5000, 750], 6.67, 2, SEED_STAGE],
  ['KPI_ROAS', [7500, 5000], 1.5, 10, ADS],
  ['KPI_BREAK_EVEN_ROAS', [0.6], 1.67, 2, ADS],
  ['KPI_BREAK_EVEN_ROAS', [0.25], 4, 10, 'turnint.ai/tools/calc-roas'],
  ['KPI_BREAK_EVEN_ROAS', [0.4], 2.5, 10, 'turnint.ai/tools/calc-roas'],
  ['KPI_ROI', [1500, 1000], 0.5, 10, 'calcday.com/calculator/marketingRoiCalculator.do'],
  ['KPI_RETENTION', [1100, 250, 1000], 0.85, 10, 'agilebrandguide.com/wiki/measurements/retention-rate/'],
  ['KPI_ANNUAL_CHURN', [0.01], 0.1136, 4, 'toption.org/convert-monthly-to-annual-churn-calculator'],
  ['KPI_ANNUAL_CHURN', [0.05], 0.4596, 4, 'toption.org/convert-monthly-to-annual-churn-calculator'],
  ['KPI_ANNUAL_CHURN', [0.2], 0.9313, 4, 'toption.org/convert-monthly-to-annual-churn-calculator'],
  ['KPI_NRR', [200_000, 20_000, 4000, 6000], 1.05, 10, 'dnoise.online/en/metrics/nrr-ndr'],
  ['KPI_QUICK_RATIO', [20_000, 8000, 5000, 3000], 3.5, 10, 'pitchkit.net/resources/glossary/quick-ratio'],
  [
    'KPI_QUICK_RATIO',
    [95_000, 28_000, 18_000, 7000],
    4.92,
    2,
    'super-calc.com/calculators/saas-quick-ratio-calculator',
  ],
  [
    'KPI_QUICK_RATIO',
    [40_000, 5000, 32_000, 8000],
    1.13,
    2,
    'super-calc.com/calculators/saas-quick-ratio-calculator',
  ],
  ['KPI_CLV', [70, 3, 3], 630, 10, 'feverbee.com/roi/calculating-customer-lifetime-value/'],
  ['KPI_CLV_MARGIN', [70, 3, 3, 0.3], 189, 10, 'feverbee.com/roi/calculating-customer-lifetime-value/'],
  [
    'KPI_CLV_SUBSCRIPTION',
    [500, 0.75, 0.025],
    15_000,
    8,
    'mhq-gatsby.pages.dev/difference/ltv-to-cac-vs-magic-number/',
  ],
  ['KPI_CLV_SUBSCRIPTION', [420, 0.76, 0.032], 9975, 8, CAIRNGORM],
  ['KPI_CLV_SUBSCRIPTION', [250, 0.8, 0.04], 5000, 8, SEED_STAGE],
  ['KPI_LIFESPAN', [0.04], 25, 10, SEED_STAGE],
  ['KPI_OPEN_RATE', [2375, 9500], 0.25, 10, CAMPAIGN],
  ['KPI_CLICK_RATE', [285, 9500], 0.03, 10, CAMPAIGN],
  ['KPI_CTOR', [285, 2375], 0.12, 10, CAMPAIGN],
  ['KPI_EMAIL_CONVERSION', [42, 9500], 0.0044, 4, CAMPAIGN],
  ['KPI_EMAIL_BOUNCE_RATE', [500, 10_000], 0.05, 10, CAMPAIGN],
  ['KPI_UNSUBSCRIBE_RATE', [19, 9500], 0.002, 10, CAMPAIGN],
  [
    'KPI_LIST_GROWTH',
    [100, 20, 1000],
    0.08,
    10,
    'kpiexamples.operately.com/marketing/subscriber-list-growth',
  ],
  ['KPI_LIST_GROWTH', [300, 150, 5000], 0.03, 10, 'thecalcu.com/list-growth-rate-calculator/'],
  ['KPI_LIST_GROWTH', [500, 100, 2000], 0.2, 10, 'forewrite.com/email-list-growth-rate-calculator/'],
  ['KPI_AOV', [100_000, 2000], 50, 10, 'managingecommerce.com/glossary/a-c/average-order-value'],
  [
    'KPI_CART_ABANDONMENT',
    [300, 1000],
    0.7,
    10,
    'gleam.io/faq/rewards/data/how-to-calculate-cart-abandonment-rate',
  ],
  ['KPI_CART_ABANDONMENT', [650, 3150], 0.794, 3, 'goodcontent.org/digital-marketing/abandonment-rate/'],
  [
    'KPI_NPS',
    [answers({ 9: 30, 8: 50, 3: 20 })],
    10,
    10,
    'annualreport2018.dela.nl/begrippenlijst/net-promotor-score',
  ],
  ['KPI_NPS_COUNTS', [30, 20, 100], 10, 10, 'annualreport2018.dela.nl/begrippenlijst/net-promotor-score'],
  [
    'KPI_CSAT',
    [answers({ 5: 42, 4: 32, 3: 10, 2: 9, 1: 14 })],
    0.6916,
    4,
    'help.delighted.com/article/240-how-is-csat-calculated',
  ],
  [
    'KPI_CSAT',
    [answers({ 5: 10, 4: 20, 3: 10, 2: 5, 1: 5 })],
    0.6,
    10,
    'intercom.help/voc-metrics/en/articles/9647540-what-is-csat-and-how-is-csat-score-calculated',
  ],
  [
    'KPI_CES',
    [answers({ 3: 50, 4: 50 })],
    3.5,
    10,
    'theprimecalculator.com/business/customer-effort-score-calculator/formula',
  ],
  ['KPI_ENPS', [answers({ 10: 25, 7: 55, 6: 20 })], 5, 10, 'help.zenefits.com, eNPS Survey Methodology'],
  [
    'KPI_ENPS',
    [answers({ 9: 40, 8: 30, 0: 30 })],
    10,
    10,
    'help.peopleinsight.co.uk/en/articles/8538720-employee-net-promoter-score-enps',
  ],
  ['KPI_RESPONSE_RATE', [30, 400], 0.075, 10, 'calculator.academy/response-rate-calculator/'],
];

/** Some give a split only in percent, or only its sum; any answers with that split or sum do. */
describe('examples worked out elsewhere', () => {
  it.each(
    examples.map(([name, given, published, decimals, page]) => ({ name, given, published, decimals, page })),
  )('$name is $published, as on $page', ({ name, given, published, decimals }) => {
    const rounded = Number(Number(call(name, ...given)).toFixed(decimals));
    expect(rounded).toBe(published);
  });
});
