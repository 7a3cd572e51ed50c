package dev.pushback.contract.receiver.broken;

import static dev.pushback.contract.receiver.broken.BrokenReceiver.fault;
import static dev.pushback.contract.receiver.broken.Mutations.acknowledges;
import static dev.pushback.contract.receiver.broken.Mutations.onTheWire;

import dev.pushback.contract.receiver.backend.Framing;
import dev.pushback.contract.receiver.backend.WireEffect;
import dev.pushback.contract.receiver.backend.WireEffects;
import java.time.Duration;
import java.util.List;

/** Replies that break off, come late, or are not HTTP. */
final class WireFaults {

    private static final String HEAD = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";
    private static final String BODY = "{\"ActionStatus\":\"OK\",\"ErrorInfo\":\"\",\"ErrorCode\":0}";

    private WireFaults() {}

    static List<BrokenReceiver> all() {
        return List.of(
                broken(
                        "closes-before-reply",
                        "closes the connection without a reply",
                        onTheWire(WireEffects.closedBefore())),
                broken(
                        "resets-before-reply",
                        "resets the connection without a reply",
                        onTheWire(WireEffects.resetBefore())),
                broken(
                        "truncates-head",
                        "breaks off within the head of its reply",
                        onTheWire(WireEffects.truncatedHead())),
                broken("truncates-body", "breaks off within the body of its reply", onTheWire(WireEffects.truncated())),
                broken(
                        "resets-within-body",
                        "resets the connection within its reply",
                        onTheWire(WireEffects.resetWithin())),
                broken(
                        "not-http",
                        "answers with what is not HTTP",
                        onTheWire(WireEffects.bytes("OK " + BODY + "\r\n"))),
                broken("no-head", "answers with the JSON alone, as HTTP/0.9", onTheWire(WireEffects.bytes(BODY))),
                broken(
                        "status-line-broken",
                        "answers with a status that is no number",
                        onTheWire(WireEffects.bytes("HTTP/1.1 OK\r\n\r\n" + BODY))),
                broken(
                        "length-too-long",
                        "promises more bytes than it sends",
                        onTheWire(WireEffects.bytes(HEAD + "Content-Length: 500\r\n\r\n" + BODY))),
                broken("chunk-cut", "breaks off within a chunk", chunked("80\r\n" + BODY)),
                broken("chunk-without-end", "leaves out the last chunk", chunked("33\r\n" + BODY + "\r\n")),
                broken("chunk-size-broken", "writes a chunk's size that is no number", chunked("zz\r\n" + BODY)),
                broken(
                        "endless-body",
                        "answers without an end",
                        acknowledges(answer -> answer.withFraming(Framing.OWN)
                                .with("Content-Length", "1000000000")
                                .withEffect(WireEffects.endless(Duration.ofMillis(2))))),
                broken("header-bomb", "answers with a megabyte of headers", onTheWire(WireEffects.bytes(bomb()))),
                fault(
                                "length-too-short",
                                "promises fewer bytes than it sends",
                                acknowledges(answer -> answer.withFraming(Framing.OWN)
                                        .with("Content-Length", "10")
                                        .withEffect(WireEffects.closedAfter())))
                        .fails("reply.json"),
                late("late", "answers after 2.5 s", WireEffects.late(Duration.ofMillis(2500))),
                late("late-body", "sends the body 2.5 s after the head", WireEffects.lateBody(Duration.ofMillis(2500))),
                late(
                        "trickles",
                        "sends a byte of its reply every 300 ms",
                        WireEffects.trickled(Duration.ofMillis(300))),
                late("never-answers", "never answers", WireEffects.never()),
                late("head-only", "sends the head of its reply and nothing more", WireEffects.headOnly()),
                late(
                        "continues-only",
                        "says 100 Continue and nothing more",
                        (answer, connection) -> connection.write("HTTP/1.1 100 Continue\r\n\r\n".getBytes())));
    }

    private static BrokenReceiver broken(String id, String title, Mutation bend) {
        return fault(id, title, bend).fails("http.whole-reply");
    }

    private static BrokenReceiver late(String id, String title, WireEffect effect) {
        return fault(id, title, onTheWire(effect)).fails("time.plain-callback");
    }

    private static Mutation chunked(String rest) {
        return onTheWire(WireEffects.bytes(HEAD + "Transfer-Encoding: chunked\r\n\r\n" + rest));
    }

    private static String bomb() {
        return HEAD + ("X-Filler: " + "x".repeat(1000) + "\r\n").repeat(1000) + "\r\n";
    }
}
