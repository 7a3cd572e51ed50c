#!/usr/bin/env bash
# npm axios-har-tracker 0.8.0 with axios 1.21.1
# Behaviour: a request whose URL has a query already is recorded with two question marks, and its queryString leaves out what the URL had.
#   On the wire there was one question mark, and both parameters.
# One would guess: the HAR holds the URL that was requested, and every parameter of it.
# Seen: on the wire /callback?CallbackCommand=Push.AllMemberPush&SdkAppid=1400187352
#       in the HAR  /callback?CallbackCommand=Push.AllMemberPush?SdkAppid=1400187352
#       queryString [{"name":"SdkAppid","value":1400187352}]
# Who is hurt: whoever records callbacks by it to replay them: CallbackCommand then is "Push.AllMemberPush?SdkAppid=...", and SdkAppid is missing.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm install --silent --ignore-scripts --no-audit --no-fund axios-har-tracker@0.8.0 axios@1.21.1 >/dev/null
cat > probe.cjs <<'JS'
const http = require('node:http');
const axios = require('axios');
const { AxiosHarTracker } = require('axios-har-tracker');

let wire;
const receiver = http.createServer((request, reply) => {
  wire = request.url;
  reply.end('{}');
});
receiver.listen(0, '127.0.0.1', async () => {
  const client = axios.create();
  const tracker = new AxiosHarTracker(client);
  const base = `http://127.0.0.1:${receiver.address().port}`;
  await client.post(`${base}/callback?CallbackCommand=Push.AllMemberPush`, {}, { params: { SdkAppid: 1400187352 } });
  const { request } = tracker.getGeneratedHar().log.entries[0];
  console.log(`on the wire ${wire}`);
  console.log(`in the HAR  ${request.url.replace(base, '')}`);
  console.log(`queryString ${JSON.stringify(request.queryString)}`);
  process.exit(0);
});
JS
seen=$(timeout 60 node probe.cjs)
echo "$seen"
[ "$seen" = 'on the wire /callback?CallbackCommand=Push.AllMemberPush&SdkAppid=1400187352
in the HAR  /callback?CallbackCommand=Push.AllMemberPush?SdkAppid=1400187352
queryString [{"name":"SdkAppid","value":1400187352}]' ]
