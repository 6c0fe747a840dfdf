import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { buildAddOn, distFolder } from './build-add-on.ts';
import { PUSHED_FILES } from './check-push.ts';

await buildAddOn();
for (const file of PUSHED_FILES) {
  const { size } = await stat(join(distFolder, file));
  console.log(`dist/${file}  ${(size / 1000).toFixed(1)} kB`);
}
