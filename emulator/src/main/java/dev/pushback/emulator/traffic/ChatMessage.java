package dev.pushback.emulator.traffic;

import dev.pushback.emulator.scenario.Draw;
import dev.pushback.schema.ChatType;
import dev.pushback.schema.OfflinePushEvent;
import dev.pushback.schema.Platform;
import dev.pushback.schema.Stage;
import dev.pushback.schema.rule.Rule;
import java.time.Instant;
import java.util.Locale;

/**
 * A message that somebody sent in a chat, and its events; those to several people are a message each, of the same time.
 *
 * <p>Source of the ids' shapes: {@link Rule#PUSH_ID}, {@link Rule#MSG_KEY}.
 *
 * @param toGroup whether it was sent to a group
 * @param hasRandom whether its events have MsgRandom
 * @param key where its sender, its group and its numbers are drawn from
 * @param sent when it was sent
 */
record ChatMessage(boolean toGroup, boolean hasRandom, long key, Instant sent) {

    private static final long SENDER = Draw.name("message sender");
    private static final long GROUP = Draw.name("message group");
    private static final long NUMBERS = Draw.name("message numbers");
    private static final long GROUPS_MESSAGE = Draw.name("message in group");
    private static final long UINT32 = 0xffff_ffffL;
    private static final long FIRST_INNER_NUMBER = 144115188075855872L;
    private static final int SENDERS = 1000;

    /** Messages in a group are numbered from 1. */
    private static final int MESSAGES_OF_GROUP = 4096;

    /** What happened to it on a device of this recipient. */
    OfflinePushEvent event(
            long sdkAppId, String to, Instant time, Platform platform, Stage stage, int errCode, String errInfo) {
        long numbers = toGroup ? Draw.of(key, GROUPS_MESSAGE) : Draw.of(key ^ Draw.name(to), NUMBERS);
        long seq = toGroup ? 1 + Draw.below(MESSAGES_OF_GROUP, numbers) : numbers >>> 32;
        long random = numbers & UINT32;
        return new OfflinePushEvent(
                toGroup ? ChatType.GROUP : ChatType.ONE_TO_ONE,
                time,
                "agent_" + Draw.below(SENDERS, Draw.of(key, SENDER)),
                to,
                platform,
                stage,
                toGroup ? group() : null,
                seq,
                hasRandom ? random : null,
                sent,
                pushId(sdkAppId, seq, random, to),
                errCode,
                errInfo);
    }

    private String group() {
        return "@TGS#1" + Long.toString(Draw.of(key, GROUP) >>> 24, 36).toUpperCase(Locale.ROOT);
    }

    private String pushId(long sdkAppId, long seq, long random, String to) {
        String middle = toGroup
                ? Long.toHexString(seq) + "_" + Long.toHexString(Draw.of(key, GROUP) >>> 28)
                : Long.toHexString(sdkAppId) + "_" + Long.toHexString(random);
        return Long.toHexString(sent.getEpochSecond()) + "_" + middle + "_" + inner(Draw.of(key, SENDER)) + "_"
                + inner(Draw.name(to));
    }

    /** The inner number of an account. */
    private static String inner(long draw) {
        return Long.toHexString(FIRST_INNER_NUMBER + (draw >>> 28));
    }
}
