// What a careful user of k6 would write: one body, and a check of status and reply. With RATE, so many a second.
import http from 'k6/http';
import { check } from 'k6';

const paced = {
  executor: 'constant-arrival-rate',
  rate: Number(__ENV.RATE),
  timeUnit: '1s',
  duration: `${__ENV.SECONDS_LONG}s`,
  preAllocatedVUs: Number(__ENV.VUS),
};
export const options = __ENV.RATE ? { scenarios: { paced } } : {};

const body = open(__ENV.BODY);
const headers = { 'Content-Type': 'application/json' };

export default function () {
  const reply = http.post(__ENV.URL, body, { headers });
  check(reply, { acknowledged: (r) => r.status === 200 && r.json('ActionStatus') === 'OK' && r.json('ErrorCode') === 0 });
}
