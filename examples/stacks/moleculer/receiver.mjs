import { ServiceBroker } from 'moleculer';
import Gateway from 'moleculer-web';

const OK = { ActionStatus: 'OK', ErrorInfo: '', ErrorCode: 0 };
const FAILURE = { ActionStatus: 'FAILURE', ErrorInfo: 'not a callback of ours', ErrorCode: 1 };

const isBatch = (events) => Array.isArray(events) && events.length > 0 && events.length <= 100 && events.every((event) => event?.TaskId);
const takes = (query, body) => query.SdkAppid === '1400187352' && (query.CallbackCommand !== 'Push.AllMemberPush' || isBatch(body?.Events));

const broker = new ServiceBroker({ logger: false });

broker.createService({
  name: 'push',
  actions: {
    take(ctx) {
      const taken = takes(ctx.params.query, ctx.params.body);
      ctx.meta.$statusCode = taken ? 200 : 400;
      return taken ? OK : FAILURE;
    },
  },
});

broker.createService({
  mixins: [Gateway],
  settings: {
    port: process.env.PORT ?? 8080,
    ip: '127.0.0.1',
    routes: [{
      path: '/',
      mergeParams: false,
      aliases: { 'POST /callback': 'push.take' },
      // By default a body over 100 kB is refused, and one that is not called application/json is not read.
      // was: bodyParsers: { json: true },
      bodyParsers: { json: { limit: '5mb', type: () => true } }, // the change
    }],
  },
});

await broker.start();
