import type { MeasureId } from '../catalog/measures.ts';
import type { ContextId } from '../goal.ts';

/** How the figures of a measure are made up, for one segment and one month. */
export type SampleRule = {
  /** How a slip of the last month shows in it: 0.8 is a fall by a fifth. */
  readonly slip?: number;
  /** The measure whose size it shares in each segment: whoever shows more ads has a larger audience. */
  readonly like?: MeasureId;
  /** Growth from month to month. */
  readonly growth?: number;
  /** How far the figures scatter; 0.1 unless told. */
  readonly noise?: number;
} & (
  | { readonly level: number; readonly digits?: number; readonly season?: number }
  /** A part of another measure, or a multiple of it; a part never exceeds its whole. */
  | { readonly of: MeasureId; readonly times: number }
  | { readonly of: MeasureId; readonly less: MeasureId }
  /** What there is at the start or the end of a period, carried on from the period before. */
  | {
      readonly stock: number;
      readonly at: 'start' | 'end';
      readonly plus: readonly MeasureId[];
      readonly minus: readonly MeasureId[];
    }
  /** Several per period and segment, each in a row of its own, around a mean. */
  | {
      readonly answers: number;
      readonly from: number;
      readonly to: number;
      readonly spread: number;
      readonly digits?: number;
    }
  /** How many answers of the survey, which are in the rows, lie between two bounds; all of them without bounds. */
  | {
      readonly counted: MeasureId;
      readonly atLeast: number;
      readonly atMost: number;
      readonly orElse: SampleRule;
    }
  /** A number that is the same in every row. */
  | { readonly constant: number }
  | { readonly daysBefore: number }
);

const customers = { stock: 300, plus: ['new_customers'], minus: ['lost_customers'] } as const;
const recurring = {
  stock: 1800,
  plus: ['new_mrr', 'expansion_mrr'],
  minus: ['churned_mrr', 'contraction_mrr'],
} as const;

/**
 * A shop or campaign for consumers, in the order in which people come closer, so that the figures hang together:
 * nobody clicks without having seen, nobody buys without having come. What is computed from other measures, such as a
 * churn rate, has no rule.
 */
