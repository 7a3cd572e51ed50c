import { serve } from '@hono/node-server';
import { Hono } from 'hono';

const OK = { ActionStatus: 'OK', ErrorInfo: '', ErrorCode: 0 };
const FAILURE = { ActionStatus: 'FAILURE', ErrorInfo: 'not a callback of ours', ErrorCode: 1 };

const isBatch = (events) => Array.isArray(events) && events.length > 0 && events.length <= 100 && events.every((event) => event?.TaskId);
const takes = (query, body) => query.SdkAppid === '1400187352' && (query.CallbackCommand !== 'Push.AllMemberPush' || isBatch(body?.Events));

const app = new Hono();
app.post('/callback', async (c) => {
  const query = { SdkAppid: c.req.queries('SdkAppid')?.join(), CallbackCommand: c.req.query('CallbackCommand') };
  const taken = takes(query, await c.req.json());
  return c.json(taken ? OK : FAILURE, taken ? 200 : 400);
});

// By default a body that is not JSON, or none, is a 500.
app.onError((error, c) => c.json(FAILURE, error instanceof SyntaxError ? 400 : 500)); // the change

serve({ fetch: app.fetch, port: Number(process.env.PORT ?? 8080), hostname: '127.0.0.1' });
