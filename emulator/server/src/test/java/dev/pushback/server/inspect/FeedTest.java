package dev.pushback.server.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pushback.server.delivery.SentCallback;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FeedTest {

    private final Feed feed = new Feed(new Feed.Figures() {
        @Override
        public ObjectNode counts() {
            return Views.object().put("sent", 3);
        }

        @Override
        public ArrayNode changedTasks() {
            return Views.object().arrayNode();
        }
    });
    private final BlockingQueue<String> told = new LinkedBlockingQueue<>();

    @Test
    void whatComesTogetherIsToldTogetherAndTheNewestIsKept() throws InterruptedException {
        Runnable end = feed.listen(told::add);
        IntStream.rangeClosed(1, 5000).forEach(n -> feed.tried(callback(n)));
        StringBuilder all = new StringBuilder();
        while (!all.toString().contains("\"n\":5000,")) {
            all.append(told.poll(20, TimeUnit.SECONDS));
        }
        int updates = all.toString().split("event: counts\n", -1).length - 1;
        int callbacks = all.toString().split("\"n\":", -1).length - 1;
        long leftOut = all.toString()
                .lines()
                .filter(line -> line.contains("leftOut"))
                .mapToLong(line -> Views.read(line.substring(6)).path("leftOut").asLong())
                .sum();
        assertThat(callbacks).isLessThanOrEqualTo(updates * Feed.MOST_CALLBACKS);
        assertThat(callbacks + leftOut).isEqualTo(5000);
        end.run();
    }

    @Test
    void aCallbackThatIsTriedTwiceBetweenTwoUpdatesIsToldOnce() throws InterruptedException {
        Runnable end = feed.listen(told::add);
        feed.publish("call", Views::object);
        assertThat(told.poll(20, TimeUnit.SECONDS)).contains("event: call\n").contains("\"sent\":3");
        feed.tried(callback(1));
        feed.tried(callback(1));
        String update = told.poll(20, TimeUnit.SECONDS);
        assertThat(update.split("\"n\":1,", -1)).hasSize(2);
        end.run();
    }

    @Test
    void nothingIsMadeWhileNobodyListens() throws InterruptedException {
        feed.publishNow("call", () -> {
            throw new AssertionError("made for nobody");
        });
        feed.listen(told::add).run();
        feed.publish("gone", Views::object);
        Runnable end = feed.listen(told::add);
        feed.publish("heard", Views::object);
        assertThat(told.poll(20, TimeUnit.SECONDS)).contains("event: heard\n").doesNotContain("gone");
        end.run();
    }

    private static SentCallback callback(long n) {
        return new SentCallback(n, List.of(), 1, new byte[0], List.of(), false, 0);
    }
}
