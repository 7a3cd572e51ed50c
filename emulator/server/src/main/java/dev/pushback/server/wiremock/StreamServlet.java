package dev.pushback.server.wiremock;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.pushback.schema.message.Message;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import wiremock.jakarta.servlet.http.HttpServlet;
import wiremock.jakarta.servlet.http.HttpServletRequest;
import wiremock.jakarta.servlet.http.HttpServletResponse;

/**
 * Server-sent events, a thread for each who listens. Who is too slow is let go, and comes back to ask for all.
 */
final class StreamServlet extends HttpServlet {

    private static final long serialVersionUID = 1;
    private static final int MOST_WAITING = 40;
    private static final int ALIVE_SECONDS = 10;

    private final transient EventStream stream;
    private final transient BrowserGuard guard;

    StreamServlet(EventStream stream, BrowserGuard guard) {
        this.stream = stream;
        this.guard = guard;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Message> objection = guard.objection(request::getHeader);
        if (objection.isPresent()) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN, objection.get().toString());
            return;
        }
        response.setContentType("text/event-stream");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-cache");
        BlockingQueue<String> queue = new LinkedBlockingQueue<>(MOST_WAITING);
        AtomicBoolean behind = new AtomicBoolean();
        Runnable end = stream.listen(text -> behind.compareAndSet(false, !queue.offer(text)));
        try {
            pass(queue, behind, response.getOutputStream());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            end.run();
        }
    }

    private static void pass(BlockingQueue<String> queue, AtomicBoolean behind, OutputStream out)
            throws IOException, InterruptedException {
        out.write(": pushback\n\n".getBytes(UTF_8));
        out.flush();
        while (!behind.get()) {
            String next = queue.poll(ALIVE_SECONDS, TimeUnit.SECONDS);
            out.write((next == null ? ": alive\n\n" : next).getBytes(UTF_8));
            if (queue.isEmpty()) {
                out.flush();
            }
        }
    }
}
