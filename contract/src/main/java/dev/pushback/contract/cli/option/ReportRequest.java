package dev.pushback.contract.cli.option;

import dev.pushback.contract.report.ReportFormat;
import dev.pushback.schema.message.Message;
import dev.pushback.schema.message.Plain;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;

/**
 * One report that is asked for, such as {@code junit=F} or {@code github}.
 *
 * @param format what it is
 * @param path where it goes; {@code null} for a format that has no file
 */
public record ReportRequest(ReportFormat format, Path path) {

    /** The reports of {@code verify}. */
    public static final class OfVerify extends Converter {
        public OfVerify() {
            super(format -> format.ofVerify() != null);
        }
    }

    /** The reports of {@code send} and {@code replay}. */
    public static final class OfLoad extends Converter {
        public OfLoad() {
            super(format -> format.ofLoad() != null || format == ReportFormat.HLOG);
        }
    }

    /** The reports of {@code merge}. */
    public static final class OfMerge extends Converter {
        public OfMerge() {
            super(format -> format.ofLoad() != null);
        }
    }

    /** Reads one, and lists what there are. */
    private abstract static class Converter implements ITypeConverter<ReportRequest>, Iterable<String> {
        private final List<ReportFormat> formats;

        Converter(Predicate<ReportFormat> has) {
            this.formats = Stream.of(ReportFormat.values()).filter(has).toList();
        }

        @Override
        public Iterator<String> iterator() {
            return formats.stream()
                    .map(format -> format.hasFile() ? format.word() + "=" : format.word())
                    .iterator();
        }

        @Override
        public ReportRequest convert(String text) {
            String[] parts = text.strip().split("=", 2);
            String path = parts.length == 2 ? parts[1] : "";
            ReportFormat format = formats.stream()
                    .filter(one -> one.word().equals(parts[0]))
                    .filter(one -> one.hasFile() ? !path.isEmpty() : parts.length == 1)
                    .findFirst()
                    .orElseThrow(() -> refused(text));
            try {
                return new ReportRequest(format, format.hasFile() ? Path.of(path) : null);
            } catch (InvalidPathException e) {
                throw new WrongValue(OptionMessage.NO_FILE_NAME.of(path, e.getReason()));
            }
        }

        private WrongValue refused(String text) {
            List<Message> all = formats.stream()
                    .map(format -> Message.term(format.hasFile() ? format.word() + "=FILE" : format.word()))
                    .toList();
            Message others = Message.joined(Plain.COMMA, all.subList(0, all.size() - 1));
            return new WrongValue(OptionMessage.NO_REPORT.of(text, Plain.OR.of(others, all.get(all.size() - 1))));
        }
    }
}
