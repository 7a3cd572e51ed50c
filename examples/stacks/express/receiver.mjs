import express from 'express';

const OK = { ActionStatus: 'OK', ErrorInfo: '', ErrorCode: 0 };
const FAILURE = { ActionStatus: 'FAILURE', ErrorInfo: 'not a callback of ours', ErrorCode: 1 };

const isBatch = (events) => Array.isArray(events) && events.length > 0 && events.length <= 100 && events.every((event) => event?.TaskId);
const takes = (query, body) => query.SdkAppid === '1400187352' && (query.CallbackCommand !== 'Push.AllMemberPush' || isBatch(body?.Events));

const app = express();

// By default a body over 100 kB is refused, and a body that is not called application/json is not read.
// was: app.use(express.json());
app.use(express.json({ limit: '5mb', type: () => true })); // the change

app.post('/callback', (request, response) => {
  const taken = takes(request.query, request.body);
  response.status(taken ? 200 : 400).json(taken ? OK : FAILURE);
});

app.listen(process.env.PORT ?? 8080, '127.0.0.1');
