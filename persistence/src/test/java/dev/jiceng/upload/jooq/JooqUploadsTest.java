package dev.jiceng.upload.jooq;

import static dev.jiceng.jooq.area.Tables.UPLOAD;
import static dev.jiceng.shared.jooq.TestTenants.township;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jiceng.shared.jooq.OpenTownship;
import dev.jiceng.tenants.Scope;
import dev.jiceng.upload.Uploads;
import dev.jiceng.upload.UploadsContract;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JooqUploadsTest extends UploadsContract {
  private static final Scope.Township SCOPE = township("610725101");
  private final OpenTownship township = new OpenTownship(SCOPE);

  @AfterEach
  void close() {
    township.close();
  }

  @Override
  protected Uploads uploads() {
    return new JooqUploads(township.sql());
  }

  @Test
  void what_was_announced_cannot_be_changed() {
    assertThatThrownBy(() -> township.sql().update(UPLOAD).set(UPLOAD.NAME, "b").execute())
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining("permission denied");
  }
}
