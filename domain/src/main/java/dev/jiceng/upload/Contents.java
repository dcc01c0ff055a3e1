package dev.jiceng.upload;

import dev.jiceng.division.DivisionCode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * Where contents are kept, by what they are: equal ones of a township once, those of two townships
 * apart. Each throws {@link ContentsOutOfReach} where that place is out of reach.
 */
public interface Contents {
  /** Keeps what the file holds; where it is kept already, that counts as kept anew. */
  void keep(DivisionCode township, Sha256 content, Path file) throws IOException;

  /** Empty where it is not kept. */
  Optional<InputStream> open(DivisionCode township, Sha256 content) throws IOException;

  /** Unless it was kept, or kept anew, since then. */
  void forget(DivisionCode township, Sha256 content, Instant unlessKeptSince) throws IOException;
}
