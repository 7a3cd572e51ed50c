package dev.pushback.example.kubernetes;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Does what a kubelet would with the one container of a job's pod: a process with its environment, arguments and volume. */
record Pod(KubernetesClient cluster, Job job, Map<String, String> annotations, Path volume) {

    private static final String ANNOTATION = "metadata.annotations['";

    Process start() throws IOException {
        Container container =
                job.getSpec().getTemplate().getSpec().getContainers().get(0);
        Map<String, String> environment = environment(container);
        List<String> command = new ArrayList<>(List.of("java", "-jar", System.getProperty("pushback.jar")));
        container.getArgs().forEach(argument -> command.add(expanded(argument, environment)));
        ProcessBuilder process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(new File(volume.toFile(), job.getMetadata().getName() + "-" + annotations.hashCode()));
        process.environment().keySet().removeIf(name -> name.startsWith("PUSHBACK_"));
        process.environment().putAll(environment);
        return process.start();
    }

    private Map<String, String> environment(Container container) {
        Map<String, String> environment = new HashMap<>();
        container
                .getEnvFrom()
                .forEach(source -> environment.putAll(cluster.configMaps()
                        .withName(source.getConfigMapRef().getName())
                        .get()
                        .getData()));
        for (EnvVar variable : container.getEnv()) {
            String value = value(variable);
            if (value != null) {
                environment.put(variable.getName(), value);
            }
        }
        return environment;
    }

    private String value(EnvVar variable) {
        if (variable.getValueFrom() == null) {
            return variable.getValue();
        }
        if (variable.getValueFrom().getFieldRef() == null) {
            return null; // a secret that is optional, and not there
        }
        String path = variable.getValueFrom().getFieldRef().getFieldPath();
        return annotations.get(path.substring(ANNOTATION.length(), path.length() - "']".length()));
    }

    private String expanded(String argument, Map<String, String> environment) {
        String expanded = argument.replace("/reports", volume.toString());
        for (Map.Entry<String, String> variable : environment.entrySet()) {
            expanded = expanded.replace("$(" + variable.getKey() + ")", variable.getValue());
        }
        return expanded;
    }
}
