package dev.pushback.contract.report;

import dev.pushback.schema.text.Escape;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A suite of tests, to be written as JUnit XML as surefire's schema describes it.
 *
 * @param took how long all of it took
 * @param properties what must be known of the run
 * @param tests what was tested
 */
record JunitSuite(Duration took, Map<String, String> properties, List<Test> tests) {

    /** How a test ended, by the name of its element. */
    enum End {
        PASSED,
        FAILURE,
        ERROR,
        SKIPPED
    }

    /**
     * A test.
     *
     * @param message in a sentence; {@code null} if it passed
     * @param type of what kind the failure or error is; {@code null} otherwise
     * @param text at length; empty if there is nothing to add
     */
    record Test(String group, String name, Duration took, End end, String message, String type, String text) {

        static Test passed(String group, String name, Duration took, String text) {
            return new Test(group, name, took, End.PASSED, null, null, text);
        }

        /** A run that could not judge is an error, whatever else stands beside it. */
        static Test error(String type, String message) {
            return new Test("run", "run", Duration.ZERO, End.ERROR, message, type, message);
        }
    }

    /** The document. */
    String xml() {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            write(xml);
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException memoryNeverFails) {
            throw new IllegalStateException(memoryNeverFails);
        }
        return text.append('\n').toString();
    }

    private void write(XMLStreamWriter xml) throws XMLStreamException {
        start(xml, "\n", "testsuite", "name", "pushback", "time", seconds(took), "tests", tests.size() + "");
        attributes(xml, "errors", count(End.ERROR), "skipped", count(End.SKIPPED), "failures", count(End.FAILURE));
        start(xml, "\n  ", "properties");
        for (Map.Entry<String, String> property : properties.entrySet()) {
            start(xml, "\n    ", "property", "name", property.getKey(), "value", property.getValue());
            xml.writeEndElement();
        }
        end(xml, "\n  ");
        for (Test test : tests) {
            write(xml, test);
        }
        end(xml, "\n");
    }

    private static void write(XMLStreamWriter xml, Test test) throws XMLStreamException {
        start(xml, "\n  ", "testcase", "name", test.name, "classname", "pushback." + test.group);
        attributes(xml, "time", seconds(test.took));
        if (test.end != End.PASSED) {
            start(xml, "\n    ", test.end.name().toLowerCase(Locale.ROOT), "message", test.message);
            if (test.type != null) {
                attributes(xml, "type", test.type);
            }
        } else {
            start(xml, "\n    ", "system-out");
        }
        xml.writeCharacters(Escape.lines(test.text));
        xml.writeEndElement();
        end(xml, "\n  ");
    }

    private static void start(XMLStreamWriter xml, String indent, String name, String... attributes)
            throws XMLStreamException {
        xml.writeCharacters(indent);
        xml.writeStartElement(name);
        attributes(xml, attributes);
    }

    private static void attributes(XMLStreamWriter xml, String... namesAndValues) throws XMLStreamException {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            xml.writeAttribute(namesAndValues[i], Escape.lines(namesAndValues[i + 1]));
        }
    }

    private static void end(XMLStreamWriter xml, String indent) throws XMLStreamException {
        xml.writeCharacters(indent);
        xml.writeEndElement();
    }

    private String count(End end) {
        return Long.toString(tests.stream().filter(test -> test.end == end).count());
    }

    private static String seconds(Duration took) {
        return String.format(Locale.ROOT, "%.3f", took.toMillis() / 1000.0);
    }
}
