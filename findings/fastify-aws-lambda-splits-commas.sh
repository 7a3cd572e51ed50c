#!/usr/bin/env bash
# npm @fastify/aws-lambda 6.4.1, fastify 5.12.8
# Behaviour: for API Gateway's format 2.0 an encoded comma in a query value makes two values of it; rawQueryString is not used.
# One would guess: "a,b", as @vendia/serverless-express and hono/aws-lambda give and as %2C says.
# Seen: {"Sign":["a","b"]}
# Who is hurt: whoever reads a query value that may hold a comma: it is an array in Lambda and a string everywhere else.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm install --silent --no-audit --no-fund @fastify/aws-lambda@6.4.1 fastify@5.12.8 >/dev/null
cat > probe.mjs <<'JS'
import awsLambda from '@fastify/aws-lambda';
import Fastify from 'fastify';

const app = Fastify();
app.post('/callback', (request) => request.query);
const { body } = await awsLambda(app)({
  version: '2.0', rawPath: '/callback', rawQueryString: 'Sign=a%2Cb', queryStringParameters: { Sign: 'a,b' }, headers: { host: 'x' },
  requestContext: { http: { method: 'POST', path: '/callback', protocol: 'HTTP/1.1', sourceIp: '192.0.2.1' } }, isBase64Encoded: false,
}, {});
console.log(body);
JS
seen=$(timeout 60 node probe.mjs 2>/dev/null)
echo "$seen"
[ "$seen" = '{"Sign":["a","b"]}' ]
