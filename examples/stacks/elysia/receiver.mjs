import { node } from '@elysiajs/node';
import { Elysia } from 'elysia';

const OK = { ActionStatus: 'OK', ErrorInfo: '', ErrorCode: 0 };
const FAILURE = { ActionStatus: 'FAILURE', ErrorInfo: 'not a callback of ours', ErrorCode: 1 };

const isBatch = (events) => Array.isArray(events) && events.length > 0 && events.length <= 100 && events.every((event) => event?.TaskId);
const takes = (query, body) => query.SdkAppid === '1400187352' && (query.CallbackCommand !== 'Push.AllMemberPush' || isBatch(body?.Events));

const app = new Elysia({ adapter: node() });

const take = ({ request, body, set }) => {
  const apps = new URL(request.url).searchParams.getAll('SdkAppid');
  const taken = takes({ SdkAppid: apps.join(), CallbackCommand: new URL(request.url).searchParams.get('CallbackCommand') }, body);
  set.status = taken ? 200 : 400;
  return taken ? OK : FAILURE;
};

// By default nothing is read of a body without a Content-Type, and one that is called text/plain comes as a string.
// was: app.post('/callback', take);
app.post('/callback', take, { parse: 'json' }); // the change

app.listen({ port: Number(process.env.PORT ?? 8080), hostname: '127.0.0.1' });
