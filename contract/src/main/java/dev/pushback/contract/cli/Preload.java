package dev.pushback.contract.cli;

import dev.pushback.server.wiremock.WireMockHost;
import java.util.List;

/**
 * Loads what a run of the cases, or a server, needs of its libraries while the flags are still being read: a short run and a
 * start spend much of their time with that, on one core.
 *
 * <p>Libraries only, by name: they are used by many threads everywhere, so that no two of their classes wait for each other.
 */
final class Preload {

    private static final List<String> CLASSES = List.of(
            "io.netty.util.internal.PlatformDependent",
            "io.netty.buffer.UnpooledByteBufAllocator",
            "io.netty.channel.nio.NioIoHandler",
            "io.netty.channel.socket.nio.NioServerSocketChannel",
            "io.netty.channel.socket.nio.NioSocketChannel",
            "io.netty.channel.DefaultChannelPipeline",
            "io.netty.handler.codec.http.HttpRequestDecoder",
            "io.netty.handler.codec.http.HttpResponseDecoder",
            "com.fasterxml.jackson.databind.json.JsonMapper",
            "com.fasterxml.jackson.databind.deser.BeanDeserializerFactory",
            "com.fasterxml.jackson.databind.ser.BeanSerializerFactory",
            "com.fasterxml.jackson.databind.deser.std.JsonNodeDeserializer",
            "com.fasterxml.jackson.core.json.UTF8StreamJsonParser");

    private Preload() {}

    /** Begins if the arguments may mean a run of the cases, or a server, and not its help. */
    static void begin(List<String> arguments) {
        if (arguments.contains("--help") || arguments.contains("-h")) {
            return;
        }
        if (arguments.contains("verify")) {
            begin(() -> CLASSES.forEach(Preload::load));
        } else if (arguments.contains("serve")) {
            begin(WireMockHost::load);
        }
    }

    private static void begin(Runnable load) {
        Thread thread = new Thread(load, "pushback-preload");
        thread.setDaemon(true);
        thread.start();
    }

    private static void load(String name) {
        try {
            Class.forName(name);
        } catch (ClassNotFoundException | LinkageError toldWhereItIsNeeded) {
            // Nothing is asked of it here.
        }
    }
}
