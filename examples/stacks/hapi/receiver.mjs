import Hapi from '@hapi/hapi';

const OK = { ActionStatus: 'OK', ErrorInfo: '', ErrorCode: 0 };
const FAILURE = { ActionStatus: 'FAILURE', ErrorInfo: 'not a callback of ours', ErrorCode: 1 };

const isBatch = (events) => Array.isArray(events) && events.length > 0 && events.length <= 100 && events.every((event) => event?.TaskId);
const takes = (query, body) => query.SdkAppid === '1400187352' && (query.CallbackCommand !== 'Push.AllMemberPush' || isBatch(body?.Events));

const server = Hapi.server({ port: process.env.PORT ?? 8080, host: '127.0.0.1' });

server.route({
  method: 'POST',
  path: '/callback',
  // By default a body over 1 MiB is refused, and one that is called text/plain comes as a string.
  options: { payload: { maxBytes: 5 * 1024 * 1024, override: 'application/json' } }, // the change
  handler(request, h) {
    const taken = takes(request.query, request.payload);
    return h.response(taken ? OK : FAILURE).code(taken ? 200 : 400);
  },
});

await server.start();
