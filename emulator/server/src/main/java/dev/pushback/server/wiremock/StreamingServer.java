package dev.pushback.server.wiremock;

import com.github.tomakehurst.wiremock.core.Options;
import com.github.tomakehurst.wiremock.http.AdminRequestHandler;
import com.github.tomakehurst.wiremock.http.HttpServer;
import com.github.tomakehurst.wiremock.http.HttpServerFactory;
import com.github.tomakehurst.wiremock.http.StubRequestHandler;
import com.github.tomakehurst.wiremock.jetty11.Jetty11HttpServer;
import java.util.EnumSet;
import java.util.function.Function;
import wiremock.jakarta.servlet.DispatcherType;
import wiremock.org.eclipse.jetty.servlet.FilterHolder;
import wiremock.org.eclipse.jetty.servlet.ServletContextHandler;
import wiremock.org.eclipse.jetty.servlet.ServletHolder;

/**
 * WireMock's web server, with one path more that never ends: stubs have no answers of that kind. And with answers to queries
 * that it can't decode.
 */
final class StreamingServer implements HttpServerFactory {

    static final String PATH = "/_pushback/stream";

    private final EventStream stream;
    private final BrowserGuard guard;
    private final Function<HttpQuestion, HttpAnswer> desk;

    StreamingServer(EventStream stream, BrowserGuard guard, Function<HttpQuestion, HttpAnswer> desk) {
        this.stream = stream;
        this.guard = guard;
        this.desk = desk;
    }

    @Override
    public String getName() {
        return "pushback-streaming-server";
    }

    @Override
    public HttpServer buildHttpServer(Options options, AdminRequestHandler admin, StubRequestHandler stubs) {
        return new Jetty11HttpServer(options, admin, stubs) {
            @Override
            protected void decorateMockServiceContextBeforeConfig(ServletContextHandler context) {
                ServletHolder holder = new ServletHolder(new StreamServlet(stream, guard));
                holder.setAsyncSupported(true);
                context.addServlet(holder, PATH);
                context.addFilter(
                        new FilterHolder(new UnreadableQueries(desk)), "/*", EnumSet.of(DispatcherType.REQUEST));
            }
        };
    }
}
