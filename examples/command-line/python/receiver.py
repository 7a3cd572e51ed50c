"""A receiver of push callbacks on nothing but Python: python3 receiver.py [PORT], with the token in PUSH_TOKEN."""

import hashlib
import hmac
import json
import os
import sys
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

APP = os.environ.get("PUSH_SDK_APP_ID", "1400187352")
TOKEN = os.environ.get("PUSH_TOKEN", "secret")
WINDOW_SECONDS = 60
LARGEST_BODY = 1 << 20

stages = {}  # how far each push has come on each device
lock = threading.Lock()


def answer(method, query, body):
    """The status and the reply."""
    try:
        require(method == "POST", "POST a callback")
        check_sender(query)
        # One URL gets all callbacks of the app: those that are not about pushes are acknowledged and left alone.
        if only(query, "CallbackCommand") == "Push.AllMemberPush":
            take(body)
        return 200, {"ActionStatus": "OK", "ErrorInfo": "", "ErrorCode": 0}
    except (ValueError, RecursionError) as problem:
        return 400, {"ActionStatus": "FAILURE", "ErrorInfo": str(problem), "ErrorCode": 1}


def check_sender(query):
    require(only(query, "SdkAppid") == APP, "SdkAppid is not ours")
    request_time = only(query, "RequestTime")
    require(request_time.isdigit() and len(request_time) <= 12, "RequestTime must be seconds")
    require(abs(time.time() - int(request_time)) <= WINDOW_SECONDS + 1, "RequestTime is not now")
    right = hashlib.sha256((TOKEN + request_time).encode()).hexdigest()
    require(hmac.compare_digest(right.encode(), only(query, "Sign").encode()), "Sign is wrong")


def take(body):
    callback = json.loads(body.decode("utf-8"))
    events = callback.get("Events") if isinstance(callback, dict) else None
    require(isinstance(events, list) and 1 <= len(events) <= 100, "Events must be 1 to 100")
    for event in events:
        require(isinstance(event, dict), "an event must be an object")
        for name in ("TaskId", "To_Account"):
            require(isinstance(event.get(name), str), name + " must be a string")
        for name in ("EventType", "PushPlatform", "PushStage", "ErrCode"):
            require(type(event.get(name)) is int, name + " must be an integer")
    with lock:
        for event in events:  # what comes twice or late changes nothing
            key = (event["TaskId"], event["To_Account"], event["PushPlatform"], event.get("DeviceType", 0))
            stages[key] = max(stages.get(key, 0), event["PushStage"])


def only(query, name):
    values = query.get(name, [])
    require(len(values) == 1, name + " must stand in the query once")
    return values[0]


def require(kept, problem):
    if not kept:
        raise ValueError(problem)


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    wbufsize = -1

    def handle_any(self):
        length = int(self.headers.get("Content-Length", 0))
        body = self.rfile.read(min(length, LARGEST_BODY + 1))
        if length > LARGEST_BODY:
            self.close_connection = True
        query = parse_qs(urlsplit(self.path).query, keep_blank_values=True)
        status, reply = answer(self.command, query, body)
        text = json.dumps(reply).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(text)))
        self.end_headers()
        self.wfile.write(text)

    do_GET = do_PUT = do_POST = handle_any

    def log_message(self, *arguments):
        pass


class Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 256


if __name__ == "__main__":
    server = Server(("127.0.0.1", int(sys.argv[1]) if len(sys.argv) > 1 else 8080), Handler)
    print(f"Listening on http://127.0.0.1:{server.server_port}/callback", flush=True)
    server.serve_forever()
