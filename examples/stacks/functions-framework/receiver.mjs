import functions from '@google-cloud/functions-framework';

const OK = { ActionStatus: 'OK', ErrorInfo: '', ErrorCode: 0 };
const FAILURE = { ActionStatus: 'FAILURE', ErrorInfo: 'not a callback of ours', ErrorCode: 1 };

const isBatch = (events) => Array.isArray(events) && events.length > 0 && events.length <= 100 && events.every((event) => event?.TaskId);
const takes = (query, body) => query.SdkAppid === '1400187352' && (query.CallbackCommand !== 'Push.AllMemberPush' || isBatch(body?.Events));

/** The body: by default nothing is read of one without a Content-Type, and one that is called text/plain comes as a string. */
async function read(request) { // the change
  const bytes = request.rawBody ?? Buffer.concat(await request.toArray()); // the change
  try { return JSON.parse(bytes); } catch { return undefined; } // the change
} // the change

functions.http('take', async (request, response) => {
  // was: const body = request.body;
  const body = await read(request); // the change
  const taken = request.method === 'POST' && takes(request.query, body);
  response.status(taken ? 200 : 400).json(taken ? OK : FAILURE);
});
