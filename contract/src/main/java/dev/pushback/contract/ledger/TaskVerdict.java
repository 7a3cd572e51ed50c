package dev.pushback.contract.ledger;

import java.util.List;

/**
 * What is said of one push.
 *
 * @param shape the form of storing that it was judged by
 * @param owed how many different events are owed
 * @param breaches what is not as it should be
 */
record TaskVerdict(Shape shape, int owed, List<Breach> breaches) {

    static TaskVerdict of(TaskAccount task, Shape shape) {
        TaskAudit audit = new TaskAudit(task, shape);
        return new TaskVerdict(shape, audit.owed(), audit.breaches());
    }
}
