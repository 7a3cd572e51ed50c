package dev.pushback.contract.receiver.forward;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.pushback.contract.receiver.backend.BackendReply;
import dev.pushback.contract.receiver.backend.Framing;
import dev.pushback.contract.receiver.backend.WireEffect;
import dev.pushback.contract.receiver.backend.WireEffects;
import dev.pushback.emulator.http.Acknowledgement;
import dev.pushback.emulator.http.Attempt;
import dev.pushback.emulator.http.Failure;
import dev.pushback.emulator.http.Header;
import dev.pushback.emulator.http.HttpReply;
import java.io.ByteArrayOutputStream;
import java.util.List;

/** An app's reply as it is given back: what Tencent sees is what the app does. */
final class PassedReply {

    private static final int BAD_GATEWAY = 502;

    private PassedReply() {}

    static BackendReply of(Attempt attempt) {
        if (attempt.reply() == null) {
            return nothing(attempt.failure());
        }
        return attempt.isAnswered() ? whole(attempt.reply()) : brokenOff(attempt.reply());
    }

    /** No byte goes back; the nearest to a connection that was refused is one that is reset. */
    private static BackendReply nothing(Failure failure) {
        return BackendReply.refused(BAD_GATEWAY, failure.message().toString())
                .withEffect(failure == Failure.CLOSED ? WireEffects.closedBefore() : WireEffects.resetBefore());
    }

    private static BackendReply whole(HttpReply reply) {
        boolean taken = Acknowledgement.of(reply.status(), reply.body()) == Acknowledgement.ACKNOWLEDGED;
        return reply(taken, reply, reply.body(), framing(reply), WireEffects.plain());
    }

    /** As much as came, and then the end. */
    private static BackendReply brokenOff(HttpReply reply) {
        byte[] body = isChunked(reply) ? chunk(reply.body()) : reply.body();
        return reply(false, reply, body, Framing.OWN, (answer, connection) -> {
            connection.write(answer.head(false));
            connection.write(answer.framedBody());
            connection.close();
        });
    }

    private static BackendReply reply(boolean taken, HttpReply reply, byte[] body, Framing framing, WireEffect effect) {
        List<Header> headers = reply.headers().stream()
                .filter(header -> framing != Framing.CHUNKED || !header.is("Transfer-Encoding"))
                .toList();
        return new BackendReply(taken, "HTTP/1.1", reply.status(), headers, body, framing, effect);
    }

    private static Framing framing(HttpReply reply) {
        if (isChunked(reply)) {
            return Framing.CHUNKED;
        }
        boolean hasNoBody = reply.status() == 204 || reply.status() == 304;
        return hasNoBody || reply.header("Content-Length").isPresent() ? Framing.OWN : Framing.UNTIL_CLOSE;
    }

    private static boolean isChunked(HttpReply reply) {
        return reply.header("Transfer-Encoding").isPresent();
    }

    private static byte[] chunk(byte[] body) {
        ByteArrayOutputStream framed = new ByteArrayOutputStream();
        if (body.length > 0) {
            framed.writeBytes((Integer.toHexString(body.length) + "\r\n").getBytes(US_ASCII));
            framed.writeBytes(body);
            framed.writeBytes("\r\n".getBytes(US_ASCII));
        }
        return framed.toByteArray();
    }
}
