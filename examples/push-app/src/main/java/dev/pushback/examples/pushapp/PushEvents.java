package dev.pushback.examples.pushapp;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What callbacks told. The table's key drops what comes twice. */
@Repository
class PushEvents {

    private final JdbcClient db;

    /** So many people, each counted once however many devices and messages there were. */
    record Counts(int sent, int reached, int clicked, int failed) {}

    PushEvents(JdbcClient db) {
        this.db = db;
    }

    void store(PushController.Event event) {
        try {
            db.sql(
                            "insert into push_event (task_id, name, account, event_type, stage, err_code) values (?, ?, ?, ?, ?, ?)")
                    .params(event.TaskId(), event.DataId(), event.To_Account(), event.EventType())
                    .params(event.PushStage(), event.ErrCode())
                    .update();
        } catch (DuplicateKeyException known) {
            // It is there already.
        }
    }

    Counts of(String name) {
        return new Counts(
                people(name, "stage = 1 and err_code = 0"),
                people(name, "stage = 2 and err_code = 0"),
                people(name, "stage = 3 and err_code = 0"),
                people(name, "err_code <> 0"));
    }

    private int people(String name, String what) {
        return db.sql("select count(distinct account) from push_event where name = ? and " + what)
                .param(name)
                .query(Integer.class)
                .single();
    }
}
