// The right receiver behind each gateway of this folder; its replies show no sign of an app.
import { createServer } from 'node:http';

const OK = { ActionStatus: 'OK', ErrorInfo: '', ErrorCode: 0 };
const FAILURE = { ActionStatus: 'FAILURE', ErrorInfo: 'not a callback of ours', ErrorCode: 1 };

const isBatch = (events) => Array.isArray(events) && events.length > 0 && events.length <= 100 && events.every((event) => event?.TaskId);

function takes({ method, url }, body) {
  const { pathname, searchParams } = new URL(url, 'http://receiver');
  const ours = method === 'POST' && pathname === '/callback' && searchParams.getAll('SdkAppid').join() === '1400187352';
  return ours && (searchParams.get('CallbackCommand') !== 'Push.AllMemberPush' || isBatch(body?.Events));
}

/** The body; undefined if it is not JSON, or if the gateway gave it up half way. */
async function parsed(request) {
  try {
    return JSON.parse(Buffer.concat(await request.toArray()));
  } catch {
    return undefined;
  }
}

createServer(async (request, response) => {
  const body = await parsed(request);
  const taken = body !== undefined && takes(request, body);
  response.writeHead(taken ? 200 : 400, { 'Content-Type': 'application/json' }).end(JSON.stringify(taken ? OK : FAILURE));
}).listen(Number(process.argv[2]), '127.0.0.1');
