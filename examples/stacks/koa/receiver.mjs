import { bodyParser } from '@koa/bodyparser';
import Router from '@koa/router';
import Koa from 'koa';

const OK = { ActionStatus: 'OK', ErrorInfo: '', ErrorCode: 0 };
const FAILURE = { ActionStatus: 'FAILURE', ErrorInfo: 'not a callback of ours', ErrorCode: 1 };

const isBatch = (events) => Array.isArray(events) && events.length > 0 && events.length <= 100 && events.every((event) => event?.TaskId);
const takes = (query, body) => query.SdkAppid === '1400187352' && (query.CallbackCommand !== 'Push.AllMemberPush' || isBatch(body?.Events));

const router = new Router();
router.post('/callback', (ctx) => {
  const taken = takes(ctx.query, ctx.request.body);
  ctx.status = taken ? 200 : 400;
  ctx.body = taken ? OK : FAILURE;
});

const app = new Koa();
// By default a body over 1 MB is refused, and one that is not called application/json is read as {}.
// was: app.use(bodyParser());
app.use(bodyParser({ jsonLimit: '5mb', detectJSON: () => true })); // the change
app.use(router.routes()).use(router.allowedMethods());
app.listen(process.env.PORT ?? 8080, '127.0.0.1');
