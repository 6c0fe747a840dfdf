import { isoDate, serialOf } from '../../src/core/period.ts';
import { randomNumbers } from '../core/analysis/simulate-customers.ts';

const NAMES = [
  'Aino',
  'Bruno',
  'Chiara',
  'Dag',
  'Elin',
  'Fabio',
  'Greta',
  'Heikki',
  'Ida',
  'Jonas',
  'Kaisa',
  'Luca',
];
const REASONS = ['Too expensive', 'Delivery too slow', 'Found another shop', 'Moved away'];

const [FIRST_DAY, LAST_DAY] = [serialOf(2025, 9, 1), serialOf(2026, 10, 31)];
const CUSTOMERS = 400;
const LEAVES = 0.15;

/** The orders of a shop that does not exist, as a CSV file: some customers stay, others leave and say why. */
export function madeUpOrders(): string {
  const random = randomNumbers(400);
  const orders: { day: number; line: string }[] = [];
  for (let customer = 1; customer <= CUSTOMERS; customer++) {
    const email = `${NAMES[customer % NAMES.length]?.toLowerCase()}.${customer}@example.org`;
    const days = 15 + 120 * random() ** 2;
    const spends = 20 + 180 * random() ** 3;
    let day = FIRST_DAY + Math.floor((LAST_DAY - FIRST_DAY) * random() ** 1.5);
    for (
      let leaves = false;
      !leaves && day <= LAST_DAY;
      day += 1 + Math.floor(-days * Math.log(1 - random()))
    ) {
      leaves = random() < LEAVES;
      const reason =
        leaves && random() < 0.4 ? (REASONS[Math.floor(random() ** 2 * REASONS.length)] ?? '') : '';
      const amount = (spends * (0.6 + 0.8 * random())).toFixed(2);
      orders.push({ day, line: `${email},${isoDate(day)},${amount},${reason}` });
    }
  }
  orders.sort((a, b) => a.day - b.day);
  return ['Customer,Order date,Amount (EUR),Churn reason', ...orders.map(({ line }) => line)].join('\n');
}
