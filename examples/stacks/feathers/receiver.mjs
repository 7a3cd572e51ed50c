import express, { errorHandler, json } from '@feathersjs/express';
import { feathers } from '@feathersjs/feathers';

const OK = { ActionStatus: 'OK', ErrorInfo: '', ErrorCode: 0 };
const FAILURE = { ActionStatus: 'FAILURE', ErrorInfo: 'not a callback of ours', ErrorCode: 1 };

const isBatch = (events) => Array.isArray(events) && events.length > 0 && events.length <= 100 && events.every((event) => event?.TaskId);
const takes = (query, body) => query.SdkAppid === '1400187352' && (query.CallbackCommand !== 'Push.AllMemberPush' || isBatch(body?.Events));

const app = express(feathers());

// By default a body over 100 kB is a 500, and one that is not called application/json is not read.
// was: app.use(json());
app.use(json({ limit: '5mb', type: () => true })); // the change

app.post('/callback', (request, response) => {
  const taken = takes(request.query, request.body);
  response.status(taken ? 200 : 400).json(taken ? OK : FAILURE);
});

// By default what the parser refuses with 400 or 413 is a 500.
app.use((error, request, response, next) => (error.status ? response.status(error.status).json(FAILURE) : next(error))); // the change
app.use(errorHandler({ logger: false }));

app.listen(process.env.PORT ?? 8080, '127.0.0.1');
