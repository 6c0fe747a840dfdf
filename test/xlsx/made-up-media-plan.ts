import { addDays } from '../browser/calendar.ts';

const CHANNELS = ['Search', 'Social', 'Display'];
const WEEKS = 60;

/** The weekly plan of an agency that does not exist, as a CSV file with one column per channel and figure. */
export function madeUpMediaPlan(): string {
  const heads = ['Spend', 'Impressions', 'Clicks', 'Leads'];
  const columns = heads.flatMap((head) => CHANNELS.map((channel) => `${head} ${channel}`));
  const rows = Array.from({ length: WEEKS }, (_, week) => {
    const figures = heads.flatMap((_head, head) =>
      CHANNELS.map((_channel, channel) => {
        const wave = 100 + ((week * 7 + channel * 13) % 31);
        return [wave * 11.25, wave * 1900, wave * 17, Math.round(wave / (3 + channel))][head];
      }),
    );
    return [addDays('2025-09-01', 7 * week), ...figures].join(',');
  });
  return [['Week', ...columns].join(','), ...rows].join('\n');
}
