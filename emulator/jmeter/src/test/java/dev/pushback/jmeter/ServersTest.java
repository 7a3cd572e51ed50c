package dev.pushback.jmeter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pushback.emulator.scenario.Shard;
import dev.pushback.schema.message.MessageException;
import dev.pushback.schema.message.MessageKey;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ServersTest {

    private static final String CALLED = "__jm.D_TG";

    @Test
    void aTestThatIsNotDistributedSendsTheWhole() {
        assertThat(new Servers(Map.<String, String>of()::get).shard()).isEqualTo(Shard.WHOLE);
        assertThat(new Servers(Map.<String, String>of()::get).start()).isNull();
    }

    @Test
    void aServerIsTheShardAtItsPlaceInTheList() {
        assertThat(servers(CALLED, "h2:1099", Servers.HOSTS, "h1:1099, h2:1099,h3")
                        .shard())
                .isEqualTo(new Shard(2, 3));
    }

    @Test
    void whatIsSaidOnTheServerItselfWins() {
        assertThat(servers(CALLED, "h2", Servers.HOSTS, "h1,h2", Servers.SHARD, "1/2")
                        .shard())
                .isEqualTo(new Shard(1, 2));
    }

    @Test
    void whoFindsNoShardStopsWithASentence() {
        refuses(JmeterMessage.NO_HOSTS, servers(CALLED, "h2"));
        refuses(JmeterMessage.NOT_LISTED, servers(CALLED, "h9", Servers.HOSTS, "h1,h2"));
        refuses(JmeterMessage.LISTED_TWICE, servers(CALLED, "h1", Servers.HOSTS, "h1,h2,h1"));
        refuses(JmeterMessage.BAD_SHARD, servers(Servers.SHARD, "3/2"));
        refuses(JmeterMessage.BAD_SHARD, servers(Servers.SHARD, "two"));
    }

    @Test
    void serversStartAtOneInstantOrNotAtAll() {
        assertThat(servers(CALLED, "h1", Servers.START, "2026-11-23T08:00:00Z").start())
                .isEqualTo(Instant.parse("2026-11-23T08:00:00Z"));
        assertThatThrownBy(servers(CALLED, "h1")::start).satisfies(e -> says(JmeterMessage.NO_START, e));
        assertThatThrownBy(servers(Servers.START, "+10s")::start).satisfies(e -> says(JmeterMessage.BAD_START, e));
    }

    private static void refuses(MessageKey key, Servers servers) {
        assertThatThrownBy(servers::shard).satisfies(e -> says(key, e));
    }

    private static void says(MessageKey key, Throwable e) {
        assertThat(e)
                .isInstanceOfSatisfying(
                        MessageException.class,
                        told -> assertThat(told.reason().is(key)).isTrue());
    }

    private static Servers servers(String... pairs) {
        Map<String, String> properties = new java.util.HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            properties.put(pairs[i], pairs[i + 1]);
        }
        return new Servers(properties::get);
    }
}
