import Fastify from 'fastify';

const OK = { ActionStatus: 'OK', ErrorInfo: '', ErrorCode: 0 };
const FAILURE = { ActionStatus: 'FAILURE', ErrorInfo: 'not a callback of ours', ErrorCode: 1 };

const isBatch = (events) => Array.isArray(events) && events.length > 0 && events.length <= 100 && events.every((event) => event?.TaskId);
const takes = (query, body) => query.SdkAppid === '1400187352' && (query.CallbackCommand !== 'Push.AllMemberPush' || isBatch(body?.Events));

// By default a body over 1 MiB is refused, no Content-Type is a 415, and text/plain arrives as a string.
// was: const app = Fastify();
const app = Fastify({ bodyLimit: 5 << 20 }); // the change
app.removeAllContentTypeParsers(); // the change
app.addContentTypeParser('*', { parseAs: 'string' }, app.getDefaultJsonParser('error', 'error')); // the change

app.post('/callback', (request, reply) => {
  const taken = takes(request.query, request.body);
  reply.status(taken ? 200 : 400).send(taken ? OK : FAILURE);
});

app.listen({ port: process.env.PORT ?? 8080, host: '127.0.0.1' });
