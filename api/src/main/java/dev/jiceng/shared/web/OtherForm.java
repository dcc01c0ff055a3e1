package dev.jiceng.shared.web;

import graphql.ExecutionResult;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.graphql.GraphQlRequest;
import org.springframework.http.MediaType;

/** Another form than JSON, in which a query's answer is sent to whoever accepts that first. */
public interface OtherForm {
  boolean isAsked(MediaType preferred);

  /** Empty where the answer was written; otherwise what there is to answer as JSON instead. */
  Optional<ExecutionResult> write(Asked asked, HttpServletResponse response) throws IOException;

  /**
   * What was asked.
   *
   * @param accepted the media types, the preferred one first
   * @param run answers a request of the same caller
   */
  record Asked(
      GraphQlRequest request,
      List<MediaType> accepted,
      Locale locale,
      Function<GraphQlRequest, ExecutionResult> run) {
    public Asked {
      accepted = List.copyOf(accepted);
    }
  }
}
