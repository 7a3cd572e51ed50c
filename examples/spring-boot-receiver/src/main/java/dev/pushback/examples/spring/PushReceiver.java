package dev.pushback.examples.spring;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the receiver. */
@SpringBootApplication
public class PushReceiver {

    /** Runs on port 8080; {@code push.sdk-app-id} and {@code push.token} say whose callbacks are taken. */
    public static void main(String[] arguments) {
        SpringApplication.run(PushReceiver.class, arguments);
    }
}
