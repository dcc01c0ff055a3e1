package dev.jiceng.table.list;

import dev.jiceng.shared.graphql.ErrorCode;
import dev.jiceng.shared.graphql.Language;
import dev.jiceng.shared.graphql.Messages;
import dev.jiceng.shared.graphql.RefusedRequest;
import dev.jiceng.shared.web.OtherForm;
import dev.jiceng.table.TableFormat;
import dev.jiceng.table.excel.CsvWriter;
import dev.jiceng.table.excel.TableWriter;
import dev.jiceng.table.excel.WorkbookWriter;
import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.ParseAndValidate;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.GraphQlRequest;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.support.DefaultGraphQlRequest;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/**
 * The whole list of a document as a file, whatever page it asks for: a line a row, a column a leaf.
 * It holds what its caller may read page by page, and costs what that costs.
 */
final class ListForm implements OtherForm {
  private static final int MOST_PAGES = 1_000;
  private static final String HEADINGS = "headings";

  private final GraphQlSource source;
  private final Messages messages;

  ListForm(GraphQlSource source, Messages messages) {
    this.source = source;
    this.messages = messages;
  }

  @Override
  public boolean isAsked(MediaType preferred) {
    return format(preferred).isPresent();
  }

  private static Optional<TableFormat> format(MediaType type) {
    return Arrays.stream(TableFormat.values())
        .filter(format -> MediaType.parseMediaType(format.mediaType()).equalsTypeAndSubtype(type))
        .findFirst();
  }

  @Override
  public Optional<ExecutionResult> write(Asked asked, HttpServletResponse response)
      throws IOException {
    var request = asked.request();
    var parsed =
        ParseAndValidate.parseAndValidate(
            source.schema(), ExecutionInput.newExecutionInput(request.getDocument()).build());
    var operation =
        parsed.isFailure()
            ? Optional.<OperationDefinition>empty()
            : operation(parsed.getDocument(), request.getOperationName());
    if (operation.isEmpty()) {
      // Runs nothing, and says why.
      return Optional.of(asked.run().apply(request));
    }
    var shape = new ListFinder(source.schema(), parsed.getDocument()).find(operation.get());
    var document = WholeList.of(parsed.getDocument(), operation.get(), shape.field());
    return write(asked, shape, new Pages(asked, document), response);
  }

  private static Optional<OperationDefinition> operation(Document document, @Nullable String name) {
    return document.getDefinitionsOfType(OperationDefinition.class).stream()
        .filter(it -> name == null || name.isEmpty() || name.equals(it.getName()))
        .findFirst();
  }

  /** The first page is read before anything is sent, so that errors are told as errors. */
  private Optional<ExecutionResult> write(
      Asked asked, ListShape shape, Pages pages, HttpServletResponse response) throws IOException {
    var first = pages.after(null);
    if (!first.getErrors().isEmpty()) {
      return Optional.of(first);
    }
    var page = page(shape, first);
    var format = asked.accepted().stream().flatMap(it -> format(it).stream()).findFirst();
    head(response, shape, format.orElseThrow());
    try (TableWriter writer = writer(format.orElseThrow(), response.getOutputStream())) {
      writer.line(headings(shape, asked.request()));
      rows(shape, page, asked.locale(), writer);
      for (int count = 1; hasNext(page); count++) {
        if (count == MOST_PAGES) {
          throw new IllegalStateException("a list of more than " + count + " pages");
        }
        page = page(shape, pages.after(cursor(page)));
        rows(shape, page, asked.locale(), writer);
      }
    }
    return Optional.empty();
  }

  /** Answers the rewritten document, page by page. */
  private record Pages(Asked asked, String document) {
    ExecutionResult after(@Nullable Object cursor) {
      var request = asked.request();
      var variables = new HashMap<String, @Nullable Object>(request.getVariables());
      if (cursor != null) {
        variables.put(WholeList.AFTER, cursor);
      }
      return asked
          .run()
          .apply(
              new DefaultGraphQlRequest(document, request.getOperationName(), variables, Map.of()));
    }
  }

  /** A list of which a part is missing is no list (K-8). */
  private static Map<?, ?> page(ListShape shape, ExecutionResult answer) {
    if (!answer.getErrors().isEmpty()) {
      throw new IllegalStateException("a page was refused: " + answer.getErrors().getFirst());
    }
    var connection = shape.connection(answer.getData());
    if (connection == null) {
      throw new RefusedRequest(ErrorCode.NOT_FOUND, "list.nothing", Map.of());
    }
    if (!(connection.get("completeness") instanceof Map<?, ?> part)
        || !Boolean.TRUE.equals(part.get("complete"))) {
      throw new RefusedRequest(ErrorCode.UNAVAILABLE, "UNAVAILABLE", Map.of());
    }
    return connection;
  }

  private static boolean hasNext(Map<?, ?> page) {
    return page.get("pageInfo") instanceof Map<?, ?> info
        && Boolean.TRUE.equals(info.get("hasNextPage"));
  }

  private static Object cursor(Map<?, ?> page) {
    return Objects.requireNonNull(
        page.get("pageInfo") instanceof Map<?, ?> info ? info.get("endCursor") : null);
  }

  private void rows(ListShape shape, Map<?, ?> page, Locale locale, TableWriter writer)
      throws IOException {
    for (Object row : shape.rows(page)) {
      writer.line(shape.columns().stream().map(column -> cell(row, column, locale)).toList());
    }
  }

  private String cell(Object row, ListShape.Column column, Locale locale) {
    return ListShape.values(row, column)
        .map(value -> text(value, column.list(), locale))
        .collect(Collectors.joining("、"));
  }

  private String text(Object value, @Nullable String list, Locale locale) {
    return list == null
        ? value.toString()
        : messages
            .find(Language.of(locale), "enum." + list + "." + value)
            .orElseGet(value::toString);
  }

  /** Columns have the client's headings where it sent some: {@code extensions.headings}. */
  private static List<String> headings(ListShape shape, GraphQlRequest request) {
    Map<?, ?> given =
        request.getExtensions().get(HEADINGS) instanceof Map<?, ?> sent ? sent : Map.of();
    return shape.columns().stream()
        .map(column -> given.get(column.name()) instanceof String heading ? heading : column.name())
        .toList();
  }

  private static void head(HttpServletResponse response, ListShape shape, TableFormat format) {
    response.setContentType(format.mediaType());
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment()
            .filename(shape.path().getLast() + "." + format.extension())
            .build()
            .toString());
  }

  private static TableWriter writer(TableFormat format, OutputStream out) throws IOException {
    return switch (format) {
      case XLSX -> new WorkbookWriter(out, "Jiceng");
      case CSV -> new CsvWriter(out);
    };
  }
}
