// Makes every event of every body afresh and checks every reply: a user of k6 who wants traffic like Pushback's.
// EVENTS is how many a body has. Numbers are drawn per event; nothing is signed.
import http from 'k6/http';
import { check } from 'k6';

const headers = { 'Content-Type': 'application/json' };
const below = (bound) => Math.floor(Math.random() * bound);
const hex = () => below(2147483647).toString(16);

function event(now) {
  return {
    CallbackCommand: 'Push.AllMemberPush',
    EventType: 1,
    TaskId: `batch_${now.toString(16)}_537529d8_20000009bd7ba8d_${hex()}_${hex()}`,
    TaskTime: now,
    EventTime: now + below(600),
    To_Account: `user_${below(1679616)}`,
    PushPlatform: 1 + below(8),
    DeviceType: 0,
    PushStage: 1 + below(3),
    ErrCode: 0,
    ErrInfo: 'OK',
  };
}

export default function () {
  const now = 1669872112;
  const body = JSON.stringify({ Events: Array.from({ length: Number(__ENV.EVENTS) }, () => event(now)) });
  const reply = http.post(__ENV.URL, body, { headers });
  check(reply, { acknowledged: (r) => r.status === 200 && r.json('ActionStatus') === 'OK' && r.json('ErrorCode') === 0 });
}
