package dev.pushback.jmeter;

import dev.pushback.emulator.scenario.Shard;
import dev.pushback.schema.message.MessageException;
import dev.pushback.schema.message.Quoted;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jmeter.util.JMeterUtils;

/**
 * Which of the servers of a distributed test this is, and when they start together.
 *
 * <p>Source: the server's engine keeps the address by which the controller called it in the property
 * {@code __jm.D_TG} (JMeter 5.6.3, {@code RemoteJMeterEngineImpl.rconfigure}); the other servers it knows from
 * {@code pushback.hosts} alone, as {@code -R} sets nothing on the servers.
 *
 * @param property gives a property of JMeter's, {@code null} if it is not set
 */
record Servers(Function<String, String> property) {

    static final String SHARD = "pushback.shard";
    static final String HOSTS = "pushback.hosts";
    static final String START = "pushback.start";

    private static final Pattern PART = Pattern.compile("(\\d{1,9})/(\\d{1,9})");

    /** As this JMeter is set up. */
    static Servers here() {
        return new Servers(JMeterUtils::getProperty);
    }

    /**
     * The part that this server sends: the whole where the test is not distributed.
     *
     * @throws MessageException if that can't be told
     */
    Shard shard() {
        String given = value(SHARD);
        if (!given.isEmpty()) {
            return part(given);
        }
        String called = called();
        return called.isEmpty() ? Shard.WHOLE : listed(called);
    }

    /**
     * When all servers start; {@code null} for at once.
     *
     * @throws MessageException if it is no instant, or there is none though the test is distributed
     */
    Instant start() {
        String given = value(START);
        if (given.isEmpty() && !called().isEmpty()) {
            throw new MessageException(JmeterMessage.NO_START.of());
        }
        try {
            return given.isEmpty() ? null : Instant.parse(given);
        } catch (DateTimeException e) {
            throw new MessageException(JmeterMessage.BAD_START.of(Quoted.of(given)), e);
        }
    }

    private Shard listed(String called) {
        String list = value(HOSTS);
        if (list.isEmpty()) {
            throw new MessageException(JmeterMessage.NO_HOSTS.of(called));
        }
        List<String> hosts = Arrays.stream(list.split(",")).map(String::strip).toList();
        int times = Collections.frequency(hosts, called);
        if (times != 1) {
            JmeterMessage key = times == 0 ? JmeterMessage.NOT_LISTED : JmeterMessage.LISTED_TWICE;
            throw new MessageException(key.of(called, Quoted.bare(list, 200)));
        }
        return new Shard(hosts.indexOf(called) + 1, hosts.size());
    }

    private static Shard part(String given) {
        Matcher matcher = PART.matcher(given);
        try {
            if (matcher.matches()) {
                return new Shard(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
            }
        } catch (IllegalArgumentException saidBelow) {
            // 3/2
        }
        throw new MessageException(JmeterMessage.BAD_SHARD.of(Quoted.of(given)));
    }

    private String called() {
        return value(JMeterUtils.THREAD_GROUP_DISTRIBUTED_PREFIX_PROPERTY_NAME);
    }

    private String value(String name) {
        String value = property.apply(name);
        return value == null ? "" : value.strip();
    }
}
