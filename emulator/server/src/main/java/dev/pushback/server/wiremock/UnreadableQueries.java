package dev.pushback.server.wiremock;

import java.io.IOException;
import java.util.function.Function;
import java.util.regex.Pattern;
import wiremock.jakarta.servlet.FilterChain;
import wiremock.jakarta.servlet.ServletException;
import wiremock.jakarta.servlet.http.HttpFilter;
import wiremock.jakarta.servlet.http.HttpServletRequest;
import wiremock.jakarta.servlet.http.HttpServletResponse;

/** Answers calls of the API whose query can't be decoded: WireMock would break off before it asks its extensions. */
final class UnreadableQueries extends HttpFilter {

    private static final long serialVersionUID = 1;
    private static final Pattern NO_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");

    private final transient Function<HttpQuestion, HttpAnswer> desk;

    UnreadableQueries(Function<HttpQuestion, HttpAnswer> desk) {
        this.desk = desk;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String query = request.getQueryString();
        if (query == null || query.indexOf('%') < 0 || !NO_ESCAPE.matcher(query).find()) {
            chain.doFilter(request, response);
            return;
        }
        if (!request.getRequestURI().startsWith("/v4/")) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        HttpAnswer answer = desk.apply(TencentExtension.question(
                request.getMethod(),
                request.getRequestURI() + "?" + query,
                request.getInputStream().readAllBytes()));
        response.setStatus(answer.status());
        response.setContentType(answer.type());
        response.getOutputStream().write(answer.body());
    }
}
