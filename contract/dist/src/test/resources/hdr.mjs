// Adds up interval logs by hdr-histogram-js, which shares no code with what wrote them; prints what it finds as JSON.
import fs from 'node:fs';
import { createRequire } from 'node:module';

const [tools, ...logs] = process.argv.slice(2);
const hdr = createRequire(tools + '/')('hdr-histogram-js');
const all = hdr.build({ numberOfSignificantValueDigits: 3 });
const tags = new Set();
for (const log of logs) {
  const reader = new hdr.HistogramLogReader(fs.readFileSync(log, 'utf8'));
  for (let one = reader.nextIntervalHistogram(); one; one = reader.nextIntervalHistogram()) {
    all.add(one);
    tags.add(one.tag);
  }
}
console.log(JSON.stringify({
  count: all.totalCount,
  p50: all.getValueAtPercentile(50),
  p99: all.getValueAtPercentile(99),
  max: all.maxValue,
  tags: [...tags].sort(),
}));
