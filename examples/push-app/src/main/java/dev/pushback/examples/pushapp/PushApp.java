package dev.pushback.examples.pushapp;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The app. */
@SpringBootApplication
public class PushApp {

    /** Starts it. */
    public static void main(String[] arguments) {
        SpringApplication.run(PushApp.class, arguments);
    }
}
