package dev.jiceng.shared.graphql;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The languages that texts and labels come in; Chinese unless English is asked for. */
public enum Language {
  ZH(Locale.SIMPLIFIED_CHINESE),
  EN(Locale.ENGLISH);

  private static final List<Locale> KNOWN = List.of(Locale.CHINESE, Locale.ENGLISH);

  private final Locale locale;

  Language(Locale locale) {
    this.locale = locale;
  }

  public Locale locale() {
    return locale;
  }

  public static Language of(Locale locale) {
    return locale.getLanguage().equals("en") ? EN : ZH;
  }

  /** The language asked for by an {@code Accept-Language} header. */
  public static Language accepted(@Nullable String header) {
    if (header == null || header.isBlank() || header.length() > 500) {
      return ZH;
    }
    try {
      Locale found = Locale.lookup(Locale.LanguageRange.parse(header), KNOWN);
      return found == null ? ZH : of(found);
    } catch (IllegalArgumentException malformed) {
      return ZH;
    }
  }
}
