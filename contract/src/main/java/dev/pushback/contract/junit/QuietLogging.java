package dev.pushback.contract.junit;

/**
 * Keeps SLF4J from complaining on the console that it has no provider: it came with Pushback, and a test that uses none has
 * nothing to configure. Where there is a provider, or the user has set the property, nothing is touched.
 */
final class QuietLogging {

    private static final String VERBOSITY = "slf4j.internal.verbosity";
    private static final String PROVIDERS = "META-INF/services/org.slf4j.spi.SLF4JServiceProvider";

    private QuietLogging() {}

    static void unlessConfigured() {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        if (System.getProperty(VERBOSITY) == null && loader.getResource(PROVIDERS) == null) {
            System.setProperty(VERBOSITY, "ERROR");
        }
    }
}
