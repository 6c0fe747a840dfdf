/**
 * A made-up export of an advertising account: one row per week and channel.
 * The add-on's own sample rows take its place as soon as `core` offers them.
 */
export function sampleExport(): string {
  const channels = [
    { name: 'Paid search', clicks: 1900, rate: 0.041, price: 0.86, leads: 0.052, won: 0.21, order: 190 },
    { name: 'Social', clicks: 1400, rate: 0.012, price: 0.52, leads: 0.031, won: 0.14, order: 160 },
    { name: 'Display', clicks: 900, rate: 0.004, price: 0.44, leads: 0.011, won: 0.09, order: 150 },
    { name: 'Email', clicks: 620, rate: 0.028, price: 0.12, leads: 0.083, won: 0.29, order: 210 },
  ];
  const random = randomNumbers(20_251_103);
  const rows = ['Date,Channel,Impressions,Clicks,Spend,Leads,New customers,Attributed revenue'];
  for (let week = 0; week < 52; week += 1) {
    const monday = new Date(Date.UTC(2025, 10, 3 + week * 7)).toISOString().slice(0, 10);
    const season = 1 + 0.18 * Math.sin((week / 52) * 2 * Math.PI) + week * 0.003;
    for (const channel of channels) {
      const noise = () => 0.9 + random() * 0.2;
      const clicks = Math.round(channel.clicks * season * noise());
      const impressions = Math.round(clicks / (channel.rate * noise()));
      const spend = (clicks * channel.price * noise()).toFixed(2);
      const leads = Math.round(clicks * channel.leads * noise());
      const customers = Math.round(leads * channel.won * noise());
      const revenue = (customers * channel.order * noise()).toFixed(2);
      rows.push([monday, channel.name, impressions, clicks, spend, leads, customers, revenue].join(','));
    }
  }
  return `${rows.join('\n')}\n`;
}

/** Numbers from 0 to 1 that are the same at each build (Park and Miller's minimal standard generator). */
function randomNumbers(seed: number): () => number {
  let state = seed % 2_147_483_647;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
