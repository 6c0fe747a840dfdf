import type { MeasureId } from '../catalog/measures.ts';
import type { ContextId, GoalId } from '../goal.ts';

/** What the made-up figures are split by. */
export interface SampleSplit {
  readonly header: string;
  /** The last one slips in the last month, so that there is something to find. */
  readonly segments: readonly SampleSegment[];
}

export interface SampleSegment {
  readonly name: string;
  /** How it differs from the others, as factors. */
  readonly traits?: Readonly<Partial<Record<MeasureId, number>>>;
}

const CHANNELS: SampleSplit = {
  header: 'Channel',
  segments: [
    { name: 'Paid search', traits: { impressions: 0.9, clicks: 2, spend: 2.4, conversions: 1.1 } },
    { name: 'Organic search', traits: { impressions: 1.3, clicks: 1.5, spend: 0.3 } },
    { name: 'Paid social', traits: { impressions: 2.2, clicks: 0.55, spend: 0.6, qualified_leads: 0.7 } },
    {
      name: 'Email',
      traits: { impressions: 0.45, clicks: 1.7, spend: 0.35, conversions: 1.25, qualified_leads: 1.25 },
    },
    {
      name: 'Display',
      traits: { impressions: 5, clicks: 0.17, spend: 0.32, conversions: 0.6, qualified_leads: 0.5 },
    },
  ],
};

const splitBy = (header: string, ...names: readonly string[]): SampleSplit => ({
  header,
  segments: names.map((name) => ({ name })),
});

const COUNTRIES = splitBy('Country', 'Italy', 'Finland', 'Norway', 'Germany');
const TEAMS = splitBy('Team', 'Marketing', 'Sales', 'Product', 'Support');

const OF_CONTEXT: Readonly<Record<ContextId, SampleSplit>> = {
  ecommerce: CHANNELS,
  b2b: CHANNELS,
  saas: CHANNELS,
  content_site: CHANNELS,
  email_programme: splitBy('Newsletter', 'Weekly news', 'Offers', 'Welcome', 'Win-back'),
  search_campaign: {
    header: 'Campaign',
    segments: [
      { name: 'Brand', traits: { impressions: 0.3, clicks: 4, spend: 2, conversions: 1.6 } },
      { name: 'Products', traits: { clicks: 2, spend: 2.6 } },
      { name: 'Local', traits: { impressions: 0.6, clicks: 2.2, spend: 2.4, conversions: 1.2 } },
      { name: 'Competitors', traits: { impressions: 0.5, clicks: 1.2, spend: 2.2, conversions: 0.6 } },
    ],
  },
  display_campaign: {
    header: 'Campaign',
    segments: [
      { name: 'Retargeting', traits: { impressions: 0.8, clicks: 0.4, spend: 0.4, conversions: 1.8 } },
      { name: 'Video', traits: { impressions: 1.6, clicks: 0.2, spend: 0.45 } },
      { name: 'Native', traits: { impressions: 1.2, clicks: 0.3, spend: 0.35 } },
      { name: 'Prospecting', traits: { impressions: 4, clicks: 0.15, spend: 0.2, conversions: 0.7 } },
    ],
  },
  social_campaign: splitBy('Platform', 'Instagram', 'Facebook', 'LinkedIn', 'TikTok'),
  traditional: splitBy('Medium', 'Print', 'Radio', 'Events', 'Outdoor'),
  internal: splitBy('Channel', 'Newsletter', 'Town hall', 'Chat', 'Intranet'),
};

/** What a marketer with this goal splits by: customers by country or package, the own people by team, else what is run. */
export function sampleSplit(goal: GoalId, context: ContextId): SampleSplit {
  if (goal === 'employee_engagement') return TEAMS;
  if (goal !== 'customer_success' || context === 'email_programme') return OF_CONTEXT[context];
  return context === 'saas' ? splitBy('Package', 'Starter', 'Team', 'Business', 'Enterprise') : COUNTRIES;
}
