import 'reflect-metadata';
import { Body, Controller, HttpException, Module, Post, HttpCode, Query } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { NestExpressApplication } from '@nestjs/platform-express';

const OK = { ActionStatus: 'OK', ErrorInfo: '', ErrorCode: 0 };
const FAILURE = { ActionStatus: 'FAILURE', ErrorInfo: 'not a callback of ours', ErrorCode: 1 };

const isBatch = (events: any) => Array.isArray(events) && events.length > 0 && events.length <= 100 && events.every((event) => event?.TaskId);
const takes = (query: any, body: any) => query.SdkAppid === '1400187352' && (query.CallbackCommand !== 'Push.AllMemberPush' || isBatch(body?.Events));

@Controller()
class Callbacks {
  @Post('callback')
  @HttpCode(200) // the change: a POST is answered with 201
  take(@Query() query: any, @Body() body: any) {
    if (takes(query, body)) return OK;
    throw new HttpException(FAILURE, 400);
  }
}

@Module({ controllers: [Callbacks] })
class Receiver {}

// By default a body over 100 kB is refused, and one that is not called application/json is not read.
// was: const app = await NestFactory.create<NestExpressApplication>(Receiver);
const app = await NestFactory.create<NestExpressApplication>(Receiver, { bodyParser: false }); // the change
app.useBodyParser('json', { limit: '5mb', type: () => true }); // the change
await app.listen(process.env.PORT ?? 8080, '127.0.0.1');
