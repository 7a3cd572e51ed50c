import router from '@adonisjs/core/services/router';
import server from '@adonisjs/core/services/server';

const OK = { ActionStatus: 'OK', ErrorInfo: '', ErrorCode: 0 };
const FAILURE = { ActionStatus: 'FAILURE', ErrorInfo: 'not a callback of ours', ErrorCode: 1 };

const isBatch = (events) => Array.isArray(events) && events.length > 0 && events.length <= 100 && events.every((event) => event?.TaskId);
const takes = (query, body) => query.SdkAppid === '1400187352' && (query.CallbackCommand !== 'Push.AllMemberPush' || isBatch(body?.Events));

server.use([
  () => import('./as_text.js'), // the change
  () => import('@adonisjs/core/bodyparser_middleware'),
]);

router.post('/callback', ({ request, response }) => {
  const taken = takes(request.qs(), bodyOf(request));
  return response.status(taken ? 200 : 400).send(taken ? OK : FAILURE);
});

function bodyOf(request) {
  // was: return request.body();
  return jsonOf(request.raw() ?? ''); // the change
}

function jsonOf(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
