package dev.jiceng.table.web;

import dev.jiceng.identity.web.CurrentCaller;
import dev.jiceng.shared.graphql.ErrorCode;
import dev.jiceng.shared.graphql.Language;
import dev.jiceng.shared.graphql.RefusedRequest;
import dev.jiceng.shared.web.Answer;
import dev.jiceng.shared.web.RequestIds;
import dev.jiceng.table.TableExport;
import dev.jiceng.table.TableFormat;
import dev.jiceng.table.TableKind;
import dev.jiceng.table.graphql.TableSource;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.catalina.connector.ClientAbortException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;

/**
 * {@code /tables/ID} is a table that was asked for, {@code /tables/template/roster} an empty one.
 */
final class TableServlet extends HttpServlet {
  private static final Logger LOG = LoggerFactory.getLogger(TableServlet.class);
  private static final long serialVersionUID = 1L;
  private static final String TEMPLATE = "template/";

  private final transient Exports exports;
  private final transient TableFiles files;
  private final transient Answer answer;

  TableServlet(Exports exports, TableFiles files, Answer answer) {
    this.exports = exports;
    this.files = files;
    this.answer = answer;
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      serve(request, response);
    } catch (RefusedRequest refused) {
      answer.refuse(request, response, refused);
    } catch (ClientAbortException gone) {
      LOG.debug("Request {} was cut off by its receiver", RequestIds.of(request));
    } catch (RuntimeException fault) {
      LOG.error("Request {} failed", RequestIds.of(request), fault);
      if (response.isCommitted()) {
        // Half a table must not look like a whole one.
        throw new IOException("a table broke off", fault);
      }
      answer.refuse(
          request, response, new RefusedRequest(ErrorCode.INTERNAL, "INTERNAL", Map.of()));
    }
  }

  private void serve(HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (!request.getMethod().equals("GET")) {
      response.setHeader(HttpHeaders.ALLOW, "GET");
      throw new RefusedRequest(ErrorCode.METHOD_NOT_ALLOWED, "table.method", Map.of());
    }
    var locale = Language.accepted(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)).locale();
    String path = Objects.requireNonNullElse(request.getPathInfo(), "/").substring(1);
    if (path.startsWith(TEMPLATE)) {
      var source = template(path.substring(TEMPLATE.length())).orElseThrow(Exports::unknown);
      response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
      head(response, TableFormat.XLSX, files.name(source.kind(), locale, "", TableFormat.XLSX));
      files.template(source, source.labels(locale), response.getOutputStream());
      return;
    }
    var found = exports.find(CurrentCaller.get(), path);
    TableExport export = found.export();
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    head(
        response,
        export.format(),
        files.name(export.kind(), locale, export.area().value(), export.format()));
    files.write(found, found.source().labels(locale), response.getOutputStream());
  }

  private Optional<TableSource> template(String name) {
    for (TableKind kind : TableKind.values()) {
      if (kind.name().toLowerCase(Locale.ROOT).equals(name)) {
        return exports.source(kind);
      }
    }
    return Optional.empty();
  }

  private static void head(HttpServletResponse response, TableFormat format, String name) {
    response.setContentType(format.mediaType());
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, TableFiles.attachment(name));
    response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
  }
}
