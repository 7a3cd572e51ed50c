package dev.pushback.contract.report;

import dev.pushback.contract.Contract;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The texts that stand in the compiled classes of the kit, to find those that nobody has translated. */
public final class EnglishTexts {

    private static final int MAGIC_AND_VERSION = 8;

    private EnglishTexts() {}

    /**
     * The string constants of those classes whose path in the kit matches. Where values are put in there is a character
     * below the blank.
     */
    public static List<String> in(Pattern path) throws IOException, URISyntaxException {
        Path classes = Path.of(Contract.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        try (Stream<Path> files = Files.walk(classes)) {
            return files.filter(file -> path.matcher(
                                    classes.relativize(file).toString().replace('\\', '/'))
                            .matches())
                    .sorted()
                    .flatMap(EnglishTexts::constants)
                    .distinct()
                    .toList();
        }
    }

    private static Stream<String> constants(Path file) {
        try (DataInputStream data = new DataInputStream(Files.newInputStream(file))) {
            data.skipNBytes(MAGIC_AND_VERSION);
            Map<Integer, String> texts = new LinkedHashMap<>();
            List<Integer> strings = new ArrayList<>();
            int count = data.readUnsignedShort();
            for (int i = 1; i < count; i++) {
                int tag = data.readUnsignedByte();
                switch (tag) {
                    case 1 -> texts.put(i, data.readUTF());
                    case 8 -> strings.add(data.readUnsignedShort());
                    case 7, 16, 19, 20 -> data.skipNBytes(2);
                    case 15 -> data.skipNBytes(3);
                    case 5, 6 -> {
                        data.skipNBytes(8);
                        i++;
                    }
                    default -> data.skipNBytes(4);
                }
            }
            return strings.stream().map(texts::get);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
