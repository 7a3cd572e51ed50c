package dev.pushback.emulator.load.stats;

import dev.pushback.emulator.load.plan.LoadPlan;
import java.time.Duration;

/**
 * How far a run has come.
 *
 * @param elapsed since the first counted callback was meant to start
 * @param planned how many callbacks there are in all, {@link LoadPlan#UNLIMITED} if not known
 * @param sent how many have been sent
 * @param acknowledged how many of them were acknowledged
 * @param refused how many were refused
 * @param failed how many failed
 * @param lastSecond how many were sent within the last second
 * @param warmingUp whether no callback is counted yet
 */
public record LoadProgress(
        Duration elapsed,
        long planned,
        long sent,
        long acknowledged,
        long refused,
        long failed,
        long lastSecond,
        boolean warmingUp) {}
