create table if not exists push_event (
  task_id varchar(128) not null,
  name varchar(256),
  account varchar(128) not null,
  event_type int not null,
  stage int not null,
  err_code int not null,
  constraint once unique (task_id, account, event_type, stage)
);
