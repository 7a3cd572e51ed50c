package dev.pushback.example.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.sun.net.httpserver.HttpServer;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.server.mock.EnableKubernetesMockClient;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The manifest, read strictly and played: a mock of the API server, a process a pod. */
@EnableKubernetesMockClient(crud = true)
class ManifestIT {

    private static final Path MANIFEST = Path.of("pushback.yaml");
    private static final ObjectMapper JSON = new ObjectMapper();

    KubernetesClient cluster;

    @TempDir
    Path volume;

    private final Queue<byte[]> bodies = new ConcurrentLinkedQueue<>();

    @Test
    void everyFieldIsOneThatKubernetesKnows() throws IOException {
        ObjectMapper yaml = new ObjectMapper(new YAMLFactory());
        ObjectMapper known = new ObjectMapper()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .setAnnotationIntrospector(new KnownFieldsOnly());
        List<JsonNode> documents = new ArrayList<>();
        yaml.readerFor(JsonNode.class).<JsonNode>readValues(MANIFEST.toFile()).forEachRemaining(documents::add);

        assertThat(documents).hasSize(3);
        for (JsonNode document : documents) {
            Class<?> type = document.get("kind").asText().equals("Job") ? Job.class : PersistentVolumeClaim.class;
            known.treeToValue(document, type); // complains of what there is no field for
        }
    }

    @Test
    void podsSendOneCampaignAndTheLastOneMerges() throws Exception {
        HttpServer receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/", exchange -> {
            try (exchange) {
                bodies.add(exchange.getRequestBody().readAllBytes());
                byte[] reply = "{\"ActionStatus\":\"OK\",\"ErrorInfo\":\"\",\"ErrorCode\":0}".getBytes();
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, reply.length);
                exchange.getResponseBody().write(reply);
            }
        });
        receiver.start();
        try {
            apply("http://127.0.0.1:" + receiver.getAddress().getPort() + "/callback");
            Job send = cluster.batch().v1().jobs().withName("pushback").get();
            assertThat(send.getSpec().getCompletionMode()).isEqualTo("Indexed");

            Process merge = pod("pushback-merge", Map.of());
            List<Process> shards = new ArrayList<>();
            for (int index = 0; index < send.getSpec().getCompletions(); index++) {
                shards.add(pod("pushback", Map.of("batch.kubernetes.io/job-completion-index", "" + index)));
            }
            for (Process shard : shards) {
                assertThat(shard.waitFor()).isZero();
            }
            assertThat(merge.waitFor()).isZero();
        } finally {
            receiver.stop(0);
        }

        JsonNode report = JSON.readTree(volume.resolve("report.json").toFile());
        assertThat(report.at("/shards")).hasSize(3);
        assertThat(report.at("/callbacks/acknowledged").asInt()).isEqualTo(bodies.size());
        assertThat(events(bodies)).containsExactlyInAnyOrderElementsOf(dryRun());
        assertThat(volume.resolve("report.html")).isNotEmptyFile();
    }

    private void apply(String url) throws IOException {
        cluster.configMaps()
                .resource(new ConfigMapBuilder()
                        .withNewMetadata()
                        .withName("pushback-campaign")
                        .endMetadata()
                        .withData(Map.of(
                                "PUSHBACK_URL",
                                url,
                                "PUSHBACK_SEED",
                                "42",
                                "PUSHBACK_RECIPIENTS",
                                "300",
                                "PUSHBACK_START_AT",
                                START))
                        .build())
                .create();
        for (HasMetadata one : cluster.load(Files.newInputStream(MANIFEST)).items()) {
            cluster.resource(one).create();
        }
    }

    /** Long over, which is told and does no harm here: nobody waits, and all shards have the same times. */
    private static final String START = "2026-01-01T00:00:00Z";

    private Process pod(String job, Map<String, String> annotations) throws IOException {
        return new Pod(cluster, cluster.batch().v1().jobs().withName(job).get(), annotations, volume).start();
    }

    private List<String> dryRun() throws IOException {
        Process whole = new ProcessBuilder(
                        "java",
                        "-jar",
                        System.getProperty("pushback.jar"),
                        "send",
                        "--dry-run",
                        "--seed",
                        "42",
                        "--recipients",
                        "300",
                        "--start-at",
                        START)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<byte[]> lines = new ArrayList<>();
        new String(whole.getInputStream().readAllBytes()).lines().forEach(line -> lines.add(line.getBytes()));
        return events(lines);
    }

    private static List<String> events(Iterable<byte[]> bodies) throws IOException {
        List<String> events = new ArrayList<>();
        for (byte[] body : bodies) {
            JSON.readTree(body).get("Events").forEach(event -> events.add(event.toString()));
        }
        return events;
    }

    /** The models keep what they don't know; then nobody would be told of a misspelt field. */
    private static final class KnownFieldsOnly extends JacksonAnnotationIntrospector {
        private static final long serialVersionUID = 1;

        @Override
        public Boolean hasAnySetter(Annotated annotated) {
            return false;
        }
    }
}
