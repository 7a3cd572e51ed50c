package dev.pushback.examples.spring;

import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The stored events. The table's unique key drops what comes twice, also when it comes at the same moment. */
@Repository
class PushEvents {

    private final JdbcClient db;

    PushEvents(JdbcClient db) {
        this.db = db;
    }

    @Transactional
    void store(List<PushEvent> events) {
        events.forEach(this::store);
    }

    /** All that is stored of a push. */
    List<PushEvent> of(String taskId) {
        return db.sql("select * from push_event where task_id = ?")
                .param(taskId)
                .query((row, number) -> new PushEvent(
                        row.getInt("event_type"),
                        taskId,
                        row.getString("data_id"),
                        row.getString("to_account"),
                        row.getInt("platform"),
                        row.getInt("device"),
                        row.getInt("stage"),
                        row.getLong("err_code"),
                        row.getString("err_info")))
                .list();
    }

    private void store(PushEvent event) {
        try {
            db.sql("insert into push_event (task_id, to_account, event_type, platform, device, stage, err_code,"
                            + " err_info, data_id) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(event.TaskId(), event.To_Account(), event.EventType(), event.PushPlatform())
                    .params(event.device(), event.PushStage(), event.ErrCode())
                    .params(event.ErrInfo() == null ? "" : event.ErrInfo())
                    .param(event.DataId())
                    .update();
        } catch (DuplicateKeyException known) {
            // Tencent may send an event again: it is there already.
        }
    }
}
