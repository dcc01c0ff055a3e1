package dev.jiceng.shared.jooq;

import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;

/**
 * What the rows of a page are made of: own columns, children joined to the page, and how they
 * become one object.
 */
public record Nest<R>(List<Field<?>> columns, List<Child> children, Fold<R> fold) {
  /** A child table, what ties it to the page, its columns and the order among siblings. */
  public record Child(Table<?> table, Tie tie, List<Field<?>> columns, List<Field<?>> order) {}

  /** The condition of a join; {@code page} says how a column of the page is called outside it. */
  @FunctionalInterface
  public interface Tie {
    Condition on(PageField page);
  }

  /** The name of a page's column outside the page. */
  @FunctionalInterface
  public interface PageField {
    <T> Field<T> of(Field<T> column);
  }

  /** Makes one row of the records that belong to it. */
  @FunctionalInterface
  public interface Fold<R> {
    R row(Group records);
  }
}
