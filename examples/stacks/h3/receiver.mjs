import { getQuery, H3, readBody, serve } from 'h3';

const OK = { ActionStatus: 'OK', ErrorInfo: '', ErrorCode: 0 };
const FAILURE = { ActionStatus: 'FAILURE', ErrorInfo: 'not a callback of ours', ErrorCode: 1 };

const isBatch = (events) => Array.isArray(events) && events.length > 0 && events.length <= 100 && events.every((event) => event?.TaskId);
const takes = (query, body) => query.SdkAppid === '1400187352' && (query.CallbackCommand !== 'Push.AllMemberPush' || isBatch(body?.Events));

const app = new H3();

app.post('/callback', async (event) => {
  const taken = takes(getQuery(event), await readBody(event));
  event.res.status = taken ? 200 : 400;
  return taken ? OK : FAILURE;
});

serve(app, { port: process.env.PORT ?? 8080, hostname: '127.0.0.1' });
