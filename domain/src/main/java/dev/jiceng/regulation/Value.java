package dev.jiceng.regulation;

import java.util.List;
import java.util.stream.Collectors;

/** What a profile sets a parameter to. */
public sealed interface Value {
  /** What kind of value a parameter takes. */
  enum Kind {
    WHOLE,
    SHARE,
    DAYS,
    CODES,
    TEXT,
    FLAG
  }

  Kind kind();

  /** For people and comparisons. */
  String shown();

  /** A whole number. */
  record Whole(int value) implements Value {
    @Override
    public Kind kind() {
      return Kind.WHOLE;
    }

    @Override
    public String shown() {
      return Integer.toString(value);
    }
  }

  /** A share as the law writes it, such as four fifths; never rounded. */
  record Share(int part, int whole) implements Value {
    @Override
    public Kind kind() {
      return Kind.SHARE;
    }

    @Override
    public String shown() {
      return part + "/" + whole;
    }

    boolean isProper() {
      return part >= 0 && whole >= 1 && part <= whole && whole <= 10_000;
    }
  }

  /** A span of days. */
  record Days(int count, DayKind days) implements Value {
    @Override
    public Kind kind() {
      return Kind.DAYS;
    }

    @Override
    public String shown() {
      return count + " " + days;
    }
  }

  /** Codes in the order of the source; each in capital letters, digits and underscores. */
  record Codes(List<String> codes) implements Value {
    public Codes {
      codes = List.copyOf(codes);
    }

    @Override
    public Kind kind() {
      return Kind.CODES;
    }

    @Override
    public String shown() {
      return codes.stream().collect(Collectors.joining(", "));
    }
  }

  /** Words that no program decides by. */
  record Text(String text) implements Value {
    @Override
    public Kind kind() {
      return Kind.TEXT;
    }

    @Override
    public String shown() {
      return text;
    }
  }

  /** Whether something is demanded. */
  record Flag(boolean set) implements Value {
    @Override
    public Kind kind() {
      return Kind.FLAG;
    }

    @Override
    public String shown() {
      return Boolean.toString(set);
    }
  }
}
