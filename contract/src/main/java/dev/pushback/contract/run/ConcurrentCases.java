package dev.pushback.contract.run;

import dev.pushback.contract.model.ContractCase;
import dev.pushback.contract.model.Trait;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Plays independent cases a few at once, to save time with a receiver that thinks a while.
 *
 * <p>What comes of it can only ever be a pass: what does not pass here is played alone afterwards, and that play counts.
 * As soon as one play ends without a reply, no further one begins. Cases that are about time or ill treatment, or send
 * several callbacks at once, are never played so.
 */
final class ConcurrentCases {

    private final CaseExecutor player;
    private final int atOnce;
    private volatile boolean stopped;

    /** For so many cases at once. */
    ConcurrentCases(CaseExecutor player, int atOnce) {
        this.player = player;
        this.atOnce = atOnce;
    }

    static boolean takes(ContractCase contractCase) {
        return !contractCase.is(Trait.ALONE) && !contractCase.script().isAtOnce();
    }

    /** The plays of those cases that were played, by id. */
    Map<String, CaseExecution> play(List<ContractCase> cases) {
        ExecutorService threads = Executors.newFixedThreadPool(atOnce, ConcurrentCases::daemon);
        try {
            Map<String, Future<CaseExecution>> pending = new LinkedHashMap<>();
            cases.forEach(one -> pending.put(one.id(), threads.submit(() -> unlessStopped(one))));
            Map<String, CaseExecution> plays = new LinkedHashMap<>();
            pending.forEach((id, future) -> {
                CaseExecution play = outcome(future);
                if (play != null) {
                    plays.put(id, play);
                }
            });
            return plays;
        } finally {
            threads.shutdownNow();
        }
    }

    private CaseExecution unlessStopped(ContractCase contractCase) {
        if (stopped) {
            return null;
        }
        CaseExecution play = player.playBeside(contractCase);
        if (play.isSilent()) {
            stopped = true;
        }
        return play;
    }

    private static CaseExecution outcome(Future<CaseExecution> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "pushback-case");
        thread.setDaemon(true);
        return thread;
    }
}
