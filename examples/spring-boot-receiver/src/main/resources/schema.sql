create table push_event (
  id bigint generated always as identity primary key,
  -- Tencent counts bytes and promises no lengths: be generous.
  task_id varchar(128) not null,
  to_account varchar(128) not null,
  event_type int not null,
  platform int not null,
  device int not null,
  stage int not null,
  err_code bigint not null,
  err_info varchar not null,
  data_id varchar(256),
  -- The same event once, however often it is sent.
  constraint once unique (task_id, to_account, event_type, platform, device, stage)
);
