package dev.pushback.dist;

import com.google.cloud.tools.jib.api.buildplan.AbsoluteUnixPath;
import com.google.cloud.tools.jib.api.buildplan.FileEntriesLayer;
import com.google.cloud.tools.jib.api.buildplan.FilePermissions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** The layers of the image, from what changes with the system to what changes with every version of Pushback. */
final class Layers {

    /** Nobody in particular, as distroless images number it. */
    static final int USER = 65532;

    private static final FilePermissions FILE = FilePermissions.fromOctalString("644");
    private static final FilePermissions PROGRAM = FilePermissions.fromOctalString("755");
    private static final FilePermissions FOLDER = FilePermissions.fromOctalString("755");
    private static final FilePermissions FOR_ALL = FilePermissions.fromOctalString("777");

    private final Path layout;
    private final String home;
    private final Instant time;

    Layers(Path layout, String home, Instant time) {
        this.layout = layout;
        this.home = home;
        this.time = time;
    }

    List<FileEntriesLayer> all(Path root) throws IOException, InterruptedException {
        return List.of(system(root), java(), pushback());
    }

    /** What a system must have for Java to start: shared libraries, a name for the user, and two folders to write to. */
    private FileEntriesLayer system(Path root) throws IOException, InterruptedException {
        FileEntriesLayer.Builder layer = FileEntriesLayer.builder().setName("system");
        for (Path library : SharedLibraries.neededBy(layout.resolve("runtime"))) {
            layer.addEntry(library.toRealPath(), AbsoluteUnixPath.get(library.toString()), PROGRAM, time);
        }
        Path passwd = Files.createDirectories(root).resolve("passwd");
        Files.writeString(passwd, "pushback:x:%d:%d:Pushback:/work:/none%n".formatted(USER, USER));
        layer.addEntry(passwd, AbsoluteUnixPath.get("/etc/passwd"), FILE, time);
        layer.addEntry(root, AbsoluteUnixPath.get("/tmp"), FOR_ALL, time);
        layer.addEntry(root, AbsoluteUnixPath.get("/work"), FOR_ALL, time);
        return layer.build();
    }

    private FileEntriesLayer java() throws IOException {
        return tree("java", "runtime");
    }

    private FileEntriesLayer pushback() throws IOException {
        FileEntriesLayer.Builder layer = tree("pushback", "lib").toBuilder();
        for (String name : List.of("LICENSE", "NOTICE", "licenses", "bom.json")) {
            add(layer, name);
        }
        return layer.build();
    }

    private FileEntriesLayer tree(String name, String folder) throws IOException {
        FileEntriesLayer.Builder layer = FileEntriesLayer.builder().setName(name);
        add(layer, folder);
        return layer.build();
    }

    /** In the order of the names: that of a folder's entries differs from file system to file system. */
    private void add(FileEntriesLayer.Builder layer, String name) throws IOException {
        try (Stream<Path> files = Files.walk(layout.resolve(name))) {
            for (Path file : files.sorted().toList()) {
                String place = home + "/" + layout.relativize(file).toString();
                layer.addEntry(file, AbsoluteUnixPath.get(place), permissions(file), time);
            }
        }
    }

    private static FilePermissions permissions(Path file) {
        if (Files.isDirectory(file)) {
            return FOLDER;
        }
        return Files.isExecutable(file) ? PROGRAM : FILE;
    }
}
