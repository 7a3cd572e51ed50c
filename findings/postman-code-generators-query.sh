#!/usr/bin/env bash
# npm postman-code-generators 2.1.1 (the code that Postman shows for a request) with postman-collection 5.3.1
# Behaviour: a query value that is percent-encoded stays as it is in 32 of the 35 languages; in Node's native, Python's http.client and
#   Objective-C it is encoded once more, so another value is sent.
# One would guess: one URL in every language: what Postman itself sends.
# Seen: a%2Bb 32 languages
#       a%252Bb nodejs Native, objective-c NSURLSession, python http.client
# Who is hurt: whoever sends a signed callback by the generated code: the Sign that arrives isn't the one of the request, and only in these
#   languages.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm install --silent --ignore-scripts --no-audit --no-fund postman-code-generators@2.1.1 postman-collection@5.3.1 >/dev/null
cat > probe.cjs <<'JS'
const generators = require('postman-code-generators');
const { Request } = require('postman-collection');

const request = new Request({ method: 'POST', url: 'http://127.0.0.1/callback?Sign=a%2Bb' });
const languages = generators.getLanguageList().flatMap(({ key, variants }) => variants.map(variant => [key, variant.key]));
const found = {};
for (const [language, variant] of languages) {
  generators.convert(language, variant, request, {}, (error, code) => {
    const [sign] = /a%[0-9A-F]+b/.exec(code);
    (found[sign] ??= []).push(`${language} ${variant}`);
  });
}
setTimeout(() => {
  for (const [sign, of] of Object.entries(found)) console.log(`${sign} ${of.length > 5 ? `${of.length} languages` : of.join(', ')}`);
}, 1000);
JS
seen=$(timeout 60 node probe.cjs)
echo "$seen"
[ "$seen" = 'a%2Bb 32 languages
a%252Bb nodejs Native, objective-c NSURLSession, python http.client' ]
