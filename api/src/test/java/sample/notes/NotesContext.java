package sample.notes;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Plugs the made-up context in. */
@Configuration(proxyBeanMethods = false)
@Import(NoteController.class)
public class NotesContext {
  public static final String SCHEMA =
      "spring.graphql.schema.locations=classpath:graphql/**/,classpath:sample/";

  @Bean
  Notes notes() {
    return new Notes();
  }
}
