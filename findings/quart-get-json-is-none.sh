#!/usr/bin/env bash
# Debian 12: python3-quart 0.18.3-2, python3-flask 2.2.2-3
# Behaviour: where the body has no Content-Type, Quart's get_json() is None; Flask's, whose interface it keeps, answers 400.
# One would guess: 400, as in Flask, for which Quart is a drop-in.
# Seen: Flask 400
#       Quart 200 None
# Who is hurt: whoever moves a receiver from Flask to Quart: a batch that was refused, and sent again, is now acknowledged and lost.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
apt-get download python3-quart python3-werkzeug python3-jinja2 python3-markupsafe python3-itsdangerous python3-click python3-blinker python3-aiofiles python3-hypercorn python3-h11 python3-h2 python3-hpack python3-hyperframe python3-priority python3-wsproto python3-toml python3-flask >/dev/null 2>&1
for package in *.deb; do dpkg -x "$package" root; done
export PYTHONPATH="$dir/root/usr/lib/python3/dist-packages" PYTHONDONTWRITEBYTECODE=1
cat > probe.py <<'PY'
import asyncio
import flask
import quart

flask_app = flask.Flask("probe")
quart_app = quart.Quart("probe")


@flask_app.post("/")
def with_flask():
    return str(flask.request.get_json())


@quart_app.post("/")
async def with_quart():
    return str(await quart.request.get_json())


async def ask_quart():
    reply = await quart_app.test_client().post("/", data=b'{"Events":[]}')
    print("Quart", reply.status_code, (await reply.get_data()).decode())


print("Flask", flask_app.test_client().post("/", data=b'{"Events":[]}').status_code)
asyncio.run(ask_quart())
PY
seen=$(timeout 60 /usr/bin/python3 -W ignore probe.py)
echo "$seen"
[ "$seen" = 'Flask 400
Quart 200 None' ]
