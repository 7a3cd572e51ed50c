package dev.pushback.jmeter;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * JMeter as its archive has it, put together from jars of Maven Central, with the plugin and a foreign Jackson 2.9 in
 * {@code lib/ext}; and the JVMs that run it.
 */
final class JmeterHome implements AutoCloseable {

    private final Path directory;
    private final Path home;
    private final List<Process> processes = new ArrayList<>();
    private final List<String> hosts = new ArrayList<>();

    private JmeterHome(Path directory) {
        this.directory = directory;
        this.home = directory.resolve("jmeter");
    }

    static JmeterHome in(Path directory) throws IOException {
        JmeterHome made = new JmeterHome(directory);
        made.make(Path.of(System.getProperty("pushback.jmeter.jars")));
        return made;
    }

    private void make(Path jars) throws IOException {
        Files.createDirectories(home.resolve("lib/ext"));
        Files.createDirectories(home.resolve("lib/junit"));
        Files.createDirectories(home.resolve("bin"));
        for (Path jar : files(jars.resolve("lib"))) {
            String name = jar.getFileName().toString();
            String place = name.startsWith("ApacheJMeter_")
                    ? "lib/ext/" + name
                    : name.startsWith("ApacheJMeter-") ? "bin/ApacheJMeter.jar" : "lib/" + name;
            Files.copy(jar, home.resolve(place));
            if (name.startsWith("ApacheJMeter_config")) {
                unpackSettings(jar);
            }
        }
        for (Path jar : files(jars.resolve("foreign"))) {
            Files.copy(jar, home.resolve("lib/ext").resolve(jar.getFileName()));
        }
        Files.copy(Path.of(System.getProperty("pushback.jmeter.plugin")), home.resolve("lib/ext/pushback-jmeter.jar"));
    }

    private void unpackSettings(Path jar) throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(jar)) {
            for (Path file : files(zip.getPath("bin"))) {
                if (Files.isRegularFile(file)) {
                    Files.copy(
                            file,
                            home.resolve("bin").resolve(file.getFileName().toString()),
                            StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.collect(Collectors.toList());
        }
    }

    /** Starts a server, and waits until it listens. */
    Process server(int number) throws IOException, InterruptedException {
        int port = freePort();
        hosts.add("127.0.0.1:" + port);
        Path log = directory.resolve("server-" + number + ".log");
        Process server = start(
                number,
                List.of(
                        "-s",
                        "-Jserver_port=" + port,
                        "-Jserver.rmi.localport=0",
                        "-Jserver.exitaftertest=true",
                        "-j",
                        log.toString()));
        Until.itHolds(() -> Files.exists(log) && Files.readString(log).contains("Bound to RMI registry"));
        return server;
    }

    /** Starts the controller of a test on all servers. */
    Process controller(String receiver, Map<String, String> properties) throws IOException {
        Map<String, String> global = new HashMap<>();
        global.put("pushback.url", receiver);
        global.put("pushback.hosts", String.join(",", hosts));
        global.put("pushback.start", "2026-01-01T00:00:00Z");
        global.put("pushback.timeout", "60s"); // a busy machine is no fault of the receiver here
        global.put("pushback.reports", directory.resolve("reports").toString());
        global.putAll(properties);
        List<String> arguments = new ArrayList<>(List.of(
                "-n",
                "-t",
                plan(),
                "-R",
                String.join(",", hosts),
                "-l",
                directory.resolve("all.jtl").toString(),
                "-j",
                directory.resolve("controller.log").toString()));
        global.forEach((name, value) -> arguments.add("-G" + name + "=" + value));
        return start(0, arguments);
    }

    /** What the controller wrote, a line a sample. */
    List<String> jtl() throws IOException {
        return Files.readAllLines(directory.resolve("all.jtl"));
    }

    private static String plan() {
        return Path.of("../../examples/jmeter/pushback.jmx").toAbsolutePath().toString();
    }

    private Process start(int number, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Djava.awt.headless=true",
                "-Djava.rmi.server.hostname=127.0.0.1",
                "-Xmx256m",
                "-jar",
                home.resolve("bin/ApacheJMeter.jar").toString(),
                "-Jserver.rmi.ssl.disable=true",
                "-Jjmeterengine.nongui.maxport=0",
                "-Jjmeterengine.nongui.port=0"));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("out-" + number + ".txt").toFile())
                .start();
        processes.add(process);
        return process;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        processes.forEach(Process::destroyForcibly);
    }
}
