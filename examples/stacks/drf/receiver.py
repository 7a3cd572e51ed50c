# Debian: python3-djangorestframework
import os
from wsgiref.simple_server import make_server

from django.conf import settings
from django.core.wsgi import get_wsgi_application

settings.configure(
    SECRET_KEY='for this example', ROOT_URLCONF=__name__, ALLOWED_HOSTS=['*'],
    INSTALLED_APPS=['rest_framework'],
    REST_FRAMEWORK={
        'UNAUTHENTICATED_USER': None, 'DEFAULT_AUTHENTICATION_CLASSES': [], 'DEFAULT_PERMISSION_CLASSES': [],
        'DEFAULT_RENDERER_CLASSES': ['rest_framework.renderers.JSONRenderer'],
        'DEFAULT_PARSER_CLASSES': ['rest_framework.parsers.JSONParser'],
    },
)
application = get_wsgi_application()

from django.urls import path  # noqa: E402
from rest_framework.decorators import api_view, parser_classes  # noqa: E402
from rest_framework.exceptions import ParseError  # noqa: E402
from rest_framework.parsers import JSONParser  # noqa: E402
from rest_framework.response import Response  # noqa: E402

OK = {'ActionStatus': 'OK', 'ErrorInfo': '', 'ErrorCode': 0}
FAILURE = {'ActionStatus': 'FAILURE', 'ErrorInfo': 'not a callback of ours', 'ErrorCode': 1}


def is_batch(body):
    events = body.get('Events') if isinstance(body, dict) else None
    return isinstance(events, list) and 0 < len(events) <= 100 and all(isinstance(event, dict) and event.get('TaskId') for event in events)


def takes(apps, command, body):
    return apps == ['1400187352'] and (command != 'Push.AllMemberPush' or is_batch(body))


# By default a body that is not called application/json is refused with 415, and one that is nested deeply is a 500.
class AnyType(JSONParser):  # the change
    media_type = '*/*'  # the change

    def parse(self, *stream):  # the change
        try: return super().parse(*stream)  # the change
        except RecursionError: raise ParseError()  # the change


@api_view(['POST'])
@parser_classes([AnyType])  # the change
def take(request):
    taken = takes(request.query_params.getlist('SdkAppid'), request.query_params.get('CallbackCommand'), request.data)
    return Response(OK if taken else FAILURE, status=200 if taken else 400)


urlpatterns = [path('callback', take)]
make_server('127.0.0.1', int(os.environ.get('PORT', 8080)), application).serve_forever()
