import { createRequire } from 'node:module';
import sails from 'sails';

const OK = { ActionStatus: 'OK', ErrorInfo: '', ErrorCode: 0 };
const FAILURE = { ActionStatus: 'FAILURE', ErrorInfo: 'not a callback of ours', ErrorCode: 1 };

const isBatch = (events) => Array.isArray(events) && events.length > 0 && events.length <= 100 && events.every((event) => event?.TaskId);
const takes = (query, body) => query.SdkAppid === '1400187352' && (query.CallbackCommand !== 'Push.AllMemberPush' || isBatch(body?.Events));

const bodyParser = createRequire(import.meta.url)('skipper');

/** Without it, a parser of one's own answers 500 to what is not JSON, and shows the body. */
const onBodyParserError = (error, request, response) => response.status(400).json(FAILURE);

sails.lift({
  port: process.env.PORT ?? 8080,
  explicitHost: '127.0.0.1',
  hooks: { session: false, grunt: false },
  log: { level: 'warn' },
  http: {
    middleware: {
      // 1 MB unless it is set; 64 kB is too little for 100 events.
      // was: bodyParser: bodyParser({ limit: '64kb', onBodyParserError }),
      bodyParser: bodyParser({ limit: '5mb', onBodyParserError }), // the change
    },
  },
  routes: {
    'POST /callback': (request, response) => {
      const taken = takes(request.query, request.body);
      return response.status(taken ? 200 : 400).json(taken ? OK : FAILURE);
    },
  },
});
