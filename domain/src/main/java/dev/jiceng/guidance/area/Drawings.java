package dev.jiceng.guidance.area;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.shared.Actor;
import dev.jiceng.shared.Moment;
import java.util.Optional;
import java.util.SortedMap;

/** The areas of one county, drawing by drawing. */
public interface Drawings {
  /** The one that holds; nobody else draws until the end of the write. */
  Optional<Drawing> current();

  /** It holds from now on. */
  void add(Drawing drawing, Actor by, Moment now);

  /** The county's communities and their names. */
  SortedMap<DivisionCode, String> communities();
}
