# Debian: python3-django
import json
import os
from wsgiref.simple_server import make_server

from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.http import JsonResponse
from django.urls import path
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

settings.configure(SECRET_KEY='for this example', ROOT_URLCONF=__name__, ALLOWED_HOSTS=['*'], MIDDLEWARE=['django.middleware.csrf.CsrfViewMiddleware'])

OK = {'ActionStatus': 'OK', 'ErrorInfo': '', 'ErrorCode': 0}
FAILURE = {'ActionStatus': 'FAILURE', 'ErrorInfo': 'not a callback of ours', 'ErrorCode': 1}


def is_batch(body):
    events = body.get('Events') if isinstance(body, dict) else None
    return isinstance(events, list) and 0 < len(events) <= 100 and all(isinstance(event, dict) and event.get('TaskId') for event in events)


def takes(apps, command, body):
    return apps == ['1400187352'] and (command != 'Push.AllMemberPush' or is_batch(body))


# By default each callback is refused with 403, and a body that is not JSON is a 500.
@csrf_exempt  # the change
@require_POST
def take(request):
    # was: body = json.loads(request.body)
    try: body = json.loads(request.body)  # the change
    except (ValueError, RecursionError): return JsonResponse(FAILURE, status=400)  # the change
    taken = takes(request.GET.getlist('SdkAppid'), request.GET.get('CallbackCommand'), body)
    return JsonResponse(OK if taken else FAILURE, status=200 if taken else 400)


urlpatterns = [path('callback', take)]
make_server('127.0.0.1', int(os.environ.get('PORT', 8080)), get_wsgi_application()).serve_forever()
