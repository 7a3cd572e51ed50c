import restify from 'restify';

const OK = { ActionStatus: 'OK', ErrorInfo: '', ErrorCode: 0 };
const FAILURE = { ActionStatus: 'FAILURE', ErrorInfo: 'not a callback of ours', ErrorCode: 1 };

const isBatch = (events) => Array.isArray(events) && events.length > 0 && events.length <= 100 && events.every((event) => event?.TaskId);
const takes = (query, body) => query.SdkAppid === '1400187352' && (query.CallbackCommand !== 'Push.AllMemberPush' || isBatch(body?.Events));

const server = restify.createServer();

// By default nothing is read of a body without a Content-Type, and one that is called text/plain comes as a string.
server.pre((request, response, next) => { request.headers['content-type'] = 'application/json'; return next(); }); // the change
server.use(restify.plugins.queryParser());
server.use(restify.plugins.bodyParser({ mapParams: false }));

server.post('/callback', (request, response, next) => {
  const taken = takes(request.query, request.body);
  response.send(taken ? 200 : 400, taken ? OK : FAILURE);
  return next();
});

server.listen(process.env.PORT ?? 8080, '127.0.0.1');