export const sampleRules: Readonly<Partial<Record<MeasureId, SampleRule>>> = {
  budget: { of: 'spend', times: 1.04, noise: 0.05 },
  impressions: { level: 180_000, growth: 0.006, season: 0.12, slip: 1.5 },
  reach: { of: 'impressions', times: 0.42 },
  target_audience: { level: 280_000, like: 'impressions', noise: 0.02 },
  population: { constant: 2_400_000 },
  audience: { of: 'impressions', times: 0.42 },
  video_views: { of: 'impressions', times: 0.24 },
  completed_views: { of: 'video_views', times: 0.31, slip: 0.8 },
  engagements: { of: 'audience', times: 0.034, slip: 0.8 },
  clicks: { of: 'impressions', times: 0.021, slip: 0.8 },
  spend: { of: 'impressions', times: 0.009, noise: 0.06 },
  cost: { of: 'spend', times: 1.45, noise: 0.06 },
  market_mentions: { level: 2600, growth: 0.004, season: 0.1 },
  own_mentions: { of: 'market_mentions', times: 0.16, slip: 0.8 },
  market_sales: { level: 4_200_000, growth: 0.003, season: 0.15 },
  own_sales: { of: 'market_sales', times: 0.085 },
  respondents: { level: 400, noise: 0.06 },
  aware_respondents: { of: 'respondents', times: 0.36, growth: 0.004 },
  exposed_respondents: { level: 320, noise: 0.06 },
  exposed_aware: { of: 'exposed_respondents', times: 0.44 },
  control_respondents: { level: 310, noise: 0.06 },
  control_aware: { of: 'control_respondents', times: 0.37 },
  distributed: { level: 12_000, season: 0.2 },
  redeemed: { of: 'distributed', times: 0.034, slip: 0.7 },
  list_size: { stock: 21_000, at: 'start', plus: ['new_subscribers'], minus: ['unsubscribes'] },
  new_subscribers: { of: 'list_size', times: 0.019, noise: 0.2 },
  sent: { of: 'list_size', times: 3.9, noise: 0.04 },
  bounced: { of: 'sent', times: 0.012 },
  delivered: { of: 'sent', less: 'bounced' },
  unique_opens: { of: 'delivered', times: 0.36, slip: 0.8 },
  unique_clicks: { of: 'unique_opens', times: 0.11 },
  unsubscribes: { of: 'delivered', times: 0.0022, slip: 1.5 },
  complaints: { of: 'delivered', times: 0.0002 },
  visitors: { of: 'clicks', times: 0.88, noise: 0.04 },
  sessions: { of: 'visitors', times: 1.24, noise: 0.06 },
  organic_sessions: { of: 'sessions', times: 0.46 },
  position: { level: 8.4, digits: 1, growth: -0.006 },
  submitted_pages: { level: 640, growth: 0.008, noise: 0.01 },
  indexed_pages: { of: 'submitted_pages', times: 0.93, noise: 0.02 },
  engaged_sessions: { of: 'sessions', times: 0.56 },
  bounces: { of: 'sessions', times: 0.4, slip: 1.25 },
  average_time: { level: 148, growth: 0.004 },
  pageviews: { of: 'sessions', times: 2.7, slip: 0.85 },
  add_to_carts: { of: 'sessions', times: 0.088 },
  carts: { of: 'sessions', times: 0.07 },
  conversions: { of: 'visitors', times: 0.041, growth: 0.003, slip: 0.4 },
  leads: { of: 'conversions', times: 0.72 },
  lead_scores: { answers: 54, from: 1, to: 100, spread: 14 },
  qualified_leads: { of: 'leads', times: 0.41 },
  mqls: { of: 'qualified_leads', times: 0.84 },
  sqls: { of: 'mqls', times: 0.62 },
  opportunities: { of: 'sqls', times: 2.4 },
  won: { of: 'sqls', times: 0.45 },
  lost: { of: 'won', times: 1.9 },
  won_revenue: { of: 'won', times: 2400 },
  pipeline: { of: 'revenue', times: 0.6 },
  quota: { of: 'won_revenue', times: 1.08, noise: 0.04 },
  orders: { of: 'carts', times: 0.31, slip: 0.6 },
  returned_orders: { of: 'orders', times: 0.07, slip: 1.5 },
  new_customers: { of: 'orders', times: 0.46 },
  customers: { of: 'orders', times: 0.91, noise: 0.04 },
  repeat_customers: { of: 'customers', times: 0.34 },
  revenue: { of: 'orders', times: 74, noise: 0.05 },
  attributed_revenue: { of: 'revenue', times: 0.62 },
  cost_of_goods: { of: 'revenue', times: 0.52, noise: 0.04 },
  margin_per_order: { constant: 35 },
  orders_per_customer: { constant: 1.6 },
  start_customers: { ...customers, at: 'start' },
  lost_customers: { of: 'start_customers', times: 0.14, slip: 1.5 },
  end_customers: { ...customers, at: 'end' },
  active_customers: { of: 'start_customers', times: 0.98, noise: 0.01 },
  margin: { constant: 30 },
  discount_rate: { constant: 0.1 },
  start_mrr: { ...recurring, at: 'start' },
  new_mrr: { of: 'new_customers', times: 1.2, noise: 0.06 },
  expansion_mrr: { of: 'start_mrr', times: 0.016 },
  contraction_mrr: { of: 'start_mrr', times: 0.006 },
  churned_mrr: { of: 'start_mrr', times: 0.024, slip: 1.5 },
  mrr: { ...recurring, at: 'end' },
  opened: { daysBefore: 41 },
  closed: { daysBefore: 0 },
  first_purchase: { daysBefore: 260 },
  last_purchase: { daysBefore: 0 },
  scores: { answers: 8.3, from: 0, to: 10, spread: 1.1 },
  promoters: { counted: 'scores', atLeast: 9, atMost: 10, orElse: { of: 'responses', times: 0.52 } },
  detractors: { counted: 'scores', atLeast: 0, atMost: 6, orElse: { of: 'responses', times: 0.14 } },
  ratings: { answers: 4.1, from: 1, to: 5, spread: 0.55 },
  efforts: { answers: 5.4, from: 1, to: 7, spread: 0.6 },
  response_times: { answers: 42, from: 4, to: 240, spread: 14, digits: 1, slip: 1.6 },
  responses: {
    counted: 'scores',
    atLeast: 0,
    atMost: 10,
    orElse: { of: 'impressions', times: 0.0009, slip: 0.7 },
  },
  invited: { of: 'responses', times: 1.6 },
  participants: { of: 'invited', times: 0.58 },
  surveyed_employees: { of: 'responses', times: 1, noise: 0 },
  engaged_employees: { of: 'surveyed_employees', times: 0.7 },
  previous: { of: 'current', times: 0.95 },
  current: { level: 12_000, growth: 0.006, season: 0.1, slip: 0.8 },
  target: { of: 'actual', times: 1.05 },
  actual: { level: 12_000, growth: 0.006, season: 0.1, slip: 0.8 },
};

