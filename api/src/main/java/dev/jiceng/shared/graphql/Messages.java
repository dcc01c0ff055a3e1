package dev.jiceng.shared.graphql;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The message catalogues: every {@code messages/*_zh.properties} and {@code
 * messages/*_en.properties} of every module. Texts name their parameters: {@code at most {limit}}.
 */
public final class Messages {
  private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");

  private final Map<Language, Properties> texts = new EnumMap<>(Language.class);

  public Messages() {
    for (Language language : Language.values()) {
      texts.put(language, load(language));
    }
  }

  /** The text in the locale's language; the key itself where nobody wrote one. */
  public String text(Locale locale, String key, Map<String, ?> parameters) {
    String text = find(Language.of(locale), key).orElse(key);
    return PARAMETER.matcher(text).replaceAll(found -> value(locale, found.group(1), parameters));
  }

  public Optional<String> find(Language language, String key) {
    return Optional.ofNullable(texts.getOrDefault(language, new Properties()).getProperty(key));
  }

  public Set<String> keys(Language language) {
    return new TreeSet<>(texts.getOrDefault(language, new Properties()).stringPropertyNames());
  }

  private String value(Locale locale, String name, Map<String, ?> parameters) {
    Object value = parameters.get(name);
    return Matcher.quoteReplacement(value == null ? "{" + name + "}" : shown(locale, value));
  }

  /** Constants are shown by their labels, many of them one after the other. */
  private String shown(Locale locale, Object value) {
    return switch (value) {
      case Enum<?> constant ->
          find(Language.of(locale), "enum." + constant.getClass().getSimpleName() + "." + constant)
              .orElse(constant.name());
      case Collection<?> many ->
          many.stream().map(one -> shown(locale, one)).collect(Collectors.joining(", "));
      default -> Numbers.text(value);
    };
  }

  private static Properties load(Language language) {
    String pattern = "classpath*:messages/*_" + language.name().toLowerCase(Locale.ROOT);
    Properties all = new Properties();
    try {
      for (Resource resource :
          new PathMatchingResourcePatternResolver().getResources(pattern + ".properties")) {
        read(resource, all);
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return all;
  }

  private static void read(Resource resource, Properties into) throws IOException {
    try (Reader reader = new InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8)) {
      into.load(reader);
    }
  }
}
