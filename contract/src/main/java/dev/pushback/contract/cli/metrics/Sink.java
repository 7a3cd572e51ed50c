package dev.pushback.contract.cli.metrics;

import dev.pushback.contract.cli.option.WrongValue;
import dev.pushback.schema.message.MessageKey;
import dev.pushback.schema.message.Quoted;
import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;

/**
 * Where figures go.
 *
 * @param host where Prometheus asks, empty for all of this machine; {@code null} for OTLP
 * @param port where Prometheus asks
 * @param url where OTLP is sent; {@code null} for Prometheus
 */
record Sink(String host, int port, URI url) {

    private static final Pattern ADDRESS = Pattern.compile("(.*):(\\d{1,5})");
    private static final int MOST = 65_535;

    boolean isPrometheus() {
        return url == null;
    }

    /** Reads {@code prometheus=127.0.0.1:9464} or {@code otlp=http://127.0.0.1:4318/v1/metrics}. */
    static final class Converter implements ITypeConverter<Sink> {
        @Override
        public Sink convert(String text) {
            String[] parts = text.strip().split("=", 2);
            return switch (parts.length == 2 ? parts[0] : "") {
                case "prometheus" -> prometheus(parts[1]);
                case "otlp" -> otlp(parts[1]);
                default -> throw wrong(MetricsMessage.NO_SINK, text);
            };
        }

        private static Sink prometheus(String address) {
            Matcher matcher = ADDRESS.matcher(address);
            if (!matcher.matches() || Integer.parseInt(matcher.group(2)) > MOST) {
                throw wrong(MetricsMessage.NO_ADDRESS, address);
            }
            return new Sink(matcher.group(1), Integer.parseInt(matcher.group(2)), null);
        }

        private static Sink otlp(String text) {
            try {
                URI url = URI.create(text);
                if (url.getHost() != null && String.valueOf(url.getScheme()).matches("https?")) {
                    return new Sink(null, 0, url);
                }
            } catch (IllegalArgumentException saidBelow) {
                // No URL at all.
            }
            throw wrong(MetricsMessage.NO_URL, text);
        }

        private static WrongValue wrong(MessageKey key, String text) {
            return new WrongValue(key.of(Quoted.of(text)));
        }
    }
}
