package dev.pushback.dist;

import com.google.cloud.tools.jib.api.Containerizer;
import com.google.cloud.tools.jib.api.Jib;
import com.google.cloud.tools.jib.api.JibContainerBuilder;
import com.google.cloud.tools.jib.api.TarImage;
import com.google.cloud.tools.jib.api.buildplan.AbsoluteUnixPath;
import com.google.cloud.tools.jib.api.buildplan.FileEntriesLayer;
import com.google.cloud.tools.jib.api.buildplan.ImageFormat;
import com.google.cloud.tools.jib.api.buildplan.Platform;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Packs the distribution, its Java and the system libraries that this needs into an image that starts from nothing. */
public final class ImageTar {

    private static final String HOME = "/opt/pushback";

    private ImageTar() {}

    /**
     * Writes the image.
     *
     * @param arguments the folder of the unpacked distribution, the version, the time of everything in it (ISO 8601), the processor
     *     as images name it ({@code amd64}, {@code arm64}), the folder for what is made on the way, the tar to write
     */
    public static void main(String[] arguments) throws Exception {
        Path layout = Path.of(arguments[0]).toRealPath();
        String version = arguments[1];
        Instant time = Instant.parse(arguments[2]);
        Path work = Path.of(arguments[4]);
        Layers layers = new Layers(layout, HOME, time);
        JibContainerBuilder image = image(layers.all(work.resolve("root")), version, time)
                .setPlatforms(Set.of(new Platform(arguments[3], "linux")))
                .setEntrypoint(entrypoint(layout));
        TarImage tar = TarImage.at(Path.of(arguments[5])).named("pushback:" + version);
        image.containerize(Containerizer.to(tar)
                .setOfflineMode(true)
                .setToolName("pushback")
                .setBaseImageLayersCache(work.resolve("base"))
                .setApplicationLayersCache(work.resolve("layers")));
    }

    private static JibContainerBuilder image(List<FileEntriesLayer> layers, String version, Instant time) {
        return Jib.fromScratch()
                .setFormat(ImageFormat.Docker)
                .setFileEntriesLayers(layers)
                .setCreationTime(time)
                .setUser(Layers.USER + ":" + Layers.USER)
                .setWorkingDirectory(AbsoluteUnixPath.get("/work"))
                .addEnvironmentVariable("LANG", "C.UTF-8")
                .addLabel("org.opencontainers.image.title", "Pushback")
                .addLabel("org.opencontainers.image.version", version)
                .addLabel("org.opencontainers.image.licenses", "Apache-2.0");
    }

    /** There is no shell in the image: Java itself is process 1, and hears the signals. */
    private static List<String> entrypoint(Path layout) {
        List<String> java = List.of(HOME + "/runtime/bin/java", "-Xshare:auto", "-Xlog:disable");
        List<String> archive = layout.resolve("lib/pushback.jsa").toFile().exists()
                ? List.of("-XX:SharedArchiveFile=" + HOME + "/lib/pushback.jsa")
                : List.of();
        List<String> program = List.of("-jar", HOME + "/lib/pushback.jar");
        return List.of(java, archive, program).stream().flatMap(List::stream).toList();
    }
}
