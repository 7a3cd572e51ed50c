// What a careful user of k6 would write: one body, and a check of status and reply.
import http from 'k6/http';
import { check } from 'k6';

const body = open(__ENV.BODY);
const headers = { 'Content-Type': 'application/json' };

export default function () {
  const reply = http.post(__ENV.URL, body, { headers });
  check(reply, { acknowledged: (r) => r.status === 200 && r.json('ActionStatus') === 'OK' && r.json('ErrorCode') === 0 });
}
