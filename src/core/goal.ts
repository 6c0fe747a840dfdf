/** What a marketer wants to achieve, and what kind of marketing it is for. */
export interface Choice {
  readonly name: string;
  readonly summary: string;
}

export const goals = {
  awareness: { name: 'Awareness', summary: 'More people know the brand.' },
  engagement: { name: 'Engagement', summary: 'People click, read, stay and share.' },
  lead_generation: { name: 'Lead generation', summary: 'More and better potential customers.' },
  sales: { name: 'Sales effectiveness', summary: 'More leads become customers, faster.' },
  customer_success: { name: 'Customer success', summary: 'Customers stay and are worth more.' },
  return_on_investment: { name: 'Return on investment', summary: 'Every euro spent brings more back.' },
  employee_engagement: { name: 'Employee engagement', summary: 'The team takes part.' },
} as const satisfies Record<string, Choice>;

export type GoalId = keyof typeof goals;

export interface Context extends Choice {
  readonly kind: 'online' | 'traditional' | 'internal';
}

export const contexts = {
  ecommerce: { name: 'Online shop', summary: 'Orders, baskets and repeat buyers.', kind: 'online' },
  b2b: { name: 'B2B leads', summary: 'Forms, calls and a sales team that follows up.', kind: 'online' },
  saas: { name: 'Subscription', summary: 'Customers who pay every month.', kind: 'online' },
  content_site: { name: 'Content site', summary: 'Readers, visits and time spent.', kind: 'online' },
  email_programme: { name: 'Email program', summary: 'A mailing list and its campaigns.', kind: 'online' },
  search_campaign: { name: 'Search campaign', summary: 'Ads beside search results.', kind: 'online' },
  display_campaign: { name: 'Display campaign', summary: 'Banners and video ads.', kind: 'online' },
  social_campaign: { name: 'Social media', summary: 'Posts, followers and paid social.', kind: 'online' },
  traditional: {
    name: 'Print, radio, outdoor, events',
    summary: 'Reach, coupons and surveys.',
    kind: 'traditional',
  },
  internal: { name: 'Inside the company', summary: 'Surveys and projects of the team.', kind: 'internal' },
} as const satisfies Record<string, Context>;

export type ContextId = keyof typeof contexts;
