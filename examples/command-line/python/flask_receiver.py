"""The same receiver as a Flask app: pip install flask; python3 flask_receiver.py [PORT]."""

import sys

from flask import Flask, jsonify, request
from werkzeug.serving import make_server

from receiver import LARGEST_BODY, answer

app = Flask(__name__)


@app.route("/callback", methods=["GET", "PUT", "POST"])
def callback():
    # Not request.json: it asks for a Content-Type, which Tencent does not promise.
    body = request.get_data() if (request.content_length or 0) <= LARGEST_BODY else b""
    status, reply = answer(request.method, request.args.to_dict(flat=False), body)
    return jsonify(reply), status


if __name__ == "__main__":
    server = make_server("127.0.0.1", int(sys.argv[1]) if len(sys.argv) > 1 else 8080, app, threaded=True)
    print(f"Listening on http://127.0.0.1:{server.server_port}/callback", flush=True)
    server.serve_forever()