/** What a kind of business does otherwise than a shop. */
const rulesOfContext: Readonly<Partial<Record<ContextId, Partial<Record<MeasureId, SampleRule>>>>> = {
  // Few customers of much value, won by a sales team.
  b2b: {
    spend: { of: 'impressions', times: 0.016, noise: 0.06 },
    cost: { of: 'spend', times: 2.4, noise: 0.06 },
    conversions: { of: 'visitors', times: 0.03, growth: 0.003, slip: 0.4 },
    new_customers: { of: 'sqls', times: 0.45 },
    lost_customers: { of: 'start_customers', times: 0.055, slip: 1.5 },
    start_customers: { ...customers, stock: 165, at: 'start' },
    end_customers: { ...customers, stock: 165, at: 'end' },
    orders: { of: 'start_customers', times: 0.86, noise: 0.04 },
    carts: { of: 'orders', times: 2.9 },
    revenue: { of: 'orders', times: 340, noise: 0.05 },
    pipeline: { of: 'revenue', times: 1.7 },
    attributed_revenue: { of: 'revenue', times: 0.3 },
  },
  // Customers who pay every month and stay.
  saas: {
    spend: { of: 'impressions', times: 0.016, noise: 0.06 },
    cost: { of: 'spend', times: 2, noise: 0.06 },
    conversions: { of: 'visitors', times: 0.03, growth: 0.003, slip: 0.4 },
    new_customers: { of: 'sqls', times: 0.45 },
    lost_customers: { of: 'start_customers', times: 0.025, slip: 1.5 },
    start_customers: { ...customers, stock: 330, at: 'start' },
    end_customers: { ...customers, stock: 330, at: 'end' },
    orders: { of: 'start_customers', times: 0.98, noise: 0.02 },
    customers: { of: 'orders', times: 0.98, noise: 0.02 },
    carts: { of: 'orders', times: 1.4 },
    start_mrr: { ...recurring, stock: 28_000, at: 'start' },
    new_mrr: { of: 'new_customers', times: 92, noise: 0.06 },
    mrr: { ...recurring, stock: 28_000, at: 'end' },
    revenue: { of: 'start_mrr', times: 1.03, noise: 0.02 },
    cost_of_goods: { of: 'revenue', times: 0.22, noise: 0.04 },
    pipeline: { of: 'revenue', times: 0.9 },
    attributed_revenue: { of: 'revenue', times: 0.3 },
  },
  // Few click, but those who buy spend more.
  display_campaign: {
    revenue: { of: 'orders', times: 130, noise: 0.05 },
  },
  // What comes from the mails rather than from ads.
  email_programme: {
    spend: { of: 'sent', times: 0.004, noise: 0.04 },
    impressions: { of: 'delivered', times: 0.6, noise: 0.04 },
    clicks: { of: 'unique_clicks', times: 1.2, noise: 0.04 },
  },
};

/** How a measure is made up in a kind of business. */
export function sampleRule(id: MeasureId, context: ContextId): SampleRule {
  return rulesOfContext[context]?.[id] ?? sampleRules[id] ?? { constant: 0 };
}
