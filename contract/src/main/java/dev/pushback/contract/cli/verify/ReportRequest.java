package dev.pushback.contract.cli.verify;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * One report that is asked for: {@code junit=F}, {@code html=F}, {@code json=F} or {@code github}.
 *
 * @param kind what it is
 * @param path where it goes; {@code null} for {@code github}
 */
record ReportRequest(Kind kind, Path path) {

    /** The kinds of reports. */
    enum Kind {
        /** JUnit XML. */
        JUNIT,
        /** One HTML file. */
        HTML,
        /** The document of {@code --json}. */
        JSON,
        /** Annotations and a step summary. */
        GITHUB
    }

    /** Reads one. */
    static final class Converter implements ITypeConverter<ReportRequest> {

        @Override
        public ReportRequest convert(String text) {
            String[] parts = text.strip().split("=", 2);
            String path = parts.length == 2 ? parts[1] : "";
            Kind kind = kind(parts[0], text);
            if (kind == Kind.GITHUB && parts.length == 2 || kind != Kind.GITHUB && path.isEmpty()) {
                throw refused(text);
            }
            try {
                return new ReportRequest(kind, kind == Kind.GITHUB ? null : Path.of(path));
            } catch (InvalidPathException e) {
                throw new TypeConversionException("'" + path + "' is no file name: " + e.getReason());
            }
        }

        private static Kind kind(String word, String text) {
            return switch (word) {
                case "junit" -> Kind.JUNIT;
                case "html" -> Kind.HTML;
                case "json" -> Kind.JSON;
                case "github" -> Kind.GITHUB;
                default -> throw refused(text);
            };
        }

        private static TypeConversionException refused(String text) {
            return new TypeConversionException(
                    "'" + text + "' is no report; write junit=FILE, html=FILE, json=FILE or github");
        }
    }
}
