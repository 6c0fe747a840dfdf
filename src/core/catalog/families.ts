import type { Family } from '../kpi.ts';
import { awareness } from './awareness.ts';
import { change } from './change.ts';
import { content } from './content.ts';
import { ecommerce } from './ecommerce.ts';
import { email } from './email.ts';
import { engagement } from './engagement.ts';
import { experience } from './experience.ts';
import { internal } from './internal.ts';
import { leadGeneration } from './lead-generation.ts';
import { retention } from './retention.ts';
import { returnOnInvestment } from './return-on-investment.ts';
import { sales } from './sales.ts';
import { traditional } from './traditional.ts';
import { volume } from './volume.ts';

/** The KPIs by what they are about, in the order of the public contract. */
export const families: readonly Family[] = [
  volume,
  change,
  awareness,
  engagement,
  leadGeneration,
  sales,
  returnOnInvestment,
  retention,
  email,
  ecommerce,
  content,
  experience,
  internal,
  traditional,
];
